//! A whole visit, without a browser: what people do goes in, what the tablet holds comes out.

use crate::common::{Visit, answer, export, id, kept, label, note, private, question, read_text};
use gezamenlijke_blik::device::read_record;
use gezamenlijke_blik::insight::Weighting;
use gezamenlijke_blik::merge::{ReplicaId, Stamp};
use gezamenlijke_blik::reflection::{
    ANSWERS, Entry, Key, Lens, MAX_PARTICIPANTS, NAME, ORGANISATION, PARTICIPANTS,
};
use gezamenlijke_blik::session::{Action, State, plan};

/// The names of the organisations in the picture, in its order.
fn partners(visit: &Visit) -> Vec<String> {
    let partners = visit.state.together().partners.into_iter();
    let names = partners.map(|one| one.label.map(|label| label.as_str().to_owned()));
    names.map(Option::unwrap_or_default).collect()
}

fn import(visit: &mut Visit, texts: &[&str]) {
    let documents = texts.iter().map(|text| read_text(text).unwrap()).collect();
    let plan = plan(&visit.state, documents).unwrap();
    visit.does(Action::Import(Box::new(plan), None));
}

fn organisation(visit: &Visit, who: &str) -> String {
    let who = &visit.state.contents.document.participants()[&id(who)];
    who.get(ORGANISATION)
        .map_or(String::new(), |label| label.as_str().to_owned())
}

/// The file that a colleague, Bram of Zorggroep Oever, saved on another tablet.
fn file_of_bram() -> String {
    let mut other = Visit::on("other");
    other.does(Action::name_partnership(Some(label("De Linde"))));
    other
        .begins("bram", "Zorggroep Oever")
        .answers("AM-Q1=2 AM-Q2=2 BE-Q1=?");
    other.does(Action::write(
        question("AM-Q1"),
        Some(note("Ieder heeft eigen plannen.")),
    ));
    export(&other.state.contents.document)
}

#[test]
fn a_visit_from_the_first_question_to_the_shared_picture() {
    let mut visit = Visit::on("here");
    assert_eq!(visit.state.me(), None);

    visit.does(Action::name_partnership(Some(label("De Linde"))));
    visit.begins("anna", "Wonen Noord");
    visit.does(Action::describe(id("anna"), NAME, Some(label("Anna"))));
    visit.answers("AM-Q1=3 AM-Q1=4 AM-Q2=5 AM-Q3=? AM-Q4=~ BE-Q1=2 BE-Q1=-");
    assert_eq!(
        visit.answers_of("anna"),
        "AM-Q1=4 AM-Q2=5 AM-Q3=? AM-Q4=~ BE-Q1=-"
    );
    let ambition = visit.state.progress(Lens::Ambition);
    assert_eq!((ambition.answered, ambition.asked), (4, 4));
    assert_eq!(visit.state.progress(Lens::Interests).answered, 0);

    visit.does(Action::write(
        question("AM-Q1"),
        Some(note("We zeiden het vaak.")),
    ));
    visit.does(Action::write(
        question("AM-Q2"),
        Some(private("Ik twijfel.")),
    ));
    let file = export(&visit.state.contents.document);
    assert!(file.contains("We zeiden het vaak.") && !file.contains("Ik twijfel."));

    // The tablet goes to a colleague: nobody's answers are open until somebody begins.
    visit.does(Action::HandTo(None));
    assert_eq!(visit.state.me(), None);
    visit.does(Action::Begin(id("chris")));
    assert_eq!(
        organisation(&visit, "chris"),
        "",
        "people say it themselves"
    );
    let same = Some(label("Wonen Noord"));
    visit.does(Action::describe(id("chris"), ORGANISATION, same));
    assert_eq!(visit.state.progress(Lens::Ambition).answered, 0);
    visit.answers("AM-Q1=5");
    assert_eq!(
        visit.answers_of("anna"),
        "AM-Q1=4 AM-Q2=5 AM-Q3=? AM-Q4=~ BE-Q1=-"
    );

    // The facilitator takes in a colleague's file, twice, and changes their mind once.
    let before = visit.state.contents.document.clone();
    import(&mut visit, &[&file_of_bram()]);
    assert_eq!(partners(&visit), ["Wonen Noord", "Zorggroep Oever"]);
    visit.does(Action::UndoImport);
    assert_eq!(visit.state.contents.document, before);
    import(&mut visit, &[&file_of_bram(), &file_of_bram()]);
    let together = export(&visit.state.contents.document);
    import(&mut visit, &[&file_of_bram()]);
    assert_eq!(export(&visit.state.contents.document), together);
    let (lowest, highest) = visit.state.together().range[0].unwrap();
    assert_eq!(highest.minus(lowest).tenths(), 28, "4.5 and 5 against 2");
    // Somebody is left out of the picture and brought back; no answer is touched.
    let answers = visit.answers_of("bram");
    visit.does(Action::LeaveOut(id("bram")));
    assert_eq!(partners(&visit), ["Wonen Noord"]);
    assert_eq!(visit.answers_of("bram"), answers);
    visit.does(Action::BringBack(id("bram")));
    assert_eq!(partners(&visit), ["Wonen Noord", "Zorggroep Oever"]);

    // Two spellings turn out to be one organisation.
    visit.does(Action::RenameOrganisation(
        "zorggroep oever".to_owned(),
        label("Wonen Noord"),
    ));
    assert_eq!(partners(&visit), ["Wonen Noord"]);
    visit.does(Action::describe(
        id("bram"),
        ORGANISATION,
        Some(label("Oever")),
    ));
    assert_eq!(partners(&visit), ["Oever", "Wonen Noord"]);

    // Anna comes back, corrects an answer and erases herself from this borrowed tablet.
    visit
        .does(Action::HandTo(Some(id("anna"))))
        .answers("AM-Q1=1");
    assert!(visit.answers_of("anna").starts_with("AM-Q1=1"));
    visit.does(Action::Remove(PARTICIPANTS, id("anna")));
    assert_eq!(visit.state.me(), None);
    assert!(!kept(&visit.state).contains("Anna"));
    visit.does(Action::EraseAll);
    assert!(visit.state.contents.document.participants().is_empty());
    assert!(visit.state.contents.local.own.is_empty());
}

#[test]
fn after_a_reload_the_visit_goes_on_where_it_was() {
    let mut visit = Visit::on("first");
    visit.begins("anna", "A").answers("AM-Q1=3");
    let stored = read_record(&kept(&visit.state)).unwrap();
    let replica = ReplicaId::new("second").unwrap();
    visit.state = State::new(stored, replica);
    assert_eq!(
        visit.state.me(),
        Some(&visit.state.contents.document.participants()[&id("anna")])
    );
    visit.answers("AM-Q1=4");
    let anna = &visit.state.contents.document.participants()[&id("anna")];
    let (_, given) = anna.find(ANSWERS.spec, Some("AM-Q1")).unwrap();
    assert!(given.current().stamp.lamport() > 2);
    assert_eq!(given.watermark(), None);
    let seen: Vec<u64> = given.context().iter().map(Stamp::lamport).collect();
    assert_eq!(seen, [3]);
}

/// What somebody does that changes nothing of what is kept.
fn check_nothing_changes(action: Action) {
    let mut visit = Visit::on("a");
    visit.begins("anna", "Wonen Noord").answers("AM-Q1=4");
    visit.does(Action::write(question("AM-Q1"), Some(note("Zo."))));
    visit.does(Action::HandTo(Some(id("anna"))));
    let before = kept(&visit.state);
    let what = format!("{action:?}");
    visit.does(action);
    assert_eq!(kept(&visit.state), before, "{what}");
}

#[test]
fn what_changes_nothing_leaves_no_trace() {
    check_nothing_changes(Action::answer(question("AM-Q1"), answer("4")));
    check_nothing_changes(Action::answer(question("AM-Q2"), None));
    check_nothing_changes(Action::write(question("AM-Q1"), Some(note("Zo."))));
    check_nothing_changes(Action::write(question("AM-Q2"), None));
    check_nothing_changes(Action::name_partnership(None));
    check_nothing_changes(Action::describe(id("anna"), NAME, None));
    let same = Some(label("Wonen Noord"));
    check_nothing_changes(Action::describe(id("anna"), ORGANISATION, same));
    check_nothing_changes(Action::RenameOrganisation(
        "wonen noord".to_owned(),
        label("Wonen Noord"),
    ));
    check_nothing_changes(Action::Weigh(Weighting::Participants));
    check_nothing_changes(Action::UndoImport);
    check_nothing_changes(Action::Begin(id("anna")));
}

#[test]
fn what_is_about_somebody_unknown_changes_nothing() {
    check_nothing_changes(Action::describe(id("nobody"), NAME, Some(label("X"))));
    check_nothing_changes(Action::RenameOrganisation("nowhere".to_owned(), label("X")));
    check_nothing_changes(Action::Remove(PARTICIPANTS, id("nobody")));
    check_nothing_changes(Action::LeaveOut(id("nobody")));
    check_nothing_changes(Action::BringBack(id("nobody")));
}

#[test]
fn while_nobody_has_the_tablet_nothing_can_be_answered() {
    let mut visit = Visit::on("a");
    visit.begins("anna", "A").does(Action::HandTo(None));
    let before = kept(&visit.state);
    visit.answers("AM-Q1=4");
    visit.does(Action::write(question("AM-Q1"), Some(note("Zo."))));
    assert_eq!(kept(&visit.state), before);
    visit.does(Action::HandTo(Some(id("nobody"))));
    assert_eq!(visit.state.me(), None);
}

#[test]
fn tapping_twice_on_begin_empties_nothing() {
    let mut visit = Visit::on("a");
    visit.begins("anna", "A").answers("AM-Q1=4");
    visit
        .does(Action::HandTo(None))
        .does(Action::Begin(id("anna")));
    assert_eq!(visit.answers_of("anna"), "AM-Q1=4");
    assert_eq!(visit.state.contents.local.own, [id("anna")]);
    assert_eq!(visit.state.contents.local.current, Some(id("anna")));
}

#[test]
fn a_clock_that_jumps_decides_nothing_on_one_tablet() {
    let mut visit = Visit::on("a");
    visit.begins("anna", "A");
    let mut at = |clock: u64, given: &str| {
        let action = Action::answer(question("AM-Q1"), answer(given));
        gezamenlijke_blik::session::apply(&mut visit.state, action, clock);
    };
    at(4_000_000_000_000, "1");
    at(0, "2");
    at(u64::MAX, "3");
    at(1, "4");
    assert_eq!(visit.answers_of("anna"), "AM-Q1=4");
    let anna = &visit.state.contents.document.participants()[&id("anna")];
    let (_, given) = anna.find(ANSWERS.spec, Some("AM-Q1")).unwrap();
    assert!(!given.is_disputed());
    assert!(read_text(&export(&visit.state.contents.document)).is_ok());
}

#[test]
fn more_than_500_do_not_fit_on_a_tablet() {
    let mut visit = Visit::on("a");
    for number in 0..MAX_PARTICIPANTS {
        visit.does(Action::Begin(id(&format!("p{number}"))));
    }
    visit.does(Action::Begin(id("one-more")));
    assert_eq!(
        visit.state.contents.document.participants().len(),
        MAX_PARTICIPANTS
    );
    assert_ne!(visit.state.contents.local.current, Some(id("one-more")));
}

#[test]
fn an_organisation_gets_a_name_and_people_without_one_can_be_given_it() {
    let mut visit = Visit::on("a");
    visit
        .begins("anna", "wonen noord")
        .begins("bram", "Wonen Noord");
    visit.does(Action::LeaveOut(id("bram")));
    visit.does(Action::RenameOrganisation(
        "wonen noord".to_owned(),
        label("WoonNoord"),
    ));
    assert_eq!(organisation(&visit, "anna"), "WoonNoord");
    assert_eq!(
        organisation(&visit, "bram"),
        "WoonNoord",
        "left out, not forgotten"
    );
    visit.does(Action::describe(id("anna"), ORGANISATION, None));
    assert_eq!(organisation(&visit, "anna"), "");
    visit.does(Action::RenameOrganisation(String::new(), label("Los")));
    assert_eq!(organisation(&visit, "anna"), "Los");
    assert_eq!(organisation(&visit, "bram"), "WoonNoord");
}

#[test]
fn how_the_group_is_weighed_is_a_choice_that_keeps_the_undo() {
    let mut visit = Visit::on("a");
    visit.begins("anna", "A").answers("AM-Q1=5");
    let before = visit.state.contents.document.clone();
    import(&mut visit, &[&file_of_bram()]);
    visit.does(Action::Weigh(Weighting::Participants));
    assert_eq!(visit.state.weighting(), Weighting::Participants);
    visit.does(Action::UndoImport);
    assert_eq!(visit.state.contents.document, before);
}

#[test]
fn a_name_never_stands_under_an_answer() {
    let mut visit = Visit::on("a");
    visit.begins("p", "Oever").answers("AM-Q1=4");
    let key = Key::for_item(ANSWERS.spec, question("AM-Q1"));
    visit.does(Action::SetMine(
        key,
        Entry::shared(Some(label("Vier").into())),
    ));
    assert_eq!(visit.answers_of("p"), "AM-Q1=4");
}
