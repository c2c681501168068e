//! Showing content: every text names the parts of the model that it carries.

use super::h1;
use crate::ui::dom::{Dom, fragment, text_element};
use crate::ui::elements::{p, text_span, ul};
use crate::words::{Block, BlockKind, Section, Text};

/// Marks a piece with the ids that it carries, in `data-seed-id`.
fn seeded(piece: Dom, carries: &[String]) -> Dom {
    if carries.is_empty() {
        piece
    } else {
        piece.attr("data-seed-id", &carries.join(" "))
    }
}

/// A paragraph of content.
pub fn paragraph(class: &str, text: &Text) -> Dom {
    seeded(p(class, &text.text), &text.carries)
}

/// A piece of content in a line.
pub fn piece(class: &str, text: &Text) -> Dom {
    seeded(text_span(class, &text.text), &text.carries)
}

/// Content as the heading of a page.
pub fn title(text: &Text) -> Dom {
    seeded(h1(&text.text), &text.carries)
}

/// An item of a list.
pub fn item(carries: &[String], text: &str) -> Dom {
    seeded(text_element("li", "", text), carries)
}

/// Sections of readable text, each with its heading.
pub fn sections(sections: &[Section]) -> Dom {
    fragment(sections.iter().map(section).collect())
}

fn section(section: &Section) -> Dom {
    let heading = &section.heading;
    let mut views = vec![seeded(
        text_element("h3", "", &heading.text),
        &heading.carries,
    )];
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
    fragment(views)
}

fn is_point(block: &Block) -> bool {
    block.kind == BlockKind::Point
}

fn block(block: &Block) -> Dom {
    let (tag, class) = match block.kind {
        BlockKind::Quote => ("blockquote", ""),
        BlockKind::Formula => ("p", "formula"),
        BlockKind::Signal => ("p", "signal"),
        BlockKind::Paragraph | BlockKind::Point => ("p", ""),
    };
    seeded(text_element(tag, class, &block.text), &block.carries)
}
