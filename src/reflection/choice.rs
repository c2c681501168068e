//! Choices out of a short list that are kept as a word: the step of a session, how an agreement stands.

use super::{Entries, Field, Word};

/// A choice out of a short list, kept by its key. A key that this version does not know counts as none, and is kept.
pub trait Choice: Copy + PartialEq + 'static {
    /// All there are, in their order.
    const ALL: &'static [Self];

    /// The word by which it is kept.
    fn key(self) -> &'static str;

    /// The choice that is kept by this word.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.key() == key)
    }

    /// As it is kept.
    fn word(self) -> Option<Word> {
        Word::new(self.key())
    }
}

macro_rules! choice {
    (
        $(#[$doc:meta])* $name:ident { $( $(#[$about:meta])* $variant:ident = $key:literal, )+ }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[$about])* $variant, )+
        }

        impl $name {
            /// The words by which they are kept, in their order.
            pub const KEYS: &'static [&'static str] = &[$( $key, )+];
        }

        impl Choice for $name {
            const ALL: &'static [Self] = &[$( $name::$variant, )+];

            fn key(self) -> &'static str {
                match self {
                    $( $name::$variant => $key, )+
                }
            }
        }
    };
}

pub(super) use choice;

choice! {
    /// The seven steps in which a session is run, from files to agreements.
    Step {
        /// «Verzamelen»: files come in, and nothing of any answer is in sight.
        Gather = "gather",
        /// «Onthullen»: a question of each subject, in three beats.
        Reveal = "reveal",
        /// «Verschillen»: all subjects with their questions.
        Differences = "differences",
        /// «Agenda»: what is talked about, and for how long.
        Agenda = "agenda",
        /// «Gesprek»: one subject after the other.
        Talk = "talk",
        /// «Afspraken»: what, who and when.
        Agreements = "agreements",
        /// «Sluiten»: the next date, and what goes home.
        Close = "close",
    }
}

choice! {
    /// The three beats in which a question is revealed.
    Beat {
        /// Who gave which answer, looked at in silence.
        Look = "look",
        /// How many gave which answer.
        Count = "count",
        /// What that looks like, in words.
        Words = "words",
    }
}

choice! {
    /// That something was said once and for all: all is revealed, somebody is left out, a topic is discussed.
    Said {
        /// It was.
        Yes = "yes",
        /// It was taken back.
        No = "no",
    }
}

choice! {
    /// Where the facilitator put a topic.
    Placement {
        /// On the agenda.
        Listed = "listed",
        /// Below the line, for another time.
        Below = "below",
        /// Not talked about.
        Dropped = "dropped",
    }
}

choice! {
    /// How an agreement stands. One that says nothing is open.
    Status {
        /// To be done.
        Open = "open",
        /// Done.
        Done = "done",
        /// Let go.
        Dropped = "dropped",
    }
}

choice! {
    /// What the group says of a minimum condition when a session closes.
    Condition {
        /// It is met.
        Yes = "yes",
        /// It is met in part.
        Partly = "partly",
        /// It is not met.
        No = "no",
    }
}

impl Step {
    /// Its number on the bar, from 1.
    pub fn number(self) -> usize {
        let mut all = Self::ALL.iter();
        all.position(|one| *one == self)
            .map_or(1, |at| at.saturating_add(1))
    }

    /// The step after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }

    /// The step before it.
    pub fn before(self) -> Option<Self> {
        let at = self.number().checked_sub(2)?;
        Self::ALL.get(at).copied()
    }
}

impl Entries {
    /// What was chosen in a field; none where nothing was, or something that this version does not know.
    pub fn choice<C: Choice>(&self, field: Field<Word>) -> Option<C> {
        C::from_key(self.get(field)?.as_str())
    }
}
