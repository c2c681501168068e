//! The end of one participant's turn: the tablet goes back, or the file goes to the facilitator.

use super::files::file_of;
use super::pass_on::pass_on;
use super::share_file::share_button;
use super::{heading, link, page_link};
use crate::reflection::ParticipantId;
use crate::session::{Route, next_open, open_instruments};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, fragment};
use crate::ui::elements::{actions, button, div, h2, p, section, status};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{instrument_texts, whole_texts};
use crate::words::fill;
use leptos::prelude::*;

/// «Afronden».
pub fn done(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).done;
    let me = app.state.with_untracked(|state| {
        let id = state.contents.local.current.clone();
        id.filter(|_| state.me().is_some())
    });
    let Some(id) = me else {
        let start = texts.words.welcome.start;
        return fragment(vec![
            heading(&texts.page(Route::Done), words.nobody),
            actions(vec![link("button primary", Route::Start, start)]),
        ]);
    };
    let picture = link("button", Route::Mine, words.picture_link);
    let (answered, asked) = app.state.with_untracked(|state| state.answered());
    let next = app.state.with_untracked(|state| next_open(state, None));
    let (title, lead, ways, main) = match next {
        None => {
            let lead = words.lead.to_owned();
            (words.heading, lead, vec![picture], "button primary")
        }
        // Going on and stopping are one as good as the other.
        Some(Route::Instrument(one)) if answered == asked => {
            let left = app.state.with_untracked(open_instruments).len();
            let name = instrument_texts(one, texts).map_or("", |words| words.name);
            let text = fill(words.next_short, &[("name", name)]);
            let next = link("button primary", Route::Instrument(one), &text);
            let lead = words.lead_nearly.of(left);
            (
                words.heading_nearly,
                lead,
                vec![next, picture],
                "button primary",
            )
        }
        Some(next) => {
            let next = link("button primary", next, words.next_link);
            let lead = words.lead_partly.of(asked - answered);
            (words.heading_partly, lead, vec![next, picture], "button")
        }
    };
    let endings = vec![own(app, texts, id, main), borrowed(app, texts)];
    fragment(vec![
        heading(title, &lead),
        actions(ways),
        div("endings", endings),
    ])
}

/// The tablet is not theirs: the facilitator takes it, or the next participant does.
fn borrowed(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).done;
    let inside = vec![
        h2(words.borrowed_heading),
        p("", words.borrowed_text),
        p("", words.pass_text),
        pass_on(app, texts),
        p("hint", words.erase_text),
        actions(vec![page_link("button small", Route::Erase, texts)]),
    ];
    section("card ending", inside)
}

/// The device is theirs: the file leaves it, by the shortest way that there is here.
fn own(app: App, texts: Texts, me: ParticipantId, main: &str) -> Dom {
    let words = &whole_texts(texts).done;
    let said = RwSignal::new(String::new());
    let file = move || file_of(app, texts, me.clone());
    let share = share_button(app, texts, main, words.share_button, said, file.clone());
    let class = if share.is_some() { "button" } else { main };
    let again = file.clone();
    let save = move || said.set(app.give(again()));
    let save = button(class, words.save_button, save);
    let as_code = page_link("button", Route::ShowCode, texts);
    let mut ways = match share {
        Some(share) => vec![share, as_code, save],
        None => vec![save, as_code],
    };
    let copy = move || app.copying.set(file().text);
    ways.push(button("button", words.copy_button, copy));
    let inside = vec![
        h2(words.own_heading),
        p("", words.own_text),
        actions(ways),
        status("", bound_text(move || said.get())),
        p("hint", words.save_where),
        p("hint", texts.words.files.private),
    ];
    section("card ending", inside)
}
