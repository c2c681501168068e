//! What the workshop points at, reasoned by hand from the numbers beside it.

use super::{files, fraction, merged};
use gezamenlijke_blik::insight::{
    Grounds, HollowWords, Lean, Part, Signal, Weighting, comparisons, question_views, signals,
    together,
};
use gezamenlijke_blik::reflection::{Clear, MinimumCondition, OwnerId, Sign};
use gezamenlijke_blik::words::{Language, compared::Compared};

const fn part(count: usize, total: usize) -> Part {
    Part { count, total }
}

/// Of the answers: the ambition has 3.5, so no confusion, and RE-Q4 is scattered; but of ten who say something of OR-Q3 four do not know.
///
/// Of the instruments: five of eleven own words hold a word of the usual list (Fatih, Noor, Joris, and the two without a name), a third
/// or more. Belofte 81 and doen 40, just below. Seven and four of nine recognise the signs. Wonen Noord only brings. Six of eleven are in
/// Overeenkomen or later, with interests at 2.9. Trust is low for one of eleven and falls for three, so no signal. Five of ten say that
/// it is not clear who decides; who does what differs; who belongs to it is the same. Support and pace stand on opposite sides, what is
/// organised does not. Of who decides three of nine know nothing, of when four of nine, of the agenda four of seven.
#[test]
fn the_workshop_points_at_what_its_numbers_say_and_at_nothing_else() {
    let document = merged(&files());
    let weighting = Weighting::Organisations;
    let questions = question_views(&document, weighting, |_| true);
    let group = together(&document, weighting, |_| true).group;
    let hollow = HollowWords::listed(Compared::of(Language::Dutch).hollow.usual);
    let found = signals(&Grounds {
        document: &document,
        session: &OwnerId::new("s").unwrap(),
        questions: &questions,
        lenses: group.map(|value| value.map(|value| value.mean)),
        compared: &comparisons(&document, weighting, &hollow, |_| true),
        today: None,
    });
    let exact = |text| fraction(text).unwrap();
    let expected = [
        Signal::Opaque("OR-Q3"),
        Signal::HollowWords(part(5, 11)),
        Signal::ShamFormula(exact("485/6"), exact("475/12")),
        Signal::ShamSeen(Sign::MeetingsOnly, part(7, 9)),
        Signal::ShamSeen(Sign::SupportFades, part(4, 9)),
        Signal::OnlyBrings(1),
        Signal::PhaseSkipped(part(6, 11), exact("419/144")),
        Signal::ConditionNo(MinimumCondition::Decides, part(5, 10)),
        Signal::ConditionDiffers(MinimumCondition::Does, 4),
        Signal::Unbalanced(Lean::Opposite(exact("-3/2"), exact("3/2"))),
        Signal::Pace(Lean::Opposite(exact("-3/2"), exact("3/2"))),
        Signal::ClearUnknown(Clear::Decides, part(3, 9)),
        Signal::ClearUnknown(Clear::Meets, part(4, 9)),
        Signal::ClearUnknown(Clear::Agenda, part(4, 7)),
    ];
    assert_eq!(found, expected);
}
