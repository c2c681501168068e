//! Elements of the page, made directly, and kept up to date by Leptos' effects.
//!
//! Leptos' `view!` compiles every element, attribute and closure into code of its own. With it the whole
//! program weighed 290 kB (brotli), with these functions, which are there once, 251: that is what a
//! borrowed tablet on a slow network has to wait for. Signals, effects and their clean-up are Leptos'
//! own: an effect that is started inside another one ends with it.
//!
//! `node` makes pieces, `bind` lets a text or an attribute follow the state, `each` a list, `later` lets pieces wait. A page is built once and
//! then only touched where something became another thing: an open fold, a text that is being typed, focus and scroll
//! stay as they are. [`redraw`] throws them away, so it is for what has none of them inside.

mod bind;
mod each;
mod later;
mod node;

pub use bind::{bound_text, effect, redraw};
pub use each::Item;
pub use later::MakePiece;
pub use node::{
    Dom, create_element, create_svg_element, element, empty, fragment, text_element, text_node,
};
