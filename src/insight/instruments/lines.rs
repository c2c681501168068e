//! Short lines that people wrote in a list: what they get and bring, what is out of the question, which interests they have.

use crate::insight::organisations::Organisation;
use crate::reflection::{LINES, Label, NO_GO, Participant, ParticipantId, PerItem};

/// A line that somebody wrote for the partners. On a screen for the group nobody's name stands with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The organisation, by its place in the picture.
    pub organisation: usize,
    /// Whose it is; by this and [`Line::item`] it is known, it is not shown.
    pub who: ParticipantId,
    /// Its place in the list of the writer.
    pub item: &'static str,
    /// What it says.
    pub text: String,
}

/// The lines of everybody, in a neutral order: the first of each, then the second, and each time by ids that say nothing.
pub fn lines(
    partners: &[Organisation],
    field: PerItem<Label>,
    items: &[&'static str],
) -> Vec<Line> {
    let all = lines_with(partners, field, items, |_, _| ()).into_iter();
    all.map(|(line, ())| line).collect()
}

/// The same, each with what else its writer says at that place.
pub fn lines_with<T>(
    partners: &[Organisation],
    field: PerItem<Label>,
    items: &[&'static str],
    beside: impl Fn(&Participant, &str) -> T,
) -> Vec<(Line, T)> {
    let mut all: Vec<(Line, T)> = Vec::new();
    for item in items {
        let first = all.len();
        for (organisation, partner) in partners.iter().enumerate() {
            let written = partner.people.iter().filter_map(|(id, who)| {
                let line = Line {
                    organisation,
                    who: (*id).clone(),
                    item,
                    text: who.shared_at(field, item)?.as_str().to_owned(),
                };
                Some((line, beside(who, item)))
            });
            all.extend(written);
        }
        if let Some(those) = all.get_mut(first..) {
            those.sort_by(|(one, _), (other, _)| one.who.cmp(&other.who));
        }
    }
    all
}

/// «No-go's»: what is out of the question for each organisation.
pub fn no_go(partners: &[Organisation]) -> Vec<Line> {
    lines(partners, NO_GO, LINES)
}
