//! Putting the boot script and the sheet into the page: the first bytes that arrive ask for the program, and nothing else
//! has to come before the first paint. The copies beside the page stay, for hosts that rewrite what stands in it.

use crate::failure::Failure;
use crate::html::{attribute, tags};
use crate::place;
use std::fs;
use std::path::Path;

/// Rewrites the page of a release that Trunk has just built.
///
/// # Errors
/// When a file cannot be read or written, or the page is not as Trunk writes it.
pub(crate) fn inline(dist: &Path) -> Result<(), Failure> {
    let page = dist.join("index.html");
    let html = read(&page)?;
    let asked = asked(&html).ok_or_else(|| {
        Failure::new(format!(
            "{} does not ask for boot.js, a sheet and a program.",
            page.display()
        ))
    })?;
    let boot = safe(read(&dist.join(asked.boot))?, "</script")?;
    let sheet = safe(read(&dist.join(asked.sheet))?, "</style")?;
    let (program, wasm, sheet_file) = (asked.program, asked.wasm, asked.sheet);
    let script = format!(
        "<script data-version=\"\" data-js=\"./{program}\" data-wasm=\"./{wasm}\" data-sheet=\"./{sheet_file}\">{boot}</script>"
    );
    // Asked for by a tag, so that it comes in any case; the boot script has the same one started.
    let module = format!("<script type=\"module\" src=\"./{program}?\"></script>");
    let html = html
        .replacen(
            &format!("<{}></script>", asked.boot_tag),
            &format!("{script}{module}"),
            1,
        )
        .replacen(
            &format!("<{}>", asked.sheet_tag),
            &format!("<style>{sheet}</style>"),
            1,
        );
    write(&page, &html)?;

    let program = dist.join(program);
    let fallback = read(&place::root().join("public").join("fallback.js"))?;
    let code = fallback.lines().filter(|line| !line.starts_with("//"));
    let code: Vec<&str> = code.collect();
    write(
        &program,
        &format!("{}\n{}\n", read(&program)?.trim_end(), code.join("\n")),
    )
}

/// What the page asks for before anything is drawn.
struct Asked<'a> {
    boot: &'a str,
    boot_tag: &'a str,
    program: &'a str,
    wasm: &'a str,
    sheet: &'a str,
    sheet_tag: &'a str,
}

fn asked(html: &str) -> Option<Asked<'_>> {
    let boot_tag = tags(html).find(|tag| attribute(tag, "data-js").is_some())?;
    let sheet_tag = tags(html).find(|tag| attribute(tag, "rel") == Some("stylesheet"))?;
    let name = |tag, of| attribute(tag, of).map(|name: &str| name.trim_start_matches("./"));
    Some(Asked {
        boot: name(boot_tag, "src")?,
        boot_tag,
        program: name(boot_tag, "data-js")?,
        wasm: name(boot_tag, "data-wasm")?,
        sheet: name(sheet_tag, "href")?,
        sheet_tag,
    })
}

/// The text, if nothing in it would end the element that it is put into.
fn safe(text: String, end: &str) -> Result<String, Failure> {
    let text = text.trim().to_owned();
    let lower = text.to_lowercase();
    match lower.contains(end) || lower.contains("<!--") {
        true => Err(Failure::new(format!(
            "What goes into the page holds {end} or <!--, which would end it too early."
        ))),
        false => Ok(text),
    }
}

fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|reason| Failure::file("read", file, &reason))
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|reason| Failure::file("write", file, &reason))
}

#[cfg(test)]
mod tests;
