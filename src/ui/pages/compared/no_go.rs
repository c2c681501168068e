//! «No-go's»: what is out of the question for each organisation.

use super::Source;
use super::lines::{Written, by_organisation};
use crate::insight::{Comparisons, Line};
use crate::ui::dom::Dom;
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::compared_texts;

/// The comparison.
pub fn no_go(source: Source) -> Dom {
    source.draw(view)
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let nothing = compared_texts(texts).frame.nothing;
    by_organisation(written(&seen.no_go), naming, nothing)
}

/// Lines as they stand on the page.
pub fn written(lines: &[Line]) -> Vec<Written<'_>> {
    let lines = lines.iter().map(|line| Written {
        organisation: line.organisation,
        text: &line.text,
        beside: "",
    });
    lines.collect()
}
