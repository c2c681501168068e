//! What of the instruments a participant filled in or passed by.

use super::{
    AMBITION, Audience, BALANCES, BRINGS, BRINGS_KIND, CLARITY, CONDITIONS, CONDITIONS_WORDS,
    Choice, Entries, FORMULA, FieldSpec, GETS, GETS_KIND, INTERESTS, Instrument, MEETS, MIRROR,
    NO_GO, PHASE, PHASES, PerItem, SIGNS, SKIPPED, Said, TRUST, TRUST_COURSE, UNCLEAR, Word,
};

impl Instrument {
    /// The fields of a participant by which it counts as filled in: something stands in one of them.
    pub const fn fields(self) -> &'static [FieldSpec] {
        match self {
            Instrument::OwnWords => &[AMBITION.spec],
            Instrument::Formula => &[FORMULA.spec],
            Instrument::GetsBrings => &[GETS.spec, BRINGS.spec],
            Instrument::NoGo => &[NO_GO.spec],
            Instrument::Interests => &[INTERESTS.spec],
            Instrument::Trust => &[TRUST.spec, TRUST_COURSE.spec],
            Instrument::Signs => &[SIGNS.spec],
            Instrument::Conditions => &[CONDITIONS.spec, CONDITIONS_WORDS.spec],
            Instrument::Balances => &[BALANCES.spec],
            Instrument::Phases => &[PHASE.spec, PHASES.spec],
            Instrument::Clarity => &[CLARITY.spec, MEETS.spec, UNCLEAR.spec],
            Instrument::Mirror => &[MIRROR.spec],
        }
    }

    /// The fields that say more of those in [`Instrument::fields`], and nothing by themselves.
    pub const fn fields_beside(self) -> &'static [FieldSpec] {
        match self {
            Instrument::GetsBrings => &[GETS_KIND.spec, BRINGS_KIND.spec],
            _ => &[],
        }
    }
}

impl Entries {
    /// Whether a participant filled in something of an instrument.
    pub fn has_filled(&self, instrument: Instrument) -> bool {
        let mut values = instrument
            .fields()
            .iter()
            .flat_map(|spec| self.field(*spec));
        values.any(|(_, register)| register.value().value.is_some())
    }

    /// Whether a participant filled in something of an instrument that others may see.
    pub fn has_shared(&self, instrument: Instrument) -> bool {
        let mut values = instrument
            .fields()
            .iter()
            .flat_map(|spec| self.field(*spec));
        values.any(|(_, register)| {
            let entry = register.value();
            entry.value.is_some() && entry.audience == Audience::Shared
        })
    }

    /// Whether a participant said that they pass an instrument by.
    pub fn has_skipped(&self, instrument: Instrument) -> bool {
        self.choice_at::<Said>(SKIPPED, instrument.key()) == Some(Said::Yes)
    }

    /// What was chosen for one of several items; none where nothing was, or something that this version does not know.
    pub fn choice_at<C: Choice>(&self, field: PerItem<Word>, item: &str) -> Option<C> {
        C::from_key(self.get_at(field, item)?.as_str())
    }
}
