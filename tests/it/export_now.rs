//! «Exporteer nu», where nothing could be saved: the file is the rescue, so what is private to the one who has the tablet is
//! in it, and it can be brought in again.

use crate::common::{Visit, id, note, private, question};
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::reflection::Audience;
use gezamenlijke_blik::session::{Action, Stems, export_unsaved, holds_private, plan};

const MINE: &str = "Alleen voor Marit.";
const OTHERS: &str = "Alleen voor Omar.";

fn stems() -> Stems<'static> {
    Stems {
        device: "d",
        merged: "m",
        unnamed: "u",
    }
}

/// Two people on one tablet, each with a private note; the first one has it again.
fn tablet() -> Visit {
    let mut visit = Visit::on("a");
    visit.begins("omar", "De Oever").answers("AM-Q1=2");
    visit.does(Action::write(question("AM-Q1"), Some(private(OTHERS))));
    visit.begins("marit", "Wonen Noord").answers("AM-Q1=4");
    visit.does(Action::write(question("AM-Q1"), Some(private(MINE))));
    visit.does(Action::write(question("AM-Q2"), Some(note("Voor allen."))));
    visit
}

/// The same, while who leads looks at everything.
fn led() -> Visit {
    let mut visit = tablet();
    visit.does(Action::OpenCurtain);
    visit
}

#[test]
fn it_holds_what_is_private_to_the_one_who_has_the_tablet_and_to_nobody_else() {
    let visit = tablet();
    assert!(holds_private(&visit.state));
    let text = export_unsaved(&visit.state, stems()).text;
    assert!(text.contains(MINE) && !text.contains(OTHERS), "{text}");
    assert!(
        !text.contains("De Oever"),
        "while people fill in, only the own part: {text}"
    );
    let text = export_unsaved(&led().state, stems()).text;
    assert!(
        text.contains(MINE) && text.contains("De Oever") && !text.contains(OTHERS),
        "{text}"
    );
    let mut nobody = tablet();
    nobody.does(Action::HandTo(None));
    assert!(!holds_private(&nobody.state));
    let text = export_unsaved(&nobody.state, stems()).text;
    assert!(!text.contains(MINE) && !text.contains(OTHERS), "{text}");
}

#[test]
fn it_is_brought_in_again_with_the_private_note_still_private() {
    let file = export_unsaved(&led().state, stems());
    let mut fresh = Visit::on("b");
    let document = read_file(file.text.as_bytes()).unwrap();
    let planned = plan(&fresh.state, vec![document]).unwrap();
    fresh.does(Action::Import(Box::new(planned), None));
    let document = &fresh.state.contents.document;
    let marit = document.participant(&id("marit")).unwrap();
    let kept = marit.note("AM-Q1").unwrap();
    assert_eq!((kept.text(), kept.audience()), (MINE, Audience::Private));
    assert_eq!(marit.note("AM-Q2").unwrap().audience(), Audience::Shared);
    let omar = document.participant(&id("omar")).unwrap();
    assert!(omar.answer("AM-Q1").is_some() && omar.note("AM-Q1").is_none());
}

#[test]
fn somebody_alone_takes_only_their_own_part_and_all_who_are_in_it_count_as_saved() {
    let mut visit = Visit::on("a");
    visit.begins("marit", "Wonen Noord");
    let file = export_unsaved(&visit.state, stems());
    assert_eq!(file.people, [id("marit")]);
    assert!(file.name.contains("wonen-noord"), "{}", file.name);
    let file = export_unsaved(&led().state, stems());
    assert_eq!(file.people.len(), 2);
}
