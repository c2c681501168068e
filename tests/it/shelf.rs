//! Storage that fails on order, for the tests of what is kept.

use gezamenlijke_blik::keeping::{SaveError, Slots};
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

/// Storage in memory, shared by all «tabs» that hold a copy.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    texts: Rc<RefCell<BTreeMap<String, String>>>,
    fault: Rc<Cell<Fault>>,
}

impl Shelf {
    pub fn with(texts: &[(&str, &str)]) -> Self {
        let shelf = Self::default();
        for (key, text) in texts {
            shelf.put(key, text);
        }
        shelf
    }

    /// Puts a text there past every fault, as another program would.
    pub fn put(&self, key: &str, text: &str) {
        let mut texts = self.texts.borrow_mut();
        texts.insert(key.to_owned(), text.to_owned());
    }

    pub fn breaks(&self, fault: Fault) {
        self.fault.set(fault);
    }

    /// Everything that stands there, by key.
    pub fn all(&self) -> BTreeMap<String, String> {
        self.texts.borrow().clone()
    }

    pub fn holds(&self, text: &str) -> bool {
        self.texts.borrow().values().any(|stored| stored == text)
    }
}

impl Slots for Shelf {
    fn get(&self, key: &str) -> Result<Option<String>, SaveError> {
        let stored = self.texts.borrow().get(key).cloned();
        match self.fault.get() {
            Fault::Blocked => Err(SaveError::Blocked),
            Fault::Sealed => Err(SaveError::NotKept),
            Fault::Halving => Ok(stored.map(|text| text.chars().take(text.len() / 2).collect())),
            _ => Ok(stored),
        }
    }

    fn set(&self, key: &str, text: &str) -> Result<(), SaveError> {
        let mut texts = self.texts.borrow_mut();
        let others = texts.iter().filter(|(other, _)| *other != key);
        let used: usize = others.map(|(_, text)| text.len()).sum();
        match self.fault.get() {
            Fault::Blocked => return Err(SaveError::Blocked),
            Fault::Full(room) if used + text.len() > room => return Err(SaveError::Refused),
            Fault::Forgetful => return Ok(()),
            _ => {}
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), SaveError> {
        if self.fault.get() == Fault::Blocked {
            return Err(SaveError::Blocked);
        }
        self.texts.borrow_mut().remove(key);
        Ok(())
    }
}
