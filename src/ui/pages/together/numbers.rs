//! The numbers behind the picture, in a real table: organisations by lens, group and spread.

use super::at;
use super::shown::Shown;
use crate::radar::Ink;
use crate::reflection::{Footing, Lens, Value};
use crate::ui::app::Texts;
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{LensSymbol, Mark, all, redraw, text};
use crate::words::{Language, Together as Words, decimal};
use leptos::prelude::*;

/// The table.
pub fn numbers(texts: &Texts, shown: Memo<Shown>) -> AnyView {
    let words = texts.words.together.clone();
    let columns = Lens::ALL.map(|lens| {
        let name = texts.content.lens(lens).name.clone();
        view! {
            <th scope="col">
                <span class="column" data-lens=lens.key()>
                    <LensSymbol lens=lens.key() />
                    <span class="column-name">{name}</span>
                </span>
            </th>
        }
        .into_any()
    });
    let language = texts.language;
    let (caption, label) = (words.caption.clone(), words.caption.clone());
    let organisation = words.organisation.clone();
    let rows = redraw(move || shown.with(|shown| rows(shown, &words, language)));
    view! {
        <section class="card">
            <div class="scroll" role="region" tabindex="0" aria-label=label>
                <table class="numbers wide-table">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{organisation}</th>
                            {all(columns)}
                        </tr>
                    </thead>
                    {rows}
                </table>
            </div>
            {footnote(texts, shown)}
        </section>
    }
    .into_any()
}

/// What the spread is, and what a dotted line under a number means.
fn footnote(texts: &Texts, shown: Memo<Shown>) -> AnyView {
    let words = texts.words.together.clone();
    let spread = text(move || {
        let several = shown.with(|shown| shown.together.partners.len() >= 2);
        if several { words.spread_text.clone() } else { words.spread_none.clone() }
    });
    view! {
        <p class="hint">{spread} " " <span class="thin-key">{words.thin}</span></p>
    }
    .into_any()
}

fn rows(shown: &Shown, words: &Words, language: Language) -> AnyView {
    let partners = shown.together.partners.iter().zip(&shown.names).enumerate();
    let rows = partners.map(|(index, (partner, name))| {
        let cells = Lens::ALL.map(|lens| cell(at(&partner.values, lens), words, language));
        view! {
            <tr>
                <th scope="row">
                    <span class="row-name">
                        <Mark line=legend_line(Ink::Organisation(index)) />
                        <span dir="auto">{name.clone()}</span>
                    </span>
                </th>
                {all(cells)}
            </tr>
        }
        .into_any()
    });
    let group = Lens::ALL.map(|lens| cell(at(&shown.together.group, lens), words, language));
    let spread = Lens::ALL.map(|lens| {
        let spread = at(&shown.together.spread, lens);
        let spread = spread.map_or_else(|| "–".to_owned(), |spread| decimal(spread, language));
        view! { <td>{spread}</td> }.into_any()
    });
    view! {
        <tbody>{all(rows)}</tbody>
        <tfoot>
            <tr><th scope="row">{words.group.clone()}</th>{all(group)}</tr>
            <tr><th scope="row">{words.spread.clone()}</th>{all(spread)}</tr>
        </tfoot>
    }
    .into_any()
}

fn cell(value: Option<Value>, words: &Words, language: Language) -> AnyView {
    let number = value.map_or_else(|| "–".to_owned(), |value| decimal(value.mean, language));
    let (class, remark) = match value.map(|value| value.footing) {
        Some(Footing::Firm) => ("", None),
        Some(Footing::Thin) => ("thin", Some(words.thin.clone())),
        None => ("", Some(words.none.clone())),
    };
    let remark = remark.map(|remark| view! { <span class="visually-hidden">" "{remark}</span> }.into_any());
    view! { <td><span class=class>{number}</span>{remark}</td> }.into_any()
}
