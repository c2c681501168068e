//! What is rated, and whether the examples show what the steps of the scale say.

use gezamenlijke_blik::words::{Content, Language, QuestionContent};

/// Words by which somebody says that a thing was never talked about: that is a 1.
fn never_said(language: Language) -> &'static [&'static str] {
    match language {
        Language::Dutch => &[
            "nooit",
            "nog niet besproken",
            "niet samen besproken",
            "onbesproken",
            "niet over gehad",
            "niet over gepraat",
            "niet verteld",
            "niet gezegd",
            "niet uitgesproken",
            "hardop",
            "niemand heeft",
            "nagevraagd",
            "niet van elkaar",
            "aan tafel niet",
            "bij stilgestaan",
        ],
        Language::English => &[
            "never",
            "not discussed",
            "not been discussed",
            "undiscussed",
            "not talked",
            "not told",
            "not said",
            "unspoken",
            "out loud",
            "nobody has",
            "has asked",
            "do not know this about each other",
            "not at the table",
            "stopped to think",
        ],
    }
}

fn questions(language: Language) -> impl Iterator<Item = &'static QuestionContent> {
    let lenses = Content::of(language).lenses.iter();
    lenses.flat_map(|lens| lens.questions)
}

#[test]
fn no_example_of_a_2_says_that_it_was_never_talked_about() {
    let mut found = Vec::new();
    for language in Language::ALL {
        for question in questions(language) {
            let example = question.example2.to_lowercase();
            let said = never_said(language);
            let said = said.iter().filter(|words| example.contains(**words));
            found.extend(said.map(|words| format!("{} «{words}»: {example}", question.id)));
        }
    }
    assert!(
        found.is_empty(),
        "these describe a 1:\n{}",
        found.join("\n")
    );
}
