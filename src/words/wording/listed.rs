//! Reading `words.json`: sections of texts, each taken out by its name, with nothing missing or left over.

use super::Counted;
use serde_json::Error;
use serde::de::Error as _;
use std::collections::BTreeMap;

/// The texts of one section that were not taken out yet, and the first that was asked for in vain.
pub struct Texts {
    texts: BTreeMap<String, Text>,
    missing: Option<String>,
}

/// A text, or the forms of one that counts.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Text {
    Plain(String),
    Forms(BTreeMap<String, String>),
}

/// Something that a section is made of.
pub trait Kind {
    /// The text under this name, as far as it is there.
    fn take_from(texts: &mut Texts, name: &str) -> Self;
}

/// A section of the file.
pub trait Section {
    /// The section with all its texts.
    fn take_from(texts: &mut Texts) -> Self;
}

impl Texts {
    /// Takes a text out; a missing one is remembered and told at the end.
    pub fn take<T: Kind>(&mut self, name: &str) -> T {
        T::take_from(self, name)
    }

    fn lacks(&mut self, name: &str) {
        self.missing.get_or_insert_with(|| format!("the text `{name}` is missing"));
    }
}

impl Kind for String {
    fn take_from(texts: &mut Texts, name: &str) -> Self {
        match texts.texts.remove(name) {
            Some(Text::Plain(text)) => text,
            _ => {
                texts.lacks(name);
                String::new()
            }
        }
    }
}

impl Kind for Counted {
    fn take_from(texts: &mut Texts, name: &str) -> Self {
        let mut forms = match texts.texts.remove(name) {
            Some(Text::Forms(forms)) => forms,
            _ => BTreeMap::new(),
        };
        match (forms.remove("one"), forms.remove("many"), forms.is_empty()) {
            (Some(one), Some(many), true) => Self { one, many },
            _ => {
                texts.lacks(name);
                Self::default()
            }
        }
    }
}

/// The sections that were not taken out yet, and the first fault.
pub struct Sections {
    sections: BTreeMap<String, BTreeMap<String, Text>>,
    fault: Option<String>,
}

impl Sections {
    /// Reads the file.
    ///
    /// # Errors
    /// When it is no JSON, or something else than texts in sections.
    pub fn read(file: &str) -> Result<Self, Error> {
        let sections = serde_json::from_str(file)?;
        let fault = None;
        Ok(Self { sections, fault })
    }

    /// Takes a section out; what is missing or left over in it is told at the end.
    pub fn take<T: Section>(&mut self, name: &str) -> T {
        let texts = self.sections.remove(name).unwrap_or_default();
        let missing = None;
        let mut texts = Texts { texts, missing };
        let section = T::take_from(&mut texts);
        let left = texts.texts.keys().next();
        let left = left.map(|left| format!("nothing asks for the text `{left}`"));
        if let Some(fault) = texts.missing.or(left) {
            self.fault.get_or_insert_with(|| format!("section `{name}`: {fault}"));
        }
        section
    }

    /// Whether everything was there and nothing more.
    ///
    /// # Errors
    /// The first fault.
    pub fn finish(self) -> Result<(), Error> {
        let left = self.sections.keys().next();
        let left = left.map(|left| format!("nothing asks for the section `{left}`"));
        match self.fault.or(left) {
            Some(fault) => Err(Error::custom(fault)),
            None => Ok(()),
        }
    }
}
