//! Joining the parts of `public/boot/` into the one script that runs before the first paint.

use crate::failure::Failure;
use crate::shell::run;
use crate::tools::npm;
use crate::{join, place};
use std::process::Command;

/// Where the script says its version.
const VERSION: &str = "var VERSION = '";

/// Loads the page anew when Trunk has built it anew.
const RELOAD: &str = include_str!("reload.js");

/// Writes `target/site/boot.js` as somebody who works on it wants to read it, and with what loads the page anew.
///
/// # Errors
/// When a part cannot be read or the joined script not written.
pub(crate) fn for_development() -> Result<(), Failure> {
    join::write("boot.js", &format!("{RELOAD}{}", script(&parts()?))).map(drop)
}

/// Writes `target/site/boot.js`, of this version, with short names and without comments.
///
/// # Errors
/// When a part cannot be read, the joined script not written, or terser not had.
pub(crate) fn for_release(version: &str) -> Result<(), Failure> {
    let parts = parts()?;
    if !parts.contains(VERSION) {
        return Err(Failure::new("boot.js has no place for the version."));
    }
    let parts = parts.replacen(VERSION, &format!("{VERSION}{version}"), 1);
    let long = join::write("boot-long.js", &script(&parts))?;
    run(Command::new("node")
        .arg(npm::terser()?)
        .arg(&long)
        // What an old browser can read stays so: it has to say that it is old.
        .args(["--compress", "--mangle", "--ecma", "5", "--output"])
        .arg(long.with_file_name("boot.js")))
}

fn parts() -> Result<String, Failure> {
    join::parts(&place::root().join("public").join("boot"), ".js", rank)
}

/// What asks for the program comes first, then what the others build on, and what starts the app last.
fn rank(name: &str) -> u8 {
    match name {
        "ask.js" => 0,
        "page.js" => 1,
        "start.js" => 3,
        _ => 2,
    }
}

/// The parts in a function of their own, so that none of their names is seen outside.
fn script(parts: &str) -> String {
    format!("(function () {{\n'use strict';\n{parts}}}());\n")
}

#[cfg(test)]
mod tests {
    use super::rank;
    use crate::join::order;

    #[test]
    fn asking_comes_first_then_the_page_and_the_start_last() {
        let names = ["start.js", "words.js", "page.js", "ask.js", "faults.js"];
        assert_eq!(
            order(names.map(str::to_owned).to_vec(), rank),
            ["ask.js", "page.js", "faults.js", "words.js", "start.js"]
        );
    }
}
