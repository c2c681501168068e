//! One agreement, as it is written down.

use super::super::Table;
use crate::reflection::{AGREEMENTS, BY, ORGANISATION, Owner, OwnerId, WHAT, WHO};
use crate::ui::dom::Dom;
use crate::ui::elements::{div, section};
use crate::ui::pages::owner_field::{day, line, text};

/// The card.
pub fn card(table: Table, id: OwnerId) -> Dom {
    let (app, texts) = (table.app, table.texts);
    let owner = Owner::One(AGREEMENTS.name, id);
    let fields = vec![
        text(app, texts, &owner, WHAT, ""),
        line(app, texts, &owner, ORGANISATION),
        line(app, texts, &owner, WHO),
        day(app, texts, &owner, BY),
    ];
    section("card", vec![div("form", fields)])
}
