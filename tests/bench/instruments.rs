//! The same people, who filled in everything that the instruments ask as well, and what it takes to put it side by side.

use super::median;
use gezamenlijke_blik::insight::{HollowWords, Weighting, comparisons};
use gezamenlijke_blik::merge::{ReplicaId, Stamp};
use gezamenlijke_blik::reflection::{
    Date, Document, Entry, INSTRUMENTS_TALLY, ItemId, Key, Label, Owner, PARTICIPANTS, Passage,
    Percent, Score, Tilt, Value, ValueType, Word,
};
use gezamenlijke_blik::words::compared::Compared;
use std::hint::black_box;
use std::time::Duration;

pub fn instruments(line: impl Fn(&str, Duration), mine: &Document) {
    let Some(filled) = filled(mine) else {
        return;
    };
    let hollow = HollowWords::of(&filled, &Compared::hollow_words());
    line(
        "all instruments side by side",
        median(|| {
            black_box(comparisons(
                black_box(&filled),
                Weighting::Organisations,
                &hollow,
                |_| true,
            ));
        }),
    );
}

/// Everybody says something in every field of every instrument.
fn filled(mine: &Document) -> Option<Document> {
    let mut filled = mine.clone();
    let now = Stamp::new(mine.lamport() + 1, 0, ReplicaId::new("first")?)?;
    let fields = PARTICIPANTS.fields.iter();
    let fields = fields.filter(|spec| spec.tally == Some(INSTRUMENTS_TALLY));
    let fields: Vec<_> = fields.collect();
    for (number, id) in mine.participants().keys().enumerate() {
        let who = filled.owner_mut(&Owner::participant(id.clone()))?;
        for spec in &fields {
            let items = spec.items().map_or(vec![None], |items| {
                items.iter().copied().map(Some).collect()
            });
            for (place, item) in items.into_iter().enumerate() {
                let key = match item {
                    Some(item) => Key::for_item(**spec, ItemId::new(item)?),
                    None => Key::single(**spec),
                };
                let value = value(spec.value_type, spec.name, number + place)?;
                who.change(key, Entry::shared(Some(value)), now);
            }
        }
    }
    Some(filled)
}

fn value(of: ValueType, name: &str, chance: usize) -> Option<Value> {
    let words: &[&str] = match name {
        "conditions" => &["yes", "partly", "no"],
        "trust_course" => &["rising", "steady", "falling"],
        "phase" => &["exploring", "sharing", "agreeing", "shaping", "doing"],
        "phases" => &["not_begun", "under_way", "done", "skipped"],
        "signs" => &["yes", "no", "unknown"],
        _ => &["time", "money", "knowledge"],
    };
    let some = u64::try_from(chance).ok()?;
    Some(match of {
        ValueType::Passage => Passage::new(
            "We zetten samen in op een integrale en toekomstbestendige aanpak. In januari open ik het eerste loket, en \
             elke week bel ik met de wijkverpleging over wie er thuis hulp nodig heeft.",
        )?
        .into(),
        ValueType::Label => Label::new(&format!("De stuurgroep van {}", chance % 40))?.into(),
        ValueType::Word => Word::new(words.get(chance % words.len())?)?.into(),
        ValueType::Score => Value::Score(Score::new(some % 5 + 1)?),
        ValueType::Percent => Percent::new(some % 101)?.into(),
        ValueType::Tilt => Tilt::ALL.get(chance % 7).copied()?.into(),
        ValueType::Date => Date::parse("2026-12-08")?.into(),
        ValueType::Text | ValueType::Answer | ValueType::Number => return None,
    })
}
