//! «Herken je dit?»: how many recognise each sign.

use super::Source;
use crate::insight::{Comparisons, SignView};
use crate::reflection::Sign;
use crate::ui::dom::{Dom, element, text_element, text_node};
use crate::ui::elements::{td, tr};
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
    let bodies = groups.map(|(name, ids, signs)| {
        let head = text_element("th", "", name)
            .attr("scope", "rowgroup")
            .attr("colspan", "4");
        let rows = seen.signs.iter().filter(|one| signs.contains(&one.sign));
        let rows = rows.map(|one| row(one, texts));
        let rows = [tr("compared-group", vec![head])].into_iter().chain(rows);
        element("tbody", "", rows.collect()).attr("data-seed-id", ids)
    });
    let called = &filling_texts(texts).signs;
    let columns = [words.sign, called.yes, called.no, called.unknown];
    let columns = columns.map(|name| text_element("th", "", name).attr("scope", "col"));
    let head = element("thead", "", vec![tr("", columns.into())]);
    element(
        "table",
        "numbers",
        [head].into_iter().chain(bodies).collect(),
    )
}

fn row(view: &SignView, texts: Texts) -> Dom {
    let head = text_element("th", "room-said", sign_text(view.sign, texts)).attr("scope", "row");
    let counts = [view.all.yes, view.all.no, view.all.unknown];
    let counts = counts.map(|count| td("room-said", vec![text_node(&count.to_string())]));
    tr("", [head].into_iter().chain(counts).collect())
}

fn sign_text(sign: Sign, texts: Texts) -> &'static str {
    let called = &filling_texts(texts).signs;
    match sign {
        Sign::MeetingsOnly => called.meetings_only,
        Sign::SupportFades => called.support_fades,
        Sign::Obstructing => called.obstructing,
        Sign::DroppingOut => called.dropping_out,
        Sign::Opposing => called.opposing,
        Sign::TeamChosen => called.team_chosen,
        Sign::DifferencesDiscussed => called.differences_discussed,
        Sign::RoomForInterests => called.room_for_interests,
    }
}
