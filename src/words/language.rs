//! The two languages in which the app speaks.

/// A language of the screen. Everything is there in both, and switching loses nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Nederlands, the language of the model and of most workshops.
    #[default]
    Dutch,
    /// English.
    English,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Language; 2] = [Language::Dutch, Language::English];

    /// The code of the language, as in `lang="nl"` and in the names of the content folders.
    pub const fn code(self) -> &'static str {
        match self {
            Language::Dutch => "nl",
            Language::English => "en",
        }
    }

    /// The language with this code, also when a region follows it (`nl-BE`); `None` for any other.
    pub fn from_code(code: &str) -> Option<Language> {
        let (language, _) = code.split_once('-').unwrap_or((code, ""));
        Language::ALL
            .into_iter()
            .find(|known| known.code().eq_ignore_ascii_case(language))
    }
}
