//! What was written differently on devices that did not know of each other, and waits for a choice.

use crate::reflection::{
    BY_RULE, Document, Entries, EntryRegister, FieldSpec, Key, Lens, Owner, OwnerKind,
    ParticipantId, Per, TABLE, lens_of,
};

/// One value of which there are several.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict<'a> {
    /// Who has the value: the partnership, a participant, a session.
    pub owner: Owner,
    /// The field in which it stands, such as the answers.
    pub spec: FieldSpec,
    /// The field with the question, where there is one: what [`Entries::change`] needs to settle it.
    pub key: &'a Key,
    /// What was written. Of its choices the first counts now; the others follow, latest first.
    pub register: &'a EntryRegister,
}

/// Everything in a document that waits for a choice: first what belongs to the partnership, then each
/// participant, in the order in which the model asks, then all other owners.
///
/// Questions of another edition are left to an app that knows what they ask.
pub fn conflicts(document: &Document) -> Vec<Conflict<'_>> {
    let mut found = conflicts_of(TABLE.partnership, Owner::Partnership, &document.partnership);
    for kind in TABLE.kinds {
        for (id, entries) in document.owners(*kind) {
            let owner = Owner::One(kind.name, id.clone());
            found.extend(conflicts_of(*kind, owner, entries));
        }
    }
    found
}

/// Of all [`conflicts`] those that may be seen while this participant has the tablet: what is private
/// is for the one who wrote it.
pub fn visible_conflicts<'a>(
    document: &'a Document,
    current: Option<&ParticipantId>,
) -> Vec<Conflict<'a>> {
    let current = current.cloned().map(Owner::participant);
    let mut found = conflicts(document);
    found.retain(|one| Some(&one.owner) == current.as_ref() || !one.register.has_private());
    found
}

/// How many [`conflicts_of`] an owner has, and how many of them [`visible_conflicts`] shows while somebody else has the tablet.
pub fn count_conflicts(entries: &Entries) -> (usize, usize) {
    let (mut all, mut shown) = (0, 0);
    for (key, written) in entries.iter().filter(|(key, written)| waits(key, written)) {
        let question = key.question.as_ref();
        if question.is_none_or(|question| lens_of(question.as_str()).is_some()) {
            all += 1;
            shown += usize::from(!written.has_private());
        }
    }
    (all, shown)
}

/// The length of [`visible_conflicts`] without making it: for a line that is on every page.
pub fn count_visible_conflicts(document: &Document, current: Option<&ParticipantId>) -> usize {
    let mut count = count_conflicts(&document.partnership).1;
    for (_, id, entries) in document.all_owners() {
        let (all, shown) = count_conflicts(entries);
        count += if Some(id) == current { all } else { shown };
    }
    count
}

/// Whether a person has to choose; of how a session is arranged, a rule does.
pub fn waits(key: &Key, written: &EntryRegister) -> bool {
    written.is_disputed() && !BY_RULE.contains(&key.field)
}

/// What waits for a choice with one owner of this kind.
pub fn conflicts_of(kind: OwnerKind, owner: Owner, entries: &Entries) -> Vec<Conflict<'_>> {
    let mut found = Vec::new();
    let mut look = |per: Per, question: Option<&str>| {
        for spec in kind.fields.iter().filter(|spec| spec.per == per) {
            let found_here = entries.find(*spec, question);
            let disputed = found_here.filter(|(key, register)| waits(key, register));
            found.extend(disputed.map(|(key, register)| Conflict {
                owner: owner.clone(),
                spec: *spec,
                key,
                register,
            }));
        }
    };
    look(Per::Owner, None);
    for lens in Lens::ALL {
        for question in lens.questions() {
            look(Per::Question, Some(question));
        }
    }
    found
}
