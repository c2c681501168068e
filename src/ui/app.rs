//! What every page is given: the state to read, the texts to show, and the way to do something.

use super::import::Import;
use super::keep::Keep;
use crate::browser::{self, Offline, Theme, TimeOfDay};
use crate::exchange::{Scope, read_record, write};
use crate::keeping::{Gate, SaveError};
use crate::reflection::{Document, Participant};
use crate::session::{Action, Route, State, meet};
use crate::words::{Content, Language, Wording, content, wording};
use leptos::prelude::*;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

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

static DUTCH: OnceLock<(Wording, Content)> = OnceLock::new();
static ENGLISH: OnceLock<(Wording, Content)> = OnceLock::new();

impl Texts {
    fn read(language: Language) -> Result<Self, String> {
        let place = match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        };
        if place.get().is_none() {
            let words = wording(language).map_err(|fault| fault.reason)?;
            let content = content(language).map_err(|fault| fault.sentence)?;
            place.set((words, content)).ok();
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

/// Whether the work is safe on this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// There is nothing to save yet.
    Nothing,
    /// Everything that was filled in was read back from storage, at this time.
    Saved(TimeOfDay),
    /// The last change is on the screen only.
    Failed(SaveError),
}

/// The example workshop: fetched when asked for, never kept, never mixed with anyone's data.
#[derive(Clone, Debug, PartialEq)]
pub enum Example {
    /// Not asked for, or closed again.
    Away,
    /// On its way.
    Coming,
    /// It could not be fetched.
    Failed,
    /// Here to be looked at.
    Here(Arc<Document>),
}

/// How an action is done: the program for answering does only what its pages offer.
pub type Apply = fn(&mut State, Action, u64);

/// The app as a page sees it: a handle to the one [`Board`], as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct App(&'static Board);

impl Deref for App {
    type Target = Board;

    fn deref(&self) -> &Board {
        self.0
    }
}

/// Everything that pages read and change; there from start to end.
pub struct Board {
    /// The one value behind the screen; changed through [`App::act`] only.
    pub state: RwSignal<State>,
    /// The page that is open.
    pub route: RwSignal<Route>,
    /// The texts in the chosen language.
    pub texts: RwSignal<Texts>,
    /// The chosen theme.
    pub theme: RwSignal<Theme>,
    /// Changes whenever the page turns dark or light; what is drawn on a canvas follows it.
    pub dark: RwSignal<bool>,
    /// Whether the work is safe.
    pub saving: RwSignal<Saving>,
    /// Whether this page may write over what is stored.
    pub gate: RwSignal<Gate>,
    /// Whether text was found at the start that cannot be read; it is put aside.
    pub damaged: RwSignal<bool>,
    /// How far an import is.
    pub import: RwSignal<Import>,
    /// The example workshop.
    pub example: RwSignal<Example>,
    /// A sentence that tells what just happened, for eye and ear.
    pub told: RwSignal<String>,
    /// Whether the reminder to save a file was put off for this visit.
    pub later: RwSignal<bool>,
    /// Whether a newer version may be offered; a person may put it off.
    pub update: RwSignal<bool>,
    /// Whether all is here to work without a network.
    pub offline: RwSignal<Offline>,
    /// Whether this program took over from the first one.
    pub taken_over: bool,
    /// Whether this program has handed over to the whole one, and only waits to be replaced.
    pub handed_over: StoredValue<bool>,
    /// The two places in which everything is kept.
    pub(super) keep: Keep,
    apply: Apply,
}

impl App {
    /// Opens what is stored on this device and reads the texts.
    ///
    /// # Errors
    /// A sentence for the maker when a text is missing or the browser gives no random numbers.
    pub fn open(apply: Apply) -> Result<Self, String> {
        let code = browser::language().unwrap_or_default();
        let texts = Texts::read(Language::from_code(&code).unwrap_or_default())?;
        let replica = browser::replica_id().ok_or("This browser gives no random numbers.")?;
        let (keep, opened) = Keep::open();
        let theme = browser::theme();
        let mut state = State::new(opened.contents.document, opened.contents.tablet, replica);
        // What the first program hands over is newer than what is stored, where storing failed.
        let handed = browser::handed_over().and_then(|text| read_record(&text).ok());
        let taken_over = handed.is_some();
        let mut behind = opened.behind;
        if let Some(handed) = handed {
            state.tablet.current = handed.tablet.current.clone();
            state.tablet.draft = handed.tablet.draft.clone();
            behind |= meet(&mut state, handed).news;
        }
        let saving = match opened.found {
            true => Saving::Saved(browser::time_of_day()),
            false => Saving::Nothing,
        };
        let board = Board {
            state: RwSignal::new(state),
            route: RwSignal::new(Route::from_hash(&browser::hash())),
            texts: RwSignal::new(texts),
            theme: RwSignal::new(theme),
            dark: RwSignal::new(browser::is_dark(theme)),
            saving: RwSignal::new(saving),
            gate: RwSignal::new(keep.gate()),
            damaged: RwSignal::new(opened.damaged),
            import: RwSignal::new(Import::Idle),
            example: RwSignal::new(Example::Away),
            told: RwSignal::new(String::new()),
            later: RwSignal::new(browser::is_put_off()),
            update: RwSignal::new(false),
            offline: RwSignal::new(browser::offline()),
            taken_over,
            handed_over: StoredValue::new(false),
            keep,
            apply,
        };
        let app = Self(Box::leak(Box::new(board)));
        app.begin_keeping(opened.unreadable, behind);
        app.begin_renewing();
        Ok(app)
    }

    /// Does what a person asked for, and saves it before anything else happens.
    pub fn act(self, action: Action) {
        self.act_all(vec![action]);
    }

    /// Does several things as one, and saves once.
    pub fn act_all(self, actions: Vec<Action>) {
        let now = browser::now();
        if actions.iter().any(Action::takes_back) {
            // What another tab has stored just now has to be known first: whatever is not counts as older.
            self.look_again();
        }
        self.state.update(|state| {
            for action in actions {
                (self.apply)(state, action, now);
            }
        });
        self.save();
    }

    /// Hands everything to the whole program, which takes the place of this one; or goes over to a newer version
    /// first, where that has begun.
    pub fn hand_over(self) {
        match browser::hand_over(&self.state.with_untracked(record)) {
            true => self.handed_over.set_value(true),
            false => self.renew(),
        }
    }

    /// The participant whose turn it is, as part of the state changes.
    pub fn me<T>(self, read: impl Fn(&Participant) -> T) -> Option<T> {
        self.state.with(|state| state.me().map(&read))
    }

    /// Opens another page.
    pub fn go(self, route: Route) {
        browser::go(&route.to_hash());
    }

    /// Switches to another language; everything stays as it is.
    pub fn speak(self, language: Language) {
        if let Ok(texts) = Texts::read(language) {
            browser::set_language(language.code());
            browser::remember_language(language.code());
            self.texts.set(texts);
        }
    }

    /// Switches to another theme.
    pub fn dress(self, theme: Theme) {
        browser::set_theme(theme);
        browser::remember_theme(theme);
        self.theme.set(theme);
        self.dark.set(browser::is_dark(theme));
    }

    /// Gives the person a file with this document; answers whether the browser let it through.
    pub fn export(self, document: &Document, name: &str) -> bool {
        let given = browser::save_text(name, "application/json", &write(document, Scope::Shared));
        if given {
            let people = document.participants.keys();
            self.act(Action::Exported(people.cloned().collect()));
        }
        given
    }
}

/// Everything that this device keeps, as text.
pub(super) fn record(state: &State) -> String {
    write(&state.document, Scope::Device(&state.tablet))
}
