//! The texts of one language.

use crate::session::Route;
use crate::words::{Content, Language, Words};

/// The texts of one language, as every page is given them.
#[derive(Clone, Copy)]
pub struct Texts {
    /// Which language it is.
    pub language: Language,
    /// The texts of the interface.
    pub words: &'static Words,
    /// The lenses, their questions and the general text.
    pub content: &'static Content,
}

impl Texts {
    /// Those of this language.
    pub const fn of(language: Language) -> Self {
        Self {
            language,
            words: Words::of(language),
            content: Content::of(language),
        }
    }

    /// What a page is called in menus, links and titles.
    pub fn page(self, route: Route) -> &'static str {
        if let Route::Lens(lens, _) = route {
            return self.content.lens(lens).name;
        }
        let key = route.page().wording;
        key.and_then(|key| self.words.pages.get(key))
            .copied()
            .unwrap_or_default()
    }
}
