//! An app that breaks down: how it is broken, and what a person can then still do.

use super::Visit;
use crate::{Altered, Engine, Export, Thing, Told, Trouble};
use serde_json::{Value, json};

/// The words on the recovery screen. It stands outside the app, and so do its words.
const DOWNLOAD: &str = "Download mijn gegevens";
const AGAIN: &str = "Opnieuw laden";

impl Altered {
    /// The same copy, in which the app can also be broken by [`Visit::break_app`].
    ///
    /// # Errors
    /// When the copy cannot be changed.
    pub fn breakable(self) -> Told<Self> {
        self.script("breaks.js", include_str!("../breaks.js"))
    }
}

impl Visit {
    /// The ways in which the app can be broken here.
    ///
    /// # Errors
    /// When the page is no copy that can be broken.
    pub async fn ways_to_break(&self) -> Told<Vec<String>> {
        Ok(serde_json::from_value(
            self.ask("return window.ways", &[]).await?,
        )?)
    }

    /// Breaks the app in this way, waits for the recovery screen, and gives the milliseconds that it took to come.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn break_app(&self, way: &str) -> Told<f64> {
        self.ask("breakIt(arguments[0])", &[json!(way)]).await?;
        self.gave_up().await?;
        let shown = self.ask("return window.heard.shown", &[]).await?;
        Ok(shown.as_f64().unwrap_or_default())
    }

    /// Loads the page anew, whatever comes of it.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn reload_anyway(&self) -> Told {
        self.refresh().await
    }

    /// Loads the page anew as its own buttons do, where the driver would load it past its worker.
    pub(crate) async fn refresh(&self) -> Told {
        if self.engine() != Engine::Firefox {
            return Ok(self.driver().refresh().await?);
        }
        self.ask("window.isOld = true; location.reload()", &[])
            .await?;
        let new = "return !window.isOld && document.readyState === 'complete'";
        self.until("the page anew", new, &[]).await.map(drop)
    }

    /// Goes to an address behind the `#`, whatever comes of it.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn follow(&self, hash: &str) -> Told {
        self.ask("location.hash = arguments[0]", &[json!(hash)])
            .await
            .map(drop)
    }

    /// Waits until the recovery screen stands, in both languages and with nothing of the app around it.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn gave_up(&self) -> Told {
        let script = "const screen = document.getElementById('boot-message');
            return screen && screen.querySelectorAll('section').length === 2 && document.body.children.length === 1
                && document.activeElement === screen.querySelector('h1');";
        self.until("the recovery screen", script, &[])
            .await
            .map(drop)
    }

    /// Downloads everything from the recovery screen.
    ///
    /// # Errors
    /// When no file comes, or it is not what it should be.
    pub async fn rescue(&self) -> Told<Value> {
        let button = Thing::button(DOWNLOAD);
        let file = self.taking(async |visit| visit.tap(&button).await).await?;
        read(&file)
    }

    /// Unfolds the text of the download, and gives it.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn rescue_to_copy(&self) -> Told<Value> {
        self.tap(&Thing::press("Of kopieer de tekst")).await?;
        let script = "const area = find({ kind: 'field', name: '' }); return (area && area.readOnly && area.value) || null;";
        let text = self.until("the text to copy", script, &[]).await?;
        read(&Export {
            name: "gezamenlijke-blik-reddingskopie.json".to_owned(),
            text: text.as_str().unwrap_or_default().to_owned(),
        })
    }

    /// Loads the page again from the recovery screen, and waits for the app.
    ///
    /// # Errors
    /// When the app does not come up.
    pub async fn load_again(&self) -> Told {
        // Between the tap and the new page the screen still stands.
        self.ask("window.before = true", &[]).await?;
        self.tap(&Thing::button(AGAIN)).await?;
        self.until("the new page", "return !window.before", &[])
            .await?;
        self.settled().await
    }
}

/// A rescue file: its entries, with what could not be read under `problems`.
fn read(file: &Export) -> Told<Value> {
    let rescue: Value = serde_json::from_str(&file.text)?;
    let is_ours = file.name == "gezamenlijke-blik-reddingskopie.json"
        && rescue.get("format") == Some(&json!("gezamenlijke-blik-rescue"))
        && rescue.get("version") == Some(&json!(1));
    if is_ours {
        return Ok(rescue);
    }
    Err(Trouble::new(format!(
        "this is no rescue file: {} {}",
        file.name, file.text
    )))
}
