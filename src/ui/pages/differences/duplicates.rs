//! «Is dit dezelfde persoon?»: participants with one name and organisation, to be made one or left two.

use crate::browser;
use crate::insight::{count_answered, duplicate_pairs};
use crate::reflection::{Document, ParticipantId};
use crate::session::State;
use crate::ui::app::App;
use crate::ui::dom::{Dom, empty, redraw, text_node};
use crate::ui::elements::{actions, button, h2, heading3, li, p, section, ul};
use crate::ui::further::further;
use crate::ui::pages::names;
use crate::ui::texts::Texts;
use crate::words::fill;
use leptos::prelude::*;

/// Two ids that may be one person.
type Pair = (ParticipantId, ParticipantId);

/// The section; nothing where everybody is somebody else.
pub fn duplicates(app: App, texts: Texts) -> Dom {
    // Who was said to be two people is not asked about again while this page is open. It is not written
    // down: the question stands nowhere else, and the answer may be another one tomorrow.
    let two = RwSignal::new(Vec::<Pair>::new());
    redraw(move || {
        let words = &further(texts).differences;
        let cards: Vec<Dom> = app.state.with(|state| {
            let pairs = duplicate_pairs(&state.contents.document).into_iter();
            let pairs = pairs.map(|(one, other)| (one.clone(), other.clone()));
            let pairs = pairs.filter(|pair| two.with(|two| !two.contains(pair)));
            pairs
                .map(|pair| card(app, state, pair, two, texts))
                .collect()
        });
        if cards.is_empty() {
            return empty();
        }
        let inside = vec![
            h2(words.same_heading),
            p("prose", words.same_text),
            ul("choices", cards),
        ];
        section("section", inside)
    })
}

fn card(app: App, state: &State, pair: Pair, two: RwSignal<Vec<Pair>>, texts: Texts) -> Dom {
    let words = &further(texts).differences;
    let (one, other) = &pair;
    let (first_id, second_id) = pair.clone();
    let document = &state.contents.document;
    let name = names::person(document, one, texts);
    let who = document.participant(one).cloned().unwrap_or_default();
    let organisation = names::organisation(&who, texts);
    let about = [("name", &*name), ("organisation", &*organisation)];
    let counts = [one, other].map(|id| count(document, id));
    let [first, second] = &counts;
    let counts = fill(words.same_counts, &[("one", first), ("other", second)]);
    let named = |text: &str| fill(text, &[("name", &name)]);
    let (same_done, two_done) = (named(words.same_done), named(words.two_done));
    let same = move || {
        let (one, other, told) = (first_id.clone(), second_id.clone(), same_done.clone());
        app.join(one, other, move || {
            app.announcement.set(told);
            browser::focus_heading();
        });
    };
    let stay_two = move || {
        two.update(|two| two.push(pair.clone()));
        app.announcement.set(two_done.clone());
        browser::focus_heading();
    };
    let inside = vec![
        heading3(
            "choice-about",
            vec![text_node(&fill(words.same_pair, &about))],
        )
        .attr("dir", "auto"),
        p("hint", &counts),
        actions(vec![
            button("button", words.same, same),
            button("button", words.two, stay_two),
        ]),
    ];
    li("card choice-card", inside)
}

fn count(document: &Document, id: &ParticipantId) -> String {
    let who = document.participant(id);
    who.map_or(0, |who| count_answered(who).0).to_string()
}
