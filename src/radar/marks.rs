//! How lines are told apart: colour, dash and marker together, the same on canvas, in files and in the HTML legend.
//!
//! The twelve colours are a palette of their own. In OKLab (black to white is 1) each keeps at least 0.085 from all
//! five lens colours in the light theme and 0.09 in the dark, and at least 0.08 from each other; against `--sheet` and
//! `--paper` each has a contrast of at least 3 : 1. The lowest are: light 3.36 on sheet and 3.15 on paper
//! (`org-9`), dark 3.30 on sheet and 3.70 on paper (`org-5`). A native test holds these numbers.

use super::picture::LineRole;
use super::shapes::Shape;
use super::theme::{Colour, Theme};

/// How the line of one organisation, the group or oneself looks, wherever it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// CSS class that gives the colour in HTML: `org-1` to `org-12`, `ink-group` or `ink-own`.
    pub class: &'static str,
    /// Its colour in the light theme.
    pub light: Colour,
    /// Its colour in the dark theme.
    pub dark: Colour,
    /// Dash pattern in CSS pixels, dash and gap in turn; empty is a solid line.
    pub dash: &'static [f64],
    /// The marker. It is filled; hollow always means few answers.
    pub shape: Shape,
    /// Thickness of the line compared with an organisation's.
    pub weight: f64,
}

impl Mark {
    /// Its colour in this theme.
    pub fn colour(&self, theme: Theme) -> Colour {
        match theme {
            Theme::Light => self.light,
            Theme::Dark => self.dark,
        }
    }

    /// The dash pattern as the `stroke-dasharray` attribute wants it; `none` for a solid line.
    pub fn dash_array(&self) -> String {
        if self.dash.is_empty() {
            return "none".to_owned();
        }
        let parts: Vec<String> = self.dash.iter().map(|part| format!("{part}")).collect();
        parts.join(" ")
    }

    /// The marker as SVG path data around (0, 0), `size` CSS pixels across.
    pub fn svg_path(&self, size: f64) -> String {
        self.shape.svg_path(size)
    }
}

/// The mark of a line. Organisations beyond the twelfth have their number for a shape.
pub fn mark(role: LineRole) -> Mark {
    match role {
        LineRole::Own => OWN,
        LineRole::Group => GROUP,
        LineRole::Organisation(index) => {
            let like = MARKS.get(index % MARKS.len()).copied().unwrap_or(GROUP);
            match index < MARKS.len() {
                true => like,
                false => Mark {
                    shape: Shape::Number(index.saturating_add(1)),
                    ..like
                },
            }
        }
    }
}

const SOLID: &[f64] = &[];
const LONG: &[f64] = &[12.0, 5.0];
const SHORT: &[f64] = &[6.0, 4.0];
const LONG_SHORT: &[f64] = &[14.0, 4.0, 4.0, 4.0];
const VERY_LONG: &[f64] = &[24.0, 6.0];
const LONG_SHORT_SHORT: &[f64] = &[12.0, 4.0, 4.0, 4.0, 4.0, 4.0];

/// The marks of the first twelve organisations. Marks that share a dash differ clearly in colour and shape.
pub const MARKS: [Mark; 12] = [
    organisation("org-1", 0x593ec7, 0x8475f9, SOLID, Shape::Disc),
    organisation("org-2", 0x0f919c, 0x58e5ed, LONG, Shape::Square),
    organisation("org-3", 0x5b8304, 0xcee654, SHORT, Shape::Up),
    organisation("org-4", 0xd22c52, 0xef4b69, LONG_SHORT, Shape::Diamond),
    organisation("org-5", 0x722887, 0xa948c5, VERY_LONG, Shape::Plus),
    organisation("org-6", 0xab7a55, 0xc58a55, LONG_SHORT_SHORT, Shape::Down),
    organisation("org-7", 0x014555, 0x2f9bb2, SOLID, Shape::Star),
    organisation("org-8", 0xca61d1, 0xe07bef, LONG, Shape::Hourglass),
    organisation("org-9", 0x8281e7, 0xcecafd, SHORT, Shape::Right),
    organisation("org-10", 0x264b09, 0x599e2f, LONG_SHORT, Shape::Cross),
    organisation("org-11", 0x821830, 0xfbbfc3, VERY_LONG, Shape::Bar),
    organisation("org-12", 0x657383, 0x8a98a6, LONG_SHORT_SHORT, Shape::Left),
];

const GROUP: Mark = Mark {
    class: "ink-group",
    light: Colour(0x24, 0x21, 0x2c),
    dark: Colour(0xf3, 0xee, 0xe6),
    dash: SOLID,
    shape: Shape::Pentagon,
    weight: 1.8,
};

const OWN: Mark = Mark {
    class: "ink-own",
    light: Colour(0x24, 0x21, 0x2c),
    dark: Colour(0xf3, 0xee, 0xe6),
    dash: SOLID,
    shape: Shape::Disc,
    weight: 1.3,
};

/// A mark from two colours written as in a style sheet.
const fn organisation(
    class: &'static str,
    light: u32,
    dark: u32,
    dash: &'static [f64],
    shape: Shape,
) -> Mark {
    Mark {
        class,
        light: colour(light),
        dark: colour(dark),
        dash,
        shape,
        weight: 1.0,
    }
}

/// A colour from 0xRRGGBB.
const fn colour(hex: u32) -> Colour {
    let [_, red, green, blue] = hex.to_be_bytes();
    Colour(red, green, blue)
}
