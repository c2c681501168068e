//! Two tablets of one person tell something else in every field of every instrument: each is listed, counted, shown to whom it
//! may be, and settled.

use super::{entry, keys, value};
use crate::common::{Visit, id};
use gezamenlijke_blik::insight::{
    conflicts, count_conflicts, count_visible_conflicts, visible_conflicts,
};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{Audience, Entry, FieldSpec, Key, Owner};
use gezamenlijke_blik::session::{Action, plan};

/// Anna's two tablets brought together. Both began with the same, and then this was said on one and that on the other.
fn disputed((row, key): (FieldSpec, &Key), one: Entry, other: Entry) -> Visit {
    let mut first = Visit::on("first");
    first.does(Action::Begin(id("anna")));
    let begun = Entry::shared(Some(value(row, 0)));
    first.does(Action::SetMine(key.clone(), begun));
    let tablet = |replica, said: Entry| {
        let mut visit = Visit::on(replica);
        let begun = plan(&visit.state, vec![first.document().clone()]).unwrap();
        visit.does(Action::Import(Box::new(begun), None));
        visit.does(Action::HandTo(Some(id("anna"))));
        visit.does(Action::SetMine(key.clone(), said));
        visit
    };
    let (mut here, there) = (tablet("a", one), tablet("b", other));
    here.state
        .contents
        .document
        .merge_in(there.state.contents.document);
    here
}

/// That one thing is disputed on this tablet, seen by its owner, and by others or not; and that it can be settled.
fn check(visit: &mut Visit, (row, key): (FieldSpec, &Key), for_others: usize) {
    let what = format!("{} {:?}", key.field, key.item);
    let document = visit.document().clone();
    let found = conflicts(&document);
    assert_eq!(found.len(), 1, "{what}");
    assert_eq!((found[0].spec, found[0].key), (row, key), "{what}");
    assert_eq!(found[0].register.distinct_entries().len(), 2, "{what}");
    let anna = document.participant(&id("anna")).unwrap();
    assert_eq!(count_conflicts(anna), (1, for_others), "{what}");
    for (who, shown) in [
        (Some(id("anna")), 1),
        (Some(id("bram")), for_others),
        (None, for_others),
    ] {
        assert_eq!(
            visible_conflicts(&document, who.as_ref()).len(),
            shown,
            "{what}"
        );
        assert_eq!(
            count_visible_conflicts(&document, who.as_ref()),
            shown,
            "{what}"
        );
    }
    let outrun = found[0].register.distinct_entries()[1].clone();
    let anna = Owner::participant(id("anna"));
    visit.does(Action::Settle(anna, key.clone(), outrun.clone()));
    assert!(conflicts(visit.document()).is_empty(), "{what}");
    let anna = visit.document().participant(&id("anna")).unwrap();
    assert_eq!(
        anna.register(key).unwrap().value().value,
        outrun.value,
        "{what}"
    );
}

#[test]
fn what_two_tablets_tell_of_an_instrument_is_listed_counted_and_settled_one_by_one() {
    let all = keys();
    assert!(all.len() > 80, "{}", all.len());
    for (row, key) in all {
        let said = |number| Entry::shared(Some(value(row, number)));
        check(&mut disputed((row, &key), said(1), said(2)), (row, &key), 1);
        // Taken back on one of them.
        check(
            &mut disputed((row, &key), said(1), Entry::shared(None)),
            (row, &key),
            1,
        );
    }
}

#[test]
fn what_is_private_on_one_tablet_is_settled_by_the_one_who_wrote_it() {
    for (row, key) in keys() {
        let mine = entry(row, &key, 1);
        if mine.audience == Audience::Private {
            let shared = Entry::shared(Some(value(row, 2)));
            check(
                &mut disputed((row, &key), mine.clone(), shared),
                (row, &key),
                0,
            );
            check(
                &mut disputed((row, &key), mine, entry(row, &key, 2)),
                (row, &key),
                0,
            );
        }
    }
}

#[test]
fn all_of_it_at_once_is_as_many_as_one_by_one() {
    let tablet = |replica, number| {
        let mut visit = Visit::on(replica);
        visit.does(Action::Begin(id("anna")));
        visit.fills_in_everything(number);
        visit
    };
    let (mut here, there) = (tablet("a", 1), tablet("b", 2));
    here.state
        .contents
        .document
        .merge_in(there.state.contents.document);
    let all = keys().len();
    assert_eq!(conflicts(here.document()).len(), all);
    let anna = here.document().participant(&id("anna")).unwrap();
    // Five interests of her own are hers to choose.
    assert_eq!(count_conflicts(anna), (all, all - 5));
}
