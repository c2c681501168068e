//! The elements that pages are made of: a tag, a class, and words or pieces in it.

use super::dom::{Dom, create_element, element, text_element};

macro_rules! grouping {
    ($( $(#[$about:meta])* $name:ident = $tag:literal; )+) => {
        $(
            $(#[$about])*
            pub fn $name(class: &str, inside: Vec<Dom>) -> Dom {
                element($tag, class, inside)
            }
        )+
    };
}

grouping! {
    /// A block that groups.
    div = "div";
    /// A piece of a line.
    span = "span";
    /// A section with a heading of its own.
    section = "section";
    /// A list.
    ul = "ul";
    /// A list in which the order counts.
    ol = "ol";
    /// An item of a list.
    li = "li";
    /// A paragraph of several pieces.
    para = "p";
    /// A heading of the second order, of several pieces.
    heading2 = "h2";
    /// A heading of the third order, of several pieces.
    heading3 = "h3";
    /// A row of a table.
    tr = "tr";
    /// A cell of a table.
    td = "td";
}

/// A paragraph.
pub fn p(class: &str, text: &str) -> Dom {
    text_element("p", class, text)
}

/// A piece of text in a line.
pub fn text_span(class: &str, text: &str) -> Dom {
    text_element("span", class, text)
}

/// A heading of the second order.
pub fn h2(text: &str) -> Dom {
    text_element("h2", "", text)
}

/// Buttons and links beside each other.
pub fn actions(inside: Vec<Dom>) -> Dom {
    para("actions", inside)
}

/// A button.
pub fn button(class: &str, text: &str, act: impl FnMut() + 'static) -> Dom {
    plain_button(class).push_text(text).on_tap(act)
}

/// A button with more than words in it.
pub fn button_of(class: &str, inside: Vec<Dom>, act: impl FnMut() + 'static) -> Dom {
    plain_button(class).children(inside).on_tap(act)
}

/// A button that does nothing yet.
pub fn plain_button(class: &str) -> Dom {
    create_element("button", class).attr("type", "button")
}

/// A link.
pub fn link(class: &str, to: &str, inside: Vec<Dom>) -> Dom {
    element("a", class, inside).attr("href", to)
}

/// Text that opens at a tap.
pub fn disclosure(class: &str, summary: &str, inside: Vec<Dom>) -> Dom {
    create_element("details", class)
        .child(text_element("summary", "", summary))
        .children(inside)
}

/// What just happened, for eye and ear.
pub fn status(class: &str, text: Dom) -> Dom {
    para(class, vec![text]).attr("role", "status")
}

/// A name that somebody typed, in whichever direction it runs.
pub fn typed_name(class: &str, text: Dom) -> Dom {
    span(class, vec![text]).attr("dir", "auto")
}
