//! The form in which two spellings of one name are the same, whatever keyboard or program they came from.
//!
//! Unicode calls this folding. What its tables (NFKC) know of Latin, Greek and Cyrillic letters, digits and punctuation
//! stands here in short; a native test holds it against a library that knows it all, and would weigh as much in the
//! download as all texts together.

use super::capitals::without_capitals;
use super::clean::cleaned;

/// Letters that are two in one, or others in another place: each with one or two behind it that it is the same as, which
/// are looked up again.
const SAME: &str = "ĳijŀl·ŉ'nſs ǆdžǉljǌnjǳdzẛṡ ﬀffﬁfiﬂflﬃﬀiﬄﬀlﬅstﬆstªa ºo ¹1 ²2 ³3 №no™tm\u{212a}k \u{212b}å \u{2126}ω \
    µμ ϐβ ϑθ ϒυ ϓύ ϔϋ ϕφ ϖπ ϰκ ϱρ ϲσ ϵε \u{387}· ‥..…‥.";

/// The text in the form in which spellings are compared. It is for comparing only: what is shown stays as it was typed.
pub fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in without_capitals(text).chars() {
        put(letter, &mut plain);
    }
    // What was apart because of a sign that nobody sees may belong together now: accents and blanks.
    cleaned(&plain)
}

/// Adds one letter, as it is compared.
fn put(letter: char, plain: &mut String) {
    let same = match letter {
        _ if is_unseen(letter) => return,
        '`' | '´' | '\u{2b9}'..='\u{2bd}' | '\u{2018}'..='\u{201b}' | '′' => '\'',
        '“'..='‟' | '″' => '"',
        '\u{2010}'..='\u{2015}' | '−' => '-',
        // As wide as a Chinese character, as some keyboards write them.
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter);
            return put(narrow.to_ascii_lowercase(), plain);
        }
        _ => letter,
    };
    // Most of what people write is in no table.
    let table = if same.is_ascii() { "" } else { SAME };
    let mut known = table.chars();
    while let (Some(from), Some(first), Some(second)) = (known.next(), known.next(), known.next()) {
        if from == same {
            put(first, plain);
            if second != ' ' {
                put(second, plain);
            }
            return;
        }
    }
    plain.push(same);
}

/// Signs that take no place on the screen: where a word may be broken, joined, or turned around.
pub(super) fn is_unseen(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
