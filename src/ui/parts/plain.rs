//! Plain elements: a tag, a class and what stands in it.
//!
//! The `view!` macro spells out every attribute of every element in code, about 500 bytes an element; a
//! call of a function that is there once takes a tenth of that. So pages are written with these, and
//! `view!` is kept for elements with attributes of their own.

use super::live::{Tap, tap};
use leptos::html;
use leptos::prelude::*;

/// Words as they are.
#[inline(never)]
pub fn said(text: String) -> AnyView {
    text.into_any()
}

macro_rules! elements {
    ($( $(#[$about:meta])* $name:ident = $tag:ident; )+) => {
        $(
            $(#[$about])*
            #[inline(never)]
            pub fn $name(class: &'static str, inside: Vec<AnyView>) -> AnyView {
                html::$tag().class(class).child(inside).into_any()
            }
        )+
    };
}

elements! {
    /// A block that groups.
    div = div;
    /// A piece of a line.
    span = span;
    /// A section with a heading of its own.
    section = section;
    /// A list.
    ul = ul;
    /// A list in which the order counts.
    ol = ol;
    /// An item of a list.
    li = li;
    /// A paragraph of several pieces.
    para = p;
    /// A heading of the third order, of several pieces.
    heading3 = h3;
    /// A heading of the second order, of several pieces.
    heading2 = h2;
    /// A cell of a table.
    td = td;
    /// A row of a table.
    tr = tr;
}

/// A paragraph.
pub fn p(class: &'static str, text: String) -> AnyView {
    para(class, vec![said(text)])
}

/// A piece of text in a line.
pub fn word(class: &'static str, text: String) -> AnyView {
    span(class, vec![said(text)])
}

/// A heading of the second order.
pub fn h2(text: String) -> AnyView {
    heading2("", vec![said(text)])
}

/// Buttons and links beside each other.
pub fn actions(inside: Vec<AnyView>) -> AnyView {
    para("actions", inside)
}

/// A button.
pub fn button(class: &'static str, text: String, act: impl FnMut() + 'static) -> AnyView {
    button_of(class, vec![said(text)], tap(act))
}

/// A button with more than a text in it.
#[inline(never)]
pub fn button_of(class: &'static str, inside: Vec<AnyView>, act: Tap) -> AnyView {
    view! { <button type="button" class=class on:click=act>{inside}</button> }.into_any()
}

/// A link.
#[inline(never)]
pub fn link(class: &'static str, to: String, inside: Vec<AnyView>) -> AnyView {
    view! { <a class=class href=to>{inside}</a> }.into_any()
}

/// Text that opens at a tap.
#[inline(never)]
pub fn disclosure(class: &'static str, summary: String, inside: Vec<AnyView>) -> AnyView {
    view! { <details class=class><summary>{summary}</summary>{inside}</details> }.into_any()
}

/// What just happened, for eye and ear.
#[inline(never)]
pub fn status(class: &'static str, text: AnyView) -> AnyView {
    view! { <p class=class role="status">{text}</p> }.into_any()
}

/// A name that somebody typed, in whichever direction it runs.
#[inline(never)]
pub fn name(class: &'static str, text: AnyView) -> AnyView {
    view! { <span class=class dir="auto">{text}</span> }.into_any()
}
