//! What was filled in with the instruments points at.

use super::{Grounds, Part, Signal};
use crate::insight::{
    BalanceView, ClearView, ConditionView, Fraction, Lean, Likeness, OwnWords, SignCounts,
};
use crate::reflection::{Balance, Course, Factor, InterestKind, Lens, Phase, Sign};

/// From so many people on something is the group's. One person says what one person thinks, and would be known by it.
const ENOUGH: usize = 2;

/// All that the instruments point at, in the order of the model. Each rule stands with its numbers at its own function.
pub fn signals(grounds: &Grounds) -> Vec<Signal> {
    let compared = grounds.compared;
    let mut found = Vec::new();
    found.extend(hollow_words(&compared.own_words));
    found.extend(sham(grounds));
    found.extend(one_sided(grounds));
    found.extend(interests(grounds));
    found.extend(reservoir(grounds));
    found.extend(compared.conditions.iter().filter_map(condition));
    found.extend(compared.balances.iter().filter_map(off_balance));
    found.extend(compared.clarity.iter().filter_map(clear));
    found
}

impl Part {
    /// Half or more of them, where they are enough.
    fn is_half(self) -> bool {
        self.total >= ENOUGH && 2 * self.count >= self.total
    }

    /// A third or more of them, where they are enough: what *many* is everywhere else.
    fn is_many(self) -> bool {
        self.total >= ENOUGH && self.count > 0 && 3 * self.count >= self.total
    }
}

/// *Confusion*: in two texts about the ambition or more, and in a third of them, stands a word that says little. Anybody may use one;
/// where many do, it may be those words on which they agree. What the ambition scores plays no part: a low score says nothing of how
/// it is worded.
fn hollow_words(texts: &[OwnWords]) -> Option<Signal> {
    let with = texts.iter().filter(|text| !text.hollow.is_empty());
    let part = Part {
        count: with.count(),
        total: texts.len(),
    };
    (part.is_many() && part.count >= ENOUGH).then_some(Signal::HollowWords(part))
}

/// From here on much is promised, in percent.
const MUCH: Fraction = Fraction::whole(70);

/// Up to here little is done, in percent.
const LITTLE: Fraction = Fraction::whole(40);

/// *Sham*: for the group *belofte* has 70 % or more and *doen* 40 % or less, as two people or more fill in the formula. At least thirty
/// points lie between, which is more than a round number that fell out otherwise; a group that promises 60 and does 40 is under way.
/// Or somebody recognises one of the two signs, even one person of twelve: what nobody likes to say aloud begins with one who ticks
/// it, and the sentence says how few they are.
fn sham(grounds: &Grounds) -> Vec<Signal> {
    let formula = &grounds.compared.formula;
    let (promise, doing) = (
        formula.group.of(Factor::Promise),
        formula.group.of(Factor::Doing),
    );
    let formula = promise.zip(doing).filter(|(promise, doing)| {
        formula.people >= ENOUGH && *promise >= MUCH && *doing <= LITTLE
    });
    let signs = grounds.compared.signs.iter();
    let seen = signs.filter(|view| {
        let is_of_sham = matches!(view.sign, Sign::MeetingsOnly | Sign::SupportFades);
        is_of_sham && view.all.yes > 0
    });
    let seen = seen.map(|view| Signal::ShamSeen(view.sign, recognising(&view.all)));
    let formula = formula.map(|(promise, doing)| Signal::ShamFormula(promise, doing));
    formula.into_iter().chain(seen).collect()
}

const fn recognising(counts: &SignCounts) -> Part {
    Part {
        count: counts.yes,
        total: counts.total(),
    }
}

/// *One-sided*: an organisation wrote two things that it gets or more, and nothing that it brings, or the other way round. A single
/// line is a list that somebody has not finished. The room is told how many they are; which they are stands in the comparison.
fn one_sided(grounds: &Grounds) -> Vec<Signal> {
    let view = &grounds.compared.gets_brings;
    let (gets, brings) = (view.only_gets().len(), view.only_brings().len());
    let found = [
        (gets > 0).then_some(Signal::OnlyGets(gets)),
        (brings > 0).then_some(Signal::OnlyBrings(brings)),
    ];
    found.into_iter().flatten().collect()
}

/// *Phase-skipped*: half or more of those who say where the partnership is (two or more) place it in Overeenkomen or later, and the
/// interests score below 3, the middle of the scale, or one kind of interest is empty on a map on which something stands. Where both
/// are so the score is told, because all people gave it; of several empty kinds the first.
///
/// *Collective-only*: two collective interests or more are on the table, and nothing of the two other kinds.
///
/// Of a person's own interests only those count that they shared. Who kept theirs changes nothing here, and the sentences say what is
/// not on the table, never that it is not there.
fn interests(grounds: &Grounds) -> Vec<Signal> {
    let compared = grounds.compared;
    let late = Part {
        count: compared.phases.from(Phase::Agreeing),
        total: compared.phases.marks(),
    };
    let value = grounds.lenses.get(Lens::Interests.position());
    let value = value.copied().flatten();
    let low = value.filter(|value| *value < Fraction::whole(3));
    let empty = compared.interests.empty_kinds();
    let skipped = match (low, empty.first()) {
        _ if !late.is_half() => None,
        (Some(value), _) => Some(Signal::PhaseSkipped(late, value)),
        (None, Some(kind)) => Some(Signal::PhaseSkippedKind(late, *kind)),
        (None, None) => None,
    };
    let collective = compared.interests.of(InterestKind::Collective).len();
    let is_all = empty == [InterestKind::Organisation, InterestKind::Individual];
    let alone = (is_all && collective >= 2).then_some(Signal::CollectiveOnly(collective));
    skipped.into_iter().chain(alone).collect()
}

/// *Trust*: of those who give a level (two or more) half or more give 1 or 2 of 5, as half of the low answers to RE-Q6 are; or of those
/// who say which way it goes half or more say that it falls. Trust that falls goes fast, so what it was before is not waited for. Where both are so, the level is told.
fn reservoir(grounds: &Grounds) -> Option<Signal> {
    let all = &grounds.compared.trust.all;
    let low = Part {
        count: all.low(),
        total: all.people(),
    };
    let falls = Part {
        count: all.count(Course::Falling),
        total: all.courses.iter().sum(),
    };
    let found = [
        low.is_half().then_some(Signal::ReservoirLow(low)),
        falls.is_half().then_some(Signal::ReservoirFalls(falls)),
    ];
    found.into_iter().flatten().next()
}

/// *Condition-missing*: a third or more of those who say something of a minimum condition (two or more) say «nee», or two
/// organisations have no wording in common for who it is. It is to be known by everybody, so a third who miss it is many. Where both
/// are so, what people say themselves is told: one signal for a thing is enough, the rest stands in the comparison.
fn condition(view: &ConditionView) -> Option<Signal> {
    let no = Part {
        count: view.all.no,
        total: view.all.total(),
    };
    let found = [
        no.is_many()
            .then_some(Signal::ConditionNo(view.condition, no)),
        wordings(view.likeness).map(|all| Signal::ConditionDiffers(view.condition, all)),
    ];
    found.into_iter().flatten().next()
}

/// *Opaque*: of those who say something of who decides, when the group meets again, or what is on the agenda then (two or more) a third
/// or more do not know it, or else organisations say different things of it.
fn clear(view: &ClearView) -> Option<Signal> {
    let unknown = Part {
        count: view.unknown,
        total: view.known + view.unknown,
    };
    let found = [
        unknown
            .is_many()
            .then_some(Signal::ClearUnknown(view.clear, unknown)),
        wordings(view.likeness).map(|all| Signal::ClearDiffers(view.clear, all)),
    ];
    found.into_iter().flatten().next()
}

const fn wordings(likeness: Likeness) -> Option<usize> {
    match likeness {
        Likeness::Different(all) => Some(all),
        Likeness::Same | Likeness::Missing => None,
    }
}

/// *Unbalanced*, *organising* and, of the pace, *tempo*: the group leans two of the three steps or more to a side, or organisations
/// see it on opposite sides, a step or more each. How much goes to what is said and how it is done ([`Balance::Attention`]) is for
/// the picture alone: the model names no risk of it.
fn off_balance(view: &BalanceView) -> Option<Signal> {
    let signal: fn(Lean) -> Signal = match view.balance {
        Balance::Support => Signal::Unbalanced,
        Balance::Organising => Signal::Organising,
        Balance::Pace => Signal::Pace,
        Balance::Attention => return None,
    };
    view.lean().map(signal)
}
