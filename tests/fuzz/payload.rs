//! A code is shown to the camera of a tablet: what is in it is taken or refused, and nothing breaks.

#![no_main]
#![allow(dead_code)]

#[path = "../it/bring.rs"]
mod bring;
#[path = "../it/common.rs"]
mod common;
#[path = "../it/scan.rs"]
mod scan;

use gezamenlijke_blik::exchange::code::Collector;
use gezamenlijke_blik::session::State;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static TABLET: LazyLock<State> = LazyLock::new(bring::a_tablet_in_use);

fuzz_target!(|bytes: &[u8]| {
    // As the whole of a code, and as what stands in it.
    Collector::default().take(bytes).ok();
    scan::scan(&TABLET, bytes);
});
