//! The header of every page: where one is, whether the work is safe, and the way to every other page.

use super::files::export_me;
use super::names;
use crate::browser::{self, Theme};
use crate::reflection::{Label, Trait};
use crate::session::{Route, State};
use crate::ui::app::{App, Saving, Texts};
use crate::ui::parts::{Menu, SaveState, SaveStatus, Segment, Segmented, SkipButton};
use crate::words::{Language, fill, time};
use leptos::prelude::*;

/// The id of the language button, so that focus stays on it when every text changes.
const LANGUAGE: &str = "language";

/// Brand, save status, links and settings.
#[component]
pub fn Header(app: App, texts: Texts) -> impl IntoView {
    let words = texts.words.clone();
    let about = Memo::new(move |_| app.state.with(about));
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
    let site_links = links.map(|route| link(app, &texts, route));
    view! {
        <header class="site-header">
            <SkipButton text=words.app.skip.clone() on_skip=Callback::new(|()| browser::focus_heading()) />
            <div class="site-header-row">
                <a class="brand" href=Route::Welcome.to_hash()>
                    <span class="brand-name">{words.app.name.clone()}</span>
                    <span class="brand-sub" dir="auto">{move || about.get()}</span>
                </a>
                <nav class="site-nav" aria-label=words.app.main_menu.clone()>
                    <ul class="site-links">{site_links.into_iter().collect_view()}</ul>
                </nav>
                <LanguageSwitch app texts=texts.clone() />
                <Menu label=words.app.menu.clone() open>
                    <MenuSheet app texts />
                </Menu>
                <SaveStatus state=saving on_export />
            </div>
        </header>
    }
}

/// «Zorgnetwerk De Linde · Wonen Noord»: for whom the current participant answers.
fn about(state: &State) -> String {
    let organisation = state.me().and_then(|me| me.label(Trait::Organisation));
    let parts = [state.document.name(), organisation];
    let parts = parts.into_iter().flatten().map(Label::as_str);
    parts.collect::<Vec<_>>().join(" · ")
}

fn link(app: App, texts: &Texts, route: Route) -> impl IntoView + use<> {
    let pages = &texts.words.pages;
    let name = match route {
        Route::Overview => &pages.overview,
        Route::Open => &pages.still_open,
        Route::Mine => &pages.my_picture,
        Route::Done => &pages.done,
        Route::Together => &pages.together,
        Route::Files => &pages.files,
        Route::Participants => &pages.participants,
        Route::Start => &pages.start,
        Route::About => &pages.about,
        Route::Example => &pages.example,
        Route::Welcome | Route::Lens(..) | Route::Unknown => &pages.welcome,
    };
    let current = move || (app.route.get() == route).then_some("page");
    view! { <li><a href=route.to_hash() aria-current=current>{name.clone()}</a></li> }
}

/// The button that names the other language, in that language.
#[component]
fn LanguageSwitch(app: App, texts: Texts) -> impl IntoView {
    let words = &texts.words.settings;
    let (other, name) = match texts.language {
        Language::Dutch => (Language::English, words.english.clone()),
        Language::English => (Language::Dutch, words.dutch.clone()),
    };
    let switch = move |_| {
        app.speak(other);
        request_animation_frame(|| browser::focus(LANGUAGE));
    };
    view! {
        <button type="button" class="button small language" id=LANGUAGE lang=other.code() on:click=switch>
            {name}
        </button>
    }
}

#[component]
fn MenuSheet(app: App, texts: Texts) -> impl IntoView {
    let all = [
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
    let links = all.map(|route| link(app, &texts, route));
    let words = &texts.words.settings;
    let themes = Theme::ALL.map(|theme| Segment {
        value: theme,
        label: match theme {
            Theme::System => words.system.clone(),
            Theme::Light => words.light.clone(),
            Theme::Dark => words.dark.clone(),
        },
    });
    let me_texts = texts.clone();
    let me = move || app.state.with(|state| names::me(state, &me_texts));
    view! {
        <p class="menu-who hint" dir="auto">{me}</p>
        <nav aria-label=texts.words.app.main_menu.clone()>
            <ul class="menu-links">{links.into_iter().collect_view()}</ul>
        </nav>
        <div class="menu-part">
            <Segmented
                name="theme"
                title=words.theme.clone()
                segments=themes.to_vec()
                value=app.theme
                on_choose=Callback::new(move |theme| app.dress(theme))
            />
        </div>
    }
}
