//! The browsers, and how each is started.

use crate::program::{Program, hidden_screen, listening};
use crate::{Told, Trouble, place};
use serde_json::{Value, json};
use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::{Capabilities, TimeoutConfiguration, WebDriver};
use tokio::time::timeout;

/// Which browser the tests run in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, and what is built on it.
    Chromium,
    /// WebKit in its own small browser: the nearest thing to Safari on an iPad.
    WebKit,
    /// Firefox.
    Firefox,
}

/// How long a driver may take to open a browser, on a machine that compiles at the same time.
const STARTING: Duration = Duration::from_secs(45);

/// A browser with nothing in it yet: no history, nothing stored.
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    // Ended in this order: first the driver with its browser, then the screen.
    _driver_program: Program,
    _screen: Option<Program>,
}

impl Engine {
    /// The engine named by `GB_BROWSER`; Chromium when nothing is said.
    ///
    /// # Errors
    /// When it names something else.
    pub fn chosen() -> Told<Self> {
        match env::var("GB_BROWSER").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok("webkit") => Ok(Self::WebKit),
            Ok("firefox") => Ok(Self::Firefox),
            Ok(other) => Err(Trouble::new(format!(
                "GB_BROWSER is {other}; it can be chromium, webkit or firefox"
            ))),
        }
    }

    /// The engine's name, as in `GB_BROWSER`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::WebKit => "webkit",
            Self::Firefox => "firefox",
        }
    }

    /// Opens a browser. What it wants of any place but this machine goes through the proxy. A film is what its camera sees.
    pub(crate) async fn open(self, proxy: SocketAddr, film: Option<&Path>) -> Told<Browser> {
        let (program, wishes) = match self {
            Self::Chromium => ("chromedriver", chromium(proxy, film)),
            Self::WebKit => ("WebKitWebDriver", webkit(proxy)?),
            Self::Firefox => ("geckodriver", firefox(proxy)),
        };
        let Value::Object(wishes) = wishes else {
            return Err(Trouble::new("what is asked of a browser must be an object"));
        };
        let wishes = Capabilities::from(wishes);
        let started = timeout(STARTING, self.start(program, &wishes)).await;
        let started = started.map_err(|_| Trouble::new(format!("{program} opens no browser")))?;
        let (driver, driver_program, screen) = started?;
        let minute = Some(Duration::from_secs(60));
        driver
            .update_timeouts(TimeoutConfiguration::new(
                minute,
                minute,
                Some(Duration::ZERO),
            ))
            .await?;
        Ok(Browser {
            driver,
            _driver_program: driver_program,
            _screen: screen,
        })
    }

    /// Starts a driver and has it open a browser.
    async fn start(
        self,
        program: &str,
        wishes: &Capabilities,
    ) -> Told<(WebDriver, Program, Option<Program>)> {
        let screen = match self {
            Self::WebKit => Some(hidden_screen()?),
            Self::Chromium | Self::Firefox => None,
        };
        // The second lets Firefox be told by its settings to fetch none of its maker's.
        let settings = ["NO_AT_BRIDGE", "MOZ_REMOTE_SETTINGS_DEVTOOLS"];
        let mut settings = Vec::from(settings.map(|name| (name, "1".to_owned())));
        settings.extend(screen.iter().map(|(_, name)| ("DISPLAY", name.clone())));
        let (driver_program, address) = listening(program, &settings)?;
        let driver = WebDriver::new(address, wishes.clone()).await?;
        Ok((driver, driver_program, screen.map(|(screen, _)| screen)))
    }
}

/// The hosts that are asked without the proxy.
const HERE: [&str; 2] = ["127.0.0.1", "localhost"];

/// The proxy as a driver is told of it.
fn through(proxy: SocketAddr) -> Value {
    let proxy = proxy.to_string();
    json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": HERE })
}

fn chromium(proxy: SocketAddr, film: Option<&Path>) -> Value {
    let mut options = json!({
        "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1180,820", "--hide-scrollbars",
            // A journey can turn pages faster than two hundred in ten seconds, from where on the browser refuses to.
            "--disable-ipc-flooding-protection",
            // What it would ask of its maker, so that whatever leaves it is the page's.
            "--disable-default-apps", "--disable-extensions", "--disable-client-side-phishing-detection",
            "--component-updater=initial-delay=100000,url-source=http://127.0.0.1:9/", "--simulate-outdated-no-au=2099-01-01",
            "--extensions-update-frequency=100000", "--disable-component-extensions-with-background-pages",
            "--gaia-url=http://127.0.0.1:9",
            "--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication,OptimizationHints,Translate,MediaRouter",
        ],
    });
    let arguments = options.get_mut("args").and_then(Value::as_array_mut);
    if let (Some(film), Some(arguments)) = (film, arguments) {
        arguments.extend([
            json!("--use-fake-ui-for-media-stream"),
            json!("--use-fake-device-for-media-stream"),
            json!(format!(
                "--use-file-for-fake-video-capture={}",
                film.display()
            )),
        ]);
    }
    if let (Some(binary), Some(options)) = (chromium_program(), options.as_object_mut()) {
        options.insert("binary".to_owned(), json!(binary));
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
        "proxy": through(proxy),
    })
}

/// Chromium, under one of the names that it has.
pub(crate) fn chromium_program() -> Option<PathBuf> {
    place::program(&[
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
    ])
}

fn webkit(proxy: SocketAddr) -> Told<Value> {
    let missing = "MiniBrowser of WebKitGTK is not on this machine; `cargo xtask doctor` says what installs it";
    let binary = mini_browser().ok_or_else(|| Trouble::new(missing))?;
    // Told of the proxy by its driver, one in six of these browsers crashes at its start.
    let mut arguments = vec!["--automation".to_owned(), format!("--proxy=http://{proxy}")];
    arguments.extend(HERE.map(|host| format!("--ignore-host={host}")));
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": binary, "args": arguments },
    }))
}

/// Debian keeps it out of the PATH, in a folder named after the kind of processor.
pub(crate) fn mini_browser() -> Option<PathBuf> {
    let kinds = std::fs::read_dir("/usr/lib")
        .ok()?
        .flatten()
        .map(|entry| entry.path());
    let libraries = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];
    kinds
        .flat_map(|kind| libraries.map(|library| kind.join(library).join("MiniBrowser")))
        .find(|file| file.is_file())
}

fn firefox(proxy: SocketAddr) -> Value {
    // What it would ask of its maker, so that whatever leaves it is the page's.
    let quiet = json!({
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "network.prefetch-next": false,
        "network.dns.disablePrefetch": true,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "browser.region.network.url": "",
        "browser.search.update": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.safebrowsing.downloads.enabled": false,
        "browser.newtabpage.activity-stream.feeds.system.topstories": false,
        "browser.topsites.contile.enabled": false,
        "extensions.update.enabled": false,
        "extensions.systemAddon.update.enabled": false,
        "extensions.getAddons.cache.enabled": false,
        "app.normandy.enabled": false,
        "app.update.disabledForTesting": true,
        "toolkit.telemetry.server": "data:,",
        "datareporting.policy.dataSubmissionEnabled": false,
        "dom.push.connection.enabled": false,
        "media.gmp-manager.url": "data:,",
        "media.gmp-manager.updateEnabled": false,
    });
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "args": ["-headless"], "prefs": quiet },
        "proxy": through(proxy),
    })
}
