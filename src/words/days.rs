//! The days that a group wants to remember, as a calendar takes them: by when something is done, when one looks back, when one
//! meets again.

use super::language::Language;
use super::subjects::Subjects;
use super::table::Table;
use super::text::fill;
use crate::exchange::{CalendarDay, calendar};
use crate::reflection::{
    AGREEMENTS, BY, Date, Document, Entries, IF_THEN, Label, NEXT, OwnerId, REVIEW, SESSIONS,
    Status, Text, WHAT,
};

/// A day with what is said of it.
struct Day {
    id: String,
    sequence: u64,
    date: Date,
    title: String,
    about: String,
}

/// The calendar of one agreement; `None` where it has no day. `now` is in milliseconds since 1970.
pub fn agreement_calendar(
    document: &Document,
    agreement: &OwnerId,
    language: Language,
    now: u64,
) -> Option<String> {
    let entries = document.owners(AGREEMENTS).get(agreement)?;
    written(of_agreement(document, agreement, entries, language), now)
}

/// The calendar of a session: its agreements, as far as they are still to be done, and the day of the next one; `None` where none
/// has a day. `now` is in milliseconds since 1970.
pub fn session_calendar(
    document: &Document,
    session: &OwnerId,
    language: Language,
    now: u64,
) -> Option<String> {
    let words = &Table::of(language).calendar;
    let agreements = document.agreements_of(session).into_iter();
    let open = agreements.filter(|(_, one)| one.status() == Status::Open);
    let mut days: Vec<Day> = open
        .flat_map(|(id, one)| of_agreement(document, id, one, language))
        .collect();
    let entries = document.owners(SESSIONS).get(session)?;
    days.extend(entries.get(NEXT).map(|date| Day {
        id: format!("{session}-next"),
        sequence: entries.lamport(),
        date: *date,
        title: match document.name() {
            Some(name) => fill(words.next, &[("partnership", name.as_str())]),
            None => words.next_unnamed.to_owned(),
        },
        about: words.next_about.to_owned(),
    }));
    written(days, now)
}

fn of_agreement(
    document: &Document,
    id: &OwnerId,
    agreement: &Entries,
    language: Language,
) -> Vec<Day> {
    let table = Table::of(language);
    let words = &table.calendar;
    let what = agreement
        .get(WHAT)
        .map_or(table.agreements.unsaid, Text::as_str);
    // A title is one line.
    let what = what.split_whitespace().collect::<Vec<_>>().join(" ");
    let what = match agreement.doer().as_str() {
        "" => what,
        who => fill(words.with_who, &[("what", &what), ("who", who)]),
    };
    let subject = agreement.subject();
    let subject = subject.and_then(|it| Subjects::of(language).subjects.get(it.key()));
    let about = [
        agreement.get(IF_THEN).map(|it| it.as_str().to_owned()),
        subject.map(|it| fill(words.subject, &[("subject", it.name)])),
        document.name().map(Label::as_str).map(str::to_owned),
    ];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let by = agreement.get(BY).map(|date| ("by", date, what.clone()));
    let review = agreement.get(REVIEW);
    let review = review.map(|date| ("review", date, fill(words.review, &[("what", &what)])));
    let days = by.into_iter().chain(review).map(|(name, date, title)| Day {
        id: format!("{id}-{name}"),
        sequence: agreement.lamport(),
        date: *date,
        title,
        about: about.clone(),
    });
    days.collect()
}

fn written(days: Vec<Day>, now: u64) -> Option<String> {
    let days = days.iter().map(|day| CalendarDay {
        id: &day.id,
        sequence: day.sequence,
        date: day.date,
        title: &day.title,
        about: &day.about,
    });
    let days: Vec<CalendarDay> = days.collect();
    (!days.is_empty()).then(|| calendar(&days, now))
}
