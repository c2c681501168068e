//! The texts that only the whole program has, and the addresses for which it is asked.

use gezamenlijke_blik::session::Route;
use gezamenlijke_blik::words::{Language, further, placeholders};
use serde_json::Value;
use std::collections::BTreeSet;

/// Every text under its path.
fn texts(value: &Value, path: &str, all: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                texts(value, &format!("{path}.{name}"), all);
            }
        }
        Value::String(text) => all.push((path.to_owned(), text.clone())),
        other => panic!("{path}: {other}"),
    }
}

fn check_twins(nl: &str, en: &str) {
    let all = |source: &str| {
        let mut all = Vec::new();
        texts(&serde_json::from_str(source).unwrap(), "", &mut all);
        all
    };
    for ((path, dutch), (twin, english)) in all(nl).iter().zip(all(en)) {
        assert_eq!(*path, twin);
        let [mut nl, mut en] = [placeholders(dutch), placeholders(&english)];
        nl.sort_unstable();
        en.sort_unstable();
        assert_eq!(nl, en, "{path}");
        assert!(
            !dutch.trim().is_empty() && !english.trim().is_empty(),
            "{path}"
        );
    }
    assert_eq!(all(nl).len(), all(en).len());
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_gaps() {
    check_twins(
        include_str!("../../public/content/nl/words.json"),
        include_str!("../../public/content/en/words.json"),
    );
    check_twins(
        include_str!("../../public/content/nl/further.json"),
        include_str!("../../public/content/en/further.json"),
    );
    for language in Language::ALL {
        let texts = further(language).unwrap();
        let phrase = texts.data.erase_phrase;
        assert_eq!(
            phrase,
            phrase.to_lowercase(),
            "it is compared in small letters"
        );
    }
}

#[test]
fn the_whole_program_is_asked_for_at_once_where_one_of_its_pages_is() {
    let pages = include_str!("../../src/ui/pages/mod.rs");
    let (before, _) = pages.split_once("=> return None").unwrap();
    let (_, arm) = before.rsplit_once(',').unwrap();
    let missing = arm.split("Route::").skip(1);
    let missing: BTreeSet<String> = missing
        .map(|name| name.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .collect();

    let start = include_str!("../../public/boot/start.js");
    let (_, after) = start.split_once("var WHOLE = /^#\\/(").unwrap();
    let (addresses, _) = after.split_once(')').unwrap();
    let asked: BTreeSet<String> = addresses
        .split('|')
        .map(|address| format!("{:?}", Route::from_hash(&format!("#/{address}"))))
        .collect();
    assert_eq!(asked, missing);
    assert!(asked.contains("Data") && asked.contains("Differences"));
}
