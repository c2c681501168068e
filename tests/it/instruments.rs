//! What partners filled in with the instruments, side by side: each comparison and each signal at its border, reasoned by hand.

mod borders;
mod counted;
mod example;
mod laws;
mod mirror;
mod said;
mod words;

use crate::common::{answer, id, label, question, register, stamp};
use gezamenlijke_blik::insight::{
    Comparisons, Grounds, HollowWords, Signal, Weighting, comparisons, question_views, signals,
    together,
};
use gezamenlijke_blik::reflection::{
    ANSWERS, Audience, Date, Document, Entry, Key, Lens, ORGANISATION, PARTICIPANTS, Participant,
    ParticipantId, Passage, Percent, Score, Tilt, Value, ValueType, Word,
};

/// Where something stands in a row like `trust=2` or `formula.promise=80`, and what it is: behind `=!` it is private.
fn said(who: &mut Participant, row: &str) {
    let (place, text) = row.split_once('=').unwrap();
    let (name, item) = match place.split_once('.') {
        Some((name, item)) => (name, Some(item)),
        None => (place, None),
    };
    let (text, audience) = match text.strip_prefix('!') {
        Some(text) => (text, Audience::Private),
        None => (text, Audience::Shared),
    };
    let spec = PARTICIPANTS.fields.iter().find(|spec| spec.name == name);
    let spec = *spec.unwrap_or_else(|| panic!("there is no field {name}"));
    let value: Value = match spec.value_type {
        ValueType::Label => label(text).into(),
        ValueType::Passage => Passage::new(text).unwrap().into(),
        ValueType::Word => Word::new(text).unwrap().into(),
        ValueType::Date => Date::parse(text).unwrap().into(),
        ValueType::Score => Value::Score(Score::new(text.parse().unwrap()).unwrap()),
        ValueType::Percent => Percent::new(text.parse().unwrap()).unwrap().into(),
        ValueType::Tilt => Tilt::new(text.parse().unwrap()).unwrap().into(),
        other => panic!("{name} is a {other:?}"),
    };
    let key = match item {
        Some(item) => Key::for_item(spec, question(item)),
        None => Key::single(spec),
    };
    let entry = Entry {
        audience,
        ..Entry::shared(Some(value))
    };
    who.put(key, register(entry, stamp(1, 0, "t")));
}

/// Somebody of an organisation who says this, row by row: `Oever | ambition=Wij gaan … | lens.process=4`.
fn somebody(text: &str) -> Participant {
    let mut rows = text.split('|').map(str::trim);
    let mut who = Participant::default();
    let now = stamp(1, 0, "t");
    let organisation = Entry::shared(Some(label(rows.next().unwrap()).into()));
    who.put(Key::single(ORGANISATION.spec), register(organisation, now));
    for row in rows.filter(|row| !row.is_empty()) {
        let Some(lens) = row.strip_prefix("lens.") else {
            said(&mut who, row);
            continue;
        };
        let (lens, points) = lens.split_once('=').unwrap();
        let lens = Lens::ALL.into_iter().find(|it| it.key() == lens).unwrap();
        for asked in lens.questions() {
            let entry = Entry::answer(answer(points));
            who.put(
                Key::for_item(ANSWERS.spec, question(asked)),
                register(entry, now),
            );
        }
    }
    who
}

/// These people, called `p00`, `p01` and so on.
fn people(texts: &[&str]) -> Document {
    let mut document = Document::default();
    for (number, text) in texts.iter().enumerate() {
        document.put(PARTICIPANTS, id(&format!("p{number:02}")), somebody(text));
    }
    document
}

/// The same people of the organisations Oever, Linde and Noord, where each row says what the people of one of them say.
fn partners(rows: [&[&str]; 3]) -> Document {
    let names = ["Oever", "Linde", "Noord"];
    let all = names.iter().zip(rows);
    let all = all.flat_map(|(name, rows)| rows.iter().map(move |row| format!("{name} | {row}")));
    let all: Vec<String> = all.collect();
    people(&all.iter().map(String::as_str).collect::<Vec<_>>())
}

const HOLLOW: &str = "synergie, win-win, stip op de horizon, stip";

fn compared(document: &Document) -> Comparisons {
    compared_by(document, Weighting::Organisations, |_| true)
}

fn compared_by(
    document: &Document,
    weighting: Weighting,
    included: impl Fn(&ParticipantId) -> bool,
) -> Comparisons {
    comparisons(
        document,
        weighting,
        &HollowWords::of(document, HOLLOW),
        included,
    )
}

/// What is worth a question.
fn pointed(document: &Document) -> Vec<Signal> {
    let questions = question_views(document, Weighting::Organisations, |_| true);
    let group = together(document, Weighting::Organisations, |_| true).group;
    signals(&Grounds {
        document,
        session: &id("s"),
        questions: &questions,
        lenses: group.map(|value| value.map(|value| value.mean)),
        compared: &compared(document),
        today: Date::parse("2026-11-29"),
    })
}

/// Every signal in these words, of people who say this.
fn check(rows: &[&str], expected: &[Signal]) {
    assert_eq!(pointed(&people(rows)), expected, "{rows:?}");
}

#[test]
fn nobody_and_people_who_said_nothing_are_compared_to_nothing() {
    let nothing = [
        people(&[]),
        people(&["Oever"]),
        people(&["Oever", "Linde", "Noord"]),
    ];
    for document in nothing {
        let all = compared(&document);
        assert_eq!(pointed(&document), []);
        assert!(all.own_words.is_empty() && all.no_go.is_empty() && all.interests.is_empty());
        assert_eq!(all.formula.group.product(), None);
        assert_eq!(all.phases.span(), None);
        assert_eq!(all.trust.all.people(), 0);
        assert!(all.balances.iter().all(|one| one.lean().is_none()));
        assert!(all.mirror.iter().all(|one| one.total() == 0));
        assert_eq!(all.conditions.len(), 3);
        assert_eq!(all.clarity.len(), 3);
        assert_eq!(all.phases.phases.len(), 5);
        assert_eq!(all.signs.len(), 8);
    }
}
