//! The parts of `soak`, in the order in which they run: what fails fastest comes first.

use super::builds;
use super::fuzz::{self, Target};
use crate::failure::Failure;
use crate::place;
use crate::shell::{cargo, run_and_keep, say};
use crate::test::Count;
use crate::test::engines::{Engine, Ready};

/// One thing that is tried for long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The laws of merging, on a million triples; those of codes are among them.
    Laws,
    /// Files, stored records and codes with mistakes in them, a million of them.
    Mutants,
    /// The release, built twice.
    Builds,
    Fuzz(Target),
    Browser(Engine),
}

fn all() -> impl Iterator<Item = Part> {
    let targets = Target::ALL.map(Part::Fuzz);
    let engines = Engine::ALL.map(Part::Browser);
    [Part::Laws, Part::Mutants, Part::Builds]
        .into_iter()
        .chain(targets)
        .chain(engines)
}

/// What a part came to, with everything that it said.
pub(super) enum Outcome {
    Passed(Count, String),
    Failed(Count, String),
    /// It cannot be run here, and this is why.
    Skipped(String),
}

impl Outcome {
    /// In a few words.
    pub(super) fn told(&self) -> String {
        match self {
            Self::Passed(count, _) => format!("{} passed", count.passed),
            Self::Failed(count, _) => format!(
                "FAILED: {} of {}",
                count.failed.max(1),
                count.passed + count.failed.max(1)
            ),
            Self::Skipped(reason) => format!("skipped: {reason}"),
        }
    }

    pub(super) fn output(&self) -> &str {
        match self {
            Self::Passed(_, output) | Self::Failed(_, output) => output,
            Self::Skipped(_) => "",
        }
    }

    /// What tests came to. Tests that ran well but were none at all have not shown anything.
    pub(super) fn of_tests(ran: Result<(String, Result<(), Failure>), Failure>) -> Self {
        match ran {
            Ok((output, ended)) => match (Count::of(&output), ended) {
                (count, Ok(())) if count.passed > 0 => Self::Passed(count, output),
                (count, Ok(())) => Self::Failed(count, format!("{output}\nno test ran\n")),
                (count, Err(reason)) => Self::Failed(count, format!("{output}\n{reason}\n")),
            },
            Err(reason) => Self::Failed(Count::default(), reason.to_string()),
        }
    }
}

impl Part {
    /// The parts with these names, in the order in which they run; all of them when none is named.
    pub(super) fn named(names: &[String]) -> Result<Vec<Self>, Failure> {
        for name in names {
            if !all().any(|part| part.answers_to(name)) {
                let known: Vec<&str> = all().map(Self::key).collect();
                return Err(Failure::new(format!(
                    "There is no part `{name}`; the parts are {}, and fuzz and browser for all of those.",
                    known.join(", ")
                )));
            }
        }
        let named =
            |part: &Self| names.is_empty() || names.iter().any(|name| part.answers_to(name));
        Ok(all().filter(named).collect())
    }

    fn answers_to(self, name: &str) -> bool {
        let group = match self {
            Self::Laws | Self::Mutants => "native",
            Self::Builds => "builds",
            Self::Fuzz(_) => "fuzz",
            Self::Browser(_) => "browser",
        };
        name == group || name == self.key()
    }

    /// The name by which `--only` and the folder of results know it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Laws => "laws",
            Self::Mutants => "mutants",
            Self::Builds => "builds",
            Self::Fuzz(Target::Import) => "fuzz-import",
            Self::Fuzz(Target::Record) => "fuzz-record",
            Self::Fuzz(Target::Payload) => "fuzz-payload",
            Self::Fuzz(Target::Invitation) => "fuzz-invitation",
            Self::Browser(engine) => engine.key(),
        }
    }

    /// The name for people.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Laws => "the laws of merging",
            Self::Mutants => "files, records and codes with mistakes in them",
            Self::Builds => "the release, built twice",
            Self::Fuzz(Target::Import) => "fuzzing of what is imported",
            Self::Fuzz(Target::Record) => "fuzzing of what is stored",
            Self::Fuzz(Target::Payload) => "fuzzing of what is scanned",
            Self::Fuzz(Target::Invitation) => "fuzzing of invitations",
            Self::Browser(engine) => engine.name(),
        }
    }

    pub(super) fn run(self) -> Outcome {
        match self {
            Self::Laws => native("laws::"),
            Self::Mutants => native("mutants::"),
            Self::Builds => builds::run_part(),
            Self::Fuzz(target) => fuzz::run_target(target),
            Self::Browser(engine) => in_browser(engine),
        }
    }
}

fn native(which: &str) -> Outcome {
    let tests = [
        "test",
        "-p",
        "gezamenlijke-blik",
        "--test",
        "it",
        which,
        "--",
        "--nocapture",
    ];
    let mut command = cargo();
    command
        .args(tests)
        .env("GB_SOAK", "1")
        .current_dir(place::root());
    Outcome::of_tests(run_and_keep(&mut command))
}

fn in_browser(engine: Engine) -> Outcome {
    let ready = match engine.ready() {
        Ok(Ready::No(reason)) => return Outcome::Skipped(reason),
        Ok(ready) => ready,
        Err(reason) => return Outcome::Failed(Count::default(), reason.to_string()),
    };
    if let Ready::Undriven(reason) = &ready {
        say(format!("The journeys are skipped: {reason}."));
    }
    let command = engine.command(&ready, None);
    Outcome::of_tests(command.and_then(|mut command| run_and_keep(command.env("GB_SOAK", "1"))))
}

#[cfg(test)]
mod tests {
    use super::{Engine, Outcome, Part, Target, all};

    fn named(names: &[&str]) -> Option<Vec<Part>> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Part::named(&names).ok()
    }

    #[test]
    fn parts_are_named_one_by_one_or_by_their_kind() {
        assert_eq!(named(&[]), Some(all().collect()));
        assert_eq!(
            named(&["webkit", "laws"]),
            Some(vec![Part::Laws, Part::Browser(Engine::WebKit)])
        );
        let fuzz = Target::ALL.map(Part::Fuzz);
        assert_eq!(named(&["fuzz"]), Some(fuzz.to_vec()));
        assert_eq!(named(&["browser"]).map(|all| all.len()), Some(3));
        assert_eq!(named(&["opera"]), None);
    }

    #[test]
    fn every_part_has_a_file_of_its_own() {
        let mut keys: Vec<&str> = all().map(Part::key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), all().count());
    }

    #[test]
    fn tests_that_were_none_have_not_passed() {
        let ran = |output: &str| Outcome::of_tests(Ok((output.to_owned(), Ok(()))));
        assert!(matches!(
            ran("test result: ok. 3 passed; 0 failed;"),
            Outcome::Passed(..)
        ));
        assert!(matches!(
            ran("test result: ok. 0 passed; 0 failed;"),
            Outcome::Failed(..)
        ));
    }
}
