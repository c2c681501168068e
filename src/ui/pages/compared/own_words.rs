//! «In eigen woorden»: the ambition as each says it. Nobody is judged: of fine words the group is asked what they mean.

use super::Source;
use super::hollow;
use crate::insight::{Comparisons, OwnWords};
use crate::ui::dom::{Dom, fragment, text_element, text_node};
use crate::ui::elements::{li, p, ul};
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::compared_texts;
use crate::words::fill;

/// The comparison, and below it which words are underlined.
pub fn own_words(source: Source) -> Dom {
    fragment(vec![source.draw(view), hollow::list(source)])
}

fn view(seen: &Comparisons, _: &Naming, texts: Texts) -> Dom {
    let words = &compared_texts(texts).own_words;
    let all = seen.own_words.iter().map(card).collect();
    let mut inside = vec![ul("notes compared-words", all)];
    let underlined = underlined(&seen.own_words);
    if !underlined.is_empty() {
        let asked = fill(words.asked, &[("words", &underlined)]);
        inside.push(p("room-said", &asked).attr("data-seed-id", "AM-09"));
    }
    inside.push(p("room-aside", words.neutral));
    fragment(inside)
}

/// The text with its fine words underlined.
fn card(one: &OwnWords) -> Dom {
    let mut inside = Vec::new();
    let mut from = 0;
    let piece = |from: usize, to: usize| one.text.get(from..to).unwrap_or_default();
    for range in &one.hollow {
        inside.push(text_node(piece(from, range.start)));
        inside.push(text_element("mark", "", piece(range.start, range.end)));
        from = range.end;
    }
    inside.push(text_node(piece(from, one.text.len())));
    li("note-card room-said", inside).attr("dir", "auto")
}

/// The words that are underlined, each once, in the order in which they are read; they are named, as not everybody sees a line.
fn underlined(all: &[OwnWords]) -> String {
    let mut found: Vec<String> = Vec::new();
    for one in all {
        for range in &one.hollow {
            let word = one.text.get(range.clone()).unwrap_or_default();
            let word = word.to_lowercase();
            if !found.contains(&word) {
                found.push(word);
            }
        }
    }
    let quoted = found.iter().map(|word| format!("«{word}»"));
    quoted.collect::<Vec<_>>().join(", ")
}
