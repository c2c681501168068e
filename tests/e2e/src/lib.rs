//! The harness of the browser tests: a real browser, a visitor in it, and the words on the screen.
//!
//! Where to start: `journey` opens a browser for one test and hands it a `Visit`; the methods of [`Visit`] say what a
//! participant or facilitator does (`start`, `answer`, `note`, `go_to`, `import`, …). The journeys themselves stand
//! in `tests/`.
//!
//! Things are found as a person finds them: by what they are (a button, a link, a field) and by the words on them,
//! read from `public/content`. Absent on purpose: ids for testing, assertions about time, and the app's own code.

mod altered;
mod browser;
mod codes;
mod eyes;
mod film;
mod journey;
mod pages;
mod place;
mod plain;
mod program;
mod release;
mod screen;
mod trouble;
mod visit;
mod words;

pub use altered::Altered;
pub use browser::Engine;
pub use codes::{Shown, film, shown};
pub use eyes::Thing;
pub use journey::{journey, journey_on_film};
pub use pages::{LENSES, Lens, Page, QUESTIONS, lens_of, pages};
pub use place::{artefacts, axe, figure, fixtures, soaking, stem};
pub use plain::{ColdStart, Kill, Tally, cold_starts, kills};
pub use release::{make_version, precached, version_of};
pub use screen::{Medium, Screen, Theme};
pub use trouble::{Told, Trouble};
pub use visit::{Answer, Ears, Export, Person, Sign, Visit, Window};
pub use words::{Language, Words};
pub use xtask::server::Host;
