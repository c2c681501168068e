//! localStorage, as the place that answers at once.

use super::window;
use crate::device::{SaveError, Slots};

/// This page's localStorage. It is asked for anew at each call: a browser may give or take it at any time.
///
/// web-sys throws nothing at us, whatever the browser throws: a blocked, full or damaged storage is a
/// [`SaveError`]. gloo-storage would panic there.
#[derive(Clone, Copy, Debug)]
pub struct LocalSlots;

impl Slots for LocalSlots {
    fn get(&self, key: &str) -> Result<Option<String>, SaveError> {
        storage()?.get_item(key).map_err(|_| SaveError::NotKept)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), SaveError> {
        storage()?
            .set_item(key, text)
            .map_err(|_| SaveError::Refused)
    }

    fn remove(&self, key: &str) -> Result<(), SaveError> {
        storage()?.remove_item(key).map_err(|_| SaveError::Refused)
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let Ok(storage) = storage() else {
            return Vec::new();
        };
        let count = storage.length().unwrap_or_default();
        let keys = (0..count).filter_map(|at| storage.key(at).ok()?);
        keys.filter(|key| key.starts_with(prefix)).collect()
    }
}

fn storage() -> Result<web_sys::Storage, SaveError> {
    let storage = window().and_then(|window| window.local_storage().ok()?);
    storage.ok_or(SaveError::Blocked)
}
