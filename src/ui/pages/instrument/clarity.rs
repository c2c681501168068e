//! «Is het duidelijk?»

use super::mine::Mine;
use crate::reflection::{CLARITY, Choice, Clear, Date, Label, MEETS, Said, UNCLEAR, Value};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, fragment};
use crate::ui::elements::{div, p};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;
use leptos::prelude::untrack;

/// What is filled in.
pub fn clarity(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).clarity;
    let all = Clear::ALL.iter().map(|one| {
        let (title, id) = words.clear(*one);
        of_one(app, texts, *one, title).attr("data-seed-id", id)
    });
    fragment(vec![p("", words.about), div("form", all.collect())])
}

/// Words or a day, or that one does not know it: of the two there is one.
fn of_one(app: App, texts: Texts, one: Clear, title: &str) -> Dom {
    let words = &filling_texts(texts).clarity;
    let known = match one {
        Clear::Meets => Mine::of(app, texts, MEETS),
        Clear::Decides | Clear::Agenda => Mine::at(app, texts, CLARITY, one.key()),
    };
    let unknown = Mine::at(app, texts, UNCLEAR, one.key());
    // Whoever writes it down knows it.
    let know = move |value: Option<Value>| {
        if value.is_some() && untrack(|| unknown.get()).is_some() {
            unknown.set(None);
        }
        known.set(value);
    };
    let field = match one {
        Clear::Meets => known.day_then(title, move |typed| {
            know(Date::parse(typed).map(Into::into));
        }),
        Clear::Decides | Clear::Agenda => known.line_then(title, "", move |typed| {
            know(Label::new(typed).map(Into::into));
        }),
    };
    let tick = create_element("input", "")
        .attr("type", "checkbox")
        .attr("aria-label", &[title, " ", words.unknown].concat())
        .bind_flag("disabled", move || known.get().is_some())
        .bind_checked(move || unknown.get().is_some());
    let ticked = tick.clone();
    let tick = tick.on("change", move |_| {
        let is_ticked = ticked.as_input().is_some_and(|input| input.checked());
        let said = Said::Yes.word().filter(|_| is_ticked);
        unknown.set(said.map(Into::into));
    });
    let check = create_element("label", "check")
        .child(tick)
        .push_text(words.unknown);
    div("", vec![field, check])
}
