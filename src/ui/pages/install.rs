//! «Zet dit op je tablet»: why, how on each kind of device, and what to take along when answers are there already.

use super::{heading, page_link};
use crate::browser::{self, Device};
use crate::session::Route;
use crate::ui::dom::{Dom, bound_text, element, fragment, text_element};
use crate::ui::elements::{actions, button, div, h2, li, p, section, status, text_span, ul};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The page.
pub fn install(texts: Texts) -> Dom {
    let words = &whole_texts(texts).install;
    let why = [
        words.why_find,
        words.why_safari,
        words.why_room,
        words.why_not,
    ];
    let why = vec![h2(words.why_heading), steps("ul", &why)];
    let mut parts = vec![section("section", why), how(texts), moving(texts)];
    if browser::is_installed() {
        // It is done, so what comes first is how answers come in from the browser.
        parts.rotate_right(1);
    }
    let head = vec![heading(&texts.page(Route::Install), words.lead)];
    let mut page = vec![div("install-head", head), before_all(texts)];
    page.append(&mut parts);
    fragment(page)
}

/// What has to be known first: that it is done already, or that an app may start empty.
fn before_all(texts: Texts) -> Dom {
    let words = &whole_texts(texts).install;
    match browser::is_installed() {
        true => p("notice", words.already),
        false => p("notice", words.first),
    }
}

/// The ways to do it, the one for this device in front.
fn how(texts: Texts) -> Dom {
    let words = &whole_texts(texts).install;
    let here = browser::device();
    let mut devices = vec![Device::Ipad, Device::Android, Device::Desktop];
    devices.sort_by_key(|device| *device != here);
    let ways = devices.into_iter().map(|device| {
        let (title, list, ways, note): (_, _, &[&str], _) = match device {
            Device::Ipad => (
                words.ipad,
                "ol",
                &[
                    words.ipad_open,
                    words.ipad_share,
                    words.ipad_add,
                    words.ipad_confirm,
                ],
                Some(words.ipad_note),
            ),
            Device::Android => (
                words.android,
                "ol",
                &[words.android_open, words.android_menu, words.android_add],
                Some(words.android_note),
            ),
            Device::Desktop => (
                words.desktop,
                "ul",
                &[
                    words.desktop_chrome,
                    words.desktop_safari,
                    words.desktop_firefox,
                ],
                None,
            ),
        };
        let title = text_element("h3", "", title);
        let mut inside = match device == here {
            true => vec![text_span("way-here", words.here), title, offer(texts)],
            false => vec![title],
        };
        inside.push(steps(list, ways));
        inside.extend(note.map(|note| p("hint", note)));
        li("card way", inside)
    });
    let ways = ul("ways", ways.collect());
    section("section", vec![h2(words.how_heading), ways])
}

/// The browser's own way, where it has offered one, and what came of it.
fn offer(texts: Texts) -> Dom {
    let words = &whole_texts(texts).install;
    let offered = RwSignal::new(browser::is_offered());
    let message = RwSignal::new(None::<&str>);
    whenever("beforeinstallprompt", move || offered.set(true));
    whenever("appinstalled", move || {
        offered.set(false);
        message.set(Some(words.done));
    });
    let take = move || {
        browser::install(move |accepted| {
            // The page may have been left meanwhile; then nobody waits for it.
            offered.try_set(false);
            message.try_set((!accepted).then_some(words.declined));
        });
    };
    let way = actions(vec![button("button primary", words.install, take)])
        .bind_flag("hidden", move || !offered.get());
    let told = bound_text(move || message.get().unwrap_or_default().to_owned());
    let told = status("hint", told).bind_flag("hidden", move || message.get().is_none());
    fragment(vec![way, told])
}

/// Does this at an event of the window, as long as the page is open.
pub(super) fn whenever(event: &str, act: impl Fn() + 'static) {
    let listener = window_event_listener_untyped(event, move |_| act());
    on_cleanup(move || listener.remove());
}

/// Taking answers along into an app that starts empty.
fn moving(texts: Texts) -> Dom {
    let words = &whole_texts(texts).install;
    let data = &whole_texts(texts).data;
    let (data_page, files_page) = (texts.page(Route::Data), texts.page(Route::Files));
    let take = [
        ("data", data_page.as_str()),
        ("along", data.along),
        ("all", data.all),
    ];
    let ways = [
        &fill(words.moving_take, &take),
        &fill(words.moving_bring, &[("files", &files_page)]),
        words.moving_me,
    ];
    let inside = vec![
        h2(words.moving_heading),
        p("prose", words.moving_text),
        steps("ol", &ways),
        actions(
            [Route::Data, Route::Files]
                .map(|page| page_link("button", page, texts))
                .into(),
        ),
    ];
    section("section", inside)
}

/// One sentence after another: `ol` where their order counts, `ul` where it does not.
fn steps(list: &str, sentences: &[&str]) -> Dom {
    let rows = sentences.iter().map(|text| text_element("li", "", text));
    div("prose points", vec![element(list, "", rows.collect())])
}
