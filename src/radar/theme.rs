//! How the picture looks: theme, sharpness, and the colours that are not an organisation's.

/// Whether the picture is drawn on light or on dark paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// LineRole on white paper.
    #[default]
    Light,
    /// Light ink on a dark sheet.
    Dark,
}

/// Theme and sharpness of one drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RenderOptions {
    /// The theme, which decides every colour.
    pub theme: Theme,
    /// Pixels of the surface per CSS pixel; every length and font size is multiplied by it. See [`backing_ratio`].
    pub ratio: f64,
}

impl Default for RenderOptions {
    fn default() -> Self {
        RenderOptions {
            theme: Theme::Light,
            ratio: 1.0,
        }
    }
}

/// A colour as red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(
    /// Red, 0–255.
    pub u8,
    /// Green, 0–255.
    pub u8,
    /// Blue, 0–255.
    pub u8,
);

impl Colour {
    /// The colour as a style sheet writes it: `#rrggbb`.
    pub fn css(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// How many pixels a canvas should have per CSS pixel on a screen with this device pixel ratio.
///
/// Plotters works in whole pixels, so on a plain screen (ratio 1) short dashes and small markers would wobble. The
/// canvas therefore gets at least two pixels per CSS pixel, always a whole multiple of the screen's own ratio, and
/// the browser scales it down. A ratio that makes no sense counts as 1; above 4 nothing is gained.
pub fn backing_ratio(device_pixel_ratio: f64) -> f64 {
    let ratio = if device_pixel_ratio.is_finite() && device_pixel_ratio > 0.0 {
        device_pixel_ratio.clamp(0.5, 4.0)
    } else {
        1.0
    };
    let times = (2.0 / ratio).ceil().max(1.0);
    ratio * times
}

/// Colours of the five lenses on light paper, first axis first (as in `style/tokens.css`).
pub const LENS_LIGHT: [Colour; 5] = [
    Colour(0xb9, 0x3a, 0x12),
    Colour(0x7d, 0x58, 0x00),
    Colour(0xa3, 0x21, 0x6a),
    Colour(0x1c, 0x5a, 0xa3),
    Colour(0x13, 0x70, 0x4f),
];

/// Colours of the five lenses on dark paper, first axis first (as in `style/tokens.css`).
pub const LENS_DARK: [Colour; 5] = [
    Colour(0xff, 0x9a, 0x76),
    Colour(0xe3, 0xb9, 0x5c),
    Colour(0xf5, 0x9a, 0xc8),
    Colour(0x8f, 0xba, 0xf3),
    Colour(0x74, 0xcf, 0xa8),
];

/// The colours of one theme that belong to no organisation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Palette {
    /// The ground that the picture stands on (`--sheet`).
    pub sheet: Colour,
    /// The heart of the radar, inside value 1, where no value can be.
    pub hollow: Colour,
    /// Text and the group's line (`--ink`).
    pub ink: Colour,
    /// Ring numbers and captions (`--ink-soft`).
    pub soft: Colour,
    /// The rings of values 1 to 4, and the axes.
    pub ring: Colour,
    /// The outermost ring, that of value 5.
    pub rim: Colour,
    /// How much ink the range band has, from 0 to 1.
    pub band: f64,
    /// The names of the five lenses, first axis first.
    pub lenses: [Colour; 5],
}

impl Theme {
    /// The colours of this theme.
    pub(super) fn palette(self) -> Palette {
        match self {
            Theme::Light => Palette {
                sheet: Colour(0xff, 0xff, 0xff),
                hollow: Colour(0xfb, 0xf7, 0xef),
                ink: Colour(0x24, 0x21, 0x2c),
                soft: Colour(0x5b, 0x56, 0x66),
                ring: Colour(0xde, 0xd6, 0xc8),
                rim: Colour(0xbf, 0xb6, 0xaa),
                band: 0.075,
                lenses: LENS_LIGHT,
            },
            Theme::Dark => Palette {
                sheet: Colour(0x23, 0x22, 0x2d),
                hollow: Colour(0x19, 0x18, 0x21),
                ink: Colour(0xf3, 0xee, 0xe6),
                soft: Colour(0xb9, 0xb3, 0xc2),
                ring: Colour(0x43, 0x41, 0x50),
                rim: Colour(0x6a, 0x66, 0x78),
                band: 0.1,
                lenses: LENS_DARK,
            },
        }
    }
}
