//! The journal that answers later, and fails on order: what IndexedDB is in a browser. How a page asks it stands in
//! `journal_queue.rs`.

use gezamenlijke_blik::device::{JOURNAL_SLOTS, JournalEntries};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is wrong with the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing.
    #[default]
    None,
    /// It does what it is asked, and answers only when the test lets it.
    Slow,
    /// It answers at once that it did nothing.
    Failing,
    /// It reads and removes, and has no room for anything more.
    Full,
    /// It does nothing and answers nothing.
    Silent,
}

/// The journal of a device, shared by all tabs that hold a copy.
#[derive(Clone, Debug, Default)]
pub struct FakeJournal {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    trouble: Rc<Cell<Trouble>>,
}

impl FakeJournal {
    pub fn with(texts: &[(&str, &str)]) -> Self {
        let journal = Self::default();
        texts.iter().for_each(|(key, text)| journal.put(key, text));
        journal
    }

    /// Another journal in which the same stands, and which works.
    pub fn copy(&self) -> Self {
        let copy = Self::default();
        copy.texts.replace(self.all());
        copy
    }

    /// Puts a text there past every trouble, as another program would.
    pub fn put(&self, key: &str, text: &str) {
        let mut texts = self.texts.borrow_mut();
        texts.insert(key.to_owned(), text.to_owned());
    }

    pub fn has(&self, trouble: Trouble) {
        self.trouble.set(trouble);
    }

    pub fn trouble(&self) -> Trouble {
        self.trouble.get()
    }

    /// Everything that stands there, by key.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    pub fn holds(&self, text: &str) -> bool {
        self.texts.borrow().values().any(|stored| stored == text)
    }

    pub fn entries(&self) -> JournalEntries {
        self.all().into_iter().collect()
    }

    /// The records in it.
    pub fn records(&self) -> Vec<String> {
        let texts = self.texts.borrow();
        let records = JOURNAL_SLOTS.iter().filter_map(|key| texts.get(*key));
        records.cloned().collect()
    }

    /// Writes as a page does; tells whether it did.
    pub fn write(&self, key: &str, text: &str) -> bool {
        let works = matches!(self.trouble.get(), Trouble::None | Trouble::Slow);
        if works {
            self.put(key, text);
        }
        works
    }

    /// Removes as a page does; tells whether it did.
    pub fn remove(&self, keys: &[String]) -> bool {
        let reads = self.is_reading();
        if reads {
            let mut texts = self.texts.borrow_mut();
            keys.iter().for_each(|key| drop(texts.remove(key)));
        }
        reads
    }

    pub fn is_reading(&self) -> bool {
        self.trouble.get() != Trouble::Failing
    }
}
