//! What triggered a signal: a sentence that can be recounted.

use super::reason::asked;
use super::table::Table;
use super::{Language, decimal, fill};
use crate::insight::{Fraction, Lean, Part, QuestionView, Signal};

/// What a sentence says of a signal, by the names of its placeholders.
#[derive(Default)]
struct Told {
    value: Option<String>,
    other: Option<String>,
    count: usize,
    total: usize,
}

/// What triggered a signal. `question` is the one of which the answers did.
pub fn signal_sentence(
    signal: Signal,
    question: Option<&QuestionView>,
    language: Language,
) -> String {
    let texts = Table::of(language).signals.get(signal.key());
    let text = texts.map(|texts| texts.trigger).unwrap_or_default();
    let Told {
        value,
        other,
        count,
        total,
    } = told(signal, question, language);
    let values = [
        ("question", asked(question, language)),
        ("value", &value.unwrap_or_default()),
        ("other", &other.unwrap_or_default()),
        ("count", &count.to_string()),
        ("total", &total.to_string()),
    ];
    fill(text, &values)
}

fn told(signal: Signal, question: Option<&QuestionView>, language: Language) -> Told {
    let all = question.map(|view| view.answers.all).unwrap_or_default();
    match signal {
        Signal::Confusion(value) => Told {
            value: Some(decimal(value, language)),
            ..Told::default()
        },
        Signal::Trust => counted(Part {
            count: all.low(),
            total: all.scored(),
        }),
        Signal::Opaque(_) => counted(Part {
            count: all.unknown,
            total: all.applies(),
        }),
        Signal::HollowWords(part)
        | Signal::ReservoirLow(part)
        | Signal::ReservoirFalls(part)
        | Signal::ConditionNo(_, part)
        | Signal::ClearUnknown(_, part)
        | Signal::ShamSeen(_, part)
        | Signal::PhaseSkippedKind(part, _) => counted(part),
        Signal::PhaseSkipped(part, value) => Told {
            value: Some(decimal(value, language)),
            ..counted(part)
        },
        Signal::ShamFormula(promise, doing) => Told {
            value: Some(promise.rounded().to_string()),
            other: Some(doing.rounded().to_string()),
            ..Told::default()
        },
        Signal::Overdue(count)
        | Signal::ConditionDiffers(_, count)
        | Signal::ClearDiffers(_, count)
        | Signal::OnlyGets(count)
        | Signal::OnlyBrings(count)
        | Signal::CollectiveOnly(count) => Told {
            count,
            ..Told::default()
        },
        Signal::Pace(lean) | Signal::Unbalanced(lean) | Signal::Organising(lean) => {
            leaning(lean, language)
        }
        Signal::Leadership | Signal::NoNextDate | Signal::ConditionUnclear(_) => Told::default(),
    }
}

fn counted(Part { count, total }: Part) -> Told {
    Told {
        count,
        total,
        ..Told::default()
    }
}

/// How many steps from the middle, to whichever side.
fn leaning(lean: Lean, language: Language) -> Told {
    let steps = |value: Fraction| {
        let middle = Fraction::whole(0);
        decimal(value.max(middle.minus(value)), language)
    };
    let (value, other) = match lean {
        Lean::First(value) | Lean::Second(value) => (value, None),
        Lean::Opposite(first, second) => (first, Some(second)),
    };
    Told {
        value: Some(steps(value)),
        other: other.map(steps),
        ..Told::default()
    }
}
