//! Joining the parts of `public/boot/` into the one script that runs before the first paint.

use crate::failure::Failure;
use crate::{join, place};

/// Where the script says its version.
const VERSION: &str = "var VERSION = '";

/// Writes `target/site/boot.js`, of this version.
///
/// # Errors
/// When a part cannot be read or the joined script not written.
pub(crate) fn build(version: &str) -> Result<(), Failure> {
    let parts = join::parts(&place::root().join("public").join("boot"), ".js", rank)?;
    if !parts.contains(VERSION) {
        return Err(Failure::new("boot.js has no place for the version."));
    }
    let parts = parts.replacen(VERSION, &format!("{VERSION}{version}"), 1);
    join::write("boot.js", &script(&parts))
}

/// What the others build on comes first, and what starts the app last.
fn rank(name: &str) -> u8 {
    match name {
        "page.js" => 0,
        "start.js" => 2,
        _ => 1,
    }
}

/// The parts in a function of their own, so that none of their names is seen outside.
fn script(parts: &str) -> String {
    format!(
        "(function () {{\n'use strict';\n{}\n}}());\n",
        without_comments(parts)
    )
}

/// The parts without the lines that are only a comment, and without indents: a third of what would travel.
///
/// A comment behind code stays, because telling it from the inside of a text takes a reader of the whole language.
fn without_comments(parts: &str) -> String {
    let lines = parts.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    kept.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{rank, script};
    use crate::join::{order, parts};
    use crate::place;

    #[test]
    fn the_page_comes_first_and_the_start_last() {
        let names = ["start.js", "words.js", "page.js", "faults.js"];
        assert_eq!(
            order(names.map(str::to_owned).to_vec(), rank),
            ["page.js", "faults.js", "words.js", "start.js"]
        );
    }

    #[test]
    fn only_lines_that_are_all_comment_stay_at_home() {
        let part = "// A\nvar a = 'x // y';\n\n  // B\n  a = /\\/\\//.test(a); // C\n";
        assert_eq!(
            script(part),
            "(function () {\n'use strict';\nvar a = 'x // y';\na = /\\/\\//.test(a); // C\n}());\n"
        );
    }

    #[test]
    fn no_text_in_the_parts_goes_on_over_several_lines() -> Result<(), crate::Failure> {
        let all = parts(&place::root().join("public").join("boot"), ".js", rank)?;
        for line in all.lines().filter(|line| !line.trim().starts_with("//")) {
            let spans = line.contains('`') || line.contains("/*") || line.ends_with('\\');
            assert!(!spans, "{line}");
        }
        Ok(())
    }
}
