//! The texts of one language.

use crate::session::Route;
use crate::words::{Content, Language, Wording, content, wording};
use std::sync::OnceLock;

/// The texts of one language; they stay in memory once they were read, so copies are free.
#[derive(Clone, Copy)]
pub struct Texts {
    /// Which language it is.
    pub language: Language,
    /// The texts of the interface.
    pub words: &'static Wording,
    /// The lenses, their questions and the general text.
    pub content: &'static Content,
}

/// They stay, so they are never taken apart again: the code for that would weigh more than what it saves.
static DUTCH: OnceLock<(&'static Wording, &'static Content)> = OnceLock::new();
static ENGLISH: OnceLock<(&'static Wording, &'static Content)> = OnceLock::new();

impl Texts {
    /// Reads them.
    ///
    /// # Errors
    /// A sentence for the maker when a text is missing.
    pub fn read(language: Language) -> Result<Self, String> {
        let place = match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        };
        if place.get().is_none() {
            let words = wording(language).map_err(|fault| fault.reason)?;
            let words = Box::leak(Box::new(words));
            let content = content(language).map_err(|fault| fault.sentence)?;
            place.set((words, Box::leak(Box::new(content)))).ok();
        }
        let (words, content) = place.get().ok_or("The texts were not kept.")?;
        Ok(Self {
            language,
            words,
            content,
        })
    }

    /// What a page is called in menus, links and titles.
    pub fn page(self, route: Route) -> &'static str {
        if let Route::Lens(lens, _) = route {
            return &self.content.lens(lens).name;
        }
        let key = route.page().wording;
        key.and_then(|key| self.words.pages.get(key))
            .map_or("", String::as_str)
    }
}
