//! Starting a plain browser, with a profile folder of its own.

use super::processes::{MARK, family, with_pages};
use crate::browser::{chromium_program, mini_browser};
use crate::{Engine, Told, Trouble, place};
use std::collections::BTreeSet;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What a Firefox that is started for the hundredth time after a crash has to be told: no questions, no pages of its own, and
/// windows may be opened. A process is only started when a page needs it, so that it is known which one that was.
const FIREFOX: &str = r#"
user_pref("app.normandy.enabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.sessionstore.resume_from_crash", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("browser.tabs.unloadOnLowMemory", false);
user_pref("datareporting.healthreport.uploadEnabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("dom.disable_open_during_load", false);
user_pref("dom.ipc.processPrelaunch.enabled", false);
user_pref("toolkit.startup.max_resumed_crashes", -1);
user_pref("toolkit.telemetry.enabled", false);
"#;

/// A running browser. Its processes are killed by the guard, also those that are left when this is dropped.
pub(super) struct Plain {
    child: Child,
    mark: String,
    /// The processes for pages that were there before the first tab of a test: the launcher's, and the browser's own.
    residents: BTreeSet<u32>,
}

impl Plain {
    /// Starts a browser with this profile, which opens this page.
    pub(super) fn start(
        engine: Engine,
        profile: &Path,
        screen: Option<&str>,
        page: &str,
    ) -> Told<Self> {
        let mut command = match engine {
            Engine::Chromium => chromium(profile)?,
            Engine::WebKit => webkit()?,
            Engine::Firefox => firefox(profile)?,
        };
        let temporary = profile.join("tmp");
        fs::create_dir_all(&temporary)?;
        command
            .arg(page)
            .env(MARK, profile)
            .env("HOME", profile)
            .env("TMPDIR", temporary)
            .env("XDG_DATA_HOME", profile.join("data"))
            .env("XDG_CACHE_HOME", profile.join("cache"))
            .env("XDG_CONFIG_HOME", profile.join("config"))
            .env("NO_AT_BRIDGE", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        if let Some(screen) = screen {
            command.env("DISPLAY", screen);
        }
        let child = command
            .spawn()
            .map_err(|reason| Trouble::new(format!("{}: {reason}", engine.name())))?;
        Ok(Self {
            child,
            mark: profile.display().to_string(),
            residents: BTreeSet::new(),
        })
    }

    /// From now on every new process that runs pages belongs to a tab of the test.
    pub(super) fn moved_in(&mut self) {
        self.residents = with_pages(&self.all());
    }

    /// The processes of the test's tabs.
    pub(super) fn tabs(&self) -> BTreeSet<u32> {
        let pages = with_pages(&self.all());
        pages.difference(&self.residents).copied().collect()
    }

    /// Every process of this browser.
    pub(super) fn all(&self) -> BTreeSet<u32> {
        family(self.child.id(), &self.mark)
    }

    /// The process group in which the browser began.
    pub(super) fn group(&self) -> u32 {
        self.child.id()
    }

    /// Lets the system forget the browser once it has been killed.
    pub(super) fn bury(mut self) -> Told {
        self.child.wait()?;
        Ok(())
    }
}

fn missing(what: &str) -> Trouble {
    Trouble::new(format!(
        "{what} is not on this machine; `cargo xtask doctor` says what installs it"
    ))
}

fn chromium(profile: &Path) -> Told<Command> {
    let mut command = Command::new(chromium_program().ok_or_else(|| missing("Chromium"))?);
    command
        .args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-breakpad",
            "--disable-popup-blocking",
            // It keeps no process ready, so that it is known which one a tab has.
            "--disable-features=SpareRendererForSitePerProcess",
        ])
        .arg(format!("--user-data-dir={}", profile.display()));
    Ok(command)
}

fn webkit() -> Told<Command> {
    let mut command = Command::new(mini_browser().ok_or_else(|| missing("WebKit's MiniBrowser"))?);
    command.arg("--javascript-can-open-windows-automatically=true");
    Ok(command)
}

fn firefox(profile: &Path) -> Told<Command> {
    let program: PathBuf =
        place::program(&["firefox-esr", "firefox"]).ok_or_else(|| missing("Firefox"))?;
    fs::create_dir_all(profile)?;
    fs::write(profile.join("user.js"), FIREFOX)?;
    let mut command = Command::new(program);
    command
        .args(["--headless", "--no-remote", "--profile"])
        .arg(profile);
    Ok(command)
}
