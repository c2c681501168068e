//! Agreements in somebody's calendar.

use gezamenlijke_blik::exchange::{CalendarDay, calendar};
use gezamenlijke_blik::reflection::Date;
use icalendar::parser::{read_calendar, unfold};

fn day<'a>(id: &'a str, date: &str, title: &'a str, about: &'a str) -> CalendarDay<'a> {
    CalendarDay {
        id,
        sequence: 7,
        date: Date::parse(date).unwrap(),
        title,
        about,
    }
}

/// The properties of each day, as a parser that is not ours reads them.
fn read(text: &str) -> Vec<Vec<(String, String)>> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).unwrap();
    let events = calendar.components.iter();
    let events = events.filter(|it| it.name.as_str() == "VEVENT");
    let properties = events.map(|event| {
        let all = event.properties.iter();
        all.map(|it| (it.name.as_str().to_owned(), it.val.as_str().to_owned()))
            .collect()
    });
    properties.collect()
}

#[test]
fn a_parser_that_is_not_ours_reads_the_days() {
    let long =
        "Wij nodigen de huurdersraad uit; «elke eerste maandag», ook in augustus. ".repeat(3);
    let days = [
        day(
            "a-1",
            "2026-12-31",
            &long,
            "Als het regent,\nen ook dan.\r\nDaarna \\ niets.",
        ),
        day("a-2", "2028-02-29", "Kort", ""),
    ];
    let text = calendar(&days, 1_795_903_200_123);
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let found = read(&text);
    assert_eq!(found.len(), 2);
    let value = |at: usize, name: &str| {
        let found = found[at].iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    };
    assert_eq!(value(0, "UID"), Some("a-1@gezamenlijke-blik"));
    assert_eq!(value(0, "DTSTAMP"), Some("20261128T220000Z"));
    assert_eq!(value(0, "SEQUENCE"), Some("7"));
    assert_eq!(value(0, "DTSTART"), Some("20261231"));
    assert_eq!(value(0, "DTEND"), Some("20270101"));
    assert_eq!(value(0, "SUMMARY"), Some(long.as_str()));
    let about = "Als het regent,\nen ook dan.\nDaarna \\ niets.";
    assert_eq!(value(0, "DESCRIPTION"), Some(about));
    assert_eq!(
        (value(1, "DTSTART"), value(1, "DTEND")),
        (Some("20280229"), Some("20280301"))
    );
    assert_eq!(value(1, "DESCRIPTION"), None);
}

#[test]
fn the_last_day_that_there_is_has_no_day_after_it() {
    let text = calendar(&[day("a", "2199-12-31", "x", "")], 0);
    assert!(text.contains("DTSTAMP:19700101T000000Z"));
    assert!(!text.contains("DTEND"), "{text}");
}
