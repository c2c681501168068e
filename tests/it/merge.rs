//! What becomes of one answer that was given on several tablets, as a table.
//!
//! A line reads «copies = outcome». Copies stand between `+`, and each is one or more writings:
//! `a4@3` tablet a wrote 4 at count 3 · `a4@3>b2` …over what b wrote at count 2 · `a4@3^b2` …over
//! everything up to there, as files of the first app say it · `a4@3:900` …with its clock at 900 (0
//! otherwise) · `-` for the value takes the answer back, `?` is *weet ik niet*, `~` is
//! *past niet bij ons* · `a4@3|b2@3` one copy that holds both · `.` a copy that knows nothing of the question.
//! The outcome is the value that counts, then the rivals in brackets, latest first: `4 (2 -)`.
//!
//! Every line is merged in every order, both ways round, and twice.

mod unknown;

use crate::common::{answer, answer_of, answers, document, given, id, spelled, stamp};
use gezamenlijke_blik::merge::{Merge, Register, Stamp, Version};
use gezamenlijke_blik::reflection::{Document, Entry, EntryRegister, Participant};

/// What was written, what was read when it was, and up to where everything is gone.
type Writing = (Version<Entry>, Vec<Stamp>, Option<Stamp>);

fn writing(text: &str) -> Writing {
    let (writer, rest) = text.split_at(1);
    let (value, rest) = rest.split_at(1);
    let (rest, replaced) = rest.split_once('^').unwrap_or((rest, ""));
    let (moment, seen) = rest.split_once('>').unwrap_or((rest, ""));
    let (lamport, wall) = moment[1..].split_once(':').unwrap_or((&moment[1..], "0"));
    let version = Version {
        value: Entry::answer(answer(value)),
        stamp: stamp(lamport.parse().unwrap(), wall.parse().unwrap(), writer),
    };
    let seen = seen.split_terminator(',').map(earlier).collect();
    let replaced = (!replaced.is_empty()).then(|| earlier(replaced));
    (version, seen, replaced)
}

/// `b2`: what b wrote at count 2; `b2:900` with its clock at 900.
fn earlier(text: &str) -> Stamp {
    let (writer, moment) = text.split_at(1);
    let (lamport, wall) = moment.split_once(':').unwrap_or((moment, "0"));
    stamp(lamport.parse().unwrap(), wall.parse().unwrap(), writer)
}

fn copy(text: &str) -> Document {
    let mut who = Participant::default();
    if text != "." {
        let (mut versions, mut context, mut watermark) = (Vec::new(), Vec::new(), None);
        for (version, seen, replaced) in text.split('|').map(writing) {
            versions.push(version);
            context.extend(seen);
            watermark = watermark.max(replaced);
        }
        let register = Register::new(versions.remove(0), versions, context, watermark);
        who.put(answers("AM-Q1"), register);
    }
    document([who])
}

fn outcome(document: &Document) -> String {
    let who = document.participant(&id("p0")).unwrap();
    let Some(given) = who.register(&answers("AM-Q1")) else {
        return ".".to_owned();
    };
    let choices = given
        .distinct_entries()
        .into_iter()
        .map(answer_of)
        .map(spelled);
    let choices: Vec<String> = choices.collect();
    match choices[1..].join(" ") {
        none if none.is_empty() => choices[0].clone(),
        rivals => format!("{} ({rivals})", choices[0]),
    }
}

fn orders<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    if items.len() < 2 {
        return vec![items.to_vec()];
    }
    let mut all = Vec::new();
    for at in 0..items.len() {
        let mut rest = items.to_vec();
        let first = rest.remove(at);
        for mut order in orders(&rest) {
            order.insert(0, first.clone());
            all.push(order);
        }
    }
    all
}

fn merged(mut mine: Document, theirs: &Document) -> Document {
    mine.merge_in(theirs.clone());
    mine
}

fn check(line: &str) {
    let (copies, expected) = line.split_once(" = ").unwrap();
    let copies: Vec<Document> = copies.split(" + ").map(copy).collect();
    let mut outcomes = Vec::new();
    for order in orders(&copies) {
        let one_by_one = order[1..].iter().fold(order[0].clone(), merged);
        let back_to_front = order.iter().rev().skip(1);
        let back_to_front = back_to_front.fold(order.last().unwrap().clone(), |whole, copy| {
            merged(copy.clone(), &whole)
        });
        let again = order.iter().fold(one_by_one.clone(), merged);
        outcomes.extend([one_by_one, back_to_front, again]);
    }
    for whole in &outcomes {
        assert_eq!(outcome(whole), expected, "{line}");
        assert_eq!(whole, &outcomes[0], "{line}: not the same in every order");
    }
}

#[test]
fn the_later_answer_counts_and_the_one_it_replaced_is_gone() {
    check("a4@3 = 4");
    check("a2@1 + a4@2>a1 = 4");
    check("a2@1 + b4@2>a1 = 4");
    check("a2@1 + b4@2>a1 + a5@3>b2 = 5");
    check("a2@1 + a5@3>b2,a1 = 5");
    check("a3@1 + a4@2>a1 + a5@3>a2 + a1@4>a3 = 1");
}

#[test]
fn the_count_decides_before_the_clock_and_the_clock_before_the_writer() {
    check("a4@3:1 + b2@2:999999 = 4 (2)");
    check("a4@3:1 + a2@2:999999 = 4 (2)");
    check("a4@3:7 + b2@3:9 = 2 (4)");
    check("a4@3 + b2@3 = 2 (4)");
    check("b4@3 + a2@3 = 4 (2)");
}

#[test]
fn versions_under_one_stamp_are_one_and_have_the_larger_text() {
    check("a4@3 + a2@3 = 4");
    check("a5@3 + a-@3 = -");
    check("a?@3 + a5@3 = 5");
    check("a~@3 + a?@3 + a1@3 = 1");
    check("a~@3 + a?@3 = ?");
    check("a4@3|b2@2 + a2@3 = 4 (2)");
    check("a4@3 + a2@3 + b1@4>a3 = 1");
    check("a4@3>a1 + a4@3>a2 = 4");
}

#[test]
fn answers_given_without_knowing_of_each_other_are_both_kept() {
    check("a4@5 + b2@4 = 4 (2)");
    check("a4@5>a3 + b2@4>a3 = 4 (2)");
    check("a3@3 + a4@5>a3 + b2@4>a3 = 4 (2)");
    check("a4@5 + b2@4 + c1@3 = 4 (2 1)");
    check("a4@5 + b2@5 + c1@5 = 1 (2 4)");
}

#[test]
fn choosing_between_them_settles_the_difference_everywhere() {
    check("a4@5 + b2@4 + a2@6>a5 = 2");
    check("a4@5|b2@4 + a4@6>a5,b4 = 4");
    check("b2@4 + a4@6>a5,b4 = 4");
    check("a4@5|b2@4 + a2@6>a5 + c3@6>a5 = 3 (2)");
}

#[test]
fn the_same_answer_twice_is_one_answer() {
    check("a4@3 + a4@3 = 4");
    check("a4@3 + b4@7 = 4");
    check("a4@3 + b2@5 + c4@7 = 4 (2)");
    check("a4@9 + b2@5 + c4@3 = 4 (2)");
    // Whether b had seen the older 4 must not depend on which 4 it is told about first.
    check("a4@3>a2 + b2@5>b4 + c4@7 = 4 (2)");
    check("a4@3^a2 + c4@7 + d1@1 = 4");
    // What one of two equal answers lets go of stays gone, whichever of the two is known first.
    check("a4@3>a2 + c4@7 + a1@2 = 4");
    check("a4@3 + c4@7 + c5@8>c7 = 5 (4)");
}

#[test]
fn an_answer_taken_back_is_a_change_like_any_other() {
    check("a4@3 + a-@4>a3 = -");
    check("a4@3 + a-@4>a3 + a5@5>a4 = 5");
    check("a4@3>a2 + b-@4>a2 = - (4)");
    check("a-@3 + b-@4 = -");
}

#[test]
fn a_copy_that_does_not_know_the_question_takes_nothing_away() {
    check(". = .");
    check(". + . = .");
    check(". + a4@3 = 4");
    check(". + a-@3 + . = -");
}

#[test]
fn what_one_goes_on_writing_takes_nothing_away_that_was_never_seen() {
    // Each letter counts one further, and none of them is older than the whole note of the other.
    check("a4@20 + b2@7 = 4 (2)");
    check("a1@4 + a3@19>a18 + a4@20>a19 + b2@7 = 4 (2)");
    // What b wrote first was seen, and what b wrote after that was not.
    check("a4@20>a19,b3 + b1@3 + b2@7 = 4 (2)");
    check("a4@20>a19,b3 + b1@3 = 4");
    // A third one had seen only what a wrote.
    check("a4@20 + c5@21>a20 + b2@7 = 5 (2)");
    check("a4@20 + c5@21>a20 + b2@7 + a3@30>c21,a20,b7 = 3");
}

#[test]
fn what_the_first_app_wrote_over_is_gone_up_to_that_stamp() {
    check("a4@3^b2 + b1@2 + c5@1 = 4");
    check("a1@9^a8 + b2@10 + f?@7 = 2 (1)");
    check("a4@9^a8 + b2@10>f7 + f?@7 + f3@9 = 2 (3 4)");
}

#[test]
fn of_so_many_writers_the_latest_words_are_kept() {
    check("a1@1 + a2@2 + a3@3 + a4@4 = 4 (3 2 1)");
    check("a1@1 + a2@2 + a3@3 + a4@4 + a5@5 = 5 (4 3 2)");
    check("a1@1 + a2@2 + a3@3 + a4@4 + a1@6 = 1 (4 3 2)");
    check("a1@1 + a2@2 + a3@3 + a4@4 + b5@5>a3 = 5 (4)");
    let most = EntryRegister::MAX_WRITERS;
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let writings = letters.chars().take(most + 1).enumerate();
    let writings = writings.map(|(at, writer)| format!("{writer}{}@{}", at % 5 + 1, at + 1));
    let one_by_one = writings.fold(copy("."), |whole, one| merged(whole, &copy(&one)));
    let given = given(&one_by_one, "p0", "AM-Q1");
    assert_eq!(given.siblings().len(), most - 1);
    assert_eq!(given.distinct_entries().len(), 5);
    // The first of all fell out, and stays out.
    let again = merged(one_by_one.clone(), &copy("a1@1"));
    assert_eq!(again, one_by_one);
}

#[test]
fn what_was_replaced_is_remembered_once_beside_the_answer_that_counts() {
    let whole = merged(copy("a4@9>c8,b4^a3"), &copy("b2@10^b3"));
    let given = given(&whole, "p0", "AM-Q1");
    assert_eq!(given.watermark(), Some(earlier("b3")));
    assert_eq!(given.context(), [earlier("c8"), earlier("b4")]);
    // It stands in a file once, with the answer that counts.
    let text = crate::common::export(&whole);
    assert_eq!(text.matches("\"replaced\"").count(), 1, "{text}");
    assert_eq!(text.matches("\"seen\"").count(), 1, "{text}");
}
