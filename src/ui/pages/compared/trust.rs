//! «Vertrouwensreservoir»: everybody on their level with the way it goes, and what can be done for it.

use super::Source;
use super::marks::{Chosen, explained, on_steps};
use crate::insight::{Comparisons, TrustCounts};
use crate::reflection::{Choice, Course};
use crate::ui::dom::{Dom, empty, fragment, text_node};
use crate::ui::elements::{button, div, li, p, ul};
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};
use leptos::prelude::Callable;

/// The comparison.
pub fn trust(source: Source) -> Dom {
    fragment(vec![source.draw(view), ideas(source)])
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let called = &filling_texts(texts).trust;
    let seen = &seen.trust;
    let steps = called.levels();
    let [rising, steady, falling] = called.courses();
    let ways = [("↗", rising), ("→", steady), ("↘", falling)];
    let all = seen.organisations.iter().enumerate();
    let all = all.flat_map(|(at, counts)| standing(at, counts, &ways));
    let all: Vec<Chosen> = all.collect();
    let courses = Course::ALL
        .iter()
        .zip(ways)
        .filter_map(|(course, (sign, name))| {
            let count = seen.all.count(*course);
            (count > 0).then(|| format!("{sign} {count} × {name}"))
        });
    let said = courses.collect::<Vec<_>>();
    let inside = vec![
        on_steps(&steps, &all, naming, texts),
        p("room-counted", &said.join(" · ")),
    ];
    explained(seen.all.people(), naming, texts, inside)
}

/// The people of an organisation by level, and on each level by the way it goes.
fn standing(
    organisation: usize,
    counts: &TrustCounts,
    ways: &[(&'static str, &'static str); 3],
) -> Vec<Chosen> {
    let levels = counts.levels.iter().enumerate();
    let all = levels.flat_map(|(step, level)| {
        let signs = ways.iter().copied().chain([("", "")]);
        level.iter().zip(signs).map(move |(count, sign)| Chosen {
            organisation,
            step,
            count: *count,
            sign,
        })
    });
    all.collect()
}

/// The three trust actions. Where agreements can be written down a tap makes one of it.
fn ideas(source: Source) -> Dom {
    let called = &filling_texts(source.texts).trust;
    let words = &compared_texts(source.texts).trust;
    let all = [called.action_1, called.action_2, called.action_3];
    let ids = "RE-V1 RE-V2 RE-V3";
    let list = match source.agree {
        Some(agree) => {
            let all = all.map(|idea| button("button small", idea, move || agree.run(idea)));
            div("known", all.into())
        }
        None => {
            let all = all.map(|idea| li("", vec![text_node(idea)]));
            ul("", all.into())
        }
    };
    let lead = match source.agree {
        Some(_) => p("room-aside", words.ideas),
        None => empty(),
    };
    div("", vec![lead, list]).attr("data-seed-id", ids)
}
