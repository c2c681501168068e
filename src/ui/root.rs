//! The frame around every page: header, notices, and the page that the address asks for.

use super::app::App;
use super::pages;
use super::parts::plain::status;
use super::parts::{all, live, redraw, text};
use crate::browser;
use crate::session::Route;
use crate::words::fill;
use leptos::prelude::*;

/// The id of the element that holds the page.
const MAIN: &str = "main";

/// Opens the app and draws it over the static first screen.
pub fn mount() {
    let app = match App::open() {
        Ok(app) => app,
        // Without texts there is no page to say it on; boot.js has one of its own.
        Err(fault) => return browser::report_panic(&fault),
    };
    let Some(place) = browser::take_over() else {
        return browser::report_panic("The page has no element for the app.");
    };
    browser::on_hash_change(move || app.route.set(Route::from_hash(&browser::hash())));
    browser::on_theme_change(move || app.dark.set(browser::is_dark(app.theme.get_untracked())));
    mount_to(place, move || frame(app)).forget();
}

fn frame(app: App) -> AnyView {
    let class = live(move || {
        let wide = matches!(app.route.get(), Route::Together | Route::Example | Route::Mine);
        (if wide { "page wide" } else { "page" }).to_owned()
    });
    let lens = live(move || match app.route.get() {
        Route::Lens(lens, _) => Some(lens.key().to_owned()),
        _ => None,
    });
    // Each page is built anew: radios of one lens must never turn into those of another.
    let open_page = StoredValue::new_local(None);
    let before = StoredValue::new(None);
    Effect::new(move |_| {
        let (route, texts) = (app.route.get(), app.texts.get());
        let name = pages::name(route, &texts);
        browser::set_title(&fill(&texts.words.app.page_title, &[("page", &name)]));
        open_page.set_value(None);
        if let Some(main) = browser::take_over_main(MAIN) {
            let page = mount_to(main, move || untrack(|| pages::page(app, route, texts)));
            open_page.set_value(Some(page));
        }
        arrive(app, route, before.get_value());
        before.set_value(Some(route));
    });
    let lenses = redraw(move || match app.route.get() {
        Route::Lens(lens, _) => pages::lens_nav(app, &app.texts.get(), lens),
        _ => ().into_any(),
    });
    all([
        redraw(move || pages::header(app, app.texts.get())),
        redraw(move || pages::notices(app)),
        lenses,
        view! { <main id=MAIN class=class data-lens=lens></main> }.into_any(),
        status("visually-hidden", text(move || app.told.get())),
    ])
}

/// Where the eye and the focus go on a page that has just opened.
fn arrive(app: App, route: Route, before: Option<Route>) {
    if let Route::Lens(_, Some(question)) = route {
        browser::scroll_to(question);
    } else if before.is_some_and(|before| before != route) {
        app.told.set(String::new());
        browser::focus_heading();
    }
}
