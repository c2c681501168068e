//! The texts of one language.

use crate::session::Route;
use crate::words::{Content, Language, Words, fill};

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
    pub fn page(self, route: Route) -> String {
        let name = self.words.pages.get(route.page().wording);
        let lens = route.lens().map_or("", |lens| self.content.lens(lens).name);
        fill(name.copied().unwrap_or_default(), &[("lens", lens)])
    }
}
