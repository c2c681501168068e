//! The codes of one participant: one that stands still, or some that take turns.

use super::Person;
use crate::browser;
use crate::exchange::code::{Compression, TooLong, split};
use crate::qr::{Modules, draw};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, empty, fragment, redraw};
use crate::ui::elements::{actions, button, button_of, div, p, section, status};
use crate::ui::pages::files::file_of;
use crate::ui::pages::share_file::share_button;
use crate::ui::parts::{CODE_EDGE, code};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;
use std::time::Duration;

/// The id of the element with the codes, in the frame that says how large they can be.
const CODES: &str = "codes";

/// How long a part stands before the next one. A code that changes four times a second flashes twice, and three times is where it
/// harms some people (WCAG 2.3.1); a camera reads about ten times a second.
const TURN: Duration = Duration::from_millis(250);

/// The codes of a participant, as soon as they are drawn.
pub fn shown(app: App, texts: Texts, person: Person) -> Dom {
    let drawn = RwSignal::new(None);
    let payload = person.payload.clone();
    leptos::task::spawn_local(async move {
        let codes = drawn_codes(payload).await;
        // Another one may be shown by now.
        drawn.try_set(Some(codes));
    });
    redraw(move || match drawn.get() {
        None => empty(),
        Some(Ok(codes)) => frame(texts, &person, codes),
        Some(Err(TooLong)) => too_long(app, texts, &person),
    })
}

/// What is said, as few codes as it can be.
async fn drawn_codes(payload: Vec<u8>) -> Result<Vec<Modules>, TooLong> {
    let smaller = browser::deflate(&payload).await;
    let parts = match smaller.filter(|smaller| smaller.len() < payload.len()) {
        Some(smaller) => split(&smaller, Compression::Deflated)?,
        None => split(&payload, Compression::Plain)?,
    };
    parts.iter().map(|part| draw(part).ok_or(TooLong)).collect()
}

/// The codes in the largest square that there is room for, and what to do where there are some.
fn frame(texts: Texts, person: &Person, codes: Vec<Modules>) -> Dom {
    let words = &whole_texts(texts).show_code;
    let all = codes.len();
    let at = RwSignal::new(0);
    let room = RwSignal::new(None);
    let named = |words: &str, number: usize| {
        let (number, total) = (number.to_string(), all.to_string());
        let values = [
            ("name", person.name.as_str()),
            ("number", &number),
            ("total", &total),
        ];
        fill(words, &values)
    };
    let label = match all {
        1 => words.code_of,
        _ => words.part_of,
    };
    let parts = codes.iter().enumerate().map(|(number, modules)| {
        let across = modules.side + 2 * CODE_EDGE;
        let size = move || {
            room.get()
                .map(|room| fitting(room, across as f64).to_string())
        };
        code(modules, &named(label, number + 1))
            .bind_attr("width", size)
            .bind_attr("height", size)
            .bind_flag("hidden", move || at.get() != number)
    });
    let codes = div("", parts.collect()).attr("id", CODES);
    let watch = StoredValue::new_local(None);
    Effect::new(move || {
        let measure = move || {
            room.try_set(browser::room_around(CODES));
        };
        measure();
        watch.set_value(browser::on_resize(CODES, measure));
    });
    let turns = match all {
        1 => empty(),
        _ => turns(texts, at, all),
    };
    fragment(vec![div("showing-frame", vec![codes]), turns])
}

/// The largest side of a square of so many modules of which each is a whole number of the screen's own points: with others
/// a camera sees uneven lines.
fn fitting((width, points): (f64, f64), across: f64) -> f64 {
    (width * points / across).floor().max(1.0) * across / points
}

/// Parts take turns by themselves, or go on with a tap: for who wants nothing to move, and for a photo of each.
fn turns(texts: Texts, at: RwSignal<usize>, all: usize) -> Dom {
    let words = &whole_texts(texts).show_code;
    let moves = RwSignal::new(!browser::wants_stillness());
    let next = move || at.update(|at| *at = (*at + 1) % all);
    let clock = set_interval_with_handle(
        move || {
            if moves.get_untracked() {
                next();
            }
        },
        TURN,
    );
    on_cleanup(move || {
        if let Ok(clock) = clock {
            clock.clear();
        }
    });
    let which = bound_text(move || {
        let (number, total) = ((at.get() + 1).to_string(), all.to_string());
        fill(words.part, &[("number", &number), ("total", &total)])
    });
    let whether = bound_text(move || {
        match moves.get() {
            true => words.stop,
            false => words.play,
        }
        .to_owned()
    });
    let step = move || {
        moves.set(false);
        next();
    };
    let inside = vec![
        p("", "").child(which).attr("aria-hidden", "true"),
        actions(vec![
            button_of("button", vec![whether], move || {
                moves.update(|it| *it = !*it)
            }),
            button("button", words.step, step),
        ]),
    ];
    section("section", inside)
}

/// More than a camera could be asked to read: the file has no such bound.
fn too_long(app: App, texts: Texts, person: &Person) -> Dom {
    let words = &whole_texts(texts).show_code;
    let said = RwSignal::new(String::new());
    let id = person.id.clone();
    let file = move || file_of(app, texts, id.clone());
    let files = &whole_texts(texts).files;
    let share = share_button(app, texts, "button", files.share, said, file.clone());
    let save = button("button", files.download, move || said.set(app.give(file())));
    let inside = vec![
        p("", &fill(words.too_long, &[("name", &person.name)])),
        actions(share.into_iter().chain([save]).collect()),
        status("hint", bound_text(move || said.get())),
    ];
    section("notice", inside)
}
