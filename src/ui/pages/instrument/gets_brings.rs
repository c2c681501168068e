//! «Halen en brengen».

use crate::ui::app::App;
use crate::ui::dom::{Dom, empty};
use crate::ui::texts::Texts;

/// What is filled in.
pub fn gets_brings(_app: App, _texts: Texts) -> Dom {
    empty()
}
