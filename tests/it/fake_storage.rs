//! Storage that answers at once and fails on order: what localStorage is in a browser.

use gezamenlijke_blik::device::{SaveError, Slots};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is wrong with the storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Every call is refused.
    Blocked,
    /// There is room for this many bytes in all.
    Full(usize),
    /// It says yes and keeps nothing.
    Forgetful,
    /// It takes everything and lets nothing be read.
    Sealed,
    /// It keeps everything and gives back half of it.
    Halving,
}

/// Storage in memory, shared by all tabs that hold a copy.
#[derive(Clone, Debug, Default)]
pub struct FakeStorage {
    shared: Rc<Shared>,
    /// Whether another page has written something that this one was not told of.
    is_stale: Rc<Cell<bool>>,
}

#[derive(Debug, Default)]
struct Shared {
    texts: RefCell<BTreeMap<String, String>>,
    fault: Cell<Fault>,
    pages: RefCell<Vec<Rc<Cell<bool>>>>,
}

impl FakeStorage {
    pub fn with(texts: &[(&str, &str)]) -> Self {
        let storage = Self::default();
        for (key, text) in texts {
            storage.put(key, text);
        }
        storage
    }

    /// The same storage as another page sees it: each is told of what the others write.
    pub fn of_another_page(&self) -> Self {
        let is_stale = Rc::new(Cell::new(false));
        self.shared.pages.borrow_mut().push(Rc::clone(&is_stale));
        Self {
            shared: Rc::clone(&self.shared),
            is_stale,
        }
    }

    /// Another storage in which the same stands, and which works.
    pub fn copy(&self) -> Self {
        let copy = Self::default();
        copy.shared.texts.replace(self.all());
        copy
    }

    /// Puts a text there past every fault, as another program would. Pages are told of it.
    pub fn put(&self, key: &str, text: &str) {
        let mut texts = self.shared.texts.borrow_mut();
        texts.insert(key.to_owned(), text.to_owned());
        let pages = self.shared.pages.borrow();
        pages.iter().for_each(|page| page.set(true));
    }

    pub fn breaks(&self, fault: Fault) {
        self.shared.fault.set(fault);
    }

    /// Everything that stands there, by key.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.shared.texts.borrow().clone()
    }

    pub fn holds(&self, text: &str) -> bool {
        let texts = self.shared.texts.borrow();
        texts.values().any(|stored| stored == text)
    }

    /// Whether another page wrote something since this was last asked.
    pub fn takes_foreign_write(&self) -> bool {
        self.is_stale.replace(false)
    }

    /// Something was written by this page.
    fn tell(&self) {
        let pages = self.shared.pages.borrow();
        let others = pages
            .iter()
            .filter(|page| !Rc::ptr_eq(page, &self.is_stale));
        others.for_each(|page| page.set(true));
    }
}

impl Slots for FakeStorage {
    fn get(&self, key: &str) -> Result<Option<String>, SaveError> {
        let stored = self.shared.texts.borrow().get(key).cloned();
        match self.shared.fault.get() {
            Fault::Blocked => Err(SaveError::Blocked),
            Fault::Sealed => Err(SaveError::NotKept),
            Fault::Halving => Ok(stored.map(|text| text.chars().take(text.len() / 2).collect())),
            _ => Ok(stored),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), SaveError> {
        let mut texts = self.shared.texts.borrow_mut();
        let others = texts.iter().filter(|(other, _)| *other != key);
        let used: usize = others.map(|(_, text)| text.len()).sum();
        match self.shared.fault.get() {
            Fault::Blocked => return Err(SaveError::Blocked),
            Fault::Full(room) if used + text.len() > room => return Err(SaveError::Refused),
            Fault::Forgetful => return Ok(()),
            _ => {}
        }
        texts.insert(key.to_owned(), text.to_owned());
        self.tell();
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), SaveError> {
        if self.shared.fault.get() == Fault::Blocked {
            return Err(SaveError::Blocked);
        }
        self.shared.texts.borrow_mut().remove(key);
        self.tell();
        Ok(())
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        if self.shared.fault.get() == Fault::Blocked {
            return Vec::new();
        }
        let texts = self.shared.texts.borrow();
        let keys = texts.keys().filter(|key| key.starts_with(prefix));
        keys.cloned().collect()
    }
}
