//! «Belangenkaart»: the three kinds of interests, as far as people laid them on the table.

use super::lines::{Line, lines};
use crate::insight::organisations::Organisation;
use crate::reflection::{Choice, INTEREST_LINES, INTERESTS, InterestKind};

/// The map of interests of all organisations. Of a person's own interests it knows those alone that they chose to share: that a kind
/// is empty says that nothing of it is on the table, and never that nobody has any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterestsView {
    /// The lines of each of [`InterestKind::ALL`], in that order.
    pub kinds: [Vec<Line>; 3],
}

impl InterestsView {
    /// The lines of one kind.
    pub fn of(&self, kind: InterestKind) -> &[Line] {
        let place = InterestKind::ALL.iter().position(|one| *one == kind);
        let lines = place.and_then(|place| self.kinds.get(place));
        lines.map_or(&[], Vec::as_slice)
    }

    /// Whether nothing of any kind is on the table.
    pub fn is_empty(&self) -> bool {
        self.kinds.iter().all(Vec::is_empty)
    }

    /// The kinds of which nothing is on the table, where something is of another; none where nobody filled in anything.
    pub fn empty_kinds(&self) -> Vec<InterestKind> {
        let kinds = InterestKind::ALL.iter().copied();
        kinds
            .filter(|kind| !self.is_empty() && self.of(*kind).is_empty())
            .collect()
    }
}

/// The map of interests of all organisations.
pub fn interests(partners: &[Organisation]) -> InterestsView {
    let of = |kind: InterestKind| {
        let items = INTEREST_LINES.iter().copied();
        let items: Vec<&str> = items.filter(|it| it.starts_with(kind.key())).collect();
        lines(partners, INTERESTS, &items)
    };
    InterestsView {
        kinds: [
            of(InterestKind::Collective),
            of(InterestKind::Organisation),
            of(InterestKind::Individual),
        ],
    }
}
