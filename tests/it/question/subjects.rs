//! Which subject is the hardest, and what fits.

use gezamenlijke_blik::insight::{rebalance, talk_minutes};
use gezamenlijke_blik::reflection::{Choice, Instrument, Lens, Subject};
use gezamenlijke_blik::words::Language;
use gezamenlijke_blik::words::subjects::Subjects;

#[test]
fn every_question_is_in_one_subject() {
    let mut asked: Vec<&str> = Lens::ALL
        .iter()
        .flat_map(|lens| lens.questions())
        .copied()
        .collect();
    let mut placed: Vec<&str> = Subject::ALL
        .iter()
        .flat_map(|it| it.questions())
        .copied()
        .collect();
    asked.sort_unstable();
    placed.sort_unstable();
    assert_eq!(placed, asked);
}

#[test]
fn every_subject_has_questions_to_open_it_and_ideas_to_end_it_in_both_languages() {
    for language in Language::ALL {
        let subjects = &Subjects::of(language).subjects;
        let keys: Vec<&str> = subjects.keys().collect();
        assert_eq!(keys, Subject::ALL.map(Subject::key));
        for key in keys {
            let said = subjects.get(key).unwrap();
            let sentences = said.openings().into_iter().chain(said.ideas());
            for sentence in sentences {
                assert!(sentence.ends_with(['.', '?']), "{key}: {sentence}");
            }
        }
    }
}

#[test]
fn every_instrument_is_at_hand_at_a_subject_and_every_subject_has_one() {
    let named = |language, subject: Subject| {
        let said = Subjects::of(language).subjects.get(subject.key()).unwrap();
        (said.instruments, said.instruments().collect::<Vec<_>>())
    };
    let mut at_hand = Vec::new();
    for subject in Subject::ALL {
        let (keys, instruments) = named(Language::Dutch, subject);
        assert_eq!(named(Language::English, subject).0, keys, "{subject:?}");
        let known = instruments.iter().map(|it| it.key());
        assert_eq!(known.collect::<Vec<_>>().join(" "), keys, "{subject:?}");
        assert!((1..=3).contains(&instruments.len()), "{subject:?}");
        at_hand.extend(instruments);
    }
    at_hand.sort_unstable();
    at_hand.dedup();
    assert_eq!(at_hand, Instrument::ALL);
}

#[test]
fn talk_takes_its_part_of_a_session() {
    let found = [45, 90, 150, 60, 61, 62, 0, u32::MAX].map(talk_minutes);
    assert_eq!(found, [15, 35, 70, 24, 24, 24, 0, 1_717_986_918]);
}

#[test]
fn minutes_add_up() {
    assert_eq!(rebalance(35, 3), [13, 11, 11]);
    assert_eq!(rebalance(15, 1), [15]);
    assert_eq!(rebalance(70, 5), [14, 14, 14, 14, 14]);
    assert_eq!(rebalance(35, 0), [0; 0]);
    assert_eq!(rebalance(2, 3), [2, 0, 0]);
}
