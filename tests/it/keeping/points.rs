//! The states that one can go back to.

use gezamenlijke_blik::keeping::{Point, Reason, newest};

#[test]
fn of_the_recovery_points_the_newest_three_stay() {
    let point = |at, reason| Point { at, reason }.key();
    let keys = [
        point(9, Reason::Import),
        "a".to_owned(),
        point(1_790_000_000_000, Reason::Undo),
        point(10, Reason::Restore),
        "aside-0123".to_owned(),
        point(11, Reason::Import),
    ];
    let (stay, gone) = newest(keys.iter().map(String::as_str));
    assert_eq!(stay, [&keys[2], &keys[5], &keys[3]]);
    assert_eq!(gone, [&keys[0]]);
    let check = |key: &str| assert_eq!(Point::from_key(key), None, "{key}");
    check("point-12");
    check("point-12-other");
    check("a");
    assert_eq!(
        Point::from_key(&keys[0]).map(|point| (point.at, point.reason)),
        Some((9, Reason::Import))
    );
}
