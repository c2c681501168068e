//! Joining the sheets of `style/` into the one that the page links.

use crate::failure::Failure;
use crate::{join, place};

/// Writes `target/site/style.css`.
///
/// # Errors
/// When a sheet cannot be read or the joined one not written.
pub(crate) fn build() -> Result<(), Failure> {
    let joined = join::parts(&place::root().join("style"), ".css", rank)?;
    join::write("style.css", &without_comments(&joined)).map(drop)
}

/// The sheet without its comments and indents, which are for who reads the source: a fifth of what would travel.
fn without_comments(sheet: &str) -> String {
    let mut left = sheet;
    let mut kept = String::new();
    while let Some((before, rest)) = left.split_once("/*") {
        kept.push_str(before);
        left = rest.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(left);
    let lines = kept.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// What the others build on comes first, and what overrules last: the reader's own colours, and paper.
fn rank(name: &str) -> u8 {
    match name {
        "tokens.css" => 0,
        "forced.css" | "print.css" => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{rank, without_comments};
    use crate::join::order;

    #[test]
    fn tokens_come_first_and_print_last() {
        let names = [
            "print.css",
            "welcome.css",
            "forced.css",
            "tokens.css",
            "base.css",
        ];
        assert_eq!(
            order(names.map(str::to_owned).to_vec(), rank),
            [
                "tokens.css",
                "base.css",
                "welcome.css",
                "forced.css",
                "print.css"
            ]
        );
    }

    #[test]
    fn comments_and_indents_stay_at_home() {
        let sheet = "/* A */\na {\n  color: red; /* B */\n\n}\n";
        assert_eq!(without_comments(sheet), "a {\ncolor: red;\n}");
    }
}
