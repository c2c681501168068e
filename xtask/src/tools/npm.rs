//! The two tools that come from npm, pinned by `xtask/npm/package-lock.json`: wasm-opt and axe-core.

use super::{move_in, sweep, workshop};
use crate::failure::Failure;
use crate::place;
use crate::shell::{find, run, say};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// How wasm-opt and axe-core would be installed by hand, to see why it does not work.
const BY_HAND: &str = "npm install binaryen@132 axe-core@4";

/// The folder with `wasm-opt` in it.
///
/// # Errors
/// When npm's tools can be neither found nor installed.
pub(crate) fn wasm_opt() -> Result<PathBuf, Failure> {
    Ok(ensure()?.join("node_modules").join(".bin"))
}

/// The file with axe-core, which browser tests put into the page.
///
/// # Errors
/// When npm's tools can be neither found nor installed.
pub(crate) fn axe() -> Result<PathBuf, Failure> {
    let axe = ["node_modules", "axe-core", "axe.min.js"];
    Ok(ensure()?.join(axe.iter().collect::<PathBuf>()))
}

/// The folder of npm's tools, if they are there.
///
/// # Errors
/// When the pins cannot be read or there is no folder of tools.
pub(crate) fn found() -> Result<Option<PathBuf>, Failure> {
    let place = place()?;
    Ok(place.is_dir().then_some(place))
}

fn ensure() -> Result<PathBuf, Failure> {
    let place = place()?;
    if place.is_dir() {
        return Ok(place);
    }
    if find("node").is_none() || find("npm").is_none() {
        return Err(Failure::new(
            "wasm-opt and axe-core come through npm, which is not here; install Node.js 20 or newer with npm \
             (on Debian: `apt-get install nodejs npm`).",
        ));
    }
    say("Fetching wasm-opt (binaryen) and axe-core through npm: seconds.");
    install(&place).map_err(|reason| {
        Failure::new(format!(
            "wasm-opt and axe-core could not be installed: {reason} Try `{BY_HAND}` in an empty folder, to see why."
        ))
    })?;
    Ok(place)
}

fn install(place: &std::path::Path) -> Result<(), Failure> {
    let workshop = workshop(&place::tools()?, &format!("npm-{}", std::process::id()))?;
    for name in ["package.json", "package-lock.json"] {
        let (from, to) = (pins().join(name), workshop.join(name));
        fs::copy(&from, &to).map_err(|reason| Failure::file("copy", &from, &reason))?;
    }
    // Neither package has anything to run after its files are there, so nothing is allowed to run.
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

fn pins() -> PathBuf {
    place::root().join("xtask").join("npm")
}

/// The folder is named after the pins, so that changing one leads to a new folder and an older checkout keeps its own.
fn place() -> Result<PathBuf, Failure> {
    let path = pins().join("package-lock.json");
    let text = fs::read(&path).map_err(|reason| Failure::file("read", &path, &reason))?;
    Ok(place::tools()?.join(format!("npm-{:016x}", fingerprint(&text))))
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
