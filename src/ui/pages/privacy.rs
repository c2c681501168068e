//! «Privacy»: what is kept where, that nothing is sent, how to check it, and how it goes away.

use super::{heading, page_link};
use crate::session::Route;
use crate::ui::dom::{Dom, element, fragment, text_element};
use crate::ui::elements::{actions, div, h2, p, section};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;

/// The page.
pub fn privacy(texts: Texts) -> Dom {
    let words = &whole_texts(texts).privacy;
    let places = [
        (words.answers, words.answers_where),
        (words.before, words.before_where),
        (words.invited, words.invited_where),
        (words.settings, words.settings_where),
        (words.page, words.page_where),
        (words.files, words.files_where),
    ];
    let places = places.map(|(what, place)| {
        let row = vec![text_element("dt", "", what), text_element("dd", "", place)];
        div("fact", row)
    });
    let checks = [words.check_unplug, words.check_tools];
    let checks = checks.map(|text| text_element("li", "", text));
    let (mine, data) = (texts.page(Route::Erase), texts.page(Route::Data));
    let names = [("mine", mine.as_str()), ("data", data.as_str())];
    let to = |pages: &[Route]| {
        let links = pages.iter().map(|page| page_link("button", *page, texts));
        actions(links.collect())
    };
    fragment(vec![
        heading(&texts.page(Route::Privacy), words.lead),
        part(
            words.where_heading,
            vec![
                element("dl", "facts", places.into()),
                p("prose", words.device),
                p("prose", words.curtain),
            ],
        ),
        part(
            words.sent_heading,
            vec![
                p("prose", words.sent_nothing),
                p("prose", words.sent_rule),
                p("prose", words.sent_host),
                p("prose", words.sent_camera),
            ],
        ),
        part(
            words.check_heading,
            vec![div("prose points", vec![element("ol", "", checks.into())])],
        ),
        part(
            words.stay_heading,
            vec![
                p("prose", words.stay_until),
                p("prose", words.seven_days),
                p("prose", words.stay_installed),
                to(&[Route::Install, Route::Files]),
            ],
        ),
        part(
            words.erase_heading,
            vec![
                p("prose", &fill(words.erase_own, &names)),
                to(&[Route::Erase, Route::Data]),
            ],
        ),
    ])
}

fn part(title: &str, mut inside: Vec<Dom>) -> Dom {
    inside.insert(0, h2(title));
    section("section", inside)
}
