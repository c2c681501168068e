//! What was written differently on devices that did not know of each other, and waits for a choice.

use crate::reflection::{
    BY_RULE, Document, Entries, EntryRegister, FieldSpec, Key, Owner, OwnerKind, ParticipantId,
    TABLE,
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
/// Questions and other items of another edition are left to an app that knows what they ask.
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
        if is_known(key) {
            all += 1;
            shown += usize::from(!written.has_private());
        }
    }
    (all, shown)
}

/// Whether this version knows what the value is for.
fn is_known(key: &Key) -> bool {
    let Some(item) = &key.item else {
        return true;
    };
    let kinds = TABLE.kinds.iter().chain([&TABLE.partnership]);
    let mut fields = kinds.flat_map(|kind| kind.fields);
    let spec = fields.find(|spec| spec.name == key.field && spec.items().is_some());
    spec.and_then(|spec| spec.items())
        .is_some_and(|items| items.contains(&item.as_str()))
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
    let mut look = |spec: FieldSpec, item: Option<&str>| {
        let found_here = entries.find(spec, item);
        let disputed = found_here.filter(|(key, register)| waits(key, register));
        found.extend(disputed.map(|(key, register)| Conflict {
            owner: owner.clone(),
            spec,
            key,
            register,
        }));
    };
    let fields = || kind.fields.iter().copied();
    fields()
        .filter(|spec| spec.items().is_none())
        .for_each(|spec| look(spec, None));
    let mut groups: Vec<&[&str]> = fields().filter_map(FieldSpec::items).collect();
    groups.dedup();
    for items in groups {
        // Item by item: a note stands beside its answer.
        for item in items {
            let of_item = fields().filter(|spec| spec.items() == Some(items));
            of_item.for_each(|spec| look(spec, Some(item)));
        }
    }
    found
}
