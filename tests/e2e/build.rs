//! Tells the compiler for which browser the journeys are meant, so that the test runner says of each that cannot be made
//! there that it was left out, and why: `#[cfg_attr(engine = "webkit", ignore = "…")]`.

use std::env;

fn main() {
    println!("cargo::rerun-if-env-changed=GB_BROWSER");
    println!("cargo::rustc-check-cfg=cfg(engine, values(\"chromium\", \"webkit\", \"firefox\"))");
    let engine = env::var("GB_BROWSER").unwrap_or_else(|_| "chromium".to_owned());
    println!("cargo::rustc-cfg=engine=\"{engine}\"");
}
