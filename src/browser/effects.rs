//! Carrying out what the machine that keeps things asks for, and telling it what came of it.

use super::journal::{
    journal_keep, journal_put, journal_read, journal_remember, journal_remove, journal_works,
};
use super::offline::start_update;
use super::page_events::after;
use crate::device::{Effect, Event, JOURNAL_SLOTS, JournalEntries};
use crate::session::{JournalRequest, JournalResponse};

/// Does what is asked; what comes of it is told later, and never before this has returned.
pub fn carry_out(effect: Effect, tell: impl FnOnce(Event) + 'static) {
    match effect {
        Effect::WriteJournal(generation, sealed) => {
            journal_keep(generation, &sealed, move |kept| {
                tell(Event::JournalWritten(generation, kept));
            });
        }
        Effect::RememberForRescue(sealed) => journal_remember(&sealed),
        Effect::Quarantine(key, text) => {
            journal_put(&key, &text.clone(), move |kept| {
                tell(Event::Quarantined(text, kept));
            });
        }
        // Where it cannot be read there is nothing to tell: that it holds nothing would be another thing.
        Effect::ReadJournal => journal_read(move |entries| {
            if let Some(entries) = entries {
                tell(Event::ForeignRecords(records(entries)));
            }
        }),
        Effect::StartTimer(milliseconds) => after(milliseconds, move || tell(Event::TimerFired)),
        Effect::StartUpdate => start_update(),
        // These two are for whoever shows the page.
        Effect::ContentsChanged | Effect::OfferUpdate => {}
    }
}

/// The records among what stands in the journal.
pub fn records(entries: JournalEntries) -> Vec<String> {
    let records = entries.into_iter();
    let records = records.filter(|(key, _)| JOURNAL_SLOTS.contains(&key.as_str()));
    records.map(|(_, text)| text).collect()
}

/// Asks the journal; it answers, whatever the browser does, and says whether it works at all.
pub fn ask_journal(call: JournalRequest, then: impl FnOnce(JournalResponse, bool) + 'static) {
    let done = |then: Box<dyn FnOnce(JournalResponse, bool)>| {
        move |done| then(JournalResponse::Done(done), journal_works())
    };
    match call {
        JournalRequest::Read => {
            journal_read(move |entries| then(JournalResponse::Entries(entries), journal_works()));
        }
        JournalRequest::Put(key, text) => journal_put(&key, &text, done(Box::new(then))),
        JournalRequest::Remove(keys) => {
            let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            journal_remove(&keys, done(Box::new(then)));
        }
    }
}
