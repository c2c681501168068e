//! The program behind `cargo xtask`; everything it does is in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match xtask::run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_told() {
                eprintln!("{failure}");
            }
            ExitCode::FAILURE
        }
    }
}
