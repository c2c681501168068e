//! What an import would bring, counted along the table of fields.

use crate::insight::waits;
use crate::reflection::{
    Choice, Document, Entries, EntryRegister, FieldSpec, INSTRUMENTS_TALLY, Instrument, Key, Label,
    Owner, OwnerId, OwnerKind, TABLE,
};

/// How much is new and how much becomes something else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// What was not here.
    pub new: usize,
    /// What was here and becomes something else.
    pub changed: usize,
}

/// What an import would bring, in numbers and names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// By the name of a kind, or by that under which a field is counted. An owner counts as changed when it is known
    /// here and nothing else of it is counted: a name, a role, a date, or what a newer app wrote.
    tallies: Vec<(&'static str, Tally)>,
    /// Values that turn out to be given differently on two devices that did not know of each other;
    /// the later one counts.
    pub differences: usize,
    /// Where there are such, all values that wait for a choice afterwards, with those that did so before.
    pub to_choose: usize,
    /// Participants in the files who were said to be somebody else here or among them.
    pub recognised: usize,
    /// Whether one of them was said to be the person with the tablet, who goes on here.
    pub goes_on: bool,
    /// Names of other partnerships among the files. This device keeps its own name.
    pub other_partnerships: Vec<Label>,
}

impl Summary {
    /// Whether the files bring nothing that is not here already.
    pub fn brings_nothing(&self) -> bool {
        let mut rest = self.clone();
        rest.other_partnerships.clear();
        rest == Summary::default()
    }

    /// How much there is of a kind, or of what is counted under this name.
    pub fn of(&self, name: &str) -> Tally {
        let mut tallies = self.tallies.iter();
        let found = tallies.find(|(other, _)| *other == name);
        found.map(|(_, tally)| *tally).unwrap_or_default()
    }

    /// Everything that was counted, in the order of the table.
    pub fn tallies(&self) -> impl Iterator<Item = (&'static str, Tally)> {
        let kinds = [TABLE.partnership].into_iter();
        let kinds = kinds.chain(TABLE.kinds.iter().copied());
        let names = kinds.flat_map(|kind| {
            let fields = kind.fields.iter().filter_map(|spec| spec.tally);
            std::iter::once(kind.name).chain(fields)
        });
        // Several fields may count as one.
        let mut names: Vec<&str> = names.collect();
        names.dedup();
        let names = names.into_iter();
        let counted = names.map(|name| (name, self.of(name)));
        counted.filter(|(_, tally)| *tally != Tally::default())
    }

    /// Counts what is different in these owners, and beside them.
    pub(super) fn compare(&mut self, here: &Document, after: &Document, touched: &[Owner]) {
        for owner in touched {
            let Some(new) = after.owner(owner) else {
                continue;
            };
            let kind = kind_of(owner);
            match here.owner(owner) {
                None => {
                    self.add(kind.name, 1, 0);
                    self.values(kind, &Entries::default(), new);
                }
                Some(old) => {
                    let before = (self.tallies.clone(), self.differences);
                    self.values(kind, old, new);
                    let is_counted = before.0 != self.tallies || before.1 != self.differences;
                    if !is_counted && old != new {
                        self.add(kind.name, 0, 1);
                    }
                }
            }
        }
        if here.unknown != after.unknown && here.partnership == after.partnership {
            self.add(TABLE.partnership.name, 0, 1);
        }
    }

    fn values(&mut self, kind: OwnerKind, old: &Entries, new: &Entries) {
        for instrument in Instrument::ALL {
            self.instrument(*instrument, old, new);
        }
        for spec in kind.fields {
            for (key, written) in new.field(*spec) {
                self.value(*spec, key, old.register(key), written);
            }
        }
    }

    /// An instrument counts once, however much of it somebody filled in.
    fn instrument(&mut self, instrument: Instrument, old: &Entries, new: &Entries) {
        let says_other = |(key, written): &(Key, EntryRegister)| {
            let before = old.register(key).map(EntryRegister::value);
            let is_same = before.is_some_and(|before| before.says_same_as(written.value()));
            !is_same && (before.is_some() || written.value().value.is_some())
        };
        let fields = instrument.fields().iter().chain(instrument.fields_beside());
        let mut values = fields.flat_map(|spec| new.field(*spec));
        match (old.has_filled(instrument), new.has_filled(instrument)) {
            (false, true) => self.add(INSTRUMENTS_TALLY, 1, 0),
            (true, _) if values.any(says_other) => self.add(INSTRUMENTS_TALLY, 0, 1),
            _ => {}
        }
    }

    fn value(
        &mut self,
        spec: FieldSpec,
        key: &Key,
        old: Option<&EntryRegister>,
        new: &EntryRegister,
    ) {
        let undisputed = old.is_none_or(|old| !old.is_disputed());
        self.differences += usize::from(undisputed && waits(key, new));
        let Some(tally) = spec.tally.filter(|tally| *tally != INSTRUMENTS_TALLY) else {
            return;
        };
        let old = old.map(EntryRegister::value);
        let old_value = old.and_then(|old| old.value.as_ref());
        match (old_value, &new.value().value) {
            (None, None) => {}
            (None, Some(_)) => self.add(tally, 1, 0),
            _ if old.is_some_and(|old| old.says_same_as(new.value())) => {}
            _ => self.add(tally, 0, 1),
        }
    }

    fn add(&mut self, name: &'static str, new: usize, changed: usize) {
        let known = self.tallies.iter().position(|(other, _)| *other == name);
        let at = known.unwrap_or(self.tallies.len());
        if at == self.tallies.len() {
            self.tallies.push((name, Tally::default()));
        }
        if let Some((_, tally)) = self.tallies.get_mut(at) {
            tally.new += new;
            tally.changed += changed;
        }
    }
}

/// The kind of an owner, along the table; whatever is not in it passes for the partnership.
fn kind_of(owner: &Owner) -> OwnerKind {
    let name = match owner {
        Owner::Partnership => TABLE.partnership.name,
        Owner::One(name, _) => name,
    };
    let kind = TABLE.kinds.iter().find(|kind| kind.name == name);
    kind.copied().unwrap_or(TABLE.partnership)
}

/// The owners in a document, the partnership first.
pub(super) fn owners(document: &Document) -> Vec<Owner> {
    let all = document.all_owners();
    let all = all.map(|(kind, id, _): (_, &OwnerId, _)| Owner::One(kind, id.clone()));
    std::iter::once(Owner::Partnership).chain(all).collect()
}
