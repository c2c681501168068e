//! Names are one name however their accents were typed.

use gezamenlijke_blik::reflection::Label;
use unicode_normalization::UnicodeNormalization;

/// The name as it is kept.
fn kept(name: &str) -> String {
    Label::new(name)
        .map(|label| label.as_str().to_owned())
        .unwrap_or_default()
}

#[test]
fn every_letter_with_loose_accents_becomes_the_letter_that_has_them() {
    let letters = ('\u{a1}'..=char::MAX).filter(|letter| letter.is_alphabetic());
    let wrong: Vec<char> = letters
        .filter(|letter| {
            let (loose, whole): (String, String) = (letter.nfd().collect(), letter.nfc().collect());
            kept(&loose) != whole
        })
        .collect();
    assert_eq!(wrong, Vec::<char>::new());
}

#[test]
fn a_name_that_is_composed_already_stays_as_it_is() {
    for name in [
        "Zoë",
        "François",
        "Ångström",
        "Đặng",
        "Ирина Йорданова",
        "Έλενα",
        "한국",
    ] {
        let (loose, whole): (String, String) = (name.nfd().collect(), name.nfc().collect());
        assert_eq!(kept(&whole), whole);
        assert_eq!(kept(&loose), whole);
    }
}
