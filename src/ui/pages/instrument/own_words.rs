//! «In eigen woorden»: the ambition as a goal and an action.

use super::mine::Mine;
use crate::reflection::AMBITION;
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment};
use crate::ui::elements::p;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;

/// What is filled in, and who will read it.
pub fn own_words(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).ambition;
    fragment(vec![
        p("", words.good),
        Mine::of(app, texts, AMBITION).passage(words.label, words.hint),
        p("hint", words.readers),
    ])
}
