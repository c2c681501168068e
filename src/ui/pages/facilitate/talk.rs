//! «Gesprek»: one subject at a time, for the room.

use super::Table;
use crate::reflection::{Entries, Subject};
use crate::ui::dom::{Dom, empty, fragment, redraw};
use crate::ui::elements::{h2, p};
use crate::ui::whole_texts::subject_texts;

/// The step.
pub fn talk(table: Table) -> Dom {
    redraw(move || {
        let subject: Option<Subject> = table.with(Entries::subject);
        let said = subject.and_then(|subject| subject_texts(subject, table.texts));
        said.map_or_else(empty, |said| {
            fragment(vec![
                h2(said.name),
                p("", said.opening1),
                p("", said.opening2),
            ])
        })
    })
}
