//! Too long and empty are two things: what has no room is cut at a letter's border, and never gone as a whole.

use crate::common::{Visit, answer, id, label, question};
use gezamenlijke_blik::device::Draft;
use gezamenlijke_blik::reflection::{Audience, Label, NAME, Note, ORGANISATION, beginning, fitted};
use gezamenlijke_blik::session::{Action, submit_form};

fn letters(count: usize) -> String {
    "abcdefgh ".chars().cycle().take(count).collect()
}

#[test]
fn a_note_that_is_too_long_keeps_its_beginning() {
    let mut visit = Visit::on("here");
    visit.begins("anna", "Wonen Noord");
    let long = letters(Note::MAX + 6);
    let note = Note::new(&long, Audience::Shared);
    visit.does(Action::write(question("AM-Q1"), Some(note)));
    let kept = visit.state.me().unwrap().note("AM-Q1").unwrap();
    assert_eq!(kept.text(), &long[..Note::MAX]);
    visit.does(Action::write(
        question("AM-Q1"),
        Some(Note::new(" \n", Audience::Shared)),
    ));
    assert_eq!(visit.state.me().unwrap().note("AM-Q1"), None);
}

#[test]
fn a_name_that_is_too_long_is_handed_in_with_its_beginning() {
    let mut visit = Visit::on("here");
    let long = letters(Label::MAX + 1);
    let draft = Draft {
        partnership: long.clone(),
        organisation: long.clone(),
        name: long.clone(),
        role: " ".to_owned(),
    };
    for action in submit_form(&visit.state, &draft, Some(id("anna"))).unwrap() {
        visit.does(action);
    }
    let me = visit.state.me().unwrap();
    let kept = long[..Label::MAX].trim_end();
    let name = |it: Option<&Label>| it.map(|it| it.as_str().to_owned());
    assert_eq!(name(me.get(NAME)).as_deref(), Some(kept));
    assert_eq!(name(me.get(ORGANISATION)).as_deref(), Some(kept));
    assert_eq!(
        name(visit.state.contents.document.name()).as_deref(),
        Some(kept)
    );
    assert_eq!(
        Label::new(&"x".repeat(999)),
        Some(label(&"x".repeat(Label::MAX)))
    );
}

#[test]
fn a_text_is_cut_behind_a_letter_as_people_see_it() {
    let check = |text: &str, most, kept: &str| assert_eq!(beginning(text, most), kept, "{text}");
    check("samen", 9, "samen");
    check("samen", 5, "samen");
    check("samen", 3, "sam");
    check("cafe\u{301}s", 4, "caf");
    check("cafe\u{301}s", 5, "cafe\u{301}");
    let family = "👩\u{200d}👩\u{200d}👧";
    check(&format!("wij {family}"), 6, "wij ");
    check(&format!("wij {family}"), 9, &format!("wij {family}"));
    check("duim 👍🏽!", 6, "duim ");
    check("hart ❤\u{fe0f}", 6, "hart ");
    // What is one letter from end to end has no border.
    check("e\u{301}\u{301}\u{301}", 2, "e\u{301}");
}

#[test]
fn what_is_put_into_a_full_text_leaves_what_stood_there() {
    let check = |before: &str, now: &str, kept: Option<&str>| {
        assert_eq!(fitted(before, now, 8).as_deref(), kept, "{before} → {now}");
    };
    check("samen", "samen!", None);
    check("samen", "samen verder", Some("samen ve"));
    check("wij doen", "wij tdoen", Some("wij doen"));
    check("we doen", "we samen doen", Some("we sdoen"));
    check("we doen", "iets heel anders", Some("iets hee"));
    check("", "een lange zin", Some("een lang"));
    // Where more stood there than there is room for, its beginning stays.
    check("wij samen verder", "wij samen verder!", Some("wij same"));
    check("aaaaaaaa", "aaaaaaaaa", Some("aaaaaaaa"));
}

#[test]
fn private_before_the_first_letter_is_kept_and_is_no_note_yet() {
    let mut visit = Visit::on("here");
    visit.begins("anna", "Wonen Noord");
    assert_eq!(
        visit.state.me().unwrap().audience("AM-Q1"),
        Audience::Shared
    );
    let blank = |audience| Some(Note::new("", audience));
    visit.does(Action::write(question("AM-Q1"), blank(Audience::Private)));
    let again = gezamenlijke_blik::device::read_record(&gezamenlijke_blik::device::write_record(
        &visit.state.contents,
    ));
    let again = again.unwrap();
    let me = again.document.participant(&id("anna")).unwrap();
    assert_eq!(me.audience("AM-Q1"), Audience::Private);
    assert_eq!(me.note("AM-Q1"), None);
    assert!(!gezamenlijke_blik::session::holds_private(&visit.state));
    let file = crate::common::export(&visit.state.contents.document);
    assert!(!file.contains("AM-Q1"), "{file}");
    // An answer beside it has nothing to do with it, and the tick can be taken back.
    visit.does(Action::answer(question("AM-Q1"), answer("4")));
    visit.does(Action::write(question("AM-Q1"), blank(Audience::Shared)));
    assert_eq!(
        visit.state.me().unwrap().audience("AM-Q1"),
        Audience::Shared
    );
}
