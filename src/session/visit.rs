//! A visit from its start: what a person does, and what follows from it for what is kept.

use super::apply::{Apply, reconcile};
use super::continuation::{Continuation, JournalRequest, Reply};
use super::import::{FileReport, Import};
use super::{Action, Route, State};
use crate::device::{
    self, Contents, Event, JournalEntries, JournalState, Persistence, Saving, Slots, WriteAccess,
    write_record,
};
use crate::merge::ReplicaId;
use crate::reflection::OwnerId;

/// Whether there is a newer version of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// Not that anybody knows.
    None,
    /// It is on this device, and begins when it is let.
    Waiting,
    /// It has begun, let by another tab: this page has to follow.
    Begun,
}

/// What is to be done in the browser, or shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// What the machine that keeps things asks for.
    Device(device::Effect),
    /// Something is done in the journal; its answer comes to [`Visit::answered`] with this task.
    Journal(JournalRequest, Continuation),
    /// The answer to a question with this number.
    Reply(u32, Reply),
    /// An import is at another step, to be shown and to have the focus.
    ShowImport,
}

/// What the device had when the page started.
#[derive(Debug)]
pub struct Startup {
    /// The journal, or nothing where it has not answered.
    pub journal: Option<JournalEntries>,
    /// Whether the journal can be used.
    pub works: JournalState,
    /// What the first program handed over, which is newer than what is stored where storing failed.
    pub handed: Option<Contents>,
    /// Who writes from now on.
    pub replica: ReplicaId,
}

/// A person's visit to the app: its state, together with the machine that keeps it.
///
/// It is told what happens, with the device's clock (milliseconds since 1970), and says what is to be done. What a person
/// does is an [`Action`] and comes through [`Visit::act`]; what happens to storage is an [`Event`] and comes through
/// [`Visit::event`]; what the journal answers comes through [`Visit::answered`]. Nothing else changes it.
///
/// # Examples
///
/// ```
/// # use gezamenlijke_blik::device::{SaveError, Slots};
/// # use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
/// # #[derive(Clone, Default)]
/// # struct Memory(Rc<RefCell<BTreeMap<String, String>>>);
/// # impl Slots for Memory {
/// #     fn get(&self, key: &str) -> Result<Option<String>, SaveError> {
/// #         Ok(self.0.borrow().get(key).cloned())
/// #     }
/// #     fn set(&self, key: &str, text: &str) -> Result<(), SaveError> {
/// #         self.0.borrow_mut().insert(key.to_owned(), text.to_owned());
/// #         Ok(())
/// #     }
/// #     fn remove(&self, key: &str) -> Result<(), SaveError> {
/// #         self.0.borrow_mut().remove(key);
/// #         Ok(())
/// #     }
/// #     fn keys(&self, prefix: &str) -> Vec<String> {
/// #         self.0.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect()
/// #     }
/// # }
/// use gezamenlijke_blik::device::{Event, JournalState, Saving};
/// use gezamenlijke_blik::merge::ReplicaId;
/// use gezamenlijke_blik::reflection::{Answer, OwnerId, ItemId};
/// use gezamenlijke_blik::session::{Action, Startup, Visit, apply};
///
/// let startup = |tab| Startup {
///     journal: None,
///     works: JournalState::Unavailable,
///     handed: None,
///     replica: ReplicaId::new(tab).unwrap(),
/// };
/// let slots = Memory::default();
/// let (mut visit, _) = Visit::open(slots.clone(), startup("a"), apply, 0);
/// let question = ItemId::new("AM-Q1").unwrap();
/// let actions = vec![
///     Action::Begin(OwnerId::new("anna").unwrap()),
///     Action::answer(question, Some(Answer::Unknown)),
/// ];
/// visit.act(actions, 1_000);
/// assert_eq!(visit.saving(), Saving::Saved(Some(1_000)));
///
/// // Another tab opens the same storage, and the first one is told when that has written.
/// let (mut other, _) = Visit::open(slots, startup("b"), apply, 2_000);
/// other.act(vec![Action::HandTo(None)], 3_000);
/// visit.event(Event::SlotsChanged, 3_000);
/// assert_eq!(other.state.contents.document, visit.state.contents.document);
/// ```
#[derive(Debug)]
pub struct Visit<S> {
    /// What the app holds, to be shown; changed by this visit alone.
    pub state: State,
    /// The step at which an import is.
    pub import: Import,
    /// The files that take no part in what a session gathers, until that is put away.
    pub not_taken: Vec<FileReport>,
    /// The session that gathers: what was here before its first files is kept as a recovery point.
    pub(super) gathers: Option<OwnerId>,
    /// How many files were ever brought, so that each has a number of its own.
    pub(super) files_brought: u32,
    pub(super) persistence: Persistence<S>,
    pub(super) effects: Vec<Effect>,
    is_update_offered: bool,
    /// Whether something was done that is shown first and saved next.
    is_save_due: bool,
    apply: Apply,
}

impl<S: Slots + Clone> Visit<S> {
    /// Opens what is stored on this device, takes in what the first program handed over, and saves where something is lacking.
    pub fn open(slots: S, start: Startup, apply: Apply, now: u64) -> (Self, Vec<Effect>) {
        let journal = start.journal.as_ref();
        let (persistence, opened) = Persistence::open(slots, journal, start.works);
        let mut visit = Self {
            state: State::new(opened.contents, start.replica),
            import: Import::Idle,
            not_taken: Vec::new(),
            gathers: None,
            files_brought: 0,
            persistence,
            effects: Vec::new(),
            is_update_offered: false,
            is_save_due: false,
            apply,
        };
        let mut is_behind = opened.behind;
        if let Some(handed) = start.handed {
            let local = &mut visit.state.contents.local;
            local.current = handed.local.current.clone();
            local.draft = handed.local.draft.clone();
            is_behind |= reconcile(&mut visit.state, handed).changed_here;
        }
        let effects = visit.event(Event::Started { is_behind }, now);
        (visit, effects)
    }

    /// Does what a person asked for, and saves it before anything else happens.
    pub fn act(&mut self, actions: Vec<Action>, now: u64) -> Vec<Effect> {
        self.perform(actions, now);
        self.take_effects()
    }

    /// Does what a person asked for, to be shown first: saving all of a large workshop takes longer than going to another step
    /// of it. It is saved by [`Visit::save_due`] once that is on the screen, and before anything else happens at all.
    pub fn act_shown_first(&mut self, actions: Vec<Action>, now: u64) -> Vec<Effect> {
        for action in actions {
            (self.apply)(&mut self.state, action, now);
        }
        self.is_save_due = true;
        Vec::new()
    }

    /// Saves what was done and shown first, if anything was.
    pub fn save_due(&mut self, now: u64) -> Vec<Effect> {
        if self.is_save_due {
            self.dispatch(Event::Changed, now);
        }
        self.take_effects()
    }

    /// Something happened to what is kept, or to its places.
    pub fn event(&mut self, event: Event, now: u64) -> Vec<Effect> {
        if self.is_save_due {
            self.dispatch(Event::Changed, now);
        }
        self.dispatch(event, now);
        self.take_effects()
    }

    /// Something is to be known of newer versions while this page is open. One that another tab let begin is followed,
    /// except while what was read for an import stands on the screen only. Where somebody answers or types nothing may
    /// move: there it is offered with the next page.
    pub fn on_update(&mut self, update: Update, route: Route, now: u64) -> Vec<Effect> {
        match update {
            _ if self.persistence.has_handed_over() => {}
            Update::Begun if !self.import.is_under_way() => {
                self.dispatch(Event::UpdateRequested, now)
            }
            _ if matches!(route, Route::Lens(..) | Route::Start) => {}
            _ => self.offer_update(update),
        }
        self.take_effects()
    }

    /// Offers the newer version, if there is one.
    pub fn offer_update(&mut self, update: Update) {
        self.is_update_offered = update != Update::None;
    }

    pub(super) fn perform(&mut self, actions: Vec<Action>, now: u64) {
        if actions.iter().any(Action::takes_back) {
            // What another tab has stored just now has to be known first: whatever is not counts as older.
            self.dispatch(Event::SlotsChanged, now);
        }
        if actions.iter().any(Action::hands_on) && !matches!(self.import, Import::Busy(_)) {
            self.import = Import::Idle;
        }
        for action in actions {
            (self.apply)(&mut self.state, action, now);
        }
        self.dispatch(Event::Changed, now);
    }

    pub(super) fn dispatch(&mut self, event: Event, now: u64) {
        self.is_save_due &= !matches!(event, Event::Changed);
        let effects = self
            .persistence
            .handle(event, &mut self.state.contents, now);
        for effect in effects {
            match effect {
                device::Effect::ContentsChanged => self.state.on_foreign_change(),
                // Whoever shows the page asks the browser once more what there is.
                device::Effect::OfferUpdate => self.is_update_offered = true,
                _ => {}
            }
            self.effects.push(Effect::Device(effect));
        }
    }

    pub(super) fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Everything that this device keeps, as text.
    pub fn record(&self) -> String {
        write_record(&self.state.contents)
    }

    /// Whether the work is safe: what «bewaard» on the screen says.
    pub const fn saving(&self) -> Saving {
        self.persistence.saving()
    }

    /// Whether this page may write over what is stored.
    pub const fn access(&self) -> WriteAccess {
        self.persistence.access()
    }

    /// Whether text was found that cannot be read; it is put aside.
    pub const fn is_damaged(&self) -> bool {
        self.persistence.is_damaged()
    }

    /// Whether a newer version of the app is offered.
    pub const fn is_update_offered(&self) -> bool {
        self.is_update_offered
    }

    /// Whether the whole program has taken over.
    pub const fn has_handed_over(&self) -> bool {
        self.persistence.has_handed_over()
    }

    /// Whether the slots and whether the journal have the last save.
    pub fn places(&self) -> (bool, bool) {
        self.persistence.places()
    }

    /// What is stored and cannot be read, as it stands there.
    pub fn unreadable(&self) -> String {
        self.persistence.unreadable()
    }
}
