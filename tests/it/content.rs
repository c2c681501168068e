//! The content of the model: nothing left out, nothing misspelled, the same in both languages.

mod check;
mod explain;
mod places;
mod planted;

use gezamenlijke_blik::words::{Content, Language, Section, content, sources};
use serde::Deserialize;

use check::{File, check};

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
    Language::ALL
        .into_iter()
        .flat_map(sources)
        .map(|source| File {
            path: source.file.to_owned(),
            text: source.text.to_owned(),
        })
        .collect()
}

/// What the checker says about these files, one sentence per mistake.
fn mistakes(files: &[File]) -> Vec<String> {
    let inventory = inventory();
    let ids: Vec<_> = inventory.iter().map(|item| item.id.as_str()).collect();
    check(files, &ids).iter().map(ToString::to_string).collect()
}

fn in_both_languages(look: impl Fn(&Content)) {
    for language in Language::ALL {
        match content(language) {
            Ok(content) => look(&content),
            Err(error) => unreachable!("{error}"),
        }
    }
}

fn articles(content: &Content) -> impl Iterator<Item = &Section> {
    let lenses = content.lenses.iter().flat_map(|lens| &lens.more);
    content.general.more.iter().chain(lenses)
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
    let Ok(content) = content(Language::Dutch) else {
        unreachable!("the test above names the mistake");
    };
    let inventory = inventory();
    let asked: Vec<_> = inventory
        .iter()
        .filter(|item| item.kind == "vraag")
        .collect();
    assert_eq!(asked.len(), 25);
    for item in asked {
        let text = content
            .question(&item.id)
            .map(|question| question.text.as_str());
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
    let Ok(content) = content(Language::Dutch) else {
        unreachable!("the test above names the mistake");
    };
    let kinds = ["formule", "fase", "minimumvoorwaarde"];
    for item in inventory()
        .iter()
        .filter(|item| kinds.contains(&item.kind.as_str()))
    {
        let (id, repaired) = REPAIRED;
        let expected = bare(if item.id == id { repaired } else { &item.quote });
        let shown = articles(&content).any(|section| {
            let heading = (&section.heading.text, &section.heading.carries);
            let blocks = section
                .blocks
                .iter()
                .map(|block| (&block.text, &block.carries));
            blocks
                .chain([heading])
                .any(|(text, carries)| carries.contains(&item.id) && bare(text) == expected)
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
    in_both_languages(|content| {
        for id in &subheadings {
            let is_heading = articles(content).any(|section| section.heading.carries.contains(id));
            assert!(is_heading, "{id} is no heading");
        }
    });
}

#[test]
fn no_text_is_longer_than_somebody_reads_on_a_tablet() {
    in_both_languages(|content| {
        let helps = content.lenses.iter().flat_map(|lens| &lens.questions);
        for question in helps {
            for help in [&question.about, &question.example2, &question.example4] {
                assert!(
                    help.text.chars().count() <= 240,
                    "{}: {}",
                    question.id,
                    help.text
                );
            }
        }
        for block in articles(content).flat_map(|section| &section.blocks) {
            assert!(block.text.chars().count() <= 300, "{}", block.text);
        }
    });
}
