//! The one room that touches the browser: storage, files, clock, chance, canvas, address and page.
//!
//! Start with [`LocalSlots`] and the journal, the two places in which the record is kept.
//!
//! Absent here: views, sentences, and what counts of what is stored (the room `device`).

mod address;
mod camera;
mod canvas;
mod clock;
mod deflate;
mod effects;
mod files;
mod install;
mod journal;
mod offline;
mod page;
mod page_events;
mod random_ids;
mod screen;
mod settings;
mod share;
mod slots;
mod storage_manager;
mod tone;
mod wake;

pub use address::{hash, link_to, navigate, on_hash_change, replace};
pub use camera::{Camera, CameraError, Grey, Photo};
pub use canvas::{ResizeWatch, draw_on, on_resize, room_around, save_png};
pub use clock::{TimeOfDay, day, day_and_time, elapsed, now, time_of_day, today};
pub use deflate::{deflate, inflate};
pub use effects::{ask_journal, carry_out, records};
pub use files::{Brought, copy_all, dropped, fetch_text, picked, save_text};
pub use install::{Device, device, install, is_installed, is_offered};
pub use journal::{journal_entries, journal_works, on_foreign};
pub use offline::{
    Offline, is_in_another_version, offline, on_offline_change, put_off_update, tell_version,
    update,
};
pub use page::{
    focus, focus_heading, hand_over, handed_over, has_element, has_focus, is_dark,
    is_reminder_put_off, keep_focus, on_theme_change, print, put_off_reminder, read_fields_again,
    reload, report_panic, report_panics, return_to_spot, scroll_to, set_language, set_theme,
    set_title, stay_on_spot, take_root, type_into, wants_stillness,
};
pub use page_events::{
    after, after_frame, ask_before_leaving, is_hidden, let_leave, on_away, on_dropped,
    on_storage_change,
};
pub use random_ids::{owner_id, replica_id};
pub use screen::{can_fill_screen, fills_screen, switch_full_screen};
pub use settings::{ThemeChoice, language, remember_language, remember_theme, theme};
pub use share::{Shared, can_share, can_share_link, share, share_link};
pub use slots::LocalSlots;
pub use storage_manager::{free_bytes, is_persisted, request_persistence};
pub use tone::Tone;
pub use wake::{Awake, stay_awake};

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
