//! «Belangenkaart»: the three kinds of interests of all partners, beside each other.

use super::Source;
use super::lines::by_organisation;
use super::no_go::written;
use crate::insight::Comparisons;
use crate::reflection::{Choice, InterestKind};
use crate::ui::dom::{Dom, text_node};
use crate::ui::elements::{div, heading3, p};
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};

/// The comparison.
pub fn interests(source: Source) -> Dom {
    source.draw(view)
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let words = &compared_texts(texts).interests;
    let called = &filling_texts(texts).interests;
    let kinds = InterestKind::ALL.iter().map(|kind| {
        let (name, id) = match kind {
            InterestKind::Collective => (called.collective, "BE-S1"),
            InterestKind::Organisation => (called.organisation, "BE-S2"),
            InterestKind::Individual => (called.individual, "BE-S3"),
        };
        let mut inside = vec![heading3("", vec![text_node(name)]).attr("data-seed-id", id)];
        if *kind == InterestKind::Individual {
            inside.push(p("room-aside", words.shared_only));
        }
        let lines = written(seen.interests.of(*kind));
        inside.push(by_organisation(lines, naming, words.empty));
        div("compared-part", inside)
    });
    div("compared-columns", kinds.collect())
}
