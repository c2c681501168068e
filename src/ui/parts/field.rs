//! A text field with its label, a hint, and what is wrong with it.

use super::typing::Typing;
use crate::reflection::Label;
use crate::ui::dom::{Dom, bound_text, create_element, effect, text_element};
use crate::ui::elements::{div, p, para, status, text_span};
use crate::words::fill;
use leptos::prelude::*;

/// One line of text.
#[derive(Default)]
pub struct Field<'a> {
    /// The id of the input; unique on the page.
    pub id: &'a str,
    /// What is asked.
    pub label: &'a str,
    /// Said behind the label: «mag leeg blijven». Empty for a field that is needed.
    pub optional: &'a str,
    /// A line of help; empty for none.
    pub hint: &'a str,
    /// What is wrong, in a sentence; empty when it is fine.
    pub error: Option<RwSignal<String>>,
    /// What stands in it at first.
    pub value: &'a str,
    /// What stands in it, where that can also come from elsewhere while the page is open.
    pub follows: Option<Signal<String>>,
    /// Said when there was no room for all that was typed or pasted.
    pub too_long: &'static str,
    /// Which type of input it is, such as `date`; empty for one line of text.
    pub kind: &'a str,
    /// The id of a `<datalist>` with suggestions; empty for none.
    pub list: &'a str,
    /// What can be tapped instead of typing.
    pub above: Option<Dom>,
}

impl Field<'_> {
    /// The field; `on_input` is called with what is kept of it, whenever that has become something else.
    pub fn show(self, on_input: impl Fn(String) + 'static) -> Dom {
        let id = self.id;
        let error_id = format!("{id}-error");
        let hint_id = format!("{id}-hint");
        let error = self.error;
        let wrong = move || error.map(|error| error.get()).unwrap_or_default();
        let mut label = text_element("label", "field-label", self.label).attr("for", id);
        if !self.optional.is_empty() {
            label = label
                .push_text(" ")
                .child(text_span("field-optional", self.optional));
        }
        let mut inside = vec![label];
        if !self.hint.is_empty() {
            inside.push(p("hint", self.hint).attr("id", &hint_id));
        }
        let said = para("field-error", vec![bound_text(wrong)])
            .attr("id", &error_id)
            .bind_flag("hidden", move || wrong().is_empty());
        inside.push(said);
        inside.extend(self.above);
        let mut input = create_element("input", "field-input")
            .attr("id", id)
            .attr(
                "type",
                if self.kind.is_empty() {
                    "text"
                } else {
                    self.kind
                },
            )
            .attr("dir", "auto")
            .attr("autocomplete", "off")
            .attr("value", self.value)
            .attr("aria-describedby", &format!("{hint_id} {error_id}"))
            .bind_attr("aria-invalid", move || {
                Some((!wrong().is_empty()).to_string())
            });
        if !self.list.is_empty() {
            input = input.attr("list", self.list);
        }
        let typing = Typing::follow(&input, Label::MAX, on_input);
        let is_cut = typing.is_cut();
        if let Some(text) = self.follows {
            let shown = input.clone();
            effect(Box::new(move || {
                let text = text.get();
                // A blank that was just typed is no part of the name yet, and stays.
                let typed = Label::new(&shown.value());
                if typed.as_ref().map_or("", Label::as_str) != text {
                    typing.show(&text);
                }
            }));
        }
        let too_long = fill(self.too_long, &[("count", &Label::MAX.to_string())]);
        let room = move || is_cut.get().then(|| too_long.clone());
        inside.push(input);
        inside.push(status(
            "field-room",
            bound_text(move || room().unwrap_or_default()),
        ));
        div("field", inside)
    }
}
