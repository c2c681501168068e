//! «No-go's».

use super::lines::lines;
use super::mine::Mine;
use crate::reflection::{LINES, NO_GO};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::p;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;
use crate::words::fill;

/// What is filled in.
pub fn no_go(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).no_go;
    let rows = LINES.iter().zip(1_usize..).map(|(line, number)| {
        let label = fill(words.line, &[("number", &number.to_string())]);
        let mine = Mine::at(app, texts, NO_GO, line);
        (mine, mine.line(&label, ""))
    });
    fragment(vec![p("", words.about), lines(rows.collect())])
}
