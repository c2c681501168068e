//! What holds for every way of arranging.

use super::*;
use crate::sample::times;
use gezamenlijke_blik::merge::Merge;
use proptest::prelude::*;

/// One thing that a facilitator does: which, and with what.
fn step() -> impl Strategy<Value = (u8, usize, u32)> {
    (0_u8..8, 0_usize..9, 0_u32..40)
}

fn arrange(desk: &mut Desk, (what, which, minutes): (u8, usize, u32)) {
    let topic = of(Subject::ALL[which]);
    let own = id(&format!("own{}", which % 2));
    desk.arranges(|session, agenda| match what {
        0 => move_topic(session, agenda, &topic, Direction::Up),
        1 => move_topic(session, agenda, &topic, Direction::Down),
        2 => put_on_agenda(session, agenda, &topic),
        3 => put_below(session, agenda, &topic),
        4 => drop_topic(session, agenda, &topic),
        5 => set_minutes(session, agenda, &topic, (minutes > 0).then_some(minutes)),
        6 => add_own(session, agenda, own),
        _ => move_topic(session, agenda, &Topic::Own(own), Direction::Up),
    });
}

fn arranged(steps: &[(u8, usize, u32)]) -> Desk {
    let mut desk = Desk::of_example();
    steps.iter().for_each(|step| arrange(&mut desk, *step));
    desk
}

fn topics(items: &[Item]) -> Vec<Topic> {
    items.iter().map(|item| item.topic.clone()).collect()
}

proptest! {
    #![proptest_config(times(500, 10_000))]

    #[test]
    fn minutes_add_up_and_every_topic_is_in_one_list(
        steps in prop::collection::vec(step(), 0..8),
        talked in prop::collection::vec((0_usize..9, 0_u64..30, any::<bool>()), 0..4),
        length in prop::sample::select(vec![45_u64, 90, 150, 61]),
    ) {
        let mut desk = arranged(&steps);
        desk.takes(length);
        for (which, minutes, to_its_end) in talked {
            let said = if to_its_end { Said::Yes } else { Said::No };
            desk.talked(Subject::ALL[which], minutes, said);
        }
        let agenda = desk.agenda();
        let takes: u32 = agenda.listed.iter().map(Item::takes).sum();
        let shares = |it: &&Item| !it.is_fixed && !it.is_discussed && it.spent <= it.minutes;
        let sharing: Vec<&Item> = agenda.listed.iter().filter(shares).collect();
        prop_assert_eq!(takes.saturating_sub(agenda.talk), agenda.over);
        if agenda.over == 0 && !sharing.is_empty() {
            prop_assert_eq!(takes, agenda.talk, "nothing is left over");
        }
        prop_assert!(agenda.listed.iter().all(|it| it.is_discussed || it.minutes > 0));
        if agenda.over > 0 {
            prop_assert!(sharing.iter().all(|it| it.minutes == 1), "the rest has a minute each");
        }
        let mut all = [agenda.listed, agenda.suggested, agenda.below, agenda.aside].concat();
        let own = all.iter().filter(|it| matches!(it.topic, Topic::Own(_))).count();
        prop_assert_eq!(all.len(), Subject::ALL.len() + own);
        all.sort_by_key(|it| it.topic.clone());
        all.dedup_by_key(|it| it.topic.clone());
        prop_assert_eq!(all.len(), Subject::ALL.len() + own, "none twice");
    }

    #[test]
    fn whatever_is_answered_later_nothing_that_was_arranged_changes_place(
        steps in prop::collection::vec(step(), 1..6),
        answers in prop::collection::vec((0_usize..9, "[1-5?~]( [1-5?~]){11}"), 1..4),
    ) {
        let mut desk = arranged(&steps);
        prop_assume!(desk.agenda().is_begun);
        let before = desk.agenda();
        for (which, answers) in answers {
            desk.everybody_answers(Subject::ALL[which].questions()[0], &answers);
        }
        let after = desk.agenda();
        prop_assert_eq!(topics(&after.listed), topics(&before.listed));
        prop_assert_eq!(after.talk, before.talk);
    }

    #[test]
    fn two_copies_that_were_arranged_apart_come_to_the_same_with_what_both_did(
        before in prop::collection::vec(step(), 0..3),
        here in prop::collection::vec(step(), 0..4),
        there in prop::collection::vec(step(), 0..4),
    ) {
        let begun = arranged(&before);
        let [mut one, mut other] = ["one", "other"]
            .map(|replica| Desk::opened(begun.document().clone(), replica));
        here.iter().for_each(|step| arrange(&mut one, *step));
        there.iter().for_each(|step| arrange(&mut other, *step));
        let merged = |mine: &Desk, theirs: &Desk| {
            let mut whole = mine.document().clone();
            whole.merge_in(theirs.document().clone());
            Desk::over(whole, "third")
        };
        let (whole, turned) = (merged(&one, &other), merged(&other, &one));
        prop_assert_eq!(whole.agenda(), turned.agenda());
        // What one side alone did stands: each topic that the other side never touched. Moved there and back is touched.
        for (mine, theirs) in [(&one, &other), (&other, &one)] {
            for (topic, kept) in mine.document().owners(TOPICS) {
                let of = |desk: &Desk| desk.document().owners(TOPICS).get(topic).cloned();
                if of(theirs) == of(&begun) {
                    prop_assert_eq!(of(&whole), Some(kept.clone()), "{}", topic);
                }
            }
        }
    }

    #[test]
    fn what_is_dropped_and_put_back_leaves_no_trace(
        steps in prop::collection::vec(step(), 0..6),
        which in 0_usize..9,
    ) {
        let mut desk = arranged(&steps);
        let before = topics(&desk.agenda().listed);
        prop_assume!(!before.is_empty());
        let topic = before[which % before.len()].clone();
        desk.arranges(|session, agenda| drop_topic(session, agenda, &topic));
        prop_assert!(!topics(&desk.agenda().listed).contains(&topic));
        desk.arranges(|session, agenda| put_on_agenda(session, agenda, &topic));
        prop_assert_eq!(topics(&desk.agenda().listed), before);
    }
}
