//! The numbers behind the picture, in a real table: organisations by lens, group and spread.

use super::at;
use super::shown::Shown;
use crate::radar::Ink;
use crate::reflection::{Footing, Lens, Value};
use crate::ui::app::Texts;
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::plain::{self, para, said, section, span, td, tr, word};
use crate::ui::parts::{LensSymbol, Mark, all, redraw, text};
use crate::words::{Language, Together as Words, decimal};
use leptos::prelude::*;

/// The table.
pub fn numbers(texts: &Texts, shown: Memo<Shown>) -> AnyView {
    let words = texts.words.together.clone();
    let columns = Lens::ALL.map(|lens| {
        let symbol = view! { <LensSymbol lens=lens.key() /> }.into_any();
        let name = word("column-name", texts.content.lens(lens).name.clone());
        let inside = all([symbol, name]);
        view! { <th scope="col"><span class="column" data-lens=lens.key()>{inside}</span></th> }.into_any()
    });
    let language = texts.language;
    let (caption, label) = (words.caption.clone(), words.caption.clone());
    let head = [column(words.organisation.clone())].into_iter().chain(columns);
    let head = tr("", head.collect());
    let rows = redraw(move || shown.with(|shown| rows(shown, &words, language)));
    let table = view! {
        <div class="scroll" role="region" tabindex="0" aria-label=label>
            <table class="numbers wide-table">
                <caption>{caption}</caption>
                <thead>{head}</thead>
                {rows}
            </table>
        </div>
    };
    section("card", vec![table.into_any(), footnote(texts, shown)])
}

fn column(name: String) -> AnyView {
    view! { <th scope="col">{name}</th> }.into_any()
}

fn row(head: AnyView, cells: impl IntoIterator<Item = AnyView>) -> AnyView {
    let head = view! { <th scope="row">{head}</th> }.into_any();
    tr("", std::iter::once(head).chain(cells).collect())
}

/// What the spread is, and what a dotted line under a number means.
fn footnote(texts: &Texts, shown: Memo<Shown>) -> AnyView {
    let words = texts.words.together.clone();
    let spread = text(move || {
        let several = shown.with(|shown| shown.together.partners.len() >= 2);
        if several { words.spread_text.clone() } else { words.spread_none.clone() }
    });
    para("hint", vec![spread, said(" ".to_owned()), word("thin-key", words.thin)])
}

fn rows(shown: &Shown, words: &Words, language: Language) -> AnyView {
    let partners = shown.together.partners.iter().zip(&shown.names).enumerate();
    let rows = partners.map(|(index, (partner, name))| {
        let cells = Lens::ALL.map(|lens| cell(at(&partner.values, lens), words, language));
        let mark = view! { <Mark line=legend_line(Ink::Organisation(index)) /> }.into_any();
        row(span("row-name", vec![mark, plain::name("", said(name.clone()))]), cells)
    });
    let group = Lens::ALL.map(|lens| cell(at(&shown.together.group, lens), words, language));
    let spread = Lens::ALL.map(|lens| {
        let spread = at(&shown.together.spread, lens);
        td("", vec![said(spread.map_or_else(|| "–".to_owned(), |spread| decimal(spread, language)))])
    });
    let rows = all(rows);
    let foot = all([row(said(words.group.clone()), group), row(said(words.spread.clone()), spread)]);
    view! { <tbody>{rows}</tbody><tfoot>{foot}</tfoot> }.into_any()
}

fn cell(value: Option<Value>, words: &Words, language: Language) -> AnyView {
    let number = value.map_or_else(|| "–".to_owned(), |value| decimal(value.mean, language));
    let (class, remark) = match value.map(|value| value.footing) {
        Some(Footing::Firm) => return td("", vec![said(number)]),
        Some(Footing::Thin) => ("thin", &words.thin),
        None => ("", &words.none),
    };
    td("", vec![word(class, number), word("visually-hidden", format!(" {remark}"))])
}
