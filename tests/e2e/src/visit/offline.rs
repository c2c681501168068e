//! A network that goes away, and releases that follow each other.

use super::Visit;
use crate::{Thing, Told, Trouble, make_version};
use serde_json::{Value, json};
use xtask::server;

/// The versions that the page, its first script and the program say.
const VERSIONS: &str = "const tag = document.querySelector('script[data-version]');
    return [tag && tag.dataset.version, window.gezamenlijkeBlikVersion,
        document.documentElement.dataset.version];";

/// What tells a page that it is time to look for a new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The page came into sight.
    InSight,
    /// The network came back.
    Online,
}

impl Sign {
    fn script(self) -> &'static str {
        match self {
            Self::InSight => {
                "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))"
            }
            Self::Online => "window.dispatchEvent(new Event('online'))",
        }
    }
}

impl Visit {
    /// Waits until the page has found everything on the device that it needs without a network.
    ///
    /// # Errors
    /// When it does not come to that.
    pub async fn ready_offline(&self) -> Told {
        let script = "return document.documentElement.dataset.offline === 'ready' && !!navigator.serviceWorker.controller";
        self.until("all files on the device", script, &[])
            .await
            .map(drop)
    }

    /// Stops the server, as when the network is gone.
    pub fn cut_off(&mut self) {
        self.server.stop();
    }

    /// Starts the server again, at the same place and with what stands in its folder now.
    ///
    /// # Errors
    /// When the port was taken meanwhile.
    pub fn connect_again(&mut self) -> Told {
        let port = self.server.addr.port();
        let folder = self.folder()?;
        self.server.stop();
        self.server = server::start_as(self.host, &folder, port)?;
        Ok(())
    }

    /// The folder of the copy that is served.
    ///
    /// # Errors
    /// When it is no copy.
    pub fn folder(&self) -> Told<std::path::PathBuf> {
        let copy = self.copy.as_ref();
        let folder = copy.map(|copy| copy.folder().to_path_buf());
        folder.ok_or_else(|| Trouble::new("the release itself is served, and no copy"))
    }

    /// The one version of which the page, its first script and the program are.
    ///
    /// # Errors
    /// When they are of several.
    pub async fn version(&self) -> Told<String> {
        let versions: Vec<Option<String>> = serde_json::from_value(self.ask(VERSIONS, &[]).await?)?;
        match versions.as_slice() {
            [Some(page), Some(script), Some(program)] if page == script && page == program => {
                Ok(page.clone())
            }
            mixed => Err(Trouble::new(format!("this page is mixed: {mixed:?}"))),
        }
    }

    /// Gives the page a sign upon which it looks for a new version by itself, and waits until it did and the worker has said
    /// what came of it. Gives whether a new version waits.
    ///
    /// # Errors
    /// When the page does not look, or is no copy that counts it.
    pub async fn look_for_update(&self, sign: Sign) -> Told<bool> {
        self.looked().await?;
        let before = self.ask("return window.looks.begun", &[]).await?;
        self.ask(sign.script(), &[]).await?;
        let script = "return window.looks.begun > arguments[0]";
        self.until("the page to look", script, &[before]).await?;
        self.looked().await
    }

    /// Waits until the page is done with looking for a new version, as it does when it starts. Gives whether one waits.
    ///
    /// # Errors
    /// When the page does not come to an end, or is no copy that counts it.
    pub async fn looked(&self) -> Told<bool> {
        self.ask("window.lookedFor = null", &[]).await?;
        let script = "const looks = window.looks;
            if (!looks.begun || looks.ended < looks.begun) return null;
            navigator.serviceWorker.getRegistration().then((one) => {
                window.lookedFor = one && one.installing ? null : one && one.waiting ? 'waiting' : 'none';
            });
            return window.lookedFor;";
        let found = self.until("the worker's answer", script, &[]).await?;
        Ok(found == json!("waiting"))
    }

    /// Puts another version on the server; see [`make_version`].
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn deploy(&self, version: &str) -> Told {
        make_version(&self.folder()?, version)
    }

    /// From now on the server does not answer yet when it is asked for this file.
    pub fn hold_back(&self, file: &str) {
        self.server.hold(file);
    }

    /// The server answers again whatever it is asked.
    pub fn let_go(&self) {
        self.server.let_go();
    }

    /// Waits until a newer version is on its way.
    ///
    /// # Errors
    /// When none comes.
    pub async fn is_fetching(&self) -> Told {
        let script = "navigator.serviceWorker.getRegistration().then((one) => { window.isFetching = !!one.installing; });
            return window.isFetching;";
        self.until("a version on its way", script, &[])
            .await
            .map(drop)
    }

    /// Drops every cache of this place but these, until none comes any more: browsers look for new versions by themselves, too.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn drop_caches_but(&self, kept: &[String]) -> Told {
        let script = "const kept = arguments[0];
            window.areGone = false;
            (async () => {
                const one = await navigator.serviceWorker.getRegistration();
                for (let calm = 0; calm < 5;) {
                    const others = (await caches.keys()).filter((name) => !kept.includes(name));
                    await Promise.all(others.map((name) => caches.delete(name)));
                    calm = others.length || one && one.installing ? 0 : calm + 1;
                    await new Promise((go) => setTimeout(go, 50));
                }
                window.areGone = true;
            })();";
        self.ask(script, &[json!(kept)]).await?;
        let gone = "return window.areGone";
        self.until("the caches to go", gone, &[]).await.map(drop)
    }

    /// Leaves the page for an empty one, so that nobody has it open; gives its address.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn leave(&self) -> Told<String> {
        let address = self.driver().current_url().await?;
        self.driver().goto("about:blank").await?;
        Ok(address.into())
    }

    /// Comes back to an address that was left.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn come_back(&self, address: &str) -> Told {
        self.driver().goto(address).await?;
        self.settled().await
    }

    /// How often this tab was loaded, in a copy that counts it.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn loads(&self) -> Told<u64> {
        let script = "return Number(sessionStorage.getItem('loads'))";
        Ok(self.ask(script, &[]).await?.as_u64().unwrap_or_default())
    }

    /// Accepts the new version that is offered.
    ///
    /// # Errors
    /// When none is offered.
    pub async fn accept_update(&self) -> Told {
        self.tap(&Thing::button(self.words.say("notices.update_now")?))
            .await
    }

    /// Waits until the page is of this version, and stands.
    ///
    /// # Errors
    /// When it does not come to that.
    pub async fn becomes(&self, version: &str) -> Told {
        let script = "return document.documentElement.dataset.version === arguments[0]";
        let what = format!("version {version}");
        self.until(&what, script, &[json!(version)]).await?;
        self.settled().await
    }

    /// The names of all caches of this place.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn caches(&self) -> Told<Vec<String>> {
        let script = "window.cacheNames = null;
            caches.keys().then((names) => { window.cacheNames = names; });
            return true;";
        self.ask(script, &[]).await?;
        let names: Value = self
            .until("the caches", "return window.cacheNames", &[])
            .await?;
        Ok(serde_json::from_value(names)?)
    }
}
