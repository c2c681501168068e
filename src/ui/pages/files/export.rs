//! Taking data out: one participant, everyone on this device, or the merged whole.

use crate::reflection::ParticipantId;
use crate::session::{ExportExtent, ExportFile, Route, State, Stems, export_for_others};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text, empty, fragment};
use crate::ui::elements::{actions, button, div, li, p, span, status, text_span, ul};
use crate::ui::pages::curtain::while_nobody_fills_in;
use crate::ui::pages::data::holds;
use crate::ui::pages::share_file::share_button;
use crate::ui::pages::{names, page_link};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// A file that can be had here.
#[derive(Clone, PartialEq)]
struct Row {
    extent: ExportExtent,
    about: String,
}

/// The three files that can be made here.
pub fn exports(app: App, texts: Texts) -> Dom {
    let rows = move || app.state.with(|state| rows(state, texts));
    let nothing = p("hint", whole_texts(texts).files.nothing);
    let nothing = nothing.bind_flag("hidden", move || {
        !rows().is_empty() || app.state.with(State::is_curtained)
    });
    let list = ul("exports", Vec::new()).each(
        rows,
        move |row| name(&row.extent, texts).to_owned(),
        move |item| row(app, texts, item),
    );
    let readable = p("hint", whole_texts(texts).files.readable)
        .bind_flag("hidden", move || !app.state.with(State::is_sealed));
    fragment(vec![
        nothing,
        list,
        readable,
        while_nobody_fills_in(app, texts, empty),
    ])
}

fn rows(state: &State, texts: Texts) -> Vec<Row> {
    let words = &whole_texts(texts).files;
    let document = &state.contents.document;
    let me = names::me(state, texts).zip(state.contents.local.current.clone());
    let (own, everyone) = (
        state.contents.local.own.len(),
        document.participants().len(),
    );
    // Where nobody filled in yet, what is there all the same, such as a session, goes along with the whole.
    let more = holds(document, texts).filter(|_| everyone == 0);
    let is_somebody = me.is_some();
    let mine = me.map(|(name, id)| Row {
        extent: ExportExtent::One(id),
        about: fill(words.mine_text, &[("name", &name)]),
    });
    let is_open = !state.is_curtained();
    let device = (is_open && own > usize::from(is_somebody)).then(|| Row {
        extent: ExportExtent::Device,
        about: words.device_text.of(own),
    });
    let whole = (is_open && (everyone > own || more.is_some())).then(|| Row {
        extent: ExportExtent::Whole,
        about: more.unwrap_or_else(|| everybody(state, texts)),
    });
    [mine, device, whole].into_iter().flatten().collect()
}

/// How many are in the whole; who was left out of the picture is in it all the same.
fn everybody(state: &State, texts: Texts) -> String {
    let words = &whole_texts(texts).files;
    let people = state.contents.document.participants();
    let left_out = people.keys().filter(|id| !state.is_in(id)).count();
    let everyone = words.merged_text.of(people.len());
    match left_out {
        0 => everyone,
        some => format!("{everyone} {}", words.left_out_text.of(some)),
    }
}

fn name(extent: &ExportExtent, texts: Texts) -> &'static str {
    let words = &whole_texts(texts).files;
    match extent {
        ExportExtent::One(_) => words.mine,
        ExportExtent::Device => words.device,
        ExportExtent::Whole => words.merged,
    }
}

fn row(app: App, texts: Texts, row: Item<Row>) -> Dom {
    let words = &whole_texts(texts).files;
    let name = name(&row.once().extent, texts);
    let label = format!("{}: {name}", words.download);
    let message = RwSignal::new(String::new());
    let make = move || export_file(app, texts, &row.once().extent);
    let save = move || {
        message.set(app.give(make()));
    };
    let about = bound_text(move || row.with(|row| row.about.clone()));
    let about = vec![
        text_span("export-name", name),
        span("hint", vec![about]),
        status("hint", bound_text(move || message.get())),
    ];
    let share = share_button(app, texts, "button", words.share, message, make);
    let share = share.map(|it| it.attr("aria-label", &format!("{}: {name}", words.share)));
    let save = button("button", words.download, save).attr("aria-label", &label);
    let label = format!("{}: {name}", texts.page(Route::ShowCode));
    let as_code = match row.once().extent {
        ExportExtent::Whole => None,
        _ => Some(page_link("button", Route::ShowCode, texts).attr("aria-label", &label)),
    };
    let ways = share.into_iter().chain([save]).chain(as_code).collect();
    li("export", vec![div("export-text", about), actions(ways)])
}

/// The file of this participant, for others.
pub fn file_of(app: App, texts: Texts, who: ParticipantId) -> ExportFile {
    export_file(app, texts, &ExportExtent::One(who))
}

fn export_file(app: App, texts: Texts, extent: &ExportExtent) -> ExportFile {
    app.state
        .with_untracked(|state| export_for_others(state, extent, stems(texts)))
}

/// Words in the names of files.
pub fn stems(texts: Texts) -> Stems<'static> {
    let words = &texts.words.files;
    Stems {
        device: words.stem_device,
        merged: words.stem_merged,
        unnamed: words.stem_unnamed,
    }
}
