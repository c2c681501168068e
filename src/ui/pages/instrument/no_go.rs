//! «No-go's».

use crate::ui::app::App;
use crate::ui::dom::{Dom, empty};
use crate::ui::texts::Texts;

/// What is filled in.
pub fn no_go(_app: App, _texts: Texts) -> Dom {
    empty()
}
