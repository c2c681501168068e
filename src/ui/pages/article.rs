//! The article about a lens, and how what there is to read is shown.

use super::{h1, link, page_link};
use crate::reflection::Lens;
use crate::session::Route;
use crate::ui::dom::{Dom, element, fragment, text_element};
use crate::ui::elements::{actions, div, ul};
use crate::ui::parts::lens_line;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::{Article, Articles, Block, BlockKind, Section, fill};

/// «Meer over Ambitie».
pub fn article(texts: Texts, lens: Lens) -> Dom {
    let content = texts.content.lens(lens);
    let words = &whole_texts(texts).article;
    let name = h1(&texts.page(Route::Article(lens)));
    let top = vec![div("lens-name", vec![name, lens_line(lens.key())])];
    let article = sections(Articles::of(texts.language).lens(lens));
    let back = fill(words.back, &[("lens", content.name)]);
    fragment(vec![
        div("page-heading article-heading", top),
        element("article", "reading", vec![article]),
        actions(vec![
            link("button", Route::Lens(lens, None), &back),
            page_link("button", Route::About, texts),
        ]),
    ])
}

/// Sections of readable text, each with its heading.
pub fn sections(article: Article) -> Dom {
    fragment(article.iter().map(section).collect())
}

fn section(section: &Section) -> Dom {
    let mut views = vec![text_element("h2", "", section.heading)];
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
