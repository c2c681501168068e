//! The days of agreements in somebody's calendar.

use super::{agreement, agrees, due, table};
use crate::common::{Visit, id, label};
use gezamenlijke_blik::reflection::{
    Date, IF_THEN, NEXT, ORGANISATION, Owner, REVIEW, SESSIONS, STATUS, SUBJECT, Status, Subject,
    Text, WHAT,
};
use gezamenlijke_blik::session::Action;
use gezamenlijke_blik::words::{Language, agreement_calendar, session_calendar};
use icalendar::parser::{read_calendar, unfold};

const NOW: u64 = 1_795_903_200_123;

/// «uid | day | title | more» of each day, as a parser that is not ours reads it.
fn read(text: &str) -> Vec<String> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let events = calendar.components.iter();
    let events = events.filter(|it| it.name.as_str() == "VEVENT");
    let told = events.map(|event| {
        let value = |name: &str| {
            let mut all = event.properties.iter();
            let found = all.find(|it| it.name.as_str() == name);
            found.map_or(String::new(), |it| it.val.as_str().to_owned())
        };
        ["UID", "DTSTART", "SUMMARY", "DESCRIPTION"]
            .map(value)
            .join(" | ")
    });
    told.collect()
}

fn of_session(visit: &Visit) -> Option<String> {
    session_calendar(visit.document(), &id("s"), Language::Dutch, NOW)
}

fn of_agreement(visit: &Visit, name: &str) -> Option<String> {
    agreement_calendar(visit.document(), &id(name), Language::Dutch, NOW)
}

/// How often a calendar is told that the day of an agreement was changed.
fn sequence(visit: &Visit) -> u64 {
    let text = of_agreement(visit, "x").unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("SEQUENCE:"));
    line.unwrap().parse().unwrap()
}

#[test]
fn an_agreement_says_what_who_and_from_which_talk_and_keeps_its_uid() {
    let mut visit = table("a");
    agrees(&mut visit, "s", "x", "We nodigen de\n huurdersraad uit.");
    assert_eq!(of_agreement(&visit, "x"), None, "it has no day");
    due(&mut visit, "x", "2026-12-18");
    let set = |field, label| Action::set(agreement("x"), field, Some(label));
    visit.does(set(ORGANISATION, label("Wonen Noord")));
    visit.does(Action::choose(
        agreement("x"),
        SUBJECT,
        Some(Subject::Belonging),
    ));
    let then = Text::new("Als ze niet kunnen, dan gaan wij naar hen.");
    visit.does(Action::set(agreement("x"), IF_THEN, then));
    let said = "We nodigen de huurdersraad uit. (Wonen Noord)";
    let about = "Als ze niet kunnen\\, dan gaan wij naar hen.\\nUit het gesprek over «Wie hoort erbij?»\\nDe Linde";
    let by = format!("x-by@gezamenlijke-blik | 20261218 | {said} | {about}");
    let plain = |lines: Vec<String>| {
        let lines = lines.into_iter();
        lines
            .map(|line| line.replace("\\,", ",").replace("\\n", "\n"))
            .collect::<Vec<_>>()
    };
    let expected = |lines: &[&str]| plain(lines.iter().map(|it| (*it).to_owned()).collect());
    assert_eq!(
        plain(read(&of_agreement(&visit, "x").unwrap())),
        expected(&[&by])
    );

    let before = sequence(&visit);
    visit.does(Action::set(
        agreement("x"),
        REVIEW,
        Date::parse("2027-03-18"),
    ));
    assert!(sequence(&visit) > before);
    let review = format!("x-review@gezamenlijke-blik | 20270318 | Terugkijken: {said} | {about}");
    assert_eq!(
        plain(read(&of_agreement(&visit, "x").unwrap())),
        expected(&[&by, &review])
    );
}

#[test]
fn a_session_gives_what_is_still_to_be_done_and_the_next_time() {
    let mut visit = table("a");
    assert_eq!(of_session(&visit), None);
    for name in ["x", "y", "z", "undated"] {
        agrees(&mut visit, "s", name, name);
    }
    for name in ["x", "y", "z"] {
        due(&mut visit, name, "2026-12-18");
    }
    visit.does(Action::choose(agreement("y"), STATUS, Some(Status::Done)));
    visit.does(Action::choose(
        agreement("z"),
        STATUS,
        Some(Status::Dropped),
    ));
    visit.does(Action::set(agreement("undated"), WHAT, None));
    let session = Owner::One(SESSIONS.name, id("s"));
    visit.does(Action::set(session, NEXT, Date::parse("2027-01-14")));
    let found = read(&of_session(&visit).unwrap());
    let starts = [
        "x-by@gezamenlijke-blik | 20261218 | x | ",
        "s-next@gezamenlijke-blik | 20270114 | Volgende keer samen: De Linde | ",
    ];
    assert_eq!(found.len(), starts.len(), "{found:?}");
    for (line, start) in found.iter().zip(starts) {
        assert!(line.starts_with(start), "{line}");
    }
    assert_eq!(of_agreement(&visit, "nobody"), None);
}
