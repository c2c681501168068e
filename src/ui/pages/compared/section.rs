//! «Instrumenten» in «Samen»: what was filled in, each folded away.

use super::{Source, comparison, name};
use crate::reflection::{Choice, Instrument};
use crate::ui::dom::{Dom, Item, bound_text, text_node};
use crate::ui::elements::{div, h2, p, section, span, text_span};
use crate::ui::parts::{Opening, folded};
use crate::ui::whole_texts::compared_texts;
use leptos::prelude::*;

/// The section; nothing at all where nobody filled in any.
pub fn instruments_section(source: Source) -> Dom {
    let words = &compared_texts(source.texts).frame;
    let filled = Memo::new(move |_| source.filled());
    let folds = div("compared-list", Vec::new()).each(
        move || filled.get(),
        |(instrument, _)| instrument.key().to_owned(),
        move |item| fold(source, item),
    );
    section(
        "section",
        vec![h2(words.heading), p("lead", words.lead), folds],
    )
    .bind_flag("hidden", move || filled.with(Vec::is_empty))
}

fn fold(source: Source, item: Item<(Instrument, usize)>) -> Dom {
    let words = &compared_texts(source.texts).frame;
    let (instrument, _) = item.once();
    let people = bound_text(move || words.people.of(item.with(|(_, people)| *people)));
    let title = vec![
        text_span("compared-name", name(instrument, source.texts)),
        text_node(" · "),
        people,
    ];
    folded(span("", title), Opening::Shut, move || {
        comparison(source, instrument)
    })
}
