//! Parts: what pages are built of. Each takes plain values, signals and callbacks, shows them, and calls back.
//!
//! Absent here: the app, its state, the browser, and every sentence of text (all words come in).

mod area;
mod choice;
mod code;
mod dialog;
mod drop_zone;
mod field;
mod fold;
mod icon;
mod legend;
mod menu;
mod note;
mod question;
mod ring;
mod save;
mod segmented;
mod stack;
mod symbol;
mod tag;
mod typing;

pub use area::Area;
pub use choice::Choice;
pub use code::{CODE_EDGE, code};
pub use dialog::dialog;
pub use drop_zone::{FILE_INPUT, drop_zone};
pub use field::Field;
pub use fold::{Opening, folded};
pub use icon::{IconShape, icon};
pub use legend::{LegendLine, legend_symbol, mark_symbol};
pub use menu::menu;
pub use note::note_field;
pub use question::{QuestionCard, question_card};
pub use ring::{parts_ring, progress_bar, progress_ring};
pub use save::{SaveState, save_status};
pub use segmented::segmented;
pub use stack::{MOST_MARKS, Standing, Step, Telling, stack};
pub use symbol::{lens_line, lens_symbol};
pub use tag::{Finding, finding};
pub use typing::Typing;
