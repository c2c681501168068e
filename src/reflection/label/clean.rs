//! A name without what nobody sees in it.

use super::accents::compose;

/// The text with accents composed (NFC), without control characters and bidirectional overrides, and with single blanks.
pub(super) fn cleaned(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !turns_text(*c))
        .collect();
    let visible = compose(&visible);
    let words = visible.split(' ').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Bidirectional embeddings, overrides and isolates, which reorder the text around them.
fn turns_text(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
