//! A file is brought to a tablet: it is taken or refused, and nothing breaks.

#![no_main]
#![allow(dead_code)]

#[path = "../it/bring.rs"]
mod bring;
#[path = "../it/common.rs"]
mod common;

use gezamenlijke_blik::session::State;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static TABLET: LazyLock<State> = LazyLock::new(bring::a_tablet_in_use);

fuzz_target!(|bytes: &[u8]| {
    bring::bring(&TABLET, gezamenlijke_blik::device::read_file(bytes));
});
