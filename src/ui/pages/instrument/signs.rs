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
    let said = |one| match one {
        Sign::MeetingsOnly => (words.meetings_only, "AM-15"),
        Sign::SupportFades => (words.support_fades, "AM-16"),
        Sign::Obstructing => (words.obstructing, "BE-04"),
        Sign::DroppingOut => (words.dropping_out, "BE-04"),
        Sign::Opposing => (words.opposing, "BE-04"),
        Sign::TeamChosen => (words.team_chosen, "RE-12"),
        Sign::DifferencesDiscussed => (words.differences_discussed, "RE-12"),
        Sign::RoomForInterests => (words.room_for_interests, "RE-12"),
    };
    let rows = Sign::ALL.iter().map(|one| {
        let (sentence, id) = said(*one);
        let names = [words.yes, words.no, words.unknown];
        let mine = Mine::at(app, texts, SIGNS, one.key());
        let radios = mine.radios(sentence, choices::<Recognised>(&names));
        div("sign", vec![radios]).attr("data-seed-id", id)
    });
    div("signs", rows.collect())
}
