//! Organisations as dots on one line from 1 to 5.

use gezamenlijke_blik::radar::dots;
use proptest::prelude::*;

#[test]
fn dots_stand_at_their_value_and_step_aside_evenly() {
    let placed = dots(
        &[
            Some(1.0),
            Some(3.0),
            None,
            Some(3.0),
            Some(5.0),
            Some(f64::NAN),
            Some(5.1),
        ],
        214.0,
        14.0,
    );
    let shown: Vec<_> = placed
        .dots
        .iter()
        .map(|dot| dot.map(|dot| (dot.x, dot.offset)))
        .collect();
    assert_eq!(
        shown,
        [
            Some((7.0, 0.0)),
            Some((107.0, -7.0)),
            None,
            Some((107.0, 7.0)),
            Some((207.0, 0.0)),
            None,
            None
        ]
    );
    assert_eq!(placed.height, 28.0);
    assert_eq!(dots(&[], 214.0, 14.0).height, 14.0);
}

/// A value on the scale, often shared with others, or none, or one that makes no sense.
pub fn any_value() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        Just(None),
        (1.0..=5.0_f64).prop_map(Some),
        (4..=20_u8).prop_map(|quarter| Some(f64::from(quarter) / 4.0)),
        prop::sample::select(vec![
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            0.0,
            -3.0,
            1e300,
            5.0000001
        ])
        .prop_map(Some),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn dots_never_overlap(values in prop::collection::vec(any_value(), 0..30), width in 60.0..900.0_f64) {
        let placed = dots(&values, width, 14.0);
        prop_assert_eq!(placed.dots.len(), values.len());
        let seen: Vec<_> = placed.dots.iter().flatten().collect();
        for (index, dot) in seen.iter().enumerate() {
            prop_assert!(dot.x >= 6.999 && dot.x <= width - 6.999);
            prop_assert!(dot.offset.abs() + 7.0 <= placed.height / 2.0 + 1e-9);
            for other in seen.iter().skip(index + 1) {
                let apart = (dot.x - other.x).abs() >= 13.999 || (dot.offset - other.offset).abs() >= 13.999;
                prop_assert!(apart, "{dot:?} {other:?}");
            }
        }
    }
}
