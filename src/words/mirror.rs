//! What the mirror shows, in sentences with the numbers from which anybody can recount them.

use super::compared::Compared;
use super::{Content, Language, decimal, fill};
use crate::insight::{Fraction, MirrorOutcome, MirrorView, Mirrored, is_near};
use crate::reflection::Lens;

/// What the mirror says of one organisation and one lens; nothing where a value is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MirrorSentences {
    /// *Eens*: its own value and that of the others.
    pub agreement: Option<String>,
    /// *Goed ingeschat*: its guess and what the others answer.
    pub accuracy: Option<String>,
    /// *Denken dat zij denken als wij*: its guess and its own value.
    pub congruency: Option<String>,
    /// What it comes to, where that is worth a talk.
    pub outcome: Option<String>,
}

/// The sentences of an organisation of this name in the mirror of a lens.
pub fn mirror_sentences(
    seen: &Mirrored,
    organisation: &str,
    lens: Lens,
    language: Language,
) -> MirrorSentences {
    let words = &Compared::of(language).mirror;
    let say = |text: &str, apart: [Option<Fraction>; 2]| {
        let number = |value: Option<Fraction>| value.map(|value| decimal(value, language));
        // The difference of what stands in the sentence, so that anybody can recount it.
        let [one, other] = apart.map(|value| value.map_or(0, |value| value.tenths()));
        let steps = i64::try_from(one.abs_diff(other)).unwrap_or(i64::MAX);
        let steps = Fraction::new(steps, 10);
        let [own, others, guess, steps] = [seen.own, seen.others, seen.guess, steps].map(number);
        let values = [
            ("organisation", organisation),
            ("lens", lens_name(lens, language)),
            ("own", &own.unwrap_or_default()),
            ("others", &others.unwrap_or_default()),
            ("guess", &guess.unwrap_or_default()),
            ("steps", &steps.unwrap_or_default()),
        ];
        fill(text, &values)
    };
    let by_own = [seen.own, seen.others];
    let by_guess = [seen.guess, seen.others];
    let agreement = seen.agreement().map(|apart| match is_near(apart) {
        true => say(words.alike, by_own),
        false => say(words.apart, by_own),
    });
    let accuracy = seen.accuracy().map(|missed| match is_near(missed) {
        true => say(words.guessed, by_own),
        false if missed > Fraction::whole(0) => say(words.too_high, by_guess),
        false => say(words.too_low, by_guess),
    });
    let congruency = seen.congruency().map(|apart| match is_near(apart) {
        true => say(words.like_us, by_own),
        false => say(words.unlike_us, by_own),
    });
    let outcome = seen.outcome().and_then(|outcome| match outcome {
        MirrorOutcome::KnownApart => Some(words.known_apart),
        MirrorOutcome::UnknownAlike => Some(words.unknown_alike),
        MirrorOutcome::TakenForAlike => Some(words.taken_for_alike),
        MirrorOutcome::KnownAlike | MirrorOutcome::UnknownApart => None,
    });
    MirrorSentences {
        agreement,
        accuracy,
        congruency,
        outcome: outcome.map(|text| say(text, by_own)),
    }
}

/// What the mirror of a lens says where no organisation is named: how many guessed well, and how many there are of whom the guess is
/// worth a talk. None where no organisation has all three values.
pub fn mirror_counted(view: &MirrorView, language: Language) -> Option<String> {
    let words = &Compared::of(language).mirror;
    let (known, total) = (view.known(), view.total());
    let values = [
        ("lens", lens_name(view.lens, language)),
        ("total", &total.to_string()),
    ];
    let first = fill(&words.guessed_counted.of(known), &values);
    let rest = [
        (MirrorOutcome::KnownApart, &words.known_apart_counted),
        (MirrorOutcome::UnknownAlike, &words.unknown_alike_counted),
        (MirrorOutcome::TakenForAlike, &words.taken_for_alike_counted),
    ];
    let rest = rest.into_iter().filter_map(|(outcome, text)| {
        let count = view.count(outcome);
        (count > 0).then(|| text.of(count))
    });
    let sentences: Vec<String> = [first].into_iter().chain(rest).collect();
    (total > 0).then(|| sentences.join(" "))
}

fn lens_name(lens: Lens, language: Language) -> &'static str {
    Content::of(language).lens(lens).name
}
