//! «Balansen»: everybody on a line of seven steps from one side to the other.

use super::Source;
use super::marks::{chosen, explained, on_steps};
use crate::insight::{BalanceView, Comparisons, Lean};
use crate::ui::dom::{Dom, empty, text_node};
use crate::ui::elements::{div, heading3};
use crate::ui::pages::answered::Naming;
use crate::ui::parts::{Finding, finding};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};
use crate::words::fill;

/// The comparison.
pub fn balances(source: Source) -> Dom {
    source.draw(view)
}

fn view(seen: &Comparisons, naming: &Naming, texts: Texts) -> Dom {
    let filled = || seen.balances.iter().filter(|one| one.people > 0);
    let most = filled().map(|one| one.people).max();
    let parts = filled().map(|one| part(one, naming, texts));
    explained(most.unwrap_or_default(), naming, texts, parts.collect())
}

fn part(view: &BalanceView, naming: &Naming, texts: Texts) -> Dom {
    let called = &filling_texts(texts).balances;
    let (name, [first, second]) = (called.balance(view.balance), called.sides(view.balance));
    let steps = [first, "2", "1", called.middle, "1", "2", second];
    div(
        "compared-part",
        vec![
            heading3("", vec![text_node(name)]),
            on_steps(&steps, &chosen(&view.organisations), naming, texts),
            leaning(view, first, second, texts),
        ],
    )
}

fn leaning(view: &BalanceView, first: &str, second: &str, texts: Texts) -> Dom {
    let words = &compared_texts(texts).balances;
    let leans = |side| fill(words.leans, &[("side", side)]);
    match view.lean() {
        None if view.people < 2 => empty(),
        None => finding(Finding::Agrees, words.middle),
        Some(Lean::First(_)) => finding(Finding::Diverges, &leans(first)),
        Some(Lean::Second(_)) => finding(Finding::Diverges, &leans(second)),
        Some(Lean::Opposite(..)) => {
            let sides = [("first", first), ("second", second)];
            finding(Finding::Diverges, &fill(words.opposite, &sides))
        }
    }
}
