//! What is to be said of the answers to a question: the pattern, and the counts that anybody can check.

use super::Naming;
use crate::insight::{Counts, Pattern, QuestionView};
use crate::ui::parts::{Finding, Telling};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{table_texts, whole_texts};
use crate::words::{ScaleKind, fill};

/// How the pattern is drawn.
pub fn finding_of(pattern: Pattern) -> Finding {
    match pattern {
        Pattern::TooFew => Finding::Unknown,
        other if other.diverges() => Finding::Diverges,
        _ => Finding::Agrees,
    }
}

/// The pattern, in the words of the question's own scale.
pub fn pattern_sentence(view: &QuestionView, naming: &Naming, texts: Texts) -> String {
    let words = &whole_texts(texts).patterns;
    let by_scale = |together, each_other| match scale_of(view, texts) {
        ScaleKind::Together => together,
        ScaleKind::EachOther => each_other,
    };
    let sentence = match view.pattern {
        Pattern::TooFew => words.too_few,
        Pattern::OneApart(at) => {
            return match naming.name(at) {
                Some(name) => fill(words.one_apart, &[("organisation", name)]),
                None => words.one_apart_unnamed.to_owned(),
            };
        }
        Pattern::TwoApart => words.two_apart,
        Pattern::TwoCamps => words.two_camps,
        Pattern::TogetherDoing => by_scale(words.together_doing, words.each_other_doing),
        Pattern::TogetherAgreed => by_scale(words.together_agreed, words.each_other_agreed),
        Pattern::TogetherNotYet => by_scale(words.together_not_yet, words.each_other_not_yet),
        Pattern::Close => words.close,
        Pattern::Scattered => words.scattered,
    };
    sentence.to_owned()
}

/// «8 van 12 zeggen: niet besproken, of ieder een eigen antwoord. 1 zegt: deels eens. 3 zeggen: eens.» Nothing without a score.
pub fn counted(view: &QuestionView, texts: Texts) -> String {
    let words = &whole_texts(texts).answered;
    let all = &view.answers.all;
    let said = match scale_of(view, texts) {
        ScaleKind::Together => [
            words.together_low,
            words.together_middle,
            words.together_high,
        ],
        ScaleKind::EachOther => [
            words.each_other_low,
            words.each_other_middle,
            words.each_other_high,
        ],
    };
    let counts = [all.low(), all.middle(), all.high()];
    let counts = counts.into_iter().zip(said).filter(|(count, _)| *count > 0);
    let total = all.scored().to_string();
    let sentences = counts.enumerate().map(|(at, (count, what))| {
        let form = if at == 0 { words.first } else { words.next };
        fill(&form.of(count), &[("total", &total), ("what", what)])
    });
    sentences.collect::<Vec<_>>().join(" ")
}

/// What is to be said beside the pattern; nothing where nothing is.
pub fn added(view: &QuestionView, texts: Texts) -> String {
    let words = &whole_texts(texts).patterns;
    let added = [
        (view.also_within(), words.also_within),
        (view.many_do_not_know(), words.many_unknown),
    ];
    let added = added.into_iter().filter(|(is_so, _)| *is_so);
    let added: Vec<&str> = added.map(|(_, text)| text).collect();
    added.join(" ")
}

/// Who gave which answer, for the ear: «Westerdam: 2 × eens en uitgewerkt; …». Before anything is counted only who stands where.
pub fn spoken(view: &QuestionView, naming: &Naming, telling: Telling, texts: Texts) -> String {
    let Some(question) = texts.content.question(view.question) else {
        return String::new();
    };
    let answers = |counts: &Counts| {
        let answers = question.scale.anchors().zip(counts.scores);
        let answers = answers.filter(|(_, count)| *count > 0);
        let answers = answers.map(|((_, words), count)| match telling {
            Telling::Counts => format!("{count} × {words}"),
            Telling::Places => words.to_owned(),
        });
        answers.collect::<Vec<_>>().join(", ")
    };
    let said = match naming {
        Naming::GroupOnly if telling == Telling::Places && view.answers.all.scored() > 0 => {
            table_texts(texts).reveal.marks.to_owned()
        }
        Naming::GroupOnly => answers(&view.answers.all),
        Naming::PerOrganisation(names) => {
            let organisations = view.answers.organisations.iter().zip(names);
            let said = organisations
                .filter(|(counts, _)| counts.scored() > 0)
                .map(|(counts, name)| format!("{name}: {}", answers(counts)));
            said.collect::<Vec<_>>().join("; ")
        }
    };
    match said.is_empty() {
        true => whole_texts(texts).together.none.to_owned(),
        false => said,
    }
}

fn scale_of(view: &QuestionView, texts: Texts) -> ScaleKind {
    let question = texts.content.question(view.question);
    question.map_or(ScaleKind::Together, |question| question.scale.kind)
}
