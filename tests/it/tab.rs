//! A tab of a browser: the real visit, over storage and a journal that fail on order.

use crate::common::{answer, answer_of, id, label, question, spelled};
use crate::fake_journal::{FakeJournal, Trouble};
use crate::fake_storage::FakeStorage;
use crate::journal_calls::Incoming;
use crate::journal_queue::JournalQueue;
use gezamenlijke_blik::device::{self, Contents, Event, SaveError, Saving, WriteAccess};
use gezamenlijke_blik::merge::{ReplicaId, Stamp};
use gezamenlijke_blik::reflection::{ANSWERS, Document, ORGANISATION};
use gezamenlijke_blik::session::{Action, Effect, Reply, Startup, State, Visit, apply};
use std::cell::RefCell;

thread_local! {
    /// What was known to have been taken back, each time that something was.
    static TAKEN_BACK: RefCell<Vec<Option<Stamp>>> = const { RefCell::new(Vec::new()) };
}

/// What tabs knew to have been taken back whenever they took something back since this was last asked.
pub fn taken_back() -> Vec<Option<Stamp>> {
    TAKEN_BACK.take()
}

fn apply_and_tell(state: &mut State, action: Action, now: u64) {
    if action.takes_back() {
        let known = state.contents.local.epoch;
        TAKEN_BACK.with_borrow_mut(|all| all.push(known));
    }
    apply(state, action, now);
}

/// When the first tab is opened, in milliseconds since 1970.
pub const MORNING: u64 = 1_790_000_000_000;

/// A tab, from its start to its end.
#[derive(Debug)]
pub struct Tab {
    pub visit: Visit<FakeStorage>,
    pub storage: FakeStorage,
    pub line: JournalQueue,
    journal: FakeJournal,
    /// The clock, which ticks with everything that a person does.
    pub now: u64,
    /// How many wake-ups are on their way.
    pub wakes: usize,
    /// What people were told in the end, with the number of their question.
    pub replies: Vec<(u32, Reply)>,
    /// The last record that the journal was asked to keep, or to remember for the rescue file.
    pub sealed: String,
    /// Whether all was saved, or nothing could be, when the newer version began; nothing while it has not.
    pub renewed: Option<bool>,
}

impl Tab {
    /// A page that waits for what the journal has, where it answers.
    pub fn open(replica: &str, storage: &FakeStorage, journal: &FakeJournal) -> Self {
        Self::open_at(replica, storage, journal, MORNING)
    }

    /// As [`Tab::open`], by a clock that says so.
    pub fn open_at(replica: &str, storage: &FakeStorage, journal: &FakeJournal, now: u64) -> Self {
        let (line, stood) = JournalQueue::open(journal);
        let start = Startup {
            journal: stood,
            works: line.works(),
            handed: None,
            replica: ReplicaId::new(replica).unwrap(),
        };
        let storage = storage.of_another_page();
        let (visit, effects) = Visit::open(storage.clone(), start, apply_and_tell, now);
        let mut tab = Self {
            visit,
            storage,
            line,
            journal: journal.clone(),
            now,
            wakes: 0,
            replies: Vec::new(),
            sealed: String::new(),
            renewed: None,
        };
        tab.carry_out(effects);
        tab.settle();
        tab
    }

    pub fn contents(&self) -> &Contents {
        &self.visit.state.contents
    }

    pub fn document(&self) -> &Document {
        &self.contents().document
    }

    /// Whether everything is kept, or why it is not.
    pub fn saved(&self) -> Result<(), SaveError> {
        match self.visit.saving() {
            Saving::Saved(_) | Saving::Nothing => Ok(()),
            Saving::Failed(error) => Err(error),
        }
    }

    /// Something happens in the visit, and what follows from it is done.
    pub fn step(&mut self, step: impl FnOnce(&mut Visit<FakeStorage>, u64) -> Vec<Effect>) {
        let effects = step(&mut self.visit, self.now);
        self.carry_out(effects);
        self.settle();
    }

    pub fn tell(&mut self, event: Event) -> Result<(), SaveError> {
        self.step(|visit, now| visit.event(event, now));
        self.saved()
    }

    pub fn does_all(&mut self, actions: Vec<Action>) -> Result<(), SaveError> {
        self.now += 1_000;
        self.step(|visit, now| visit.act(actions, now));
        self.saved()
    }

    pub fn does(&mut self, action: Action) -> Result<(), SaveError> {
        self.does_all(vec![action])
    }

    /// A participant sits down and says where they come from.
    pub fn begins(&mut self, who: &str, organisation: &str) -> Result<(), SaveError> {
        let organisation = Some(label(organisation));
        let describe = Action::describe(id(who), ORGANISATION, organisation);
        self.does_all(vec![Action::Begin(id(who)), describe])
    }

    /// The current participant answers: `AM-Q1=4 AM-Q2=?`.
    pub fn answers(&mut self, pairs: &str) -> Result<(), SaveError> {
        let answered = pairs.split_whitespace().map(|pair| {
            let (id, given) = pair.split_once('=').unwrap();
            Action::answer(question(id), answer(given))
        });
        self.does_all(answered.collect())
    }

    /// What stands with a participant, in the order of the questions: `AM-Q1=4 AM-Q2=?`.
    pub fn answers_of(&self, who: &str) -> String {
        let who = self.document().participant(&id(who)).unwrap();
        let given = who.field(ANSWERS.spec).iter().map(|(key, written)| {
            let id = key.item.as_ref().unwrap();
            format!("{id}={}", spelled(answer_of(written.value())))
        });
        given.collect::<Vec<_>>().join(" ")
    }

    /// Everybody who is known here: `bram anna`, in the order of their ids.
    pub fn people(&self) -> String {
        let people = self.document().participants().keys();
        let people: Vec<&str> = people.map(|id| id.as_str()).collect();
        people.join(" ")
    }

    /// The storage event of another tab arrives.
    pub fn looks_again(&mut self) {
        self.storage.takes_foreign_write();
        self.tell(Event::SlotsChanged).unwrap();
    }

    /// The time that the page wanted to wait is over.
    pub fn wakes_up(&mut self) {
        while self.wakes > 0 {
            self.wakes -= 1;
            self.tell(Event::TimerFired).ok();
        }
    }

    /// The journal answers everything that was asked of it, as it does when it is itself again.
    pub fn hears_all(&mut self) {
        self.journal.has(Trouble::None);
        self.settle();
    }

    /// The journal answers what was asked of it first; nothing where it is silent.
    pub fn hears_one(&mut self) {
        let incoming = self.line.deliver();
        self.receives(incoming);
    }

    /// The page has waited for that answer for as long as it does.
    pub fn times_out(&mut self) {
        let incoming = self.line.time_out();
        self.receives(incoming);
    }

    fn receives(&mut self, incoming: Vec<Incoming>) {
        self.takes(incoming);
        self.settle();
    }

    fn takes(&mut self, incoming: Vec<Incoming>) {
        for incoming in incoming {
            self.now += 1;
            let works = self.line.works() == device::JournalState::Available;
            let effects = match incoming {
                Incoming::Event(event) => self.visit.event(event, self.now),
                Incoming::Answer(task, answer) => {
                    self.visit.answered(task, answer, works, self.now)
                }
            };
            self.carry_out(effects);
        }
    }

    /// A journal that is not slow answers before anything else happens.
    fn settle(&mut self) {
        let is_prompt = !matches!(self.journal.trouble(), Trouble::Slow | Trouble::Silent);
        while is_prompt && self.line.waits() > 0 {
            let incoming = self.line.deliver();
            self.takes(incoming);
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        use device::Effect::*;
        for effect in effects {
            match effect {
                Effect::Device(WriteJournal(generation, text)) => {
                    self.sealed.clone_from(&text);
                    self.line.keep(generation, text);
                }
                Effect::Device(RememberForRescue(text)) => self.sealed = text,
                Effect::Device(Quarantine(key, text)) => self.line.put_aside(key, text),
                Effect::Device(ReadJournal) => self.line.read_records(),
                Effect::Device(StartTimer(_)) => self.wakes += 1,
                Effect::Device(StartUpdate) => {
                    let is_saved = matches!(self.visit.saving(), Saving::Saved(_));
                    let is_open = self.visit.access() == WriteAccess::Open;
                    self.renewed = Some(is_saved || !is_open);
                }
                Effect::Device(ContentsChanged | OfferUpdate) | Effect::ShowImport => {}
                Effect::Journal(call, task) => self.line.call(call, task),
                Effect::Reply(number, reply) => self.replies.push((number, reply)),
            }
        }
    }
}
