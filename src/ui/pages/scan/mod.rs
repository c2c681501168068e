//! «Scan codes»: the camera, what it reads, and who is in.

mod reader;

use super::{heading, link};
use crate::browser::{self, CameraError};
use crate::session::{FileReport, Import, LetIn, Route, Scanned};
use crate::ui::app::App;
use crate::ui::dom::{
    Dom, bound_text, create_element, empty, fragment, redraw, text_element, text_node,
};
use crate::ui::elements::{actions, button, div, h2, li, p, section, span, status, typed_name, ul};
use crate::ui::pages::files::refused;
use crate::ui::pages::install::whenever;
use crate::ui::parts::{IconShape, icon, parts_ring};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::{code_sentence, fill};
use leptos::prelude::*;
use reader::{Power, Reader};
use std::cell::Cell;

/// The id of the input for photos.
const PHOTO: &str = "photo-input";

/// The page.
pub fn scan(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).scan;
    let video = create_element("video", "scan-video")
        .attr("playsinline", "")
        .attr("muted", "")
        .attr("aria-label", words.picture);
    let Some(element) = video.cast() else {
        return empty();
    };
    let reader = Reader::new(app, texts, element, let_in(app));
    whenever("visibilitychange", move || reader.follow_sight());
    on_cleanup(move || say_who_waits(app, texts));
    let seen = vec![camera(reader, texts, video), told(reader, texts)];
    let who = match reader.let_in {
        LetIn::Asked => people(app, texts),
        LetIn::AtOnce => let_in_at_once(reader, texts),
    };
    let parts = vec![
        section("section", seen),
        section("section scan-people", vec![who]),
        section("section", vec![ways(reader, texts)]),
    ];
    fragment(vec![
        heading(&texts.page(Route::Scan), words.lead),
        div("two", parts),
    ])
}

thread_local! {
    /// Another language makes the page anew, for the same people.
    static LET_IN: Cell<LetIn> = const { Cell::new(LetIn::Asked) };
}

/// How those who are scanned are let in: at once, where one comes from the table.
fn let_in(app: App) -> LetIn {
    match app.page_before.get_value() {
        Some(Route::Facilitate) => LET_IN.set(LetIn::AtOnce),
        Some(Route::Scan) => {}
        _ => LET_IN.set(LetIn::Asked),
    }
    LET_IN.get()
}

/// What the camera sees, or why it sees nothing.
fn camera(reader: Reader, texts: Texts, video: Dom) -> Dom {
    let words = &whole_texts(texts).scan;
    // It stands on the page before it shows anything: in one that does not, a tablet plays no film.
    let is_wanted = move || matches!(reader.power.get(), Power::On | Power::Starting);
    let video = video.bind_flag("hidden", move || !is_wanted());
    let start = button("button primary", words.start, move || reader.start());
    let start = start.bind_flag("hidden", is_wanted);
    let why = bound_text(move || {
        match reader.power.get() {
            Power::Off | Power::On => "",
            Power::Starting | Power::Asleep => words.starting,
            Power::Failed(CameraError::Insecure) => words.insecure,
            Power::Failed(CameraError::Refused) => words.refused,
            Power::Failed(CameraError::Absent) => words.absent,
            Power::Failed(CameraError::Busy) => words.busy,
        }
        .to_owned()
    });
    let why = status("", why).bind_flag("hidden", move || {
        matches!(reader.power.get(), Power::Off | Power::On)
    });
    let off = div("drop", vec![why, start]);
    let off = off.bind_flag("hidden", move || reader.power.get() == Power::On);
    fragment(vec![video, off])
}

/// What there is to say of the code that was read last.
fn told(reader: Reader, texts: Texts) -> Dom {
    let words = &whole_texts(texts).scan;
    let told = redraw(move || match reader.told.get() {
        // Until the camera is on, the button says what to do.
        Scanned::Nothing if reader.power.get() != Power::On => empty(),
        Scanned::Nothing => text_node(words.looking),
        Scanned::Parts(have) => {
            let count = |count: usize| count.to_string();
            let here = count(have.iter().filter(|part| **part).count());
            let numbers = [("have", &*here), ("count", &count(have.len()))];
            let text = text_node(&fill(words.parts, &numbers));
            fragment(vec![parts_ring(&have), span("", vec![text])])
        }
        Scanned::In(who) => {
            let text = text_node(&fill(words.is_in, &[("name", &who)]));
            fragment(vec![
                icon(IconShape::Good, "file-icon"),
                typed_name("", text),
            ])
        }
        Scanned::Again(who) => typed_name("", text_node(&fill(words.again, &[("name", &who)]))),
        Scanned::Refused(error) => text_node(&code_sentence(error, whole_texts(texts))),
    });
    // Always there, because a screen reader only tells what changes in an element that it knows.
    let class = move || match reader.told.get() {
        Scanned::Nothing if reader.power.get() != Power::On => "visually-hidden",
        Scanned::In(_) => "notice scan-told is-in",
        _ => "notice scan-told",
    };
    status("", told).bind_attr("class", move || Some(class().to_owned()))
}

/// A photo instead of the camera, a tone, and turning the camera off.
fn ways(reader: Reader, texts: Texts) -> Dom {
    let words = &whole_texts(texts).scan;
    let input = create_element("input", "drop-input")
        .attr("type", "file")
        .attr("id", PHOTO)
        .attr("accept", "image/*")
        .attr("multiple", "");
    let chosen = input.clone();
    let input = input.on("change", move |_| {
        if let Some(input) = chosen.cast() {
            reader.read_photos(browser::picked(&input));
        }
    });
    let photo = text_element("label", "button", words.photo).attr("for", PHOTO);
    let stop = button("button", words.stop, move || reader.stop());
    let stop = stop.bind_flag("hidden", move || reader.power.get() != Power::On);
    let photos = status("notice", bound_text(move || reader.photos.get()));
    let tick = create_element("input", "").attr("type", "checkbox");
    let ticked = tick.clone();
    let tick = tick.on("change", move |_| {
        reader.set_tone(ticked.as_input().is_some_and(|input| input.checked()));
    });
    let tone = create_element("label", "check")
        .child(tick)
        .push_text(words.tone);
    fragment(vec![
        actions(vec![span("", vec![input, photo]), stop]),
        photos.bind_flag("hidden", move || reader.photos.with(String::is_empty)),
        tone,
        p("hint", words.frames),
    ])
}

/// Who came in, the last one first, and the way to letting them all in.
fn people(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).scan;
    let count = move || app.import(waiting);
    let nobody = p("hint", words.nobody).bind_flag("hidden", move || count() > 0);
    let some = bound_text(move || match count() {
        0 => words.people_heading.to_owned(),
        some => words.people.of(some),
    });
    let rows = move || {
        app.import(|import| match import {
            Import::Ready(batch, _) => batch.looked.iter().cloned().enumerate().rev().collect(),
            _ => Vec::new(),
        })
    };
    let list = ul("file-list", Vec::new()).each(
        rows,
        |(at, _)| at.to_string(),
        move |item| person(texts, &item.once().1),
    );
    let next = link("button primary", Route::Files, words.next);
    let next = div(
        "section",
        vec![actions(vec![next]), p("hint", words.next_hint)],
    );
    fragment(vec![
        h2("").child(some),
        nobody,
        next.bind_flag("hidden", move || count() == 0),
        list,
    ])
}

/// Who came in since the page was opened, the last one first, and the way back to the table. Where somebody has to be asked there, the
/// others wait with them.
fn let_in_at_once(reader: Reader, texts: Texts) -> Dom {
    let words = &whole_texts(texts).scan;
    let came = reader.came;
    let nobody =
        p("hint", words.nobody).bind_flag("hidden", move || came.with(|it| !it.is_empty()));
    let some = bound_text(move || match came.with(Vec::len) {
        0 => words.people_heading.to_owned(),
        some => words.people.of(some),
    });
    let rows = move || came.get().into_iter().enumerate().rev().collect();
    let list = ul("file-list", Vec::new()).each(
        rows,
        |(at, _)| at.to_string(),
        |item| {
            let name = typed_name("file-name", text_node(&item.once().1));
            li("file", vec![icon(IconShape::Good, "file-icon"), name])
        },
    );
    let app = reader.app;
    let asks = p("notice", words.asked_there);
    let asks = asks.bind_flag("hidden", move || {
        !app.import(|it| matches!(it, Import::Ready(..)))
    });
    let back = link("button primary", Route::Facilitate, words.to_table);
    fragment(vec![
        h2("").child(some),
        nobody,
        asks,
        actions(vec![back]),
        list,
    ])
}

fn person(texts: Texts, file: &FileReport) -> Dom {
    let name = typed_name("file-name", text_node(&file.name));
    match &file.refusal {
        None => li("file", vec![icon(IconShape::Good, "file-icon"), name]),
        Some(refusal) => {
            let why = p("file-result", &refused(refusal, texts));
            let icon = icon(IconShape::Attention, "file-icon");
            li("file is-bad", vec![icon, name, why])
        }
    }
}

/// How many people wait to be let in.
fn waiting(import: &Import) -> usize {
    let plan = import.plan();
    plan.map_or(0, |plan| plan.incoming().participants().len())
}

/// Who leaves this page for another than that on which people can be let in is told that they still wait.
fn say_who_waits(app: App, texts: Texts) {
    let count = app.visit.with_untracked(|visit| waiting(&visit.import));
    let told_there = match LET_IN.get() {
        LetIn::Asked => Route::Files,
        LetIn::AtOnce => Route::Facilitate,
    };
    if count > 0 && app.route.get_untracked() != told_there {
        // What was told goes when a page opens.
        browser::after_frame(move || {
            app.announcement
                .set(whole_texts(texts).scan.waiting.of(count));
        });
    }
}
