//! The fields in which the instruments are kept, a part of the one list of what is kept.
//!
//! All that is filled in stays with its participant. What the group sees of it is worked out anew each time, out of what is
//! shared alone.

use super::{
    Balance, Choice, Clear, Date, Factor, Field, Instrument, InterestKind, Label, MinimumCondition,
    Passage, PerItem, Percent, Phase, Score, Sign, Text, Tilt, Word,
};

/// The name under which an import counts whatever is filled in with an instrument.
pub const INSTRUMENTS_TALLY: &str = "instruments";

/// The places for lines in a short list, such as what an organisation brings.
pub const LINES: &[&str] = &["1", "2", "3", "4", "5"];

/// The places for interests: five lines of each kind.
pub const INTEREST_LINES: &[&str] = &[
    "collective-1",
    "collective-2",
    "collective-3",
    "collective-4",
    "collective-5",
    "organisation-1",
    "organisation-2",
    "organisation-3",
    "organisation-4",
    "organisation-5",
    "individual-1",
    "individual-2",
    "individual-3",
    "individual-4",
    "individual-5",
];

/// The lenses, by the words by which they are known.
const LENSES: &[&str] = &[
    "ambition",
    "interests",
    "relationship",
    "organisation",
    "process",
];

const fn of_instrument<T: super::FieldValue>(
    name: &'static str,
    items: &'static [&'static str],
) -> PerItem<T> {
    PerItem::new(name, items).counted_as(Some(INSTRUMENTS_TALLY))
}

const fn one_of_instrument<T: super::FieldValue>(name: &'static str) -> Field<T> {
    Field::new(name).counted_as(INSTRUMENTS_TALLY)
}

/// The ambition in a participant's own words, as a goal and an action.
pub const AMBITION: Field<Passage> = one_of_instrument("ambition");
/// How large each factor of the formula is, in percent; by [`Factor`].
pub const FORMULA: PerItem<Percent> = of_instrument("formula", Factor::KEYS);
/// What the participant's organisation gets out of it, a line each.
pub const GETS: PerItem<Label> = of_instrument("gets", LINES);
/// Of which kind each line of [`GETS`] is: a [`Contribution`](super::Contribution).
pub const GETS_KIND: PerItem<Word> = of_instrument("gets_kind", LINES);
/// What the participant's organisation brings in, a line each.
pub const BRINGS: PerItem<Label> = of_instrument("brings", LINES);
/// Of which kind each line of [`BRINGS`] is: a [`Contribution`](super::Contribution).
pub const BRINGS_KIND: PerItem<Word> = of_instrument("brings_kind", LINES);
/// What is out of the question for the participant's organisation, a line each.
pub const NO_GO: PerItem<Label> = of_instrument("no_go", LINES);
/// Interests, a line each, by [`interest_line`]. Those of a person are private unless they share them.
pub const INTERESTS: PerItem<Label> = of_instrument("interests", INTEREST_LINES);
/// How full the reservoir of trust is, from 1 to 5.
pub const TRUST: Field<Score> = one_of_instrument("trust");
/// Which way trust goes: a [`Course`](super::Course).
pub const TRUST_COURSE: Field<Word> = one_of_instrument("trust_course");
/// Whether each [`Sign`] is recognised: a [`Recognised`](super::Recognised).
pub const SIGNS: PerItem<Word> = of_instrument("signs", Sign::KEYS);
/// Whether each [`MinimumCondition`] is met: a [`Condition`](super::Condition).
pub const CONDITIONS: PerItem<Word> = of_instrument("conditions", MinimumCondition::KEYS);
/// Who it is, in words, for each [`MinimumCondition`].
pub const CONDITIONS_WORDS: PerItem<Label> =
    of_instrument("conditions_words", MinimumCondition::KEYS);
/// To which side each [`Balance`] leans.
pub const BALANCES: PerItem<Tilt> = of_instrument("balances", Balance::KEYS);
/// In which [`Phase`] the partnership is now.
pub const PHASE: Field<Word> = one_of_instrument("phase");
/// How far the partnership is with each [`Phase`]: a [`PhaseState`](super::PhaseState).
pub const PHASES: PerItem<Word> = of_instrument("phases", Phase::KEYS);
/// Who decides, and what is on the agenda, in words; by [`Clear`].
pub const CLARITY: PerItem<Label> = of_instrument("clarity", Clear::KEYS);
/// When the group meets again, as the participant knows it.
pub const MEETS: Field<Date> = one_of_instrument("meets");
/// That the participant does not know it; by [`Clear`].
pub const UNCLEAR: PerItem<Word> = of_instrument("unclear", Clear::KEYS);
/// What a participant thinks that people of the other organisations answer, for each lens.
pub const MIRROR: PerItem<Score> = of_instrument("mirror", LENSES);
/// The instruments that a participant passes by.
pub const SKIPPED: PerItem<Word> = PerItem::new("skipped", Instrument::KEYS).counted_as(None);

/// The instruments that a session asks of everybody, beside the short ones.
pub const ASKS: PerItem<Word> = PerItem::new("asks", Instrument::KEYS).counted_as(None);
/// The words that say little, as a group has them instead of those of the app: on lines or between commas.
pub const HOLLOW_WORDS: Field<Text> = Field::new("hollow_words");

/// The place of an interest of this kind: the first line is 0.
pub fn interest_line(kind: InterestKind, line: usize) -> Option<&'static str> {
    let first = kind.key();
    let of_kind = INTEREST_LINES.iter().filter(|it| it.starts_with(first));
    of_kind.copied().nth(line)
}
