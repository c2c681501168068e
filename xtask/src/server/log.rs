//! What was asked of the server, for tests that prove what was and what was not.

use super::request::Request;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One request as it came in, and the status it was answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// `GET`, `HEAD` or whatever else was sent.
    pub method: String,
    /// Path and query as they were sent, still percent-encoded.
    pub target: String,
    /// The status of the answer, such as 200 or 404.
    pub status: u16,
}

/// Everything that was asked until now.
#[derive(Debug, Default)]
pub(super) struct Log {
    requests: Mutex<Vec<LogEntry>>,
    strangers: Mutex<Vec<String>>,
}

impl Log {
    /// Notes a request for something of this server.
    pub(super) fn note(&self, asked: &Request, status: u16) {
        held(&self.requests).push(LogEntry {
            method: asked.method.clone(),
            target: asked.target.clone(),
            status,
        });
    }

    /// Notes a request that was meant for somebody else.
    pub(super) fn note_stranger(&self, asked: &Request) {
        held(&self.strangers).push(format!("{} {}", asked.method, asked.target));
    }

    pub(super) fn requests(&self) -> Vec<LogEntry> {
        held(&self.requests).clone()
    }

    pub(super) fn strangers(&self) -> Vec<String> {
        held(&self.strangers).clone()
    }

    pub(super) fn forget_requests(&self) {
        held(&self.requests).clear();
    }
}

fn held<T>(list: &Mutex<Vec<T>>) -> MutexGuard<'_, Vec<T>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
