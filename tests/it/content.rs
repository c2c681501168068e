//! The content of the model: nothing left out, nothing misspelled, the same in both languages.

mod carried;
mod instruments;
mod planted;
mod scales;

use crate::build::{self, File};
use gezamenlijke_blik::reflection::Lens;
use gezamenlijke_blik::words::{Articles, Content, Language};
use serde::Deserialize;
use serde_json::Value;
use std::path::Path;

/// A part of the model, as the inventory of the brochure has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    id: String,
    kind: String,
    must_show: bool,
    quote: String,
}

fn inventory() -> Vec<Item> {
    serde_json::from_str(include_str!("../fixtures/inventory.json")).unwrap_or_default()
}

fn files() -> Vec<File> {
    build::files(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What the build says about these files, and after that what they leave out of the model; a sentence for each mistake.
fn mistakes(files: &[File]) -> Vec<String> {
    let found = build::check(files);
    let found: Vec<_> = found.iter().map(ToString::to_string).collect();
    let inventory = inventory();
    let ids: Vec<_> = inventory.iter().map(|item| item.id.as_str()).collect();
    match found.is_empty() {
        true => carried::mistakes(files, &ids),
        false => found,
    }
}

/// The sections of all articles in a language, as they were written.
fn sections(language: Language) -> Vec<Value> {
    let folder = format!("public/content/{}/", language.code());
    let files = files();
    let own = files.iter().filter(|file| file.path.starts_with(&folder));
    let own = own.map(|file| serde_json::from_str::<Value>(&file.text).unwrap());
    own.flat_map(|mut file| {
        serde_json::from_value::<Vec<Value>>(file["more"].take()).unwrap_or_default()
    })
    .collect()
}

fn carries(text: &Value, id: &str) -> bool {
    let ids = text["carries"].as_array().unwrap();
    ids.iter().any(|one| one == id)
}

/// Only letters and digits, in lower case: what is left when spelling and punctuation do not count.
fn bare(text: &str) -> String {
    let kept = text.chars().filter(|letter| letter.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

#[test]
fn the_content_has_no_mistakes_and_carries_all_175_parts_of_the_model_in_both_languages() {
    let inventory = inventory();
    assert_eq!(inventory.len(), 175);
    assert_eq!(inventory.iter().filter(|item| item.must_show).count(), 131);
    assert_eq!(mistakes(&files()), Vec::<String>::new());
}

#[test]
fn the_questions_stand_as_the_model_asks_them() {
    /// Here the brochure goes on in the middle of a sentence; a question of its own starts with a capital.
    const CAPITAL_GIVEN: [&str; 4] = ["BE-Q2", "RE-Q6", "OR-Q1", "OR-Q4"];
    let content = Content::of(Language::Dutch);
    let inventory = inventory();
    let asked: Vec<_> = inventory
        .iter()
        .filter(|item| item.kind == "vraag")
        .collect();
    assert_eq!(asked.len(), 25);
    for item in asked {
        let text = content.question(&item.id).map(|question| question.text);
        let mut letters = item.quote.chars();
        let capital = letters.next().into_iter().flat_map(char::to_uppercase);
        let expected: String = capital.chain(letters).collect();
        assert_eq!(text, Some(expected.as_str()), "{}", item.id);
        let given = expected != item.quote;
        assert_eq!(
            given,
            CAPITAL_GIVEN.contains(&item.id.as_str()),
            "{}",
            item.id
        );
    }
}

#[test]
fn the_formula_the_phases_and_the_minimum_conditions_stand_as_the_model_has_them() {
    /// The scan reads «en detail bepalen»; this is what was meant.
    const REPAIRED: (&str, &str) = (
        "PR-F4",
        "4. Vormgeven: in detail bepalen van organisatorische vorm, financiën, etc.",
    );
    let sections = sections(Language::Dutch);
    let kinds = ["formule", "fase", "minimumvoorwaarde"];
    for item in inventory()
        .iter()
        .filter(|item| kinds.contains(&item.kind.as_str()))
    {
        let (id, repaired) = REPAIRED;
        let expected = bare(if item.id == id { repaired } else { &item.quote });
        let mut texts = sections.iter().flat_map(|section| {
            let blocks = section["blocks"].as_array().unwrap();
            blocks.iter().chain([&section["heading"]])
        });
        let shown = texts.any(|text| {
            carries(text, &item.id) && bare(text["text"].as_str().unwrap()) == expected
        });
        assert!(shown, "{} has other words than {}", item.id, item.quote);
    }
}

#[test]
fn a_subheading_of_the_model_is_a_heading_here() {
    let inventory = inventory();
    let subheadings = inventory.iter().filter(|item| item.kind == "tussenkop");
    let subheadings: Vec<_> = subheadings.map(|item| &item.id).collect();
    assert_eq!(subheadings.len(), 13);
    for language in Language::ALL {
        let sections = sections(language);
        for id in &subheadings {
            let is_heading = sections
                .iter()
                .any(|section| carries(&section["heading"], id));
            assert!(is_heading, "{id} is no heading");
        }
    }
}

#[test]
fn every_lens_asks_its_own_questions_in_both_languages() {
    for language in Language::ALL {
        for lens in Lens::ALL {
            let questions = Content::of(language).lens(lens).questions;
            let ids: Vec<_> = questions.iter().map(|question| question.id).collect();
            assert_eq!(ids, lens.questions());
        }
    }
}

#[test]
fn no_text_is_longer_than_somebody_reads_on_a_tablet() {
    for language in Language::ALL {
        let helps = Content::of(language)
            .lenses
            .iter()
            .flat_map(|lens| lens.questions);
        for question in helps {
            for help in [question.about, question.example2, question.example4] {
                assert!(help.chars().count() <= 240, "{}: {help}", question.id);
            }
        }
        let articles = Articles::of(language);
        let sections = articles
            .lenses
            .iter()
            .chain([&articles.model])
            .copied()
            .flatten();
        for block in sections.flat_map(|section| section.blocks) {
            assert!(block.text.chars().count() <= 300, "{}", block.text);
        }
    }
}
