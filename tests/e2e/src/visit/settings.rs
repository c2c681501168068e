//! Language and theme.

use super::Visit;
use crate::{Language, Theme, Thing, Told, Words};
use serde_json::json;

impl Visit {
    /// Switches the page to a language, and from then on reads its words in it.
    ///
    /// # Errors
    /// When there is no such switch.
    pub async fn use_language(&mut self, language: Language) -> Told {
        if self.words.language == language {
            return Ok(());
        }
        // The switch names the other language, in that language.
        let name = match language {
            Language::Dutch => "settings.dutch",
            Language::English => "settings.english",
        };
        self.tap(&Thing::button(self.words.say(name)?)).await?;
        self.words = Words::read(language)?;
        self.until(
            "the language",
            "return document.documentElement.lang === arguments[0]",
            &[json!(language.code())],
        )
        .await?;
        self.settled().await
    }

    /// Switches the page to a theme.
    ///
    /// # Errors
    /// When there is no such switch.
    pub async fn use_theme(&self, theme: Theme) -> Told {
        let choice = Thing::choice(self.words.say(&format!("settings.{}", theme.key()))?);
        if !self.has(&choice).await? {
            self.tap(&Thing::button(self.words.say("app.menu")?))
                .await?;
        }
        self.tap(&choice).await?;
        let script = "return document.documentElement.dataset.theme === arguments[0]";
        self.until("the theme", script, &[json!(theme.key())])
            .await?;
        self.settled().await
    }

    /// Has a language and theme remembered as if chosen on an earlier visit, and loads the page anew.
    ///
    /// # Errors
    /// When the page cannot be loaded.
    pub async fn remember(&mut self, language: Language, theme: Theme) -> Told {
        let script =
            "localStorage.setItem('gezamenlijke-blik/language', JSON.stringify(arguments[0]));
            localStorage.setItem('gezamenlijke-blik/theme', JSON.stringify(arguments[1]));";
        self.ask(script, &[json!(language.code()), json!(theme.key())])
            .await?;
        self.words = Words::read(language)?;
        self.reload().await
    }

    /// Gives the page the colours that a reader chose for all pages. Only Chromium can be told so.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn use_own_colours(&self) -> Told {
        let colours = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        let cdp = self.driver().cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", colours).await?;
        Ok(())
    }

    /// Makes the machine this many times as slow, as far as the page can tell; only Chromium does.
    ///
    /// # Errors
    /// When the browser cannot be told.
    pub async fn slow_down(&self, times: u32) -> Told {
        let cdp = self.driver().cdp();
        let rate = json!({ "rate": times });
        cdp.send_raw("Emulation.setCPUThrottlingRate", rate).await?;
        Ok(())
    }
}
