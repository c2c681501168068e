//! What a facilitator hands out before a session, so that everybody writes the same names.

use super::{Choice, Date, Instrument, Label, MAX_PARTICIPANTS, Word, folded};
use crate::merge::Members;
use std::fmt;

/// An invitation to fill in: for which partnership, which organisations can be chosen, and who will see what. It is made
/// before the session and handed out as a link or a code; the start form of whoever opens it is prepared by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The name of the partnership.
    pub partnership: Label,
    /// The organisations to choose from, in the order of the maker; of two spellings of one name the first.
    pub organisations: Vec<Invited>,
    /// The day of the session.
    pub date: Option<Date>,
    /// The room or town of the session.
    pub place: Option<Label>,
    /// How many minutes there are for filling in, from 1 to [`Invitation::MAX_MINUTES`].
    pub minutes: Option<u64>,
    /// How far the group will see who answered what.
    pub visibility: Visibility,
    /// The instruments that are filled in beside the short ones, by their keys; one that this version does not know goes along.
    pub asks: Vec<Word>,
    /// What a newer version of the app says in it.
    pub unknown: Members,
}

/// An organisation that takes part, as the facilitator spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Its name.
    pub name: Label,
    /// How many people it sends, where that is known: from 1 to [`MAX_PARTICIPANTS`].
    pub people: Option<u64>,
}

impl Invited {
    /// Each organisation once: of two spellings of one name the first.
    pub fn distinct(all: Vec<Self>) -> Vec<Self> {
        let mut keys = Vec::with_capacity(all.len());
        let is_new = |invited: &Self| {
            let key = invited.name.key();
            let is_new = !keys.contains(&key);
            keys.push(key);
            is_new
        };
        all.into_iter().filter(is_new).collect()
    }

    /// What somebody typed on a line: a name, with a number of people behind a comma where that is known.
    pub fn typed(line: &str) -> Option<Self> {
        let most = MAX_PARTICIPANTS as u64;
        let number = |text: &str| {
            text.trim()
                .parse()
                .ok()
                .filter(|it| (1..=most).contains(it))
        };
        let counted = line
            .rsplit_once(',')
            .and_then(|(name, people)| Some((name, number(people)?)));
        let (name, people) = counted.map_or((line, None), |(name, people)| (name, Some(people)));
        Some(Self {
            name: Label::new(name)?,
            people,
        })
    }
}

impl fmt::Display for Invited {
    /// As a line that [`Invited::typed`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name.as_str())?;
        match self.people {
            Some(people) => write!(f, ", {people}"),
            None => Ok(()),
        }
    }
}

/// How far the shared picture tells organisations apart. It is told before the first answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// The values of each organisation are shown.
    #[default]
    PerOrganisation,
    /// No organisation is named or drawn.
    GroupOnly,
}

impl Invitation {
    /// How many organisations fit in one.
    pub const MAX_ORGANISATIONS: usize = 40;
    /// The most minutes that can be asked for.
    pub const MAX_MINUTES: u64 = 600;
    /// With fewer organisations than this everybody knows who is meant by «the group».
    pub const FEWEST_FOR_GROUP: usize = 3;

    /// At which place the organisation stands that is meant by this name, however it is spelled.
    pub fn position(&self, name: &str) -> Option<usize> {
        let key = folded(name);
        let mut all = self.organisations.iter();
        all.position(|invited| invited.name.key() == key)
    }

    /// The instruments that are filled in beside the short ones, in the order of the way.
    pub fn instruments(&self) -> Vec<Instrument> {
        let mut all = Instrument::ALL.to_vec();
        all.retain(|one| self.asks.iter().any(|key| key.as_str() == one.key()));
        all
    }

    /// Whether there are so many organisations that only the group can be shown.
    pub const fn can_hide_organisations(&self) -> bool {
        self.organisations.len() >= Self::FEWEST_FOR_GROUP
    }
}
