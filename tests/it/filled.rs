//! People who filled in every instrument: what of it is counted, asked about, carried along and kept back.

mod before;
mod codes;
mod conflicts;
mod import;

use crate::common::{Visit, question};
use gezamenlijke_blik::reflection::{
    Audience, Date, Entry, FieldSpec, INSTRUMENTS_TALLY, INTERESTS, Key, Label, PARTICIPANTS,
    Passage, Per, Percent, Score, Tilt, Value, ValueType, Word,
};
use gezamenlijke_blik::session::Action;

/// Stands in every interest that somebody keeps to themselves, and nowhere else.
const SECRET: &str = "Dat zeg ik liever niet.";

/// Every value that a participant can have of an instrument.
fn keys() -> Vec<(FieldSpec, Key)> {
    let rows = PARTICIPANTS.fields.iter();
    let rows = rows.filter(|row| row.tally == Some(INSTRUMENTS_TALLY));
    let keys = rows.flat_map(|row| match row.per {
        Per::Owner => vec![(*row, Key::single(*row))],
        Per::Item(items) => {
            let keys = items.iter().map(|item| Key::for_item(*row, question(item)));
            keys.map(|key| (*row, key)).collect()
        }
    });
    keys.collect()
}

/// Something that can stand in such a field; another thing for another number.
fn value(row: FieldSpec, number: u8) -> Value {
    let text = format!("Binnen {number} weken staat er hulp thuis, en dat regelen wij.");
    match row.value_type {
        ValueType::Label => Label::new(&text).unwrap().into(),
        ValueType::Passage => Passage::new(&text).unwrap().into(),
        ValueType::Score => Score::new(1 + u64::from(number % 5)).unwrap().into(),
        ValueType::Percent => Percent::new(u64::from(number)).unwrap().into(),
        ValueType::Tilt => Tilt::ALL[usize::from(number) % 7].into(),
        ValueType::Date => Date::parse(&format!("2026-11-{:02}", 1 + number % 30))
            .unwrap()
            .into(),
        ValueType::Word => Word::new(["yes", "no", "partly"][usize::from(number) % 3])
            .unwrap()
            .into(),
        ValueType::Text | ValueType::Number | ValueType::Answer => {
            panic!("{}: no instrument has these", row.name)
        }
    }
}

/// What is said there; what is of the person alone, for themselves.
fn entry(row: FieldSpec, key: &Key, number: u8) -> Entry {
    let item = key.item.as_ref().map_or("", |item| item.as_str());
    match row.name == INTERESTS.spec.name && item.starts_with("individual") {
        false => Entry::shared(Some(value(row, number))),
        true => Entry {
            value: Some(Label::new(&format!("{SECRET} {number}")).unwrap().into()),
            audience: Audience::Private,
            ..Entry::default()
        },
    }
}

impl Visit {
    /// The current participant fills in all there is.
    fn fills_in_everything(&mut self, number: u8) -> &mut Self {
        for (row, key) in keys() {
            let entry = entry(row, &key, number);
            self.does(Action::SetMine(key, entry));
        }
        self
    }
}
