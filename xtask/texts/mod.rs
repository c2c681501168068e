//! The texts of `public/content`: what is wrong with them, and the constants that they become.
//!
//! `build.rs` runs this at each build. The native tests hold the same code against mistakes that were planted.
//!
//! Absent here: the words themselves, and the types of the lens content (`src/words/content.rs`).

mod check;
mod explain;
mod interface;
mod lenses;
mod model;
mod places;
mod tree;
mod twins;

// The build knows the lenses and their questions from where the app knows them; it has no use for all that stands there.
#[allow(dead_code)]
#[path = "../../src/reflection/lens.rs"]
mod lens;

pub use check::check;
// The tests look at the ids that texts carry.
#[allow(unused_imports)]
pub use {explain::place, places::Places};

use lens::Lens;
use std::fmt;
use std::fs;
use std::io;
use std::path::Path;

/// The folders of the languages; in a sentence about both, Dutch goes first.
pub const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The files with texts of the interface: of both programs, of the whole one alone, of the facilitator's table, what there is to
/// say of each subject, of filling in instruments, and of comparing what was filled in.
const INTERFACE: [&str; 6] = [
    "words",
    "whole",
    "table",
    "subjects",
    "instruments",
    "compared",
];

/// A file with texts, as it was written.
#[derive(Clone)]
pub struct File {
    /// Such as `public/content/nl/ambition.json`.
    pub path: String,
    /// All that it holds.
    pub text: String,
}

/// One thing to put right, for somebody who never saw Rust.
pub struct Mistake {
    /// The file, as seen from the root of the project.
    pub file: String,
    /// The line, from 1; none when something is missing altogether.
    pub line: Option<usize>,
    /// What is wrong.
    pub sentence: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(out, ", line {line}")?;
        }
        write!(out, ": {}", self.sentence)
    }
}

/// The files with what the model says: the general one, then the lenses in their order.
fn model_files() -> impl Iterator<Item = &'static str> {
    std::iter::once("general").chain(Lens::ALL.map(Lens::key))
}

/// Where a file of a language stands.
fn path(language: &str, name: &str) -> String {
    format!("public/content/{language}/{name}.json")
}

/// What a file of a language holds; nothing where it is missing, which [`check`] says.
fn text<'f>(files: &'f [File], language: &str, name: &str) -> &'f str {
    let path = path(language, name);
    let file = files.iter().find(|file| file.path == path);
    file.map_or("", |file| &file.text)
}

/// All files with texts that there are, below the root of the project.
///
/// # Errors
/// When one is there and cannot be read.
pub fn files(root: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    for language in LANGUAGES {
        for name in model_files().chain(INTERFACE) {
            let path = path(language, name);
            let place = root.join(&path);
            if place.exists() {
                let text = fs::read_to_string(place)?;
                files.push(File { path, text });
            }
        }
    }
    Ok(files)
}

/// Writes the constants, a file of Rust for each file of the interface and one for the lenses, into this folder.
///
/// # Errors
/// When a file cannot be read or written.
#[allow(dead_code, reason = "the tests have no use for it")]
pub fn write(files: &[File], folder: &Path) -> io::Result<()> {
    for name in INTERFACE {
        let texts = LANGUAGES.map(|language| text(files, language, name));
        fs::write(
            folder.join(format!("{name}.rs")),
            interface::code(name, texts)?,
        )?;
    }
    let code = lenses::code(|language, name| text(files, language, name))?;
    fs::write(folder.join("content.rs"), code)
}
