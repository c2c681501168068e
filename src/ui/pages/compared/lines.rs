//! Lines that people wrote, below the organisation from which they come.

use crate::reflection::folded;
use crate::ui::dom::{Dom, text_node};
use crate::ui::elements::{div, li, p, para, text_span, typed_name, ul};
use crate::ui::pages::answered::{Naming, partner};

/// A line, and what stands beside it.
pub struct Written<'a> {
    /// The organisation, by its place in the picture.
    pub organisation: usize,
    /// What it says.
    pub text: &'a str,
    /// A word beside it, such as its kind; mostly none.
    pub beside: &'static str,
}

/// The lines of each organisation that wrote any. Where none is named, all of them in the order of the alphabet, which tells of
/// nobody. `nothing` where there is no line.
pub fn by_organisation(mut lines: Vec<Written>, naming: &Naming, nothing: &str) -> Dom {
    if lines.is_empty() {
        return p("hint", nothing);
    }
    let Naming::PerOrganisation(names) = naming else {
        lines.sort_by_cached_key(|line| (folded(line.text), line.text.to_owned()));
        return list(lines.iter());
    };
    let partners = names.iter().enumerate().filter_map(|(at, name)| {
        let mut own = lines
            .iter()
            .filter(|line| line.organisation == at)
            .peekable();
        own.peek()?;
        let heading = para("compared-by", partner(at, name));
        Some(div("compared-partner", vec![heading, list(own)]))
    });
    div("compared-partners", partners.collect())
}

fn list<'a>(lines: impl Iterator<Item = &'a Written<'a>>) -> Dom {
    let rows = lines.map(|line| {
        let text = typed_name("", text_node(line.text));
        match line.beside {
            "" => li("", vec![text]),
            beside => li("", vec![text, text_span("compared-kind", beside)]),
        }
    });
    ul("compared-lines room-said", rows.collect())
}
