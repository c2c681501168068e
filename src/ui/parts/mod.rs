//! Parts: what pages are built of. Each takes plain values, signals and callbacks, shows them, and calls back.
//!
//! Absent here: the app, its state, the browser, and every sentence of text (all words come in).

mod choice;
mod dialog;
mod dots;
mod drop_zone;
mod field;
mod icon;
mod legend;
mod live;
mod menu;
mod note;
pub mod plain;
mod question;
mod ring;
mod save;
mod segmented;
mod symbol;
mod tag;

pub use choice::Choice;
pub use dialog::Dialog;
pub use dots::{DotMark, DotsRow};
pub use drop_zone::DropZone;
pub use field::Field;
pub use icon::{Icon, IconShape};
pub use legend::{LegendLine, LegendSymbol, Mark};
pub use live::{all, live, redraw, tap, text};
pub use menu::Menu;
pub use note::NoteField;
pub use question::QuestionCard;
pub use ring::{ProgressBar, ProgressRing};
pub use save::{SaveState, SaveStatus};
pub use segmented::Segmented;
pub use symbol::{LensLine, LensSymbol};
pub use tag::{Spread, SpreadTag};
