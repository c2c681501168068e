//! Why a subject stands where it stands, in a sentence that can be recounted.

use super::table::Table;
use super::{Content, Language, decimal, fill};
use crate::insight::{Pattern, QuestionView, SubjectView};

/// Why a subject is on the agenda, or is not: how many of its questions diverge, and which of them is the most distant.
pub fn reason(view: &SubjectView, language: Language) -> String {
    let words = &Table::of(language).agenda;
    let (diverging, not_yet) = (view.diverging(), view.not_yet());
    let text = match (view.questions.len(), diverging, not_yet) {
        _ if view.is_unanswered() => words.unanswered.to_owned(),
        (1, 1, _) => words.diverging_only.to_owned(),
        (_, 1.., _) => words.diverging.of(diverging),
        (_, _, 1..) => words.together_not_yet.of(not_yet),
        _ => words.close.to_owned(),
    };
    let mut questions = view.questions.iter().copied();
    let not_there = questions.find(|view| view.pattern == Pattern::TogetherNotYet);
    let shown = match diverging == 0 && not_yet > 0 {
        true => not_there,
        false => view.foremost(),
    };
    let distance = shown.and_then(|shown| shown.distance);
    let distance = distance.map(|distance| decimal(distance, language));
    let values = [
        ("total", view.questions.len().to_string()),
        ("question", asked(shown, language).to_owned()),
        ("distance", distance.unwrap_or_default()),
    ];
    fill(
        &text,
        &values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str())),
    )
}

/// What a question asks; nothing where there is none.
pub fn asked(question: Option<&QuestionView>, language: Language) -> &'static str {
    let asked = question.and_then(|view| Content::of(language).question(view.question));
    asked.map_or("", |question| question.text)
}
