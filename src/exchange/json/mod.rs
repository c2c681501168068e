//! JSON with places: every piece of a file knows where it stands, and everything has one spelling.

mod canonical;
mod layout;
mod node;
pub(crate) mod raw;
mod sort;
mod tree;

pub(crate) use layout::{Piece, line};
pub(crate) use node::{Node, Parts};
pub(crate) use tree::{Origin, register, stamp, tree};
