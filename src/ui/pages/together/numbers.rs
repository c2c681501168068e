//! The numbers behind the picture, in a real table: organisations by lens, the group, the range, and how many questions diverge.

use super::at;
use super::view_model::ViewModel;
use crate::insight::{Footing, LensValue};
use crate::radar::LineRole;
use crate::reflection::Lens;
use crate::ui::dom::{Dom, bound_text, element, redraw, text_element, text_node};
use crate::ui::elements::{self, div, para, section, span, td, text_span, tr};
use crate::ui::pages::answered::Naming;
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{lens_symbol, mark_symbol};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::whole::Together as Words;
use crate::words::{Language, decimal, fill};
use leptos::prelude::*;

/// The table.
pub fn numbers(texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &whole_texts(texts).together;
    let columns = Lens::ALL.map(|lens| {
        let symbol = lens_symbol(lens.key());
        let name = text_span("column-name", texts.content.lens(lens).name);
        let inside = span("column", vec![symbol, name]).attr("data-lens", lens.key());
        element("th", "", vec![inside]).attr("scope", "col")
    });
    let language = texts.language;
    let head = [column(words.organisation)].into_iter().chain(columns);
    let head = element("thead", "", vec![tr("", head.collect())]);
    let caption = words.caption;
    // Nothing in it takes the focus; the frame that scrolls stays.
    let table = redraw(move || {
        let (body, foot) = shown.with(|shown| rows(shown, words, language));
        let caption = text_element("caption", "", words.caption);
        element(
            "table",
            "numbers wide-table",
            vec![caption, head.clone(), body, foot],
        )
    });
    let scroll = div("scroll", vec![table])
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", caption);
    section("card", vec![scroll, footnote(texts, shown)])
}

fn column(name: &str) -> Dom {
    text_element("th", "", name).attr("scope", "col")
}

fn row(head: Dom, cells: impl IntoIterator<Item = Dom>) -> Dom {
    let head = element("th", "", vec![head]).attr("scope", "row");
    tr("", std::iter::once(head).chain(cells).collect())
}

/// What the last two rows count, and what a dotted line under a number means.
fn footnote(texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &whole_texts(texts).together;
    let rows = bound_text(move || {
        let text = shown.with(|shown| match (&shown.naming, shown.organisations) {
            (Naming::GroupOnly, _) => words.range_group,
            (_, 0 | 1) => words.range_none,
            _ => words.range_text,
        });
        text.to_owned()
    });
    para(
        "hint",
        vec![rows, text_node(" "), text_span("thin-key", words.thin)],
    )
}

/// The organisations, and under them the group, the range and the questions that diverge.
fn rows(shown: &ViewModel, words: &Words, language: Language) -> (Dom, Dom) {
    let partners = shown
        .together
        .partners
        .iter()
        .zip(shown.names())
        .enumerate();
    let rows = partners.map(|(index, (partner, name))| {
        let cells = Lens::ALL.map(|lens| cell(at(&partner.values, lens), words, language));
        let mark = mark_symbol(&legend_line(LineRole::Organisation(index)));
        row(
            span(
                "row-name",
                vec![mark, elements::typed_name("", text_node(&name.clone()))],
            ),
            cells,
        )
    });
    let group = Lens::ALL.map(|lens| cell(at(&shown.together.group, lens), words, language));
    let range = Lens::ALL.map(|lens| {
        let range = at(&shown.together.range, lens);
        // A narrow cell may break between the two, and nowhere else.
        let range = range.map(|ends| [decimal(ends.0, language) + "–", decimal(ends.1, language)]);
        let range = range.unwrap_or_else(|| ["–".to_owned(), String::new()]);
        td("", range.map(|end| text_span("end", &end)).to_vec())
    });
    let diverging = Lens::ALL.map(|lens| {
        let of_lens = shown.questions.iter().filter(|it| it.lens == lens);
        let diverging = of_lens
            .filter(|it| it.pattern.diverges())
            .count()
            .to_string();
        let asked = lens.questions().len().to_string();
        let counts = [("count", &*diverging), ("asked", &asked)];
        td("", vec![text_node(&fill(words.diverging_of, &counts))])
    });
    let mut foot = vec![row(text_node(words.group), group)];
    if shown.naming != Naming::GroupOnly {
        foot.push(row(text_node(words.range), range));
    }
    foot.push(row(text_node(words.diverging), diverging));
    (
        element("tbody", "", rows.collect()),
        element("tfoot", "", foot),
    )
}

fn cell(value: Option<LensValue>, words: &Words, language: Language) -> Dom {
    let number = value.map_or_else(|| "–".to_owned(), |value| decimal(value.mean, language));
    let (class, remark) = match value.map(|value| value.footing) {
        Some(Footing::Firm) => return td("", vec![text_node(&number)]),
        Some(Footing::Thin) => ("thin", words.thin),
        None => ("", words.none),
    };
    td(
        "",
        vec![
            text_span(class, &number),
            text_span("visually-hidden", &format!(" {remark}")),
        ],
    )
}
