//! Showing content: every text names the parts of the model that it carries.

use crate::ui::parts::all;
use crate::ui::parts::plain::ul;
use crate::words::{Block, BlockKind, Section, Text};
use leptos::prelude::*;

/// The ids that a text carries, as they stand in `data-seed-id`.
fn seeds(carries: &[String]) -> Option<String> {
    (!carries.is_empty()).then(|| carries.join(" "))
}

/// A paragraph of content.
pub fn paragraph(class: &'static str, text: &Text) -> AnyView {
    view! { <p class=class data-seed-id=seeds(&text.carries)>{text.text.clone()}</p> }.into_any()
}

/// A piece of content in a line.
pub fn piece(class: &'static str, text: &Text) -> AnyView {
    view! { <span class=class data-seed-id=seeds(&text.carries)>{text.text.clone()}</span> }.into_any()
}

/// Content as the heading of a page.
pub fn title(text: &Text) -> AnyView {
    view! { <h1 tabindex="-1" data-seed-id=seeds(&text.carries)>{text.text.clone()}</h1> }.into_any()
}

/// An item of a list.
pub fn item(carries: &[String], text: &str) -> AnyView {
    view! { <li data-seed-id=seeds(carries)>{text.to_owned()}</li> }.into_any()
}

/// Sections of readable text, each with its heading.
pub fn sections(sections: &[Section]) -> AnyView {
    all(sections.iter().map(section))
}

fn section(section: &Section) -> AnyView {
    let heading = &section.heading;
    let text = heading.text.clone();
    let mut views = vec![view! { <h3 data-seed-id=seeds(&heading.carries)>{text}</h3> }.into_any()];
    // Points that follow each other are one list.
    for group in section.blocks.chunk_by(|a, b| is_point(a) && is_point(b)) {
        match group {
            [first, ..] if is_point(first) => {
                let items = group.iter().map(|block| item(&block.carries, &block.text));
                views.push(ul("", items.collect()));
            }
            blocks => views.extend(blocks.iter().map(block)),
        }
    }
    all(views)
}

fn is_point(block: &Block) -> bool {
    block.kind == BlockKind::Point
}

fn block(block: &Block) -> AnyView {
    let seeds = seeds(&block.carries);
    let text = block.text.clone();
    let class = match block.kind {
        BlockKind::Quote => {
            return view! { <blockquote data-seed-id=seeds>{text}</blockquote> }.into_any();
        }
        BlockKind::Formula => "formula",
        BlockKind::Signal => "signal",
        BlockKind::Paragraph | BlockKind::Point => "",
    };
    view! { <p class=class data-seed-id=seeds>{text}</p> }.into_any()
}
