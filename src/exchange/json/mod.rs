//! JSON with places: every piece of a file knows where it stands, and everything has one spelling.

mod canonical;
mod node;
mod print;
pub(crate) mod raw;
mod register;
mod sort;

pub(crate) use canonical::canonical;
pub(crate) use node::{Node, ObjectReader};
pub(crate) use print::{Piece, line};
pub(crate) use register::{Origin, read_register, read_stamp, read_unknown};
