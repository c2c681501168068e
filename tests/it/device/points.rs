//! The states that one can go back to.

use crate::common::{Visit, id, kept};
use gezamenlijke_blik::device::{
    Reason, RecoveryPoint, next_moment, read_record, split_newest, without_people,
};
use gezamenlijke_blik::exchange::{seal, unseal};

#[test]
fn of_the_recovery_points_the_newest_three_stay() {
    let point = |at, reason| RecoveryPoint { at, reason }.key();
    let keys = [
        point(9, Reason::Import),
        "a".to_owned(),
        point(1_790_000_000_000, Reason::Undo),
        point(10, Reason::Restore),
        "aside-0123".to_owned(),
        point(11, Reason::Import),
    ];
    let (stay, gone) = split_newest(keys.iter().map(String::as_str));
    assert_eq!(stay, [&keys[2], &keys[5], &keys[3]]);
    assert_eq!(gone, [&keys[0]]);
    let check = |key: &str| assert_eq!(RecoveryPoint::from_key(key), None, "{key}");
    check("point-12");
    check("point-12-other");
    check("a");
    assert_eq!(
        RecoveryPoint::from_key(&keys[0]).map(|point| (point.at, point.reason)),
        Some((9, Reason::Import))
    );
}

#[test]
fn a_new_point_is_the_newest_also_when_the_clock_was_ahead() {
    let before = RecoveryPoint {
        at: 2_000,
        reason: Reason::Import,
    }
    .key();
    let keys = || ["a", &before].into_iter();
    assert_eq!(next_moment(keys(), 1_000), 2_001);
    assert_eq!(next_moment(keys(), 3_000), 3_000);
    assert_eq!(next_moment(["a"].into_iter(), 1_000), 1_000);
}

#[test]
fn who_is_erased_goes_from_a_point_and_everybody_else_stays() {
    let mut visit = Visit::on("a");
    for who in ["gone", "stays"] {
        visit.begins(who, "Wonen Noord").answers("AM-Q1=4");
    }
    let point = seal(7, &kept(&visit.state));
    let after = without_people(&point, &[id("gone")]).unwrap();
    assert!(!after.contains("gone"));
    let contents = read_record(unseal(&after).unwrap().text).unwrap();
    let people = contents.document.participants().keys();
    assert_eq!(people.collect::<Vec<_>>(), [&id("stays")]);
    assert_eq!(contents.local.own, [id("stays")]);
    assert_eq!(contents.local.current, Some(id("stays")));
    assert_eq!(without_people("damaged", &[]), None);
}
