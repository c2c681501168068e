//! Whose instruments are compared: those of this device's own partnership, or of the example.

use crate::insight::{Comparisons, HollowWords, Weighting, comparisons};
use crate::reflection::{
    Choice, Document, HOLLOW_WORDS, Instrument, Owners, Participant, ParticipantId, Text,
};
use crate::session::State;
use crate::ui::app::App;
use crate::ui::dom::{Dom, redraw};
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::words::compared::Compared;
use leptos::prelude::*;
use std::sync::Arc;

/// Whose instruments are compared, and how far their organisations are told apart; as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct Source {
    /// The way to do something.
    pub app: App,
    /// The texts to show.
    pub texts: Texts,
    /// Whether something can be changed there.
    pub is_own: bool,
    /// What is done with an idea that a group takes over as an agreement; nothing where none can be written down.
    pub agree: Option<Callback<&'static str>>,
    naming: Memo<Naming>,
    seen: Memo<Seen>,
}

/// What there is to compare.
#[derive(Clone, PartialEq)]
struct Seen {
    comparisons: Comparisons,
    /// How many people filled in something of each instrument that others may see, where anybody did.
    filled: Vec<(Instrument, usize)>,
}

impl Seen {
    fn of(document: &Document, weighting: Weighting) -> Self {
        let hollow = HollowWords::of(document, &Compared::hollow_words());
        let is_in = |who: &Participant| !who.is_left_out();
        let included = |id: &ParticipantId| document.participant(id).is_some_and(is_in);
        let people = |instrument: &Instrument| {
            let people = document.participants().values();
            let people = people.filter(|who| is_in(who) && who.has_shared(*instrument));
            (*instrument, people.count())
        };
        let filled = Instrument::ALL.iter().map(people);
        Self {
            comparisons: comparisons(document, weighting, &hollow, included),
            filled: filled.filter(|(_, people)| *people > 0).collect(),
        }
    }
}

impl Source {
    /// Of this device's own partnership.
    pub fn own(app: App, texts: Texts, naming: Memo<Naming>) -> Self {
        // What else is written meanwhile changes nothing of it.
        let read: Memo<(Owners, Option<Text>, Weighting)> = Memo::new(move |_| {
            app.state.with(|state| {
                let document = &state.contents.document;
                let hollow = document.partnership.get(HOLLOW_WORDS).cloned();
                (document.participants().clone(), hollow, state.weighting())
            })
        });
        let seen = Memo::new(move |_| {
            // Read, and not only tracked: a memo that nobody read yet follows nothing.
            read.with(|_| ());
            let look = |state: &State| Seen::of(&state.contents.document, state.weighting());
            app.state.with_untracked(look)
        });
        Self {
            app,
            texts,
            is_own: true,
            agree: None,
            naming,
            seen,
        }
    }

    /// Of the example workshop, in which nothing can be changed.
    pub fn example(
        app: App,
        texts: Texts,
        naming: Memo<Naming>,
        document: Arc<Document>,
        weighting: Signal<Weighting>,
    ) -> Self {
        Self {
            app,
            texts,
            is_own: false,
            agree: None,
            naming,
            seen: Memo::new(move |_| Seen::of(&document, weighting.get())),
        }
    }

    /// The same, where a group can take over an idea as an agreement.
    pub fn agreeing(mut self, agree: Callback<&'static str>) -> Self {
        self.agree = Some(agree);
        self
    }

    /// The instruments in which somebody filled something in that others may see, each with how many did.
    pub fn filled(self) -> Vec<(Instrument, usize)> {
        self.seen.with(|seen| seen.filled.clone())
    }

    /// Reads what is compared, now and whenever it changes.
    pub fn with<T>(self, read: impl FnOnce(&Comparisons, &Naming) -> T) -> T {
        self.seen
            .with(|seen| self.naming.with(|naming| read(&seen.comparisons, naming)))
    }

    /// Draws what is compared, now and whenever it changes.
    pub fn draw(self, view: fn(&Comparisons, &Naming, Texts) -> Dom) -> Dom {
        redraw(move || self.with(|seen, naming| view(seen, naming, self.texts)))
    }
}
