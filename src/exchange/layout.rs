//! How the text of a file is laid out: two blanks a level, what belongs together on one line.

/// A piece of a file on its way out.
pub(super) enum Piece {
    /// Something that stands on one line.
    Line(String),
    /// An object with a member a line, in this order.
    Object(Vec<(String, Piece)>),
}

impl Piece {
    /// The whole text, ending in a line break.
    pub(super) fn print(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    fn write(&self, out: &mut String, level: usize) {
        match self {
            Piece::Line(text) => out.push_str(text),
            Piece::Object(members) if members.is_empty() => out.push_str("{}"),
            Piece::Object(members) => {
                out.push('{');
                let mut separator = "\n";
                for (name, piece) in members {
                    out.push_str(separator);
                    indent(out, level + 1);
                    out.push_str(&quoted(name));
                    out.push_str(": ");
                    piece.write(out, level + 1);
                    separator = ",\n";
                }
                out.push('\n');
                indent(out, level);
                out.push('}');
            }
        }
    }
}

/// A member that stands on one line.
pub(super) fn line(name: &str, text: String) -> (String, Piece) {
    (name.to_owned(), Piece::Line(text))
}

fn indent(out: &mut String, level: usize) {
    for _ in 0..level {
        out.push_str("  ");
    }
}

/// A text between quotes, with the escapes that JSON asks for and no others.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        let escape = match c {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            '\0'..' ' => &format!("\\u{:04x}", u32::from(c)),
            _ => {
                quoted.push(c);
                continue;
            }
        };
        quoted.push_str(escape);
    }
    quoted.push('"');
    quoted
}
