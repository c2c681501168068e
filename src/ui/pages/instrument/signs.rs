//! «Herken je dit?»

use super::mine::{Mine, choices};
use crate::reflection::{Choice, Recognised, SIGNS, Sign};
use crate::ui::app::App;
use crate::ui::dom::Dom;
use crate::ui::elements::div;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;

/// What is filled in.
pub fn signs(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).signs;
    let id = |one| match one {
        Sign::MeetingsOnly => "AM-15",
        Sign::SupportFades => "AM-16",
        Sign::Obstructing | Sign::DroppingOut | Sign::Opposing => "BE-04",
        Sign::TeamChosen | Sign::DifferencesDiscussed | Sign::RoomForInterests => "RE-12",
    };
    let rows = Sign::ALL.iter().map(|one| {
        let names = [words.yes, words.no, words.unknown];
        let mine = Mine::at(app, texts, SIGNS, one.key());
        let radios = mine.radios(words.sign(*one), choices::<Recognised>(&names));
        div("sign", vec![radios]).attr("data-seed-id", id(*one))
    });
    div("signs", rows.collect())
}
