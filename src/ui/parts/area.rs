//! A field for more than one line, as high as what stands in it.

use super::typing::Typing;
use crate::ui::dom::{Dom, bound_text, create_element, effect, text_element};
use crate::ui::elements::{div, p, status};
use crate::words::fill;
use leptos::prelude::*;

/// Words of one's own.
pub struct Area<'a> {
    /// The id of the field; unique on the page.
    pub id: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// A line of help; empty for none.
    pub hint: &'a str,
    /// How many characters there is room for.
    pub most: usize,
    /// What stands in it, also where it comes from elsewhere.
    pub text: Signal<String>,
    /// Said when there was no room for all that was typed or pasted.
    pub too_long: &'static str,
}

impl Area<'_> {
    /// The field; `on_text` is called with what is kept of it, whenever that has become something else.
    pub fn show(self, on_text: impl Fn(String) + 'static) -> Dom {
        let hint_id = format!("{}-hint", self.id);
        let (grows, is_cut) = growing(self.id, "1", self.most, &hint_id, self.text, on_text);
        let too_long = fill(self.too_long, &[("count", &self.most.to_string())]);
        let room = move || is_cut.get().then(|| too_long.clone());
        let mut inside =
            vec![text_element("label", "field-label", self.label).attr("for", self.id)];
        if !self.hint.is_empty() {
            inside.push(p("hint", self.hint).attr("id", &hint_id));
        }
        inside.push(grows);
        let room = bound_text(move || room().unwrap_or_default());
        inside.push(status("field-room", room));
        div("field", inside)
    }
}

/// The text area itself, and whether there was no room for all that came in last. The same words behind it, unseen, give it its
/// height in every browser; `rows` is the least, `most` how many
/// characters there is room for.
pub fn growing(
    id: &str,
    rows: &str,
    most: usize,
    described_by: &str,
    text: Signal<String>,
    on_text: impl Fn(String) + 'static,
) -> (Dom, Signal<bool>) {
    let area = create_element("textarea", "note-area")
        .attr("id", id)
        .attr("rows", rows)
        .attr("dir", "auto")
        .attr("aria-describedby", described_by);
    area.set_value(&text.get_untracked());
    let typing = Typing::follow(&area, most, on_text);
    let is_cut = typing.is_cut();
    effect(Box::new(move || text.with(|text| typing.show(text))));
    let grows = div("note-grows", vec![area]).bind_attr("data-text", move || Some(text.get()));
    (grows, is_cut)
}
