//! Codes on the screen, and photos of them.

use super::Visit;
use crate::{Thing, Told};
use serde_json::json;
use std::path::{Path, PathBuf};

/// The codes that are on the page, of which one is to be seen.
const CODES: &str = "const codes = [...document.querySelectorAll('main svg[role=img]')];";

impl Visit {
    /// Waits until a code is to be seen, and takes a photo of it; where it has parts, of each of them. They are put
    /// into this folder.
    ///
    /// # Errors
    /// When there is no code, or it cannot be photographed.
    pub async fn photograph_codes(&self, folder: &Path) -> Told<Vec<PathBuf>> {
        let drawn = format!(
            "{CODES} return codes.some((one) => one.hasAttribute('width')) && codes.length"
        );
        let all = self.until("a code", &drawn, &[]).await?.as_u64();
        let step = Thing::button(self.words.say("show_code.step")?);
        let mut photos = Vec::new();
        for number in 1..=all.unwrap_or_default() {
            if all > Some(1) {
                self.tap(&step).await?;
                self.settled().await?;
            }
            let file = folder.join(format!("{number}.png"));
            // As a camera sees it: the whole screen, with what else is on it.
            self.ask("window.scrollTo(0, 0)", &[]).await?;
            self.driver().screenshot(&file).await?;
            photos.push(file);
        }
        Ok(photos)
    }

    /// Waits until the code that is to be seen is called so.
    ///
    /// # Errors
    /// When it does not come to be called so.
    pub async fn shows_code(&self, label: &str) -> Told {
        let script = format!(
            "{CODES} return codes.some((one) => shown(one) && one.getAttribute('aria-label') === arguments[0])"
        );
        let what = format!("the code «{label}»");
        self.until(&what, &script, &[json!(label)]).await.map(drop)
    }
}
