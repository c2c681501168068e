//! A mistake of each sort, planted in the content, gives its sentence with file and line.

use gezamenlijke_blik::words::{Language, sources};

use super::{files, mistakes};

/// Replaces the first such text in a file and expects exactly this report, in which `LINE` stands for the line
/// of the change and `NEXT` for the one after it.
fn plant(file: &str, old: &str, new: &str, expected: &[&str]) {
    let mut files = files();
    let Some(found) = files.iter_mut().find(|known| known.path == file) else {
        unreachable!("{file} is no content file");
    };
    let at = found.text.find(old);
    assert!(at.is_some(), "{old} does not stand in {file}");
    let before = found.text.get(..at.unwrap_or_default()).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    found.text = found.text.replacen(old, new, 1);
    let numbered = |sentence: &str| {
        sentence
            .replace("LINE", &line.to_string())
            .replace("NEXT", &(line + 1).to_string())
    };
    let expected: Vec<_> = expected.iter().map(|it| numbered(it)).collect();
    assert_eq!(mistakes(&files), expected);
}

const AMBITION: &str = "public/content/nl/ambition.json";
const GENERAL: &str = "public/content/nl/general.json";

#[test]
fn a_misspelled_field_is_named_with_what_is_allowed() {
    plant(
        AMBITION,
        "\"example2\"",
        "\"exmaple2\"",
        &[
            "public/content/nl/ambition.json, line LINE: question AM-Q1: this field is called “exmaple2”, which \
           does not exist; allowed are “id”, “text”, “carries”, “about”, “example2”, “example4”",
        ],
    );
}

#[test]
fn a_question_without_an_example_is_named() {
    let [_, ambition, ..] = sources(Language::Dutch);
    let example = ambition
        .text
        .lines()
        .find(|line| line.contains("\"example4\""));
    plant(
        AMBITION,
        &format!(",\n{}", example.unwrap_or_default()),
        "",
        &["public/content/nl/ambition.json, line NEXT: question AM-Q1 has no example at 4"],
    );
}

#[test]
fn a_value_of_the_wrong_sort_is_told_with_what_belongs_there() {
    plant(
        AMBITION,
        "\"name\": \"Ambitie\"",
        "\"name\": 4",
        &[
            "public/content/nl/ambition.json, line LINE: this file: a text between quotation marks is expected \
           here, and not the number 4",
        ],
    );
    plant(
        AMBITION,
        "\"carries\": [\"AM-01\"]",
        "\"carries\": \"AM-01\"",
        &[
            "public/content/nl/ambition.json, line LINE: the “title”: a list between [ and ] is expected here, \
           and not a text",
        ],
    );
    plant(
        AMBITION,
        "\"kind\": \"point\"",
        "\"kind\": \"tip\"",
        &[
            "public/content/nl/ambition.json, line LINE: the section “Richting geven”: this kind of block is \
           called “tip”, which does not exist; allowed are “paragraph”, “quote”, “formula”, “point”, “signal”",
        ],
    );
}

#[test]
fn an_id_that_the_model_does_not_have_is_named() {
    plant(
        AMBITION,
        "\"carries\": [\"AM-L\"]",
        "\"carries\": [\"AM-L\", \"AM-99\"]",
        &["public/content/nl/ambition.json, line LINE: the “lead”: the model has no id “AM-99”"],
    );
}

#[test]
fn an_id_that_nothing_carries_is_named() {
    plant(
        AMBITION,
        "\"carries\": [\"AM-08\"]",
        "\"carries\": []",
        &["public/content/nl: id AM-08 is carried nowhere"],
    );
}

#[test]
fn a_forgotten_comma_or_bracket_is_told_with_its_line() {
    plant(
        AMBITION,
        "\"carries\": [\"AM-01\"]",
        "\"carries\": [\"AM-01\"",
        &[
            "public/content/nl/ambition.json, line LINE: from here on the file cannot be read (expected `,` or \
           `]`); often a comma, bracket or quotation mark is missing or left over, here or on the line before",
        ],
    );
    plant(
        AMBITION,
        "\"name\": \"Ambitie\",",
        "\"name\": \"Ambitie\"",
        &[
            "public/content/nl/ambition.json, line NEXT: from here on the file cannot be read (expected `,` or `}`); \
           often a comma, bracket or quotation mark is missing or left over, here or on the line before",
        ],
    );
}

#[test]
fn a_text_without_words_and_a_count_that_is_off_are_told() {
    plant(
        GENERAL,
        "Een gezamenlijke blik op samenwerken",
        " ",
        &["public/content/nl/general.json, line LINE: the “title”: here is a text without words"],
    );
    plant(
        GENERAL,
        "\"welcome\": [",
        "\"welcome\": [\n{ \"text\": \"Nog een zin.\", \"carries\": [] },",
        &["public/content/nl/general.json, line NEXT: the “welcome” has 4 texts; it needs 3"],
    );
}

#[test]
fn languages_that_are_not_twins_are_told() {
    plant(
        AMBITION,
        "\"kind\": \"signal\"",
        "\"kind\": \"point\"",
        &[
            "public/content/nl/ambition.json, line LINE: nl and en are not twins at more[2].blocks[3].kind: \
           nl has “point” (more[2].blocks[3].kind, line LINE), en has “signal” (more[2].blocks[3].kind, line LINE)",
        ],
    );
}
