//! The one room that touches the browser: storage, files, clock, chance, canvas, address and page.
//!
//! Start with [`Store`], which keeps the record on this device.
//!
//! Absent here: views, and sentences (a [`SaveError`] is put into words elsewhere).

mod address;
mod canvas;
mod chance;
mod clock;
mod files;
mod page;
mod settings;
mod store;

pub use address::{go, hash, on_hash_change, replace};
pub use canvas::{Watch, draw_on, on_resize, png};
pub use chance::{participant_id, replica_id};
pub use clock::{TimeOfDay, now, time_of_day};
pub use files::{Brought, Unread, dropped, fetch_text, picked, save_bytes, save_text};
pub use page::{
    focus, focus_heading, hand_over, handed_over, is_dark, on_theme_change, reload, report_panic,
    report_panics, scroll_to, set_language, set_theme, set_title, take_over,
};
pub use settings::{Theme, language, remember_language, remember_theme, theme};
pub use store::{Gate, Opened, SaveError, Store};

use wasm_bindgen::JsCast;

fn window() -> Option<web_sys::Window> {
    js_sys::global().dyn_into().ok()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

/// The element with this id, as a more specific kind of element.
fn element<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}
