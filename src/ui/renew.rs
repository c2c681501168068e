//! Going over to a newer version of the app: offered quietly, done when somebody wants it, and only after all was saved.

use super::app::{App, Saving};
use crate::browser::{self, Newer};
use crate::session::Route;
use leptos::prelude::*;

impl App {
    /// Begins to follow what there is to know of newer versions.
    pub(super) fn begin_renewing(self) {
        browser::on_offline_change(move || {
            if self.handed_over.get_value() {
                return;
            }
            self.offline.set(browser::is_ready_offline());
            match browser::update() {
                // Another tab let it begin, so the files of this version are gone.
                Newer::Begun => self.renew(),
                // Where somebody answers or types nothing may move: there it waits for the next page.
                _ if matches!(self.route.get_untracked(), Route::Lens(..) | Route::Start) => {}
                _ => self.offer_update(),
            }
        });
    }

    /// Offers the newer version, if there is one.
    pub(super) fn offer_update(self) {
        self.update.set(browser::update() != Newer::None);
    }

    /// Leaves it for a while; it is offered again when the page is looked at anew.
    pub(super) fn put_off_update(self) {
        browser::put_off_update();
        self.offer_update();
    }

    /// Saves everything, and goes over to the newer version once it is saved.
    pub(super) fn renew(self) {
        self.keep.renewing.set_value(true);
        self.save();
    }

    /// Shows that all is saved, and goes over if that was waited for.
    pub(super) fn saved(self) {
        self.saving.set(Saving::Saved(browser::time_of_day()));
        if self.keep.renewing.get_value() {
            self.keep.renewing.set_value(false);
            browser::renew();
        }
    }

    /// It was not saved, so this version stays, and the other is still offered.
    pub(super) fn not_saved(self) {
        if self.keep.renewing.get_value() {
            self.keep.renewing.set_value(false);
            self.offer_update();
        }
    }
}
