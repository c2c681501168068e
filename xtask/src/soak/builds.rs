//! Building the release twice, and comparing what a device would keep of each.

use super::parts::Outcome;
use crate::build::{self, Network};
use crate::failure::Failure;
use crate::place;
use crate::shell::run;
use crate::stamp::{self, Stamped};
use crate::test::Count;
use std::collections::BTreeSet;
use std::env;
use std::path::Path;
use std::process::Command;

/// Builds it as always, and then from nothing in another folder for what is built.
pub(super) fn run_part() -> Outcome {
    match twice() {
        Ok((first, second)) => outcome(&first, &second),
        Err(reason) => Outcome::Failed(Count::default(), reason.to_string()),
    }
}

fn twice() -> Result<(Vec<Stamped>, Vec<Stamped>), Failure> {
    build::build(Network::On)?;
    let first = stamp::precached(&place::dist())?;
    let own =
        env::current_exe().map_err(|reason| Failure::file("find", Path::new("xtask"), &reason))?;
    let again = place::root().join("target").join("again");
    run(Command::new(own)
        .arg("build")
        .env("CARGO_TARGET_DIR", again))?;
    Ok((first, stamp::precached(&place::dist())?))
}

fn outcome(first: &[Stamped], second: &[Stamped]) -> Outcome {
    let other = differing(first, second);
    if other.is_empty() {
        let count = Count {
            passed: 1,
            ..Count::default()
        };
        let bytes: usize = first.iter().map(|file| file.size).sum();
        let told = format!("twice the same {} files, {bytes} bytes", first.len());
        return Outcome::Passed(count, told);
    }
    let names: Vec<&str> = other.into_iter().collect();
    let told = format!("these files differ: {}", names.join(", "));
    Outcome::Failed(Count::default(), told)
}

/// The names of the files that are not the same in both.
fn differing<'a>(first: &'a [Stamped], second: &'a [Stamped]) -> BTreeSet<&'a str> {
    let only = |one: &'a [Stamped], other: &'a [Stamped]| {
        let left = one.iter().filter(|file| !other.contains(file));
        left.map(|file| file.name.as_str()).collect::<Vec<_>>()
    };
    let all = only(first, second).into_iter().chain(only(second, first));
    all.collect()
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Stamped, differing, outcome};

    fn file(name: &str, hash: &str) -> Stamped {
        Stamped {
            name: name.to_owned(),
            size: 1,
            hash: hash.to_owned(),
        }
    }

    #[test]
    fn files_that_differ_or_are_missing_are_named() {
        let first = [file("a", "1"), file("b", "1"), file("c", "1")];
        let second = [file("a", "1"), file("b", "2"), file("d", "1")];
        let names: Vec<&str> = differing(&first, &second).into_iter().collect();
        assert_eq!(names, ["b", "c", "d"]);
        assert!(matches!(outcome(&first, &second), Outcome::Failed(..)));
        assert!(matches!(outcome(&first, &first), Outcome::Passed(..)));
    }
}
