//! What people bring, as a text that can be read: mail programs, chats and older editors put something around a file.

use super::error::{ReadError, Refused};
use std::borrow::Cow;

/// How a zip begins.
const ZIP: &[u8] = b"PK\x03\x04";

/// The text of what somebody brought: UTF-8, or UTF-16 that says so in front.
///
/// # Errors
/// When it is no text, or a zip.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ if bytes.starts_with(ZIP) => return Err(Box::new(ReadError::Zipped)),
        _ => {
            let text = std::str::from_utf8(bytes).ok();
            text.map(|text| Cow::Borrowed(text.strip_prefix('\u{FEFF}').unwrap_or(text)))
        }
    };
    text.ok_or_else(|| Box::new(ReadError::NotText))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<Cow<'static, str>> {
    let (units, rest) = bytes.as_chunks();
    // No unit takes more than three bytes, so this never has to grow.
    let mut text = String::with_capacity(units.len() * 3);
    for letter in char::decode_utf16(units.iter().copied().map(unit)) {
        text.push(letter.ok()?);
    }
    rest.is_empty().then_some(Cow::Owned(text))
}

/// The text in which only its one object is left: there are blanks for what a mail or a chat put around it, and for the
/// hard blanks that it put between the members. Every place in it stays where it was.
///
/// Nothing where there is none of that, and where two objects, or the end of another, leave open which one is meant.
pub(super) fn unwrapped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let (mut depth, mut is_found, mut in_text, mut escaped) = (0_usize, false, false, false);
    for letter in text.chars() {
        let outside = depth == 0;
        match letter {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' if !outside => in_text = !in_text,
            '{' if outside && is_found => return None,
            '{' if !in_text => {
                (depth, is_found) = (depth + 1, true);
            }
            '}' if !in_text => depth = depth.checked_sub(1)?,
            _ => {}
        }
        let is_around = outside && depth == 0;
        let is_blank = is_around || (!in_text && is_hard_blank(letter));
        plain.push(match letter {
            '\n' => '\n',
            _ if is_blank => ' ',
            _ => letter,
        });
    }
    (is_found && plain != text).then_some(plain)
}

/// Blanks and signs that nobody sees, which JSON does not know outside its texts.
fn is_hard_blank(letter: char) -> bool {
    let is_unseen = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    is_unseen || (letter.is_whitespace() && !letter.is_ascii())
}
