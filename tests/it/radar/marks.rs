//! Organisations can be told apart, seen on paper, and not be taken for a lens.

use gezamenlijke_blik::radar::{Colour, LENS_DARK, LENS_LIGHT, LineRole, MARKS, Theme, mark};

#[test]
fn twelve_organisations_have_twelve_marks() {
    let mut colours: Vec<String> = MARKS
        .iter()
        .flat_map(|mark| [mark.light.css(), mark.dark.css()])
        .collect();
    let mut shapes: Vec<String> = MARKS.iter().map(|mark| mark.svg_path(14.0)).collect();
    let mut pairs: Vec<String> = MARKS
        .iter()
        .map(|mark| mark.dash_array() + &mark.svg_path(14.0))
        .collect();
    for (list, count) in [(&mut colours, 24), (&mut shapes, 12), (&mut pairs, 12)] {
        list.sort();
        list.dedup();
        assert_eq!(list.len(), count);
    }
    let dashes: std::collections::HashSet<String> =
        MARKS.iter().map(|mark| mark.dash_array()).collect();
    assert_eq!(dashes.len(), 6);
    assert_eq!(
        mark(LineRole::Organisation(usize::MAX)).class,
        MARKS[usize::MAX % 12].class
    );
    assert_ne!(mark(LineRole::Own).shape, mark(LineRole::Group).shape);
}

#[test]
fn beyond_the_twelfth_each_organisation_has_its_number_for_a_mark() {
    let shapes = (0..120).map(|at| mark(LineRole::Organisation(at)).svg_path(11.0));
    let shapes: std::collections::HashSet<String> = shapes.collect();
    assert_eq!(shapes.len(), 120);
    // Of a calculator's bars a 1 has two and a 3 five.
    let thirteen = mark(LineRole::Organisation(12)).svg_path(11.0);
    assert_eq!(thirteen.matches('M').count(), 7);
}

#[test]
fn organisations_can_be_seen_and_not_be_taken_for_a_lens() {
    let light = [Colour(0xff, 0xff, 0xff), Colour(0xfb, 0xf7, 0xef)];
    let dark = [Colour(0x23, 0x22, 0x2d), Colour(0x19, 0x18, 0x21)];
    for (theme, papers, lenses, least) in [
        (Theme::Light, light, LENS_LIGHT, 0.085),
        (Theme::Dark, dark, LENS_DARK, 0.09),
    ] {
        for (index, mark) in MARKS.iter().enumerate() {
            let colour = mark.colour(theme);
            for paper in papers {
                assert!(
                    contrast(colour, paper) >= 3.0,
                    "{} {theme:?}: {}",
                    mark.class,
                    contrast(colour, paper)
                );
            }
            for lens in lenses {
                assert!(
                    difference(colour, lens) >= least,
                    "{} {theme:?}: {}",
                    mark.class,
                    difference(colour, lens)
                );
            }
            for other in MARKS.iter().skip(index + 1) {
                let apart = difference(colour, other.colour(theme));
                assert!(
                    apart >= 0.08,
                    "{} {} {theme:?}: {apart}",
                    mark.class,
                    other.class
                );
            }
        }
    }
}

#[test]
fn the_style_sheet_holds_the_same_colours() {
    let sheet =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css")).unwrap();
    for (index, mark) in MARKS.iter().enumerate() {
        let name = format!("--org-{}:", index + 1);
        let said: Vec<&str> = sheet
            .split(&name)
            .skip(1)
            .map(|rest| rest.split([';', '}']).next().unwrap().trim())
            .collect();
        assert_eq!(
            said.first().copied(),
            Some(mark.light.css().as_str()),
            "{name}"
        );
        assert!(
            said.len() > 1 && said.iter().skip(1).all(|colour| *colour == mark.dark.css()),
            "{name} {said:?}"
        );
    }
}

fn light_of(colour: Colour) -> [f64; 3] {
    [colour.0, colour.1, colour.2].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// Contrast as WCAG 2 defines it.
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour| {
        let [red, green, blue] = light_of(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    };
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// Difference between colours as OKLab (Ottosson, 2020) defines it.
fn difference(one: Colour, other: Colour) -> f64 {
    let lab = |colour| {
        let [r, g, b] = light_of(colour);
        let l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b).cbrt();
        let m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b).cbrt();
        let s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b).cbrt();
        [
            0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
        ]
    };
    let squares = lab(one)
        .into_iter()
        .zip(lab(other))
        .map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}
