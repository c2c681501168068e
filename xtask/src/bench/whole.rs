//! What else travels: everything that is kept for working without a network, and what of the first load nobody needs in the
//! first minute.

use super::first_load::{Weight, weigh_file, weight};
use super::{kb, row};
use crate::failure::Failure;
use crate::shell::say;
use crate::{place, stamp};
use std::fs;
use std::path::Path;

/// What somebody may be sent who does not use it in the first minute, in kilobytes of 1,000 bytes after brotli.
const IDLE_KB: f64 = 20.0;

/// The texts that are in the whole program only.
const WHOLE: [&str; 3] = ["whole.json", "table.json", "subjects.json"];

/// Prints both.
///
/// # Errors
/// When a file cannot be read, or too much of the first load is idle.
pub(super) fn tell() -> Result<(), Failure> {
    let dist = place::dist();
    let files = stamp::precached(&dist)?;
    let weights: Result<Vec<Weight>, Failure> = files
        .iter()
        .map(|file| weigh_file(&dist.join(&file.name)))
        .collect();
    let all: Weight = weights?.into_iter().sum();
    say("\nKept on the device for working without a network, fetched after the first load:\n");
    say(row(&format!("{} files", files.len()), &all));
    say(format!(
        "\nIn the first load and not used in the first minute (each at most {IDLE_KB} kB brotli): the other language.\n"
    ));
    let mut heaviest: f64 = 0.0;
    for language in ["nl", "en"] {
        let texts = texts(&place::root().join("public").join("content").join(language))?;
        let weight = weight(&texts).map_err(|reason| Failure::file("compress", &dist, &reason))?;
        say(row(&format!("the texts in {language}"), &weight));
        heaviest = heaviest.max(kb(weight.brotli));
    }
    match heaviest > IDLE_KB {
        true => Err(Failure::new(format!(
            "The texts of a language weigh {heaviest:.1} kB of {IDLE_KB}, so the other one should come when it is asked for."
        ))),
        false => Ok(()),
    }
}

/// The texts of a language that the first program carries, one after the other.
fn texts(folder: &Path) -> Result<Vec<u8>, Failure> {
    let listed = fs::read_dir(folder).map_err(|reason| Failure::file("read", folder, &reason))?;
    let mut files: Vec<_> = listed.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.retain(|file| !WHOLE.iter().any(|whole| file.ends_with(whole)));
    let mut all = Vec::new();
    for file in files {
        let text = fs::read(&file).map_err(|reason| Failure::file("read", &file, &reason))?;
        all.extend(text);
    }
    Ok(all)
}
