//! Every name and number in the picture can be read.

use super::reading::{Element, elements, texts};
use super::{EN, NL, drawn, organisations, picture};
use gezamenlijke_blik::radar::{Legend, Theme, size_for, size_of};

#[test]
fn no_label_overlaps_anything() {
    for axes in [NL, EN] {
        for width in [320.0, 390.0, 600.0, 1180.0] {
            for count in [1, 4, 12] {
                for (kind, values) in [
                    (
                        "spread",
                        (|i, a| 1.0 + ((i * 7 + a * 3) % 13) as f64 / 3.0)
                            as fn(usize, usize) -> f64,
                    ),
                    ("all at five", |_, _| 5.0),
                    ("all at one", |_, _| 1.0),
                ] {
                    let svg = drawn(
                        &picture(axes, organisations(count, values)),
                        Theme::Light,
                        width,
                    );
                    labels_are_free(
                        &svg,
                        width,
                        &format!("{axes:?} {width} px, {count} organisations {kind}"),
                    );
                }
            }
        }
    }
}

fn labels_are_free(svg: &str, width: f64, case: &str) {
    let height = size_for(width).1;
    let labels = texts(svg);
    assert_eq!(labels.len(), 10, "{case}: five rings and five lenses");
    let rooms: Vec<[f64; 4]> = labels.iter().map(Element::room).collect();
    for (index, (label, room)) in labels.iter().zip(&rooms).enumerate() {
        let [left, top, right, bottom] = *room;
        assert!(
            left >= 0.0 && top >= 0.0 && right <= width && bottom <= height,
            "{case}: {} is cut off",
            label.text
        );
        for (other, area) in labels.iter().zip(&rooms).skip(index + 1) {
            let apart = right < area[0] || area[2] < left || bottom < area[1] || area[3] < top;
            assert!(apart, "{case}: {} overlaps {}", label.text, other.text);
        }
        // The first polygon is the sheet itself.
        for shape in elements(svg)
            .iter()
            .filter(|e| !e.places.is_empty())
            .skip(1)
        {
            let next = shape.places.iter().cycle().skip(1);
            for (from, to) in shape.places.iter().zip(next) {
                for step in 0..=40 {
                    let part = f64::from(step) / 40.0;
                    let (x, y) = (
                        from.0 + (to.0 - from.0) * part,
                        from.1 + (to.1 - from.1) * part,
                    );
                    let inside = x > left && x < right && y > top && y < bottom;
                    assert!(
                        !inside,
                        "{case}: {} is crossed by {}",
                        label.text, shape.source
                    );
                }
            }
        }
    }
}

#[test]
fn a_picture_that_travels_says_what_it_is_of_within_its_margins() {
    for width in [320.0, 600.0, 1180.0] {
        let mut with = picture(NL, organisations(4, |i, a| 1.0 + ((i + a) % 5) as f64));
        with.legend = Legend::Included;
        with.title = Some("Zorgnetwerk De Linde".to_owned());
        with.about = [
            "12 deelnemers van 4 organisaties, 3 december 2026",
            "Elke organisatie",
        ]
        .map(str::to_owned)
        .into();
        let svg = drawn(&with, Theme::Light, width);
        let labels = texts(&svg);
        let title = labels
            .iter()
            .position(|label| label.text.starts_with("Zorgnetwerk"));
        let about: Vec<&str> = labels.iter().map(|label| label.text.as_str()).collect();
        let about = &about[title.unwrap()..];
        assert!(about[1].starts_with("12 deelnemers") && about[2] == "Elke organisatie");
        let height = size_of(&with, width).1;
        let mut above = f64::NEG_INFINITY;
        for label in &labels[title.unwrap()..title.unwrap() + 3] {
            let [left, top, _, bottom] = label.room();
            assert!(
                left >= 16.0 && top >= 16.0 && top >= above,
                "{}",
                label.text
            );
            above = bottom;
        }
        for label in &labels {
            let [left, top, right, bottom] = label.room();
            let inside = left >= 16.0 && top >= 16.0;
            assert!(
                inside && right <= width - 16.0 && bottom <= height - 16.0,
                "{} at {width}",
                label.text
            );
        }
    }
}

#[test]
fn a_legend_fits_twelve_long_names() {
    let mut lines = organisations(12, |i, a| 1.0 + ((i + a) % 5) as f64);
    for line in &mut lines {
        line.label = "Samenwerkingsverband ".repeat(10);
    }
    for width in [320.0, 600.0, 1180.0] {
        let mut with = picture(NL, lines.clone());
        with.legend = Legend::Included;
        with.title = Some("Zorgnetwerk De Linde ".repeat(10));
        let svg = drawn(&with, Theme::Dark, width);
        let height = size_of(&with, width).1;
        let labels = texts(&svg);
        assert_eq!(labels.len(), 10 + 13 + 1);
        assert_eq!(
            labels
                .iter()
                .filter(|label| label.text.ends_with('…'))
                .count(),
            14
        );
        for label in labels {
            let [left, top, right, bottom] = label.room();
            assert!(
                left >= 0.0 && top >= 0.0 && right <= width && bottom <= height,
                "{}",
                label.text
            );
        }
    }
}
