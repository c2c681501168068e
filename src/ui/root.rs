//! The frame around every page: header, example banner, and the page that the address asks for.

use super::app::App;
use super::pages::{self, header};
use crate::browser;
use crate::reflection::Lens;
use crate::session::Route;
use crate::words::fill;
use leptos::prelude::*;

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
    mount_to(place, move || view! { <Root app /> }).forget();
}

#[component]
fn Root(app: App) -> impl IntoView {
    // After another page was drawn, its title stands in the tab and focus is on its heading.
    Effect::new(move |before: Option<Route>| {
        let route = app.route.get();
        let texts = app.texts.get();
        let name = page_name(app, route);
        browser::set_title(&fill(&texts.words.app.page_title, &[("page", &name)]));
        if let Route::Lens(_, Some(question)) = route {
            // The first screen may stay where it is; a question that was asked for comes into view.
            request_animation_frame(move || browser::scroll_to(question));
        } else if before.is_some_and(|before| before != route) {
            app.told.set(String::new());
            request_animation_frame(browser::focus_heading);
        }
        route
    });
    view! {
        {move || {
            let texts = app.texts.get();
            view! { <header::Header app texts /> }
        }}
        {move || pages::notices(app)}
        {move || {
            let texts = app.texts.get();
            match app.route.get() {
                Route::Lens(lens, _) => Some(view! { <pages::LensNav app texts lens /> }),
                _ => None,
            }
        }}
        <main
            id="main"
            class=move || page_class(app.route.get())
            data-lens=move || lens_of_page(app.route.get())
        >
            {move || {
                let texts = app.texts.get();
                pages::page(app, app.route.get(), texts)
            }}
        </main>
        <p class="visually-hidden" role="status">{move || app.told.get()}</p>
    }
}

fn page_class(route: Route) -> &'static str {
    match route {
        Route::Together | Route::Example | Route::Mine => "page wide",
        _ => "page",
    }
}

fn lens_of_page(route: Route) -> Option<&'static str> {
    match route {
        Route::Lens(lens, _) => Some(lens.key()),
        _ => None,
    }
}

fn page_name(app: App, route: Route) -> String {
    let texts = app.texts.get_untracked();
    let pages = &texts.words.pages;
    let name = match route {
        Route::Welcome => &pages.welcome,
        Route::Start => &pages.start,
        Route::Overview => &pages.overview,
        Route::Lens(lens, _) => return lens_name(app, lens),
        Route::Open => &pages.still_open,
        Route::Mine => &pages.my_picture,
        Route::Done => &pages.done,
        Route::Together => &pages.together,
        Route::Files => &pages.files,
        Route::Participants => &pages.participants,
        Route::Example => &pages.example,
        Route::About => &pages.about,
        Route::Unknown => &pages.not_found,
    };
    name.clone()
}

fn lens_name(app: App, lens: Lens) -> String {
    let texts = app.texts.get_untracked();
    let found = texts.content.lenses.get(lens.position());
    found.map(|lens| lens.name.clone()).unwrap_or_default()
}
