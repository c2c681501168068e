//! Codes: what is drawn is read, and what is no code is none.

use gezamenlijke_blik::qr::{self, Modules};

/// Grey values of a code as it stands on a screen, with pixels per module.
fn picture(code: &Modules, scale: usize) -> (Vec<u8>, usize) {
    let side = (code.side + 8) * scale;
    let module = |at: usize| (at / scale).wrapping_sub(4);
    let grey = (0..side * side).map(|at| {
        let is_dark = code.is_dark(module(at % side), module(at / side));
        if is_dark { 0 } else { 255 }
    });
    (grey.collect(), side)
}

#[test]
fn what_is_drawn_is_read_back() {
    for length in [1, 10, 100, 520, 1000] {
        let bytes: Vec<u8> = (0..length).map(|at| (at * 37 % 256) as u8).collect();
        let code = qr::draw(&bytes).unwrap();
        let (grey, side) = picture(&code, 4);
        assert_eq!(qr::read(&grey, side, side), Some(bytes), "{length}");
    }
}

#[test]
fn five_hundred_bytes_with_their_head_take_seventy_seven_modules() {
    assert_eq!(qr::draw(&[7; 520]).unwrap().side, 77);
    assert_eq!(qr::draw(&[7; 2953]).unwrap().side, 177);
    assert_eq!(qr::draw(&[7; 2954]), None);
}
