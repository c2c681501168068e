//! The sheet that is handed out: link and code on the screen, and a page of A5 when it is printed.

use super::super::invitation::facts;
use crate::browser::{self, Shared};
use crate::exchange::code::Compression;
use crate::exchange::{seal_invitation, write_invitation};
use crate::qr;
use crate::reflection::Invitation;
use crate::session::Route;
use crate::ui::dom::{Dom, bound_text, create_element, effect, empty, fragment, redraw, text_node};
use crate::ui::elements::{actions, button, div, heading2, li, ol, p, section, status, typed_name};
use crate::ui::parts::code;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlTextAreaElement;
use std::rc::Rc;

/// The longest link that becomes a code, in bytes: what a telephone still reads from paper.
const LONGEST_IN_CODE: usize = 1000;

/// The sheet of the invitation that is being made; as long as there is none it says what is missing.
pub fn sheet(texts: Texts, invitation: Memo<Option<Invitation>>) -> Dom {
    let words = &whole_texts(texts).invite;
    let link = RwSignal::new(String::new());
    effect(Box::new(move || {
        let made = invitation.get();
        spawn_local(async move {
            let text = match &made {
                Some(made) => address(made).await,
                None => String::new(),
            };
            // Something else may have been typed meanwhile, or the page left.
            if invitation.try_get_untracked() == Some(made) {
                link.try_set(text);
            }
        });
    }));
    let missing = move || invitation.with(Option::is_none);
    let made = redraw(move || match invitation.get() {
        Some(made) => top(texts, &made),
        None => p("notice", words.nameless),
    });
    let steps = [words.step_scan, words.step_fill, words.step_give];
    let steps = steps.map(|step| li("", vec![text_node(step)]));
    let below = vec![
        redraw(move || link.with(|link| drawn(texts, link))),
        p("sheet-title", words.title),
        ol("", steps.into()),
        p("hint", words.offline),
    ];
    let below = div("live", below).bind_flag("hidden", missing);
    let inside = vec![
        section("card sheet", vec![made, below]),
        handed_out(texts, link).bind_flag("hidden", missing),
    ];
    div("section", inside)
}

/// The whole link: this page itself, with the invitation behind it.
async fn address(invitation: &Invitation) -> String {
    let plain = write_invitation(invitation).into_bytes();
    let packed = browser::deflate(&plain).await;
    let smaller = packed.filter(|packed| packed.len() < plain.len());
    let text = match smaller {
        Some(packed) => seal_invitation(&packed, Compression::Deflated),
        None => seal_invitation(&plain, Compression::Plain),
    };
    browser::link_to(&[&Route::Invitation.to_hash(), "/", &text].concat())
}

/// For what it is, when and where.
fn top(texts: Texts, invitation: &Invitation) -> Dom {
    let name = text_node(invitation.partnership.as_str());
    fragment(vec![
        heading2("", vec![typed_name("", name)]),
        facts(texts, invitation),
    ])
}

/// The link as a code.
fn drawn(texts: Texts, link: &str) -> Dom {
    let words = &whole_texts(texts).invite;
    if link.is_empty() {
        return empty();
    }
    let fits = (link.len() <= LONGEST_IN_CODE).then_some(link);
    match fits.and_then(|link| qr::draw(link.as_bytes())) {
        Some(modules) => code(&modules, words.code),
        None => p("notice warn", words.too_long),
    }
}

/// The ways in which the link goes out.
fn handed_out(texts: Texts, link: RwSignal<String>) -> Dom {
    let words = &whole_texts(texts).invite;
    let said = RwSignal::new("");
    let area = create_element("textarea", "note-area")
        .attr("aria-label", words.link)
        .attr("readonly", "")
        .attr("rows", "3");
    let (shown, follows) = (area.clone(), area.clone());
    effect(Box::new(move || follows.set_value(&link.get())));
    let copy = move || {
        let field = area.cast::<HtmlTextAreaElement>();
        said.set(match field.is_some_and(|field| browser::copy_all(&field)) {
            true => texts.words.files.copied,
            false => texts.words.files.copy_yourself,
        });
    };
    let copy_instead = copy.clone();
    let share = move || {
        let copy = copy_instead.clone();
        let then = move |shared| {
            if shared == Shared::Refused {
                copy();
            }
        };
        link.with_untracked(|link| browser::share_link(link, Rc::new(then)));
    };
    let cannot_share = move || !link.with(|link| browser::can_share_link(link));
    let ways = vec![
        button("button primary", words.print, browser::print),
        button("button", words.share, share).bind_flag("hidden", cannot_share),
        button("button", words.copy, copy),
    ];
    div(
        "section screen-only",
        vec![
            actions(ways),
            shown,
            status("hint", bound_text(move || said.get().to_owned())),
        ],
    )
}
