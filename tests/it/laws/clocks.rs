//! Clocks that are years off, or jump in the middle of a visit, decide nothing.
//!
//! The same visits are replayed over several tablets, once with good clocks and once with bad ones, and
//! what comes of them is compared.

use crate::common::{answer, export, id, label, note, question, tablet};
use crate::sample::{Dice, Step, step, steps, times};
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::reflection::{NAME, ORGANISATION};
use gezamenlijke_blik::session::{Action, State, apply, plan};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

const TABLETS: usize = 4;
const PEOPLE: [&str; 5] = ["anna", "bram", "chris", "dewi", "esra"];
const QUESTIONS: [&str; 3] = ["AM-Q1", "BE-Q2", "PR-Q7"];
const TEN_YEARS: u64 = 10 * 365 * 24 * 3_600 * 1_000;
const NOW: u64 = 1_790_000_000_000;

/// One thing that happens on one tablet.
#[derive(Clone, Debug)]
enum Event {
    Does(usize, Action),
    /// The one takes in what the other has.
    Gets(usize, usize),
}

/// Where people are.
#[derive(Clone, Copy, PartialEq)]
enum Keeping {
    /// Everybody keeps to a tablet of their own.
    Apart,
    Together,
}

/// What happens during a workshop, by chance.
fn workshops(keeping: Keeping) -> impl Strategy<Value = Vec<Event>> {
    steps(120).prop_map(move |steps| events(&steps, keeping))
}

fn events(steps: &[Step], keeping: Keeping) -> Vec<Event> {
    let mut events = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let dice = &mut step.dice();
        let person = dice.below(PEOPLE.len());
        let on = match keeping {
            Keeping::Apart => person % TABLETS,
            Keeping::Together => dice.below(TABLETS),
        };
        let is_late = 3 * at > 2 * steps.len();
        let who = id(PEOPLE[person]);
        let mut does = |action| events.push(Event::Does(on, action));
        match dice.roll(8) {
            7 if keeping == Keeping::Together || is_late => {
                let from = dice.below(TABLETS);
                events.push(Event::Gets(on, from));
            }
            1 => {
                let name = label(dice.one_of(&["Anna", "Bram", "Wonen Noord"]));
                does(Action::Begin(who.clone()));
                does(Action::describe(
                    who,
                    match dice.once_in(2) {
                        true => NAME,
                        false => ORGANISATION,
                    },
                    Some(name),
                ));
            }
            2 => {
                does(Action::HandTo(Some(who)));
                let words = note(dice.one_of(&["Zo.", "Anders.", "Nee."]));
                does(Action::write(
                    question(dice.one_of(&QUESTIONS)),
                    Some(words),
                ));
            }
            _ => {
                does(Action::Begin(who.clone()));
                does(Action::HandTo(Some(who)));
                let given = answer(dice.one_of(&["1", "2", "3", "4", "5", "?", "~", "-"]));
                does(Action::answer(question(dice.one_of(&QUESTIONS)), given));
            }
        }
    }
    events
}

/// A clock for each tablet.
struct Clocks {
    bad: Option<(Dice, [i64; TABLETS])>,
    passed: u64,
}

impl Clocks {
    fn good() -> Self {
        Self {
            bad: None,
            passed: 0,
        }
    }

    /// Ten years off at most, and jumping now and then.
    fn bad(step: &Step) -> Self {
        let mut dice = step.dice();
        let off = [(); TABLETS].map(|()| years_off(&mut dice));
        Self {
            bad: Some((dice, off)),
            passed: 0,
        }
    }

    fn tell(&mut self, tablet: usize) -> u64 {
        self.passed += 1_000;
        let good = NOW + self.passed;
        let Some((dice, off)) = &mut self.bad else {
            return good;
        };
        if dice.once_in(10) {
            off[tablet] = years_off(dice);
        }
        match dice.roll(100) {
            98 => 0,
            99 => u64::MAX,
            _ => good.saturating_add_signed(off[tablet]),
        }
    }
}

fn years_off(dice: &mut Dice) -> i64 {
    i64::try_from(dice.roll(2 * TEN_YEARS)).unwrap() - i64::try_from(TEN_YEARS).unwrap()
}

/// Which value was written where, at which count; by whom.
type Writings = BTreeMap<(String, u64), BTreeSet<usize>>;

/// Everything is done; then everybody gets everything.
fn replay(events: &[Event], clocks: &mut Clocks) -> (State, Writings) {
    let mut tablets: Vec<State> = ["a", "b", "c", "d"].map(tablet).into();
    let mut writings = Writings::new();
    let get = |tablets: &mut Vec<State>, on: usize, from: usize, clock: u64| {
        let file = read(export(&tablets[from].contents.document).as_bytes()).unwrap();
        let plan = plan(&tablets[on], vec![file]).unwrap();
        apply(
            &mut tablets[on],
            Action::Import(Box::new(plan), None),
            clock,
        );
    };
    for event in events {
        match event {
            Event::Does(on, action) => {
                let before = outcome(&tablets[*on]);
                apply(&mut tablets[*on], action.clone(), clocks.tell(*on));
                let state = &tablets[*on];
                let changed = outcome(state)
                    .into_iter()
                    .filter(|(place, now)| before.get(place) != Some(now));
                let count = state.contents.document.lamport();
                for (place, _) in changed {
                    writings.entry((place, count)).or_default().insert(*on);
                }
            }
            Event::Gets(on, from) => get(&mut tablets, *on, *from, clocks.tell(*on)),
        }
    }
    for round in 0..2 {
        for on in 0..TABLETS {
            for from in (0..TABLETS).filter(|from| *from != on || round > 0) {
                get(&mut tablets, on, from, 0);
            }
        }
    }
    for other in &tablets[1..] {
        assert_eq!(
            other.contents.document, tablets[0].contents.document,
            "the tablets do not agree"
        );
    }
    (tablets.swap_remove(0), writings)
}

/// What stands at each place, and what stands beside it, without any stamps.
fn outcome(state: &State) -> BTreeMap<String, (String, BTreeSet<String>)> {
    let mut all = BTreeMap::new();
    for (who, part) in state.contents.document.participants() {
        for (key, written) in part.iter() {
            let mut choices = written.distinct_entries().into_iter();
            let mut told = || choices.next().map(|entry| format!("{:?}", entry.value));
            let (stands, beside) = (told().unwrap(), std::iter::from_fn(told).collect());
            let question = key.item.iter().map(|id| format!("{id} "));
            let place = format!("{who} {}{}", question.collect::<String>(), key.field);
            all.insert(place, (stands, beside));
        }
    }
    all
}

proptest! {
    #![proptest_config(times(500, 20_000))]

    #[test]
    fn with_bad_clocks_people_on_their_own_tablets_come_to_the_same_picture(
        events in workshops(Keeping::Apart), clocks in step(),
    ) {
        let (good, _) = replay(&events, &mut Clocks::good());
        let (bad, _) = replay(&events, &mut Clocks::bad(&clocks));
        prop_assert_eq!(outcome(&good), outcome(&bad));
        prop_assert_eq!(good.together(), bad.together());
    }
}

/// Two tablets that change one answer without knowing of each other may reach the same count. Then the
/// clocks decide which of the two counts, and both are shown; those places are left out here.
#[test]
fn with_bad_clocks_people_who_wander_between_tablets_lose_nothing_either() {
    let (compared, tied) = (Cell::new(0), Cell::new(0));
    let cases = (workshops(Keeping::Together), step());
    let ended = TestRunner::new(times(500, 20_000)).run(&cases, |(events, clocks)| {
        let (good, writings) = replay(&events, &mut Clocks::good());
        let (bad, others) = replay(&events, &mut Clocks::bad(&clocks));
        let both = writings.into_iter().chain(others);
        let ties: BTreeSet<String> = both
            .filter(|(_, by)| by.len() > 1)
            .map(|((place, _), _)| place)
            .collect();
        let (good, bad) = (outcome(&good), outcome(&bad));
        prop_assert!(good.keys().eq(bad.keys()));
        // Whoever begins gets the organisation of the one before, so a tie there goes round.
        let is_organisation = |place: &String| place.ends_with("organisation");
        let goes_round = ties.iter().any(is_organisation);
        for (place, stands) in &good {
            match ties.contains(place) || goes_round && is_organisation(place) {
                true => tied.set(tied.get() + 1),
                false => {
                    compared.set(compared.get() + 1);
                    prop_assert_eq!(stands, &bad[place], "{}", place);
                }
            }
        }
        Ok(())
    });
    ended.unwrap_or_else(|broken| panic!("{broken}"));
    let (compared, tied) = (compared.get(), tied.get());
    println!("{compared} places compared, {tied} left out");
    assert!(
        compared > 10 * tied,
        "{compared} places compared, {tied} left out"
    );
}
