//! The one kind of error of these commands: a sentence for whoever typed the command.

use std::fmt;
use std::io;
use std::path::Path;

/// Why a command could not go on, as one clear sentence that names the thing and, where there is one, the remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure(String);

impl Failure {
    /// A failure that reads as this sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// A failure of which everything has been said already, so that nothing more is printed.
    pub(crate) fn told() -> Self {
        Self(String::new())
    }

    /// Whether there is nothing left to say.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.0.is_empty()
    }

    /// A failure to do something with a file or folder, with the system's own reason behind it.
    pub(crate) fn file(doing: &str, path: &Path, reason: &io::Error) -> Self {
        Self(format!("Could not {doing} {}: {reason}.", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
