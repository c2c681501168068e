//! The frame around every page: header, notices, and the page that the address asks for.

use super::app::{App, CarryOutMore};
use super::dom::{Dom, bound_text, create_element, effect, empty, fragment, redraw};
use super::elements::{button_of, div, p, status};
use super::pages::{self, Pages};
use super::parts::FILE_INPUT;
use super::requests;
use super::texts::Texts;
use crate::browser;
use crate::device::Saving;
use crate::session::{Apply, Import, Route, apply, apply_answering};
use crate::words::fill;
use leptos::prelude::*;

/// The id of the element that holds the page.
const MAIN: &str = "main";

/// Starts the program for answering, over the static first screen.
pub fn mount_answering() {
    // Its pages ask the journal nothing.
    mount(pages::answering, apply_answering, |_, _| {});
}

/// Starts the whole program, over the static first screen or over the first program.
pub fn mount_whole() {
    mount(pages::whole, apply, requests::carry_out);
}

fn mount(pages: Pages, apply: Apply, carry_out_more: CarryOutMore) {
    let app = match App::open(apply, carry_out_more) {
        Ok(app) => app,
        // Without random numbers nothing can be written; boot.js has a page that says it.
        Err(fault) => return browser::report_panic(&fault),
    };
    let Some(place) = browser::take_root() else {
        return browser::report_panic("The page has no element for the app.");
    };
    browser::tell_version();
    browser::on_hash_change(move || {
        if !app.has_handed_over() {
            app.route.set(Route::from_hash(&browser::hash()));
        }
    });
    browser::on_dropped(move || {
        // Where there is a place for files it is taken, wherever it falls.
        if !browser::has_element(FILE_INPUT) {
            let where_to = app.texts.get_untracked().words.files.dropped;
            app.announcement.set(where_to.to_owned());
        }
    });
    browser::on_theme_change(move || app.dark.set(browser::is_dark(app.theme.get_untracked())));
    mount_to(place.clone(), move || frame(app, Dom::from(place), pages)).forget();
}

/// Everything on the screen, in this place.
fn frame(app: App, place: Dom, pages: Pages) {
    let lens = move || app.route.get().lens().map(|lens| lens.key().to_owned());
    let main = create_element("main", "page")
        .attr("id", MAIN)
        .bind_attr("data-lens", lens);
    place.children(vec![
        // Another language is another page.
        redraw(move || {
            let texts = app.texts.get();
            untrack(|| above(app, texts))
        }),
        main.clone(),
        told(app),
    ]);
    effect(Box::new(move || {
        let is_kept = !matches!(app.health.get().saving, Saving::Failed(_));
        // What was brought and not let in stands on the screen only.
        match is_kept && !app.import(Import::is_under_way) {
            true => browser::let_leave(),
            false => browser::ask_before_leaving(),
        }
    }));
    // Each page is built anew when another one is asked for, or another language.
    effect(Box::new(move || {
        let (route, texts) = (app.route.get(), app.texts.get());
        let name = texts.page(route);
        app.offer_update();
        browser::set_title(&fill(texts.words.app.page_title, &[("page", &name)]));
        match untrack(|| pages(app, route, texts)) {
            Some(page) => main.replace_children(page),
            None => {
                main.replace_children(p("lead", texts.words.app.loading));
                return app.hand_over();
            }
        }
        arrive(app, route, app.page_before.get_value());
        app.page_before.set_value(Some(route));
    }));
}

/// What was told last, for eye and ear, until it is put away or another page opens.
fn told(app: App) -> Dom {
    let is_silent = move || app.announcement.with(String::is_empty);
    let close = button_of(
        "button quiet small",
        vec![bound_text(move || {
            app.texts.get().words.app.close.to_owned()
        })],
        move || app.announcement.set(String::new()),
    );
    let told = vec![
        status("", bound_text(move || app.announcement.get())),
        close.bind_flag("hidden", is_silent),
    ];
    // Always there, because a screen reader only tells what changes in an element that it knows.
    let class = move || match is_silent() {
        true => "visually-hidden",
        false => "told",
    };
    div("", told).bind_attr("class", move || Some(class().to_owned()))
}

/// What stands above every page, in one language.
fn above(app: App, texts: Texts) -> Dom {
    // Whoever goes to another page has the focus on its heading, so none is in here.
    let lenses = redraw(move || match app.route.get() {
        Route::Lens(lens, _) => pages::lens_nav(app, texts, lens),
        _ => empty(),
    });
    fragment(vec![
        pages::header(app, texts),
        pages::notices(app, texts),
        lenses,
        pages::copying_dialog(app, texts),
    ])
}

/// Where the eye and the focus go on a page that has just opened: where one was before, for who comes back to it. A program
/// that took over has shown none before, and yet somebody comes from one.
fn arrive(app: App, route: Route, before: Option<Route>) {
    let is_another = before.map_or(app.taken_over, |before| before != route);
    if is_another {
        app.announcement.set(String::new());
        browser::focus_heading();
    }
    match route {
        // Another language, or somebody who comes back.
        _ if before == Some(route) || is_another && browser::return_to_spot() => {}
        Route::Lens(_, Some(question)) => browser::scroll_to(question),
        _ => {}
    }
}
