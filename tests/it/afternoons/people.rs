//! What people do in a tab.

use super::laws;
use super::world::World;
use crate::common::{answer, export, id, note, private, question};
use gezamenlijke_blik::device::Event;
use gezamenlijke_blik::reflection::ParticipantId;
use gezamenlijke_blik::session::{Action, Import, LetIn, Reply};

const QUESTIONS: [&str; 3] = ["AM-Q1", "BE-Q2", "PR-Q7"];
const ANSWERS: [&str; 5] = ["1", "4", "?", "~", "-"];
const NOTES: [&str; 2] = ["Zo.", "Niet zo."];

/// An action in a few words.
fn told(action: &Action) -> String {
    match action {
        Action::SetMine(key, entry) => {
            let asked = key.item.as_ref().map_or("", |asked| asked.as_str());
            format!("{} to {asked}: {:?}", key.field, entry.value)
        }
        other => format!("{other:?}"),
    }
}

impl World {
    pub fn somebody_does_something(&mut self) {
        let at = self.dice.below(self.tabs.len());
        self.tabs[at].now = self.now;
        match self.dice.roll(24) {
            0..2 => self.begins(at),
            2..12 => self.fills_in(at),
            12 | 13 => self.hands_over(at),
            14 => self.is_erased(at),
            15 => self.brings_a_file(at),
            16 | 17 => self.takes_it_in(at),
            18 => self.takes_it_back(at),
            19 | 20 => self.goes_back(at),
            21 => self.saves_a_file(at),
            22 => self.decides_about_people(at),
            _ => self.renews(at),
        }
        laws::looks_at(self, at);
    }

    fn does(&mut self, at: usize, action: Action) {
        self.says(format!("tab {at}: {}", told(&action)));
        let tab = &mut self.tabs[at];
        tab.step(|visit, now| visit.act(vec![action], now));
    }

    fn begins(&mut self, at: usize) {
        self.people += 1;
        let who = id(&format!("p{}", self.people));
        self.does(at, Action::Begin(who));
    }

    fn fills_in(&mut self, at: usize) {
        let asked = question(self.dice.one_of(&QUESTIONS));
        let action = match self.dice.roll(6) {
            0 => Action::write(asked, Some(note(self.dice.one_of(&NOTES)))),
            1 => Action::write(asked, Some(private("Voor mij."))),
            _ => Action::answer(asked, answer(self.dice.one_of(&ANSWERS))),
        };
        if self.tabs[at].visit.state.me().is_none() {
            self.begins(at);
        }
        self.does(at, action);
    }

    /// Somebody who is known in this tab.
    fn somebody(&mut self, at: usize) -> Option<ParticipantId> {
        let people: Vec<ParticipantId> = self.tabs[at]
            .document()
            .participants()
            .keys()
            .cloned()
            .collect();
        let who = (!people.is_empty()).then(|| self.dice.below(people.len()));
        who.map(|who| people[who].clone())
    }

    fn hands_over(&mut self, at: usize) {
        let who = self.somebody(at).filter(|_| !self.dice.once_in(4));
        self.does(at, Action::HandTo(who));
    }

    fn is_erased(&mut self, at: usize) {
        let Some(who) = self.somebody(at) else { return };
        self.says(format!("tab {at}: erase {who}"));
        self.asked += 1;
        let asked = self.asked;
        self.tally.erased += 1;
        self.tabs[at].step(|visit, now| visit.erase(asked, who, now));
    }

    fn saves_a_file(&mut self, at: usize) {
        let file = export(self.tabs[at].document());
        self.files.push(file);
        let people = self.tabs[at].document().participants().keys().cloned();
        let people = people.collect();
        self.does(at, Action::Exported(people));
    }

    fn brings_a_file(&mut self, at: usize) {
        let file = self.files[self.dice.below(self.files.len())].clone();
        self.says(format!("tab {at} looks at a file"));
        self.tabs[at].step(|visit, now| {
            let names = vec!["file".to_owned()];
            let (number, mut effects) = visit.files_coming(names, LetIn::Asked);
            effects.extend(visit.file_arrived(number, Ok(file.into_bytes()), now));
            effects
        });
    }

    fn takes_it_in(&mut self, at: usize) {
        if self.tabs[at].visit.import.plan().is_none() {
            self.brings_a_file(at);
        }
        self.says(format!("tab {at} imports"));
        self.tabs[at].step(|visit, now| visit.confirm_import(None, now));
        self.tally.imported += 1;
    }

    fn takes_it_back(&mut self, at: usize) {
        if !matches!(self.tabs[at].visit.import, Import::Applied(_)) {
            self.takes_it_in(at);
        }
        self.says(format!("tab {at} takes the import back"));
        self.tabs[at].step(|visit, now| visit.undo_import(now));
        self.tally.undone += 1;
    }

    /// Asks for the recovery points, and goes back to one once they are there.
    fn goes_back(&mut self, at: usize) {
        self.asked += 1;
        let asked = self.asked;
        self.says(format!("tab {at} asks for recovery points"));
        self.tabs[at].step(|visit, _| visit.recovery_points(asked));
        let replies = std::mem::take(&mut self.tabs[at].replies).into_iter();
        let mut points = replies.filter_map(|(_, reply)| match reply {
            Reply::RecoveryPoints(Some(points)) if !points.is_empty() => Some(points),
            _ => None,
        });
        if let Some(mut points) = points.next() {
            let point = points.swap_remove(self.dice.below(points.len()));
            self.says(format!("tab {at} goes back to {:?}", point.point));
            self.tabs[at].step(|visit, _| visit.go_back_to(asked, point));
            self.tally.restored += 1;
        }
    }

    fn decides_about_people(&mut self, at: usize) {
        let (Some(one), Some(other)) = (self.somebody(at), self.somebody(at)) else {
            return;
        };
        match self.dice.roll(3) {
            0 => self.does(at, Action::LeaveOut(one)),
            1 => self.does(at, Action::BringBack(one)),
            _ => {
                self.says(format!("tab {at}: {one} and {other} are one person"));
                self.asked += 1;
                let asked = self.asked;
                self.tabs[at].step(|visit, _| visit.join(asked, one, other));
            }
        }
    }

    /// A newer version may begin as soon as all is saved; then the page is loaded anew.
    fn renews(&mut self, at: usize) {
        self.says(format!("tab {at} wants the newer version"));
        self.tabs[at].tell(Event::UpdateRequested).ok();
    }
}
