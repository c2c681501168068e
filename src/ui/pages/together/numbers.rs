//! The numbers behind the picture, in a real table: organisations by lens, group and spread.

use super::at;
use super::shown::Shown;
use crate::radar::Ink;
use crate::reflection::{Footing, Fraction, Lens, Value};
use crate::ui::app::Texts;
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{LensSymbol, Mark};
use crate::words::{Language, Together as Words, decimal};
use leptos::prelude::*;

/// The table.
#[component]
pub fn Numbers(texts: Texts, shown: Memo<Shown>) -> impl IntoView {
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
    });
    let language = texts.language;
    let row_words = words.clone();
    let rows = move || shown.with(|shown| rows(shown, &row_words, language));
    let group_words = words.clone();
    let group = move || {
        shown.with(|shown| Lens::ALL.map(|lens| cell(at(&shown.together.group, lens), &group_words, language)))
            .into_iter()
            .collect_view()
    };
    let spread = move || {
        let cells = shown.with(|shown| Lens::ALL.map(|lens| spread_cell(at(&shown.together.spread, lens), language)));
        cells.into_iter().collect_view()
    };
    let single = move || shown.with(|shown| shown.together.partners.len() < 2);
    let caption = words.caption.clone();
    view! {
        <section class="card">
            <div class="scroll" role="region" tabindex="0" aria-label=words.caption.clone()>
                <table class="numbers wide-table">
                    <caption>{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.organisation}</th>
                            {columns.into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>
                        <tr><th scope="row">{words.group}</th>{group}</tr>
                        <tr><th scope="row">{words.spread}</th>{spread}</tr>
                    </tfoot>
                </table>
            </div>
            <p class="hint">
                {move || if single() { words.spread_none.clone() } else { words.spread_text.clone() }}
            </p>
        </section>
    }
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
                {cells.into_iter().collect_view()}
            </tr>
        }
    });
    rows.collect_view().into_any()
}

fn cell(value: Option<Value>, words: &Words, language: Language) -> AnyView {
    match value {
        None => view! {
            <td><span aria-hidden="true">"–"</span><span class="visually-hidden">{words.none.clone()}</span></td>
        }
        .into_any(),
        Some(Value { mean, footing: Footing::Firm }) => {
            view! { <td>{decimal(mean, language)}</td> }.into_any()
        }
        Some(Value { mean, footing: Footing::Thin }) => view! {
            <td>
                <span class="thin">{decimal(mean, language)}</span>
                <span class="small">{words.thin.clone()}</span>
            </td>
        }
        .into_any(),
    }
}

fn spread_cell(spread: Option<Fraction>, language: Language) -> AnyView {
    let text = spread.map_or_else(|| "–".to_owned(), |spread| decimal(spread, language));
    view! { <td>{text}</td> }.into_any()
}
