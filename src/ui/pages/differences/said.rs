//! What a conflict is about, and what each of its values says, in words.

use super::instruments;
use crate::browser;
use crate::insight::Conflict;
use crate::reflection::{Answer, Entry, Value, ValueType};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{called, whole_texts};

/// What a conflict is about, and what stands above that.
pub fn about(one: &Conflict, texts: Texts) -> (String, String) {
    if let Some(about) = instruments::about(one, texts) {
        return about;
    }
    let field = called(texts, one.spec.name);
    let Some(id) = &one.key.item else {
        return (field.to_owned(), String::new());
    };
    let question = texts.content.question(id.as_str());
    let about = question.map_or("", |it| it.text).to_owned();
    let lens = crate::reflection::lens_of(id.as_str());
    let lens = lens.map_or("", |lens| texts.content.lens(lens).name);
    match one.spec.value_type {
        ValueType::Answer => (about, lens.to_owned()),
        _ => (about, format!("{lens} · {field}")),
    }
}

/// What an entry says, in words.
pub fn said_in(one: &Conflict, entry: &Entry, texts: Texts) -> String {
    let words = &whole_texts(texts).differences;
    let of_instrument = entry.value.as_ref();
    if let Some(said) = of_instrument.and_then(|value| instruments::said(one, value, texts)) {
        return said;
    }
    match &entry.value {
        Some(Value::Label(label)) => label.as_str().to_owned(),
        Some(Value::Text(text)) => text.as_str().to_owned(),
        Some(Value::Date(date)) => browser::day(&date.to_string(), texts.language.code()),
        Some(Value::Answer(given)) => answer(one, *given, texts),
        Some(Value::Number(number)) => number.get().to_string(),
        Some(Value::Word(word)) => chosen(texts, word.as_str()),
        Some(Value::Passage(passage)) => passage.as_str().to_owned(),
        Some(Value::Score(score)) => score.points().to_string(),
        Some(Value::Percent(share)) => format!("{} %", share.get()),
        Some(Value::Tilt(tilt)) => tilt.steps().to_string(),
        None if one.spec.value_type == ValueType::Answer => words.no_answer.to_owned(),
        None => words.empty.to_owned(),
    }
}

/// A choice in words; one of a later version by its key.
fn chosen(texts: Texts, word: &str) -> String {
    let known = whole_texts(texts).choices.get(word);
    known.map_or(word, |words| words).to_owned()
}

/// An answer as it stands at the question: its number with what that stands for.
fn answer(one: &Conflict, answer: Answer, texts: Texts) -> String {
    let words = &texts.words.question;
    match answer {
        Answer::Scored(score) => {
            let question = one.key.item.as_ref();
            let question = question.and_then(|id| texts.content.question(id.as_str()));
            let anchor = question.map_or("", |question| question.scale.anchor(score));
            format!("{} · {anchor}", score.points())
        }
        Answer::Unknown => words.unknown.to_owned(),
        Answer::NotApplicable => words.not_applicable.to_owned(),
    }
}
