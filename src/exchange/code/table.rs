//! What a payload walks. It is frozen with version 1 of the codes: what the app keeps since then travels as unknown data, so
//! that pages that are older read it too.

use crate::reflection::{
    ANSWERS, DATE, LEADER, NAME, NOTES, ORGANISATION, OwnerKind, PLACE, Presence, ROLE, TITLE,
    Table,
};

/// The fields of version 1.
pub const TABLE: Table = Table {
    minor: 0,
    partnership: OwnerKind {
        name: "partnership",
        most: 1,
        presence: Presence::Always,
        fields: &[NAME.spec],
    },
    kinds: &[
        OwnerKind {
            name: "participants",
            most: 500,
            presence: Presence::Always,
            fields: &[
                ORGANISATION.spec,
                NAME.spec,
                ROLE.spec,
                ANSWERS.spec,
                NOTES.spec,
            ],
        },
        OwnerKind {
            name: "sessions",
            most: 100,
            presence: Presence::WhereAny,
            fields: &[TITLE.spec, DATE.spec, PLACE.spec, LEADER.spec],
        },
    ],
};

/// The questions that are known by their place alone, in the order in which they are asked, which keeps the steps between
/// the stamps small. All others are named.
pub const QUESTIONS: [&str; 25] = [
    "AM-Q1", "AM-Q2", "AM-Q3", "AM-Q4", "BE-Q1", "BE-Q2", "BE-Q3", "BE-Q4", "RE-Q1", "RE-Q2",
    "RE-Q3", "RE-Q4", "RE-Q5", "RE-Q6", "OR-Q1", "OR-Q2", "OR-Q3", "OR-Q4", "PR-Q1", "PR-Q2",
    "PR-Q3", "PR-Q4", "PR-Q5", "PR-Q6", "PR-Q7",
];

/// The usual size of the numbers of a payload, in bits: the order of their code, chosen on the example workshop.
pub mod order {
    /// A minor version; how many owners, other questions and versions there are.
    pub const FEW: u32 = 0;
    /// How many writers there are, and which of them it is.
    pub const WRITER: u32 = 1;
    /// From one count to the next.
    pub const COUNT: u32 = 0;
    /// From one clock to the next, in milliseconds.
    pub const CLOCK: u32 = 15;
}
