//! One test: a browser with nothing in it, a visitor, and what is left behind when the visit goes wrong.

use crate::{Engine, Told, Trouble, Visit, place};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::thread;
use tokio::runtime::{Builder, Runtime};

/// Makes a journey in a browser of its own, with a server of its own.
///
/// One that cannot be made in some browser says so to the test runner, which leaves it out and tells why (`build.rs`).
/// When it fails, a picture of the screen and the text on it stand in `target/e2e/`, named after the test.
///
/// # Panics
/// When the journey fails: this is how a test says so.
pub fn journey(walk: impl AsyncFnOnce(&mut Visit) -> Told) {
    go(None, walk);
}

/// Makes a journey in which the camera sees this film, over and over. In Chromium only: the other browsers take no film.
///
/// # Panics
/// When the journey fails.
pub fn journey_on_film(film: &Path, walk: impl AsyncFnOnce(&mut Visit) -> Told) {
    go(Some(film), walk);
}

fn go(film: Option<&Path>, walk: impl AsyncFnOnce(&mut Visit) -> Told) {
    let name = thread::current()
        .name()
        .unwrap_or("journey")
        .replace("::", "-");
    let outcome = Engine::chosen().and_then(|engine| make(&name, engine, film, walk));
    if let Err(trouble) = outcome {
        fail(&format!("{trouble}"));
    }
}

fn make(
    name: &str,
    engine: Engine,
    film: Option<&Path>,
    walk: impl AsyncFnOnce(&mut Visit) -> Told,
) -> Told {
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let mut visit = runtime.block_on(Visit::open(engine, film))?;
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(walk(&mut visit))));
    let left = match &outcome {
        Ok(Ok(())) => String::new(),
        _ => leave_behind(&runtime, &visit, &format!("{name}-{}", engine.name())),
    };
    runtime.block_on(visit.close());
    match outcome {
        Ok(outcome) => outcome.map_err(|trouble| Trouble::new(format!("{trouble}\n{left}"))),
        Err(panic) => {
            eprintln!("{left}");
            resume_unwind(panic)
        }
    }
}

/// Saves what the browser shows, and says where.
fn leave_behind(runtime: &Runtime, visit: &Visit, name: &str) -> String {
    let save = async || -> Told<String> {
        let folder = place::artefacts("e2e")?;
        let (picture, text) = (
            folder.join(format!("{name}.png")),
            folder.join(format!("{name}.txt")),
        );
        let page = visit
            .ask(
                "return location.href + '\\n' + document.title + '\\n\\n' + page()",
                &[],
            )
            .await?;
        fs::write(&text, page.as_str().unwrap_or_default())?;
        fs::write(&picture, visit.driver().screenshot_as_png().await?)?;
        Ok(format!(
            "The screen at that moment: {} and {}",
            picture.display(),
            text.display()
        ))
    };
    runtime
        .block_on(save())
        .unwrap_or_else(|reason| format!("The screen could not be saved: {reason}"))
}

#[allow(clippy::panic, reason = "a test says by a panic that it failed")]
#[track_caller]
fn fail(message: &str) -> ! {
    panic!("{message}")
}
