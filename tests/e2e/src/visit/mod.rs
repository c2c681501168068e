//! A visitor: what a participant or facilitator does, one method for each.

mod broken;
mod codes;
mod faults;
mod files;
mod keyboard;
mod offline;
mod participant;
mod pictures;
mod settings;
mod together;
mod tree;
mod watch;
mod windows;

pub use faults::Ears;
pub use files::Export;
pub use offline::Sign;
pub use participant::{Answer, Person};
pub use windows::Window;

use crate::browser::Browser;
use crate::{Altered, Engine, Language, Screen, Told, Trouble, Words, place};
use serde_json::{Value, json};
use std::path::Path;
use thirtyfour::WebDriver;
use xtask::server::{self, Host, LogEntry, Server};

/// Marks the page as turning until the browser has told it of another address; a page that is loaded anew has no mark.
const TURNING: &str = "window.turning = true;
    addEventListener('hashchange', () => { window.turning = false; }, { once: true });";

/// Somebody with the page open.
pub struct Visit {
    /// The texts in the language that the visitor chose.
    pub words: Words,
    engine: Engine,
    browser: Browser,
    server: Server,
    /// All that the browser wants of others goes through this one, which notes and refuses it.
    proxy: Server,
    /// How the copies that come are handed out.
    host: Host,
    /// The altered copy that is served, which has to stay as long as it is.
    copy: Option<Altered>,
}

impl Visit {
    /// Opens the welcome page in a fresh browser, on a tablet; with a film, the camera sees that.
    pub(crate) async fn open(engine: Engine, film: Option<&Path>) -> Told<Self> {
        let server = server::start(&place::dist()?, 0)?;
        let proxy = server::start(&place::dist()?, 0)?;
        let browser = engine.open(proxy.addr, film).await?;
        let words = Words::read(Language::Dutch)?;
        let mut visit = Self {
            words,
            engine,
            browser,
            server,
            proxy,
            host: Host::Plain,
            copy: None,
        };
        visit.use_screen(Screen::WIDE).await?;
        visit.driver().goto(visit.server.url()).await?;
        visit.settled().await?;
        Ok(visit)
    }

    pub(crate) async fn close(self) {
        // A browser that does not say goodbye is ended with its driver.
        self.browser.driver.clone().quit().await.ok();
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// The browser that the visitor uses.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Goes to an address behind the `#`, as a link does, and waits until the app shows that page.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn go(&self, hash: &str) -> Told {
        let script = format!(
            "if (location.hash !== arguments[0]) {{ {TURNING} location.hash = arguments[0]; }}"
        );
        self.ask(&script, &[json!(hash)]).await?;
        self.settled().await
    }

    /// Comes straight to an address, as from a bookmark: the page is loaded anew.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn land(&self, hash: &str) -> Told {
        self.ask("location.hash = arguments[0]", &[json!(hash)])
            .await?;
        self.reload().await
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// When the app does not come up again.
    pub async fn reload(&self) -> Told {
        self.refresh().await?;
        self.settled().await
    }

    /// The browser's own Back.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn back(&self) -> Told {
        self.ask(TURNING, &[]).await?;
        self.driver().back().await?;
        self.settled().await
    }

    /// Waits until the app, and not only the first paint, stands on the page and has stopped moving.
    ///
    /// # Errors
    /// When it does not come up, or has given up with a message.
    pub async fn settled(&self) -> Told {
        // Focus goes to the heading in the frame after the page was drawn; so two looks at the same page, with a
        // frame in between, mean that it stands.
        let script = "const message = document.getElementById('boot-message');
            if (message) return said(message.querySelector('pre') || message);
            const now = location.hash + document.title + document.body.innerHTML.length;
            if (window.lastLook !== now) {
                window.lastLook = now;
                window.framed = false;
                requestAnimationFrame(() => requestAnimationFrame(() => { window.framed = true; }));
                return false;
            }
            const stands = document.readyState === 'complete' && !!document.querySelector('h1')
                && !document.querySelector('.boot-loading, .boot-welcome');
            if (!stands || !window.framed || window.turning) return false;
            window.lastLook = null;
            return true;";
        match self.until("the app on the page", script, &[]).await? {
            Value::String(message) => Err(Trouble::new(format!("the app has given up: {message}"))),
            _ => Ok(()),
        }
    }

    /// The part of the address behind the `#`, with it.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn address(&self) -> Told<String> {
        let hash = self.ask("return location.hash", &[]).await?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// Everything that can be read on the page now.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn text(&self) -> Told<String> {
        let text = self.ask("return page()", &[]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Everything that this page keeps on the device.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn stored(&self) -> Told<Value> {
        self.ask(
            "return Object.fromEntries(Object.entries(localStorage).sort())",
            &[],
        )
        .await
    }

    /// Every request that the server answered.
    #[must_use]
    pub fn requests(&self) -> Vec<LogEntry> {
        self.server.requests()
    }

    /// Every request of the browser to anybody else, its own and those of the page and the worker.
    #[must_use]
    pub fn strangers(&self) -> Vec<String> {
        self.proxy.strangers()
    }

    /// Forgets the requests until now.
    pub fn forget_requests(&self) {
        self.server.forget_requests();
    }

    /// The title in the browser's tab.
    ///
    /// # Errors
    /// When the browser cannot tell.
    pub async fn title(&self) -> Told<String> {
        Ok(self.driver().title().await?)
    }

    /// Where the server listens, such as `127.0.0.1:1234`.
    #[must_use]
    pub fn host(&self) -> String {
        self.server.addr.to_string()
    }

    /// Presses keys where the focus is, one after the other.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn type_keys(&self, keys: &str) -> Told {
        self.driver()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?;
        Ok(())
    }

    /// Types a text into a field, in place of what stood there.
    ///
    /// # Errors
    /// When there is no such field or it does not take the text.
    pub async fn fill(&self, field: &crate::Thing, text: &str) -> Told {
        let element = self.find(field).await?;
        element.scroll_into_view().await?;
        let before = element.prop("value").await?.unwrap_or_default();
        if !before.is_empty() {
            let select_all = thirtyfour::Key::Control + "a";
            element.send_keys(select_all).await?;
            element.send_keys(thirtyfour::Key::Delete).await?;
        }
        if !text.is_empty() {
            element.send_keys(text).await?;
        }
        let arguments = [field.to_json(), json!(text)];
        self.until(
            &format!("«{text}» in its field"),
            "return (find(arguments[0]) || {}).value === arguments[1]",
            &arguments,
        )
        .await
        .map(drop)
    }
}
