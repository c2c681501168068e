//! Several windows of one browser, which share what is stored.

use super::Visit;
use crate::Told;
use serde_json::json;
use thirtyfour::WindowHandle;

/// One of the windows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window(WindowHandle);

impl Visit {
    /// The window that the visitor looks at.
    ///
    /// # Errors
    /// When the browser cannot tell.
    pub async fn window(&self) -> Told<Window> {
        Ok(Window(self.driver().window().await?))
    }

    /// Opens the same site in another window, at this address, and looks at it.
    ///
    /// # Errors
    /// When the browser opens none, or the app does not come up in it.
    pub async fn open_window(&self, hash: &str) -> Told<Window> {
        let handle = self.driver().new_window().await?;
        self.driver().switch_to_window(handle.clone()).await?;
        let address = format!("{}{hash}", self.server.url());
        self.driver().goto(address).await?;
        self.settled().await?;
        Ok(Window(handle))
    }

    /// Opens a page of this place that has the app in a frame, and looks into that frame.
    ///
    /// # Errors
    /// When there is no such page, or no frame in it.
    pub async fn look_into_frame(&self, page: &str) -> Told {
        self.driver()
            .goto(format!("{}{page}", self.server.url()))
            .await?;
        Ok(self.driver().enter_frame(0).await?)
    }

    /// Looks at another window.
    ///
    /// # Errors
    /// When it is not there any more.
    pub async fn look_at(&self, window: &Window) -> Told {
        Ok(self.driver().switch_to_window(window.0.clone()).await?)
    }

    /// Sets a pair of hands to work in this window: it answers and writes notes at the questions of these lenses, this
    /// many times, with pauses of chance, while the visitor may look elsewhere.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn set_hands_to_work(&self, lenses: &[&str], edits: usize, seed: u32) -> Told {
        let script = include_str!("../hands.js");
        let arguments = [json!(lenses), json!(edits), json!(seed)];
        self.ask(script, &arguments).await.map(drop)
    }

    /// Opens a window with a file of the same place that is not the app, but shares what is stored.
    ///
    /// # Errors
    /// When the browser opens none.
    pub async fn open_bare_window(&self) -> Told<Window> {
        let handle = self.driver().new_window().await?;
        self.driver().switch_to_window(handle.clone()).await?;
        let address = format!("{}boot.js", self.server.url());
        self.driver().goto(address).await?;
        Ok(Window(handle))
    }

    /// Chooses an answer by its value without looking whether it then stands: another tab may have a say in that.
    ///
    /// # Errors
    /// When there is no such question on the page.
    pub async fn tap_unheard(&self, question: &str, value: &str) -> Told {
        let script = "const card = document.getElementById(arguments[0]);
            const radio = card && card.querySelector('input[value=\"' + arguments[1] + '\"]');
            if (radio) radio.click();
            return !!radio;";
        let what = format!("the question {question}");
        self.until(&what, script, &[json!(question), json!(value)])
            .await
            .map(drop)
    }

    /// Writes a note without looking whether it then stands.
    ///
    /// # Errors
    /// When there is no such question on the page.
    pub async fn write_unheard(&self, question: &str, text: &str) -> Told {
        let script = "const card = document.getElementById(arguments[0]);
            const area = card && card.querySelector('textarea');
            if (!area) return false;
            area.value = arguments[1];
            return area.dispatchEvent(new Event('input', { bubbles: true }));";
        let what = format!("the question {question}");
        self.until(&what, script, &[json!(question), json!(text)])
            .await
            .map(drop)
    }

    /// Waits until this stands in the note of a question, wherever it was written.
    ///
    /// # Errors
    /// When it does not come to stand there.
    pub async fn note_stands(&self, question: &str, text: &str) -> Told {
        let field = self.note_field(question).await?;
        let script = "return find(arguments[0]).value === arguments[1]";
        let what = format!("the note «{text}» at {question}");
        self.until(&what, script, &[field.to_json(), json!(text)])
            .await
            .map(drop)
    }

    /// Everything that this place keeps on the device, in either store, as one text.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn everything_stored(&self) -> Told<String> {
        let script = "window.everything = null;
            const told = (entries) => { window.everything = JSON.stringify([{ ...localStorage }, entries]); };
            const opening = indexedDB.open('gezamenlijke-blik');
            opening.onupgradeneeded = () => opening.transaction.abort();
            opening.onerror = () => told([]);
            opening.onsuccess = () => {
                const database = opening.result;
                const names = [...database.objectStoreNames];
                if (!names.length) return told([]);
                const store = database.transaction(names).objectStore(names[0]);
                const entries = [];
                store.openCursor().onsuccess = (event) => {
                    const cursor = event.target.result;
                    if (!cursor) { database.close(); return told(entries); }
                    entries.push([cursor.key, cursor.value]);
                    cursor.continue();
                };
            };
            return true;";
        self.ask(script, &[]).await?;
        let all = self.until("what is stored", "return window.everything", &[]);
        Ok(all.await?.as_str().unwrap_or_default().to_owned())
    }
}
