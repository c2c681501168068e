//! The parts of `test`, in the order in which they run: what fails fastest comes first.

use super::Count;
use super::engines::Engine;
use super::journeys;
use super::{summary::Ended, trunk};
use crate::build::{self, Network};
use crate::failure::Failure;
use crate::place;
use crate::shell::{cargo, run, run_and_keep};
use crate::tools::rustup;

/// One thing that can pass or fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Format,
    Clippy,
    ClippyWasm,
    Native,
    Build,
    Trunk,
    Browser(Engine),
}

const ALL: [Part; 9] = [
    Part::Format,
    Part::Clippy,
    Part::ClippyWasm,
    Part::Native,
    Part::Build,
    Part::Trunk,
    Part::Browser(Engine::Chromium),
    Part::Browser(Engine::WebKit),
    Part::Browser(Engine::Firefox),
];

impl Part {
    /// The parts with these names, in the order in which they run; all of them when none is named.
    pub(super) fn chosen(names: &[String]) -> Result<Vec<Self>, Failure> {
        if names.is_empty() {
            return Ok(ALL.to_vec());
        }
        for name in names {
            if !ALL.iter().any(|part| part.answers_to(name)) {
                return Err(Failure::new(format!(
                    "There is no part `{name}`; the parts are format, clippy, native, build, trunk, browser, \
                     chromium, webkit and firefox."
                )));
            }
        }
        let named = |part: &Self| names.iter().any(|name| part.answers_to(name));
        let browser = ALL
            .iter()
            .any(|part| matches!(part, Self::Browser(_)) && named(part));
        // Browsers test the release, so it is built for them.
        let chosen = |part: &&Self| named(part) || (browser && **part == Self::Build);
        Ok(ALL.iter().filter(chosen).copied().collect())
    }

    fn answers_to(self, name: &str) -> bool {
        match self {
            Self::Format => matches!(name, "format" | "fmt"),
            Self::Clippy | Self::ClippyWasm => name == "clippy",
            Self::Native => name == "native",
            Self::Build => name == "build",
            Self::Trunk => name == "trunk",
            Self::Browser(engine) => name == "browser" || name == engine.key(),
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy for the browser",
            Self::Native => "native tests",
            Self::Build => "release build",
            Self::Trunk => "trunk serve",
            Self::Browser(engine) => engine.name(),
        }
    }

    pub(super) fn run(self) -> Ended {
        match self {
            Self::Format => check(
                rustup::style_checkers().and_then(|()| cargo_run(&["fmt", "--all", "--check"])),
            ),
            Self::Clippy => check(rustup::style_checkers().and_then(|()| {
                cargo_run(&[
                    "clippy",
                    "--quiet",
                    "--workspace",
                    "--all-targets",
                    "--",
                    "-D",
                    "warnings",
                ])
            })),
            Self::ClippyWasm => check(rustup::wasm().and_then(|()| {
                let app = [
                    "clippy",
                    "--quiet",
                    "-p",
                    "gezamenlijke-blik",
                    "--target",
                    rustup::WASM,
                ];
                cargo_run(&[app.as_slice(), &["--", "-D", "warnings"]].concat())
            })),
            Self::Native => {
                let tests = ["test", "--workspace", "--exclude", "e2e", "--no-fail-fast"];
                // As often as the tests say; a plain `cargo test` tries a fifth of it.
                let mut command = cargo();
                command.args(tests).env("GB_OFTEN", "1");
                tested(run_and_keep(command.current_dir(place::root())))
            }
            Self::Build => check(build::build(Network::On)),
            Self::Trunk => check(trunk::run()),
            Self::Browser(engine) => journeys::run(engine),
        }
    }
}

fn cargo_run(words: &[&str]) -> Result<(), Failure> {
    run(cargo().args(words).current_dir(place::root()))
}

fn check(ended: Result<(), Failure>) -> Ended {
    match ended {
        Ok(()) => Ended::Passed(Count::default()),
        Err(reason) => Ended::Failed(Count::default(), reason.to_string()),
    }
}

/// Tests that ran well but were none at all have not shown anything.
pub(super) fn tested(ran: Result<(String, Result<(), Failure>), Failure>) -> Ended {
    match ran {
        Ok((output, Ok(()))) => match Count::of(&output) {
            Count { passed: 0, .. } => Ended::Failed(Count::default(), "no test ran.".to_owned()),
            count => Ended::Passed(count),
        },
        Ok((output, Err(reason))) => Ended::Failed(Count::of(&output), reason.to_string()),
        Err(reason) => Ended::Failed(Count::default(), reason.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Engine, Part};

    fn chosen(names: &[&str]) -> Option<Vec<Part>> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        Part::chosen(&names).ok()
    }

    #[test]
    fn a_browser_brings_the_release_build_with_it() {
        let webkit = Part::Browser(Engine::WebKit);
        assert_eq!(chosen(&["webkit"]), Some(vec![Part::Build, webkit]));
        assert_eq!(
            chosen(&["clippy"]),
            Some(vec![Part::Clippy, Part::ClippyWasm])
        );
        assert_eq!(
            chosen(&["webkit", "format"]),
            Some(vec![Part::Format, Part::Build, webkit])
        );
        assert_eq!(chosen(&[]).map(|all| all.len()), Some(9));
        assert_eq!(chosen(&["opera"]), None);
    }
}
