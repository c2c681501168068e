//! The screen: it shows what is, and asks what a person wants. It decides nothing and stores nothing.
//!
//! Start with [`App`], which every page is given, and `root`, which picks the page for the address.
//!
//! Absent here: parsing, scores, merging, and the browser itself (all of it comes from other rooms).

mod app;
mod dom;
mod import;
mod pages;
mod parts;
mod pictures;
mod plain;
mod root;

pub use app::App;
pub use root::mount;
