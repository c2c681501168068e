//! «Herken je dit?»: how many recognise each sign.

use super::Source;
use super::marks::counted;
use crate::insight::{Comparisons, SignView};
use crate::reflection::Sign;
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{div, heading3, li, p, ul};
use crate::ui::pages::answered::Naming;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{compared_texts, filling_texts};

/// The comparison. It counts everybody together, whether organisations are named or not: who recognises it is not the point.
pub fn signs(source: Source) -> Dom {
    source.draw(view)
}

fn view(seen: &Comparisons, _: &Naming, texts: Texts) -> Dom {
    let words = &compared_texts(texts).signs;
    let groups = [
        (
            words.sham,
            "AM-15 AM-16",
            [Sign::MeetingsOnly, Sign::SupportFades].as_slice(),
        ),
        (
            words.neglected,
            "BE-04",
            [Sign::Obstructing, Sign::DroppingOut, Sign::Opposing].as_slice(),
        ),
        (
            words.team,
            "RE-12",
            [
                Sign::TeamChosen,
                Sign::DifferencesDiscussed,
                Sign::RoomForInterests,
            ]
            .as_slice(),
        ),
    ];
    let parts = groups.map(|(name, ids, signs)| {
        let rows = seen.signs.iter().filter(|one| signs.contains(&one.sign));
        let rows = rows.map(|one| row(one, texts)).collect();
        let inside = vec![
            heading3("", vec![text_node(name)]),
            ul("compared-rows", rows),
        ];
        div("compared-part", inside).attr("data-seed-id", ids)
    });
    fragment(parts.into())
}

fn row(view: &SignView, texts: Texts) -> Dom {
    let called = &filling_texts(texts).signs;
    let said = [
        (view.all.yes, called.yes),
        (view.all.no, called.no),
        (view.all.unknown, called.unknown),
    ];
    let inside = vec![
        p("room-said", called.sign(view.sign)),
        p("room-said", &counted(said.into_iter(), texts)),
    ];
    li("compared-row compared-pair", inside)
}
