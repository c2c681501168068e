//! The texts of the interface, in both languages.

use gezamenlijke_blik::reflection::{FieldSpec, OwnerKind, Per, TABLE};
use gezamenlijke_blik::session::PAGES;
use gezamenlijke_blik::words::{Keyed, Language, further, placeholders, read, wording};
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
fn every_page_has_a_name_in_both_languages_and_no_name_is_left_over() {
    let pages: Vec<_> = PAGES.iter().filter_map(|page| page.wording).collect();
    for language in Language::ALL {
        let names = wording(language).unwrap().pages;
        assert_eq!(names.keys().collect::<Vec<_>>(), pages);
    }
}

/// The partnership and every other kind of owner.
fn kinds() -> impl Iterator<Item = OwnerKind> {
    [TABLE.partnership]
        .into_iter()
        .chain(TABLE.kinds.iter().copied())
}

fn fields() -> impl Iterator<Item = FieldSpec> {
    kinds().flat_map(|kind| kind.fields.iter().copied())
}

#[test]
fn every_kind_and_every_field_has_a_name_in_both_languages_and_no_name_is_left_over() {
    let kept = kinds().map(|kind| kind.name);
    let kept: BTreeSet<_> = kept.chain(fields().map(|row| row.name)).collect();
    for language in Language::ALL {
        let names = further(language).unwrap().names;
        assert_eq!(names.keys().collect::<BTreeSet<_>>(), kept);
    }
}

#[test]
fn whatever_an_import_counts_has_a_text_in_both_languages_and_no_text_is_left_over() {
    let each = fields().filter(|row| row.per == Per::Question);
    let counted = kinds().map(|kind| kind.name);
    let counted: BTreeSet<_> = counted.chain(each.map(|row| row.name)).collect();
    for language in Language::ALL {
        let tallies = further(language).unwrap().tallies;
        assert_eq!(tallies.keys().collect::<BTreeSet<_>>(), counted);
    }
}

/// An object with any names, read as texts by their names.
fn keyed(source: &str) -> Result<Keyed<String>, String> {
    read("texts.json", source).map_err(|error| error.to_string())
}

#[test]
fn texts_by_name_keep_their_order_and_are_found_by_it() {
    let texts = keyed(r#"{ "two": "Twee", "one": "Eén", "": "Niets" }"#).unwrap();
    assert_eq!(texts.keys().collect::<Vec<_>>(), ["two", "one", ""]);
    assert_eq!(texts.get("one").map(String::as_str), Some("Eén"));
    assert_eq!(texts.get("three"), None);
    assert_eq!(keyed("{}").unwrap(), Keyed::default());
}

#[test]
fn what_is_wrong_with_texts_by_name_is_told_with_its_place() {
    let check = |source: &str, sentence: &str| {
        assert_eq!(
            keyed(source).unwrap_err(),
            format!("texts.json, {sentence}")
        );
    };
    check(
        "{\n  \"one\": \"Eén\",\n  \"two\": 2\n}",
        "line 3, column 10: invalid type: integer `2`, expected a string",
    );
    check(
        "{\n  \"one\": { \"two\": \"Twee\" }\n}",
        "line 2, column 10: invalid type: map, expected a string",
    );
    check(
        "{ \"one\": \"Eén\",\n  \"one\": \"Een\" }",
        "line 2, column 10: duplicate field `one`",
    );
    check(
        "[\"Eén\"]",
        "line 1, column 1: invalid type: sequence, expected an object",
    );
}
