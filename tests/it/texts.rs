//! The texts of the interface, in both languages.

use gezamenlijke_blik::words::{Language, further, placeholders};
use serde_json::Value;

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
