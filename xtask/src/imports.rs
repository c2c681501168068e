//! Numbers in the names by which a program and its script know each other.
//!
//! wasm-bindgen ends each of these names with a hash of sixteen digits, so that crates cannot get into each other's way
//! while they are put together. Afterwards the hashes only weigh: chance cannot be packed, and each stands in the script and
//! in the program. Numbers of the same length take their place: 1.9 kB less in the first load.

use crate::failure::Failure;
use std::fs;
use std::path::Path;

const LENGTH: usize = 16;

/// Renames in every program of a release, and in the script that belongs to it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn number(dist: &Path) -> Result<(), Failure> {
    let entries = fs::read_dir(dist).map_err(|reason| Failure::file("read", dist, &reason))?;
    let names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    for program in names.iter().filter(|name| name.ends_with("_bg.wasm")) {
        // Trunk puts the hash of its bytes into the name of either.
        let stem = program.split(['-', '_']).next().unwrap_or_default();
        let script = names.iter().find(|name| {
            let rest = name.strip_prefix(stem).unwrap_or_default();
            rest.ends_with(".js") && rest.starts_with(['-', '.'])
        });
        let Some(script) = script else { continue };
        let (script, program) = (dist.join(script), dist.join(program));
        let read =
            |file: &Path| fs::read(file).map_err(|reason| Failure::file("read", file, &reason));
        let (mut js, mut wasm) = (read(&script)?, read(&program)?);
        renamed(&mut js, &mut wasm);
        for (file, bytes) in [(&script, js), (&program, wasm)] {
            fs::write(file, bytes).map_err(|reason| Failure::file("write", file, &reason))?;
        }
    }
    Ok(())
}

/// Puts numbers in the place of the hashes that stand in both.
fn renamed(js: &mut [u8], wasm: &mut [u8]) {
    let hashes = hashes(js);
    for bytes in [js, wasm] {
        let mut places = Vec::new();
        for (at, window) in bytes.windows(LENGTH).enumerate() {
            // Nearly all begin with something else, so most are done with at once.
            if matches!(window.first(), Some(b'0'..=b'9' | b'a'..=b'f')) {
                let found = hashes.binary_search_by(|hash| hash.as_slice().cmp(window));
                places.extend(found.map(|number| (at, number)));
            }
        }
        for (at, number) in places {
            if let Some(place) = bytes.get_mut(at..at + LENGTH) {
                place.copy_from_slice(format!("{number:016x}").as_bytes());
            }
        }
    }
}

/// The hashes at the ends of names that begin with `__wbg`, each once.
fn hashes(js: &[u8]) -> Vec<Vec<u8>> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte == b'$';
    let words = js.split(|byte| !is_part(byte));
    let mut hashes: Vec<Vec<u8>> = words
        .filter(|word| word.starts_with(b"__wbg"))
        .filter_map(|word| {
            let (name, hash) = word.split_at_checked(word.len().checked_sub(LENGTH)?)?;
            let is_hash = hash
                .iter()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            (name.ends_with(b"_") && is_hash).then(|| hash.to_vec())
        })
        .collect();
    hashes.sort();
    hashes.dedup();
    hashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_apart_and_agree_in_the_script_and_the_program() {
        let mut js =
            *b"{__wbg_get_00ff00ff00ff00ff:1,__wbg_get_1234567890abcdef:2,x_1234567890abcdee:3}";
        let mut wasm =
            *b"__wbg_get_1234567890abcdef\0__wbg_get_00ff00ff00ff00ff\0x_1234567890abcdee";
        renamed(&mut js, &mut wasm);
        assert_eq!(
            js,
            *b"{__wbg_get_0000000000000000:1,__wbg_get_0000000000000001:2,x_1234567890abcdee:3}"
        );
        assert_eq!(
            wasm,
            *b"__wbg_get_0000000000000001\0__wbg_get_0000000000000000\0x_1234567890abcdee"
        );
    }
}
