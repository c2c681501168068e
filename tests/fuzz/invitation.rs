//! A text that claims to be an invitation is opened, and so is what could be packed in one: nothing breaks.

#![no_main]

#[path = "../it/opening.rs"]
mod opening;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = opening::open(text);
    }
    let _ = opening::read(bytes);
});
