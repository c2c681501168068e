//! How long a code takes to draw and to read.

// What a camera sees, as the tests have it.
#[allow(dead_code, reason = "a film is written for a browser only")]
#[path = "../e2e/src/film.rs"]
mod film;

use super::median;
use film::{Frame, Held};
use gezamenlijke_blik::exchange::code::MAX_PART;
use gezamenlijke_blik::qr;
use std::hint::black_box;
use std::time::Duration;

/// The largest code of a part, drawn, and read in the picture of a camera: turned, blurred, in uneven light.
pub fn pictures(line: impl Fn(&str, Duration)) {
    let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(MAX_PART + 8).collect();
    line(
        "draw a code of 77 modules",
        median(|| drop(black_box(qr::draw(black_box(&bytes))))),
    );
    let Some(code) = qr::draw(&bytes) else {
        return;
    };
    let seen = Frame::of(&code, Held::IN_A_ROOM, (640, 480), 1);
    line(
        "read it in a picture of 640 × 480",
        median(|| drop(black_box(qr::read(&seen.grey, 640, 480)))),
    );
}
