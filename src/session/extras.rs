//! What is asked beside the questions and the short instruments: by a session that is held here, or by an invitation.

use super::State;
use crate::reflection::{
    ASKS, Choice, Entries, Entry, Instrument, ItemId, Key, Owner, SESSIONS, Said, Step,
};
use crate::session::Action;

/// The instruments that a session asks of everybody beside the short ones, in the order of the way.
pub fn asked_by(session: &Entries) -> Vec<Instrument> {
    let extra = Instrument::ALL
        .iter()
        .copied()
        .filter(|one| !one.is_short());
    extra.filter(|one| asks(session, *one)).collect()
}

fn asks(session: &Entries, instrument: Instrument) -> bool {
    session.choice_at(ASKS, instrument.key()) == Some(Said::Yes)
}

/// A session asks an instrument of everybody from now on, or no longer; nothing where that is how it is.
pub fn change_asked(session: Owner, instrument: Instrument, is_asked: Said) -> Option<Action> {
    let key = Key::for_item(ASKS.spec, ItemId::new(instrument.key())?);
    let said = is_asked.word().map(Into::into);
    Some(Action::Set(session, key, Entry::shared(said)))
}

impl State {
    /// The instruments that are asked here beside the short ones, in the order of the way.
    pub fn extras(&self) -> Vec<Instrument> {
        let extra = Instrument::ALL
            .iter()
            .copied()
            .filter(|one| !one.is_short());
        extra.filter(|one| self.is_asked(*one)).collect()
    }

    /// Whether an instrument is asked here: the short ones are, others by sessions that were not closed yet. Where none is known here,
    /// the invitation of this device says it.
    pub fn is_asked(&self, instrument: Instrument) -> bool {
        if instrument.is_short() {
            return true;
        }
        let document = &self.contents.document;
        let mut is_any_open = false;
        for session in document.owners(SESSIONS).values() {
            if session.step() != Step::Close {
                is_any_open = true;
                if asks(session, instrument) {
                    return true;
                }
            }
        }
        let name = document.name().filter(|_| !is_any_open);
        name.is_some_and(|name| self.contents.local.is_invited_to(name, instrument))
    }
}
