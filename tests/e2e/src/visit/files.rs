//! Files out of the page and into it.

use super::Visit;
use crate::{Thing, Told, Trouble};
use serde_json::json;
use std::path::PathBuf;

/// A file that the page gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The name under which it would stand among the downloads.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Keeps what the page wants to give as a file, in the same way in every browser: where downloads end up, and whether
/// the browser asks first, differs too much.
const CATCH: &str = "
    if (window.caught) { window.caught.length = 0; return; }
    window.caught = [];
    const blobs = new Map();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); blobs.set(url, blob); return url; };
    const take = (link) => blobs.get(link.href)
        .text().then((text) => window.caught.push({ name: link.download, text }));
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        if (this.download && blobs.has(this.href)) take(this); else click.call(this);
    };
    document.addEventListener('click', (event) => {
        const link = event.target.closest && event.target.closest('a[download]');
        if (link && blobs.has(link.href)) { event.preventDefault(); take(link); }
    }, true);";

impl Visit {
    /// Does something that gives a file, and gives that file.
    ///
    /// # Errors
    /// When it cannot be done or no file comes.
    pub async fn taking(&self, step: impl AsyncFnOnce(&Self) -> Told) -> Told<Export> {
        self.ask(CATCH, &[]).await?;
        step(self).await?;
        let file = self.until("a file", "return window.caught[0]", &[]).await?;
        let part = |key: &str| {
            file.get(key)
                .and_then(|text| text.as_str())
                .unwrap_or_default()
                .to_owned()
        };
        Ok(Export {
            name: part("name"),
            text: part("text"),
        })
    }

    /// Downloads the file of the current participant, from the closing page.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn export_me(&self) -> Told<Export> {
        self.go("#/klaar").await?;
        let button = Thing::press(self.words.say("done.save_button")?);
        self.taking(async |visit| visit.tap(&button).await).await
    }

    /// Downloads one of the files of the page of files: `mine`, `device` or `merged`.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn export(&self, which: &str) -> Told<Export> {
        self.go("#/bestanden").await?;
        if which != "mine" {
            self.open_curtain().await?;
        }
        let button = Thing::button(self.words.say(&format!("files.{which}"))?);
        self.taking(async |visit| visit.tap(&button).await).await
    }

    /// Brings files to the page of files and waits until it has read them; nothing has changed yet.
    ///
    /// # Errors
    /// When the page does not take them.
    pub async fn bring(&self, files: &[PathBuf]) -> Told {
        self.go("#/bestanden").await?;
        self.dismiss().await?;
        self.choose_files(files).await?;
        let heading = Thing::heading(self.words.say("merge.files_heading")?);
        let outcome = self.meets(&heading).await;
        outcome.map_err(|trouble| trouble.during(&format!("bringing {} files", files.len())))
    }

    /// Chooses these files in the place of the page that takes some.
    ///
    /// # Errors
    /// When there is none.
    pub async fn choose_files(&self, files: &[PathBuf]) -> Told {
        let input = self.find(&Thing::files()).await?;
        let paths: Vec<String> = files
            .iter()
            .map(|file| file.display().to_string())
            .collect();
        Ok(input.send_keys(paths.join("\n")).await?)
    }

    /// Chooses photos of codes on the page for scanning.
    ///
    /// # Errors
    /// When the page does not take them.
    pub async fn choose_photos(&self, photos: &[PathBuf]) -> Told {
        let input = self.find(&Thing::files()).await?;
        // WebKit's driver refuses them by their kind where the machine has no list of kinds; what the page does is the same.
        let all = "find(arguments[0]).removeAttribute('accept')";
        self.ask(all, &[Thing::files().to_json()]).await?;
        let paths = photos.iter().map(|photo| photo.display().to_string());
        let paths: Vec<String> = paths.collect();
        input.send_keys(paths.join("\n")).await?;
        Ok(())
    }

    /// Puts away the preview of an import, if there is one: it would look like the answer to the next.
    ///
    /// # Errors
    /// When it cannot be put away.
    pub async fn dismiss(&self) -> Told {
        let files = Thing::heading(self.words.say("merge.files_heading")?);
        for words in ["merge.cancel", "app.close"] {
            let button = Thing::button(self.words.say(words)?);
            if self.has(&files).await? && self.has(&button).await? {
                self.tap(&button).await?;
            }
        }
        let gone = "return !find(arguments[0])";
        self.until("the preview to go", gone, &[files.to_json()])
            .await
            .map(drop)
    }

    /// Brings files and lets them in.
    ///
    /// # Errors
    /// When they are not taken.
    pub async fn import(&self, files: &[PathBuf]) -> Told {
        self.bring(files).await?;
        self.apply_import().await
    }

    /// Lets in what stands in the preview.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn apply_import(&self) -> Told {
        self.tap(&Thing::button(self.words.say("merge.apply")?))
            .await?;
        let pieces = self.words.pieces("merge.applied")?;
        let first = pieces
            .first()
            .ok_or_else(|| Trouble::new("merge.applied has no words"))?;
        self.reads(first).await
    }

    /// Takes the last import back.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn undo_import(&self) -> Told {
        self.go("#/bestanden").await?;
        self.tap(&Thing::button(self.words.say("merge.undo")?))
            .await?;
        self.reads(&self.words.say("merge.undone")?).await
    }

    /// Erases one person from this device, who goes on for that.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn erase(&self, name: &str) -> Told {
        self.erase_and_read(name, "erase.erased").await
    }

    /// Erases one person from this device, and is told that they still stand in what was here before.
    ///
    /// # Errors
    /// When that is not offered, or not told.
    pub async fn erase_partly(&self, name: &str) -> Told {
        self.erase_and_read(name, "erase.erased_partly").await
    }

    async fn erase_and_read(&self, name: &str, outcome: &str) -> Told {
        self.go_on_as(name).await?;
        self.go("#/wissen").await?;
        self.tap(&Thing::button(self.words.say("erase.confirm")?))
            .await?;
        self.reads(&self.words.say(outcome)?).await
    }

    /// Erases everything from this device.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn erase_all(&self) -> Told {
        self.go("#/mijn-gegevens").await?;
        self.open_curtain().await?;
        self.tap(&Thing::button(self.words.say("data.erase")?))
            .await?;
        let phrase = self.words.say("data.erase_phrase")?;
        let label = self
            .words
            .say_with("data.erase_type", &[("phrase", &phrase)])?;
        self.fill(&Thing::field(label), &phrase).await?;
        self.tap(&Thing::button(self.words.say("data.erase_confirm")?))
            .await?;
        self.reads(&self.words.say("data.erased")?).await
    }

    /// A table by its caption: one list of cell texts for each row, the headers first.
    ///
    /// # Errors
    /// When there is no such table.
    pub async fn table(&self, caption: &str) -> Told<Vec<Vec<String>>> {
        let script = "const table = find(arguments[0]);
            return table && [...table.rows].map((row) => [...row.cells].map((cell) => said(cell)));";
        let rows = self
            .until(
                &format!("the table «{caption}»"),
                script,
                &[Thing::table(caption).to_json()],
            )
            .await?;
        Ok(serde_json::from_value(rows)?)
    }

    /// Makes every attempt to keep something on this device fail, as a full or forbidden storage does.
    ///
    /// # Errors
    /// When the page cannot be changed so.
    pub async fn break_storage(&self) -> Told {
        let script = "const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
            Storage.prototype.setItem = IDBObjectStore.prototype.put = full;";
        self.ask(script, &[json!(null)]).await.map(drop)
    }
}
