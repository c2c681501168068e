//! What a group agreed, in the order in which it did, and how that stands.

use super::{
    AGREEMENTS, BY, Document, Entries, Key, Label, ORGANISATION, OwnerId, SESSION, STATUS, Status,
    WHO,
};

impl Document {
    /// The agreements of a session, in the order in which they were made: the same on every device.
    pub fn agreements_of(&self, session: &OwnerId) -> Vec<(&OwnerId, &Entries)> {
        let mut found: Vec<_> = self.of_session(AGREEMENTS, session).collect();
        found.sort_by_key(|(_, one)| made(one));
        found
    }

    /// The agreements of other sessions that are still to be done, the earliest day first and those without one last. Those of
    /// a session that was removed are among them: what was agreed stays agreed.
    pub fn open_before(&self, session: &OwnerId) -> Vec<(&OwnerId, &Entries)> {
        let all = self.owners(AGREEMENTS).iter();
        let mut found: Vec<_> = all
            .filter(|(_, one)| one.get(SESSION).map(|it| it.as_str()) != Some(session.as_str()))
            .filter(|(_, one)| one.status() == Status::Open)
            .collect();
        found.sort_by_key(|(_, one)| (one.get(BY).is_none(), one.get(BY).copied(), made(one)));
        found
    }
}

/// When an agreement was made: its session is written once, as it begins.
fn made(agreement: &Entries) -> u64 {
    let session = agreement.register(&Key::single(SESSION.spec));
    session.map_or(0, |it| it.lamport())
}

impl Entries {
    /// How an agreement stands.
    pub fn status(&self) -> Status {
        self.choice(STATUS).unwrap_or(Status::Open)
    }

    /// Who does what was agreed: «Zorggroep Oever, Anna»; empty where nobody was named.
    pub fn doer(&self) -> String {
        let named = [self.get(ORGANISATION), self.get(WHO)]
            .into_iter()
            .flatten();
        named.map(Label::as_str).collect::<Vec<_>>().join(", ")
    }
}
