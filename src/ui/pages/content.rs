//! Showing content: every text names the parts of the model that it carries.

use crate::words::{Block, BlockKind, Section, Text};
use leptos::prelude::*;

/// The ids that a text carries, as they stand in `data-seed-id`.
pub fn seeds(carries: &[String]) -> Option<String> {
    (!carries.is_empty()).then(|| carries.join(" "))
}

/// A paragraph of content.
pub fn paragraph(text: &Text) -> impl IntoView + use<> {
    view! { <p data-seed-id=seeds(&text.carries)>{text.text.clone()}</p> }
}

/// Sections of readable text, each with its heading.
pub fn sections(sections: &[Section]) -> Vec<AnyView> {
    sections.iter().map(section).collect()
}

fn section(section: &Section) -> AnyView {
    let heading = &section.heading;
    // Points that follow each other are one list.
    let groups = section.blocks.chunk_by(|a, b| is_point(a) && is_point(b));
    let groups: Vec<AnyView> = groups
        .map(|group| match group {
            [first, ..] if is_point(first) => {
                let items: Vec<_> = group.iter().map(|block| {
                    view! { <li data-seed-id=seeds(&block.carries)>{block.text.clone()}</li> }
                }).collect();
                view! { <ul>{items}</ul> }.into_any()
            }
            blocks => blocks.iter().map(block).collect::<Vec<_>>().into_any(),
        })
        .collect();
    view! {
        <h3 data-seed-id=seeds(&heading.carries)>{heading.text.clone()}</h3>
        {groups}
    }
    .into_any()
}

fn is_point(block: &Block) -> bool {
    block.kind == BlockKind::Point
}

fn block(block: &Block) -> AnyView {
    let seeds = seeds(&block.carries);
    let text = block.text.clone();
    match block.kind {
        BlockKind::Quote => view! { <blockquote data-seed-id=seeds>{text}</blockquote> }.into_any(),
        BlockKind::Formula => view! { <p class="formula" data-seed-id=seeds>{text}</p> }.into_any(),
        BlockKind::Signal => view! { <p class="signal" data-seed-id=seeds>{text}</p> }.into_any(),
        BlockKind::Paragraph | BlockKind::Point => view! { <p data-seed-id=seeds>{text}</p> }.into_any(),
    }
}
