//! The header of every page: where one is, whether the work is safe, and the way to every other page.

use super::files::export_me;
use super::names;
use crate::browser::{self, Theme};
use crate::reflection::{Label, Trait};
use crate::session::{Route, State};
use crate::ui::app::{App, Saving, Texts};
use crate::ui::parts::plain::{button, div, link, name, ul, word};
use crate::ui::parts::{Menu, SaveState, SaveStatus, Segmented, all, live, tap, text};
use crate::words::{Language, fill, time};
use leptos::prelude::*;

/// The id of the language button, so that focus stays on it when every text changes.
const LANGUAGE: &str = "language";

/// Brand, save status, links and settings.
pub fn header(app: App, texts: Texts) -> AnyView {
    let words = texts.words.clone();
    let saving_words = words.save.clone();
    let saving = Signal::derive(move || match app.saving.get() {
        Saving::Nothing => SaveState::Nothing(saving_words.nothing_yet.clone()),
        Saving::Saved(at) => {
            let at = time(at.hour, at.minute);
            SaveState::Saved(fill(&saving_words.saved, &[("time", &at)]))
        }
        Saving::Failed(_) => SaveState::Failed {
            text: saving_words.failed.clone(),
            export: saving_words.export_now.clone(),
        },
    });
    let export_texts = texts.clone();
    let on_export = Callback::new(move |()| {
        // A file that the browser refuses is told on the page of files, where there are other ways out.
        if export_me(app, &export_texts).is_none() {
            app.go(Route::Files);
        }
    });
    let open = RwSignal::new(false);
    // A link in the menu was followed.
    Effect::new(move |_| {
        app.route.track();
        open.set(false);
    });
    let links = [Route::Overview, Route::Mine, Route::Together, Route::Files];
    let links = links.map(|route| menu_link(app, &texts, route));
    let brand = vec![
        word("brand-name", words.app.name.clone()),
        name("brand-sub", text(move || app.state.with(about))),
    ];
    let links = ul("site-links", links.into());
    let menu = words.app.menu.clone();
    let sheet = menu_sheet(app, &texts);
    let row = vec![
        link("brand", Route::Welcome.to_hash(), brand),
        nav("site-nav", words.app.main_menu.clone(), links),
        language_switch(app, &texts),
        view! { <Menu label=menu open sheet /> }.into_any(),
        view! { <SaveStatus state=saving on_export /> }.into_any(),
    ];
    let inside = vec![
        button("button skip", words.app.skip.clone(), browser::focus_heading),
        div("site-header-row", row),
    ];
    view! { <header class="site-header">{inside}</header> }.into_any()
}

fn nav(class: &'static str, label: String, inside: AnyView) -> AnyView {
    view! { <nav class=class aria-label=label>{inside}</nav> }.into_any()
}

/// «Zorgnetwerk De Linde · Wonen Noord»: for whom the current participant answers.
fn about(state: &State) -> String {
    let organisation = state.me().and_then(|me| me.label(Trait::Organisation));
    let parts = [state.document.name(), organisation];
    let parts = parts.into_iter().flatten().map(Label::as_str);
    parts.collect::<Vec<_>>().join(" · ")
}

fn menu_link(app: App, texts: &Texts, route: Route) -> AnyView {
    let name = super::name(route, texts);
    let current = live(move || (app.route.get() == route).then(|| "page".to_owned()));
    view! { <li><a href=route.to_hash() aria-current=current>{name}</a></li> }.into_any()
}

/// The button that names the other language, in that language.
fn language_switch(app: App, texts: &Texts) -> AnyView {
    let words = &texts.words.settings;
    let (other, name) = match texts.language {
        Language::Dutch => (Language::English, words.english.clone()),
        Language::English => (Language::Dutch, words.dutch.clone()),
    };
    let switch = move || {
        app.speak(other);
        request_animation_frame(|| browser::focus(LANGUAGE));
    };
    view! {
        <button type="button" class="button small language" id=LANGUAGE lang=other.code() on:click=tap(switch)>
            {name}
        </button>
    }
    .into_any()
}

fn menu_sheet(app: App, texts: &Texts) -> AnyView {
    let links = [
        Route::Welcome,
        Route::Overview,
        Route::Open,
        Route::Mine,
        Route::Done,
        Route::Together,
        Route::Files,
        Route::Participants,
        Route::About,
    ];
    let links = links.map(|route| menu_link(app, texts, route));
    let words = &texts.words.settings;
    let themes = vec![words.system.clone(), words.light.clone(), words.dark.clone()];
    let chosen = Signal::derive(move || {
        let theme = app.theme.get();
        Theme::ALL.iter().position(|one| *one == theme).unwrap_or_default()
    });
    let on_choose = Callback::new(move |at: usize| {
        app.dress(Theme::ALL.get(at).copied().unwrap_or_default());
    });
    let me_texts = texts.clone();
    let me = text(move || app.state.with(|state| names::me(state, &me_texts)).unwrap_or_default());
    let title = words.theme.clone();
    let theme = view! { <Segmented name="theme" title choices=themes chosen on_choose /> };
    all([
        name("menu-who hint", me),
        nav("menu-nav", texts.words.app.menu.clone(), ul("menu-links", links.into())),
        div("menu-part", vec![theme.into_any()]),
    ])
}
