//! What is counted and what is a mean: the formula, the balances, trust, signs, phases, what is clear.

use super::*;
use gezamenlijke_blik::insight::{Factors, Fraction, Lean, Likeness};
use gezamenlijke_blik::reflection::{Course, Factor, Phase, PhaseState};

fn whole(number: i64) -> Option<Fraction> {
    Some(Fraction::whole(number))
}

fn formula(promise: i64, commitment: i64, doing: i64) -> Factors {
    Factors([promise, commitment, doing].map(whole))
}

#[test]
fn eighty_times_eighty_times_eighty_is_fifty_one() {
    for (factors, exact, shown) in [
        ((80, 80, 80), (512, 10), 51),
        ((100, 100, 100), (100, 1), 100),
        ((100, 100, 0), (0, 1), 0),
        ((50, 50, 50), (125, 10), 13),
        ((90, 70, 30), (189, 10), 19),
    ] {
        let (promise, commitment, doing) = factors;
        let product = formula(promise, commitment, doing).product().unwrap();
        assert_eq!(Some(product), Fraction::new(exact.0, exact.1));
        assert_eq!(product.rounded(), shown);
    }
    let mut missing = formula(80, 80, 80);
    missing.0[1] = None;
    assert_eq!(missing.product(), None);
    let changed = missing.with(Factor::Commitment, Percent::new(50).unwrap());
    assert_eq!(changed.product(), whole(32));
}

#[test]
fn the_product_is_that_of_the_means_in_sight() {
    let document = people(&[
        "Oever | formula.promise=100 | formula.commitment=50 | formula.doing=0",
        "Oever | formula.promise=50 | formula.commitment=50 | formula.doing=40",
        "Linde | formula.promise=25 | formula.commitment=!10",
    ]);
    let view = compared(&document).formula;
    // Oever comes second: 75, 50 and 20 make 7,5. The mean of the two products would be 5.
    assert_eq!(view.organisations[1], formula(75, 50, 20));
    assert_eq!(view.organisations[1].product(), Fraction::new(15, 2));
    assert_eq!(view.organisations[0].of(Factor::Commitment), None);
    assert_eq!(view.group.of(Factor::Promise), whole(50));
    assert_eq!(view.people, 3);
    let each = compared_by(&document, Weighting::Participants, |_| true).formula;
    assert_eq!(each.group.of(Factor::Promise), Fraction::new(175, 3));
}

/// How the balance of daadkracht and draagvlak stands: the steps of each organisation's people.
fn leaning(organisations: &[&[i64]]) -> Option<Lean> {
    let rows = organisations.iter().enumerate().flat_map(|(at, steps)| {
        steps
            .iter()
            .map(move |step| format!("Partner {at} | balances.support={step}"))
    });
    let rows: Vec<String> = rows.collect();
    let document = people(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    compared(&document).balances[0].lean()
}

#[test]
fn a_balance_is_off_its_centre_from_two_steps_or_on_opposite_sides_from_one_each() {
    let two = Fraction::whole(2);
    let minus = |value: Fraction| Fraction::whole(0).minus(value);
    for (organisations, expected) in [
        (vec![&[2][..], &[2]], Some(Lean::Second(two))),
        (vec![&[-3][..], &[-1]], Some(Lean::First(minus(two)))),
        (vec![&[2][..], &[1]], None),
        (vec![&[3, 3, 2][..], &[1]], None),
        (vec![&[3, 3][..], &[1]], Some(Lean::Second(two))),
        (
            vec![&[-1][..], &[1]],
            Some(Lean::Opposite(
                minus(Fraction::whole(1)),
                Fraction::whole(1),
            )),
        ),
        (vec![&[-1, 0][..], &[3]], None),
        (
            vec![&[-2][..], &[0], &[1]],
            Some(Lean::Opposite(minus(two), Fraction::whole(1))),
        ),
        // People of one organisation stand on no sides.
        (vec![&[-3, 3][..]], None),
        (vec![&[2, 2][..]], Some(Lean::Second(two))),
        // One person alone is not the group.
        (vec![&[3][..]], None),
    ] {
        assert_eq!(leaning(&organisations), expected, "{organisations:?}");
    }
}

#[test]
fn steps_are_counted_from_the_first_side_to_the_second() {
    let document = people(&[
        "Oever | balances.pace=-3",
        "Oever | balances.pace=3",
        "Oever | balances.pace=3",
    ]);
    let pace = &compared(&document).balances[3];
    assert_eq!(pace.organisations, [[1, 0, 0, 0, 0, 0, 2]]);
    assert_eq!((pace.means.group, pace.people), (whole(1), 3));
}

#[test]
fn trust_has_its_level_and_its_way() {
    let document = people(&[
        "Oever | trust=2 | trust_course=falling",
        "Oever | trust=4",
        "Linde | trust=5 | trust_course=rising",
        "Linde | trust_course=steady",
        "Linde | trust=!1 | trust_course=!falling",
    ]);
    let view = compared(&document).trust;
    let all = view.all;
    assert_eq!(
        all.levels,
        [[0; 4], [0, 0, 1, 0], [0; 4], [0, 0, 0, 1], [1, 0, 0, 0]]
    );
    assert_eq!((all.people(), all.low()), (3, 1));
    assert_eq!(
        [Course::Rising, Course::Steady, Course::Falling].map(|it| all.count(it)),
        [1; 3]
    );
    assert_eq!(view.organisations[1].people(), 2);
}

#[test]
fn signs_are_counted_and_who_does_not_know_is_counted_apart() {
    let document = people(&[
        "Oever | signs.obstructing=yes",
        "Linde | signs.obstructing=no",
        "Linde | signs.obstructing=unknown | signs.opposing=a-later-word",
    ]);
    let signs = compared(&document).signs;
    let seen = signs
        .iter()
        .map(|view| (view.all.yes, view.all.no, view.all.unknown));
    let seen: Vec<_> = seen.collect();
    assert_eq!(seen[2], (1, 1, 1));
    assert!(
        seen.iter()
            .enumerate()
            .all(|(at, it)| at == 2 || *it == (0, 0, 0))
    );
    assert_eq!(signs[2].organisations[0].total(), 2);
}

#[test]
fn phases_show_every_step_and_whether_people_disagree() {
    let document = people(&[
        "Oever | phase=sharing | phases.exploring=done",
        "Oever | phase=shaping | phases.exploring=skipped",
        "Linde | phase=sharing | phases.exploring=skipped",
        "Linde | phases.doing=not_begun",
    ]);
    let view = compared(&document).phases;
    let here: Vec<_> = view.phases.iter().map(|one| one.here.clone()).collect();
    assert_eq!(
        here,
        [vec![0, 0], vec![1, 1], vec![0, 0], vec![0, 1], vec![0, 0]]
    );
    assert_eq!(view.span(), Some((Phase::Sharing, Phase::Shaping)));
    assert!(view.differ());
    assert_eq!((view.marks(), view.from(Phase::Agreeing)), (3, 1));
    assert_eq!(view.phases[0].count(PhaseState::Skipped), 2);
    assert_eq!(view.phases[0].states, [[0, 0, 0, 1], [0, 0, 1, 1]]);
    let alone = compared(&people(&["Oever | phase=doing"])).phases;
    assert_eq!(alone.span(), Some((Phase::Doing, Phase::Doing)));
    assert!(!alone.differ());
}

#[test]
fn what_is_clear_is_the_same_different_or_not_known() {
    let document = people(&[
        "Oever | clarity.decides=De stuurgroep | meets=2026-12-08 | unclear.agenda=yes",
        "Linde | clarity.decides=de stuurgroep | meets=2026-12-15 | unclear.agenda=yes",
        "Linde | unclear.meets=yes | meets=2026-12-08 | unclear.decides=no",
    ]);
    let [decides, meets, agenda] = compared(&document).clarity.try_into().unwrap();
    assert_eq!(
        (decides.known, decides.unknown, decides.likeness),
        (2, 0, Likeness::Same)
    );
    // Linde has Oever's day as well as another one.
    assert_eq!(
        (meets.known, meets.unknown, meets.likeness),
        (3, 0, Likeness::Same)
    );
    let days: Vec<_> = meets.organisations[0]
        .days
        .iter()
        .map(Date::to_string)
        .collect();
    assert_eq!(days, ["2026-12-08", "2026-12-15"]);
    assert_eq!(
        (agenda.known, agenda.unknown, agenda.likeness),
        (0, 2, Likeness::Missing)
    );
    let apart = people(&["Oever | meets=2026-12-08", "Linde | meets=2026-12-15"]);
    assert_eq!(compared(&apart).clarity[1].likeness, Likeness::Different(2));
}

#[test]
fn who_only_gets_or_only_brings_wrote_two_lines_on_one_side_and_none_on_the_other() {
    for (rows, gets, brings) in [
        (vec!["Oever | gets.1=a | gets.2=b"], vec![0], vec![]),
        (
            vec!["Oever | gets.1=a", "Oever | gets.1=b"],
            vec![0],
            vec![],
        ),
        (vec!["Oever | gets.1=a"], vec![], vec![]),
        (
            vec!["Oever | gets.1=a | gets.2=b | brings.5=c"],
            vec![],
            vec![],
        ),
        (
            vec!["Oever | gets.1=a | gets.2=b | brings.1=!c"],
            vec![0],
            vec![],
        ),
        (
            vec![
                "Linde | brings.1=a | brings.2=b",
                "Oever | gets.1=a | gets.4=b",
            ],
            vec![1],
            vec![0],
        ),
        (
            vec!["Linde | brings.1=a", "Oever | brings.1=a"],
            vec![],
            vec![],
        ),
    ] {
        let view = compared(&people(&rows)).gets_brings;
        assert_eq!(
            (view.only_gets(), view.only_brings()),
            (gets, brings),
            "{rows:?}"
        );
    }
    let kinds = people(&["Oever | gets.1=a | gets_kind.1=money | gets.2=b | gets_kind.3=time"]);
    let kinds = compared(&kinds).gets_brings.gets;
    assert_eq!(
        kinds[0].kind.map(|it| format!("{it:?}")),
        Some("Money".to_owned())
    );
    assert_eq!((kinds.len(), kinds[1].kind), (2, None));
}
