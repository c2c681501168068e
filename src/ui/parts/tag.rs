//! What the answers to a question look like, in a sentence with a small drawing.

use crate::ui::dom::{Dom, create_element, create_svg_element};

/// How a finding is drawn, beside its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// People see it differently: two marks that point away from each other.
    Diverges,
    /// They do not: a round mark.
    Agrees,
    /// There is nothing to say: an open mark.
    Unknown,
}

/// The sentence with its mark.
pub fn finding(finding: Finding, sentence: &str) -> Dom {
    let (name, drawing) = match finding {
        Finding::Diverges => ("diverges", "M12 0l-7 7 7 7zM16 0l7 7-7 7z"),
        Finding::Agrees => ("agrees", "M14 7m-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0"),
        Finding::Unknown => ("unknown", "M14 7m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0"),
    };
    let mark = create_svg_element("svg", "finding-mark")
        .attr("viewBox", "0 0 28 14")
        .attr("aria-hidden", "true")
        .child(create_svg_element("path", "").attr("d", drawing));
    let words = create_element("span", "").push_text(sentence);
    create_element("p", "finding")
        .attr("data-finding", name)
        .child(mark)
        .child(words)
}
