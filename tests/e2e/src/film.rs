//! What a camera sees when somebody holds a code in front of it: pictures, photos and films that are made, not taken.
//!
//! The native tests read the same frames (`tests/it/qr.rs` has this file too).

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use gezamenlijke_blik::qr::Modules;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// How the code is held, and what the camera makes of it.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    /// How far the tablet is turned away from the camera, in degrees about the upright axis.
    pub tilt: f64,
    /// How far it leans to one side, in degrees.
    pub lean: f64,
    /// How wide a module is in the middle of the picture, in pixels.
    pub module: f64,
    /// How many pixels around each one are mixed into it: the lens is not sharp.
    pub blur: usize,
    /// How much less light falls on the left side than on the right, 0 to 1.
    pub shade: f64,
}

impl Held {
    /// As people hold a tablet in a room with windows on one side.
    pub const IN_A_ROOM: Self = Self {
        tilt: 20.0,
        lean: 4.0,
        module: 4.0,
        blur: 1,
        shade: 0.5,
    };
}

/// One picture of a camera: grey values row by row, 0 black and 255 white.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// In pixels; even.
    pub width: usize,
    /// In pixels; even.
    pub height: usize,
    /// Their grey values.
    pub grey: Vec<u8>,
}

/// The light edge of a code, and the dark one of the tablet around it, in modules.
const EDGES: (f64, f64) = (4.0, 8.0);

/// How many modules away the camera is, for each module that the code is wide.
const DISTANCE: f64 = 1.8;

/// The grey of the room, of what is dark and of what is light on the screen.
const GREYS: (f64, f64, f64) = (120.0, 25.0, 235.0);

impl Frame {
    /// A picture of this size of a code that is held so. `grain` gives each picture its own.
    #[must_use]
    pub fn of(code: &Modules, held: Held, (width, height): (usize, usize), grain: u32) -> Self {
        let side = code.side as f64;
        let away = side * DISTANCE;
        let (turn, lean) = (held.tilt.to_radians(), held.lean.to_radians());
        let look = |x: f64, y: f64| {
            // Where the line through this pixel meets the turned plane, in modules from the middle of the code.
            let (x, y) = (
                (x - width as f64 / 2.0) / held.module,
                (y - height as f64 / 2.0) / held.module,
            );
            let (x, y) = (
                x * lean.cos() + y * lean.sin(),
                y * lean.cos() - x * lean.sin(),
            );
            let deep = away / (away * turn.cos() - x * turn.sin());
            (x * deep + side / 2.0, y * deep * turn.cos() + side / 2.0)
        };
        let at = |x: f64, y: f64| {
            let (x, y) = look(x, y);
            let out = (-x).max(x - side).max(-y).max(y - side);
            let is_dark = out < 0.0 && code.is_dark(x as usize, y as usize);
            match out {
                ..0.0 if is_dark => GREYS.1,
                out if out < EDGES.0 => GREYS.2,
                out if out < EDGES.1 => GREYS.1,
                _ => GREYS.0,
            }
        };
        let mut chance = grain.wrapping_mul(2_654_435_761).wrapping_add(1);
        let mut grey = Vec::with_capacity(width * height);
        for y in 0..height {
            for x in 0..width {
                let (x, y) = (x as f64, y as f64);
                let parts = [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)];
                let light: f64 = parts.iter().map(|(dx, dy)| at(x + dx, y + dy)).sum();
                let light = light / 4.0 * (1.0 - held.shade * (1.0 - x / width as f64));
                chance ^= chance << 13;
                chance ^= chance >> 17;
                chance ^= chance << 5;
                grey.push((light + f64::from(chance % 9) - 4.0).clamp(0.0, 255.0) as u8);
            }
        }
        let frame = Self {
            width,
            height,
            grey,
        };
        match held.blur {
            0 => frame,
            some => frame.blurred(some),
        }
    }

    /// Each pixel mixed with those around it, as far as this.
    fn blurred(&self, far: usize) -> Self {
        let near = |at: usize, end: usize| at.saturating_sub(far)..(at + far + 1).min(end);
        let all = (0..self.height).flat_map(|y| (0..self.width).map(move |x| (x, y)));
        let mixed = all.map(|(x, y)| {
            let mut sum = (0, 0);
            for row in near(y, self.height) {
                for column in near(x, self.width) {
                    let pixel = self.grey.get(row * self.width + column).copied();
                    sum = (sum.0 + u32::from(pixel.unwrap_or_default()), sum.1 + 1);
                }
            }
            (sum.0 / sum.1) as u8
        });
        Self {
            grey: mixed.collect(),
            ..*self
        }
    }

    /// Writes it as a photo that every browser opens (PNG).
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write_photo(&self, path: &Path) -> io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        file.write_all(b"\x89PNG\r\n\x1a\n")?;
        let mut piece = |kind: &[u8; 4], bytes: &[u8]| {
            let mut sum = Crc::new();
            sum.update(kind);
            sum.update(bytes);
            let size = (bytes.len() as u32).to_be_bytes();
            file.write_all(&[&size, kind.as_slice(), bytes, &sum.sum().to_be_bytes()].concat())
        };
        let (width, height) = (self.width as u32, self.height as u32);
        // Eight bits of grey for each pixel, and nothing special.
        let head = [
            &width.to_be_bytes(),
            &height.to_be_bytes(),
            [8, 0, 0, 0].as_slice(),
            &[0],
        ];
        let mut rows = ZlibEncoder::new(Vec::new(), Compression::fast());
        for row in self.grey.chunks(self.width) {
            rows.write_all(&[0])?;
            rows.write_all(row)?;
        }
        piece(b"IHDR", &head.concat())?;
        piece(b"IDAT", &rows.finish()?)?;
        piece(b"IEND", &[])?;
        file.flush()
    }
}

/// How many frames a film has in a second.
pub const RATE: usize = 8;

/// Writes frames of one size as a film (y4m), which Chromium shows as if its camera saw it, over and over.
///
/// # Errors
/// When the file cannot be written.
pub fn write_film<'a>(path: &Path, frames: impl IntoIterator<Item = &'a Frame>) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    for (at, frame) in frames.into_iter().enumerate() {
        if at == 0 {
            let (width, height) = (frame.width, frame.height);
            writeln!(file, "YUV4MPEG2 W{width} H{height} F{RATE}:1 Ip A1:1 C420")?;
        }
        writeln!(file, "FRAME")?;
        // Grey values of a film stand between 16 and 235, and without colour both other planes say 128.
        let luma = frame.grey.iter();
        let luma: Vec<u8> = luma
            .map(|grey| (16 + u32::from(*grey) * 219 / 255) as u8)
            .collect();
        file.write_all(&luma)?;
        file.write_all(&vec![128; frame.width * frame.height / 2])?;
    }
    file.flush()
}
