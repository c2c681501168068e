//! One question: what its answers look like, counted by hand.

mod laws;
mod subjects;
mod workshop;

use gezamenlijke_blik::insight::{
    Counts, Fraction, Pattern, QuestionAnswers, QuestionView, Weighting, distance, distance_within,
    question_view,
};
use gezamenlijke_blik::reflection::Lens;

/// `1 3 5 | 4 ? ~ -`: the answers of two organisations; `?` does not know, for `~` it does not apply, `-` left it open.
fn answers(text: &str) -> QuestionAnswers {
    let organisations = text.split('|').map(|people| {
        let mut counts = Counts::default();
        for answer in people.split_whitespace() {
            match answer {
                "?" => counts.unknown += 1,
                "~" => counts.not_applicable += 1,
                "-" => counts.open += 1,
                points => counts.scores[points.parse::<usize>().unwrap() - 1] += 1,
            }
        }
        counts
    });
    QuestionAnswers::new(organisations.collect())
}

fn view(text: &str, weighting: Weighting) -> QuestionView {
    question_view(Lens::Ambition, "AM-Q1", answers(text), weighting)
}

/// The pattern, whichever way people are weighed.
fn check(text: &str, expected: Pattern) {
    for weighting in [Weighting::Organisations, Weighting::Participants] {
        assert_eq!(
            view(text, weighting).pattern,
            expected,
            "{text}, {weighting:?}"
        );
    }
}

fn fraction(over: i64, under: i64) -> Option<Fraction> {
    Fraction::new(over, under)
}

#[test]
fn few_answers_are_no_pattern() {
    for text in [
        "",
        "4",
        "4 | ?",
        "4 | ~",
        // Three scores, where four people could have given one.
        "4 4 | 4 -",
        // Less than half of those to whom it applies.
        "4 4 - - - | 4 4 - -",
        // Two of twelve.
        "1 - - | 5 - - | - - - | - - -",
        // Two organisations in the group, one that says something.
        "4 4 4 4 | ? ?",
        "4 4 4 | - - -",
    ] {
        check(text, Pattern::TooFew);
    }
    // To those for whom it does not apply, it does not apply.
    check("4 4 ~ ~ ~ ~ | 4 4 ~ ~", Pattern::TogetherAgreed);
    check("4 | 4", Pattern::TogetherAgreed);
    check("4 4 | 4 ~", Pattern::TogetherAgreed);
    check("4 4 - - | 4 4 - -", Pattern::TogetherAgreed);
    // A group of one organisation is a group.
    check("4 4 4 4", Pattern::TogetherAgreed);
}

#[test]
fn one_organisation_sees_it_differently() {
    check("1 | 5 | 5", Pattern::OneApart(0));
    check("1 | 4 | 5", Pattern::OneApart(0));
    check("3 | 1 | 3", Pattern::OneApart(1));
    // One person among organisations of five: four steps away count.
    check(
        "5 5 5 5 5 | 5 5 5 5 5 | 5 5 5 5 5 | 1",
        Pattern::OneApart(3),
    );
    // Two steps away, and the only one of that organisation: no.
    check("5 5 5 | 5 5 5 | 5 5 5 | 3", Pattern::TogetherDoing);
    check("5 5 5 | 5 5 5 | 3 3", Pattern::OneApart(2));
    check("5 5 5 | 5 5 5 | 2", Pattern::OneApart(2));
    // Somebody who does not know came along, so not everybody sent one person.
    check("4 | 4 | 4 | 2 ?", Pattern::TogetherAgreed);
    check("4 | 4 | 4 | 2", Pattern::OneApart(3));
    // Two of them lie as far.
    check("1 | 3 | 5", Pattern::Scattered);
    check("2 | 3 | 4", Pattern::Scattered);
    // Without the furthest another one would lie two steps from its rest.
    check("1 1 | 5 5 | 5 5 | 3 3 | 3 3", Pattern::Scattered);
}

#[test]
fn two_organisations_differ() {
    check("1 | 5", Pattern::TwoApart);
    check("2 | 4", Pattern::TwoApart);
    check("1 1 1 | 3 3 3", Pattern::TwoApart);
    check("3 | 4", Pattern::Close);
    // A third one is there and says nothing on this question.
    check("1 1 | 4 4 | ? -", Pattern::TwoApart);
    // One of the two is one person, where the other sent more.
    let lone = [Weighting::Organisations, Weighting::Participants];
    let lone = lone.map(|weighting| view("5 5 5 | 1", weighting).pattern);
    assert_eq!(lone, [Pattern::Scattered, Pattern::Close]);
    // A step and a half apart.
    check("2 3 3 2 | 4 4 4 5", Pattern::Scattered);
}

#[test]
fn two_camps_have_two_people_each_and_a_third() {
    check("1 3 5 | 1 3 5 | 1 3 5 | 1 3 5", Pattern::TwoCamps);
    check("1 | 1 | 1 | 5 | 5 | 5", Pattern::TwoCamps);
    check("1 5 | 1 5", Pattern::TwoCamps);
    // One person on a side is no camp.
    check("1 3 5", Pattern::Scattered);
    check("1 3 3 3 5 5 | 3 5", Pattern::Scattered);
    // Just under a third is low: 3 of 10.
    check("1 3 3 5 5 | 1 1 3 5 5", Pattern::Scattered);
}

#[test]
fn three_quarters_are_together() {
    check("4 4 | 4 3", Pattern::TogetherAgreed);
    check("4 4 5 | 4 4 3", Pattern::TogetherAgreed);
    // Half of the people say that they do it.
    check("5 5 | 4 3", Pattern::TogetherDoing);
    check("5 4 | 4 3", Pattern::TogetherAgreed);
    check("2 2 | 1 3", Pattern::TogetherNotYet);
    check("2 2 1 | 2 1 3", Pattern::TogetherNotYet);
    // By people, not by organisation: 10 of 12, but 1/2 (1 + 0) of organisations.
    check("4 4 4 4 4 4 4 4 4 4 | 3 3", Pattern::Close);
}

#[test]
fn neighbours_are_close_and_all_else_is_scattered() {
    check("3 4 | 3 4 | 3 4", Pattern::Close);
    check("2 3 | 2 3", Pattern::Close);
    check("1 2 3 3 | 2 2 3 3", Pattern::Close);
    check("1 2 3 4 | 2 3 3 4", Pattern::Scattered);
    // 2, 3, 3, 4: three of four are neighbours.
    check("2 3 | 3 4", Pattern::Close);
}

#[test]
fn the_distance_is_between_people_of_different_organisations() {
    let check = |text: &str, organisations: Option<Fraction>, participants: Option<Fraction>| {
        let answers = answers(text);
        let found = [Weighting::Organisations, Weighting::Participants];
        let found = found.map(|weighting| distance(&answers, weighting));
        assert_eq!(found, [organisations, participants], "{text}");
    };
    check("1 | 5", fraction(4, 1), fraction(4, 1));
    check(
        "1 3 5 | 1 3 5 | 1 3 5 | 1 3 5",
        fraction(16, 9),
        fraction(16, 9),
    );
    // Pairs of organisations: 4, 4 and 0; pairs of people: 1·1 and 1·3 of four steps, 1·3 of none.
    check("1 | 5 | 5 5 5", fraction(8, 3), fraction(16, 7));
    // One organisation: between its people.
    check("1 3 5", fraction(8, 3), fraction(8, 3));
    check("1 3 5 | ? -", None, None);
    check("4", None, None);
    check("", None, None);
}

#[test]
fn within_is_the_mean_over_organisations_of_two_scores_or_more() {
    let check = |text, expected| assert_eq!(distance_within(&answers(text)), expected, "{text}");
    check("1 3 5 | 1 3 5", fraction(8, 3));
    check("1 5 | 4", fraction(4, 1));
    check("1 5 | 4 4", fraction(2, 1));
    check("1 | 5", None);
}

#[test]
fn what_is_added_is_true() {
    let both = |text| {
        let view = view(text, Weighting::Organisations);
        (view.also_within(), view.many_do_not_know())
    };
    assert_eq!(both("1 3 5 | 1 3 5"), (true, false));
    // Close by, so nothing is said of inside.
    assert_eq!(both("3 4 | 3 4"), (false, false));
    assert_eq!(both("1 1 | 5 5"), (false, false));
    // A step apart inside, exactly.
    assert_eq!(both("1 2 | 4 5"), (true, false));
    // A third of six, and just less of seven.
    assert_eq!(both("4 4 ? | 4 4 ?"), (false, true));
    assert_eq!(both("4 4 ? | 4 4 ? 4"), (false, false));
    assert_eq!(both("4 4 ? | 4 4 ? ~"), (false, true));
    assert_eq!(both("? ? | ?"), (false, true));
    assert_eq!(both("~ | ~"), (false, false));
}
