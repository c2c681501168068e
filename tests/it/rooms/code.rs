//! Just enough of Rust to see which paths a source begins.

/// The source with comments blanked, and texts too when asked; line breaks stay.
pub fn code(source: &str, texts: Texts) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (length, blank) = match first {
            '/' if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), true),
            '/' if rest.starts_with("/*") => {
                (rest.find("*/").map_or(rest.len(), |at| at + 2), true)
            }
            'r' if raw_text(rest).is_some() => (raw_text(rest).unwrap(), texts == Texts::Blank),
            '"' => (plain_text(rest), texts == Texts::Blank),
            '\'' if rest.starts_with("'\"'") => (3, true),
            '\'' if rest.starts_with("'\\") => (rest[2..].find('\'').map_or(2, |at| at + 3), true),
            _ => (first.len_utf8(), false),
        };
        let (piece, after) = rest.split_at(length);
        match blank {
            true => out.extend(piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' })),
            false => out.push_str(piece),
        }
        rest = after;
    }
    out
}

#[derive(Clone, Copy, PartialEq)]
pub enum Texts {
    Blank,
    Stay,
}

/// The length of a text between quotes, its quotes included.
fn plain_text(rest: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The length of a text such as `r#"…"#`, when one begins here.
fn raw_text(rest: &str) -> Option<usize> {
    let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    let end = format!("\"{}", "#".repeat(hashes));
    let body = rest[1 + hashes..].strip_prefix('"')?;
    let at = body.find(&end)?;
    Some(1 + hashes + 1 + at + end.len())
}

/// Where a path begins in the code: `name::`, not `other_name::` and not `other::name::`.
pub fn paths<'a>(code: &'a str, name: &str) -> Vec<(usize, &'a str)> {
    let start = format!("{name}::");
    let found = code.match_indices(&start).filter(|(at, _)| {
        let before = code[..*at].trim_end_matches(' ');
        let joined = code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        !joined && !before.ends_with("::")
    });
    found
        .map(|(at, _)| (at, &code[at + start.len()..]))
        .collect()
}

/// The first names of `a::b` or `{a::b, c::{d, e}}`.
pub fn first_names(path: &str) -> Vec<&str> {
    let name = |text: &'_ str| -> usize {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_');
        end.unwrap_or(text.len())
    };
    let Some(group) = path.strip_prefix('{') else {
        return vec![&path[..name(path)]];
    };
    let (mut names, mut depth, mut fresh) = (Vec::new(), 0, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            _ if c.is_whitespace() => {}
            _ if fresh => {
                names.push(&group[at..at + name(&group[at..])]);
                fresh = false;
            }
            _ => {}
        }
    }
    names
}
