//! What the instruments point at, each rule at its border.

use super::*;
use gezamenlijke_blik::insight::{Fraction, Lean, Part};
use gezamenlijke_blik::reflection::{Clear, InterestKind, MinimumCondition, Sign};

const fn part(count: usize, total: usize) -> Part {
    Part { count, total }
}

#[test]
fn big_words_in_two_texts_and_in_a_third_of_them() {
    let (hollow, plain) = (
        "Oever | ambition=Synergie!",
        "Linde | ambition=Samen één loket",
    );
    let signal = |count, total| [Signal::HollowWords(part(count, total))];
    check(&[hollow, hollow, plain, plain, plain, plain], &signal(2, 6));
    check(&[hollow, hollow, plain, plain, plain, plain, plain], &[]);
    check(&[hollow, plain], &[]);
    check(&[hollow, hollow], &signal(2, 2));
    check(&[hollow], &[]);
    check(&[hollow, "Oever | ambition=!Synergie"], &[]);
}

#[test]
fn much_promised_and_little_done() {
    let says = |promise: u8, doing: u8| {
        let row = format!("formula.promise={promise} | formula.doing={doing}");
        [format!("Oever | {row}"), format!("Linde | {row}")]
    };
    for (promise, doing, fires) in [
        (70, 40, true),
        (69, 40, false),
        (70, 41, false),
        (100, 0, true),
    ] {
        let [one, other] = says(promise, doing);
        let whole = |share| Fraction::whole(i64::from(share));
        let expected = [Signal::ShamFormula(whole(promise), whole(doing))];
        check(&[&one, &other], if fires { &expected } else { &[] });
        // One person is not the group.
        check(&[&one], &[]);
    }
    // Each organisation weighs the same: 60 and 80 make 70, where three people make 67.
    check(
        &[
            "Oever | formula.promise=60 | formula.doing=40",
            "Oever | formula.promise=60",
            "Linde | formula.promise=80",
        ],
        &[Signal::ShamFormula(
            Fraction::whole(70),
            Fraction::whole(40),
        )],
    );
    check(
        &["Oever | formula.promise=90", "Linde | formula.promise=90"],
        &[],
    );
}

#[test]
fn a_sign_of_appearance_that_one_person_recognises() {
    let no = "Linde | signs.meetings_only=no | signs.support_fades=no";
    check(
        &["Oever | signs.meetings_only=yes", no],
        &[Signal::ShamSeen(Sign::MeetingsOnly, part(1, 2))],
    );
    check(
        &["Oever | signs.support_fades=yes", no],
        &[Signal::ShamSeen(Sign::SupportFades, part(1, 2))],
    );
    check(&["Oever | signs.meetings_only=unknown", no], &[]);
    check(&["Oever | signs.meetings_only=!yes", no], &[]);
    // The others are no signs of it.
    check(
        &["Oever | signs.obstructing=yes | signs.team_chosen=yes", no],
        &[],
    );
}

#[test]
fn an_organisation_that_only_gets_or_only_brings() {
    let gets = "Oever | gets.1=a | gets.2=b";
    check(&[gets], &[Signal::OnlyGets(1)]);
    check(
        &[gets, "Linde | brings.1=a | brings.2=b"],
        &[Signal::OnlyGets(1), Signal::OnlyBrings(1)],
    );
    check(&["Oever | gets.1=a"], &[]);
    check(&[gets, "Oever | brings.1=c"], &[]);
}

#[test]
fn interests_that_are_all_collective() {
    let two = "Oever | interests.collective-1=a | interests.collective-2=b";
    check(&[two], &[Signal::CollectiveOnly(2)]);
    check(&["Oever | interests.collective-1=a"], &[]);
    check(&[two, "Linde | interests.organisation-1=c"], &[]);
    check(&[two, "Linde | interests.individual-1=c"], &[]);
    // What somebody keeps to themselves is on no table.
    check(
        &[two, "Linde | interests.individual-1=!c"],
        &[Signal::CollectiveOnly(2)],
    );
    check(
        &["Oever | interests.organisation-1=a | interests.organisation-2=b"],
        &[],
    );
}

#[test]
fn a_late_phase_with_interests_that_score_low_or_are_not_on_the_table() {
    let late = "Oever | phase=agreeing | lens.interests=2";
    let early = "Linde | phase=sharing | lens.interests=3";
    let low = |count, total, over, under| {
        [Signal::PhaseSkipped(
            part(count, total),
            Fraction::new(over, under).unwrap(),
        )]
    };
    check(&[late, early], &low(1, 2, 5, 2));
    check(&[late, early, early], &[]);
    check(&[late], &[]);
    // Interests at 3 are not low.
    check(&["Oever | phase=doing | lens.interests=3", early], &[]);
    // The kinds on the map: the first that is empty, and where the score is low that alone.
    let on = "Oever | phase=doing | interests.collective-1=a | interests.individual-1=b";
    let kind = |kind| [Signal::PhaseSkippedKind(part(1, 2), kind)];
    check(&[on, early], &kind(InterestKind::Organisation));
    check(
        &[on, "Linde | phase=sharing | interests.organisation-1=c"],
        &[],
    );
    let alone = "Oever | phase=doing | interests.organisation-1=a";
    check(&[alone, early], &kind(InterestKind::Collective));
    let two = "Oever | phase=shaping | interests.collective-1=a | interests.organisation-1=b";
    check(&[two, early], &kind(InterestKind::Individual));
    check(&[on, late], &low(2, 2, 2, 1));
}

#[test]
fn a_reservoir_of_trust_that_is_low_or_falls() {
    let low = |count, total| [Signal::ReservoirLow(part(count, total))];
    check(&["Oever | trust=2", "Linde | trust=3"], &low(1, 2));
    check(
        &["Oever | trust=1", "Linde | trust=3", "Linde | trust=3"],
        &[],
    );
    check(&["Oever | trust=1"], &[]);
    let falls = [Signal::ReservoirFalls(part(1, 2))];
    check(
        &[
            "Oever | trust_course=falling",
            "Linde | trust_course=rising",
        ],
        &falls,
    );
    check(
        &[
            "Oever | trust_course=falling",
            "Linde | trust_course=steady",
            "Linde | trust_course=steady",
        ],
        &[],
    );
    check(&["Oever | trust_course=falling"], &[]);
}

#[test]
fn a_minimum_condition_that_a_third_miss_or_that_is_named_differently() {
    use MinimumCondition::{Belongs, Decides, Does};
    let no = |condition, count, total| [Signal::ConditionNo(condition, part(count, total))];
    let yes = "Linde | conditions.does=yes";
    check(
        &[
            "Oever | conditions.does=no",
            yes,
            "Linde | conditions.does=partly",
        ],
        &no(Does, 1, 3),
    );
    check(&["Oever | conditions.does=no", yes, yes, yes], &[]);
    check(&["Oever | conditions.does=no"], &[]);
    check(
        &[
            "Oever | conditions.does=partly",
            "Linde | conditions.does=partly",
        ],
        &[],
    );
    let names = |condition: &str| {
        [("Oever", "Fatma"), ("Linde", "Bram")]
            .map(|(who, name)| format!("{who} | conditions_words.{condition}={name}"))
    };
    for (condition, item) in [(Decides, "decides"), (Does, "does"), (Belongs, "belongs")] {
        let [one, other] = names(item);
        check(&[&one, &other], &[Signal::ConditionDiffers(condition, 2)]);
        check(&[&one, &other, &one.replace("Oever", "Linde")], &[]);
        check(&[&one, "Linde"], &[]);
    }
}

#[test]
fn what_a_third_do_not_know_or_what_is_said_differently_is_opaque() {
    let unknown = |clear, count, total| [Signal::ClearUnknown(clear, part(count, total))];
    let knows = "Linde | clarity.decides=Fatma";
    check(
        &["Oever | unclear.decides=yes", knows, knows],
        &unknown(Clear::Decides, 1, 3),
    );
    check(&["Oever | unclear.decides=yes", knows, knows, knows], &[]);
    check(&["Oever | unclear.decides=yes"], &[]);
    check(
        &["Oever | unclear.meets=yes", "Linde | meets=2026-12-08"],
        &unknown(Clear::Meets, 1, 2),
    );
    check(
        &["Oever | meets=2026-12-15", "Linde | meets=2026-12-08"],
        &[Signal::ClearDiffers(Clear::Meets, 2)],
    );
    check(
        &[
            "Oever | clarity.agenda=Geld",
            "Linde | clarity.agenda=Het team",
        ],
        &[Signal::ClearDiffers(Clear::Agenda, 2)],
    );
    check(
        &["Oever | clarity.agenda=Geld", "Linde | clarity.agenda=geld"],
        &[],
    );
}

#[test]
fn one_signal_is_enough_for_one_thing() {
    check(
        &[
            "Oever | trust=1 | trust_course=falling",
            "Linde | trust=1 | trust_course=falling",
        ],
        &[Signal::ReservoirLow(part(2, 2))],
    );
    check(
        &[
            "Oever | conditions.does=no | conditions_words.does=Fatma",
            "Linde | conditions.does=yes | conditions_words.does=Bram",
        ],
        &[Signal::ConditionNo(MinimumCondition::Does, part(1, 2))],
    );
    check(
        &[
            "Oever | meets=2026-12-08",
            "Linde | meets=2026-12-15",
            "Linde | unclear.meets=yes",
        ],
        &[Signal::ClearUnknown(Clear::Meets, part(1, 3))],
    );
}

#[test]
fn balances_off_their_centre() {
    type OfLean = fn(Lean) -> Signal;
    let signals: [(&str, Option<OfLean>); 4] = [
        ("support", Some(Signal::Unbalanced)),
        ("organising", Some(Signal::Organising)),
        ("pace", Some(Signal::Pace)),
        ("attention", None),
    ];
    for (balance, signal) in signals {
        let says = |steps: [i8; 2]| {
            let [one, other] = steps.map(|step| format!("balances.{balance}={step}"));
            [format!("Oever | {one}"), format!("Linde | {other}")]
        };
        for (steps, lean) in [
            ([2, 2], Some(Lean::Second(Fraction::whole(2)))),
            ([-3, -1], Some(Lean::First(Fraction::whole(-2)))),
            (
                [-1, 1],
                Some(Lean::Opposite(Fraction::whole(-1), Fraction::whole(1))),
            ),
            ([0, 3], None),
            ([1, 2], None),
        ] {
            let [one, other] = says(steps);
            let expected: Vec<Signal> = signal
                .zip(lean)
                .map(|(of, lean)| of(lean))
                .into_iter()
                .collect();
            check(&[&one, &other], &expected);
        }
    }
}
