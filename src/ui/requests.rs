//! What only the whole program asks of the visit: imports, recovery points, erasing. Who asks is told in the end.

use super::app::App;
use super::state_signal::BrowserVisit;
use crate::browser;
use crate::reflection::{Label, ParticipantId};
use crate::session::{
    Action, Effect, FileReport, Identity, Import, LetIn, Plan, QuarantinedText, Recovery, Reply,
    Unread,
};
use leptos::prelude::*;
use std::cell::RefCell;

/// The id of the part of the page that tells about the import; focus goes there when something happened.
pub const PREVIEW: &str = "import-preview";

/// Who waits for a reply, by the number of the question.
type Waiting = Vec<(u32, Box<dyn FnOnce(Reply)>)>;

thread_local! {
    static WAITING: RefCell<Waiting> = const { RefCell::new(Vec::new()) };
}

/// Carries out what only this program asks for.
pub fn carry_out(app: App, effect: Effect) {
    match effect {
        Effect::Device(_) => {}
        Effect::Journal(call, task) => browser::ask_journal(call, move |answer, works| {
            app.step(|visit, now| visit.answered(task, answer, works, now));
            app.visit.notify();
        }),
        Effect::Reply(number, reply) => {
            let waits = WAITING.with_borrow_mut(|waiting| {
                let at = waiting.iter().position(|(other, _)| *other == number)?;
                Some(waiting.swap_remove(at).1)
            });
            if let Some(then) = waits {
                then(reply);
            }
        }
        Effect::ShowImport => {
            app.import_step.update(|step| *step += 1);
            // Where something came of it the focus goes there.
            let rests = app.visit.with_untracked(|visit| visit.import.rests());
            if rests {
                app.visit.notify();
                browser::focus(PREVIEW);
            }
        }
    }
}

impl App {
    /// Asks the visit something that takes a while, and tells whoever asked when it replies.
    fn ask(
        self,
        question: impl FnOnce(&mut BrowserVisit, u32, u64) -> Vec<Effect>,
        then: impl FnOnce(Reply) + 'static,
    ) {
        let number = WAITING.with_borrow_mut(|waiting| {
            let last = waiting.iter().map(|(number, _)| *number).max();
            let number = last.map_or(0, |last| last.wrapping_add(1));
            waiting.push((number, Box::new(then)));
            number
        });
        self.step(|visit, now| question(visit, number, now));
        self.visit.notify();
    }

    /// Does several things as one, shows what came of them, and saves once that is on the screen: for going from step to step in a
    /// workshop of hundreds.
    pub fn act_shown_first(self, actions: Vec<Action>) {
        self.step(|visit, now| visit.act_shown_first(actions, now));
        self.visit.notify();
        browser::after_frame(move || self.step(|visit, now| visit.save_due(now)));
    }

    /// Gives the recovery points, newest first; nothing where they cannot be read.
    pub fn recovery_points(self, then: impl FnOnce(Option<Vec<Recovery>>) + 'static) {
        self.ask(
            |visit, number, _| visit.recovery_points(number),
            |reply| match reply {
                Reply::RecoveryPoints(points) => then(points),
                _ => then(None),
            },
        );
    }

    /// Goes back to a recovery point; then tells whether it did.
    pub fn go_back_to(self, recovery: Recovery, then: impl FnOnce(bool) + 'static) {
        self.ask(
            |visit, number, _| visit.go_back_to(number, recovery),
            |reply| then(reply == Reply::Done(true)),
        );
    }

    /// Makes two participants one person.
    pub fn join(self, one: ParticipantId, other: ParticipantId, then: impl FnOnce() + 'static) {
        self.ask(
            |visit, number, _| visit.join(number, one, other),
            |_| then(),
        );
    }

    /// Gives the texts that could not be read and were put aside.
    pub fn quarantined_texts(self, then: impl FnOnce(Vec<QuarantinedText>) + 'static) {
        self.ask(
            |visit, number, _| visit.quarantined_texts(number),
            |reply| match reply {
                Reply::Quarantined(texts) => then(texts),
                _ => then(Vec::new()),
            },
        );
    }

    /// Removes a text that was put aside; then tells whether it is gone.
    pub fn delete_quarantined(self, aside: &QuarantinedText, then: impl FnOnce(bool) + 'static) {
        self.ask(
            |visit, number, _| visit.delete_quarantined(number, aside),
            |reply| then(reply == Reply::Done(true)),
        );
    }

    /// Erases a participant; then tells whether no recovery point has them any more.
    pub fn erase(self, id: ParticipantId, then: impl FnOnce(bool) + 'static) {
        self.ask(
            |visit, number, now| visit.erase(number, id, now),
            |reply| then(reply == Reply::Done(true)),
        );
    }

    /// Removes everything that this page ever kept on this device; then tells whether it is gone.
    pub fn erase_everything(self, then: impl FnOnce(bool) + 'static) {
        self.ask(
            |visit, number, now| visit.erase_everything(number, now),
            |reply| then(reply == Reply::Done(true)),
        );
    }

    /// What is known of the import, read now and again with each of its steps.
    pub fn import<T>(self, read: impl FnOnce(&Import) -> T) -> T {
        self.import_step.track();
        self.visit.with_untracked(|visit| read(&visit.import))
    }

    /// The files that take no part in what a session gathers, read now and with each step of an import.
    pub fn not_taken(self) -> Vec<FileReport> {
        self.import_step.track();
        self.visit.with_untracked(|visit| visit.not_taken.clone())
    }

    /// Of the files that took no part nobody has to be told any more.
    pub fn put_not_taken_away(self) {
        self.step(|visit, _| visit.put_not_taken_away());
    }

    /// What is known of the plan of an import that waits for somebody to let it through; read once.
    pub fn plan<T>(self, read: impl FnOnce(&Plan) -> T) -> Option<T> {
        self.visit
            .with_untracked(|visit| visit.import.plan().map(read))
    }

    /// The import is at this step, because a person began it or left it.
    pub fn set_import(self, import: Import) {
        self.step(|visit, _| visit.set_import(import));
    }

    /// Files with these names are on their way, to be let in like this; the answer is the number of the first.
    pub fn files_coming(self, names: Vec<String>, let_in: LetIn) -> u32 {
        let mut first = 0;
        self.step(|visit, _| {
            let (number, effects) = visit.files_coming(names, let_in);
            first = number;
            effects
        });
        first
    }

    /// What became of the file with this number.
    pub fn file_arrived(self, number: u32, bytes: Result<Vec<u8>, Unread>) {
        self.step(|visit, now| visit.file_arrived(number, bytes, now));
    }

    /// Waits for no more files.
    pub fn stop_reading(self) {
        self.step(|visit, now| visit.stop_reading(now));
    }

    /// Waits for no more files, because somebody leaves the page; what came of it stands there when it is opened again.
    pub fn leave_reading(self) {
        self.step(|visit, now| {
            let mut effects = visit.stop_reading(now);
            effects.retain(|effect| *effect != Effect::ShowImport);
            effects
        });
    }

    /// Says who somebody in the files is.
    pub fn identify(self, who: &ParticipantId, identity: Identity) {
        self.step(|visit, _| {
            visit.identify(who, identity);
            Vec::new()
        });
    }

    /// Lets the import through; with a name, the partnership is called that from now on.
    pub fn confirm_import(self, rename: Option<Label>) {
        self.step(|visit, now| visit.confirm_import(rename, now));
    }

    /// Takes the last import back.
    pub fn undo_import(self) {
        self.step(|visit, now| visit.undo_import(now));
    }
}
