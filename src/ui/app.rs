//! What every page is given: the state to read, the texts to show, and the way to do something.

use super::state_signal::{BrowserVisit, Health, StateSignal};
use super::texts::Texts;
use crate::browser::{self, LocalSlots, Offline, ThemeChoice};
use crate::device::{self, Event, JournalState, Saving, read_record};
use crate::reflection::{Document, Participant};
use crate::session::{Action, Apply, Effect, ExportFile, Route, Startup, Visit};
use crate::words::{Language, fill};
use leptos::prelude::*;
use std::ops::Deref;
use std::sync::Arc;

/// The example workshop: fetched when asked for, never kept, never mixed with anyone's data.
#[derive(Clone, Debug, PartialEq)]
pub enum Example {
    /// Not asked for, or closed again.
    Closed,
    /// On its way.
    Loading,
    /// It could not be fetched.
    Failed,
    /// Here to be looked at.
    Loaded(Arc<Document>),
}

/// What only the whole program carries out: the journal is asked, and whoever waits is told.
pub type CarryOutMore = fn(App, Effect);

/// The app as a page sees it: a handle to the one [`AppContext`], as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct App(&'static AppContext);

impl Deref for App {
    type Target = AppContext;

    fn deref(&self) -> &AppContext {
        self.0
    }
}

/// Everything that pages read and change; there from start to end.
pub struct AppContext {
    /// The one value behind the screen.
    pub state: StateSignal,
    /// The page that is open.
    pub route: RwSignal<Route>,
    /// The texts in the chosen language.
    pub texts: RwSignal<Texts>,
    /// The chosen theme.
    pub theme: RwSignal<ThemeChoice>,
    /// Changes whenever the page turns dark or light; what is drawn on a canvas follows it.
    pub dark: RwSignal<bool>,
    /// How what is kept is doing.
    pub health: RwSignal<Health>,
    /// Counts the steps of imports, so that the page can follow; the import itself is part of the visit.
    pub import_step: RwSignal<u32>,
    /// The example workshop.
    pub example: RwSignal<Example>,
    /// A sentence that tells what just happened, for eye and ear: a line at the lower edge, until another page opens.
    pub announcement: RwSignal<String>,
    /// The text of a file that is held out to be copied; empty while none is.
    pub copying: RwSignal<String>,
    /// Whether the reminder to save a file was put off for this visit.
    pub later: RwSignal<bool>,
    /// Whether all is here to work without a network.
    pub offline: RwSignal<Offline>,
    /// The page that was drawn last, before the one that is being drawn; none where this program has only begun.
    pub page_before: StoredValue<Option<Route>>,
    /// Whether this program took over from the first one.
    pub taken_over: bool,
    pub(super) visit: RwSignal<BrowserVisit>,
    carry_out_more: CarryOutMore,
}

impl App {
    /// Opens what is stored on this device.
    ///
    /// # Errors
    /// A sentence for the maker when the browser gives no random numbers.
    pub fn open(apply: Apply, carry_out_more: CarryOutMore) -> Result<Self, String> {
        let code = browser::language().unwrap_or_default();
        let texts = Texts::of(Language::from_code(&code).unwrap_or_default());
        let replica = browser::replica_id().ok_or("This browser gives no random numbers.")?;
        let handed = browser::handed_over().and_then(|text| read_record(&text).ok());
        let taken_over = handed.is_some();
        let start = Startup {
            journal: browser::journal_entries(),
            works: match browser::journal_works() {
                true => JournalState::Available,
                false => JournalState::Unavailable,
            },
            handed,
            replica,
        };
        let was_read = start.journal.is_some();
        let (visit, effects) = Visit::open(LocalSlots, start, apply, browser::now());
        let theme = browser::theme();
        let health = Health::of(&visit);
        let visit = RwSignal::new(visit);
        let context = AppContext {
            state: StateSignal(visit),
            route: RwSignal::new(Route::from_hash(&browser::hash())),
            texts: RwSignal::new(texts),
            theme: RwSignal::new(theme),
            dark: RwSignal::new(browser::is_dark(theme)),
            health: RwSignal::new(health),
            import_step: RwSignal::new(0),
            example: RwSignal::new(Example::Closed),
            announcement: RwSignal::new(String::new()),
            copying: RwSignal::new(String::new()),
            later: RwSignal::new(browser::is_reminder_put_off()),
            offline: RwSignal::new(browser::offline()),
            page_before: StoredValue::new(None),
            taken_over,
            visit,
            carry_out_more,
        };
        let app = Self(Box::leak(Box::new(context)));
        app.follow_device(was_read);
        app.carry_out(effects);
        Ok(app)
    }

    /// Does what a person asked for, and saves it before anything else happens.
    pub fn act(self, action: Action) {
        self.act_all(vec![action]);
    }

    /// Does several things as one, and saves once.
    pub fn act_all(self, actions: Vec<Action>) {
        self.step(|visit, now| visit.act(actions, now));
        self.visit.notify();
    }

    /// Lets something happen in the visit, shows what became of it, and carries out what follows.
    pub(super) fn step(self, step: impl FnOnce(&mut BrowserVisit, u64) -> Vec<Effect>) {
        let now = browser::now();
        let effects = self.visit.try_update_untracked(|visit| step(visit, now));
        self.carry_out(effects.unwrap_or_default());
    }

    /// Tells the visit what happened to what is kept.
    pub(super) fn tell(self, event: Event) {
        self.step(|visit, now| visit.event(event, now));
    }

    fn carry_out(self, effects: Vec<Effect>) {
        self.show();
        for effect in effects {
            match effect {
                Effect::Device(device::Effect::ContentsChanged) => self.visit.notify(),
                Effect::Device(device::Effect::OfferUpdate) => self.offer_update(),
                Effect::Device(effect) => {
                    browser::carry_out(effect, move |event| self.tell(event));
                }
                more => (self.carry_out_more)(self, more),
            }
        }
    }

    /// Shows how what is kept is doing, where that has changed.
    fn show(self) {
        let health = Health::of(&self.state.once());
        let before = self.health.get_untracked();
        if before != health {
            self.health.set(health);
            if let (Saving::Failed(_), Saving::Saved(_)) = (before.saving, health.saving) {
                let again = self.texts.get_untracked().words.save.again;
                self.announcement.set(again.to_owned());
            }
        }
    }

    /// Begins to follow other tabs, the journal, and what there is to know of newer versions.
    fn follow_device(self, was_read: bool) {
        browser::on_storage_change(move || self.tell(Event::SlotsChanged));
        browser::on_foreign(move |texts| self.tell(Event::ForeignRecords(texts)));
        // It may have answered between the two.
        if let Some(entries) = browser::journal_entries().filter(|_| !was_read) {
            self.tell(Event::ForeignRecords(browser::records(entries)));
        }
        browser::on_away(move || {
            browser::read_fields_again();
            self.tell(Event::Hidden);
        });
        browser::on_offline_change(move || {
            self.offline.set(browser::offline());
            let route = self.route.get_untracked();
            self.step(|visit, now| visit.on_update(browser::update(), route, now));
        });
        // The server had a newer release than this page when the whole program was fetched. What was filled in came along
        // in memory, so it is saved before the page follows.
        if self.taken_over && browser::is_in_another_version() {
            self.renew();
        }
    }

    /// Offers the newer version, if there is one.
    pub(super) fn offer_update(self) {
        self.step(|visit, _| {
            visit.offer_update(browser::update());
            Vec::new()
        });
    }

    /// Leaves it for a while; it is offered again when the page is looked at anew.
    pub(super) fn put_off_update(self) {
        browser::put_off_update();
        self.offer_update();
    }

    /// Goes over to the newer version once all is saved.
    pub(super) fn renew(self) {
        self.tell(Event::UpdateRequested);
    }

    /// Hands everything to the whole program, which takes the place of this one; or goes over to a newer version
    /// first, where that has begun.
    pub fn hand_over(self) {
        let record = self.visit.with_untracked(Visit::record);
        match browser::hand_over(&record) {
            true => self.tell(Event::HandedOver),
            false => self.renew(),
        }
    }

    /// Whether this program has handed over, and only waits to be replaced.
    pub fn has_handed_over(self) -> bool {
        self.visit.with_untracked(Visit::has_handed_over)
    }

    /// The participant whose turn it is, as part of the state changes.
    pub fn me<T>(self, read: impl Fn(&Participant) -> T) -> Option<T> {
        self.state.with(|state| state.me().map(&read))
    }

    /// Whether this device has had an invitation, with which the whole program prepares the form.
    pub fn is_invited(self) -> bool {
        self.state
            .with_untracked(|state| state.contents.local.was_invited())
    }

    /// Opens another page.
    pub fn go(self, route: Route) {
        browser::navigate(&route.to_hash());
    }

    /// Switches to another language; everything stays as it is, and one stays where one is.
    pub fn set_language(self, language: Language) {
        browser::set_language(language.code());
        browser::remember_language(language.code());
        self.announcement.set(String::new());
        browser::stay_on_spot();
        self.texts.set(Texts::of(language));
    }

    /// Switches to another theme.
    pub fn set_theme(self, theme: ThemeChoice) {
        browser::set_theme(theme);
        browser::remember_theme(theme);
        self.theme.set(theme);
        self.dark.set(browser::is_dark(theme));
    }

    /// Gives the person a file with answers, and says what came of it in a sentence for beside the button.
    pub fn give(self, file: ExportFile) -> String {
        let words = &self.texts.get_untracked().words.files;
        if !self.give_text(&file.name, "application/json", &file.text) {
            return words.download_failed.to_owned();
        }
        self.act(Action::Exported(file.people));
        fill(words.downloaded, &[("file", &file.name)])
    }

    /// Gives the person a text as a file. Where no download can come the text itself is held out, to be copied, and this
    /// is `false`: nothing says that a file was saved.
    pub fn give_text(self, name: &str, mime: &str, text: &str) -> bool {
        let has_come = browser::save_text(name, mime, text);
        if !has_come {
            self.copying.set(text.to_owned());
        }
        has_come
    }

    /// Whether the slots and whether the journal have the last save; it changes with [`Saving`].
    pub fn places(self) -> (bool, bool) {
        self.visit.with_untracked(Visit::places)
    }

    /// What is stored and cannot be read, as it stands there.
    pub fn unreadable(self) -> String {
        self.visit.with_untracked(Visit::unreadable)
    }
}
