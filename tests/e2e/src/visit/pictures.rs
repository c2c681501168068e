//! Pictures of the page.

use super::Visit;
use crate::{Engine, Told};
use serde_json::json;
use std::fs;
use std::path::Path;

impl Visit {
    /// Saves a picture of the whole page, also of what is below the edge of the screen.
    ///
    /// # Errors
    /// When it cannot be made or saved.
    pub async fn picture(&self, file: &Path) -> Told {
        if self.engine() != Engine::Chromium {
            self.driver().screenshot(file).await?;
            return Ok(());
        }
        // Pictures of what moves differ each time; fonts that are still coming would too.
        self.ask(
            "window.scrollTo(0, 0); document.activeElement && document.activeElement.blur();",
            &[],
        )
        .await?;
        let size = self
            .ask(
                "const e = document.documentElement; return [e.scrollWidth, e.scrollHeight]",
                &[],
            )
            .await?;
        let (width, height): (f64, f64) = serde_json::from_value(size)?;
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let settings = json!({
            "format": "png", "captureBeyondViewport": true, "optimizeForSpeed": true, "clip": clip,
        });
        let answer = self
            .driver()
            .cdp()
            .send_raw("Page.captureScreenshot", settings)
            .await?;
        let data = answer
            .get("data")
            .and_then(|data| data.as_str())
            .unwrap_or_default();
        fs::write(file, decode(data))?;
        Ok(())
    }
}

/// Undoes base64.
fn decode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let mut held: u32 = 0;
    let mut bits = 0;
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
        }
    }
    bytes
}
