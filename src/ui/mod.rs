//! The screen: it shows what is, and asks what a person wants. It decides nothing and stores nothing.
//!
//! Start with [`App`], which every page is given, and `root`, which picks the page for the address.
//!
//! There are two programs. The first holds the pages for answering, which is all that has to arrive
//! before the first question can be answered. The whole one has every page; it takes over, with
//! everything that was filled in, when somebody opens a page that the first one does not have.
//!
//! Absent here: parsing, scores, merging, and the browser itself (all of it comes from other rooms).

mod app;
mod dom;
mod elements;
mod pages;
mod parts;
mod pictures;
mod requests;
mod root;
mod state_signal;
mod texts;
mod whole_texts;

pub use app::App;
pub use root::{mount_answering, mount_whole};
