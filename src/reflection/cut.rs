//! Room for a text: what of it is kept where it is longer than there is room for.

/// As much of the beginning of a text as has room in so many characters, up to the end of a letter as people see it: an
/// accent stays with its letter, and a picture of several signs stays whole or goes.
pub fn beginning(text: &str, most: usize) -> &str {
    let (mut border, mut before) = (0, None);
    for (count, (at, next)) in text.char_indices().enumerate() {
        if !belongs_to_the_one_before(next) && before != Some(JOINER) {
            border = at;
        }
        if count == most {
            // What has no border in all that room is cut where the room ends.
            let end = if border == 0 { at } else { border };
            return text.get(..end).unwrap_or_default();
        }
        before = Some(next);
    }
    text
}

/// What a text becomes where something was typed or pasted into it for which there is no room: what stood there stays, and
/// as much is put in as fits. Nothing where all of it fits.
pub fn fitted(before: &str, now: &str, most: usize) -> Option<String> {
    if now.chars().count() <= most {
        return None;
    }
    let head = shared(before.chars(), now.chars());
    let rest = |text: &str| text.get(head..).unwrap_or_default().to_owned();
    let (before, rest) = (rest(before), rest(now));
    let tail = shared(before.chars().rev(), rest.chars().rev());
    let head = now.get(..head).unwrap_or_default();
    let (put, tail) = rest.split_at_checked(rest.len() - tail)?;
    let stays = head.chars().chain(tail.chars()).count();
    let put = beginning(put, most.saturating_sub(stays));
    Some(beginning(&format!("{head}{put}{tail}"), most).to_owned())
}

/// How many bytes two texts have in common from where they begin.
fn shared(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    let same = one.zip(other).take_while(|(one, other)| one == other);
    same.map(|(letter, _)| letter.len_utf8()).sum()
}

/// Makes one picture of the sign before and the sign after it.
const JOINER: char = '\u{200d}';

fn belongs_to_the_one_before(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | JOINER | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0020}'..='\u{e007f}')
}
