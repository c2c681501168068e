//! What a test does to the page's surroundings, in a copy of the release that lets it: storage that fails, a clock
//! that is off, a tab that hears nothing of others.

use super::Visit;
use crate::{Altered, Told, Trouble};
use serde_json::{Value, json};
use std::mem::replace;
use std::time::Duration;
use xtask::server::{self, Host};

impl Visit {
    /// Goes on in a copy of the release, which is another place for the browser: nothing is stored there yet.
    ///
    /// # Errors
    /// When the copy cannot be served or the app does not come up.
    pub async fn use_copy(&mut self, copy: Altered) -> Told {
        self.use_copy_at(copy, "").await
    }

    /// The same, with these faults from the first moment on.
    ///
    /// # Errors
    /// When the copy cannot be served or the app does not come up.
    pub async fn use_copy_failing(&mut self, copy: Altered, faults: &str) -> Told {
        let query = format!("?fault={}", faults.replace('+', "%2B"));
        self.use_copy_at(copy, &query).await
    }

    /// The same, whatever comes of it.
    ///
    /// # Errors
    /// When the copy cannot be served.
    pub async fn use_copy_anyway(&mut self, copy: Altered) -> Told {
        self.go_to_copy(copy, "").await
    }

    async fn use_copy_at(&mut self, copy: Altered, query: &str) -> Told {
        self.go_to_copy(copy, query).await?;
        self.settled().await
    }

    async fn go_to_copy(&mut self, copy: Altered, query: &str) -> Told {
        // The place before goes only when nobody looks at it any more: what it still asks for would fail.
        let server = server::start_as(self.host, copy.folder(), 0)?;
        let before = replace(&mut self.server, server);
        let copy_before = self.copy.replace(copy);
        let address = format!("{}{query}", self.server.url());
        self.driver().goto(address).await?;
        drop((before, copy_before));
        Ok(())
    }

    /// From now on copies are handed out as such a host does.
    pub fn behave_as(&mut self, host: Host) {
        self.host = host;
    }

    /// Puts a file beside the page of the copy and goes there, as to any other page of this place.
    ///
    /// # Errors
    /// When there is no copy or the file cannot be shown.
    pub async fn visit_file(&self, name: &str, text: &str) -> Told {
        if let Some(copy) = &self.copy {
            copy.file(name, text.as_bytes())?;
        }
        let address = format!("{}{name}", self.server.url());
        Ok(self.driver().goto(address).await?)
    }

    /// Opens the page of the copy as a file in its folder, as who taps on it there does.
    ///
    /// # Errors
    /// When there is no copy or the browser opens no files.
    pub async fn open_from_the_folder(&self) -> Told {
        let folder = self.copy.as_ref().map(Altered::folder);
        let page = folder.ok_or_else(|| Trouble::new("there is no copy"))?;
        let page = format!("file://{}", page.join("index.html").display());
        Ok(self.driver().goto(page).await?)
    }

    /// Runs a script in a page that need not be the app's.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn driven(&self, script: &str) -> Told<Value> {
        let answer = self.driver().execute(script, Vec::new()).await?;
        Ok(answer.json().clone())
    }

    /// Makes storage fail in these ways from now on, or heals it with an empty text.
    ///
    /// # Errors
    /// When the page is no copy with faults.
    pub async fn fault(&self, names: &str) -> Told {
        self.ask("fault(arguments[0])", &[json!(names)])
            .await
            .map(drop)
    }

    /// Loads the page anew with storage failing in these ways from the first moment, or with an empty text healed.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn reload_failing(&self, names: &str) -> Told {
        let script = "sessionStorage.setItem('fault', arguments[0])";
        self.ask(script, &[json!(names)]).await?;
        self.reload().await
    }

    /// Puts the clock off by so much, from now on.
    ///
    /// # Errors
    /// When the page is no copy with faults.
    pub async fn clock_off_by(&self, days: i64) -> Told {
        let milliseconds = days * 86_400_000;
        self.ask("clock(arguments[0])", &[json!(milliseconds)])
            .await
            .map(drop)
    }

    /// Keeps from this tab what other tabs do, or lets it hear them again.
    ///
    /// # Errors
    /// When the page is no copy with faults.
    pub async fn plug_ears(&self, plug: Ears) -> Told {
        self.ask("deaf(arguments[0])", &[json!(plug == Ears::Plugged)])
            .await
            .map(drop)
    }

    /// Waits until the header says that everything is saved.
    ///
    /// # Errors
    /// When it does not come to say so.
    pub async fn is_safe(&self) -> Told {
        let saved = self.words.pieces("save.saved")?.concat();
        let failed = self.words.say("save.failed")?;
        let script = "return reads(arguments[0]) && !reads(arguments[1])";
        let what = format!("«{saved}», and not «{failed}»");
        self.until(&what, script, &[json!(saved), json!(failed)])
            .await
            .map(drop)
    }

    /// Chooses a score at a question, and gives the time until the page said that it was not saved.
    ///
    /// # Errors
    /// When it does not come to say so.
    pub async fn time_to_warning(&self, question: &str, score: u8) -> Told<Duration> {
        let script = "const [id, value, words] = arguments;
            const radio = document.getElementById(id).querySelector('input[value=\"' + value + '\"]');
            const begun = performance.now();
            window.warned = null;
            const look = () => {
                if (reads(words)) window.warned = Math.max(1, performance.now() - begun);
                else setTimeout(look, 5);
            };
            radio.click();
            look();";
        let failed = self.words.say("save.failed")?;
        let arguments = [json!(question), json!(score.to_string()), json!(failed)];
        self.ask(script, &arguments).await?;
        let what = format!("«{failed}»");
        let waited = self.until(&what, "return window.warned", &[]).await?;
        Ok(Duration::from_secs_f64(
            waited.as_f64().unwrap_or_default() / 1000.0,
        ))
    }

    /// What the copy noted of errors, broken rules and dialogs, and in Chromium what stands on its console.
    ///
    /// # Errors
    /// When the browser cannot tell.
    pub async fn noted_complaints(&self) -> Told<Vec<String>> {
        let mut complaints = self.complaints().await?;
        let hits = self.ask("return Number(window.hits || 0)", &[]).await?;
        if hits != json!(0) {
            complaints.push(format!("{hits} dialogs"));
        }
        Ok(complaints)
    }
}

/// Whether a tab hears of other tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ears {
    /// As any tab does.
    Open,
    /// It hears nothing of what others store, nor that it came into view.
    Plugged,
}
