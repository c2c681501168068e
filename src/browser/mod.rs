//! The one room that touches the browser: storage, files, clock, chance, canvas, address and page.
//!
//! Start with [`LocalSlots`] and the journal, the two places in which the record is kept.
//!
//! Absent here: views, sentences, and what counts of what is stored (the room `device`).

mod address;
mod canvas;
mod chance;
mod clock;
mod effects;
mod files;
mod health;
mod install;
mod journal;
mod moments;
mod offline;
mod page;
mod settings;
mod slots;

pub use address::{go, hash, on_hash_change, replace};
pub use canvas::{Watch, draw_on, on_resize, png};
pub use chance::{owner_id, replica_id};
pub use clock::{TimeOfDay, day, moment, now, time_of_day};
pub use effects::{ask_journal, carry_out, records};
pub use files::{dropped, fetch_text, picked, save_bytes, save_text};
pub use health::{ask_to_last, is_lasting, room_left};
pub use install::{Device, device, install, is_installed, is_offered};
pub use journal::{journal_entries, journal_works, on_foreign};
pub use moments::{on_away, on_storage_change};
pub use offline::{
    Offline, is_in_another_version, offline, on_offline_change, put_off_update, tell_version,
    update,
};
pub use page::{
    focus, focus_heading, hand_over, handed_over, is_dark, is_put_off, is_there, on_theme_change,
    put_off, reload, report_panic, report_panics, scroll_to, set_language, set_theme, set_title,
    take_over,
};
pub use settings::{Theme, language, remember_language, remember_theme, theme};
pub use slots::LocalSlots;

use wasm_bindgen::{JsCast, JsValue};

fn window() -> Option<web_sys::Window> {
    js_sys::global().dyn_into().ok()
}

fn navigator() -> Option<JsValue> {
    js_sys::Reflect::get(&js_sys::global(), &"navigator".into()).ok()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// The element with this id, as a more specific kind of element.
fn element<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
