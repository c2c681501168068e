//! The words on the screen, read from the same files as the app's.

use crate::{Told, Trouble, place};
use serde_json::Value;
use std::collections::HashMap;
use std::fs;

/// A language of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Nederlands.
    Dutch,
    /// English.
    English,
}

/// All texts of one language.
#[derive(Clone, Debug)]
pub struct Words {
    /// The language they are in.
    pub language: Language,
    files: HashMap<String, Value>,
}

impl Language {
    /// Both, Dutch first.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The language as pages name it: `nl` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }
}

impl Words {
    /// Reads the texts of a language.
    ///
    /// # Errors
    /// When a file is missing or is not JSON.
    pub fn read(language: Language) -> Told<Self> {
        let folder = place::root()
            .join("public")
            .join("content")
            .join(language.code());
        let mut files = HashMap::new();
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == "json")
            {
                let text = fs::read_to_string(&path)?;
                files.insert(place::stem(&path), serde_json::from_str(&text)?);
            }
        }
        Ok(Self { language, files })
    }

    /// An interface text by its place in one of the files of the interface, such as `welcome.start`. Where
    /// several have it, the first of them counts.
    ///
    /// # Errors
    /// When there is no such text.
    pub fn say(&self, place: &str) -> Told<String> {
        self.first(&[place])
    }

    /// The text of the first file that has one of these.
    fn first(&self, places: &[&str]) -> Told<String> {
        let mut found = Err(Trouble::new(format!("no text at {places:?}")));
        for file in [
            "whole",
            "table",
            "subjects",
            "words",
            "instruments",
            "compared",
        ] {
            for place in places {
                let place = format!("/{}", place.replace('.', "/"));
                found = found.or_else(|_| self.text(file, &place));
            }
        }
        found
    }

    /// An interface text with its gaps filled in; of a text with two forms, the one for this `count`.
    ///
    /// # Errors
    /// When there is no such text.
    pub fn say_with(&self, place: &str, gaps: &[(&str, &str)]) -> Told<String> {
        let one = gaps
            .iter()
            .any(|(gap, value)| *gap == "count" && *value == "1");
        let form = if one { "one" } else { "many" };
        let mut text = self.first(&[place, &format!("{place}.{form}")])?;
        for (gap, value) in gaps {
            text = text.replace(&format!("{{{gap}}}"), value);
        }
        Ok(text)
    }

    /// The pieces of an interface text between its gaps, for finding it whatever stands in them.
    ///
    /// # Errors
    /// When there is no such text.
    pub fn pieces(&self, place: &str) -> Told<Vec<String>> {
        let text = self.first(&[place, &format!("{place}.many")])?;
        let pieces = text.split('{').enumerate().map(|(at, piece)| match at {
            0 => piece,
            _ => piece.split_once('}').map_or("", |(_, after)| after),
        });
        Ok(pieces
            .map(str::trim)
            .filter(|piece| !piece.is_empty())
            .map(str::to_owned)
            .collect())
    }

    /// The name of a lens (`ambition`, …).
    ///
    /// # Errors
    /// When there is no such lens.
    pub fn lens(&self, key: &str) -> Told<String> {
        self.text(key, "/name")
    }

    /// A question as the model asks it, by its id (`AM-Q1`).
    ///
    /// # Errors
    /// When there is no such question.
    pub fn question(&self, id: &str) -> Told<String> {
        self.of_question(id, "text")
    }

    /// What is said about a question: its `text`, its `scale`, what it is about (`about/text`).
    ///
    /// # Errors
    /// When there is no such question, or that is not said about it.
    pub fn of_question(&self, id: &str, what: &str) -> Told<String> {
        let lens =
            crate::lens_of(id).ok_or_else(|| Trouble::new(format!("{id} is no question")))?;
        let number: usize = id
            .chars()
            .last()
            .and_then(|digit| digit.to_digit(10))
            .map_or(0, |digit| digit as usize);
        let place = format!("/questions/{}/{what}", number.saturating_sub(1));
        self.text(lens.key, &place)
    }

    /// What stands at a score of a question, on that question's own scale.
    ///
    /// # Errors
    /// When there is no such step.
    pub fn step(&self, question: &str, score: u8) -> Told<String> {
        let place = format!("steps/{}", score.saturating_sub(1));
        self.scale(question, &place)
    }

    /// What is asked over the choices of a question.
    ///
    /// # Errors
    /// When there is no such question.
    pub fn asked(&self, question: &str) -> Told<String> {
        self.scale(question, "heading")
    }

    fn scale(&self, question: &str, place: &str) -> Told<String> {
        let scale = self.of_question(question, "scale");
        let scale = scale.unwrap_or_else(|_| "together".to_owned());
        self.text("general", &format!("/scales/{scale}/{place}"))
    }

    /// The texts that carry parts of the model, with the ids of those parts.
    #[must_use]
    pub fn carried(&self) -> Vec<(String, Vec<String>)> {
        let mut all = Vec::new();
        self.files.values().for_each(|file| carried(file, &mut all));
        all
    }

    fn text(&self, file: &str, place: &str) -> Told<String> {
        self.files
            .get(file)
            .and_then(|texts| texts.pointer(place))
            .and_then(Value::as_str)
            .map(str::to_owned)
            .ok_or_else(|| {
                Trouble::new(format!(
                    "{}/{file}.json has no text at {place}",
                    self.language.code()
                ))
            })
    }
}

fn carried(value: &Value, all: &mut Vec<(String, Vec<String>)>) {
    if let (Some(text), Some(ids)) = (value["text"].as_str(), value["carries"].as_array()) {
        let ids = ids.iter().filter_map(Value::as_str).map(str::to_owned);
        all.push((text.to_owned(), ids.collect()));
    }
    let members = value.as_object().into_iter().flat_map(|one| one.values());
    let items = value.as_array().into_iter().flatten();
    members.chain(items).for_each(|inside| carried(inside, all));
}
