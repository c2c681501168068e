//! The texts of the interface, in both languages.

use crate::rooms::sources;
use gezamenlijke_blik::reflection::{FieldSpec, OwnerKind, TABLE};
use gezamenlijke_blik::session::PAGES;
use gezamenlijke_blik::words::whole::Whole;
use gezamenlijke_blik::words::{Language, Words};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn who_types_the_phrase_of_erasing_in_small_letters_is_understood() {
    for language in Language::ALL {
        let phrase = Whole::of(language).data.erase_phrase;
        assert_eq!(phrase, phrase.to_lowercase());
    }
}

#[test]
fn every_page_has_a_name_in_both_languages_and_no_name_is_left_over() {
    let pages: Vec<_> = PAGES.iter().map(|page| page.wording).collect();
    for language in Language::ALL {
        let names = &Words::of(language).pages;
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
        let names = &Whole::of(language).names;
        assert_eq!(names.keys().collect::<BTreeSet<_>>(), kept);
    }
}

#[test]
fn whatever_an_import_counts_has_a_text_in_both_languages_and_no_text_is_left_over() {
    let each = fields().filter_map(|row| row.tally);
    let counted = kinds().map(|kind| kind.name);
    let counted: BTreeSet<_> = counted.chain(each).collect();
    for language in Language::ALL {
        let tallies = &Whole::of(language).tallies;
        assert_eq!(tallies.keys().collect::<BTreeSet<_>>(), counted);
    }
}

/// The names of all texts in the files of the interface, and of those groups in which one asks by a name that is data.
fn names(value: &Value, all: &mut BTreeSet<String>) {
    const BY_NAME: [&str; 10] = [
        "pages",
        "names",
        "tallies",
        "choices",
        "subjects",
        "signals",
        "instruments",
        "minimum_conditions",
        "five_phases",
        "phase_states",
    ];
    for (name, value) in value.as_object().into_iter().flatten() {
        all.insert(name.clone());
        match value.as_object() {
            Some(rows) if BY_NAME.contains(&name.as_str()) => {
                rows.values().for_each(|row| names(row, all));
            }
            _ => names(value, all),
        }
    }
}

#[test]
fn every_text_of_the_interface_is_asked_for_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut written = BTreeSet::new();
    for name in [
        "words",
        "whole",
        "table",
        "subjects",
        "instruments",
        "compared",
    ] {
        let file = root.join(format!("public/content/nl/{name}.json"));
        let text = std::fs::read_to_string(file).unwrap();
        names(&serde_json::from_str(&text).unwrap(), &mut written);
    }
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    let mut asked = BTreeSet::new();
    for file in files {
        let source = std::fs::read_to_string(file).unwrap();
        let after = source.split('.').skip(1);
        asked.extend(after.map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            rest[..end.unwrap_or(rest.len())].to_owned()
        }));
    }
    let idle: Vec<_> = written.difference(&asked).collect();
    assert!(idle.is_empty(), "nobody asks for {idle:?}");
}
