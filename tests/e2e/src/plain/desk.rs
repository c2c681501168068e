//! The desk between test and page: orders go out over it, and what the page tells comes in.

use crate::{Told, Trouble};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use xtask::server::Request;

/// How long the test waits for a page; generous, because the machine may be compiling meanwhile.
const PATIENCE: Duration = Duration::from_secs(90);

/// How long a page waits for an order before it asks again.
const HOLD: Duration = Duration::from_secs(5);

/// Everything that was ordered and told.
#[derive(Default)]
pub(super) struct Desk {
    papers: Mutex<Papers>,
    bell: Condvar,
}

/// What lies on the desk.
#[derive(Default)]
struct Papers {
    orders: BTreeMap<String, String>,
    asked: BTreeSet<String>,
    visits: BTreeMap<usize, Visitor>,
}

/// What one visit told.
#[derive(Clone, Debug, Default)]
pub(super) struct Visitor {
    /// What stood on the screen at the beginning.
    pub(super) found: Option<Value>,
    /// The steps that were reported, with the moment of the report.
    pub(super) steps: Vec<(usize, Instant)>,
    /// Why the page could not go on.
    trouble: Option<String>,
}

impl Visitor {
    /// The highest step that was reported.
    pub(super) fn done(&self) -> usize {
        self.done_by(Instant::now())
    }

    /// The highest step that was reported up to this moment; 0 is where the visit began.
    pub(super) fn done_by(&self, moment: Instant) -> usize {
        let before = self.steps.iter().filter(|(_, at)| *at <= moment);
        before.map(|(step, _)| *step).max().unwrap_or_default()
    }
}

impl Desk {
    /// Answers the page; nothing where it asks for a file.
    pub(super) fn answer(&self, asked: &Request) -> Option<String> {
        match asked.path() {
            "/order" => Some(self.hand_out(asked.query("of")?)),
            "/collect" => {
                self.note(asked);
                Some("{}".to_owned())
            }
            _ => None,
        }
    }

    /// Lays down an order under a name, for who asks for it.
    pub(super) fn order(&self, name: String, order: &Value) {
        self.papers().orders.insert(name, order.to_string());
        self.bell.notify_all();
    }

    /// Forgets that somebody who is gone now asked for this order.
    pub(super) fn forget(&self, name: &str) {
        self.papers().asked.remove(name);
    }

    /// Waits until somebody asks for this order.
    pub(super) fn asked_for(&self, name: &str) -> Told {
        self.until(&format!("somebody who asks for {name}"), |papers| {
            papers.asked.contains(name).then_some(())
        })
    }

    /// Waits until this visit has told enough, and gives what is looked for in it.
    ///
    /// # Errors
    /// When that does not come, or the page is in trouble.
    pub(super) fn wait_for<T>(
        &self,
        visit: usize,
        what: &str,
        look: impl Fn(&Visitor) -> Option<T>,
    ) -> Told<T> {
        self.until(what, |papers| {
            let visitor = papers.visits.get(&visit)?;
            match &visitor.trouble {
                Some(trouble) => Some(Err(Trouble::new(format!("visit {visit}: {trouble}")))),
                None => look(visitor).map(Ok),
            }
        })?
    }

    /// What a visit told until now.
    pub(super) fn visitor(&self, visit: usize) -> Visitor {
        self.papers()
            .visits
            .get(&visit)
            .cloned()
            .unwrap_or_default()
    }

    fn hand_out(&self, name: &str) -> String {
        let mut papers = self.papers();
        papers.asked.insert(name.to_owned());
        self.bell.notify_all();
        let end = Instant::now() + HOLD;
        loop {
            if let Some(order) = papers.orders.get(name) {
                return order.clone();
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return json!(null).to_string();
            }
            papers = self.wait(papers, left);
        }
    }

    fn note(&self, asked: &Request) {
        let now = Instant::now();
        let visit = asked.query("visit").and_then(|visit| visit.parse().ok());
        let (Some(visit), Some(what)) = (visit, asked.query("what")) else {
            return;
        };
        let mut papers = self.papers();
        let visitor = papers.visits.entry(visit).or_default();
        match (what, what.parse()) {
            (_, Ok(step)) => visitor.steps.push((step, now)),
            ("found", _) => visitor.found = serde_json::from_str(&asked.body).ok(),
            _ => visitor.trouble = Some(asked.body.clone()),
        }
        self.bell.notify_all();
    }

    fn until<T>(&self, what: &str, mut look: impl FnMut(&Papers) -> Option<T>) -> Told<T> {
        let end = Instant::now() + PATIENCE;
        let mut papers = self.papers();
        loop {
            if let Some(seen) = look(&papers) {
                return Ok(seen);
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(Trouble::new(format!("waited in vain for {what}")));
            }
            papers = self.wait(papers, left);
        }
    }

    fn papers(&self) -> MutexGuard<'_, Papers> {
        self.papers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(
        &'a self,
        papers: MutexGuard<'a, Papers>,
        at_most: Duration,
    ) -> MutexGuard<'a, Papers> {
        let woken = self.bell.wait_timeout(papers, at_most);
        woken.unwrap_or_else(PoisonError::into_inner).0
    }
}
