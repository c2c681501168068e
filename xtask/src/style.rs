//! Joining the sheets of `style/` into the one that the page links: Trunk does not join them, and each sheet of its
//! own would be one more request before the first paint.

use crate::failure::Failure;
use crate::place;
use crate::shell::make_folder;
use std::fs;

/// Writes `target/site/style.css`.
///
/// # Errors
/// When a sheet cannot be read or the joined one not written.
pub(crate) fn join() -> Result<(), Failure> {
    let folder = place::root().join("style");
    let entries = fs::read_dir(&folder)
        .map_err(|reason| Failure::file("read the folder", &folder, &reason))?;
    let names = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".css"))
        .collect();
    let mut joined = String::new();
    for name in order(names) {
        let path = folder.join(&name);
        let sheet =
            fs::read_to_string(&path).map_err(|reason| Failure::file("read", &path, &reason))?;
        joined.push_str(sheet.trim_end());
        joined.push('\n');
    }
    let site = place::root().join("target").join("site");
    make_folder(&site)?;
    let path = site.join("style.css");
    fs::write(&path, without_comments(&joined))
        .map_err(|reason| Failure::file("write", &path, &reason))
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

/// The sheets in the order in which they must stand: what the others build on first, and print, which overrules, last.
fn order(mut names: Vec<String>) -> Vec<String> {
    names.sort_by_key(|name| {
        let rank = match name.as_str() {
            "tokens.css" => 0,
            "print.css" => 2,
            _ => 1,
        };
        (rank, name.clone())
    });
    names
}

#[cfg(test)]
mod tests {
    use super::{order, without_comments};

    #[test]
    fn tokens_come_first_and_print_last() {
        let names = ["print.css", "welcome.css", "tokens.css", "base.css"];
        assert_eq!(
            order(names.map(str::to_owned).to_vec()),
            ["tokens.css", "base.css", "welcome.css", "print.css"]
        );
    }

    #[test]
    fn comments_and_indents_stay_at_home() {
        let sheet = "/* A */\na {\n  color: red; /* B */\n\n}\n";
        assert_eq!(without_comments(sheet), "a {\ncolor: red;\n}");
    }
}
