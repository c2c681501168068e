//! An invitation as text: what goes out comes back, and what does not belong is refused with its reason.

mod kept;

use crate::common::{label, soaked};
use crate::mutant::Corpus;
use crate::opening::{open, read};
use crate::sample::Dice;
use gezamenlijke_blik::exchange::code::Compression;
use gezamenlijke_blik::exchange::{InvitationError, seal_invitation, write_invitation};
use gezamenlijke_blik::reflection::{Date, Invitation, Invited, Visibility, Word};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// An invitation with everything in it.
pub fn invitation() -> Invitation {
    let organisations = [
        "Gemeente Duinrand, 3",
        "Zorggroep De Wadden, 1",
        "Waterschap",
    ];
    Invitation {
        partnership: label("Samen voor de Kust"),
        organisations: organisations
            .iter()
            .filter_map(|it| Invited::typed(it))
            .collect(),
        date: Date::parse("2026-12-10"),
        place: Some(label("Dorpshuis")),
        minutes: Some(15),
        visibility: Visibility::GroupOnly,
        asks: ["formula", "later-made", "trust"]
            .into_iter()
            .filter_map(Word::new)
            .collect(),
        unknown: Default::default(),
    }
}

fn plain(json: &str) -> String {
    seal_invitation(json.as_bytes(), Compression::Plain)
}

/// This JSON is refused for this reason.
fn refused(json: &str, error: InvitationError) {
    assert_eq!(open(&plain(json)), Err(error), "{json}");
}

/// An invitation with these organisations, as JSON.
fn of(organisations: &str) -> String {
    format!(r#"{{"partnership":"P","organisations":[{organisations}]}}"#)
}

/// The organisations to choose from in this JSON.
fn choices(json: &str) -> Vec<String> {
    let invitation = open(&plain(json)).unwrap();
    invitation
        .organisations
        .iter()
        .map(Invited::to_string)
        .collect()
}

#[test]
fn what_goes_out_is_one_short_line_and_comes_back() {
    let text = write_invitation(&invitation());
    assert_eq!(
        text,
        concat!(
            r#"{"asks":"formula later-made trust","date":"2026-12-10","minutes":15,"organisations":[{"name":"Gemeente Duinrand","people":3},"#,
            r#"{"name":"Zorggroep De Wadden","people":1},{"name":"Waterschap"}],"#,
            r#""partnership":"Samen voor de Kust","place":"Dorpshuis","visibility":"group"}"#,
        )
    );
    assert_eq!(open(&plain(&text)), Ok(invitation()));
    // A chat or a mail may put blanks around it.
    assert_eq!(open(&format!(" {}\n", plain(&text))), Ok(invitation()));
}

#[test]
fn the_first_invitations_are_opened_for_ever() {
    let text =
        "1jeyJwYXJ0bmVyc2hpcCI6IkRlIExpbmRlIiwib3JnYW5pc2F0aW9ucyI6W3sibmFtZSI6Ik9ldmVyIn1dfQ";
    let invitation = open(text).unwrap();
    assert_eq!(invitation.partnership, label("De Linde"));
    assert_eq!(invitation.organisations[0].name, label("Oever"));
    assert_eq!(invitation.visibility, Visibility::PerOrganisation);
}

#[test]
fn any_invitation_comes_back_as_it_went() {
    let names = [
        "Gemeente",
        "’t Lange Land",
        "Öffentlich",
        "水務局",
        "<b>",
        "a\"b\\c",
        "مرفأ",
        "x",
    ];
    for number in 0..soaked(10_000, 1_000_000) {
        let mut dice = Dice::new(number);
        let mut one = invitation();
        let count = dice.below(Invitation::MAX_ORGANISATIONS + 1);
        let any = (0..count).map(|at| Invited {
            name: label(&format!("{} {}", dice.one_of(&names), at / 2)),
            people: (!dice.once_in(2)).then(|| 1 + dice.roll(500)),
        });
        one.organisations = Invited::distinct(any.collect());
        one.partnership = label(dice.one_of(&names));
        one.date = Date::parse(dice.one_of(&["", "1900-01-01", "2199-12-31"]));
        one.place = dice.once_in(2).then(|| label(dice.one_of(&names)));
        one.minutes = dice
            .once_in(2)
            .then(|| 1 + dice.roll(Invitation::MAX_MINUTES));
        one.asks.retain(|_| dice.once_in(2));
        if dice.once_in(2) {
            one.visibility = Visibility::PerOrganisation;
        }
        assert_eq!(open(&plain(&write_invitation(&one))), Ok(one), "{number}");
    }
}

#[test]
fn a_text_that_is_no_invitation_says_so() {
    let check = |text: &str, error| assert_eq!(open(text), Err(error), "{text}");
    for text in [
        "", " ", "j", "1", "1x", "0jAAAA", "hallo", "<script>", "-1j", "1Jabc",
    ] {
        check(text, InvitationError::NotOurs);
    }
    check("99999999999999999999jAAAA", InvitationError::NotOurs);
    check("2jAAAA", InvitationError::Newer);
    check("255zzz", InvitationError::Newer);
    check(
        &format!("1j{}", "A".repeat(5_000)),
        InvitationError::TooLarge,
    );
    let whole = plain(&write_invitation(&invitation()));
    // The signs of the other base64, blanks and what a mail makes of them.
    for sign in ["+", "/", "=", " ", "%20", "\u{202e}", "é"] {
        check(&whole.replacen('e', sign, 1), InvitationError::Damaged);
    }
    for end in 2..whole.len() {
        check(&whole[..end], InvitationError::Damaged);
    }
    assert_eq!(read(&[b' '; 65_537]), Err(InvitationError::TooLarge));
}

#[test]
fn what_is_wrong_inside_is_refused() {
    for json in [
        "",
        "[]",
        "1",
        "{}",
        r#"{"partnership":"P"}"#,
        r#"{"organisations":[]}"#,
        r#"{"partnership":"","organisations":[]}"#,
        r#"{"partnership":" \u200b\u202e ","organisations":[]}"#,
        r#"{"partnership":5,"organisations":[]}"#,
        r#"{"partnership":"P","partnership":"Q","organisations":[]}"#,
        r#"{"partnership":"P","organisations":{}}"#,
        r#"{"partnership":"P","organisations":[],"minutes":0}"#,
        r#"{"partnership":"P","organisations":[],"minutes":601}"#,
        r#"{"partnership":"P","organisations":[],"minutes":1e9}"#,
        r#"{"partnership":"P","organisations":[],"minutes":-5}"#,
        r#"{"partnership":"P","organisations":[],"date":"2026-02-30"}"#,
        r#"{"partnership":"P","organisations":[],"visibility":"nobody"}"#,
        r#"{"partnership":"P","organisations":[],"place":""}"#,
        r#"{"partnership":"P","organisations":[],"asks":["formula"]}"#,
        r#"{"partnership":"P","organisations":[],"asks":"formula <b>"}"#,
    ] {
        refused(json, InvitationError::Damaged);
    }
    refused(&of(r#""Gemeente""#), InvitationError::Damaged);
    refused(&of(r#"{"name":"\u200b"}"#), InvitationError::Damaged);
    refused(&of(r#"{"name":"A","people":0}"#), InvitationError::Damaged);
    refused(
        &of(r#"{"name":"A","people":501}"#),
        InvitationError::Damaged,
    );
    refused(
        &of(r#"{"name":"A","people":18446744073709551616}"#),
        InvitationError::Damaged,
    );
    let deep = "[".repeat(40) + &"]".repeat(40);
    refused(
        &format!(r#"{{"partnership":"P","organisations":[],"x":{deep}}}"#),
        InvitationError::Damaged,
    );
    let name = "a".repeat(201);
    refused(
        &of(&format!(r#"{{"name":"{name}"}}"#)),
        InvitationError::TooLarge,
    );
    let many = |count: usize| {
        let all = (0..count).map(|at| format!(r#"{{"name":"{at}"}}"#));
        of(&all.collect::<Vec<_>>().join(","))
    };
    assert_eq!(choices(&many(40)).len(), 40);
    refused(&many(41), InvitationError::TooLarge);
    refused(&many(200), InvitationError::TooLarge);
}

#[test]
fn names_that_look_alike_are_one_choice() {
    let all = of(
        r#"{"name":"Gemeente"},{"name":"GEMEENTE","people":4},{"name":"Ge\u200bmeente"},{"name":"Ｇemeente"},{"name":"Café"},{"name":"Cafe\u0301"}"#,
    );
    assert_eq!(choices(&all), ["Gemeente", "Café"]);
}

#[test]
fn markup_is_only_text_and_nothing_turns_text_around() {
    let all =
        of(r#"{"name":"<img src=x onerror=alert(1)>"},{"name":"\u202eetneemeG\u2066\u0007"}"#);
    assert_eq!(choices(&all), ["<img src=x onerror=alert(1)>", "etneemeG"]);
}

#[test]
fn what_a_newer_version_adds_is_kept_and_goes_along_but_for_what_is_private() {
    let json = r#"{"organisations":[],"partnership":"P","instruments":["a",1],"mine":{"private":true},"z":{"b":2,"a":1}}"#;
    let invitation = open(&plain(json)).unwrap();
    assert!(invitation.unknown.get("mine").is_some());
    assert_eq!(
        write_invitation(&invitation),
        r#"{"instruments":["a",1],"organisations":[],"partnership":"P","z":{"a":1,"b":2}}"#
    );
}

#[test]
fn texts_with_mistakes_in_them_are_taken_or_refused_and_nothing_breaks() {
    let json = write_invitation(&invitation()).into_bytes();
    let corpus = Corpus::of(vec![json.clone()]);
    let mut taken = 0;
    let total = soaked(10_000, 1_000_000);
    for number in 0..total {
        let mut dice = Dice::new(number);
        let tried = catch_unwind(AssertUnwindSafe(|| match dice.once_in(3) {
            true => {
                let text = seal_invitation(&json, Compression::Plain);
                let text = corpus.mutant_of(text.as_bytes(), &mut dice);
                open(&String::from_utf8_lossy(&text))
            }
            false => read(&corpus.mutant_of(&json, &mut dice)),
        }));
        let tried = tried.unwrap_or_else(|_| panic!("mutant {number}"));
        taken += u64::from(tried.is_ok());
    }
    // Neither arm is idle.
    assert!(
        taken > total / 50 && taken < total / 2,
        "{taken} of {total}"
    );
}

#[test]
fn a_line_is_a_name_with_a_number_behind_it_where_that_is_known() {
    let check = |line, name: &str, people| {
        let name = label(name);
        assert_eq!(
            Invited::typed(line),
            Some(Invited { name, people }),
            "{line}"
        );
    };
    check("Gemeente Duinrand", "Gemeente Duinrand", None);
    check("  Gemeente ,  3 ", "Gemeente", Some(3));
    check("Wonen, zorg en welzijn", "Wonen, zorg en welzijn", None);
    check("Wonen, zorg, 2", "Wonen, zorg", Some(2));
    check("Gemeente, 0", "Gemeente, 0", None);
    check("Gemeente, 501", "Gemeente, 501", None);
    check("Gemeente,", "Gemeente,", None);
    for line in ["", "  ", ", 3", "\u{200b}"] {
        assert_eq!(Invited::typed(line), None, "{line}");
    }
    for invited in invitation().organisations {
        assert_eq!(Invited::typed(&invited.to_string()), Some(invited));
    }
}
