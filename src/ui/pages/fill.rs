//! Filling in, on whichever page: nothing is written for nobody.

use crate::session::{Action, who_fills_in};
use crate::ui::app::App;

/// Does something for the participant whose turn it is; where nobody has the tablet, it is asked first who fills in.
pub fn act_for_me(app: App, action: Action) {
    match app.state.with_untracked(who_fills_in) {
        None => app.act(action),
        Some(ask) => app.go(ask),
    }
}
