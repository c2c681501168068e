//! The value of a lens, and how far somebody is, out of a row of answers.

use crate::common::{participant, spelled, tablet};
use gezamenlijke_blik::insight::{
    Footing, Fraction, LensValue, Progress, lens_value, progress, to_bring,
};
use gezamenlijke_blik::reflection::{Answer, Lens, Participant, Score, lens_of};

/// Answers to the questions of a lens in their order; a blank place is open.
fn who(lens: Lens, answers: &str) -> Participant {
    let given = lens.questions().iter().zip(answers.split(' '));
    let given = given.filter(|(_, answer)| *answer != ".");
    let pairs: Vec<String> = given.map(|(id, answer)| format!("{id}={answer}")).collect();
    participant("", &pairs.join(" "))
}

/// `13/4`, with a star when there are few answers; `-` for no value.
fn check(lens: Lens, answers: &str, expected: &str) {
    let shown = match lens_value(&who(lens, answers), lens) {
        None => "-".to_owned(),
        Some(value) => {
            let star = if value.footing == Footing::Thin {
                "*"
            } else {
                ""
            };
            format!("{}{star}", value.mean.tenths())
        }
    };
    assert_eq!(shown, expected, "{lens:?}: {answers}");
}

#[test]
fn the_value_of_a_lens_is_the_mean_of_its_scored_questions() {
    check(Lens::Ambition, "4 4 4 4", "40");
    check(Lens::Ambition, "1 1 1 1", "10");
    check(Lens::Ambition, "5 5 5 5", "50");
    check(Lens::Ambition, "1 2 3 5", "28");
    check(Lens::Process, "1 2 3 4 5 5 5", "36");
    check(Lens::Relationship, "1 1 1 1 1 2", "12");
}

#[test]
fn an_unanswered_lens_has_no_value() {
    check(Lens::Ambition, ". . . .", "-");
    check(Lens::Ambition, "- - - -", "-");
    check(Lens::Ambition, "? ? ? ?", "-");
    check(Lens::Ambition, "~ ~ ~ ~", "-");
    check(Lens::Ambition, "? ~ - .", "-");
}

#[test]
fn open_unknown_and_not_applicable_never_count_in_a_mean() {
    check(Lens::Ambition, "5 5 ? .", "50");
    check(Lens::Ambition, "5 5 ~ ~", "50");
    check(Lens::Ambition, "1 5 - ?", "30");
}

#[test]
fn fewer_than_half_of_the_questions_that_apply_is_thin() {
    check(Lens::Ambition, "4 . . .", "40*");
    check(Lens::Ambition, "4 ? ? ?", "40*");
    check(Lens::Ambition, "4 4 . .", "40");
    check(Lens::Ambition, "4 ~ ~ .", "40");
    check(Lens::Ambition, "4 ~ . .", "40*");
    check(Lens::Ambition, "4 ~ ~ ~", "40");
    check(Lens::Relationship, "4 4 . . . .", "40*");
    check(Lens::Relationship, "4 4 4 . . .", "40");
    check(Lens::Process, "4 4 4 . . . .", "40*");
    check(Lens::Process, "4 4 4 . . . ~", "40");
    check(Lens::Process, "4 4 4 4 . . .", "40");
}

#[test]
fn progress_counts_every_kind_of_answer() {
    let check = |answers: &str, answered, scored, not_applicable| {
        let expected = Progress {
            answered,
            scored,
            not_applicable,
            asked: 4,
        };
        let who = who(Lens::Interests, answers);
        assert_eq!(progress(&who, Lens::Interests), expected, "{answers}");
    };
    check(". . . .", 0, 0, 0);
    check("- . . .", 0, 0, 0);
    check("1 ? ~ .", 3, 1, 1);
    check("1 2 3 4", 4, 4, 0);
    check("~ ~ ~ ~", 4, 0, 4);
}

#[test]
fn a_lens_has_its_questions_before_anybody_has_begun() {
    for lens in Lens::ALL {
        let progress = tablet("tablet-1").progress(lens);
        assert_eq!(progress.asked, lens.questions().len());
        assert_eq!(progress.answered, 0);
    }
}

#[test]
fn who_looks_at_their_own_picture_brings_the_three_lowest_scores_of_different_lenses_if_they_can() {
    let check = |answers: &str, expected: &str| {
        let found = to_bring(&participant("", answers)).into_iter();
        let found = found.map(|(_, id, score)| format!("{id}={}", score.points()));
        assert_eq!(found.collect::<Vec<_>>().join(" "), expected, "{answers}");
    };
    check("AM-Q1=5 BE-Q1=4", "");
    check("AM-Q1=? BE-Q1=~ RE-Q1=-", "");
    check("AM-Q1=3 PR-Q7=2", "PR-Q7=2 AM-Q1=3");
    // The lowest goes first, wherever it stands.
    check("AM-Q1=2 AM-Q2=1 AM-Q3=2 AM-Q4=3", "AM-Q2=1 AM-Q1=2 AM-Q3=2");
    // Of equal ones every lens has its turn.
    check(
        "AM-Q1=2 AM-Q2=2 AM-Q3=2 OR-Q4=2 PR-Q1=2",
        "AM-Q1=2 OR-Q4=2 PR-Q1=2",
    );
    check("AM-Q1=2 AM-Q2=2 AM-Q3=2 OR-Q4=3", "AM-Q1=2 AM-Q2=2 AM-Q3=2");
}

#[test]
fn a_value_is_read_as_the_step_that_lies_nearest_to_what_is_shown() {
    let check = |over, under, points| {
        let mean = Fraction::new(over, under).unwrap();
        let value = LensValue {
            mean,
            footing: Footing::Firm,
        };
        assert_eq!(
            value.nearest().map(Score::points),
            Some(points),
            "{over}/{under}"
        );
    };
    check(1, 1, 1);
    check(7, 3, 2);
    check(5, 2, 3);
    check(10, 3, 3);
    check(5, 1, 5);
}

#[test]
fn answers_to_questions_of_another_edition_change_no_value() {
    let mut mine = who(Lens::Ambition, "4 4 4 4");
    let before = lens_value(&mine, Lens::Ambition);
    let other = participant("", "AM-Q5=1 XX-Q1=1");
    for (key, written) in other.iter() {
        mine.put(key.clone(), written.clone());
    }
    assert_eq!(lens_value(&mine, Lens::Ambition), before);
    assert_eq!(progress(&mine, Lens::Ambition).answered, 4);
}

#[test]
fn the_five_lenses_ask_25_questions_and_each_belongs_to_one() {
    let asked: Vec<&str> = Lens::ALL
        .iter()
        .flat_map(|lens| lens.questions())
        .copied()
        .collect();
    assert_eq!(asked.len(), 25);
    for (at, lens) in Lens::ALL.into_iter().enumerate() {
        assert_eq!(lens.position(), at);
        assert!(lens.questions().iter().all(|id| lens_of(id) == Some(lens)));
    }
    assert_eq!(lens_of("AM-Q5"), None);
    assert_eq!(lens_of(""), None);
}

#[test]
fn a_score_is_1_to_5_and_nothing_else_counts_as_one() {
    let points = |points: u64| Score::new(points).map(Score::points);
    for good in 1..=5_u8 {
        assert_eq!(points(u64::from(good)), Some(good));
    }
    for bad in [0, 6, 256, 257, u64::MAX] {
        assert_eq!(points(bad), None, "{bad}");
    }
    assert_eq!(Answer::Unknown.score(), None);
    assert_eq!(Answer::NotApplicable.score(), None);
    assert_eq!(spelled(Some(Answer::Unknown)), "?");
}

#[test]
fn means_are_exact_and_shown_in_tenths_rounded_half_up() {
    let fraction = |over, under| Fraction::new(over, under).unwrap();
    let check = |over, under, tenths| assert_eq!(fraction(over, under).tenths(), tenths);
    check(13, 4, 33);
    check(16, 5, 32);
    check(10, 3, 33);
    check(11, 3, 37);
    check(-1, 4, -2);
    assert_eq!(Fraction::new(1, 0), None);
    assert_eq!(Fraction::new(1, -1), None);
    assert_eq!(Fraction::mean([]), None);
    assert_eq!(fraction(6, 4), fraction(3, 2));
    let thirds = [fraction(1, 3), fraction(4, 3), fraction(7, 3)];
    assert_eq!(Fraction::mean(thirds), Fraction::new(4, 3));
    assert!(fraction(1, 3).minus(fraction(-5, 3)) >= Fraction::whole(2));
}

#[test]
fn the_mean_of_500_organisations_of_unequal_size_does_not_overflow() {
    // Every prime up to 67 once: the largest common denominator that 500 people can make.
    let primes = [
        2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67,
    ];
    let values = primes.map(|size| Fraction::new(5 * 420 * size - 1, 420 * size).unwrap());
    let mean = Fraction::mean(values).unwrap();
    assert!(mean < Fraction::whole(5) && Fraction::whole(4) < mean);
    let spread = values
        .iter()
        .max()
        .unwrap()
        .minus(*values.iter().min().unwrap());
    assert!(spread < Fraction::whole(1));
}
