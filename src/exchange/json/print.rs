//! How the text of a file is laid out: two blanks a level, what belongs together on one line.

use crate::merge::quoted;

/// A part of a file that is to be written: either text that is laid out already, or an object that is laid out here.
pub enum Piece {
    /// Text that stands on one line, such as a register.
    Line(String),
    /// An object with a member a line, in this order.
    Object(Vec<(String, Piece)>),
}

impl Piece {
    /// The whole text, ending in a line break.
    pub fn print(&self) -> String {
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

/// A member whose value stands on one line.
pub fn line(name: &str, text: String) -> (String, Piece) {
    (name.to_owned(), Piece::Line(text))
}

fn indent(out: &mut String, level: usize) {
    for _ in 0..level {
        out.push_str("  ");
    }
}
