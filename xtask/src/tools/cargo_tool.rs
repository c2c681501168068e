//! Tools that are Rust programs: Trunk, wasm-bindgen and cargo-fuzz. They come as their authors built them where that is
//! possible (`binstall`), and else `cargo install` builds them from their sources.

use super::{binstall, move_in, sweep, workshop};
use crate::failure::Failure;
use crate::place;
use crate::shell::{answer, cargo, run, say};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The file in a tool's folder that says where it came from.
const ORIGIN: &str = "origin";

/// A program that a package of crates.io brings.
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

    /// Where the tool in the tools' folder came from, if it says so.
    ///
    /// # Errors
    /// When there is no folder of tools.
    pub(crate) fn origin(&self) -> Result<Option<String>, Failure> {
        Ok(fs::read_to_string(self.place(&place::tools()?).join(ORIGIN)).ok())
    }

    /// The folder with the program, fetched or built now if it has to be.
    ///
    /// # Errors
    /// When it cannot be had.
    pub(crate) fn ensure(&self) -> Result<PathBuf, Failure> {
        if let Some(folder) = self.found()? {
            return Ok(folder);
        }
        self.install().map_err(|reason| {
            Failure::new(format!(
                "{} {} could not be had: {reason} Try `{}` by hand.",
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
        let origin = match self.fetch(binstall::found().as_deref(), &finished) {
            true => "as its authors built it",
            false => {
                self.build(&workshop, &finished)?;
                "built here"
            }
        };
        let note = finished.join(ORIGIN);
        fs::write(&note, origin).map_err(|reason| Failure::file("write", &note, &reason))?;
        sweep(&place)?;
        move_in(&finished, &place)?;
        sweep(&workshop)?;
        Ok(place.join("bin"))
    }

    /// Whether the tool came as its authors built it.
    fn fetch(&self, binstall: Option<&Path>, finished: &Path) -> bool {
        let Some(binstall) = binstall else {
            return false;
        };
        let package = format!("{}@{}", self.package, self.version);
        say(format!(
            "Fetching {package} as its authors built it, through cargo-binstall: seconds."
        ));
        let came = binstall::fetch(binstall, &package, finished).is_ok()
            && self.right_version(&finished.join("bin").join(self.program));
        if !came {
            say("That was not to be had here, so it is built from its sources.");
        }
        came
    }

    fn build(&self, workshop: &Path, finished: &Path) -> Result<(), Failure> {
        say(format!(
            "Building {} {} once, into {}: {} on two cores; with cargo-binstall it would be seconds.",
            self.package,
            self.version,
            place::tools()?.display(),
            self.takes
        ));
        // What came in the other way and is not right.
        sweep(finished)?;
        // What was compiled stays after a failure or an interruption, so that the next try goes on from there.
        match self.lock {
            Lock::KeptOnOlderRust => {
                self.cargo_install(workshop, finished, &["--locked", "--ignore-rust-version"])
            }
            Lock::KeptIfPossible => self
                .cargo_install(workshop, finished, &["--locked"])
                .or_else(|_| self.cargo_install(workshop, finished, &[])),
        }
    }

    fn cargo_install(
        &self,
        workshop: &Path,
        finished: &Path,
        flags: &[&str],
    ) -> Result<(), Failure> {
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

#[cfg(all(test, unix))]
mod tests {
    use super::trunk;
    use std::fs;
    use std::io;
    use std::os::unix::fs::PermissionsExt;
    use std::path::PathBuf;

    /// What stands in for cargo-binstall: writes a Trunk of this version into the folder behind `--root`.
    fn binstall(name: &str, version: &str) -> io::Result<(PathBuf, PathBuf)> {
        let place =
            std::env::temp_dir().join(format!("xtask-binstall-{name}-{}", std::process::id()));
        fs::create_dir_all(&place)?;
        let script = format!(
            "#!/bin/sh\nwhile [ \"$1\" != --root ]; do shift; done\nmkdir -p \"$2/bin\"\n\
             printf '#!/bin/sh\\necho {name} {version}\\n' > \"$2/bin/trunk\"\nchmod +x \"$2/bin/trunk\"\n[ {version} != 0 ]\n"
        );
        let program = place.join("cargo-binstall");
        fs::write(&program, script)?;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755))?;
        Ok((program, place.join("finished")))
    }

    #[test]
    fn a_tool_comes_from_its_authors_where_it_can_and_is_built_where_not() -> io::Result<()> {
        let tool = trunk();
        let (right, finished) = binstall("trunk", &tool.version)?;
        assert!(tool.fetch(Some(&right), &finished));
        let (failing, finished) = binstall("failing", "0")?;
        assert!(!tool.fetch(Some(&failing), &finished));
        let (older, finished) = binstall("older", "0.1.0")?;
        assert!(!tool.fetch(Some(&older), &finished));
        assert!(!tool.fetch(None, &finished), "without cargo-binstall");
        Ok(())
    }
}
