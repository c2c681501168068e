//! What holds at every moment of an afternoon.

use super::world::World;
use crate::tab::Tab;
use gezamenlijke_blik::device::{
    Contents, Decoded, JOURNAL_SLOTS, JournalState, Persistence, SLOTS, Saving, SyncOutcome,
    WriteAccess, decode,
};
use gezamenlijke_blik::exchange::unseal;
use gezamenlijke_blik::merge::{Merge, Stamp};

/// Everything that a tab said was saved, and that nobody took back since.
#[derive(Clone, Debug, Default)]
pub struct Confirmed(Option<Contents>);

impl Confirmed {
    pub fn epoch(&self) -> Option<Stamp> {
        self.0.as_ref().and_then(|known| known.local.epoch)
    }
}

/// What a page finds that is opened on all that stands there now.
fn opened(world: &World) -> Contents {
    let entries = world.journal.entries();
    let storage = world.storage.copy();
    Persistence::open(storage, Some(&entries), JournalState::Available)
        .1
        .contents
}

/// The texts in both places of both kinds of storage.
fn stored(world: &World) -> Vec<String> {
    let (slots, records) = (world.storage.all(), world.journal.all());
    let slots = SLOTS.iter().filter_map(|key| slots.get(*key));
    let records = JOURNAL_SLOTS.iter().filter_map(|key| records.get(*key));
    slots.chain(records).cloned().collect()
}

/// Whether one copy has all that another has.
fn has_all(whole: &Contents, part: &Contents) -> bool {
    let mut both = whole.document.clone();
    both.merge_in(part.document.clone());
    both.apply_aliases(&whole.local.aliases);
    both == whole.document
}

/// Looks at a tab in which something happened.
pub fn looks_at(world: &mut World, at: usize) {
    world.looks_at_what_was_taken_back();
    world.looks_at_what_was_covered();
    if world.is_just_saved(at) {
        what_is_said_to_be_saved_stands_there(world, at);
        is_confirmed(world, at);
        world.tally.saved += 1;
    }
    let renewed = world.tabs[at].renewed.take();
    assert!(renewed != Some(false), "a newer version begins too soon");
}

/// What is said to be saved was read back from one of the two places, or was taken over by a later record there.
fn what_is_said_to_be_saved_stands_there(world: &World, at: usize) {
    let tab = &world.tabs[at];
    let (record, stored) = (tab.visit.record(), stored(world));
    let is_it = |text: &String| unseal(text).is_ok_and(|sealed| sealed.text == record);
    let takes_over = |text: &String| match decode(text) {
        Decoded::Record(_, theirs) => {
            !theirs
                .clone()
                .reconcile(tab.contents().clone())
                .changed_here
        }
        _ => false,
    };
    let is_there = stored.iter().any(is_it) || stored.iter().any(takes_over);
    assert!(is_there, "tab {at} says it is saved, and it is in no place");
}

/// From now on this must be found.
fn is_confirmed(world: &mut World, at: usize) {
    if world.is_torn {
        return;
    }
    let found = opened(world);
    let here = world.tabs[at].contents().clone();
    if here.local.epoch < found.local.epoch {
        // Another tab took something back, and this one has not heard of it yet.
        world.tally.unheard += 1;
        return;
    }
    assert_eq!(
        here.local.epoch, found.local.epoch,
        "what was taken back is there again"
    );
    assert!(
        has_all(&found, &here),
        "tab {at} says it is saved, and it is not found: {found:#?}"
    );
    match &mut world.confirmed.0 {
        Some(known) if known.local.epoch == here.local.epoch => {
            known.reconcile(here);
        }
        Some(known) if known.local.epoch > here.local.epoch => {}
        known => *known = Some(here),
    }
}

/// What was said to be saved is found when a page is opened.
pub fn what_was_confirmed_is_there(world: &World) {
    let Some(confirmed) = world.confirmed.0.as_ref().filter(|_| !world.is_torn) else {
        return;
    };
    let found = opened(world);
    if found.local.epoch == confirmed.local.epoch {
        assert!(
            has_all(&found, confirmed),
            "was saved, and is gone: {confirmed:#?} {found:#?}"
        );
    } else {
        assert!(
            found.local.epoch > confirmed.local.epoch,
            "what was taken back is there again"
        );
    }
}

/// Something was written over by a bad disk or another program: what stood nowhere else is gone.
pub fn what_stood_there_is_gone(world: &mut World) {
    world.confirmed.0 = Some(opened(world));
}

/// What nobody here can read stands in its place, or was put aside.
pub fn everything_unread_stands_somewhere(world: &World) {
    for text in &world.unread {
        let stands = world.storage.holds(text) || world.journal.holds(text);
        assert!(stands, "written over unread: {text:?}");
    }
}

/// As long as things are on their way, a tab may hold what it wrote over in the journal, to put it aside.
pub fn nothing_unread_is_gone(world: &World) {
    for text in &world.unread {
        let stands = world.storage.holds(text) || world.journal.holds(text);
        let is_held = world.tabs.iter().any(|tab| tab.line.has_covered(text));
        assert!(stands || is_held, "written over unread: {text:?}");
    }
}

/// All tabs have saved, and have the same; so has a page that is opened now. Where a newer version wrote something, those
/// who saw it are closed, and keep what they have on the screen.
pub fn all_agree(world: &World) {
    let texts = world.storage.all().into_values();
    let mut texts = texts.chain(world.journal.all().into_values());
    let is_newer = texts.any(|text| decode(&text) == Decoded::Newer);
    if world.is_torn || is_newer {
        return;
    }
    let agree = SyncOutcome::default();
    let found = opened(world);
    let open = world.tabs.iter().enumerate();
    let open = open.filter(|(_, tab)| tab.visit.access() != WriteAccess::Newer);
    let open: Vec<(usize, &Tab)> = open.collect();
    for (at, tab) in &open {
        let is_empty = *tab.contents() == Contents::default();
        let saving = tab.visit.saving();
        assert!(
            matches!(saving, Saving::Saved(_)) || is_empty,
            "tab {at}: {saving:?}"
        );
        let met = found.clone().reconcile(tab.contents().clone());
        assert_eq!(met, agree, "tab {at} has something else than is found");
        let (_, first) = open[0];
        let met = first.contents().clone().reconcile(tab.contents().clone());
        assert_eq!(met, agree, "tab {at} has something else than the first");
    }
}
