//! How a page asks the journal: what `public/boot/journal.js` does in a browser.

use crate::fake_journal::{FakeJournal, Trouble};
use crate::journal_calls::{Asked, Incoming, Keep, Written};
use gezamenlijke_blik::device::{Event, JOURNAL_SLOTS, JournalEntries, JournalState};
use gezamenlijke_blik::session::{Continuation, JournalRequest, JournalResponse};
use std::collections::{BTreeMap, VecDeque};

/// One page's way to the journal. It asks for one thing after the other.
#[derive(Debug)]
pub struct JournalQueue {
    journal: FakeJournal,
    waiting: VecDeque<Asked>,
    /// What this page knows to stand under the two keys of records.
    seen: BTreeMap<String, String>,
    /// Whether what stood there at the start was read.
    known: bool,
    /// Whether the journal ever answered this page.
    works: bool,
    /// Whether a record is being written, and the newest of those that wait.
    busy: bool,
    next: Option<Keep>,
    /// What the app knows of what stands or stood there: it was told, or wrote it.
    told: Vec<String>,
    /// What this page wrote over when the app had not been told of it yet; it is told in a moment.
    covered: Vec<String>,
}

impl JournalQueue {
    /// The way of a page that starts now, and what stood there where it is waited for.
    pub fn open(journal: &FakeJournal) -> (Self, Option<JournalEntries>) {
        let answers = matches!(journal.trouble(), Trouble::None | Trouble::Full);
        let mut line = Self {
            journal: journal.clone(),
            waiting: VecDeque::new(),
            seen: BTreeMap::new(),
            known: answers,
            works: answers,
            busy: false,
            next: None,
            told: Vec::new(),
            covered: Vec::new(),
        };
        match answers {
            true => {
                line.seen = journal.all();
                line.told = journal.records();
                (line, Some(journal.entries()))
            }
            false => {
                line.waiting.push_back(Asked::First);
                (line, None)
            }
        }
    }

    pub fn works(&self) -> JournalState {
        match self.works {
            true => JournalState::Available,
            false => JournalState::Unavailable,
        }
    }

    pub fn keep(&mut self, generation: u64, text: String) {
        let key = JOURNAL_SLOTS[(generation % 2) as usize];
        let waits = self.next.take();
        let mut generations = waits.map_or(Vec::new(), |waits| waits.generations);
        generations.push(generation);
        let knows = self.told.len();
        self.told.push(text.clone());
        self.next = Some(Keep {
            knows,
            key,
            text,
            generations,
            reads_first: false,
        });
        if !self.busy {
            self.turn();
        }
    }

    pub fn put_aside(&mut self, key: String, text: String) {
        self.waiting.push_back(Asked::Aside(key, text, None));
    }

    pub fn read_records(&mut self) {
        self.waiting.push_back(Asked::Records);
    }

    pub fn call(&mut self, call: JournalRequest, task: Continuation) {
        self.waiting.push_back(Asked::Call(call, task, None));
    }

    /// How many answers are waited for.
    pub fn waits(&self) -> usize {
        self.waiting.len()
    }

    /// How often this page wrote over something that it had not read.
    pub fn has_covered_so_far(&self) -> usize {
        self.covered.len()
    }

    /// Whether this page has looked at the records and is about to write one of them anew. In a browser that takes a
    /// thousandth of a second, in which nothing else happens.
    pub fn is_rewriting(&self) -> bool {
        self.waiting.iter().any(|asked| match asked {
            Asked::Call(JournalRequest::Put(key, _), ..) => JOURNAL_SLOTS.contains(&key.as_str()),
            Asked::Call(JournalRequest::Read, Continuation::ForgetPeople(..), answer) => {
                answer.is_some()
            }
            _ => false,
        })
    }

    /// Whether this page wrote over a text, so that it alone can put it aside.
    pub fn has_covered(&self, text: &str) -> bool {
        self.covered.iter().any(|covered| covered == text)
    }

    fn turn(&mut self) {
        let next = self.next.take();
        self.busy = next.is_some();
        let reads_first = !self.known;
        let next = next.map(|keep| {
            Asked::Keep(
                Keep {
                    reads_first,
                    ..keep
                },
                None,
            )
        });
        self.waiting.extend(next);
    }

    /// The journal does what was asked first, and the page has not heard it yet.
    pub fn arrive(&mut self) {
        let Some(mut first) = self.waiting.pop_front() else {
            return;
        };
        if self.journal.trouble() != Trouble::Silent {
            match &mut first {
                Asked::Keep(keep, done @ None) if !keep.reads_first => {
                    *done = Some(self.write(keep))
                }
                Asked::Aside(key, text, done @ None) => *done = Some(self.journal.write(key, text)),
                Asked::Call(call, _, done @ None) => *done = Some(self.carry_out(call)),
                _ => {}
            }
        }
        self.waiting.push_front(first);
    }

    /// Writes a record, and looks at what stood there in the same moment.
    fn write(&mut self, keep: &Keep) -> Written {
        let before = self.journal.all();
        if !self.journal.write(keep.key, &keep.text) {
            return Written::default();
        }
        let mut found = Vec::new();
        for slot in JOURNAL_SLOTS {
            let there = before.get(slot);
            let unseen = there.filter(|there| Some(*there) != self.seen.get(slot));
            let unseen = unseen.filter(|there| **there != keep.text);
            found.extend(unseen.cloned());
            match there {
                Some(there) => self.seen.insert(slot.to_owned(), there.clone()),
                None => self.seen.remove(slot),
            };
        }
        self.seen.insert(keep.key.to_owned(), keep.text.clone());
        let known = &self.told[..keep.knows];
        let covered = before.get(keep.key).filter(|there| !known.contains(there));
        self.covered
            .extend(covered.filter(|there| **there != keep.text).cloned());
        Written {
            done: true,
            unchecked: self.next.is_some(),
            found,
        }
    }

    fn carry_out(&self, call: &JournalRequest) -> JournalResponse {
        let reads = self.journal.is_reading();
        match call {
            JournalRequest::Read => JournalResponse::Entries(reads.then(|| self.journal.entries())),
            JournalRequest::Put(key, text) => JournalResponse::Done(self.journal.write(key, text)),
            JournalRequest::Remove(keys) => JournalResponse::Done(self.journal.remove(keys)),
        }
    }

    /// The page receives what became of what it asked first; nothing where the journal is silent.
    pub fn deliver(&mut self) -> Vec<Incoming> {
        self.arrive();
        match self.journal.trouble() {
            Trouble::Silent => Vec::new(),
            trouble => self.tell(trouble != Trouble::Failing),
        }
    }

    /// The page has waited long enough, and takes silence for a no.
    pub fn time_out(&mut self) -> Vec<Incoming> {
        match self.waiting.front_mut() {
            Some(Asked::Keep(_, written)) => {
                let found = written.take().map_or(Vec::new(), |written| written.found);
                *written = Some(Written {
                    found,
                    ..Written::default()
                });
            }
            Some(Asked::Aside(_, _, done)) => *done = Some(false),
            Some(Asked::Call(JournalRequest::Read, _, done)) => {
                *done = Some(JournalResponse::Entries(None))
            }
            Some(Asked::Call(_, _, done)) => *done = Some(JournalResponse::Done(false)),
            Some(Asked::First | Asked::Records) | None => {}
        }
        self.tell(false)
    }

    fn tell(&mut self, reads: bool) -> Vec<Incoming> {
        let incoming = self.answer(reads);
        for incoming in &incoming {
            if let Incoming::Event(Event::ForeignRecords(texts)) = incoming {
                self.told.extend(texts.iter().cloned());
            }
        }
        incoming
    }

    fn answer(&mut self, reads: bool) -> Vec<Incoming> {
        let foreign = |texts| Incoming::Event(Event::ForeignRecords(texts));
        self.works |= reads;
        match self.waiting.pop_front() {
            None => Vec::new(),
            Some(Asked::First | Asked::Records) if !reads => Vec::new(),
            Some(Asked::First) => self.first_seen().into_iter().map(foreign).collect(),
            Some(Asked::Records) => vec![foreign(self.journal.records())],
            Some(Asked::Aside(_, text, done)) => {
                let done = done.unwrap_or_default();
                vec![Incoming::Event(Event::Quarantined(text, done))]
            }
            Some(Asked::Call(_, task, done)) => {
                let answer = done.unwrap_or(JournalResponse::Done(false));
                vec![Incoming::Answer(task, answer)]
            }
            Some(Asked::Keep(keep, Some(written))) => self.kept(keep, written),
            // Nothing is written over what was never read: the page gets it first, and then saves again.
            Some(Asked::Keep(keep, None)) => {
                let records = self.journal.records();
                if reads && records.is_empty() {
                    let mut incoming: Vec<Incoming> =
                        self.first_seen().into_iter().map(foreign).collect();
                    let written = self.write(&keep);
                    incoming.extend(self.kept(keep, written));
                    return incoming;
                }
                let mut incoming = self.kept(keep, Written::default());
                let first = reads.then(|| self.first_seen()).flatten();
                incoming.extend(first.map(foreign));
                incoming
            }
        }
    }

    /// What stood there at the start, the first time that it is read.
    fn first_seen(&mut self) -> Option<Vec<String>> {
        if std::mem::replace(&mut self.known, true) {
            return None;
        }
        self.seen = self.journal.all();
        Some(self.journal.records())
    }

    fn kept(&mut self, keep: Keep, written: Written) -> Vec<Incoming> {
        let there = self.journal.all();
        let stands = written.unchecked || there.get(keep.key) == Some(&keep.text);
        let done = written.done && stands;
        let waits = self.next.as_mut().filter(|_| done);
        let mut incoming = Vec::new();
        match waits {
            // Written, and something newer waits: its answer is the answer for this one too.
            Some(newer) => {
                newer.generations.splice(0..0, keep.generations);
            }
            None => {
                let told = |one| Incoming::Event(Event::JournalWritten(one, done));
                incoming.extend(keep.generations.into_iter().map(told));
            }
        }
        self.turn();
        if !written.found.is_empty() {
            incoming.push(Incoming::Event(Event::ForeignRecords(written.found)));
        }
        incoming
    }
}
