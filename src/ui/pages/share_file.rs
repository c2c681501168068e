//! «Deel»: a file goes to another app, where this device has ways for that.

use crate::browser::{self, Shared};
use crate::session::{Action, ExportFile};
use crate::ui::app::App;
use crate::ui::dom::Dom;
use crate::ui::elements::button;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;
use std::rc::Rc;

/// The button that shares the file which is made at its tap; `None` where no app takes files from this page. What came of
/// it is a sentence for beside the button. Where it is refused, the file comes as a download.
pub fn share_button(
    app: App,
    texts: Texts,
    class: &str,
    label: &str,
    said: RwSignal<String>,
    make: impl Fn() -> ExportFile + 'static,
) -> Option<Dom> {
    let words = &whole_texts(texts).files;
    let share = move || {
        let file = make();
        let (name, text) = (file.name.clone(), file.text.clone());
        let then = move |shared| {
            let told = match shared {
                Shared::Taken => {
                    app.act(Action::Exported(file.people.clone()));
                    words.shared.to_owned()
                }
                Shared::Left => String::new(),
                Shared::Refused => fill(words.share_failed, &[("given", &app.give(file.clone()))]),
            };
            // The page may have been left meanwhile.
            said.try_set(told);
        };
        browser::share(&name, &text, Rc::new(then));
    };
    browser::can_share().then(|| button(class, label, share))
}
