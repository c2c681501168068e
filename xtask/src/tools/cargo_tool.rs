//! Tools that are built from their sources by `cargo install`: Trunk, wasm-bindgen and cargo-fuzz.

use super::{move_in, sweep, workshop};
use crate::failure::Failure;
use crate::place;
use crate::shell::{answer, cargo, run, say};
use std::fs::File;
use std::path::{Path, PathBuf};

/// A program that `cargo install` builds.
pub(crate) struct CargoTool {
    /// The folder's name without the version, and the name of the program in it.
    pub(crate) program: &'static str,
    /// The package that brings it.
    pub(crate) package: &'static str,
    /// The one version that will do.
    pub(crate) version: String,
    /// What its package's own lock file is worth.
    pub(crate) lock: Lock,
    /// What it is built with.
    pub(crate) speed: Speed,
    /// How long building takes on two cores.
    pub(crate) takes: &'static str,
}

/// Whether a tool should be there soon or work fast.
pub(crate) enum Speed {
    /// It works for seconds of a build of minutes, and would take three times as long to be built.
    SoonThere,
    /// Each change that somebody looks at waits for it: 6 seconds on two programs, and 1.2 so.
    WorksFast,
}

/// Whether a tool is built with exactly the dependencies that its author locked.
pub(crate) enum Lock {
    /// Only so; it also asks for a newer compiler than it needs.
    KeptOnOlderRust,
    /// If it can be, and else with newer ones.
    KeptIfPossible,
}

/// Trunk, which makes a site out of the app.
pub(crate) fn trunk() -> CargoTool {
    CargoTool {
        program: "trunk",
        package: "trunk",
        version: "0.22.1".to_owned(),
        lock: Lock::KeptOnOlderRust,
        speed: Speed::SoonThere,
        takes: "5 to 15 minutes",
    }
}

/// The command-line half of wasm-bindgen.
///
/// # Errors
/// When `Cargo.lock` does not say which version.
pub(crate) fn wasm_bindgen() -> Result<CargoTool, Failure> {
    Ok(CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: super::wasm_bindgen_version()?,
        lock: Lock::KeptIfPossible,
        speed: Speed::WorksFast,
        takes: "2 to 5 minutes",
    })
}

/// The driver of libFuzzer, which only `soak` asks for.
pub(crate) fn cargo_fuzz() -> CargoTool {
    CargoTool {
        program: "cargo-fuzz",
        package: "cargo-fuzz",
        version: "0.13.2".to_owned(),
        lock: Lock::KeptIfPossible,
        speed: Speed::SoonThere,
        takes: "1 to 3 minutes",
    }
}

impl CargoTool {
    /// The command that installs it by hand.
    pub(crate) fn by_hand(&self) -> String {
        let flags = match self.lock {
            Lock::KeptOnOlderRust => "--locked --ignore-rust-version ",
            Lock::KeptIfPossible => "",
        };
        format!("cargo install {flags}{}@{}", self.package, self.version)
    }

    /// The folder with the program, if the right version stands in the tools' folder or on the search path.
    ///
    /// # Errors
    /// When there is no folder of tools.
    pub(crate) fn found(&self) -> Result<Option<PathBuf>, Failure> {
        let own = self.place(&place::tools()?).join("bin");
        if self.right_version(&own.join(self.program)) {
            return Ok(Some(own));
        }
        let on_path = crate::shell::find(self.program).filter(|path| self.right_version(path));
        Ok(on_path.and_then(|path| path.parent().map(Path::to_path_buf)))
    }

    /// The folder with the program, built now if it has to be.
    ///
    /// # Errors
    /// When it cannot be built.
    pub(crate) fn ensure(&self) -> Result<PathBuf, Failure> {
        if let Some(folder) = self.found()? {
            return Ok(folder);
        }
        say(format!(
            "Building {} {} once, into {}: {} on two cores.",
            self.package,
            self.version,
            place::tools()?.display(),
            self.takes
        ));
        self.install().map_err(|reason| {
            Failure::new(format!(
                "{} {} could not be built: {reason} Try `{}` by hand.",
                self.package,
                self.version,
                self.by_hand()
            ))
        })
    }

    fn install(&self) -> Result<PathBuf, Failure> {
        let tools = place::tools()?;
        let place = self.place(&tools);
        let workshop = workshop(&tools, &format!("{}-{}", self.program, self.version))?;
        let _alone = alone(&workshop, self.package)?;
        if let Some(folder) = self.found()? {
            return Ok(folder);
        }
        let finished = workshop.join(format!("done-{}", std::process::id()));
        let built = match self.lock {
            Lock::KeptOnOlderRust => {
                self.build(&workshop, &finished, &["--locked", "--ignore-rust-version"])
            }
            Lock::KeptIfPossible => self
                .build(&workshop, &finished, &["--locked"])
                .or_else(|_| self.build(&workshop, &finished, &[])),
        };
        // What was compiled stays after a failure or an interruption, so that the next try goes on from there.
        built?;
        sweep(&place)?;
        move_in(&finished, &place)?;
        sweep(&workshop)?;
        Ok(place.join("bin"))
    }

    fn build(&self, workshop: &Path, finished: &Path, flags: &[&str]) -> Result<(), Failure> {
        let package = format!("{}@{}", self.package, self.version);
        let level = match self.speed {
            Speed::SoonThere => "profile.dev.opt-level=0",
            Speed::WorksFast => "profile.dev.opt-level=1",
        };
        // Run from outside the checkout, so that no setting of this workspace applies to it.
        run(cargo()
            .args(["install", "--debug", "--config", "profile.dev.debug=0"])
            .args(["--config", level])
            .args(flags)
            .arg("--root")
            .arg(finished)
            .arg("--target-dir")
            .arg(workshop.join("target"))
            .arg(package)
            .env_remove("CARGO_BUILD_TARGET")
            .current_dir(workshop))
    }

    fn place(&self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.program, self.version))
    }

    fn right_version(&self, program: &Path) -> bool {
        answer(program, &["--version"])
            .is_some_and(|text| text.split_whitespace().nth(1) == Some(self.version.as_str()))
    }
}

/// Waits until no other run is building the same tool, and keeps others out for as long as the answer lives.
fn alone(workshop: &Path, package: &str) -> Result<File, Failure> {
    // Beside the folder, not in it: the folder goes when the tool is finished.
    let path = PathBuf::from(format!("{}.lock", workshop.display()));
    let file = File::create(&path).map_err(|reason| Failure::file("make", &path, &reason))?;
    if file.try_lock().is_err() {
        say(format!(
            "Another run is building {package}; waiting for it."
        ));
        file.lock()
            .map_err(|reason| Failure::file("lock", &path, &reason))?;
    }
    Ok(file)
}
