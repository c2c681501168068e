//! Text without a ruler: how wide a text will be at most, and texts made to fit.
//!
//! Measuring would need a font, which differs between screen and file. The widths here are on the generous side
//! of the usual serif and sans fonts.

/// The serif of headings, valid both on a canvas and in an SVG.
pub(super) const SERIF: &str =
    "Iowan Old Style, Palatino Linotype, Palatino, Book Antiqua, Georgia, serif";

/// The sans of everything else, valid both on a canvas and in an SVG.
pub(super) const SANS: &str =
    "system-ui, -apple-system, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif";

/// The width in pixels that a plain text takes at most, for a font of `size` pixels.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(share).sum::<f64>() * size
}

/// The width of one character as a share of the font size.
fn share(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.36,
        'f' | 't' | 'r' | 'I' | ' ' | '(' | ')' | '-' | '/' => 0.45,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' | '—' | '…' => 1.0,
        'A'..='Z' | '0'..='9' => 0.76,
        ' '..='~' => 0.62,
        // Beyond Latin, Greek and Cyrillic, characters may be as wide as they are high, or wider.
        '\u{a0}'..='\u{5ff}' => 0.72,
        _ => 1.1,
    }
}

/// A text that takes at most `room` pixels, shortened with «…» where it must be.
pub(super) fn shortened(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let room = room - width("…", size);
    let mut used = 0.0;
    let kept: String = text
        .chars()
        .take_while(|character| {
            used += share(*character) * size;
            used <= room
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// A text that is safe to draw: one line, without the control characters that make an XML file unreadable or
/// turn the writing direction of what follows.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            _ if character.is_control() || character.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            _ => plain.push(character),
        }
    }
    plain.trim().to_owned()
}
