//! A mistake of each sort, planted in the content, gives its sentence with file and line.

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
const WORDS: &str = "public/content/nl/words.json";
const GENERAL: &str = "public/content/nl/general.json";

#[test]
fn a_misspelled_field_is_named_with_what_is_allowed() {
    plant(
        AMBITION,
        "\"example2\"",
        "\"exmaple2\"",
        &[
            "public/content/nl/ambition.json, line LINE: question AM-Q1: this field is called “exmaple2”, which \
           does not exist; allowed are “id”, “text”, “carries”, “scale”, “theme”, “about”, “example2”, “example4”",
        ],
    );
}

#[test]
fn a_question_without_an_example_is_named() {
    let files = files();
    let ambition = files.iter().find(|file| file.path == AMBITION).unwrap();
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
            "public/content/nl/ambition.json, line LINE: the section “Richting geven”: nothing here \
           can be called “tip”; allowed are “paragraph”, “quote”, “formula”, “point”, “signal”",
        ],
    );
}

/// Plants the same in both languages, so that only the model can object.
fn plant_twice(old: &str, new: &str, expected: &[&str]) {
    let mut files = files();
    for file in files
        .iter_mut()
        .filter(|file| file.path.ends_with("/ambition.json"))
    {
        file.text = file.text.replacen(old, new, 1);
    }
    assert_eq!(mistakes(&files), expected);
}

#[test]
fn an_id_that_the_model_does_not_have_is_named() {
    plant_twice(
        "\"carries\": [\"AM-L\"]",
        "\"carries\": [\"AM-L\", \"AM-99\"]",
        &[
            "public/content/nl/ambition.json, line 10: the “lead”: the model has no id “AM-99”",
            "public/content/en/ambition.json, line 10: the “lead”: the model has no id “AM-99”",
        ],
    );
}

#[test]
fn an_id_that_nothing_carries_is_named() {
    plant_twice(
        "\"carries\": [\"AM-02\"]",
        "\"carries\": []",
        &[
            "public/content/nl: id AM-02 is carried nowhere",
            "public/content/en: id AM-02 is carried nowhere",
        ],
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
        &["public/content/nl/general.json, line NEXT: the “welcome” has 5 texts; it needs 4"],
    );
}

#[test]
fn a_scale_that_does_not_exist_and_one_that_lacks_a_step_are_told() {
    plant(
        "public/content/nl/interests.json",
        "\"each_other\"",
        "\"each-other\"",
        &[
            "public/content/nl/interests.json, line LINE: question BE-Q1: nothing here can be called “each-other”; \
           allowed are “together”, “each_other”",
        ],
    );
    plant(
        GENERAL,
        "        \"we zijn het deels eens\",\n",
        "",
        &["public/content/nl/general.json, line 19: the “scales” has 4 steps; it needs 5"],
    );
    plant(
        "public/content/nl/interests.json",
        "\"scale\": \"each_other\",\n",
        "",
        &[
            "public/content/nl/interests.json, line LINE: nl and en are not twins at questions[0].about.text: nl has \
           “Denk aan voortbestaan, waar ee…” (questions[0].about.text, line LINE), en has “each_other” \
           (questions[0].scale, line LINE)",
        ],
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

#[test]
fn texts_of_the_interface_that_do_not_stand_in_both_languages_are_told() {
    plant(
        WORDS,
        "\"skip\": \"Naar de inhoud\",\n",
        "",
        &[
            "public/content/nl/words.json, line LINE: nl and en are not twins at app.menu: nl has “Menu” (app.menu, \
           line LINE), en has “Skip to the content” (app.skip, line LINE)",
        ],
    );
}

#[test]
fn a_text_that_fills_in_something_else_than_its_twin_is_told() {
    plant(
        WORDS,
        "{time}",
        "{tijd}",
        &[
            "public/content/nl/words.json, line LINE: nl and en fill in different things at save.saved_at: nl has \
           “Bewaard op dit apparaat, {tijd…” (save.saved_at, line LINE), en has “Saved on this device, {time}” \
           (save.saved_at, line LINE)",
        ],
    );
}

#[test]
fn a_text_of_the_interface_without_words_is_told() {
    plant(
        WORDS,
        "\"Menu\"",
        "\"\"",
        &["public/content/nl/words.json, line LINE: the “app”: here is a text without words"],
    );
}

#[test]
fn what_is_no_text_is_told_with_its_place() {
    plant(
        WORDS,
        "\"Menu\"",
        "2",
        &[
            "public/content/nl/words.json, line LINE: the “app”: a text between quotation marks is expected here, \
           and not the number 2",
        ],
    );
    plant(
        WORDS,
        "\"skip\":",
        "\"menu\":",
        &["public/content/nl/words.json, line NEXT: the “app”: “menu” stands here twice"],
    );
    plant(
        WORDS,
        "\"skip\":",
        "\"Skip it\":",
        &[
            "public/content/nl/words.json, line LINE: the “app”: no text can be called “Skip it”; a name is made of \
           small letters, digits and _, and some words are taken",
        ],
    );
}

#[test]
fn what_an_import_counts_is_said_in_the_same_forms() {
    plant(
        "public/content/nl/whole.json",
        "\"count\": { \"one\": \"1 antwoord\", \"many\": \"{count} antwoorden\" },",
        "\"count\": \"{count} antwoorden\",",
        &[
            "public/content/nl/whole.json, line LINE: “answers” is not made as “partnership” above it",
        ],
    );
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let mut files = files();
    files.retain(|file| file.path != WORDS);
    assert_eq!(
        mistakes(&files),
        ["public/content/nl/words.json: this file is missing"]
    );
}
