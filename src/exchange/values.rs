//! Reading a value, whatever the type of its field.

use super::error::{Expected, Limit, ReadError, Refused};
use super::json::Node;
use crate::reflection::{
    Answer, Date, FieldSpec, Label, Number, Passage, Percent, Score, Text, Tilt, Value, ValueType,
    Word,
};

/// The value of a field; none where what stands there is nothing but blanks.
///
/// # Errors
/// When it is of another type, or out of its range.
pub(super) fn value(spec: FieldSpec, node: Node) -> Result<Option<Value>, Refused> {
    let short = |text: &str, most: usize| {
        let fits = text.chars().count() <= most;
        let limit = Limit::Characters(spec, most);
        fits.then_some(())
            .ok_or_else(|| Box::new(ReadError::TooMuch(limit, node.position())))
    };
    Ok(match spec.value_type {
        ValueType::Label => {
            let text = node.text()?;
            short(&text, Label::MAX)?;
            Label::new(&text).map(Value::Label)
        }
        ValueType::Text => {
            let text = node.text()?;
            short(&text, Text::MAX)?;
            Text::new(&text).map(Value::Text)
        }
        ValueType::Answer => Some(Value::Answer(answer(node)?)),
        ValueType::Date => {
            let date = Date::parse(&node.text()?);
            let date = date.ok_or_else(|| node.expected(Expected::Date))?;
            Some(Value::Date(date))
        }
        ValueType::Number => Some(Value::Number(within(&node, Number::new)?)),
        ValueType::Word => {
            let word = Word::new(&node.text()?);
            Some(Value::Word(
                word.ok_or_else(|| node.expected(Expected::Id))?,
            ))
        }
        ValueType::Passage => {
            let text = node.text()?;
            short(&text, Passage::MAX)?;
            Passage::new(&text).map(Value::Passage)
        }
        ValueType::Score => Some(Value::Score(within(&node, Score::new)?)),
        ValueType::Percent => Some(Value::Percent(within(&node, Percent::new)?)),
        ValueType::Tilt => {
            let raw = node.raw();
            let steps = raw
                .parse()
                .ok()
                .filter(|steps: &i8| steps.to_string() == raw);
            let tilt = steps.and_then(Tilt::new);
            Some(Value::Tilt(
                tilt.ok_or_else(|| node.expected(Expected::WholeNumber))?,
            ))
        }
    })
}

/// A whole number that is in the range of its type.
fn within<T>(node: &Node, take: fn(u64) -> Option<T>) -> Result<T, Refused> {
    let taken = take(node.whole_number()?);
    taken.ok_or_else(|| node.expected(Expected::WholeNumber))
}

fn answer(node: Node) -> Result<Answer, Refused> {
    match node.raw() {
        "\"unknown\"" => Ok(Answer::Unknown),
        "\"not-applicable\"" => Ok(Answer::NotApplicable),
        _ => {
            let score = node.whole_number().ok().and_then(Score::new);
            let score = score.ok_or_else(|| node.expected(Expected::Answer))?;
            Ok(Answer::Scored(score))
        }
    }
}
