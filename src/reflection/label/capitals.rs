//! Small letters for capitals, in all scripts below U+2000 that have them: Latin, Greek, Cyrillic, Armenian,
//! Georgian and Cherokee.
//!
//! The standard library knows the rare and dead scripts too, in tables that weigh as much in the download as the
//! questions of all five lenses; a native test holds this against it. Two letters differ: a dotted capital İ becomes
//! a plain i, and the ς at the end of a Greek word becomes σ, so that no spelling of a name stands apart.

/// Ranges of capitals whose small letters are a range as well: its first, its last, and the small letter of the first.
#[rustfmt::skip]
const RANGES: [(char, char, char); 21] = [
    ('À', 'Ö', 'à'), ('Ø', 'Þ', 'ø'),
    ('Α', 'Ρ', 'α'), ('Σ', 'Ϋ', 'σ'),
    ('Ѐ', 'Џ', 'ѐ'), ('А', 'Я', 'а'), ('Ա', 'Ֆ', 'ա'),
    ('Ⴀ', 'Ⴥ', 'ⴀ'), ('Ა', 'Ჺ', 'ა'), ('Ꭰ', 'Ꮿ', 'ꭰ'), ('Ᏸ', 'Ᏽ', 'ᏸ'),
    ('Ἀ', 'Ἇ', 'ἀ'), ('Ἐ', 'Ἕ', 'ἐ'), ('Ἠ', 'Ἧ', 'ἠ'), ('Ἰ', 'Ἷ', 'ἰ'), ('Ὀ', 'Ὅ', 'ὀ'), ('Ὠ', 'Ὧ', 'ὠ'),
    ('ᾈ', 'ᾏ', 'ᾀ'), ('ᾘ', 'ᾟ', 'ᾐ'), ('ᾨ', 'ᾯ', 'ᾠ'), ('Ὲ', '\u{1fcb}', 'ὲ'),
];

/// Ranges in which each capital is followed by its small letter, from the first capital to the last.
#[rustfmt::skip]
const TURNS: [(char, char); 22] = [
    ('Ā', 'Į'), ('Ĳ', 'Ķ'), ('Ĺ', 'Ň'), ('Ŋ', 'Ŷ'), ('Ź', 'Ž'), ('Ƃ', 'Ƅ'), ('Ơ', 'Ƥ'), ('Ƴ', 'Ƶ'),
    ('ǋ', 'Ǜ'), ('Ǟ', 'Ǯ'), ('ǲ', 'Ǵ'), ('Ǹ', 'Ȟ'), ('Ȣ', 'Ȳ'), ('Ɇ', 'Ɏ'), ('Ͱ', 'Ͳ'), ('Ϙ', 'Ϯ'),
    ('Ѡ', 'Ҁ'), ('Ҋ', 'Ҿ'), ('Ӂ', 'Ӎ'), ('Ӑ', 'Ԯ'), ('Ḁ', 'Ẕ'), ('Ạ', 'Ỿ'),
];

/// All others, each with its small letter behind it.
#[rustfmt::skip]
const PAIRS: &str = "\
    İiŸÿƁɓƆɔƇƈƉɖƊɗƋƌƎǝƏəƐɛƑƒƓɠƔɣƖɩƗɨƘƙƜɯƝɲƟɵ\
    ƦʀƧƨƩʃƬƭƮʈƯưƱʊƲʋƷʒƸƹƼƽǄǆǅǆǇǉǈǉǊǌǱǳǶƕǷƿȠƞȺⱥȻȼȽƚȾⱦɁɂɃƀɄʉɅʌ\
    ͶͷͿϳΆάΈέΉήΊίΌόΎύΏώςσϏϗϴθϷϸϹϲϺϻϽͻϾͼϿͽӀӏჇⴧჍⴭᲉᲊᲽჽᲾჾᲿჿẞß\
    ὙὑὛὓὝὕὟὗᾸᾰᾹᾱᾺὰ\u{1fbb}\u{1f71}ᾼᾳῌῃῘῐῙῑῚὶ\u{1fdb}\u{1f77}ῨῠῩῡῪὺ\u{1feb}\u{1f7b}ῬῥῸὸ\u{1ff9}\u{1f79}Ὼὼ\u{1ffb}\u{1f7d}ῼῳ";

/// The text with a small letter for every capital.
pub(super) fn without_capitals(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Whether there is a small letter for it.
pub(super) fn is_capital(letter: char) -> bool {
    small(letter) != letter
}

fn small(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = u32::from(letter);
    for (first, last, small) in RANGES {
        if (first..=last).contains(&letter) {
            return char::from_u32(u32::from(small) + code - u32::from(first)).unwrap_or(letter);
        }
    }
    for (first, last) in TURNS {
        if (first..=last).contains(&letter) {
            let is_capital = (code - u32::from(first)).is_multiple_of(2);
            return char::from_u32(code + u32::from(is_capital)).unwrap_or(letter);
        }
    }
    let mut pairs = PAIRS.chars();
    while let (Some(capital), Some(small)) = (pairs.next(), pairs.next()) {
        if capital == letter {
            return small;
        }
    }
    letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_below_u2000_becomes_what_the_standard_library_makes_of_it() {
        for letter in '\0'..'\u{2000}' {
            if !matches!(letter, 'İ' | 'ς') {
                let known: String = letter.to_lowercase().collect();
                assert_eq!(small(letter).to_string(), known, "{:x}", u32::from(letter));
            }
        }
    }

    #[test]
    fn spellings_of_one_name_meet() {
        assert_eq!(without_capitals("ΟΔΟΣ"), without_capitals("Οδος"));
        assert_eq!(without_capitals("İzmir"), "izmir");
        assert_eq!(without_capitals("Łódź — ÉÉN 3"), "łódź — één 3");
    }
}
