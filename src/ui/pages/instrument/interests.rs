//! «Belangenkaart».

use super::lines::lines;
use super::mine::Mine;
use crate::reflection::{Audience, Choice, INTERESTS, InterestKind, interest_line};
use crate::session::{Action, State, interest_audience, share_interest, write_interest};
use crate::ui::app::App;
use crate::ui::dom::{Dom, bound_text, create_element, fragment};
use crate::ui::elements::{div, h2, p, para, section};
use crate::ui::pages::fill::act_for_me;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;
use crate::words::fill;
use leptos::prelude::*;

/// How many lines there are of each kind.
const MOST: usize = 5;

/// What is filled in.
pub fn interests(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).interests;
    let about = |kind| match kind {
        InterestKind::Collective => (words.collective, words.collective_hint, "BE-S1 BE-10 BE-11"),
        InterestKind::Organisation => (words.organisation, words.organisation_hint, "BE-S2 BE-13"),
        InterestKind::Individual => (words.individual, words.individual_hint, "BE-S3 BE-14"),
    };
    let kinds = InterestKind::ALL.iter().map(|kind| {
        let (title, hint, ids) = about(*kind);
        let inside = vec![h2(title), p("hint", hint), of_kind(app, texts, *kind)];
        section("section", inside).attr("data-seed-id", ids)
    });
    fragment(vec![p("", words.about), div("kinds", kinds.collect())])
}

/// The lines of one kind.
fn of_kind(app: App, texts: Texts, kind: InterestKind) -> Dom {
    let words = &filling_texts(texts).interests;
    let called = match kind {
        InterestKind::Collective => words.collective_line,
        InterestKind::Organisation => words.organisation_line,
        InterestKind::Individual => words.individual_line,
    };
    let rows = (0..MOST).filter_map(|at| {
        let line = interest_line(kind, at)?;
        let label = fill(called, &[("number", &(at + 1).to_string())]);
        let mine = Mine::at(app, texts, INTERESTS, line);
        let field = mine.line_then(&label, "", move |typed| {
            act(app, |state| write_interest(state, line, typed));
        });
        let row = match kind {
            InterestKind::Individual => {
                let of = [&label, ": ", words.share].concat();
                fragment(vec![field, sharing(app, texts, line, mine, &of)])
            }
            InterestKind::Collective | InterestKind::Organisation => field,
        };
        Some((mine, row))
    });
    lines(rows.collect())
}

/// Does what this makes of the state, for the one who fills in.
fn act(app: App, action: impl FnOnce(&State) -> Option<Action>) {
    if let Some(action) = app.state.with_untracked(action) {
        act_for_me(app, action);
    }
}

/// «Deel met de groep», and who reads the line; there as long as the line has words.
fn sharing(app: App, texts: Texts, line: &'static str, mine: Mine, label: &str) -> Dom {
    let words = &filling_texts(texts).interests;
    let is_shared = Memo::new(move |_| {
        app.state
            .with(|state| interest_audience(state, line) == Audience::Shared)
    });
    let tick = create_element("input", "")
        .attr("type", "checkbox")
        .attr("aria-label", label)
        .bind_checked(move || is_shared.get());
    let ticked = tick.clone();
    let tick = tick.on("change", move |_| {
        let is_ticked = ticked.as_input().is_some_and(|input| input.checked());
        let audience = if is_ticked {
            Audience::Shared
        } else {
            Audience::Private
        };
        act(app, |state| share_interest(state, line, audience));
    });
    let reader = bound_text(move || {
        let reader = if is_shared.get() {
            words.shared
        } else {
            words.private
        };
        reader.to_owned()
    });
    let check = create_element("label", "check")
        .child(tick)
        .push_text(words.share);
    div("note-foot", vec![check, para("hint", vec![reader])])
        .bind_flag("hidden", move || mine.get().is_none())
}
