//! What a facilitator waits for between two steps: patterns, subjects, the agenda and what the answers point at.

use super::median;
use gezamenlijke_blik::insight::{
    Grounds, HollowWords, Weighting, agenda, comparisons, question_views, signals, subject_views,
    together,
};
use gezamenlijke_blik::reflection::{Date, Document, OwnerId};
use gezamenlijke_blik::words::compared::Compared;
use std::hint::black_box;
use std::time::Duration;

pub fn subjects(line: impl Fn(&str, Duration), mine: &Document) {
    let views = || question_views(black_box(mine), Weighting::Organisations, |_| true);
    line(
        "distance and pattern of every question, and the subjects",
        median(|| {
            black_box(subject_views(&views()));
        }),
    );
    let hollow = HollowWords::listed(&Compared::hollow_words());
    let (Some(session), today) = (OwnerId::new("s"), Date::parse("2026-11-29")) else {
        return;
    };
    line(
        "from answers to an agenda with its signals",
        median(|| {
            let questions = views();
            black_box(agenda(mine, &session, &subject_views(&questions)));
            let picture = together(mine, Weighting::Organisations, |_| true);
            black_box(signals(&Grounds {
                document: mine,
                session: &session,
                questions: &questions,
                lenses: picture.group.map(|value| value.map(|value| value.mean)),
                compared: &comparisons(mine, Weighting::Organisations, &hollow, |_| true),
                today,
            }));
        }),
    );
}
