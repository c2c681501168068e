//! The two settings of this device that are read before the app starts: theme and language.

use super::window;
use gloo_storage::{LocalStorage, Storage};

const THEME: &str = "gezamenlijke-blik/theme";
const LANGUAGE: &str = "gezamenlijke-blik/language";

/// The theme that a person chose: light, dark, or as the device has it. The picture is drawn in one of the first two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Light or dark as the device is.
    #[default]
    System,
    /// Light, whatever the device is.
    Light,
    /// Dark, whatever the device is.
    Dark,
}

impl ThemeChoice {
    /// The three, in the order in which they are offered.
    pub const ALL: [ThemeChoice; 3] = [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark];

    /// The word by which boot.js and the style sheets know it.
    pub const fn key(self) -> &'static str {
        match self {
            ThemeChoice::System => "system",
            ThemeChoice::Light => "light",
            ThemeChoice::Dark => "dark",
        }
    }
}

/// The theme that was chosen on this device.
pub fn theme() -> ThemeChoice {
    let stored = stored(THEME).unwrap_or_default();
    let known = ThemeChoice::ALL
        .into_iter()
        .find(|theme| theme.key() == stored);
    known.unwrap_or_default()
}

/// The code of the language that was chosen on this device, such as `nl`.
pub fn language() -> Option<String> {
    stored(LANGUAGE)
}

/// Remembers the theme, where the browser lets us; it is no loss where it does not.
pub fn remember_theme(theme: ThemeChoice) {
    remember(THEME, theme.key());
}

/// Remembers the language, where the browser lets us.
pub fn remember_language(code: &str) {
    remember(LANGUAGE, code);
}

/// gloo-storage panics where storage is blocked or the profile is corrupt, so web-sys tries first. It is for reading
/// alone: what a browser throws at a write need not be an `Error`, and then gloo-storage panics too.
fn stored(key: &str) -> Option<String> {
    let storage = window()?.local_storage().ok()??;
    storage.get_item(key).ok()??;
    LocalStorage::get(key).ok()
}

fn remember(key: &str, value: &str) {
    let storage = window()
        .and_then(|window| window.local_storage().ok())
        .flatten();
    if let Some(storage) = storage {
        // As JSON, by which boot.js and gloo-storage read it; no key and no code has a quote in it.
        storage.set_item(key, &format!("\"{value}\"")).ok();
    }
}
