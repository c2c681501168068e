//! A few lines of which the next one is there once there are words on the one before.

use super::mine::Mine;
use crate::ui::dom::Dom;
use crate::ui::elements::div;

/// The lines one below the other, each with the value that its words are.
pub fn lines(lines: Vec<(Mine, Dom)>) -> Dom {
    let values: Vec<Mine> = lines.iter().map(|(mine, _)| *mine).collect();
    let before = std::iter::once(None).chain(values.into_iter().map(Some));
    let lines = lines.into_iter().zip(before).map(|((mine, line), before)| {
        let is_there = move || before.is_none_or(|it| it.get().is_some()) || mine.get().is_some();
        div("line", vec![line]).bind_flag("hidden", move || !is_there())
    });
    div("lines", lines.collect())
}
