//! The static first screen says what the app says over it.

use gezamenlijke_blik::words::{Content, Language, Words};

#[test]
fn the_first_screen_has_the_texts_of_the_welcome_page() {
    let page = include_str!("../../index.html");
    for language in Language::ALL {
        let general = &Content::of(language).general;
        let words = &Words::of(language).welcome;
        let texts = [words.start, words.facilitate, general.title];
        for text in texts.iter().chain(general.welcome) {
            assert!(
                page.contains(&format!(">{text}<")),
                "index.html does not say «{text}», as the texts do"
            );
        }
    }
}
