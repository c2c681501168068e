//! «Is het duidelijk?»: who decides, when the group meets again and what is on the agenda, as each organisation knows it.

use super::Source;
use super::conditions::written;
use super::likeness;
use super::lines::by_organisation;
use crate::browser;
use crate::insight::{ClearView, Comparisons};
use crate::reflection::Date;
use crate::ui::dom::{Dom, text_node};
use crate::ui::elements::{div, heading3, p};
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};

/// The comparison.
pub fn clarity(source: Source) -> Dom {
    source.draw(view)
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let parts = seen.clarity.iter().map(|one| part(one, naming, texts));
    div("compared-columns", parts.collect())
}

fn part(view: &ClearView, naming: &Naming, texts: Texts) -> Dom {
    let (words, called) = (compared_texts(texts), &filling_texts(texts).clarity);
    let (name, id) = called.clear(view.clear);
    let day = |day: &Date| browser::day(&day.to_string(), texts.language.code());
    let said = view.organisations.iter().map(|one| {
        let days = one.days.iter().map(day);
        one.words.iter().cloned().chain(days).collect()
    });
    let said: Vec<Vec<String>> = said.collect();
    let mut inside = vec![
        heading3("", vec![text_node(name)]).attr("data-seed-id", id),
        likeness::said(view.likeness, view.known, texts),
    ];
    if view.known > 0 {
        let lines = written(said.iter()).collect();
        inside.push(by_organisation(lines, naming, words.frame.nothing));
    }
    if view.unknown > 0 {
        inside.push(p("room-aside", &words.likeness.unknown.of(view.unknown)));
    }
    div("compared-part", inside)
}
