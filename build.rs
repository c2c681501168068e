//! Makes the texts of `public/content` into constants, so that nothing is read when the app starts, and refuses a text
//! with a mistake in it.

#[path = "xtask/texts/mod.rs"]
mod texts;

use std::path::Path;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=public/content");
    let files = texts::files(Path::new("."))?;
    let mistakes = texts::check(&files);
    for mistake in &mistakes {
        println!("cargo::error={mistake}");
    }
    if let (true, Some(out)) = (mistakes.is_empty(), std::env::var_os("OUT_DIR")) {
        texts::write(&files, Path::new(&out))?;
    }
    Ok(())
}
