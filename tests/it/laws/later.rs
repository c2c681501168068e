//! What somebody does after an import stands, whatever was in the file, and can be passed on.

use super::shared;
use crate::common::{
    answer, answer_of, answers, export, given, id, label, note, question, register, stamp,
};
use crate::sample::{documents, documents_at_the_edge, local_states, times};
use gezamenlijke_blik::device::{Contents, read_record, write_record};
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::merge::{MAX_LAMPORT, MAX_WALL, Merge, ReplicaId};
use gezamenlijke_blik::reflection::{
    Date, Document, Entry, EntryRegister, FieldSpec, Key, Number, Owner, OwnerKind, Participant,
    Passage, Per, Percent, Score, TABLE, Tilt, Value, ValueType, Word,
};
use gezamenlijke_blik::session::{Action, State, apply, plan};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Replicas at both ends of their order, so that no outcome depends on luck.
const REPLICAS: [&str; 3] = ["-", "here", "zzzzzzzzzzzzzzzz"];

fn import(state: &mut State, document: &Document, clock: u64) {
    let plan = plan(state, vec![document.clone()]).unwrap();
    apply(state, Action::Import(Box::new(plan), None), clock);
}

/// Somebody answers, takes back, writes and corrects: something with everything that can be changed.
fn change_everything(state: &mut State, round: usize, clock: u64) {
    let mut owners = vec![(TABLE.partnership, Owner::Partnership)];
    for kind in TABLE.kinds {
        let ids = state.contents.document.owners(*kind).keys();
        owners.extend(ids.map(|id| (*kind, Owner::One(kind.name, id.clone()))));
    }
    for (kind, owner) in owners {
        for key in keys(kind, state.contents.document.owner(&owner).unwrap()) {
            let row = kind
                .fields
                .iter()
                .find(|row| row.name == key.field)
                .unwrap();
            // Something is taken back in each of the first two rounds; but a partnership without a name takes the next
            // one that comes.
            let is_taken_back = round == usize::from(row.value_type == ValueType::Answer);
            let is_said = owner == Owner::Partnership || !is_taken_back;
            let entry = Entry::shared(is_said.then(|| said(*row, round)));
            apply(state, Action::Set(owner.clone(), key, entry), clock);
        }
    }
}

/// Every value that somebody can change with this owner.
fn keys(kind: OwnerKind, entries: &Participant) -> Vec<Key> {
    let rows = kind.fields.iter();
    let each = rows.flat_map(|row| match row.per {
        Per::Owner => vec![Key::single(*row)],
        Per::Item(items) => {
            let known = entries.field(*row).iter().map(|(key, _)| key.clone());
            let first = items.first().map(|item| question(item));
            known
                .chain(first.map(|item| Key::for_item(*row, item)))
                .collect()
        }
    });
    each.collect()
}

fn said(row: FieldSpec, round: usize) -> Value {
    let text = format!("Ronde {round}");
    match row.value_type {
        ValueType::Label => label(&text).into(),
        ValueType::Text => Entry::note(Some(note(&text))).value.unwrap(),
        ValueType::Answer => {
            gezamenlijke_blik::reflection::Answer::Scored(Score::new(round as u64 + 1).unwrap())
                .into()
        }
        ValueType::Date => Date::parse(&format!("2026-11-0{round}")).unwrap().into(),
        ValueType::Number => Number::new(round as u64).unwrap().into(),
        ValueType::Word => Word::new(&format!("ronde-{round}")).unwrap().into(),
        ValueType::Passage => Passage::new(&text).unwrap().into(),
        ValueType::Score => Value::Score(Score::new(round as u64 + 1).unwrap()),
        ValueType::Percent => Percent::new(round as u64).unwrap().into(),
        ValueType::Tilt => Tilt::new(round as i8).unwrap().into(),
    }
}

/// Nothing of this file is news here, and bringing it changes nothing.
fn knows(state: &State, file: &Document) {
    let mut again = state.clone();
    let planned = plan(state, vec![file.clone(), file.clone()]).unwrap();
    assert!(planned.summary.brings_nothing(), "{:?}", planned.summary);
    import(&mut again, file, 0);
    assert_eq!(again.contents.document, state.contents.document);
}

fn after_a_reload(state: &State, replica: &str) -> State {
    let kept = read_record(&write_record(&state.contents)).unwrap();
    State::new(kept, ReplicaId::new(replica).unwrap())
}

proptest! {
    #![proptest_config(times(10_000, 100_000))]

    #[test]
    fn what_is_changed_after_an_import_stays_when_the_file_comes_again(
        [theirs, mine] in prop_oneof![[documents(), documents()].boxed(), [documents_at_the_edge(), documents_at_the_edge()].boxed()],
        local in local_states(),
        clock in select(&[0, 1, 1_790_000_000_000, MAX_WALL, u64::MAX]),
        first in select(&REPLICAS),
        replicas in vec(select(&REPLICAS), 3),
    ) {
        let theirs = shared(&theirs);
        let mut document = mine.into_document();
        document.apply_aliases(&local.aliases);
        let mine = Contents { document, local };
        let mut state = State::new(mine, ReplicaId::new(first).unwrap());
        import(&mut state, &theirs, clock);
        for (round, replica) in replicas.into_iter().enumerate() {
            change_everything(&mut state, round, clock);
            knows(&state, &theirs);
            state = after_a_reload(&state, replica);
            knows(&state, &theirs);
            let file = export(&state.contents.document);
            let read = read(file.as_bytes());
            prop_assert!(read.is_ok(), "{:?}", read);
            prop_assert_eq!(export(&read.unwrap()), file);
        }
    }
}

/// A file in which somebody's answer has this stamp.
fn file_with(stamped: &str) -> Document {
    let mut numbers = stamped.split('.');
    let mut number = || numbers.next().unwrap().parse().unwrap();
    let (lamport, wall) = (number(), number());
    let moment = stamp(lamport, wall, numbers.next().unwrap());
    let mut who = Participant::default();
    let entry = Entry::answer(answer("1"));
    who.put(answers("AM-Q1"), register(entry, moment));
    crate::common::document([who])
}

/// Answered here after this file, and passed on to somebody who has the file as well.
fn passed_on(stamped: &str, replica: &str) -> EntryRegister {
    let file = file_with(stamped);
    let replica = ReplicaId::new(replica).unwrap();
    let mut state = State::new(Contents::default(), replica);
    import(&mut state, &file, 0);
    let who = id("p0");
    apply(&mut state, Action::HandTo(Some(who.clone())), 0);
    for given in ["2", "3", "4"] {
        apply(
            &mut state,
            Action::answer(question("AM-Q1"), answer(given)),
            0,
        );
    }
    let mut theirs = read(export(&state.contents.document).as_bytes()).unwrap();
    theirs.merge_in(file);
    given(&theirs, "p0", "AM-Q1").clone()
}

#[test]
fn at_the_highest_count_an_answer_can_still_be_changed_and_passed_on() {
    let check = |stamped: String| {
        for replica in REPLICAS {
            let given = passed_on(&stamped, replica);
            assert_eq!(answer_of(given.value()), answer("4"), "{stamped} {replica}");
            assert!(!given.is_disputed(), "{stamped} {replica}");
        }
    };
    check(format!("7.{MAX_WALL}.a"));
    check(format!("{}.0.a", MAX_LAMPORT - 2));
    check(format!("{}.0.zzzzzzzzzzzzzzzz", MAX_LAMPORT - 1));
    check(format!("{MAX_LAMPORT}.0.zzzzzzzzzzzzzzzz"));
    check(format!("{MAX_LAMPORT}.{}.zzzzzzzzzzzzzzzz", MAX_WALL - 3));
}

#[test]
fn where_no_stamp_is_later_both_answers_reach_the_others() {
    // Only where the file has the name of this very tab as its writer do both come under one stamp. Then they are one
    // version, and the larger text stays: here the answer, as 4 is larger than 1.
    for wall in [MAX_WALL - 1, MAX_WALL] {
        for replica in REPLICAS {
            let given = passed_on(&format!("{MAX_LAMPORT}.{wall}.here"), replica);
            let mut values = given.versions().map(|version| answer_of(&version.value));
            assert!(values.any(|value| value == answer("4")), "{wall} {replica}");
        }
    }
}
