//! «Is dit dezelfde persoon?»: participants with one name and organisation, to be made one or left two.

use crate::browser;
use crate::insight::{count_answered, duplicate_pairs};
use crate::reflection::{Document, ParticipantId};
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text};
use crate::ui::elements::{actions, button, h2, heading3, li, p, para, section, ul};
use crate::ui::pages::names;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// Two ids that may be one person.
type Pair = (ParticipantId, ParticipantId);

/// A pair as its card shows it.
#[derive(Clone, PartialEq)]
struct Likely {
    pair: Pair,
    name: String,
    organisation: String,
    /// How many answers each of them gave.
    answers: [usize; 2],
}

/// The section; nothing where everybody is somebody else.
pub fn duplicates(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).differences;
    // Who was said to be two people is not asked about again while this page is open. It is not written
    // down: the question stands nowhere else, and the answer may be another one tomorrow.
    let two = RwSignal::new(Vec::<Pair>::new());
    let open = RwSignal::new(0);
    let found = move || {
        let mut found = app
            .state
            .with(|state| likely(&state.contents.document, texts));
        found.retain(|one| two.with(|two| !two.contains(&one.pair)));
        open.set(found.len());
        found
    };
    let cards = ul("choices", Vec::new()).each(
        found,
        |one| format!("{} {}", one.pair.0, one.pair.1),
        move |one| card(app, one, two, texts),
    );
    let inside = vec![h2(words.same_heading), p("prose", words.same_text), cards];
    section("section", inside).bind_flag("hidden", move || open.get() == 0)
}

fn likely(document: &Document, texts: Texts) -> Vec<Likely> {
    let pairs = duplicate_pairs(document).into_iter();
    let pairs = pairs.map(|(one, other)| {
        let who = document.participant(one).cloned().unwrap_or_default();
        Likely {
            pair: (one.clone(), other.clone()),
            name: names::person(document, one, texts),
            organisation: names::organisation(&who, texts),
            answers: [one, other].map(|id| count(document, id)),
        }
    });
    pairs.collect()
}

fn card(app: App, one: Item<Likely>, two: RwSignal<Vec<Pair>>, texts: Texts) -> Dom {
    let words = &whole_texts(texts).differences;
    let named = move |text: &str| fill(text, &[("name", &one.once().name)]);
    let same = move || {
        let ((first, second), done) = (one.once().pair, named(words.same_done));
        app.join(first, second, move || {
            app.announcement.set(done);
            browser::focus_heading();
        });
    };
    let stay_two = move || {
        app.announcement.set(named(words.two_done));
        two.update(|two| two.push(one.once().pair));
        browser::focus_heading();
    };
    let question = bound_text(move || {
        one.with(|one| {
            let about = [("name", &*one.name), ("organisation", &*one.organisation)];
            fill(words.same_pair, &about)
        })
    });
    let counts = bound_text(move || {
        let [first, second] = one.with(|one| one.answers).map(|count| count.to_string());
        fill(words.same_counts, &[("one", &first), ("other", &second)])
    });
    let inside = vec![
        heading3("choice-about", vec![question]).attr("dir", "auto"),
        para("hint", vec![counts]),
        actions(vec![
            button("button", words.same, same),
            button("button", words.two, stay_two),
        ]),
    ];
    li("card choice-card", inside)
}

fn count(document: &Document, id: &ParticipantId) -> usize {
    let who = document.participant(id);
    who.map_or(0, |who| count_answered(who).0)
}
