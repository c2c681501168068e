//! The browsers in which the release is tried, each driven by its own driver.

use crate::failure::Failure;
use crate::place;
use crate::shell::{cargo, find};
use crate::tools::{debian, npm};
use std::process::Command;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    /// The nearest thing to Safari on a tablet.
    WebKit,
    Firefox,
}

/// Whether an engine can be driven on this machine.
pub(crate) enum Ready {
    Yes,
    /// The browser is here and can be started, but nothing drives it, and this is why: only the tests that kill
    /// and start browsers are run, which need no driver.
    Undriven(String),
    /// It is one that may be absent, and this is why it is.
    No(String),
}

/// The tests that need no driver, as the test runner knows them.
const UNDRIVEN: [&str; 2] = ["cold::", "killed::"];

impl Engine {
    /// All engines.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::WebKit, Self::Firefox];

    /// The name by which `GB_BROWSER` and `--only` know it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::WebKit => "webkit",
            Self::Firefox => "firefox",
        }
    }

    /// The name for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::WebKit => "WebKit",
            Self::Firefox => "Firefox",
        }
    }

    /// Sees to it that the browser and its driver are there.
    ///
    /// Firefox is installed where that can be done, but its driver is only used where it stands: it takes ten minutes to
    /// build.
    ///
    /// # Errors
    /// When Chromium or WebKit is not there and cannot be installed.
    pub(crate) fn ready(self) -> Result<Ready, Failure> {
        match self {
            Self::Chromium => {
                let browser =
                    first(&["chromium", "chromium-browser", "google-chrome"]).unwrap_or("chromium");
                debian::ensure(
                    "Chromium with its driver",
                    &[browser, "chromedriver"],
                    &["chromium", "chromium-driver"],
                )?;
            }
            Self::WebKit => {
                let programs = ["WebKitWebDriver", "Xvfb"];
                debian::ensure(
                    "WebKit with its driver",
                    &programs,
                    &["webkit2gtk-driver", "xvfb"],
                )?;
            }
            Self::Firefox => {
                let browser = first(&["firefox-esr", "firefox"]).unwrap_or("firefox-esr");
                let here = debian::ensure("Firefox", &[browser], &["firefox-esr"]);
                if let Err(reason) = here {
                    let reason = reason.to_string();
                    return Ok(Ready::No(reason.trim_end_matches('.').to_owned()));
                }
                if find("geckodriver").is_none() {
                    return Ok(Ready::Undriven(
                        "its driver, geckodriver, is not on this machine".to_owned(),
                    ));
                }
            }
        }
        Ok(Ready::Yes)
    }

    /// The command that runs the browser tests in this engine, as far as they can be run. One at a time: they share two
    /// cores and one screen. With names, only the tests that are named.
    ///
    /// # Errors
    /// When axe-core cannot be had.
    pub(crate) fn command(
        self,
        ready: &Ready,
        again: Option<&[String]>,
    ) -> Result<Command, Failure> {
        let mut command = cargo();
        command.args([
            "test",
            "-p",
            "e2e",
            "--no-fail-fast",
            "--",
            "--test-threads=1",
        ]);
        match (again, ready) {
            (Some(names), _) => command.arg("--exact").args(names),
            (None, Ready::Undriven(_)) => command.args(UNDRIVEN),
            (None, _) => &mut command,
        };
        command
            // What went wrong says it itself; the way there is the async runtime's.
            .env("RUST_BACKTRACE", "0")
            .env("GB_DIST", place::dist())
            .env("GB_BROWSER", self.key())
            .env("GB_AXE", npm::axe()?)
            .current_dir(place::root());
        Ok(command)
    }
}

fn first(programs: &[&'static str]) -> Option<&'static str> {
    programs
        .iter()
        .copied()
        .find(|program| find(program).is_some())
}
