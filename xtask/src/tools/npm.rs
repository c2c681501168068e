//! What comes from npm, in two sets that are pinned apart: wasm-opt, terser and axe-core, which building and testing need, and
//! Lighthouse, which only `bench` uses.

use super::{move_in, sweep, workshop};
use crate::failure::Failure;
use crate::place;
use crate::shell::{find, run, say};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Packages that are installed together.
struct Set {
    /// The folder of `xtask/` with their `package.json` and `package-lock.json`; also the start of their folder's name.
    key: &'static str,
    /// What they are called.
    names: &'static str,
    /// How they would be installed by hand, to see why it does not work.
    by_hand: &'static str,
}

const TOOLS: Set = Set {
    key: "npm",
    names: "wasm-opt, terser and axe-core",
    by_hand: "npm install binaryen@132 terser@5 axe-core@4",
};

const LIGHTHOUSE: Set = Set {
    key: "lighthouse",
    names: "Lighthouse",
    by_hand: "npm install lighthouse@12",
};

/// The folder with `wasm-opt` in it.
///
/// # Errors
/// When npm's tools can be neither found nor installed.
pub(crate) fn wasm_opt() -> Result<PathBuf, Failure> {
    Ok(TOOLS.ensure()?.join("node_modules").join(".bin"))
}

/// The file with axe-core, which browser tests put into the page.
///
/// # Errors
/// When npm's tools can be neither found nor installed.
pub(crate) fn axe() -> Result<PathBuf, Failure> {
    let axe = ["node_modules", "axe-core", "axe.min.js"];
    Ok(TOOLS.ensure()?.join(axe.iter().collect::<PathBuf>()))
}

/// The script of terser, which makes a script short, to be run by Node.js.
///
/// # Errors
/// When npm's tools can be neither found nor installed.
pub(crate) fn terser() -> Result<PathBuf, Failure> {
    let script = ["node_modules", "terser", "bin", "terser"];
    Ok(TOOLS.ensure()?.join(script.iter().collect::<PathBuf>()))
}

/// The script of Lighthouse, to be run by Node.js.
///
/// # Errors
/// When it can be neither found nor installed.
pub(crate) fn lighthouse() -> Result<PathBuf, Failure> {
    let script = ["node_modules", "lighthouse", "cli", "index.js"];
    Ok(LIGHTHOUSE
        .ensure()?
        .join(script.iter().collect::<PathBuf>()))
}

/// The folder of the tools for building and testing, if they are there.
///
/// # Errors
/// When the pins cannot be read or there is no folder of tools.
pub(crate) fn found() -> Result<Option<PathBuf>, Failure> {
    let place = TOOLS.place()?;
    Ok(place.is_dir().then_some(place))
}

impl Set {
    fn ensure(&self) -> Result<PathBuf, Failure> {
        let place = self.place()?;
        if place.is_dir() {
            return Ok(place);
        }
        let names = self.names;
        if find("node").is_none() || find("npm").is_none() {
            return Err(Failure::new(format!(
                "{names} cannot be fetched, because npm is not here; install Node.js 20 or newer with npm (on Debian: \
                 `apt-get install nodejs npm`).",
            )));
        }
        say(format!("Fetching {names} through npm: seconds."));
        self.install(&place).map_err(|reason| {
            Failure::new(format!(
                "{names} could not be installed: {reason} Try `{}` in an empty folder, to see why.",
                self.by_hand
            ))
        })?;
        Ok(place)
    }

    fn install(&self, place: &Path) -> Result<(), Failure> {
        let name = format!("{}-{}", self.key, std::process::id());
        let workshop = workshop(&place::tools()?, &name)?;
        for name in ["package.json", "package-lock.json"] {
            let (from, to) = (self.pins().join(name), workshop.join(name));
            fs::copy(&from, &to).map_err(|reason| Failure::file("copy", &from, &reason))?;
        }
        // No package has anything to run after its files are there, so nothing is allowed to run.
        let flags = [
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ];
        run(Command::new("npm").args(flags).current_dir(&workshop))?;
        move_in(&workshop, place)?;
        sweep(&workshop)
    }

    fn pins(&self) -> PathBuf {
        place::root().join("xtask").join(self.key)
    }

    /// The folder is named after the pins, so that changing one leads to a new folder and an older checkout keeps its own.
    fn place(&self) -> Result<PathBuf, Failure> {
        let path = self.pins().join("package-lock.json");
        let text = fs::read(&path).map_err(|reason| Failure::file("read", &path, &reason))?;
        Ok(place::tools()?.join(format!("{}-{:016x}", self.key, fingerprint(&text))))
    }
}

/// FNV-1a over 64 bits: enough to tell two lock files apart, and the same with every compiler.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_the_published_one() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"a"), 0xaf63_dc4c_8601_ec8c);
    }
}
