//! The radar picture, drawn to SVG and read back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use gezamenlijke_blik::insight::Footing;
use gezamenlijke_blik::radar::{
    AxisValue, Line, LineRole, Picture, RenderOptions, Theme, mark, size_of, svg,
};
use reading::{elements, in_colour, value_at};

mod files;
mod labels;
mod marks;
mod reading;

const NL: [&str; 5] = ["Ambitie", "Belangen", "Relatie", "Organisatie", "Proces"];
const EN: [&str; 5] = [
    "Ambition",
    "Interests",
    "Relationship",
    "Organisation",
    "Process",
];
const FULL: [f64; 5] = [4.0, 3.0, 2.0, 5.0, 1.0];

/// A value, `NaN` for none; negative for a value with few answers.
fn line(role: LineRole, values: [f64; 5]) -> Line {
    let point = |value: f64| {
        let footing = if value < 0.0 {
            Footing::Thin
        } else {
            Footing::Firm
        };
        (!value.is_nan()).then_some(AxisValue {
            value: value.abs(),
            footing,
        })
    };
    Line {
        label: format!("{role:?}"),
        role,
        values: values.map(point),
    }
}

fn picture(axes: [&str; 5], lines: Vec<Line>) -> Picture {
    Picture {
        axes: axes.map(String::from),
        lines,
        description: "Radar".into(),
        ..Picture::default()
    }
}

fn drawn(picture: &Picture, theme: Theme, width: f64) -> String {
    svg(
        picture,
        &RenderOptions { theme, ratio: 1.0 },
        size_of(picture, width),
    )
    .unwrap()
}

/// Organisations with values that keep their markers apart, as far as the scale allows.
fn organisations(count: usize, values: impl Fn(usize, usize) -> f64) -> Vec<Line> {
    let mut lines: Vec<Line> = (0..count)
        .map(|index| {
            line(
                LineRole::Organisation(index),
                [0, 1, 2, 3, 4].map(|axis| values(index, axis)),
            )
        })
        .collect();
    if count > 1 {
        lines.push(line(
            LineRole::Group,
            [0, 1, 2, 3, 4].map(|axis| values(count / 2, axis)),
        ));
    }
    lines
}

#[test]
fn each_value_stands_on_its_axis_at_its_distance() {
    let svg = drawn(
        &picture(NL, vec![line(LineRole::Organisation(0), FULL)]),
        Theme::Light,
        600.0,
    );
    let markers: Vec<_> = in_colour(&svg, 0)
        .into_iter()
        .filter(|e| e.tag == "polygon")
        .collect();
    assert_eq!(markers.len(), 5);
    for (axis, (marker, expected)) in markers.iter().zip(FULL).enumerate() {
        let (value, turn) = value_at(marker.middle(), &svg);
        assert!(
            (value - expected).abs() < 0.02,
            "axis {axis}: {value} instead of {expected}"
        );
        let off = (turn - axis as f64 + 2.5).rem_euclid(5.0) - 2.5;
        assert!(off.abs() < 0.02, "axis {axis}: turned {off}");
    }
    assert_eq!(
        in_colour(&svg, 0)
            .iter()
            .filter(|e| e.tag == "polyline")
            .count(),
        5
    );
}

#[test]
fn a_missing_lens_leaves_a_gap_and_no_point() {
    let svg = drawn(
        &picture(
            NL,
            vec![line(
                LineRole::Organisation(0),
                [4.0, f64::NAN, 2.0, 5.0, 1.0],
            )],
        ),
        Theme::Light,
        600.0,
    );
    let parts = in_colour(&svg, 0);
    assert_eq!(parts.iter().filter(|e| e.tag == "polygon").count(), 4);
    assert_eq!(parts.iter().filter(|e| e.tag == "polyline").count(), 3);
    assert!(parts.iter().all(|part| {
        part.places
            .iter()
            .all(|place| value_at(*place, &svg).0 > 0.5)
    }));
}

#[test]
fn a_lone_value_is_a_marker_without_lines() {
    let none = f64::NAN;
    let svg = drawn(
        &picture(
            NL,
            vec![line(
                LineRole::Organisation(0),
                [none, none, 3.0, none, none],
            )],
        ),
        Theme::Light,
        320.0,
    );
    assert_eq!(in_colour(&svg, 0).len(), 1);
}

#[test]
fn a_thin_value_is_hollow_and_its_sides_are_dotted() {
    let svg = drawn(
        &picture(
            NL,
            vec![line(LineRole::Organisation(0), [4.0, -3.0, 2.0, 5.0, 1.0])],
        ),
        Theme::Light,
        600.0,
    );
    let parts = in_colour(&svg, 0);
    let solid = parts
        .iter()
        .filter(|e| e.tag == "polyline" && e.places.len() == 2)
        .count();
    let hollow = parts
        .iter()
        .filter(|e| e.tag == "polyline" && e.places.len() > 5)
        .count();
    let dots = parts
        .iter()
        .filter(|e| e.tag == "polygon" && e.places.len() == 10)
        .count();
    assert_eq!((solid, hollow), (3, 1));
    assert!(dots > 20, "{dots} dots");
}

#[test]
fn the_band_has_a_gap_where_a_lens_is_missing() {
    let some = Some((2.0, 4.0));
    let corners = |band| {
        let svg = drawn(
            &Picture {
                band,
                ..picture(NL, vec![])
            },
            Theme::Light,
            600.0,
        );
        elements(&svg)
            .iter()
            .filter(|e| e.source.contains("opacity=\"0.075\""))
            .map(|e| e.places.len())
            .collect::<Vec<_>>()
    };
    assert_eq!(corners([some; 5]), [12]);
    assert_eq!(corners([some, some, None, some, some]), [8]);
    assert_eq!(corners([some, None, some, None, None]), [4, 4]);
    assert_eq!(
        corners([
            Some((4.0, 2.0)),
            Some((f64::NAN, 3.0)),
            Some((0.0, 6.0)),
            None,
            None
        ]),
        [0_usize; 0]
    );
}

#[test]
fn coinciding_markers_step_aside_and_stay_truthful() {
    for value in [1.0, 3.0, 5.0] {
        let svg = drawn(
            &picture(NL, organisations(12, |_, _| value)),
            Theme::Light,
            320.0,
        );
        let mut seen: Vec<(f64, f64)> = Vec::new();
        for index in 0..12 {
            let corners = mark(LineRole::Organisation(index))
                .svg_path(8.0)
                .matches(['M', 'L'])
                .count();
            let parts = in_colour(&svg, index);
            let markers: Vec<_> = parts.iter().filter(|e| e.tag == "polygon").collect();
            let last: Vec<_> = markers.iter().rev().take(5).collect();
            assert!(last.iter().all(|marker| marker.places.len() == corners));
            seen.extend(last.iter().map(|marker| marker.middle()));
        }
        for (index, place) in seen.iter().enumerate() {
            assert!(
                seen.iter()
                    .skip(index + 1)
                    .all(|other| (place.0 - other.0).hypot(place.1 - other.1) > 1.5)
            );
            let (shown, turn) = value_at(*place, &svg);
            let true_to_axis = 0.2 * (1.0 + (value - 1.0)) * 110.0;
            assert!(
                (shown - value).abs() < 0.6 && (turn - turn.round()).abs() < 20.0 / true_to_axis,
                "{shown}"
            );
        }
    }
}
