//! Names are one name however they were typed.

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

/// The form in which a name is compared with others.
fn key(name: &str) -> String {
    Label::new(name)
        .map(|label| label.key())
        .unwrap_or_default()
}

#[test]
fn a_name_is_one_name_whatever_keyboard_or_program_it_comes_from() {
    let check = |spellings: &[&str]| {
        let keys: Vec<String> = spellings.iter().map(|name| key(name)).collect();
        assert!(
            keys.iter().all(|key| *key == keys[0]),
            "{spellings:?}: {keys:?}"
        );
    };
    check(&[
        "'t Lange Land",
        "’t Lange Land",
        "‘t lange land",
        "`T LANGE LAND",
        "´t Lange Land",
        "ʼt Lange Land",
    ]);
    check(&["Huis \"Oever\"", "Huis “Oever”", "Huis „Oever”"]);
    check(&[
        "Wonen-Noord",
        "Wonen‑Noord",
        "Wonen–Noord",
        "WONEN—NOORD",
        "Wonen−Noord",
        "Wonen－Noord",
    ]);
    check(&[
        "ZorgSaam",
        "Zorg\u{ad}Saam",
        "Zorg\u{200b}Saam",
        "\u{feff}ZorgSaam",
        "ZorgSaam\u{200e}",
        "Zorg\u{2060}saam",
    ]);
    check(&[
        "Wonen Noord",
        "Wonen\u{a0}Noord",
        "Wonen\u{2009}\u{3000}Noord",
        "Wonen \u{200b} Noord\t",
    ]);
    check(&["Ĳsselmeer", "IJsselmeer", "ĳsselmeer", "ijsselmeer"]);
    check(&["Zorg 24", "Ｚｏｒｇ　２４", "Ｚorg ２４"]);
    check(&["Officier", "Oﬃcier", "Oﬀicier", "Ofﬁcier"]);
    check(&[
        "Café",
        "Cafe\u{301}",
        "CAFE\u{200d}\u{301}",
        "cafe\u{ad}\u{301}",
    ]);
    check(&["Zorg2", "Zorg²"]);
}

#[test]
fn names_that_people_can_tell_apart_stay_apart() {
    let check = |spellings: &[&str]| {
        let keys: std::collections::BTreeSet<String> =
            spellings.iter().map(|name| key(name)).collect();
        assert_eq!(keys.len(), spellings.len(), "{keys:?}");
    };
    check(&["Cafe", "Café", "Cafè"]);
    check(&["Wonen Noord", "Wonen-Noord", "WonenNoord", "Wonen' Noord"]);
    check(&["Zorg 1", "Zorg 2", "Zorg I"]);
    check(&["Æ", "AE", "Œ", "OE", "ß", "ss"]);
}

#[test]
fn a_name_stays_as_it_was_typed() {
    for name in [
        "’t Lange Land",
        "Wonen‑Noord",
        "Zorg\u{ad}Saam",
        "Ĳsselmeer",
        "Ｚｏｒｇ ２４",
        "WONEN NOORD",
    ] {
        assert_eq!(kept(name), name);
    }
}

#[test]
fn a_name_of_which_nothing_can_be_seen_is_none() {
    for name in ["\u{200b}", "\u{ad} \u{feff}", "\u{200e}\u{2060}"] {
        assert_eq!(Label::new(name), None, "{name:?}");
    }
}

/// Latin, Greek and Cyrillic letters, and the signs that stand among them.
fn letters_of_europe() -> impl Iterator<Item = char> {
    let blocks = [
        '\0'..'\u{250}',
        '\u{370}'..'\u{530}',
        '\u{1e00}'..'\u{2060}',
        '\u{fb00}'..'\u{fb07}',
        '\u{ff01}'..'\u{ff5f}',
    ];
    blocks.into_iter().flatten()
}

#[test]
fn what_unicode_takes_for_the_same_is_the_same_name() {
    // What is in nobody's name, and would weigh more than it is worth: fractions, accents that stand by themselves, two signs in
    // one, and what old Greek has beside the letters of today.
    let rare = |letter: &char| {
        let whole: String = letter.nfkc().collect();
        let is_alone = whole.starts_with(' ') && whole.len() > 1;
        let is_odd = whole.contains(['\u{2044}', '\u{2032}', '\u{2035}', '?', '!', ';', 'ʹ']);
        let is_old = ('\u{1f71}'..='\u{1fff}').contains(letter) && letter.nfc().ne([*letter]);
        is_alone || is_odd || is_old || matches!(letter, 'ẚ' | '․')
    };
    let wrong = letters_of_europe()
        .filter(|letter| !rare(letter))
        .filter(|letter| {
            let whole: String = letter.nfkc().collect();
            key(&format!("a{letter}b")) != key(&format!("a{whole}b"))
        });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<char>::new());
}

#[test]
fn no_two_letters_are_the_same_name_that_unicode_tells_apart() {
    let mut known = std::collections::BTreeMap::new();
    // A dotted capital İ is a plain i, an ς at the end of a word a σ, and the ʼ of ŉ is any other '.
    let ours = |letter: &char| matches!(letter, 'İ' | 'ς' | 'ϲ' | 'Ϲ' | 'ŉ');
    let letters = letters_of_europe().filter(|letter| letter.is_alphabetic() && !ours(letter));
    for letter in letters {
        let whole: String = letter.nfkc().collect();
        let whole: String = whole.to_lowercase().nfkc().collect();
        let first = known
            .entry(key(&letter.to_string()))
            .or_insert_with(|| whole.clone());
        assert_eq!(*first, whole, "{letter}");
    }
}
