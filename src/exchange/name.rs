//! File names that people can tell apart in a download folder.

use crate::reflection::folded;

/// How much of a name one of its parts may take, in bytes.
const MOST: usize = 40;

/// A readable file name of the parts that are known, such as
/// `gezamenlijke-blik_zorgnetwerk-de-linde_wonen-noord_anna.json`.
///
/// The last part keeps two files of people with the same name apart.
pub fn file_name(parts: &[&str], distinct: &str, extension: &str) -> String {
    let mut name = String::from("gezamenlijke-blik");
    for part in parts.iter().chain([&distinct]) {
        let part = slug(part);
        if !part.is_empty() {
            name.push('_');
            name.push_str(&part);
        }
    }
    name.push('.');
    name.push_str(extension);
    name
}

/// Small letters and digits of any script, the rest as single dashes; cut behind a letter, before it takes more than 40
/// bytes. With at most four of them a name stays under the 255 bytes that file systems have room for.
fn slug(text: &str) -> String {
    let plain = folded(text);
    let words = plain
        .split(|c: char| !stands_in_words(c))
        .filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-");
    let (mut end, mut fits) = (0, 0);
    for letter in slug.chars() {
        // What stands on a letter is not cut from it.
        if !stands_on_another(letter) {
            fits = end;
        }
        end += letter.len_utf8();
        if end > MOST {
            return slug
                .get(..fits)
                .unwrap_or_default()
                .trim_matches('-')
                .to_owned();
        }
    }
    slug
}

/// Accents, vowel signs and joiners, of the scripts that people here may write.
fn stands_on_another(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{93a}'..='\u{94f}' | '\u{e31}'..='\u{e4e}'
        | '\u{200d}')
}

/// Letters and digits, known by where Unicode puts the signs that are neither: a table of all letters would weigh
/// more than the names are worth.
fn stands_in_words(c: char) -> bool {
    match c {
        '\0'..='\u{bf}' => c.is_ascii_alphanumeric() || matches!(c, 'ª' | 'µ' | 'º'),
        // Punctuation, arrows and other signs; punctuation of East Asia; private use; pictures.
        '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3020}' => false,
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{1f000}'.. => false,
        _ => true,
    }
}
