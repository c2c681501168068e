//! Reads a drawn SVG back into elements.

use gezamenlijke_blik::radar::{LineRole, mark};

/// One element of the SVG; places in CSS pixels.
#[derive(Debug)]
pub struct Element {
    pub tag: String,
    pub colour: String,
    pub places: Vec<(f64, f64)>,
    pub text: String,
    pub source: String,
}

impl Element {
    pub fn number(&self, name: &str) -> f64 {
        attribute(&self.source, name).unwrap().parse().unwrap()
    }

    /// The room of a text, estimated more broadly than most fonts are.
    pub fn room(&self) -> [f64; 4] {
        let size = self.number("font-size") / 10.0;
        let bold = if self.source.contains("bold") {
            0.62
        } else {
            0.6
        };
        let width = self.text.chars().count() as f64 * size * bold;
        let x = self.number("x") / 10.0;
        let y = self.number("y") / 10.0;
        let left = match attribute(&self.source, "text-anchor").unwrap().as_str() {
            "start" => x,
            "middle" => x - width / 2.0,
            _ => x - width,
        };
        [left, y - size * 0.6, left + width, y + size * 0.6]
    }

    pub fn middle(&self) -> (f64, f64) {
        let sum = self
            .places
            .iter()
            .fold((0.0, 0.0), |sum, place| (sum.0 + place.0, sum.1 + place.1));
        let count = self.places.len() as f64;
        (sum.0 / count, sum.1 / count)
    }
}

pub fn attribute(source: &str, name: &str) -> Option<String> {
    let (_, rest) = source.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0.to_owned())
}

pub fn elements(svg: &str) -> Vec<Element> {
    svg.split('<')
        .filter(|part| !part.is_empty() && !part.starts_with('/'))
        .map(|part| {
            let (source, text) = part.split_once('>').unwrap();
            let places = attribute(source, "points").unwrap_or_default();
            let places = places.split_whitespace().map(|pair| {
                let (x, y) = pair.split_once(',').unwrap();
                (
                    x.parse::<f64>().unwrap() / 10.0,
                    y.parse::<f64>().unwrap() / 10.0,
                )
            });
            Element {
                tag: source.split_whitespace().next().unwrap().into(),
                colour: attribute(source, "stroke")
                    .or(attribute(source, "fill"))
                    .unwrap_or_default()
                    .to_lowercase(),
                places: places.collect(),
                text: text.trim().into(),
                source: source.into(),
            }
        })
        .collect()
}

pub fn texts(svg: &str) -> Vec<Element> {
    elements(svg)
        .into_iter()
        .filter(|element| element.tag == "text")
        .collect()
}

/// Everything drawn in the colour of an organisation.
pub fn in_colour(svg: &str, index: usize) -> Vec<Element> {
    let colour = mark(LineRole::Organisation(index)).light.css();
    elements(svg)
        .into_iter()
        .filter(|element| element.colour == colour)
        .collect()
}

/// Distance from the centre of the pentagon as a value on the scale, and the axis pointed at.
pub fn value_at(place: (f64, f64), svg: &str) -> (f64, f64) {
    let mut rim = elements(svg)
        .into_iter()
        .filter(|element| element.tag == "polyline" && element.places.len() == 7);
    let rim: Vec<(f64, f64)> = rim
        .next_back()
        .unwrap()
        .places
        .into_iter()
        .take(5)
        .collect();
    let centre = rim.iter().fold((0.0, 0.0), |sum, place| {
        (sum.0 + place.0 / 5.0, sum.1 + place.1 / 5.0)
    });
    let radius = centre.1 - rim[0].1;
    let (x, y) = (place.0 - centre.0, place.1 - centre.1);
    let turn = (x.atan2(-y) / std::f64::consts::TAU * 5.0).rem_euclid(5.0);
    ((x.hypot(y) / radius - 0.2) / 0.8 * 4.0 + 1.0, turn)
}
