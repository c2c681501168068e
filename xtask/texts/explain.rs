//! What is wrong with a content file, put so that somebody who never saw Rust understands it.

use super::places::Places;
use serde_json::error::{Category, Error};

/// The sentence of the reader, as a sentence for who wrote the file.
pub fn explain(error: &Error, text: &str) -> String {
    let told = error.to_string();
    let at = format!(" at line {} column {}", error.line(), error.column());
    let told = told.strip_suffix(&at).unwrap_or(&told);
    if error.classify() != Category::Data {
        return format!(
            "from here on the file cannot be read ({told}); often a comma, bracket or quotation mark is missing \
             or left over, here or on the line before"
        );
    }
    let places = Places::of(text);
    let path = places.around((error.line(), error.column()));
    let place = place(&places, path);
    let named = named(told);
    match (told.split(' ').next(), named.split_first()) {
        (Some("unknown"), Some((wrong, allowed))) if told.contains("variant") => format!(
            "{place}: nothing here can be called {}; allowed are {}",
            quoted(wrong),
            list(allowed)
        ),
        (Some("unknown"), Some((wrong, allowed))) => format!(
            "{place}: this field is called {}, which does not exist; allowed are {}",
            quoted(wrong),
            list(allowed)
        ),
        (Some("missing"), Some((missing, _))) => format!("{place} has no {}", lacking(missing)),
        (Some("no"), Some((wrong, _))) => format!(
            "{place}: no text can be called {}; a name is made of small letters, digits and _, and some words are \
             taken",
            quoted(wrong)
        ),
        (Some("duplicate"), Some((twice, _))) => {
            format!("{place}: {} stands here twice", quoted(twice))
        }
        _ => match told
            .strip_prefix("invalid type: ")
            .and_then(|rest| rest.split_once(", expected "))
        {
            Some((found, expected)) => format!(
                "{place}: {} is expected here, and not {}",
                wanted(expected),
                got(found)
            ),
            None => format!("{place}: {}", told),
        },
    }
}

/// The words that stand between backticks.
fn named(sentence: &str) -> Vec<&str> {
    sentence.split('`').skip(1).step_by(2).collect()
}

fn quoted(word: &str) -> String {
    format!("“{word}”")
}

fn list(words: &[&str]) -> String {
    words
        .iter()
        .map(|word| quoted(word))
        .collect::<Vec<_>>()
        .join(", ")
}

/// A place in the file, as somebody would say it: «question AM-Q2», «the section “Vertrouwen”».
pub fn place(places: &Places, path: &str) -> String {
    let top = path.split(['.', '[']).next().unwrap_or_default();
    let item = path.split_once(']').map_or(path, |(item, _)| item);
    let value = |rest: &str| {
        places
            .leaf(&format!("{item}]{rest}"))
            .map(|leaf| &leaf.value)
    };
    match top {
        "" => "this file".to_owned(),
        "questions" => {
            let part = ["about", "example2", "example4"]
                .into_iter()
                .find(|part| path.split(['.', '[']).any(|step| step == *part));
            let id = value(".id").map_or("without an id", |id| id);
            match part {
                Some(part) => format!("question {id}, the {}", known(part)),
                None => format!("question {id}"),
            }
        }
        "more" => match value(".heading.text") {
            Some(heading) => format!("the section {}", quoted(heading)),
            None => "a section without a heading".to_owned(),
        },
        other => format!("the {}", known(other)),
    }
}

fn known(field: &str) -> String {
    match field {
        "about" => "“about” text (what the question is about)".to_owned(),
        "example2" => "example at 2".to_owned(),
        "example4" => "example at 4".to_owned(),
        "carries" => "“carries” (the ids that it carries; may be empty: [])".to_owned(),
        other => quoted(other),
    }
}

fn lacking(field: &str) -> String {
    known(field).replace("“about” text", "“about”")
}

fn wanted(expected: &str) -> String {
    match expected {
        "a string" => "a text between quotation marks".to_owned(),
        "a sequence" => "a list between [ and ]".to_owned(),
        "struct Text" => "{ \"text\": \"…\", \"carries\": [ … ] }".to_owned(),
        other => match other.strip_prefix("struct ") {
            Some(_) => "something between { and }".to_owned(),
            None => other.to_owned(),
        },
    }
}

fn got(found: &str) -> String {
    match found.split([' ', '`', '"']).next() {
        Some("integer" | "floating") => format!("the number {}", named(found).concat()),
        Some("boolean") => named(found).concat(),
        Some("string") => "a text".to_owned(),
        Some("map") => "something between { and }".to_owned(),
        Some("sequence") => "a list".to_owned(),
        Some("null") => "nothing (null)".to_owned(),
        _ => found.to_owned(),
    }
}
