//! The picture as a file or on a canvas, whatever is put into it.

use super::reading::elements;
use super::{FULL, NL, drawn, line, organisations, picture};
use gezamenlijke_blik::insight::Footing;
use gezamenlijke_blik::radar::{
    AxisValue, Legend, Line, LineRole, Picture, RadarError, RenderOptions, Theme, backing_ratio,
    draw, size_for, svg,
};
use plotters::prelude::{IntoDrawingArea, SVGBackend};
use proptest::prelude::*;

/// A value on the scale, often shared with others, or none, or one that makes no sense.
fn any_value() -> impl Strategy<Value = Option<f64>> {
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

#[test]
fn names_stay_text() {
    let mut group = line(LineRole::Group, FULL);
    group.label = "<script>alert(\"1\")</script> & 'zo' \u{1}\u{8}\u{202e}\n".into();
    let mut axes = picture(["<b>&", "\u{0}", "\"", "]]>", "Proces"], vec![group]);
    axes.title = Some("</svg><a href='x'>".into());
    axes.description = "Een <beeld> & meer".into();
    axes.legend = Legend::Included;
    let svg = drawn(&axes, Theme::Light, 600.0);
    assert!(svg.contains("<title>Een &lt;beeld&gt; &amp; meer</title>"));
    let tags: std::collections::BTreeSet<String> =
        elements(&svg).into_iter().map(|e| e.tag).collect();
    assert_eq!(
        tags.into_iter().collect::<Vec<_>>(),
        ["polygon", "polyline", "svg", "text", "title"]
    );
    assert_eq!(
        svg.matches("<svg").count() + svg.matches("</svg>").count(),
        2
    );
    assert!(!svg.contains(|c: char| (c.is_control() && c != '\n') || c == '\u{202e}'));
    assert!(svg.contains("&lt;script&gt;alert"));
}

#[test]
fn a_ratio_of_two_doubles_everything() {
    let picture = picture(NL, organisations(4, |i, a| 1.0 + ((i * 2 + a) % 5) as f64));
    let at = |ratio: f64| {
        let mut text = String::new();
        let size = ((600.0 * ratio) as u32, (size_for(600.0).1 * ratio) as u32);
        let root = SVGBackend::with_string(&mut text, size).into_drawing_area();
        draw(
            &root,
            &picture,
            &RenderOptions {
                theme: Theme::Light,
                ratio,
            },
        )
        .unwrap();
        drop(root);
        elements(&text)
    };
    let (once, twice) = (at(1.0), at(2.0));
    assert_eq!(once.len(), twice.len());
    for (one, two) in once.iter().zip(&twice) {
        for (small, large) in one.places.iter().zip(&two.places) {
            assert!(
                (large.0 - small.0 * 2.0).abs() <= 0.11 && (large.1 - small.1 * 2.0).abs() <= 0.11
            );
        }
        if one.tag == "text" {
            assert!((two.number("font-size") - one.number("font-size") * 2.0).abs() < 1e-9);
        }
        if one.colour == "#24212c" && one.tag == "polyline" {
            assert!((two.number("stroke-width") - one.number("stroke-width") * 2.0).abs() <= 1.0);
        }
    }
}

#[test]
fn a_canvas_has_at_least_two_pixels_per_css_pixel() {
    for (screen, canvas) in [
        (1.0, 2.0),
        (1.25, 2.5),
        (1.5, 3.0),
        (2.0, 2.0),
        (3.0, 3.0),
        (f64::NAN, 2.0),
        (0.0, 2.0),
    ] {
        assert_eq!(backing_ratio(screen), canvas);
    }
}

#[test]
fn a_picture_without_room_is_refused() {
    let look = RenderOptions::default();
    for size in [
        (0.0, 100.0),
        (100.0, f64::NAN),
        (f64::INFINITY, 100.0),
        (-5.0, 5.0),
    ] {
        assert_eq!(
            svg(&Picture::default(), &look, size),
            Err(RadarError::NoRoom)
        );
    }
    let nothing = RenderOptions {
        ratio: f64::NAN,
        ..look
    };
    assert_eq!(
        svg(&Picture::default(), &nothing, (300.0, 300.0)),
        Err(RadarError::NoRoom)
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_numbers_and_texts_can_be_drawn(
        values in prop::collection::vec(prop::array::uniform5(any_value()), 0..14),
        name in "\\PC{0,40}",
        width in 1.0..900.0_f64,
    ) {
        let lines = values.iter().enumerate().map(|(index, values)| Line {
            label: name.clone(),
            role: if index == 3 { LineRole::Group } else { LineRole::Organisation(index) },
            values: values.map(|value| value.map(|value| AxisValue { value, footing: Footing::Firm })),
        });
        let band = values.first().map_or([None; 5], |first| first.map(|value| value.map(|value| (value, 4.0))));
        let picture = Picture {
            axes: [0; 5].map(|_| name.clone()),
            lines: lines.collect(),
            band,
            legend: Legend::Included,
            title: Some(name.clone()),
            ..Picture::default()
        };
        let svg = svg(&picture, &RenderOptions::default(), (width, width)).unwrap();
        prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
    }
}
