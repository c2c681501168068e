//! What a participant does: say who they are, answer, write notes, hand the tablet over.

use super::Visit;
use crate::{Thing, Told, Trouble, lens_of};
use serde_json::json;

/// What a participant can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One of the five steps.
    Score(u8),
    /// «Weet ik niet».
    Unknown,
    /// «Past niet bij ons».
    NotApplicable,
}

/// Who somebody says to be; empty texts are left empty.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The name of the partnership.
    pub partnership: &'static str,
    /// Their organisation.
    pub organisation: &'static str,
    /// A name or an alias.
    pub name: &'static str,
    /// Their role.
    pub role: &'static str,
}

impl Visit {
    /// Begins from the welcome page and fills in the form.
    ///
    /// # Errors
    /// When a step cannot be taken.
    pub async fn start(&self, person: &Person) -> Told {
        self.go("#/").await?;
        self.tap(&Thing::link(self.words.say("welcome.start")?))
            .await?;
        self.introduce(person).await
    }

    /// Fills in «Wie ben je?» and goes on to the first question.
    ///
    /// # Errors
    /// When a step cannot be taken.
    pub async fn introduce(&self, person: &Person) -> Told {
        self.meets(&Thing::heading(self.words.say("start.heading")?))
            .await?;
        self.settled().await?;
        let rows = [
            ("start.partnership", person.partnership),
            ("start.organisation", person.organisation),
            ("start.name", person.name),
            ("start.role", person.role),
        ];
        for (label, text) in rows {
            self.fill(&Thing::field(self.words.say(label)?), text)
                .await?;
        }
        self.tap(&Thing::button(self.words.say("start.submit")?))
            .await?;
        self.meets(&Thing::heading(self.words.lens("ambition")?))
            .await?;
        self.settled().await
    }

    /// Opens the page of a lens, from wherever the visitor is.
    ///
    /// # Errors
    /// When it cannot be reached.
    pub async fn go_to(&self, lens: &str) -> Told {
        let lens = crate::LENSES
            .into_iter()
            .find(|known| known.key == lens)
            .ok_or_else(|| Trouble::new(format!("{lens} is no lens")))?;
        let name = Thing::link(self.words.lens(lens.key)?);
        let at = self.address().await?;
        if !at.starts_with("#/overzicht") && !at.starts_with("#/lens/") {
            self.go("#/overzicht").await?;
        }
        self.tap(&name).await?;
        let arrived = "return location.hash.startsWith(arguments[0])";
        self.until(
            &format!("the page {}", lens.hash()),
            arrived,
            &[json!(lens.hash())],
        )
        .await?;
        self.settled().await
    }

    /// Makes sure that a question can be seen, and gives the part of the page that is about it.
    async fn turn_to(&self, question: &str) -> Told<Thing> {
        let group = Thing::group(self.words.question(question)?);
        if !self.has(&group).await? {
            let lens = lens_of(question)
                .ok_or_else(|| Trouble::new(format!("{question} is no question")))?;
            self.go(&format!("{}/{question}", lens.hash())).await?;
        }
        self.meets(&group).await?;
        Ok(group)
    }

    /// Answers a question, such as `AM-Q1`, and looks whether the answer stands.
    ///
    /// # Errors
    /// When it cannot be answered.
    pub async fn answer(&self, question: &str, answer: Answer) -> Told {
        let group = self.turn_to(question).await?;
        let choice = self.choice(question, answer)?.within(group);
        self.tap(&choice).await?;
        self.stands(question, Some(answer)).await
    }

    /// Takes an answer back.
    ///
    /// # Errors
    /// When it cannot be taken back.
    pub async fn clear_answer(&self, question: &str) -> Told {
        let group = self.turn_to(question).await?;
        self.tap(&Thing::button(self.words.say("question.clear")?).within(group))
            .await?;
        self.stands(question, None).await
    }

    /// Looks whether a question has this answer on the screen, and no other.
    ///
    /// # Errors
    /// When it has not.
    pub async fn stands(&self, question: &str, answer: Option<Answer>) -> Told {
        let group = self.turn_to(question).await?;
        let chosen = match answer {
            Some(answer) => self
                .choice(question, answer)?
                .within(group.clone())
                .to_json(),
            None => json!(null),
        };
        let script = "const group = find(arguments[0]);
            const chosen = [...group.querySelectorAll('input[type=radio]')].filter((one) => one.checked);
            return arguments[1] ? chosen.length === 1 && chosen[0] === find(arguments[1]) : chosen.length === 0;";
        self.until(
            &format!("{answer:?} at {question}"),
            script,
            &[group.to_json(), chosen],
        )
        .await
        .map(drop)
    }

    /// What one taps for this answer; more than one question may have it.
    ///
    /// # Errors
    /// When the texts lack it.
    pub fn choice(&self, question: &str, answer: Answer) -> Told<Thing> {
        let words = match answer {
            Answer::Score(score) => self.words.step(question, score),
            Answer::Unknown => self.words.say("question.unknown"),
            Answer::NotApplicable => self.words.say("question.not_applicable"),
        };
        words.map(Thing::choice)
    }

    /// Writes a note with a question.
    ///
    /// # Errors
    /// When there is no place for it.
    pub async fn note(&self, question: &str, text: &str) -> Told {
        let field = self.note_field(question).await?;
        self.fill(&field, text).await
    }

    /// Ticks that the note with a question stays private.
    ///
    /// # Errors
    /// When there is no such tick.
    pub async fn keep_private(&self, question: &str) -> Told {
        let part = self.turn_to(question).await?;
        let tick = Thing::checkbox(self.words.say("question.note_private")?).within(part);
        self.tap(&tick).await?;
        self.until(
            "the tick",
            "return (find(arguments[0]) || {}).checked",
            &[tick.to_json()],
        )
        .await
        .map(drop)
    }

    /// Opens the note of a question and gives the field in which it stands.
    ///
    /// # Errors
    /// When there is no place for it.
    pub async fn note_field(&self, question: &str) -> Told<Thing> {
        let part = self.turn_to(question).await?;
        let field = Thing::field(self.words.say("question.note")?).within(part.clone());
        if !self.has(&field).await? {
            for words in ["question.note_add", "question.note_show"] {
                let fold = Thing::press(self.words.say(words)?).within(part.clone());
                if self.has(&fold).await? {
                    self.tap(&fold).await?;
                }
            }
        }
        self.meets(&field).await?;
        Ok(field)
    }

    /// What stands in the note of a question.
    ///
    /// # Errors
    /// When there is no place for it.
    pub async fn noted(&self, question: &str) -> Told<String> {
        let field = self.note_field(question).await?;
        let value = self
            .ask("return find(arguments[0]).value", &[field.to_json()])
            .await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Hands the tablet to somebody new, who begins.
    ///
    /// # Errors
    /// When a step cannot be taken.
    pub async fn hand_over_to(&self, person: &Person) -> Told {
        self.go("#/klaar").await?;
        self.tap(&Thing::press(self.words.say("done.pass_button")?))
            .await?;
        self.tap(&Thing::link(self.words.say("welcome.start")?))
            .await?;
        self.introduce(person).await
    }

    /// Stands between two participants: whoever has the tablet hands it on.
    ///
    /// # Errors
    /// When that is not offered.
    pub async fn pass_on(&self) -> Told {
        self.go("#/geef-door").await?;
        let pass = Thing::button(self.words.say("done.pass_button")?);
        if self.has(&pass).await? {
            self.tap(&pass).await?;
        }
        self.reads(&self.words.say("hand_over.lead")?).await
    }

    /// Returns to a participant who was here before.
    ///
    /// # Errors
    /// When that participant is not on this tablet.
    pub async fn go_on_as(&self, name: &str) -> Told {
        self.pass_on().await?;
        self.tap(&Thing::button(name)).await?;
        self.tap(&Thing::button(self.words.say("hand_over.me")?))
            .await?;
        self.meets(&Thing::heading(self.words.say("overview.heading")?))
            .await?;
        self.settled().await
    }
}
