//! What may not change a pattern, on random answers.

use super::answers;
use gezamenlijke_blik::insight::{
    Pattern, QuestionAnswers, QuestionView, Weighting, question_view,
};
use gezamenlijke_blik::reflection::Lens;
use proptest::prelude::*;

const WEIGHTINGS: [Weighting; 2] = [Weighting::Organisations, Weighting::Participants];

fn organisation(most: usize) -> impl Strategy<Value = String> {
    let answer = prop::sample::select(vec!["1", "2", "3", "4", "5", "?", "~", "-"]);
    prop::collection::vec(answer, 1..=most).prop_map(|people| people.join(" "))
}

fn group(most: usize) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(organisation(most), 1..7)
}

fn view(organisations: &[String], weighting: Weighting) -> QuestionView {
    question_view(
        Lens::Ambition,
        "AM-Q1",
        answers(&organisations.join("|")),
        weighting,
    )
}

/// What a view says, with the organisation that sees it differently by its answers.
fn said(view: &QuestionView, organisations: &[String]) -> (Pattern, Option<String>, String) {
    let (pattern, who) = match view.pattern {
        Pattern::OneApart(at) => (Pattern::OneApart(0), Some(organisations[at].clone())),
        other => (other, None),
    };
    let rest = format!(
        "{:?} {:?} {}",
        view.distance,
        view.within,
        view.also_within()
    );
    (pattern, who, rest)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn another_order_of_organisations_changes_nothing(group in group(5), by in 0_usize..6) {
        let mut turned = group.clone();
        turned.rotate_left(by % group.len());
        for weighting in WEIGHTINGS {
            prop_assert_eq!(said(&view(&group, weighting), &group), said(&view(&turned, weighting), &turned));
        }
    }

    #[test]
    fn an_organisation_without_any_answer_changes_nothing(group in group(5)) {
        let mut more = group.clone();
        more.push(String::new());
        for weighting in WEIGHTINGS {
            prop_assert_eq!(said(&view(&group, weighting), &group), said(&view(&more, weighting), &more));
        }
    }

    #[test]
    fn with_one_person_each_both_weightings_say_the_same(group in group(1)) {
        let [one, other] = WEIGHTINGS.map(|weighting| said(&view(&group, weighting), &group));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn distances_lie_between_none_and_four_steps(group in group(9)) {
        for weighting in WEIGHTINGS {
            let view = view(&group, weighting);
            for distance in [view.distance, view.within].into_iter().flatten() {
                prop_assert!((0.0..=4.0).contains(&distance.to_f64()));
            }
        }
    }
}

#[test]
fn five_hundred_people_in_organisations_of_all_sizes_are_counted_without_overflow() {
    let mut all = Vec::new();
    for size in 1..=31 {
        let people = (0..size).map(|at| ((at * size) % 5 + 1).to_string());
        all.push(people.collect::<Vec<_>>().join(" "));
    }
    let answers: QuestionAnswers = answers(&all.join("|"));
    assert_eq!(answers.all.people(), 496);
    for weighting in WEIGHTINGS {
        let view = view(&all, weighting);
        let distance = view.distance.unwrap().to_f64();
        let mut sum = (0.0, 0.0);
        for (at, one) in all.iter().enumerate() {
            for other in &all[at + 1..] {
                let (mut steps, mut pairs) = (0.0, 0.0);
                for a in one.split(' ').map(|it| it.parse::<f64>().unwrap()) {
                    for b in other.split(' ').map(|it| it.parse::<f64>().unwrap()) {
                        steps += (a - b).abs();
                        pairs += 1.0;
                    }
                }
                match weighting {
                    Weighting::Organisations => sum = (sum.0 + steps / pairs, sum.1 + 1.0),
                    Weighting::Participants => sum = (sum.0 + steps, sum.1 + pairs),
                }
            }
        }
        assert!((distance - sum.0 / sum.1).abs() < 1e-6, "{distance}");
    }
}
