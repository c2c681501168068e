//! A device with its tabs, from the first step of an afternoon to the last.

use super::laws::{self, Confirmed};
use super::tally::Tally;
use crate::common::{Visit, export};
use crate::fake_journal::FakeJournal;
use crate::fake_storage::FakeStorage;
use crate::sample::Dice;
use crate::tab::{MORNING, Tab, taken_back};
use gezamenlijke_blik::device::Saving;
use gezamenlijke_blik::merge::Stamp;
use std::cell::RefCell;

/// A device in an afternoon.
pub struct World {
    pub dice: Dice,
    pub storage: FakeStorage,
    pub journal: FakeJournal,
    pub tabs: Vec<Tab>,
    pub now: u64,
    /// How many people, tabs and questions to the journal there were so far.
    pub people: u64,
    opened: u64,
    pub asked: u32,
    /// Files that somebody saved.
    pub files: Vec<String>,
    /// Texts that nobody here can read.
    pub unread: Vec<String>,
    pub confirmed: Confirmed,
    /// Whether two tabs took something back that did not know of each other. Then one of the two can lose: the one case
    /// in which that is so.
    pub is_torn: bool,
    /// What any tab knew to have been taken back, before the last step.
    highest: Option<Stamp>,
    /// How often a tab wrote over something in the journal that it had not read.
    covered: usize,
    pub tally: Tally,
    /// Whether a newer version may turn up.
    pub expects_newer: bool,
}

thread_local! {
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// What happened in the last afternoon of this thread, step by step.
pub fn told() -> Vec<String> {
    TOLD.take()
}

impl World {
    pub fn new(mut dice: Dice) -> Self {
        TOLD.take();
        let expects_newer = dice.once_in(8);
        let mut elsewhere = Visit::on("elsewhere");
        elsewhere.begins("x", "Oever").answers("AM-Q1=2 BE-Q1=?");
        let file = export(elsewhere.document());
        taken_back();
        let mut world = Self {
            dice,
            storage: FakeStorage::default(),
            journal: FakeJournal::default(),
            tabs: Vec::new(),
            now: MORNING,
            people: 0,
            opened: 0,
            asked: 0,
            files: vec![file],
            unread: Vec::new(),
            confirmed: Confirmed::default(),
            is_torn: false,
            highest: None,
            covered: 0,
            tally: Tally::default(),
            expects_newer,
        };
        for _ in 0..=world.dice.roll(3) {
            world.opens();
        }
        world
    }

    pub fn tally(&self) -> Tally {
        self.tally.clone()
    }

    pub fn says(&mut self, what: String) {
        TOLD.with_borrow_mut(|told| told.push(what));
    }

    /// A page writes over what it has not read in the journal, and is told of it a moment later. Until it has saved that
    /// again it stands nowhere but in this page, so what was found there before is counted anew.
    pub fn looks_at_what_was_covered(&mut self) {
        let covered = self.covered();
        if std::mem::replace(&mut self.covered, covered) < covered {
            laws::what_stood_there_is_gone(self);
        }
    }

    fn covered(&self) -> usize {
        let covered = self.tabs.iter().map(|tab| tab.line.has_covered_so_far());
        covered.sum()
    }

    /// One thing happens.
    pub fn goes_on(&mut self, dice: Dice) {
        self.dice = dice;
        self.now += 1_000;
        match self.dice.roll(20) {
            0..10 if !self.tabs.is_empty() => self.somebody_does_something(),
            0..12 => self.somebody_hears_something(),
            12 => self.opens(),
            13 | 14 => self.closes(),
            15 => self.storage_breaks(),
            16 => self.journal_breaks(),
            17 => self.something_turns_up(),
            _ => self.somebody_hears_something(),
        }
        laws::nothing_unread_is_gone(self);
    }

    /// What was taken back in the last step, and whether somebody did so without knowing of another time.
    pub fn looks_at_what_was_taken_back(&mut self) {
        let unaware = taken_back().into_iter().any(|known| known < self.highest);
        if unaware && !self.is_torn {
            self.is_torn = true;
            self.tally.torn += 1;
        }
        let epochs = self.tabs.iter().map(|tab| tab.contents().local.epoch);
        self.highest = epochs.max().flatten().max(self.confirmed.epoch());
    }

    fn opens(&mut self) {
        if self.tabs.len() == 3 {
            return;
        }
        self.opened += 1;
        let replica = format!("tab{}", self.opened);
        self.says(format!("{replica} is opened"));
        laws::what_was_confirmed_is_there(self);
        let tab = Tab::open_at(&replica, &self.storage, &self.journal, self.now);
        self.tabs.push(tab);
        laws::looks_at(self, self.tabs.len() - 1);
    }

    /// A tab is loaded anew, or killed in the middle of something: then what it asked of the journal may have arrived.
    fn closes(&mut self) {
        if self.tabs.is_empty() {
            return;
        }
        let at = self.dice.below(self.tabs.len());
        let mut tab = self.tabs.remove(at);
        let arrives = self.dice.once_in(2);
        if arrives {
            let before = tab.line.has_covered_so_far();
            tab.line.arrive();
            if before < tab.line.has_covered_so_far() {
                laws::what_stood_there_is_gone(self);
            }
        }
        self.says(format!("tab {at} is gone, arrived: {arrives}"));
        self.tally.killed += 1;
        // What it wrote over in the journal, and had not put aside yet, is gone with it.
        let (storage, journal, before) = (&self.storage, &self.journal, self.unread.len());
        self.unread.retain(|text| {
            storage.holds(text) || journal.holds(text) || !tab.line.has_covered(text)
        });
        self.tally.covered += (before - self.unread.len()) as u64;
        drop(tab);
        self.covered = self.covered();
        laws::what_was_confirmed_is_there(self);
        if self.dice.once_in(2) {
            self.opens();
        }
    }

    /// Whether a tab's saving became true in this very moment.
    pub fn is_just_saved(&self, at: usize) -> bool {
        let tab = &self.tabs[at];
        tab.visit.saving() == Saving::Saved(Some(tab.now))
    }
}
