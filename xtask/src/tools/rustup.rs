//! What belongs to the Rust toolchain: the wasm target and the components that check style.

use crate::failure::Failure;
use crate::shell::{answer, find, run, say};
use std::path::Path;
use std::process::Command;

/// The target that the app is built for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Whether the toolchain can build for the browser.
pub(crate) fn has_wasm() -> bool {
    answer("rustc", &["--print", "target-libdir", "--target", WASM])
        .is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Sees to it that the toolchain can build for the browser.
///
/// # Errors
/// When it cannot, and rustup cannot change that.
pub(crate) fn wasm() -> Result<(), Failure> {
    if has_wasm() {
        return Ok(());
    }
    add(&["target", "add", WASM])
}

/// Sees to it that `cargo fmt` and `cargo clippy` are there.
///
/// # Errors
/// When they are not, and rustup cannot change that.
pub(crate) fn style_checkers() -> Result<(), Failure> {
    let has = |name| answer("cargo", &[name, "--version"]).is_some();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    add(&["component", "add", "rustfmt", "clippy"])
}

fn add(words: &[&str]) -> Result<(), Failure> {
    let by_hand = format!("rustup {}", words.join(" "));
    if find("rustup").is_none() {
        return Err(Failure::new(format!(
            "The Rust toolchain lacks a part, and rustup is not here to add it; install rustup, then run `{by_hand}`."
        )));
    }
    say(format!(
        "Adding to the Rust toolchain: `{by_hand}` (seconds)."
    ));
    run(Command::new("rustup").args(words)).map_err(|_| {
        Failure::new(format!(
            "The Rust toolchain lacks a part that could not be added; try `{by_hand}` by hand."
        ))
    })
}
