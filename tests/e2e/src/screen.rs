//! The sizes and appearances at which the pages are looked at.

use crate::{Engine, Told, Trouble, Visit};
use serde_json::json;

/// Light or dark, as a person chooses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark letters on light paper.
    Light,
    /// Light letters on a dark ground.
    Dark,
    /// Whatever the device does.
    System,
}

/// Where the page stands, for the style sheet; only Chromium can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// On a screen whose reader has colours of their own.
    OwnColours,
    /// On paper.
    Paper,
    /// On a screen, as at first.
    Screen,
}

/// The part of the screen that shows the page, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Screen {
    /// A tablet on its side.
    pub const WIDE: Self = Self {
        width: 1180,
        height: 820,
    };
    /// A tablet upright.
    pub const UPRIGHT: Self = Self {
        width: 820,
        height: 1180,
    };
    /// A small tablet on its side.
    pub const SMALL: Self = Self {
        width: 1024,
        height: 768,
    };
    /// A phone.
    pub const PHONE: Self = Self {
        width: 390,
        height: 844,
    };
    /// The narrowest phone that counts.
    pub const NARROW: Self = Self {
        width: 320,
        height: 640,
    };
}

impl Theme {
    /// The key of its word in the settings.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::System => "system",
        }
    }
}

impl Visit {
    /// Has the page look as it does there.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn stand_in(&self, medium: Medium) -> Told {
        let features = match medium {
            Medium::OwnColours => {
                json!({ "features": [{ "name": "forced-colors", "value": "active" }] })
            }
            Medium::Paper => json!({ "media": "print" }),
            Medium::Screen => json!({ "media": "" }),
        };
        let cdp = self.driver().cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    }

    /// How many pages are printed, of the size that the style sheet asks for; only Chromium can be told.
    ///
    /// # Errors
    /// When the browser does not print.
    pub async fn printed_pages(&self) -> Told<usize> {
        let options = json!({ "preferCSSPageSize": true });
        let cdp = self.driver().cdp();
        let printed = cdp.send_raw("Page.printToPDF", options).await?;
        // Of what Chromium writes only the text in pages is packed, not the pages themselves.
        let count = "return (atob(arguments[0]).match(/\\/Type \\/Page\\b(?!s)/g) || []).length";
        let data = printed.get("data").cloned().unwrap_or_default();
        let count = self.ask(count, &[data]).await?;
        Ok(serde_json::from_value(count)?)
    }

    /// Looks at the page on a screen of this size.
    ///
    /// # Errors
    /// When the browser cannot be made that size.
    pub async fn use_screen(&mut self, screen: Screen) -> Told {
        if self.engine() == Engine::Chromium {
            // The window itself cannot be narrower than 500 pixels; a phone is told to the page instead.
            let size = json!({
                "width": screen.width, "height": screen.height, "deviceScaleFactor": 1, "mobile": false,
            });
            self.driver()
                .cdp()
                .send_raw("Emulation.setDeviceMetricsOverride", size)
                .await?;
            return Ok(());
        }
        self.driver()
            .set_window_rect(0, 0, screen.width, screen.height)
            .await?;
        // The window counts its frame, the page does not.
        let frame = self
            .ask(
                "return [outerWidth - innerWidth, outerHeight - innerHeight]",
                &[],
            )
            .await?;
        let (wide, high): (u32, u32) = serde_json::from_value(frame)?;
        self.driver()
            .set_window_rect(0, 0, screen.width + wide, screen.height + high)
            .await?;
        let width = self.ask("return innerWidth", &[]).await?;
        if width == json!(screen.width) {
            return Ok(());
        }
        Err(Trouble::new(format!(
            "this browser's window is {width} pixels wide instead of {}",
            screen.width
        )))
    }
}
