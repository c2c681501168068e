//! The codes that participants of the example workshop would show on their own tablets.

use crate::film::{Frame, Held, RATE, write_film};
use crate::{Told, Trouble, place};
use flate2::write::DeflateEncoder;
use gezamenlijke_blik::exchange::code::{Compression, pack, split};
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::qr::{self, Modules};
use gezamenlijke_blik::reflection::{Document, NAME};
use std::fs;
use std::io::Write;
use std::path::PathBuf;

/// What one participant shows.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Their name.
    pub name: String,
    /// Their codes, in the order of their parts.
    pub codes: Vec<Modules>,
}

/// How long one part stands before it gives way to the next, in frames: four parts a second.
const FRAMES_A_PART: usize = RATE / 4;

/// How long somebody holds up each of their codes in all, in frames: less than a second.
const FRAMES_A_CODE: usize = 3 * FRAMES_A_PART;

/// A text that is too long for one code, in the place of this note of the workshop.
const SHORT_NOTE: &str = "Werd gebeld, moet weg. De rest later?";

/// The size of a camera's picture, in pixels.
const SIZE: (usize, usize) = (640, 480);

/// Participants of the example workshop with a name, in its order. The first wrote so much that it takes three codes, and
/// what every other shows went through the browser's compression.
///
/// # Errors
/// When the workshop cannot be read or somebody does not fit into codes.
pub fn shown(count: usize) -> Told<Vec<Shown>> {
    let text = fs::read_to_string(place::fixtures().join("v1/workshop.json"))?;
    // Of three parts the middle one is full.
    let long: Vec<String> = (0..80).map(|at| format!("Afspraak {at}.")).collect();
    let text = text.replace(SHORT_NOTE, &long.join(" "));
    let document = read(text.as_bytes()).map_err(|error| Trouble::new(format!("{error:?}")))?;
    let named = document.participants().iter().filter_map(|(id, who)| {
        let name = who.get(NAME)?.as_str().to_owned();
        Some((name, document.only_participants(&|other| other == id)))
    });
    let people = named.take(count).enumerate().map(|(at, (name, document))| {
        let compression = match at % 2 {
            0 => Compression::Plain,
            _ => Compression::Deflated,
        };
        let codes = codes(&document, compression)?;
        Ok(Shown { name, codes })
    });
    people.collect()
}

fn codes(document: &Document, compression: Compression) -> Told<Vec<Modules>> {
    let mut payload = pack(document);
    if compression == Compression::Deflated {
        let mut small = DeflateEncoder::new(Vec::new(), flate2::Compression::best());
        small.write_all(&payload)?;
        payload = small.finish()?;
    }
    let parts = split(&payload, compression).map_err(|_| Trouble::new("too long for codes"))?;
    let codes = parts.iter().map(|part| qr::draw(part));
    let codes: Option<Vec<Modules>> = codes.collect();
    codes.ok_or_else(|| Trouble::new("a part does not fit into a code"))
}

impl Shown {
    /// A photo of one of their codes, counted from 0, taken in a room: a file to choose.
    ///
    /// # Errors
    /// When there is no such code or the photo cannot be written.
    pub fn photo(&self, part: usize) -> Told<PathBuf> {
        let code = self.codes.get(part);
        let code = code.ok_or_else(|| Trouble::new(format!("{} has no code {part}", self.name)))?;
        let path = place::artefacts("e2e")?.join(format!("{}-{part}.png", self.name));
        Frame::of(code, Held::IN_A_ROOM, SIZE, 1).write_photo(&path)?;
        Ok(path)
    }
}

/// A film of these people as they show their codes one after the other, and how long it takes in seconds. The codes of who
/// has several take turns.
///
/// # Errors
/// When the film cannot be written.
pub fn film(name: &str, people: &[Shown]) -> Told<(PathBuf, f64)> {
    let mut frames = Vec::new();
    for (at, person) in people.iter().enumerate() {
        let held = Held {
            lean: at as f64 * 2.0 - 5.0,
            ..Held::IN_A_ROOM
        };
        let seen = person.codes.iter().zip(0..);
        let seen: Vec<Frame> = seen
            .map(|(code, grain)| Frame::of(code, held, SIZE, grain))
            .collect();
        for _ in 0..FRAMES_A_CODE / FRAMES_A_PART {
            for frame in &seen {
                frames.extend(std::iter::repeat_n(frame.clone(), FRAMES_A_PART));
            }
        }
    }
    let path = place::artefacts("e2e")?.join(format!("{name}.y4m"));
    write_film(&path, &frames)?;
    Ok((path, frames.len() as f64 / RATE as f64))
}
