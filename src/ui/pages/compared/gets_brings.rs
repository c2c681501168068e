//! «Halen en brengen»: what all partners get and bring, in two columns.

use super::Source;
use super::lines::{Written, by_organisation};
use crate::insight::{Comparisons, Exchanged};
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{div, heading3};
use crate::ui::pages::answered::Naming;
use crate::ui::parts::{Finding, finding};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};
use crate::words::{Counted, fill};

/// The comparison.
pub fn gets_brings(source: Source) -> Dom {
    source.draw(view)
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let words = &compared_texts(texts).gets_brings;
    let called = &filling_texts(texts).gets_brings;
    let seen = &seen.gets_brings;
    let nothing = compared_texts(texts).frame.nothing;
    let column = |name: &str, all: &[Exchanged]| {
        let lines = all.iter().map(|one| Written {
            organisation: one.line.organisation,
            text: &one.line.text,
            beside: one.kind.map_or("", |kind| called.contribution(kind)),
        });
        let heading = heading3("", vec![text_node(name)]);
        let lines = by_organisation(lines.collect(), naming, nothing);
        div("compared-part", vec![heading, lines])
    };
    let columns = vec![
        column(called.gets, &seen.gets),
        column(called.brings, &seen.brings),
    ];
    let gets = one_sided(
        &seen.only_gets(),
        words.only_gets,
        words.some_only_get,
        naming,
    );
    let brings = one_sided(
        &seen.only_brings(),
        words.only_brings,
        words.some_only_bring,
        naming,
    );
    let found = gets.into_iter().chain(brings);
    let found = found.map(|sentence| finding(Finding::Diverges, &sentence));
    let columns = div("compared-columns", columns);
    fragment(found.chain([columns]).collect())
}

/// Which organisations stand on one side only; how many, where none is named.
fn one_sided(places: &[usize], named: &str, counted: Counted, naming: &Naming) -> Vec<String> {
    match naming {
        Naming::GroupOnly if places.is_empty() => Vec::new(),
        Naming::GroupOnly => vec![counted.of(places.len())],
        Naming::PerOrganisation(_) => {
            let names = places.iter().filter_map(|at| naming.name(*at));
            let said = names.map(|name| fill(named, &[("organisation", name)]));
            said.collect()
        }
    }
}
