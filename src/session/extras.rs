//! What is asked beside the questions and the short instruments: by a session that is held here, or by an invitation.

use super::State;
use crate::reflection::{
    ASKS, Choice, Entries, Entry, Instrument, ItemId, Key, Owner, SESSIONS, Said, Step,
};
use crate::session::Action;

/// The instruments that a session asks of everybody beside the short ones, in the order of the way.
pub fn asked_by(session: &Entries) -> Vec<Instrument> {
    let is_asked = |one: &Instrument| session.choice_at(ASKS, one.key()) == Some(Said::Yes);
    let extra = Instrument::ALL.iter().filter(|one| !one.is_short());
    extra.copied().filter(is_asked).collect()
}

/// A session asks an instrument of everybody from now on, or no longer; nothing where that is how it is.
pub fn change_asked(session: Owner, instrument: Instrument, is_asked: Said) -> Option<Action> {
    let key = Key::for_item(ASKS.spec, ItemId::new(instrument.key())?);
    let said = is_asked.word().map(Into::into);
    Some(Action::Set(session, key, Entry::shared(said)))
}

impl State {
    /// The instruments that are asked here beside the short ones, in the order of the way: by sessions that were not closed yet.
    /// Where none is known here, the invitation of this device says it.
    pub fn extras(&self) -> Vec<Instrument> {
        let document = &self.contents.document;
        let sessions = document.owners(SESSIONS).values();
        let open: Vec<&Entries> = sessions.filter(|it| it.step() != Step::Close).collect();
        let asked: Vec<Instrument> = match open.is_empty() {
            true => {
                let name = document.name();
                name.map_or_else(Vec::new, |name| self.contents.local.invited_to(name))
            }
            false => open.into_iter().flat_map(asked_by).collect(),
        };
        let mut extras = Instrument::ALL.to_vec();
        extras.retain(|one| !one.is_short() && asked.contains(one));
        extras
    }
}
