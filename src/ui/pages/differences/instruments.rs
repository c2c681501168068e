//! What of an instrument differs, and what each of its values says, in words.

use crate::insight::Conflict;
use crate::reflection::{
    BALANCES, BRINGS, BRINGS_KIND, Balance, CLARITY, CONDITIONS, CONDITIONS_WORDS, Choice, Clear,
    Contribution, Course, FORMULA, Factor, FieldSpec, GETS, GETS_KIND, INTERESTS, Instrument,
    InterestKind, Lens, MIRROR, NO_GO, PHASE, PHASES, Recognised, SIGNS, Sign, TRUST, TRUST_COURSE,
    Tilt, UNCLEAR, Value,
};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{called, filling_texts, instrument_texts};
use crate::words::fill;

/// The instrument to which a field belongs; none where it belongs to none.
fn instrument(spec: FieldSpec) -> Option<Instrument> {
    let mut all = Instrument::ALL.iter().copied();
    all.find(|one| {
        let mut fields = one.fields().iter().chain(one.fields_beside());
        fields.any(|field| field.name == spec.name)
    })
}

/// What a conflict in an instrument is about, and what stands above that: «Wie bepaalt wat» under «Wie bepaalt, wie doet, wie
/// hoort erbij · Voorwaarde». None where it is about something else.
pub fn about(one: &Conflict, texts: Texts) -> Option<(String, String)> {
    let instrument = instrument_texts(instrument(one.spec)?, texts)?.name;
    let field = called(texts, one.spec.name);
    let item = one.key.item.as_ref();
    let Some(item) = item.and_then(|item| named(one.spec, item.as_str(), texts)) else {
        let above = if field == instrument { "" } else { instrument };
        return Some((field.to_owned(), above.to_owned()));
    };
    let above = match field == instrument {
        true => field.to_owned(),
        false => format!("{instrument} · {field}"),
    };
    Some((item, above))
}

/// What an item of an instrument is called where it is filled in.
fn named(spec: FieldSpec, item: &str, texts: Texts) -> Option<String> {
    let words = filling_texts(texts);
    let is = |field: FieldSpec| spec.name == field.name;
    let line = |text: &str| {
        let (_, number) = item.rsplit_once('-').unwrap_or_default();
        let number = if number.is_empty() { item } else { number };
        Some(fill(text, &[("number", number)]))
    };
    if is(GETS.spec) || is(GETS_KIND.spec) {
        return line(words.gets_brings.gets_line);
    }
    if is(BRINGS.spec) || is(BRINGS_KIND.spec) {
        return line(words.gets_brings.brings_line);
    }
    if is(NO_GO.spec) {
        return line(words.no_go.line);
    }
    if is(INTERESTS.spec) {
        let (kind, _) = item.rsplit_once('-')?;
        return line(match InterestKind::from_key(kind)? {
            InterestKind::Collective => words.interests.collective_line,
            InterestKind::Organisation => words.interests.organisation_line,
            InterestKind::Individual => words.interests.individual_line,
        });
    }
    let name = if is(CONDITIONS.spec) || is(CONDITIONS_WORDS.spec) {
        words.minimum_conditions.get(item)?.name
    } else if is(PHASES.spec) {
        words.five_phases.get(item)?.name
    } else if is(MIRROR.spec) {
        let lens = Lens::ALL.into_iter().find(|lens| lens.key() == item)?;
        texts.content.lens(lens).name
    } else if is(FORMULA.spec) {
        words.formula.factor(Factor::from_key(item)?)
    } else if is(SIGNS.spec) {
        words.signs.sign(Sign::from_key(item)?)
    } else if is(BALANCES.spec) {
        words.balances.balance(Balance::from_key(item)?)
    } else if is(CLARITY.spec) || is(UNCLEAR.spec) {
        words.clarity.clear(Clear::from_key(item)?).0
    } else {
        return None;
    };
    Some(name.to_owned())
}

/// What a value of an instrument says, where it is one of a few that the instrument has words for.
pub fn said(one: &Conflict, value: &Value, texts: Texts) -> Option<String> {
    let words = filling_texts(texts);
    let is = |field: FieldSpec| one.spec.name == field.name;
    let text = match value {
        Value::Word(word) => {
            let word = word.as_str();
            if is(GETS_KIND.spec) || is(BRINGS_KIND.spec) {
                words
                    .gets_brings
                    .contribution(Contribution::from_key(word)?)
            } else if is(TRUST_COURSE.spec) {
                match Course::from_key(word)? {
                    Course::Rising => words.trust.rising,
                    Course::Steady => words.trust.steady,
                    Course::Falling => words.trust.falling,
                }
            } else if is(SIGNS.spec) {
                match Recognised::from_key(word)? {
                    Recognised::Yes => words.signs.yes,
                    Recognised::No => words.signs.no,
                    Recognised::Unknown => words.signs.unknown,
                }
            } else if is(PHASE.spec) {
                words.five_phases.get(word)?.name
            } else if is(PHASES.spec) {
                words.phase_states.get(word)?
            } else {
                return None;
            }
        }
        Value::Score(level) if is(TRUST.spec) => {
            let steps = words.trust.levels();
            let step = steps.get(usize::from(level.points()).checked_sub(1)?)?;
            return Some(format!("{} · {step}", level.points()));
        }
        Value::Tilt(tilt) => return leaning(one, *tilt, texts),
        _ => return None,
    };
    Some(text.to_owned())
}

/// To which side a balance leans: «2 naar draagvlak».
fn leaning(one: &Conflict, tilt: Tilt, texts: Texts) -> Option<String> {
    let words = &filling_texts(texts).balances;
    let balance = Balance::from_key(one.key.item.as_ref()?.as_str())?;
    let [first, second] = words.sides(balance);
    let steps = tilt.steps();
    if steps == 0 {
        return Some(words.middle.to_owned());
    }
    let side = if steps < 0 { first } else { second };
    let steps = steps.unsigned_abs().to_string();
    Some(fill(words.leans, &[("steps", &steps), ("side", side)]))
}
