//! What triggered a signal of the instruments, in a sentence with its numbers, and what it asks.

use super::*;
use gezamenlijke_blik::insight::{Fraction, Lean, Part};
use gezamenlijke_blik::reflection::{Choice, Clear, InterestKind, MinimumCondition, Sign};
use gezamenlijke_blik::words::table::Table;
use gezamenlijke_blik::words::{Language, signal_sentence};
use std::collections::BTreeSet;

const PART: Part = Part {
    count: 3,
    total: 12,
};

fn leans() -> [Lean; 3] {
    let steps = |tenths| Fraction::new(tenths, 10).unwrap();
    [
        Lean::First(steps(-23)),
        Lean::Second(steps(20)),
        Lean::Opposite(steps(-10), steps(25)),
    ]
}

/// One of every kind.
fn every_signal() -> Vec<Signal> {
    let conditions = MinimumCondition::ALL.iter().flat_map(|one| {
        [
            Signal::ConditionUnclear(*one),
            Signal::ConditionNo(*one, PART),
            Signal::ConditionDiffers(*one, 4),
        ]
    });
    let clear = Clear::ALL.iter().flat_map(|one| {
        [
            Signal::ClearUnknown(*one, PART),
            Signal::ClearDiffers(*one, 4),
        ]
    });
    let kinds = InterestKind::ALL
        .iter()
        .map(|kind| Signal::PhaseSkippedKind(PART, *kind));
    let leans = leans();
    let leans = leans.iter().flat_map(|lean| {
        [
            Signal::Pace(*lean),
            Signal::Unbalanced(*lean),
            Signal::Organising(*lean),
        ]
    });
    let rest = [
        Signal::Confusion(Fraction::whole(4)),
        Signal::HollowWords(PART),
        Signal::Leadership,
        Signal::Trust,
        Signal::ReservoirLow(PART),
        Signal::ReservoirFalls(PART),
        Signal::NoNextDate,
        Signal::Overdue(2),
        Signal::Opaque("RE-Q2"),
        Signal::PhaseSkipped(PART, Fraction::new(28, 10).unwrap()),
        Signal::ShamFormula(
            Fraction::new(155, 2).unwrap(),
            Fraction::new(100, 3).unwrap(),
        ),
        Signal::ShamSeen(Sign::MeetingsOnly, PART),
        Signal::ShamSeen(Sign::SupportFades, PART),
        Signal::OnlyGets(1),
        Signal::OnlyBrings(2),
        Signal::CollectiveOnly(7),
    ];
    rest.into_iter()
        .chain(conditions)
        .chain(clear)
        .chain(kinds)
        .chain(leans)
        .collect()
}

#[test]
fn every_signal_has_a_sentence_and_a_question_and_none_is_left_over() {
    let document = people(&["Oever | lens.relationship=2"]);
    let questions = question_views(&document, Weighting::Organisations, |_| true);
    let keys: BTreeSet<&str> = every_signal().iter().map(|signal| signal.key()).collect();
    for language in Language::ALL {
        let texts = &Table::of(language).signals;
        assert_eq!(texts.keys().collect::<BTreeSet<_>>(), keys);
        for signal in every_signal() {
            let view = questions
                .iter()
                .find(|it| Some(it.question) == signal.question());
            let sentence = signal_sentence(signal, view, language);
            assert!(sentence.len() > 20 && !sentence.contains('{'), "{sentence}");
            let asked = texts.get(signal.key()).unwrap().asked;
            assert!(!asked.contains('{') && (asked.contains('?')), "{asked}");
        }
    }
}

#[test]
fn each_tells_its_numbers() {
    let [first, second, opposite] = leans();
    for (signal, expected) in [
        (
            Signal::HollowWords(PART),
            "Grote woorden staan in 3 van 12 teksten over de ambitie.",
        ),
        (
            Signal::PhaseSkipped(PART, Fraction::new(28, 10).unwrap()),
            "Jullie zijn bij overeenkomen of verder, volgens 3 van 12. De belangen krijgen samen een 2,8.",
        ),
        (
            Signal::ShamFormula(
                Fraction::new(155, 2).unwrap(),
                Fraction::new(100, 3).unwrap(),
            ),
            "Belofte krijgt samen 78 %, doen 33 %.",
        ),
        (
            Signal::ShamSeen(
                Sign::SupportFades,
                Part {
                    count: 1,
                    total: 12,
                },
            ),
            "Herkend door 1 van 12: er wordt hard gewerkt, maar de steun loopt weg.",
        ),
        (
            Signal::OnlyGets(1),
            "Organisaties die alleen opschreven wat ze halen: 1.",
        ),
        (
            Signal::CollectiveOnly(7),
            "Op de belangenkaart staan 7 belangen, en die zijn allemaal collectief.",
        ),
        (
            Signal::Unbalanced(first),
            "Samen helt het 2,3 stap naar daadkracht.",
        ),
        (
            Signal::Organising(second),
            "Samen helt het 2,0 stap naar te veel georganiseerd.",
        ),
        (
            Signal::Pace(opposite),
            "De ene organisatie vindt het tempo te traag (1,0 stap), de andere te snel (2,5 stap).",
        ),
        (
            Signal::ConditionDiffers(MinimumCondition::Decides, 4),
            "Wie bepaalt wat? Daar staan 4 verschillende antwoorden.",
        ),
        (
            Signal::ClearUnknown(Clear::Meets, PART),
            "«Weet ik niet» bij «wanneer overleggen we weer»: 3 van 12.",
        ),
        (
            Signal::ReservoirLow(PART),
            "Hoe vol is het vertrouwensreservoir? 1 of 2 van 5, volgens 3 van 12.",
        ),
    ] {
        assert_eq!(signal_sentence(signal, None, Language::Dutch), expected);
    }
}

/// The twelve rules of the product, with the parts of the model that each carries.
const RULES: [(&str, &str); 12] = [
    ("phase_skipped", "BE-18 BE-19 PR-07 PR-14"),
    ("sham", "AM-14 AM-15 AM-16 OR-13"),
    (
        "confusion hollow_words",
        "AM-08 AM-09 AM-10 AM-11 AM-12 AM-13",
    ),
    ("only_gets only_brings", "AM-19 AM-20 AM-21"),
    ("collective_only", "BE-10 BE-12 BE-15"),
    ("unbalanced", "OR-05 OR-06 OR-07"),
    ("organising", "OR-08 OR-09 OR-12"),
    ("decides does belongs", "OR-K OR-M1 OR-M2 OR-M3"),
    ("opaque clear", "PR-10 PR-11 PR-12"),
    ("no_next_date overdue pace", "PR-17 PR-18"),
    ("trust reservoir", "RE-07 RE-08 RE-09"),
    ("leadership", "RE-13 RE-14 RE-15"),
];

#[test]
fn each_of_the_twelve_rules_carries_its_parts_of_the_model() {
    for language in Language::ALL {
        let texts = &Table::of(language).signals;
        for (keys, expected) in RULES {
            let mut carried = BTreeSet::new();
            for key in keys.split(' ') {
                let rows: Vec<_> = texts.keys().filter(|row| row.starts_with(key)).collect();
                assert!(!rows.is_empty(), "{key}");
                for row in rows {
                    carried.extend(texts.get(row).unwrap().carries.split(' '));
                }
            }
            assert_eq!(carried, expected.split(' ').collect(), "{keys}");
        }
    }
}
