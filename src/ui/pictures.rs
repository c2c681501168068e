//! From insights to the radar picture: which lines there are and what they are called.

use super::texts::Texts;
use super::whole_texts::whole_texts;
use crate::insight::{Footing, LensValue, Together};
use crate::radar::{AxisValue, Legend, Line, LineRole, Picture};
use crate::reflection::{Label, Lens};
use crate::words::{decimal, fill};

/// One participant's own picture.
pub fn own(values: &[Option<LensValue>; 5], texts: Texts) -> Picture {
    let words = &whole_texts(texts).radar;
    Picture {
        axes: Lens::ALL.map(|lens| at_axis(lens, values, texts)),
        lines: vec![line(words.line_own.to_owned(), LineRole::Own, values)],
        thin_label: words.thin.to_owned(),
        description: fill(words.own, &[("values", &spoken(values, texts))]),
        ..Picture::default()
    }
}

/// The picture of all organisations, with the lines that are on.
pub fn together(
    together: &Together,
    names: &[String],
    is_on: impl Fn(Switch) -> bool,
    texts: Texts,
) -> Picture {
    let words = &whole_texts(texts).radar;
    let partners = together.partners.iter().zip(names).enumerate();
    let lines = partners.map(|(at, (partner, name))| {
        (
            Switch::Partner(at),
            line(name.clone(), LineRole::Organisation(at), &partner.values),
        )
    });
    let group = line(
        words.line_group.to_owned(),
        LineRole::Group,
        &together.group,
    );
    let lines = lines.chain([(Switch::Group, group)]);
    let lines = lines
        .filter(|(which, _)| is_on(*which))
        .map(|(_, line)| line);
    let values = spoken(&together.group, texts);
    let description = match together.partners.len() {
        0 => fill(words.together_group, &[("values", &values)]),
        count => {
            let organisations = whole_texts(texts).together.organisations.of(count);
            let said = [("organisations", &*organisations), ("values", &values)];
            fill(words.together, &said)
        }
    };
    Picture {
        axes: axes(texts),
        lines: lines.collect(),
        band: together
            .range
            .map(|range| range.map(|(lowest, highest)| (lowest.to_f64(), highest.to_f64()))),
        band_label: words.band.to_owned(),
        thin_label: words.thin.to_owned(),
        description,
        ..Picture::default()
    }
}

/// A line that can be switched off in the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Switch {
    /// An organisation by its place in the list.
    Partner(usize),
    /// The group.
    Group,
}

/// The same picture as it travels in a file: with its legend, the partnership as its title, and what it is of.
pub fn to_travel(
    mut picture: Picture,
    partnership: Option<&Label>,
    about: Vec<String>,
    texts: Texts,
) -> Picture {
    let heading = whole_texts(texts).together.picture_heading;
    let title = partnership.map_or(heading, Label::as_str);
    picture.legend = Legend::Included;
    picture.title = Some(title.to_owned());
    picture.about = about;
    picture
}

/// «Ambitie 3,3»: the end of an axis in a picture of one line.
fn at_axis(lens: Lens, values: &[Option<LensValue>; 5], texts: Texts) -> String {
    let name = texts.content.lens(lens).name;
    let value = values.get(lens.position()).copied().flatten();
    value.map_or(name.to_owned(), |value| {
        format!("{name} {}", decimal(value.mean, texts.language))
    })
}

fn axes(texts: Texts) -> [String; 5] {
    Lens::ALL.map(|lens| texts.content.lens(lens).name.to_owned())
}

fn line(label: String, role: LineRole, values: &[Option<LensValue>; 5]) -> Line {
    Line {
        label,
        role,
        values: values.map(|value| value.map(point)),
    }
}

fn point(value: LensValue) -> AxisValue {
    AxisValue {
        value: value.mean.to_f64(),
        footing: value.footing,
    }
}

/// «Ambitie 3,3; Belangen nog geen waarde»: the values for the ear.
fn spoken(values: &[Option<LensValue>; 5], texts: Texts) -> String {
    let words = &whole_texts(texts).radar;
    let parts = Lens::ALL.into_iter().zip(values).map(|(lens, value)| {
        let name = &texts.content.lens(lens).name;
        let Some(value) = value else {
            return fill(words.value_none, &[("lens", name)]);
        };
        let text = match value.footing {
            Footing::Firm => words.value,
            Footing::Thin => words.value_thin,
        };
        let number = decimal(value.mean, texts.language);
        fill(text, &[("lens", name), ("value", &number)])
    });
    parts.collect::<Vec<_>>().join("; ")
}
