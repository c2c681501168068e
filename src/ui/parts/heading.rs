//! The heading of a page, which takes focus, and the button that leads past the header.

use leptos::html::H1;
use leptos::prelude::*;

/// Whether a heading takes focus when its page opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Focus {
    /// It does, so that a screen reader starts at the new page.
    #[default]
    Take,
    /// It does not: something else on the page does, or the page was there already.
    Leave,
}

/// The one `<h1>` of a page.
#[component]
pub fn PageHeading(
    /// The heading.
    #[prop(into)]
    text: Signal<String>,
    /// Whether it takes focus.
    #[prop(optional)]
    focus: Focus,
    /// The inventory ids that it carries, separated by spaces.
    #[prop(optional, into)]
    seed: Option<String>,
) -> impl IntoView {
    let node = NodeRef::<H1>::new();
    Effect::new(move |_| {
        if let (Focus::Take, Some(heading)) = (focus, node.get()) {
            // A page that cannot take focus can still be read, so a refusal is nothing to report.
            heading.focus().ok();
        }
    });
    view! {
        <h1 node_ref=node tabindex="-1" data-seed-id=seed>
            {text}
        </h1>
    }
}

/// «Naar de inhoud»: a button, because a link to `#…` would change the page's address.
#[component]
pub fn SkipButton(
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
    /// Called to move the focus to the content.
    on_skip: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="button skip" on:click=move |_| on_skip.run(())>
            {text}
        </button>
    }
}
