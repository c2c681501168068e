//! Which page is open.

use crate::reflection::{Instrument, Lens};

/// A page of the app. What else there is to say of one stands in its row of [`PAGES`](super::PAGES).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// What this is, and what happens to your data.
    Welcome,
    /// The form «Wie ben je?».
    Start,
    /// The five lenses and how far you are.
    Overview,
    /// One lens; with a question, that question in view.
    Lens(Lens, Option<&'static str>),
    /// An instrument that the current participant fills in.
    Instrument(Instrument),
    /// All instruments, lens by lens.
    Deepening,
    /// The questions that the current participant has not answered.
    Open,
    /// The radar of your own answers.
    Mine,
    /// Done: save, and hand the tablet over.
    Done,
    /// Everyone's answers in one picture.
    Together,
    /// Exporting, importing and erasing.
    Files,
    /// Bringing answers in with the camera.
    Scan,
    /// What is kept on this device, how safe that is, and going back.
    Data,
    /// What several tablets tell differently, and who may be one person.
    Differences,
    /// The meetings at which the group looks at the picture together.
    Sessions,
    /// Running a session, from files to agreements.
    Facilitate,
    /// Making an invitation, for the session whose id stands behind the address.
    Invite,
    /// What an invitation says, and taking it: its text stands behind the address.
    Invitation,
    /// Between two participants: the next one begins, or goes on.
    HandOver,
    /// Answers as codes on the screen, for the camera of another device.
    ShowCode,
    /// Erasing one's own part from this device.
    Erase,
    /// The picture of a made-up workshop.
    Example,
    /// Putting the app on this device.
    Install,
    /// What is kept where, and that nothing is sent.
    Privacy,
    /// What there is to read about a lens.
    Article(Lens),
    /// The model behind the lenses, and who made it.
    About,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// The lens that the page is about, if it is about one.
    pub const fn lens(self) -> Option<Lens> {
        match self {
            Route::Lens(lens, _) | Route::Article(lens) => Some(lens),
            Route::Instrument(instrument) => Some(instrument.lens()),
            _ => None,
        }
    }
}
