//! Why a journey stopped.

use std::fmt;

/// A sentence that says what the visitor was doing and what stood in the way.
pub struct Trouble(String);

/// What a step gives, or why it could not be taken.
pub type Told<T = ()> = Result<T, Trouble>;

impl Trouble {
    /// Trouble in these words.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// The same trouble, with what the visitor was doing in front.
    #[must_use]
    pub fn during(self, doing: &str) -> Self {
        Self(format!("{doing}: {}", self.0))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl fmt::Debug for Trouble {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

impl From<thirtyfour::error::WebDriverError> for Trouble {
    fn from(reason: thirtyfour::error::WebDriverError) -> Self {
        Self(format!("the browser's driver says: {reason}"))
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(reason: serde_json::Error) -> Self {
        Self(format!("this is not the JSON that was expected: {reason}"))
    }
}

impl From<std::io::Error> for Trouble {
    fn from(reason: std::io::Error) -> Self {
        Self(format!("a file or program failed: {reason}"))
    }
}

impl From<xtask::Failure> for Trouble {
    fn from(reason: xtask::Failure) -> Self {
        Self(format!("{reason}"))
    }
}
