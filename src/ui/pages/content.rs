//! Showing content: every text names the parts of the model that it carries.

use crate::ui::parts::all;
use crate::words::{Block, BlockKind, Section, Text};
use leptos::prelude::*;

/// The ids that a text carries, as they stand in `data-seed-id`.
pub fn seeds(carries: &[String]) -> Option<String> {
    (!carries.is_empty()).then(|| carries.join(" "))
}

/// A paragraph of content.
pub fn paragraph(text: &Text) -> AnyView {
    view! { <p data-seed-id=seeds(&text.carries)>{text.text.clone()}</p> }.into_any()
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
    // Points that follow each other are one list.
    let groups = section.blocks.chunk_by(|a, b| is_point(a) && is_point(b));
    let groups = groups.map(|group| match group {
        [first, ..] if is_point(first) => {
            let items = group.iter().map(|block| item(&block.carries, &block.text));
            view! { <ul>{all(items)}</ul> }.into_any()
        }
        blocks => all(blocks.iter().map(block)),
    });
    view! {
        <h3 data-seed-id=seeds(&heading.carries)>{heading.text.clone()}</h3>
        {all(groups)}
    }
    .into_any()
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
