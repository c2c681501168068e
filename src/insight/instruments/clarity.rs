//! «Is het duidelijk?»: who decides, when the group meets again, what is on the agenda, as each organisation knows it.

use super::likeness::{Likeness, likeness, wordings};
use super::said::{chosen_at, each};
use crate::insight::organisations::Organisation;
use crate::reflection::{CLARITY, Choice, Clear, Date, MEETS, Participant, Said, UNCLEAR};

/// What the people of an organisation know of one of the three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClearSaid {
    /// What they wrote, each wording once, in the order of the alphabet. Of when the group meets again these are [`ClearSaid::days`].
    pub words: Vec<String>,
    /// The days on which they think that the group meets again, the earliest first, each once.
    pub days: Vec<Date>,
    /// How many say that they do not know.
    pub unknown: usize,
}

/// One of the three as all organisations know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClearView {
    /// Which of the three.
    pub clear: Clear,
    /// Per organisation, in the order of the picture.
    pub organisations: Vec<ClearSaid>,
    /// How many say what it is.
    pub known: usize,
    /// How many say that they do not know.
    pub unknown: usize,
    /// Whether organisations say the same of it.
    pub likeness: Likeness,
}

/// The three as all organisations know them. Who says what it is and also that they do not know, knows it.
pub fn clarity(partners: &[Organisation]) -> Vec<ClearView> {
    let all = Clear::ALL.iter();
    all.map(|one| view(partners, *one)).collect()
}

fn view(partners: &[Organisation], clear: Clear) -> ClearView {
    let mut organisations = Vec::new();
    let mut compared: Vec<Vec<String>> = Vec::new();
    for partner in partners {
        let mut said = ClearSaid::default();
        let same = match clear {
            Clear::Meets => {
                said.days = each(partner, |who| who.shared(MEETS).copied()).collect();
                let same = said.days.iter().map(Date::to_string).collect();
                said.days.sort_unstable();
                said.days.dedup();
                same
            }
            Clear::Decides | Clear::Agenda => {
                let words = each(partner, |who| who.shared_at(CLARITY, clear.key()));
                let (words, same) = wordings(words.map(|it| it.as_str()));
                said.words = words;
                same
            }
        };
        said.unknown = each(partner, |who| does_not_know(who, clear).then_some(())).count();
        compared.push(same);
        organisations.push(said);
    }
    ClearView {
        clear,
        known: compared.iter().map(Vec::len).sum(),
        unknown: organisations.iter().map(|one| one.unknown).sum(),
        likeness: likeness(&compared),
        organisations,
    }
}

fn does_not_know(who: &Participant, clear: Clear) -> bool {
    let knows = match clear {
        Clear::Meets => who.shared(MEETS).is_some(),
        Clear::Decides | Clear::Agenda => who.shared_at(CLARITY, clear.key()).is_some(),
    };
    !knows && chosen_at(who, UNCLEAR, clear.key()) == Some(Said::Yes)
}
