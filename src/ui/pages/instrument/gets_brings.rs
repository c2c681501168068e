//! «Halen en brengen».

use super::lines::lines;
use super::mine::{Mine, choices};
use crate::reflection::{
    BRINGS, BRINGS_KIND, Contribution, GETS, GETS_KIND, LINES, Label, PerItem, Word,
};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_element};
use crate::ui::elements::{div, h2, p, section};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;
use crate::words::fill;

/// What is filled in.
pub fn gets_brings(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).gets_brings;
    let side = |title, hint, line, field, kind| {
        let inside = vec![
            h2(title),
            p("hint", hint),
            of_side(app, texts, line, field, kind),
        ];
        section("section", inside)
    };
    let sides = vec![
        side(
            words.gets,
            words.gets_hint,
            words.gets_line,
            GETS,
            GETS_KIND,
        ),
        side(
            words.brings,
            words.brings_hint,
            words.brings_line,
            BRINGS,
            BRINGS_KIND,
        ),
    ];
    fragment(vec![p("", words.balance), div("sides", sides)])
}

/// The lines of one side, each with its kind once it has words.
fn of_side(app: App, texts: Texts, line: &str, field: PerItem<Label>, kind: PerItem<Word>) -> Dom {
    let words = &filling_texts(texts).gets_brings;
    let kinds = [words.time, words.money, words.knowledge];
    let rows = LINES.iter().zip(1_usize..).map(|(place, number)| {
        let label = fill(line, &[("number", &number.to_string())]);
        let title = [&label, ": ", words.kind].concat();
        let legend = text_element("legend", "visually-hidden", &title);
        let mine = Mine::at(app, texts, field, place);
        let kind = Mine::at(app, texts, kind, place);
        let kind = kind
            .radios_under(legend, &title, choices::<Contribution>(&kinds))
            .bind_flag("hidden", move || mine.get().is_none());
        (mine, fragment(vec![mine.line(&label, ""), kind]))
    });
    lines(rows.collect())
}
