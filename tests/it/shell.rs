//! The static first screen says what the app says over it.

use gezamenlijke_blik::words::{Language, content, wording};

#[test]
fn the_first_screen_has_the_texts_of_the_welcome_page() {
    let page = include_str!("../../index.html");
    for language in Language::ALL {
        let general = content(language).unwrap().general;
        let words = wording(language).unwrap();
        let install = words.pages.get("install").unwrap();
        let links = [words.welcome.start, install.clone()];
        let texts = links.into_iter().chain([general.title.text]);
        for text in texts.chain(general.welcome.into_iter().map(|text| text.text)) {
            assert!(
                page.contains(&format!(">{text}<")),
                "index.html says «{text}»"
            );
        }
    }
}
