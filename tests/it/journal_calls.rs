//! What a page asks of the journal, and what it receives.

use gezamenlijke_blik::device::Event;
use gezamenlijke_blik::session::{Continuation, JournalRequest, JournalResponse};

/// What the page receives.
#[derive(Debug)]
pub enum Incoming {
    Event(Event),
    Answer(Continuation, JournalResponse),
}

/// A record to be written, with the generations that wait for the answer.
#[derive(Debug)]
pub struct Keep {
    pub key: &'static str,
    pub text: String,
    pub generations: Vec<u64>,
    /// How much the app had been told when it asked for this.
    pub knows: usize,
    /// Whether what stood there at the start was not read yet when its turn came.
    pub reads_first: bool,
}

/// What a page asks, with what came of it.
#[derive(Debug)]
pub enum Asked {
    /// What stood there when the page started, which was not waited for.
    First,
    Keep(Keep, Option<Written>),
    Aside(String, String, Option<bool>),
    Records,
    Call(JournalRequest, Continuation, Option<JournalResponse>),
}

/// What came of a write, before the page receives it.
#[derive(Debug, Default)]
pub struct Written {
    pub done: bool,
    /// Something newer waited already, so it is not read back.
    pub unchecked: bool,
    pub found: Vec<String>,
}
