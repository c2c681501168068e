//! The session that is being run, and what belongs to it.

use super::{
    Choice, Document, Entries, EntryRegister, FieldValue, Key, OwnerId, OwnerKind, REVEALED,
    SESSION, SESSIONS, STEP, SUBJECT, Said, Step, Subject, VISIBILITY, Visibility, Word,
};

impl Document {
    /// The session that is being run: of those that were begun, the one in which somebody last went to a step. Two copies that
    /// were brought together have the same.
    pub fn current_session(&self) -> Option<(&OwnerId, &Entries)> {
        let begun = self.owners(SESSIONS).iter().filter_map(|(id, session)| {
            let step = session.register(&Key::single(STEP.spec))?;
            step.value().value.as_ref()?;
            Some((step.lamport(), id, session))
        });
        let last = begun.max_by_key(|(when, id, _)| (*when, *id));
        last.map(|(_, id, session)| (id, session))
    }

    /// The topics, agreements or expected organisations of a session.
    pub fn of_session(
        &self,
        kind: OwnerKind,
        session: &OwnerId,
    ) -> impl Iterator<Item = (&OwnerId, &Entries)> {
        let all = self.owners(kind).iter();
        all.filter(move |(_, one)| {
            one.get(SESSION)
                .is_some_and(|it| it.as_str() == session.as_str())
        })
    }
}

impl Entries {
    /// At which step a session is; the first for one that was not begun.
    pub fn step(&self) -> Step {
        self.choice(STEP).unwrap_or(Step::Gather)
    }

    /// Whether everything of a session was revealed.
    pub fn is_revealed(&self) -> bool {
        self.choice(REVEALED) == Some(Said::Yes)
    }

    /// What the group sees of a session: of what several copies say the stricter.
    pub fn visibility(&self) -> Visibility {
        let said = self.register(&Key::single(VISIBILITY.spec));
        let said = said
            .map(EntryRegister::distinct_entries)
            .unwrap_or_default();
        let mut words = said
            .iter()
            .filter_map(|it| Word::from_value(it.value.as_ref()?));
        match words.any(|word| word.as_str() == Visibility::GroupOnly.key()) {
            true => Visibility::GroupOnly,
            false => Visibility::PerOrganisation,
        }
    }

    /// The subject of the model of which a session speaks, or to which a topic or an agreement belongs.
    pub fn subject(&self) -> Option<Subject> {
        self.choice(SUBJECT)
    }
}

impl Choice for Subject {
    const ALL: &'static [Self] = &Self::ALL;

    fn key(self) -> &'static str {
        Subject::key(self)
    }
}

impl Choice for Visibility {
    const ALL: &'static [Self] = &[Visibility::PerOrganisation, Visibility::GroupOnly];

    fn key(self) -> &'static str {
        match self {
            Visibility::PerOrganisation => "per_organisation",
            Visibility::GroupOnly => "group_only",
        }
    }
}

/// The id of a subject of the model as a topic of a session: the same on every device, so that copies come together. `None` where
/// the id of the session is too long for that; those that devices make never are.
pub fn topic_id(session: &OwnerId, subject: Subject) -> Option<OwnerId> {
    OwnerId::new(&format!("{session}-{}", Subject::key(subject)))
}
