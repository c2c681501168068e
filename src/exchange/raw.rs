//! JSON taken apart one level at a time: the names and values of an object, the items of a list.
//!
//! Each value comes back as its piece of the text, so whoever reads it knows where it stands. serde_json can do this
//! too, in 8 kB more of the download: its decimal numbers and its sentences cannot be left out. A native test holds
//! this against it, so that both take the same texts for JSON.

use super::scan::Scan;

pub use super::scan::Fault;

/// The one value that a whole text holds, without the blanks around it. A text that is nested very deep is for the
/// caller to refuse beforehand.
///
/// # Errors
/// When the text is no JSON.
pub fn value(text: &str) -> Result<&str, Fault> {
    let mut scan = Scan::new(text);
    let value = scan.value()?;
    scan.blanks();
    match scan.peek() {
        None => Ok(value),
        Some(_) => Err(scan.fault("trailing characters")),
    }
}

/// The names and values of an object in the order of the text, doubles included; `None` when it is no object.
pub fn members(raw: &str) -> Option<Vec<(String, &str)>> {
    let mut members = Vec::new();
    let (mut scan, mut mark) = (Scan::new(raw), b'{');
    while scan.goes_on(&mut mark, b'}').ok()? {
        let name = text(scan.name().ok()?)?;
        members.push((name, scan.value().ok()?));
    }
    Some(members)
}

/// The items of a list; `None` when it is none.
pub fn items(raw: &str) -> Option<Vec<&str>> {
    let mut items = Vec::new();
    let (mut scan, mut mark) = (Scan::new(raw), b'[');
    while scan.goes_on(&mut mark, b']').ok()? {
        items.push(scan.value().ok()?);
    }
    Some(items)
}

/// A text without its quotes and escapes; `None` when it is something else, or half of a character stands in it.
pub fn text(raw: &str) -> Option<String> {
    let mut rest = raw.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(rest.len());
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let mut after = escape.chars();
        let c = match after.next()? {
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => numbered(&mut after)?,
            itself => itself,
        };
        text.push(c);
        rest = after.as_str();
    }
    text.push_str(rest);
    Some(text)
}

/// The character behind `\u`: four digits, or twice four where one is too small for it.
fn numbered(after: &mut std::str::Chars) -> Option<char> {
    let first = unit(after)?;
    if !(0xD800..0xDC00).contains(&first) {
        return char::from_u32(first);
    }
    let (Some('\\'), Some('u')) = (after.next(), after.next()) else {
        return None;
    };
    let second = unit(after).filter(|unit| (0xDC00..0xE000).contains(unit))?;
    char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
}

fn unit(digits: &mut std::str::Chars) -> Option<u32> {
    (0..4).try_fold(0, |unit, _| Some(unit * 16 + digits.next()?.to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    const SAMPLE: &str = r#" {"één": [1, -0.5e+3, 0, 12.0E-1, true, false, null, {}, [ ]],
        "b\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00": "x", "c": { "d" : "" } } "#;

    /// Both take it for JSON, or neither does, and both find the same in it.
    fn check(source: &str) {
        let known = serde_json::from_str::<Value>(source);
        let found = value(source);
        // Halves of characters are refused by serde_json at once, and here when the text is taken out.
        let half = known.as_ref().is_err_and(|fault| {
            let fault = fault.to_string();
            fault.contains("surrogate")
                || fault.contains("hex escape")
                || fault.contains("out of range")
        });
        assert!(
            half || known.is_ok() == found.is_ok(),
            "{source}: {known:?}, {found:?}"
        );
        if let (Ok(known), Ok(raw)) = (known, found) {
            compare(raw, &known);
        }
    }

    fn compare(raw: &str, known: &Value) {
        match known {
            Value::Object(known) => {
                let found = members(raw).unwrap_or_default();
                for (name, raw) in &found {
                    // Of doubles serde_json keeps the last.
                    if found.iter().filter(|(other, _)| other == name).count() == 1 {
                        known.get(name).iter().for_each(|known| compare(raw, known));
                    }
                }
                assert!(
                    found.iter().all(|(name, _)| known.contains_key(name)),
                    "{raw}"
                );
            }
            Value::Array(known) => {
                let found = items(raw).unwrap_or_default();
                assert_eq!(found.len(), known.len(), "{raw}");
                found
                    .iter()
                    .zip(known)
                    .for_each(|(raw, known)| compare(raw, known));
            }
            Value::String(known) => assert_eq!(text(raw).as_ref(), Some(known)),
            other => assert_eq!(
                serde_json::from_str::<Value>(raw).ok().as_ref(),
                Some(other)
            ),
        }
    }

    #[test]
    fn what_breaks_off_or_is_written_wrong_is_json_here_as_it_is_there() {
        check(SAMPLE);
        let mut dice = 7_u64;
        for (at, c) in SAMPLE.char_indices() {
            let (before, from) = SAMPLE.split_at(at);
            let after = from.strip_prefix(c).unwrap_or_default();
            check(before);
            check(&format!("{before}{after}"));
            for other in "{}[]\",:\\ue0.-+19tfn \n\u{1}é".chars() {
                check(&format!("{before}{other}{after}"));
                check(&format!("{before}{other}{c}{after}"));
                // A second slip, somewhere.
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let slip = (dice >> 33) as usize % (after.len() + 1);
                let rest = after.get(slip..).unwrap_or_default();
                check(&format!("{before}{other}{rest}"));
            }
        }
    }

    #[test]
    fn half_a_character_is_no_text() {
        for raw in [
            r#""\uD83D""#,
            r#""\uDE00""#,
            r#""\uD83D\u0041""#,
            r#""\uD83Dx""#,
            "4",
        ] {
            assert_eq!(text(raw), None, "{raw}");
        }
    }
}
