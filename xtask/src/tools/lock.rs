//! Reading a version from `Cargo.lock`.

use crate::failure::Failure;
use crate::place;
use std::fs;

/// The version of wasm-bindgen that the app is built with; its command-line half must be exactly the same.
///
/// # Errors
/// When `Cargo.lock` cannot be read or does not name it.
pub(crate) fn wasm_bindgen_version() -> Result<String, Failure> {
    let path = place::root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|reason| Failure::file("read", &path, &reason))?;
    version_in(&text, "wasm-bindgen").ok_or_else(|| {
        Failure::new("Cargo.lock does not name wasm-bindgen, so its tool cannot be chosen.")
    })
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name).skip(1);
    let version = lines.next()?.trim().strip_prefix("version = \"")?;
    Some(version.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    const LOCK: &str = "\
[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n
[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nchecksum = \"x\"\n";

    #[test]
    fn the_version_is_that_of_the_package_with_exactly_this_name() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(LOCK, "wasm"), None);
        assert_eq!(version_in("", "wasm-bindgen"), None);
    }
}
