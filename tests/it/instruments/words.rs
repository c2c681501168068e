//! Texts of people's own: which words in them say little, in which order they stand, and what is the same.

use super::*;
use gezamenlijke_blik::insight::{Likeness, Line};
use gezamenlijke_blik::merge::Stamp;
use gezamenlijke_blik::reflection::{HOLLOW_WORDS, Text};
use gezamenlijke_blik::words::compared::Compared;

/// The hollow words in a text, with `[ ]` around them.
fn marked(list: &str, text: &str) -> String {
    let mut shown = String::new();
    let mut from = 0;
    for found in HollowWords::listed(list).found_in(text) {
        shown += &text[from..found.start];
        shown += &format!("[{}]", &text[found.clone()]);
        from = found.end;
    }
    shown + &text[from..]
}

#[test]
fn a_word_that_says_little_is_found_whole_and_however_it_is_written() {
    for (list, expected) in [
        (
            "synergie",
            "Wij zoeken [synergie], [Synergie] en synergieën.",
        ),
        (
            "win-win",
            "Een [win-win], een [win win] en een [Win–Win]; geen winwin en geen win.",
        ),
        (
            "stip op de horizon\nstip",
            "Een [stip op de horizon] is een [stip], die je ziet.",
        ),
        ("vernieuwend;  ;,\n\n", "Heel [VERNIEUWEND]!"),
        (
            "cliënt centraal",
            "[Cliënt centraal]: de [cliënt   centraal].",
        ),
        ("ÉÉN", "[één] [Één] een [e\u{301}e\u{301}n]"),
        ("synergie, synergie", "[synergie][synergie]"),
        ("a b, a b c", "[a b c] [a b] a c"),
        ("", "niets"),
        ("-, …", "Een - en een …"),
        ("👩‍👩‍👧", "👩‍👩‍👧 samen"),
    ] {
        let text: String = expected.chars().filter(|c| !"[]".contains(*c)).collect();
        if list == "synergie, synergie" {
            // Two that stand together are one word, which is in no list.
            assert_eq!(marked(list, &text), text);
            continue;
        }
        assert_eq!(marked(list, &text), expected, "{list}");
    }
}

/// The one hollow word in the first text.
fn underlined(document: &Document) -> String {
    let all = compared(document).own_words;
    let found = all[0].hollow.iter().map(|at| &all[0].text[at.clone()]);
    found.collect()
}

#[test]
fn a_group_that_made_a_list_of_its_own_has_that_one() {
    let mut document = people(&["Oever | ambition=Synergie door maatwerk"]);
    assert_eq!(underlined(&document), "Synergie");
    let list = Entry::shared(Some(Text::new("maatwerk").unwrap().into()));
    let now: Stamp = stamp(1, 0, "t");
    document
        .partnership
        .change(Key::single(HOLLOW_WORDS.spec), list, now);
    assert_eq!(underlined(&document), "maatwerk");
}

#[test]
fn the_usual_list_has_words_of_both_languages() {
    let usual = HollowWords::listed(&Compared::hollow_words());
    for text in [
        "Wij staan voor synergie",
        "This is future-proof",
        "De inwoner centraal",
    ] {
        assert_eq!(usual.found_in(text).len(), 1, "{text}");
    }
    let plain =
        "In 2027 krijgt elke wijk één aanspreekpunt; in januari openen we het eerste loket.";
    assert!(usual.found_in(plain).is_empty());
}

#[test]
fn own_words_stand_in_an_order_that_tells_no_organisation() {
    let document = people(&[
        "Oever | ambition=eerst",
        "Linde | ambition=toen",
        "Oever | ambition=!voor mij",
        "Oever | ambition=daarna",
        "Linde",
    ]);
    let all = compared(&document).own_words;
    let told: Vec<(usize, &str)> = all
        .iter()
        .map(|it| (it.organisation, it.text.as_str()))
        .collect();
    assert_eq!(told, [(1, "eerst"), (0, "toen"), (1, "daarna")]);
    let without = compared_by(&document, Weighting::Organisations, |who| {
        who.as_str() != "p00"
    });
    assert_eq!(without.own_words.len(), 2);
}

fn told(lines: &[Line]) -> String {
    let told = lines
        .iter()
        .map(|line| format!("{}:{}", line.organisation, line.text));
    told.collect::<Vec<_>>().join(" ")
}

#[test]
fn lines_stand_by_turns() {
    let document = people(&[
        "Oever | no_go.1=a | no_go.2=b",
        "Linde | no_go.1=c | no_go.3=d",
        "Oever | no_go.1=!e",
    ]);
    assert_eq!(told(&compared(&document).no_go), "1:a 0:c 1:b 0:d");
}

#[test]
fn interests_stand_under_their_kind_and_private_ones_nowhere() {
    let document = people(&[
        "Oever | interests.collective-1=a | interests.individual-1=!geheim",
        "Linde | interests.collective-2=b | interests.organisation-5=c",
    ]);
    let map = compared(&document).interests;
    let told: Vec<String> = map.kinds.iter().map(|lines| told(lines)).collect();
    assert_eq!(told, ["1:a 0:b", "0:c", ""]);
    assert_eq!(map.empty_kinds().len(), 1);
}

/// What three organisations say who decides: for each its people, `;` between them.
fn alike(organisations: &[&str]) -> Likeness {
    let rows = organisations.iter().enumerate().flat_map(|(at, people)| {
        people.split(';').map(move |words| match words {
            "" => format!("Partner {at}"),
            words => format!("Partner {at} | conditions_words.decides={words}"),
        })
    });
    let rows: Vec<String> = rows.collect();
    let document = people(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    compared(&document).conditions[0].likeness
}

#[test]
fn who_decides_is_the_same_different_or_missing() {
    for (organisations, expected) in [
        (vec!["de stuurgroep", "De  Stuurgroep."], Likeness::Same),
        (vec!["de stuurgroep", "Fatma"], Likeness::Different(2)),
        (vec!["de stuurgroep", "stuurgroep"], Likeness::Different(2)),
        // Who differs from a colleague does not part two organisations.
        (vec!["Fatma;Yusuf", "Yusuf"], Likeness::Same),
        (vec!["Fatma;Yusuf", "Bram;Anna"], Likeness::Different(4)),
        // Any two have one in common, and all three none.
        (vec!["a;b", "b;c", "c;a"], Likeness::Same),
        (vec!["a;b", "b;c", "a"], Likeness::Different(3)),
        (vec!["Fatma", "Fatma", ""], Likeness::Missing),
        (vec!["Fatma", "Bram", ""], Likeness::Different(2)),
        (vec!["Fatma", "", ""], Likeness::Missing),
        (vec!["", "", ""], Likeness::Missing),
        // One organisation: its people are compared.
        (vec!["Fatma;Fatma"], Likeness::Same),
        (vec!["Fatma;Bram"], Likeness::Different(2)),
        (vec!["Fatma"], Likeness::Missing),
        (vec![""], Likeness::Missing),
    ] {
        assert_eq!(alike(&organisations), expected, "{organisations:?}");
    }
}

#[test]
fn the_words_of_an_organisation_are_shown_once_each() {
    let document = people(&[
        "Oever | conditions_words.does=Yusuf",
        "Oever | conditions_words.does=fatma",
        "Oever | conditions_words.does=Fatma!",
        "Oever | conditions_words.does=!niemand",
        "Linde | conditions.does=no",
    ]);
    let does = &compared(&document).conditions[1];
    assert_eq!(does.organisations[1].words, ["Fatma!", "Yusuf"]);
    assert_eq!(does.organisations[0].words, Vec::<String>::new());
    assert_eq!((does.all.yes, does.all.partly, does.all.no), (0, 0, 1));
}
