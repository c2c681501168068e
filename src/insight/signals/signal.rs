//! Something that is worth a question: which subject it belongs to, and where its sentence stands.

use crate::insight::{Fraction, Lean};
use crate::reflection::{Clear, InterestKind, MinimumCondition, Sign, Subject};

/// So many people of so many, or texts of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Of whom it is true.
    pub count: usize,
    /// Who said anything of it.
    pub total: usize,
}

/// Something that is worth a question at one of the subjects. It tells what triggered it, judges nobody, and names neither a person
/// nor an organisation, so that it can stand on any screen of the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The ambition scores high (this, from 4 to 5), and yet people do not understand it in the same way.
    Confusion(Fraction),
    /// In many texts about the ambition stand words that say little.
    HollowWords(Part),
    /// About everybody's role in the process they are of two minds.
    Leadership,
    /// At least half of those who say something of trust say that it was not talked about, or that each has an own answer.
    Trust,
    /// At least half find the reservoir of trust low.
    ReservoirLow(Part),
    /// At least half say that it falls.
    ReservoirFalls(Part),
    /// The session that was closed last has no next date.
    NoNextDate,
    /// So many agreements are past their day.
    Overdue(usize),
    /// The pace leans to a side, or organisations see it on opposite sides.
    Pace(Lean),
    /// A minimum condition is not met, as a group said when it closed a session.
    ConditionUnclear(MinimumCondition),
    /// Many say that a minimum condition is not met.
    ConditionNo(MinimumCondition, Part),
    /// Organisations name different people for a minimum condition, in so many wordings.
    ConditionDiffers(MinimumCondition, usize),
    /// Many do not know an answer to this question about who decides.
    Opaque(&'static str),
    /// Many do not know one of the three things that have to be clear.
    ClearUnknown(Clear, Part),
    /// Organisations say different things of it, so many in all.
    ClearDiffers(Clear, usize),
    /// So many place the partnership in a phase from Overeenkomen on, and the interests score this, below 3.
    PhaseSkipped(Part, Fraction),
    /// So many do, and of this kind of interests nothing is on the table.
    PhaseSkippedKind(Part, InterestKind),
    /// Much is promised (this, in percent), and little is done (that).
    ShamFormula(Fraction, Fraction),
    /// Somebody recognises a sign of collaborating in appearance only.
    ShamSeen(Sign, Part),
    /// So many organisations wrote only what they get.
    OnlyGets(usize),
    /// So many wrote only what they bring.
    OnlyBrings(usize),
    /// The interests on the table, so many, are all collective ones.
    CollectiveOnly(usize),
    /// Daadkracht and draagvlak are off balance.
    Unbalanced(Lean),
    /// Too little or too much is organised.
    Organising(Lean),
}

impl Signal {
    /// The subject to which it belongs.
    pub const fn subject(self) -> Subject {
        match self {
            Signal::Confusion(_) | Signal::HollowWords(_) => Subject::Understanding,
            Signal::Trust | Signal::ReservoirLow(_) | Signal::ReservoirFalls(_) => Subject::Trust,
            Signal::NoNextDate
            | Signal::Overdue(_)
            | Signal::Pace(_)
            | Signal::ClearUnknown(Clear::Meets | Clear::Agenda, _)
            | Signal::ClearDiffers(Clear::Meets | Clear::Agenda, _) => Subject::Pace,
            Signal::ConditionUnclear(MinimumCondition::Belongs)
            | Signal::ConditionNo(MinimumCondition::Belongs, _)
            | Signal::ConditionDiffers(MinimumCondition::Belongs, _) => Subject::Belonging,
            Signal::Leadership
            | Signal::ConditionUnclear(_)
            | Signal::ConditionNo(..)
            | Signal::ConditionDiffers(..)
            | Signal::Opaque(_)
            | Signal::ClearUnknown(Clear::Decides, _)
            | Signal::ClearDiffers(Clear::Decides, _)
            | Signal::Unbalanced(_)
            | Signal::Organising(_) => Subject::Deciding,
            Signal::PhaseSkipped(..) | Signal::PhaseSkippedKind(..) | Signal::CollectiveOnly(_) => {
                Subject::Interests
            }
            Signal::ShamFormula(..) | Signal::ShamSeen(..) => Subject::Value,
            Signal::OnlyGets(_) | Signal::OnlyBrings(_) => Subject::Money,
        }
    }

    /// The word by which its texts are known.
    pub const fn key(self) -> &'static str {
        match self {
            Signal::Confusion(_) => "confusion",
            Signal::HollowWords(_) => "hollow_words",
            Signal::Leadership => "leadership",
            Signal::Trust => "trust",
            Signal::ReservoirLow(_) => "reservoir_low",
            Signal::ReservoirFalls(_) => "reservoir_falls",
            Signal::NoNextDate => "no_next_date",
            Signal::Overdue(_) => "overdue",
            Signal::Pace(lean) => of_lean(lean, ["pace_slow", "pace_fast", "pace_opposite"]),
            Signal::ConditionUnclear(of) => {
                of_condition(of, ["decides_unclear", "does_unclear", "belongs_unclear"])
            }
            Signal::ConditionNo(of, _) => of_condition(of, ["decides_no", "does_no", "belongs_no"]),
            Signal::ConditionDiffers(of, _) => {
                of_condition(of, ["decides_differs", "does_differs", "belongs_differs"])
            }
            Signal::Opaque(_) => "opaque",
            Signal::ClearUnknown(of, _) => of_clear(
                of,
                [
                    "clear_decides_unknown",
                    "clear_meets_unknown",
                    "clear_agenda_unknown",
                ],
            ),
            Signal::ClearDiffers(of, _) => of_clear(
                of,
                [
                    "clear_decides_differs",
                    "clear_meets_differs",
                    "clear_agenda_differs",
                ],
            ),
            Signal::PhaseSkipped(..) => "phase_skipped",
            Signal::PhaseSkippedKind(_, InterestKind::Collective) => "phase_skipped_collective",
            Signal::PhaseSkippedKind(_, InterestKind::Organisation) => "phase_skipped_organisation",
            Signal::PhaseSkippedKind(_, InterestKind::Individual) => "phase_skipped_individual",
            Signal::ShamFormula(..) => "sham_formula",
            Signal::ShamSeen(Sign::SupportFades, _) => "sham_support_fades",
            Signal::ShamSeen(..) => "sham_meetings_only",
            Signal::OnlyGets(_) => "only_gets",
            Signal::OnlyBrings(_) => "only_brings",
            Signal::CollectiveOnly(_) => "collective_only",
            Signal::Unbalanced(lean) => of_lean(
                lean,
                [
                    "unbalanced_action",
                    "unbalanced_support",
                    "unbalanced_opposite",
                ],
            ),
            Signal::Organising(lean) => of_lean(
                lean,
                [
                    "organising_little",
                    "organising_much",
                    "organising_opposite",
                ],
            ),
        }
    }

    /// The question of which the answers triggered it; none where it was something else.
    pub const fn question(self) -> Option<&'static str> {
        match self {
            Signal::Confusion(_) => Some("AM-Q3"),
            Signal::Leadership => Some("RE-Q4"),
            Signal::Trust => Some("RE-Q6"),
            Signal::Opaque(question) => Some(question),
            _ => None,
        }
    }
}

const fn of_condition(of: MinimumCondition, keys: [&'static str; 3]) -> &'static str {
    let [decides, does, belongs] = keys;
    match of {
        MinimumCondition::Decides => decides,
        MinimumCondition::Does => does,
        MinimumCondition::Belongs => belongs,
    }
}

const fn of_clear(of: Clear, keys: [&'static str; 3]) -> &'static str {
    let [decides, meets, agenda] = keys;
    match of {
        Clear::Decides => decides,
        Clear::Meets => meets,
        Clear::Agenda => agenda,
    }
}

const fn of_lean(lean: Lean, keys: [&'static str; 3]) -> &'static str {
    let [first, second, opposite] = keys;
    match lean {
        Lean::First(_) => first,
        Lean::Second(_) => second,
        Lean::Opposite(..) => opposite,
    }
}
