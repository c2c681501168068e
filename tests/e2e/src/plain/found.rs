//! What a visit finds: on the screen, and in localStorage alone.

use super::work::{Stand, note_of};
use crate::{Told, Trouble, Words};
use serde_json::Value;
use std::collections::BTreeMap;

/// What stood there when a page was opened.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// What a person sees.
    pub(super) screen: Stand,
    /// What the record in localStorage would have shown, had the app nothing else.
    pub(super) alone: Stand,
}

impl Found {
    /// Reads what `probe.js` tells.
    ///
    /// # Errors
    /// When it is not what was expected, or the app's words cannot be read.
    pub(super) fn read(told: &Value, words: &Words) -> Told<Self> {
        let missing = || Trouble::new(format!("this is not what the page was to tell: {told}"));
        let submit = told["submit"].as_str().ok_or_else(missing)?;
        let screen = Stand {
            begun: submit.trim() == words.say("start.submit_edit")?,
            texts: texts(&told["texts"]).ok_or_else(missing)?,
            answers: texts(&told["answers"]).ok_or_else(missing)?,
        };
        let entries = texts(&told["alone"]).ok_or_else(missing)?;
        let alone = newest(&entries).as_ref().map(shown).unwrap_or_default();
        Ok(Self { screen, alone })
    }
}

fn texts(value: &Value) -> Option<BTreeMap<String, String>> {
    let pairs = value.as_object()?.iter();
    let pairs = pairs.map(|(name, text)| Some((name.clone(), text.as_str()?.to_owned())));
    pairs.collect()
}

/// The whole record with the highest generation. Of the seal only the generation is read; a record that broke off is no
/// JSON any more.
fn newest(entries: &BTreeMap<String, String>) -> Option<Value> {
    let slots = ["gezamenlijke-blik/a", "gezamenlijke-blik/b"];
    let records = slots.into_iter().filter_map(|slot| {
        let (seal, text) = entries.get(slot)?.split_once('\n')?;
        let generation: u64 = seal.split(' ').nth(2)?.parse().ok()?;
        Some((generation, serde_json::from_str(text).ok()?))
    });
    let newest = records.max_by_key(|(generation, _)| *generation);
    newest.map(|(_, record)| record)
}

/// What the screen would show of a record.
fn shown(record: &Value) -> Stand {
    let device = inside(record, &["device"]);
    let who = |id: Option<&str>| inside(record, &["participants", id.unwrap_or_default()]);
    let me = who(inside(device, &["current"]).as_str());
    let draft = inside(device, &["draft"]);
    let mut stand = Stand {
        begun: me.is_object(),
        ..Stand::default()
    };
    let mut put = |id: String, text: &Value| {
        if let Some(text) = text.as_str().filter(|text| !text.is_empty()) {
            stand.texts.insert(id, text.to_owned());
        }
    };
    for field in ["partnership", "organisation", "name", "role"] {
        let handed_in = match field {
            "partnership" => inside(record, &[field, "name", "value"]),
            _ => inside(me, &[field, "value"]),
        };
        let typed = draft.is_object().then(|| inside(draft, &[field]));
        put(field.to_owned(), typed.unwrap_or(handed_in));
    }
    let members = |name| inside(me, &[name]).as_object().into_iter().flatten();
    for (question, note) in members("notes") {
        put(note_of(question), inside(note, &["value"]));
    }
    for (question, answer) in members("answers") {
        match inside(answer, &["value"]) {
            Value::String(choice) => stand.answers.insert(question.clone(), choice.clone()),
            Value::Number(score) => stand.answers.insert(question.clone(), score.to_string()),
            _ => None,
        };
    }
    stand
}

/// What stands at the end of this path of members; null where it leads nowhere.
fn inside<'a>(value: &'a Value, path: &[&str]) -> &'a Value {
    path.iter()
        .fold(value, |value, name| value.get(name).unwrap_or(&Value::Null))
}
