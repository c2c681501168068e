//! Showing an article.

use crate::ui::dom::{Dom, fragment, text_element};
use crate::ui::elements::ul;
use crate::words::{Article, Block, BlockKind, Section};

/// Sections of readable text, each with its heading.
pub fn sections(article: Article) -> Dom {
    fragment(article.iter().map(section).collect())
}

fn section(section: &Section) -> Dom {
    let mut views = vec![text_element("h3", "", section.heading)];
    // Points that follow each other are one list.
    for group in section.blocks.chunk_by(|a, b| is_point(a) && is_point(b)) {
        match group {
            [first, ..] if is_point(first) => {
                let items = group.iter().map(|block| text_element("li", "", block.text));
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
    text_element(tag, class, block.text)
}
