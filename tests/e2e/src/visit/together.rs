//! What a facilitator does with everyone's answers.

use super::Visit;
use crate::{Thing, Told};

impl Visit {
    /// Opens the curtain, where the page that is open has one.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn open_curtain(&self) -> Told {
        let open = Thing::button(self.words.say("curtain.open")?);
        if self.has(&open).await? {
            self.tap(&open).await?;
            let gone = "return !find(arguments[0])";
            self.until("the curtain to open", gone, &[open.to_json()])
                .await?;
        }
        self.settled().await
    }

    /// Goes to «Samen» and opens the curtain there.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn look_together(&self) -> Told {
        self.go("#/samen").await?;
        self.open_curtain().await
    }

    /// Takes a participant out of the shared picture.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn take_out(&self, name: &str) -> Told {
        let [out, back] = ["people.remove", "people.bring_back"]
            .map(|words| Ok::<_, crate::Trouble>(format!("{}: {name}", self.words.say(words)?)));
        self.unfolding(&Thing::button(out?)).await?;
        self.unfolding_until(&Thing::button(back?)).await
    }

    /// Brings a participant back into the shared picture.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn bring_back(&self, name: &str) -> Told {
        let [out, back] = ["people.remove", "people.bring_back"]
            .map(|words| Ok::<_, crate::Trouble>(format!("{}: {name}", self.words.say(words)?)));
        self.unfolding(&Thing::button(back?)).await?;
        self.unfolding_until(&Thing::button(out?)).await
    }

    /// Taps something that may be folded away.
    async fn unfolding(&self, thing: &Thing) -> Told {
        self.unfolding_until(thing).await?;
        self.tap(thing).await
    }

    async fn unfolding_until(&self, thing: &Thing) -> Told {
        if !self.has(thing).await? {
            self.ask(
                "for (const fold of document.querySelectorAll('main details')) fold.open = true",
                &[],
            )
            .await?;
        }
        self.meets(thing).await
    }
}
