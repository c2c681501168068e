//! Who is expected at a session, who is in, and which names may be one.

use crate::common::{document, id, label, participant};
use gezamenlijke_blik::device::Contents;
use gezamenlijke_blik::insight::{Attendance, attendance, expected, spellings};
use gezamenlijke_blik::merge::ReplicaId;
use gezamenlijke_blik::reflection::{
    DATE, Date, Document, Invitation, Invited, OwnerId, SESSIONS, Visibility,
};
use gezamenlijke_blik::session::{
    Action, State, apply, begin_session, expect_no_more, expect_typed, join_spellings, run_session,
    tell_spellings_apart,
};
use std::cell::Cell;

/// A facilitator's device.
struct Table {
    state: State,
    count: Cell<u32>,
}

impl Table {
    /// With people of these organisations, who answered nothing.
    fn of(organisations: &[&str]) -> Self {
        let people = organisations.iter().map(|name| participant(name, ""));
        let contents = Contents {
            document: document(people),
            ..Contents::default()
        };
        Self {
            state: State::new(contents, ReplicaId::new("table").unwrap()),
            count: Cell::new(0),
        }
    }

    fn does(
        &mut self,
        make: impl FnOnce(&State, &dyn Fn() -> Option<OwnerId>) -> Vec<Action>,
    ) -> &mut Self {
        let count = &self.count;
        let fresh = || {
            count.set(count.get() + 1);
            OwnerId::new(&format!("fresh{}", count.get()))
        };
        for action in make(&self.state, &fresh) {
            apply(&mut self.state, action, 1_000);
        }
        self
    }

    fn expects(&mut self, typed: &str) -> &mut Self {
        self.does(|state, fresh| expect_typed(state, &id("s"), fresh, typed))
    }

    fn document(&self) -> &Document {
        &self.state.contents.document
    }

    /// Who is expected: `Gemeente 3, Oever 0`.
    fn expected(&self) -> String {
        let all = expected(self.document(), &id("s")).into_iter();
        let all = all.map(|one| format!("{} {}", one.label.as_str(), one.people));
        all.collect::<Vec<_>>().join(", ")
    }

    /// Which names may be one: `Gem. Oever = Gemeente Oever`.
    fn asked(&self) -> String {
        let all = spellings(self.document(), &id("s"), |_| true).into_iter();
        let all = all.map(|one| format!("{} = {}", one.goes.as_str(), one.stays.as_str()));
        all.collect::<Vec<_>>().join(", ")
    }

    /// Who is in, and who is missing: `Gemeente 25+10 -1`.
    fn attendance(&self) -> String {
        let told = |one: Attendance| {
            let name = one
                .label
                .map_or("?".to_owned(), |label| label.as_str().to_owned());
            let answered: Vec<String> = one.answered.iter().map(usize::to_string).collect();
            format!("{name} {} -{}", answered.join("+"), one.missing)
        };
        let all = attendance(self.document(), &id("s"), |_| true);
        all.into_iter().map(told).collect::<Vec<_>>().join(", ")
    }
}

#[test]
fn who_is_typed_is_expected_and_missing_until_they_are_in() {
    let mut table = Table::of(&["Oever", "Oever", "", "gemeente"]);
    assert_eq!(table.attendance(), "gemeente 0 -0, Oever 0+0 -0, ? 0 -0");
    table.expects("Gemeente, 3\n\nWonen, 2\nOever\nwonen, 9");
    assert_eq!(table.expected(), "Gemeente 3, Oever 0, Wonen 2");
    assert_eq!(
        table.attendance(),
        "gemeente 0 -2, Oever 0+0 -0, Wonen  -2, ? 0 -0"
    );
    table.expects("Oever, 5");
    assert_eq!(table.expected(), "Gemeente 3, Oever 5, Wonen 2");
    table.does(|state, _| {
        let all = expected(&state.contents.document, &id("s"));
        vec![expect_no_more(all[0].id.clone())]
    });
    assert_eq!(table.expected(), "Oever 5, Wonen 2");
    assert_eq!(expected(table.document(), &id("another")), []);
}

#[test]
fn who_answered_most_comes_first() {
    let people = ["AM-Q1=4", "AM-Q1=4 AM-Q2=?", ""].map(|pairs| participant("Oever", pairs));
    let mut table = Table::of(&[]);
    table.state.contents.document = document(people);
    assert_eq!(table.attendance(), "Oever 2+1+0 -0");
    let none = attendance(table.document(), &id("s"), |_| false);
    assert_eq!(none, []);
}

#[test]
fn a_session_begins_with_what_the_invitation_says() {
    let mut table = Table::of(&[]);
    table.does(|_, _| vec![Action::name_partnership(Some(label("De Linde")))]);
    let invited = ["Gemeente, 3", "Oever", "Wonen, 2"].map(|line| Invited::typed(line).unwrap());
    let invitation = Invitation {
        partnership: label("De Linde"),
        organisations: invited.into(),
        date: Date::parse("2026-12-03"),
        place: None,
        minutes: None,
        visibility: Visibility::GroupOnly,
        asks: Vec::new(),
        unknown: Default::default(),
    };
    table.does(|_, _| vec![Action::Invite(Some(Box::new(invitation)))]);
    table.does(|state, fresh| begin_session(state, id("s"), fresh));
    assert_eq!(table.expected(), "Gemeente 3, Oever 0, Wonen 2");
    let (run, session) = table.document().current_session().unwrap();
    assert_eq!(
        (run, session.visibility()),
        (&id("s"), Visibility::GroupOnly)
    );
    assert_eq!(session.get(DATE).copied(), Date::parse("2026-12-03"));
    // Who goes on with it expects nobody twice, and another one expects them too.
    table.does(|state, fresh| run_session(state, id("s"), fresh));
    assert_eq!(expected(table.document(), &id("s")).len(), 3);
    table.does(|_, _| vec![Action::Add(SESSIONS, id("t"))]);
    table.does(|state, fresh| run_session(state, id("t"), fresh));
    assert_eq!(expected(table.document(), &id("t")).len(), 3);
}

/// Whether two names may be one organisation, however they are turned.
fn check(one: &str, other: &str, may_be_one: bool) {
    for pair in [[one, other], [other, one]] {
        let asked = Table::of(&pair).asked();
        assert_eq!(!asked.is_empty(), may_be_one, "{pair:?}: {asked}");
    }
}

#[test]
fn names_that_may_be_one_are_asked_about_and_others_are_not() {
    check("Gem. Westerdam", "Gemeente Westerdam", true);
    check("Westerdam", "Gemeente Westerdam", true);
    check("Stichting Welzijn Linde", "Welzijn Linde", true);
    check("Gemeente Westerdm", "gemeente westerdam", true);
    check("Gemeente Wetserdam", "Gemeente Westerdam", true);
    check("Gem. Westerdan", "Gemeente Westerdam", true);
    check("Zorg Oever", "Zorggroep Oever", true);
    check("WelzijnLinde", "Welzijn Linde", true);
    check("Wonen-Noord", "Wonen Noord", true);
    check("Oevers", "Oever", true);
    // The same name is one organisation already.
    check("Wonen Noord", "wonen noord", false);
    check("Wonen Noord", "Wonen Zuid", false);
    check("Wonen Oost", "Wonen West", false);
    check("Wonen Noord", "Wonen Noordoost", false);
    check("Gemeente Westerdam", "Gemeente Oosterdam", true);
    check("Welzijn Linde", "Welzijn Westerdam", false);
    check("GGD", "GGZ", false);
    check("Wes", "Westerdam", false);
    check("School 12", "School 13", false);
    check("Organisatie 1", "Organisatie", false);
    check("", "Westerdam", false);
    check("!", "?", false);
}

#[test]
fn the_expected_name_stays_then_that_of_most_people_then_the_first() {
    let mut table = Table::of(&["Gem. Oever", "Gem. Oever", "Gemeente Oever"]);
    assert_eq!(table.asked(), "Gemeente Oever = Gem. Oever");
    table.expects("Gemeente Oever, 3");
    assert_eq!(table.asked(), "Gem. Oever = Gemeente Oever");
    let table = Table::of(&["Gemeente Oever", "Gem. Oever"]);
    assert_eq!(table.asked(), "Gemeente Oever = Gem. Oever");
    // Also where of the expected one nobody is in yet.
    let mut table = Table::of(&["Oever"]);
    assert_eq!(
        table.expects("Zorggroep Oever, 2").asked(),
        "Oever = Zorggroep Oever"
    );
}

#[test]
fn yes_joins_the_two_and_no_is_never_asked_again() {
    let begin = || Table::of(&["Gem. Oever", "Gem. Oever", "Gemeente Oever"]);
    let pair = |state: &State| spellings(&state.contents.document, &id("s"), |_| true).remove(0);
    let mut table = begin();
    table.does(|state, _| vec![join_spellings(&pair(state))]);
    assert_eq!(
        (table.asked(), table.attendance()),
        (String::new(), "Gem. Oever 0+0+0 -0".to_owned())
    );
    let mut table = begin();
    table.does(|state, fresh| tell_spellings_apart(state, &id("s"), fresh, &pair(state)));
    assert_eq!(
        (table.asked(), table.expected()),
        (String::new(), "Gem. Oever 0, Gemeente Oever 0".to_owned())
    );
}

#[test]
fn of_many_names_that_are_alike_only_some_are_asked_about() {
    let names =
        ["a", "b", "c", "d", "e", "f"].map(|letter| format!("Organisatie {letter} Westerdam"));
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.extend(["Westerdam", "Organisatie"]);
    let table = Table::of(&names);
    assert_eq!(table.asked().split(", ").count(), 10);
}
