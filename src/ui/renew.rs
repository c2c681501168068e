//! Going over to a newer version of the app: offered quietly, done when somebody wants it, and only after all was saved.

use super::app::{App, Saving};
use super::import::Import;
use crate::browser::{self, Newer};
use crate::keeping::Gate;
use crate::session::Route;
use leptos::prelude::*;

impl App {
    /// Begins to follow what there is to know of newer versions.
    pub(super) fn begin_renewing(self) {
        browser::on_offline_change(move || {
            if self.handed_over.get_value() {
                return;
            }
            self.offline.set(browser::offline());
            match browser::update() {
                // Another tab let it begin, so the files of this version are gone. What was read for an import
                // stands on the screen only.
                Newer::Begun if !self.import.with_untracked(Import::is_under_way) => self.renew(),
                // Where somebody answers or types nothing may move: there it waits for the next page.
                _ if matches!(self.route.get_untracked(), Route::Lens(..) | Route::Start) => {}
                _ => self.offer_update(),
            }
        });
        // The server had a newer release than this page when the whole program was fetched. What was filled in came along in
        // memory, so it is saved before the page follows.
        if self.taken_over && browser::is_in_another_version() {
            self.renew();
        }
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

    /// Saves everything, and goes over to the newer version once it is saved. Where this page may not write there is
    /// nothing to save, and the newer version may be the one that can read what is stored.
    pub(super) fn renew(self) {
        let unsaved = matches!(self.saving.get_untracked(), Saving::Failed(_));
        if self.gate.get_untracked() != Gate::Open && !unsaved {
            return browser::renew();
        }
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
