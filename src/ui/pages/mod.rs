//! The pages. Each reads a slice of the state and hands on what a person wants.

mod about;
mod answered;
mod article;
mod asks;
mod compared;
mod copying;
mod curtain;
mod data;
mod deepening;
mod differences;
mod done;
mod erase;
mod erase_one;
mod export_now;
mod facilitate;
mod files;
mod fill;
mod hand_over;
mod header;
mod install;
mod instrument;
mod invitation;
mod invite;
mod invited;
mod lens;
mod mine;
mod names;
mod notices;
mod overview;
mod owner_field;
mod pass_on;
mod privacy;
mod radar;
mod scan;
mod sessions;
mod share_file;
mod show_code;
mod start;
mod steps;
mod together;
mod unanswered;
mod welcome;

pub use copying::copying_dialog;
pub use header::header;
pub use lens::lens_nav;
pub use notices::notices;

use super::app::App;
use super::dom::{Dom, bound_text, text_element, text_node};
use super::elements::{self, div, p, status};
use super::texts::Texts;
use crate::browser::Offline;
use crate::session::{Program, Route};
use leptos::prelude::Get;

/// The pages that a program has; `None` for one that it does not have.
pub type Pages = fn(App, Route, Texts) -> Option<Dom>;

/// The pages that can be shown before the whole program is there.
pub fn answering(app: App, route: Route, texts: Texts) -> Option<Dom> {
    match route.page().program {
        Program::Answering => first(app, route, texts),
        Program::Whole => None,
    }
}

/// The pages of the first program. The views of the others are named in [`whole`] alone, so that this program is
/// built without them.
fn first(app: App, route: Route, texts: Texts) -> Option<Dom> {
    Some(match route {
        Route::Welcome => welcome::welcome(app, texts),
        Route::Start if app.is_invited() => return None,
        Route::Start => start::start(app, texts, None),
        Route::Overview => overview::overview(app, texts),
        Route::Lens(lens, question) => lens::lens_page(app, texts, lens, question),
        _ => return None,
    })
}

/// Every page.
pub fn whole(app: App, route: Route, texts: Texts) -> Option<Dom> {
    Some(match route {
        Route::Start => invited::start(app, texts),
        Route::Sessions => sessions::sessions(app, texts),
        Route::Facilitate => facilitate::facilitate(app, texts),
        Route::Invite => invite::invite(app, texts),
        Route::Invitation => invitation::invitation(app, texts),
        Route::HandOver => hand_over::hand_over(app, texts),
        Route::ShowCode => show_code::show_code(app, texts),
        Route::Erase => erase::erase(app, texts),
        Route::Article(lens) => article::article(texts, lens),
        Route::About => about::about(texts),
        Route::Instrument(one) => instrument::instrument(app, texts, one),
        Route::Deepening => deepening::deepening(app, texts),
        Route::Open => unanswered::unanswered(app, texts),
        Route::Privacy => privacy::privacy(texts),
        Route::Mine => mine::mine(app, texts),
        Route::Done => done::done(app, texts),
        Route::Together => together::samen(app, texts),
        Route::Files => files::files(app, texts),
        Route::Scan => scan::scan(app, texts),
        Route::Data => data::data(app, texts),
        Route::Differences => differences::differences(app, texts),
        Route::Example => together::example(app, texts),
        Route::Install => install::install(texts),
        Route::Unknown => about::not_found(texts),
        Route::Welcome | Route::Overview | Route::Lens(..) => {
            return first(app, route, texts);
        }
    })
}

/// The heading of a page, which takes focus when the page opens.
fn h1(text: &str) -> Dom {
    text_element("h1", "", text).attr("tabindex", "-1")
}

/// A heading with a line below it, as most pages begin.
fn heading(title: &str, lead: &str) -> Dom {
    div("page-heading", vec![h1(title), p("lead", lead)])
}

/// «Werkt ook zonder internet ✓», once everything is on the device.
fn ready_offline(app: App, texts: Texts) -> Dom {
    let ready =
        move || (app.offline.get() == Offline::Ready).then(|| texts.words.app.offline.to_owned());
    status("hint", bound_text(move || ready().unwrap_or_default()))
}

/// A link to another page, with the name of that page.
fn page_link(class: &str, to: Route, texts: Texts) -> Dom {
    link(class, to, &texts.page(to))
}

/// A link to another page.
fn link(class: &str, to: Route, text: &str) -> Dom {
    elements::link(class, &to.to_hash(), vec![text_node(text)])
}
