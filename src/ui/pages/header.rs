//! The header of every page: where one is, whether the work is safe, and the way to every other page.

use super::export_now::{Asking, export_now, export_now_dialog};
use super::names;
use crate::browser::{self, ThemeChoice};
use crate::device::Saving;
use crate::session::{Group, Menu, PAGES, Page, Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, element, fragment, text_node};
use crate::ui::elements::{button, div, li, link, text_span, typed_name, ul};
use crate::ui::parts::{SaveState, menu, save_status, segmented};
use crate::ui::texts::Texts;
use crate::words::{Language, fill, time};
use leptos::prelude::*;

/// Brand, save status, links and settings.
pub fn header(app: App, texts: Texts) -> Dom {
    let words = texts.words;
    let saving_words = &words.save;
    let saving = Signal::derive(move || match app.health.get().saving {
        Saving::Nothing => SaveState::Nothing(saving_words.nothing_yet),
        Saving::Saved(None) => SaveState::Saved(saving_words.saved.to_owned()),
        Saving::Saved(Some(at)) => {
            let at = browser::time_of_day(at);
            let at = time(at.hour, at.minute);
            SaveState::Saved(fill(saving_words.saved_at, &[("time", &at)]))
        }
        Saving::Failed(_) => SaveState::Failed {
            text: saving_words.failed,
            export: saving_words.export_now,
        },
    });
    let asking = Asking::default();
    let on_export = Callback::new(move |()| export_now(app, texts, asking));
    let open = RwSignal::new(false);
    // A link in the menu was followed.
    Effect::new(move |_| {
        app.route.track();
        open.set(false);
    });
    let brand = vec![
        text_span("brand-name", words.app.name),
        typed_name(
            "brand-sub",
            bound_text(move || app.state.with(|state| about(state, texts))),
        ),
    ];
    let links = menu_links(app, texts, |menu| matches!(menu, Menu::Header(_)));
    let sheet = menu_sheet(app, texts);
    let row = vec![
        link("brand", &Route::Welcome.to_hash(), brand),
        nav("site-nav", words.app.main_menu, ul("site-links", links)),
        language_switch(app, texts),
        menu(words.app.menu, open, sheet),
        save_status(saving, on_export),
    ];
    let inside = vec![
        button("button skip", words.app.skip, browser::focus_heading),
        div("site-header-row", row),
        export_now_dialog(app, texts, asking),
    ];
    element("header", "site-header", inside)
}

fn nav(class: &str, label: &str, inside: Dom) -> Dom {
    element("nav", class, vec![inside]).attr("aria-label", label)
}

/// «Marit · Zorgnetwerk De Linde»: who has the tablet, and in which partnership.
fn about(state: &State, texts: Texts) -> String {
    let partnership = state.contents.document.name();
    let partnership = partnership.map(|name| name.as_str().to_owned());
    let parts = names::me(state, texts).into_iter().chain(partnership);
    parts.collect::<Vec<_>>().join(" · ")
}

/// The links that stand at such a place.
fn menu_links(app: App, texts: Texts, place: impl Fn(Menu) -> bool) -> Vec<Dom> {
    let here = |page: &&Page| page.menu.is_some_and(&place);
    let pages = PAGES.iter().filter(here);
    pages
        .map(|page| menu_link(app, texts, page.route))
        .collect()
}

fn menu_link(app: App, texts: Texts, route: Route) -> Dom {
    let current = move || (app.route.get() == route).then(|| "page".to_owned());
    let link = link("", &route.to_hash(), vec![text_node(&texts.page(route))]);
    li("", vec![link.bind_attr("aria-current", current)])
}

/// The button that names the other language, in that language.
fn language_switch(app: App, texts: Texts) -> Dom {
    let words = &texts.words.settings;
    let (other, name) = match texts.language {
        Language::Dutch => (Language::English, words.english),
        Language::English => (Language::Dutch, words.dutch),
    };
    let switch = move || app.set_language(other);
    button("button small language", name, switch).attr("lang", other.code())
}

fn menu_sheet(app: App, texts: Texts) -> Dom {
    let groups = Group::ALL.map(|group| {
        let links = menu_links(app, texts, |menu| menu.group() == group);
        ul("menu-links", links)
    });
    let words = &texts.words.settings;
    let themes = [words.system, words.light, words.dark];
    let chosen = Signal::derive(move || {
        let theme = app.theme.get();
        ThemeChoice::ALL
            .iter()
            .position(|one| *one == theme)
            .unwrap_or_default()
    });
    let on_choose = Callback::new(move |at: usize| {
        app.set_theme(ThemeChoice::ALL.get(at).copied().unwrap_or_default());
    });
    let theme = segmented("theme", words.theme, &themes, chosen, on_choose);
    fragment(vec![
        nav("menu-nav", texts.words.app.menu, fragment(groups.into())),
        div("menu-part", vec![theme]),
    ])
}
