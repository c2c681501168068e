//! What a field can hold.

use super::{Answer, Date, Label, Number, Passage, Percent, Score, Text, Tilt, Word};
use crate::merge::quoted;

/// What stands in a field, whatever its type: for code that walks the table of fields. Where the field is known,
/// [`Entries::get`](super::Entries::get) gives the type itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A name on one line.
    Label(Label),
    /// Words of one's own.
    Text(Text),
    /// An answer to a question.
    Answer(Answer),
    /// A day.
    Date(Date),
    /// A whole number, such as minutes.
    Number(Number),
    /// A choice, by its key.
    Word(Word),
    /// A few sentences.
    Passage(Passage),
    /// A step on a scale of 1 to 5.
    Score(Score),
    /// A share of the whole.
    Percent(Percent),
    /// To which side something leans.
    Tilt(Tilt),
}

/// The type of a field's values, as a plain name: what reading, the schema and a form have to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ValueType {
    /// A name on one line.
    Label,
    /// Words of one's own.
    Text,
    /// An answer to a question.
    Answer,
    /// A day.
    Date,
    /// A whole number, such as minutes.
    Number,
    /// A choice, by its key.
    Word,
    /// A few sentences.
    Passage,
    /// A step on a scale of 1 to 5.
    Score,
    /// A share of the whole.
    Percent,
    /// To which side something leans.
    Tilt,
}

impl Value {
    /// The type of this value, to be held against that of its field.
    pub const fn value_type(&self) -> ValueType {
        match self {
            Value::Label(_) => ValueType::Label,
            Value::Text(_) => ValueType::Text,
            Value::Answer(_) => ValueType::Answer,
            Value::Date(_) => ValueType::Date,
            Value::Number(_) => ValueType::Number,
            Value::Word(_) => ValueType::Word,
            Value::Passage(_) => ValueType::Passage,
            Value::Score(_) => ValueType::Score,
            Value::Percent(_) => ValueType::Percent,
            Value::Tilt(_) => ValueType::Tilt,
        }
    }

    /// The value as canonical JSON has it, by which two values of one moment are decided: a page that knows
    /// the field and one that does not come to the same outcome.
    pub fn canonical(&self) -> String {
        match self {
            Value::Label(label) => quoted(label.as_str()),
            Value::Text(text) => quoted(text.as_str()),
            Value::Answer(Answer::Scored(score)) => score.points().to_string(),
            Value::Answer(Answer::Unknown) => quoted("unknown"),
            Value::Answer(Answer::NotApplicable) => quoted("not-applicable"),
            Value::Date(date) => quoted(&date.to_string()),
            Value::Number(number) => number.get().to_string(),
            Value::Word(word) => quoted(word.as_str()),
            Value::Passage(passage) => quoted(passage.as_str()),
            Value::Score(score) => score.points().to_string(),
            Value::Percent(share) => share.get().to_string(),
            Value::Tilt(tilt) => tilt.steps().to_string(),
        }
    }
}

/// A type that a field can have: the way from [`Value`] back to it.
pub trait FieldValue: Sized {
    /// The name of the type.
    const VALUE_TYPE: ValueType;

    /// The value as this type; none where it is of another.
    fn from_value(value: &Value) -> Option<&Self>;
}

macro_rules! kept {
    ($($kind:ident),+) => {
        $(
            impl FieldValue for $kind {
                const VALUE_TYPE: ValueType = ValueType::$kind;

                fn from_value(value: &Value) -> Option<&Self> {
                    match value {
                        Value::$kind(value) => Some(value),
                        _ => None,
                    }
                }
            }

            impl From<$kind> for Value {
                fn from(value: $kind) -> Self {
                    Value::$kind(value)
                }
            }
        )+
    };
}

kept!(
    Label, Text, Answer, Date, Number, Word, Passage, Score, Percent, Tilt
);
