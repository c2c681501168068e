//! What was on its way reaches a tab: at any moment, and in the end.

use super::laws;
use super::world::World;
use crate::fake_journal::Trouble;
use crate::fake_storage::Fault;
use gezamenlijke_blik::device::{Event, WriteAccess};

impl World {
    /// Something that was on its way reaches a tab.
    pub fn somebody_hears_something(&mut self) {
        if self.tabs.is_empty() {
            return;
        }
        let at = self.dice.below(self.tabs.len());
        let roll = self.dice.roll(10);
        let tab = &mut self.tabs[at];
        tab.now = self.now;
        let what = match roll {
            0..4 if tab.line.waits() > 0 => {
                tab.hears_one();
                "hears the journal"
            }
            4 if tab.line.waits() > 0 => {
                tab.times_out();
                "waits no longer"
            }
            5 if tab.line.waits() > 0 => {
                tab.line.arrive();
                "is not told yet"
            }
            6 if tab.wakes > 0 => {
                tab.wakes -= 1;
                tab.tell(Event::TimerFired).ok();
                "wakes up"
            }
            7 => {
                tab.tell(Event::Hidden).ok();
                "is out of sight"
            }
            8 if tab.visit.access() == WriteAccess::Unreadable => {
                tab.tell(Event::StartEmpty).ok();
                "begins afresh"
            }
            _ if tab.storage.takes_foreign_write() => {
                tab.tell(Event::SlotsChanged).ok();
                "hears another tab"
            }
            _ => return,
        };
        self.says(format!("tab {at} {what}"));
        laws::looks_at(self, at);
    }

    /// All faults end, everything that is on its way arrives, and people go on.
    pub fn comes_to_rest(&mut self) {
        self.says("everything works again".to_owned());
        self.storage.breaks(Fault::None);
        self.journal.has(Trouble::None);
        for at in 0..self.tabs.len() {
            self.now += 1_000;
            let tab = &mut self.tabs[at];
            tab.now = self.now;
            if tab.visit.access() == WriteAccess::Unreadable {
                tab.tell(Event::StartEmpty).ok();
            }
            tab.hears_all();
            laws::looks_at(self, at);
        }
        // What the journal alone could keep is known to the others as soon as one of them saves.
        let is_open = |at: &usize| self.tabs[*at].visit.access() == WriteAccess::Open;
        let open: Vec<usize> = (0..self.tabs.len()).filter(is_open).collect();
        if !open.is_empty() {
            let at = self.dice.one_of(&open);
            self.tabs[at].tell(Event::Changed).ok();
            laws::looks_at(self, at);
        }
        for round in 0.. {
            assert!(round < 50, "the tabs never come to rest");
            let mut is_quiet = true;
            for at in 0..self.tabs.len() {
                self.now += 1_000;
                let tab = &mut self.tabs[at];
                tab.now = self.now;
                if tab.wakes > 0 || tab.storage.takes_foreign_write() || tab.line.waits() > 0 {
                    is_quiet = false;
                    tab.wakes_up();
                    tab.tell(Event::SlotsChanged).ok();
                    laws::looks_at(self, at);
                }
            }
            if is_quiet {
                break;
            }
        }
        laws::everything_unread_stands_somewhere(self);
        laws::all_agree(self);
        laws::what_was_confirmed_is_there(self);
    }
}
