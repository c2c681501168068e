//! Who the participants in a file are: asked in the preview, and remembered.

use crate::common::{
    Visit, export, id, kept, label, note, participant, private, question, read_text,
};
use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::reflection::{ANSWERS, Document, MAX_VALUES, NAME, PARTICIPANTS};
use gezamenlijke_blik::session::{Action, Identity, Plan, PlanError, plan};

/// Somebody begins, and says who they are: `Anna, Wonen Noord`.
fn begins(visit: &mut Visit, who: &str, about: &str) {
    let (name, organisation) = about.split_once(", ").unwrap();
    visit.begins(who, organisation);
    visit.does(Action::describe(id(who), NAME, Some(label(name))));
}

/// The file of somebody on another tablet.
fn file_of(who: &str, about: &str, answers: &str) -> Document {
    let mut other = Visit::on(who);
    begins(&mut other, who, about);
    other.answers(answers);
    read_text(&export(&other.state.contents.document)).unwrap()
}

/// Anna, who has the tablet and answered two questions.
fn here() -> Visit {
    let mut visit = Visit::on("here");
    begins(&mut visit, "anna", "Anna, Wonen Noord");
    visit.answers("AM-Q1=4 AM-Q2=1");
    visit
}

fn look(visit: &Visit, files: &[&Document]) -> Plan {
    let files = files.iter().map(|file| (*file).clone()).collect();
    plan(&visit.state, files).unwrap()
}

impl Visit {
    fn lets_in(&mut self, plan: Plan) -> &mut Self {
        self.does(Action::Import(Box::new(plan), None))
    }
}

/// Whom the preview asks about: `who: alike`.
fn check_asked(visit: &Visit, files: &[&Document], expected: &[&str]) {
    let plan = look(visit, files);
    let asked = plan.arrivals.iter().filter_map(|one| {
        let alike = one.looks_like.as_ref()?;
        Some(format!("{}: {alike}", one.id))
    });
    assert_eq!(asked.collect::<Vec<_>>(), expected);
}

#[test]
fn a_newcomer_who_looks_like_somebody_is_asked_about() {
    let visit = here();
    let twin = file_of("twin", "anna, WONEN NOORD", "AM-Q1=2");
    let other = file_of("other", "Anna, Oever", "AM-Q1=2");
    let third = file_of("ziggy", "Anna, Wonen Noord", "AM-Q1=3");
    check_asked(&visit, &[&twin], &["twin: anna"]);
    check_asked(&visit, &[&other], &[]);
    check_asked(
        &visit,
        &[&twin, &other, &third],
        &["twin: anna", "ziggy: anna"],
    );
    check_asked(&visit, &[&visit.state.contents.document], &[]);
    // Among the files only, and where somebody else with that name has the tablet.
    check_asked(&Visit::on("empty"), &[&twin, &third], &["ziggy: twin"]);
    let mut zoe = here();
    begins(&mut zoe, "zoe", "Anna, Wonen Noord");
    check_asked(&zoe, &[&twin], &["twin: zoe"]);
    zoe.does(Action::HandTo(None));
    check_asked(&zoe, &[&twin], &["twin: anna"]);
}

#[test]
fn nothing_said_means_two_people_and_is_asked_no_more() {
    let mut visit = here();
    let twin = file_of("twin", "Anna, Wonen Noord", "AM-Q1=2");
    let plan = look(&visit, &[&twin]);
    let new = plan.summary.of("participants").new;
    assert_eq!((new, plan.summary.recognised), (1, 0));
    visit.lets_in(plan);
    assert_eq!(visit.answers_of("anna"), "AM-Q1=4 AM-Q2=1");
    assert_eq!(visit.answers_of("twin"), "AM-Q1=2");
    check_asked(&visit, &[&twin], &[]);
}

#[test]
fn the_same_person_has_one_set_of_answers_and_the_file_brings_nothing_more() {
    let mut visit = here();
    let twin = file_of("twin", "Anna, Wonen Noord", "AM-Q1=2 AM-Q3=5");
    let looked = look(&visit, &[&twin]);
    let same = Identity::SameAs(id("anna"));
    let chosen = looked.identify(&visit.state, &id("twin"), same).unwrap();
    let summary = &chosen.summary;
    let counts = (
        summary.of("participants").new,
        summary.of("answers").new,
        summary.recognised,
    );
    assert_eq!(counts, (0, 1, 1));
    assert_eq!(summary.differences, 1);
    // Changing one's mind gives the first plan again.
    let back = chosen.identify(&visit.state, &id("twin"), Identity::Themselves);
    assert_eq!(back.unwrap(), looked);
    visit.lets_in(chosen);
    assert_eq!(visit.state.contents.document.participants().len(), 1);
    let answers = visit.answers_of("anna");
    assert!(answers.ends_with("AM-Q2=1 AM-Q3=5"), "{answers}");
    assert!(look(&visit, &[&twin]).summary.brings_nothing());

    // What she answers there later still arrives with her.
    let mut later = Visit::on("twin2");
    later.lets_in(look(&later, &[&twin]));
    later
        .does(Action::HandTo(Some(id("twin"))))
        .answers("AM-Q4=3");
    visit.lets_in(look(&visit, &[&later.state.contents.document]));
    assert!(visit.answers_of("anna").ends_with("AM-Q4=3"));
    assert_eq!(visit.state.contents.document.participants().len(), 1);
}

#[test]
fn this_is_me_adds_to_what_i_filled_in_here() {
    let mut visit = here();
    let mine = file_of("elsewhere", "A., Wonen Noord", "AM-Q3=5");
    let looked = look(&visit, &[&mine]);
    let chosen = looked.identify(&visit.state, &id("elsewhere"), Identity::Me);
    visit.lets_in(chosen.unwrap());
    assert_eq!(visit.answers_of("anna"), "AM-Q1=4 AM-Q2=1 AM-Q3=5");
    assert_eq!(visit.state.contents.local.own, [id("anna")]);
    assert_eq!(visit.state.contents.local.current, Some(id("anna")));
    assert!(look(&visit, &[&mine]).summary.brings_nothing());
}

#[test]
fn this_is_me_on_a_new_tablet_goes_on_with_everything_private_notes_included() {
    let mut old = here();
    old.does(Action::write(
        question("AM-Q1"),
        Some(private("Alleen voor mij.")),
    ));
    old.does(Action::write(question("AM-Q2"), Some(note("Voor ieder."))));
    let file = write(&old.state.contents.document, Scope::Own);
    assert!(file.contains("Alleen voor mij.") && !file.contains("\"device\""));
    let file = read(file.as_bytes()).unwrap();

    let mut new = Visit::on("new");
    let looked = look(&new, &[&file]);
    assert_eq!(looked.me, None);
    let chosen = looked
        .identify(&new.state, &id("anna"), Identity::Me)
        .unwrap();
    assert_eq!(chosen.me, Some(id("anna")));
    new.lets_in(chosen);
    assert_eq!(new.state.contents.local.own, [id("anna")]);
    assert_eq!(
        new.state.me(),
        Some(&old.state.contents.document.participants()[&id("anna")])
    );
    assert!(!export(&new.state.contents.document).contains("Alleen voor mij."));
    new.answers("AM-Q3=3");
    assert!(look(&new, &[&file]).summary.brings_nothing());
    new.does(Action::HandTo(None));
    assert!(
        look(&new, &[&file]).arrivals.is_empty(),
        "nobody here is asked about"
    );
}

#[test]
fn somebody_who_is_known_but_never_filled_in_here_can_go_on_as_well() {
    let mut visit = Visit::on("facilitator");
    let anna = file_of("anna", "Anna, Wonen Noord", "AM-Q1=4");
    visit.lets_in(look(&visit, &[&anna]));
    let looked = look(&visit, &[&anna]);
    assert!(looked.summary.brings_nothing());
    let [arrival] = looked.arrivals.as_slice() else {
        panic!("{:?}", looked.arrivals);
    };
    assert!(!arrival.is_new);
    let chosen = looked
        .identify(&visit.state, &id("anna"), Identity::Me)
        .unwrap();
    assert!(!chosen.summary.brings_nothing());
    visit.lets_in(chosen);
    assert_eq!(visit.state.contents.local.current, Some(id("anna")));
}

#[test]
fn two_files_of_mine_become_one_me() {
    let mut visit = Visit::on("new");
    let one = file_of("one", "Anna, A", "AM-Q1=1");
    let two = file_of("two", "Anna, A", "AM-Q2=2");
    let mut chosen = look(&visit, &[&one, &two]);
    for who in ["two", "one"] {
        chosen = chosen
            .identify(&visit.state, &id(who), Identity::Me)
            .unwrap();
    }
    assert_eq!(chosen.me, Some(id("one")));
    visit.lets_in(chosen);
    assert_eq!(visit.answers_of("one"), "AM-Q1=1 AM-Q2=2");
    assert_eq!(visit.state.contents.local.own, [id("one")]);
}

#[test]
fn taking_it_back_makes_two_people_of_them_again() {
    let mut visit = here();
    let before = visit.state.contents.document.clone();
    let twin = file_of("twin", "Anna, Wonen Noord", "AM-Q1=2 AM-Q3=5");
    let same = Identity::SameAs(id("anna"));
    let chosen = look(&visit, &[&twin]).identify(&visit.state, &id("twin"), same);
    visit.lets_in(chosen.unwrap()).does(Action::UndoImport);
    assert_eq!(visit.state.contents.document, before);
    check_asked(&visit, &[&twin], &["twin: anna"]);
}

#[test]
fn what_cannot_be_meant_is_taken_as_not_said() {
    let visit = here();
    let twin = file_of("twin", "Anna, Wonen Noord", "AM-Q1=2");
    let looked = look(&visit, &[&twin]);
    for other in ["twin", "nobody"] {
        let said = Identity::SameAs(id(other));
        let chosen = looked.identify(&visit.state, &id("twin"), said).unwrap();
        assert_eq!(chosen.merged, looked.merged);
        assert_eq!(chosen.summary, looked.summary);
    }
    let chosen = looked.identify(&visit.state, &id("nobody"), Identity::Me);
    assert_eq!(chosen.unwrap(), looked);
}

/// A participant with this many answers, to questions with this letter.
fn busy(letter: char, count: usize) -> Document {
    let answers: Vec<String> = (0..count).map(|at| format!("{letter}{at}=4")).collect();
    let mut document = Document::default();
    let who = participant("A", &answers.join(" "));
    document.put(PARTICIPANTS, id("busy"), who);
    document
}

#[test]
fn nobody_gets_so_many_answers_that_their_file_could_not_be_read() {
    let mut visit = Visit::on("here");
    visit.lets_in(look(&visit, &[&busy('X', MAX_VALUES - 1)]));
    let before = kept(&visit.state);
    assert!(plan(&visit.state, vec![busy('Y', 1)]).is_ok());
    let refused = plan(&visit.state, vec![busy('Y', 2)]);
    assert_eq!(refused, Err(PlanError::TooManyValues(ANSWERS.spec)));
    assert_eq!(kept(&visit.state), before);

    // Also where two people turn out to be one.
    let mut other = Document::default();
    let twin = busy('Y', 2).participants()[&id("busy")].clone();
    other.put(PARTICIPANTS, id("twin"), twin);
    let looked = look(&visit, &[&other]);
    let same = Identity::SameAs(id("busy"));
    let refused = looked.identify(&visit.state, &id("twin"), same);
    assert_eq!(refused, Err(PlanError::TooManyValues(ANSWERS.spec)));
}
