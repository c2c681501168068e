//! What each part came to, kept between runs.

use super::parts::Outcome;
use crate::failure::Failure;
use crate::place;
use crate::shell::make_folder;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Tells whether the sources are those with which something passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark(String);

impl Mark {
    #[cfg(test)]
    pub(super) fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The commit, and what was changed since; nothing where git cannot tell.
    pub(super) fn of_the_sources() -> Option<Self> {
        let commit = String::from_utf8(git(&["rev-parse", "HEAD"])?).ok()?;
        let changed = git(&["diff", "HEAD", "--binary"])?;
        let new = String::from_utf8(git(&["ls-files", "--others", "--exclude-standard"])?).ok()?;
        if changed.is_empty() && new.is_empty() {
            return Some(Self(commit.trim().to_owned()));
        }
        let mut hasher = DefaultHasher::new();
        changed.hash(&mut hasher);
        for name in new.lines() {
            name.hash(&mut hasher);
            fs::read(place::root().join(name)).ok().hash(&mut hasher);
        }
        Some(Self(format!("{}+{:016x}", commit.trim(), hasher.finish())))
    }
}

fn git(words: &[&str]) -> Option<Vec<u8>> {
    let output = Command::new("git")
        .args(words)
        .current_dir(place::root())
        .output()
        .ok()?;
    output.status.success().then_some(output.stdout)
}

/// The folder with what each part came to.
pub(super) struct Kept(PathBuf);

impl Kept {
    /// The folder `target/soak`, made where it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn open() -> Result<Self, Failure> {
        Self::at(place::root().join("target").join("soak"))
    }

    fn at(folder: PathBuf) -> Result<Self, Failure> {
        make_folder(&folder)?;
        Ok(Self(folder))
    }

    pub(super) fn folder(&self) -> &Path {
        &self.0
    }

    /// The sources with which a part passed last, if it did.
    pub(super) fn passed_with(&self, key: &str) -> Option<Mark> {
        let text = fs::read_to_string(self.file(key)).ok()?;
        let mark = text.lines().next()?.strip_prefix("passed with ")?;
        Some(Mark(mark.to_owned()))
    }

    /// Keeps what a part came to. The file appears whole or not at all.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep(
        &self,
        key: &str,
        mark: Option<&Mark>,
        outcome: &Outcome,
        told: &str,
    ) -> Result<(), Failure> {
        let ended = match outcome {
            Outcome::Passed(..) => "passed",
            Outcome::Failed(..) | Outcome::Skipped(_) => "failed",
        };
        let mark = mark.map_or("sources unknown", |mark| mark.0.as_str());
        let text = format!("{ended} with {mark}\n{told}\n\n{}", outcome.output());
        let file = self.file(key);
        let unfinished = file.with_extension("unfinished");
        let written = fs::write(&unfinished, text).and_then(|()| fs::rename(&unfinished, &file));
        written.map_err(|reason| Failure::file("write", &file, &reason))
    }

    fn file(&self, key: &str) -> PathBuf {
        self.0.join(format!("{key}.txt"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, Mark, Outcome};

    #[test]
    fn what_passed_is_known_by_its_sources_and_what_failed_is_not() {
        let folder = std::env::temp_dir().join(format!("gb-soak-{}", std::process::id()));
        let kept = Kept::at(folder.clone());
        let told = kept.and_then(|kept| {
            let (one, other) = (Mark::new("abc"), Mark::new("abc+1"));
            let passed = Outcome::Passed(Default::default(), "12 mutants".to_owned());
            let failed = Outcome::Failed(Default::default(), String::new());
            let mut told = vec![kept.passed_with("laws")];
            kept.keep("laws", Some(&one), &passed, "fine")?;
            told.push(kept.passed_with("laws"));
            kept.keep("laws", Some(&other), &failed, "not fine")?;
            told.push(kept.passed_with("laws"));
            kept.keep("laws", Some(&other), &passed, "fine")?;
            told.push(kept.passed_with("laws"));
            Ok((told, vec![None, Some(one), None, Some(other)]))
        });
        std::fs::remove_dir_all(folder).ok();
        let (told, expected) = told.unwrap_or_default();
        assert_eq!(told.len(), 4);
        assert_eq!(told, expected);
    }
}
