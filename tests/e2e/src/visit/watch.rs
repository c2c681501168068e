//! Watching what the page does behind the screen.

use super::Visit;
use crate::{Altered, Engine, Told};
use serde_json::{Value, json};

/// Notes what the page complains of, from the first moment on.
const WATCH: &str = include_str!("../complaints.js");

impl Altered {
    /// The same copy, which itself notes what it complains of, also while it loads: not every driver can put a script before
    /// the page's own.
    ///
    /// # Errors
    /// When the copy cannot be changed.
    pub fn watching(self) -> Told<Self> {
        self.script("complaints.js", WATCH)
    }
}

impl Visit {
    /// Loads the page anew, and from then on notes what it complains of.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn watch(&self) -> Told {
        if self.engine() == Engine::Chromium {
            let script = json!({ "source": WATCH });
            let cdp = self.driver().cdp();
            cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", script)
                .await?;
            // What was logged before is not part of what is watched.
            self.driver().browser_log().await?;
            return self.reload().await;
        }
        // Elsewhere no script can come before the page's own, other than in a copy that is watching.
        self.reload().await?;
        self.ask(WATCH, &[]).await.map(drop)
    }

    /// What the page complained of since the watch began or the page was loaded.
    ///
    /// # Errors
    /// When the browser cannot tell.
    pub async fn complaints(&self) -> Told<Vec<String>> {
        let noted = self
            .ask("return window.complaints || ['nobody is watching']", &[])
            .await?;
        let mut complaints: Vec<String> = serde_json::from_value(noted)?;
        if self.engine() == Engine::Chromium {
            let log = self.driver().browser_log().await?;
            let bad = log
                .into_iter()
                .filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING");
            complaints.extend(bad.map(|entry| format!("{}: {}", entry.level, entry.message)));
        }
        Ok(complaints)
    }

    /// Every address from which the page loaded something, itself included.
    ///
    /// # Errors
    /// When the browser cannot tell.
    pub async fn loaded(&self) -> Told<Vec<String>> {
        let script = "return performance.getEntries()
            .filter((one) => one.entryType === 'resource' || one.entryType === 'navigation').map((one) => one.name)";
        let names: Value = self.ask(script, &[]).await?;
        Ok(serde_json::from_value(names)?)
    }
}
