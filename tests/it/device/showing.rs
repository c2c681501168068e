//! Codes on the screen: whose, in which order, and what they say.

use crate::common::{Visit, id, note, private, question};
use gezamenlijke_blik::exchange::code::unpack;
use gezamenlijke_blik::reflection::ParticipantId;
use gezamenlijke_blik::session::{
    Action, ExportExtent, Stems, code_payload, export_for_others, people_to_show,
};

/// A tablet on which Anna filled in, then Bram, and then Cem, who has it.
fn tablet() -> Visit {
    let mut visit = Visit::on("a");
    for who in ["anna", "bram", "cem"] {
        visit.begins(who, "Wonen Noord").answers("AM-Q1=4");
    }
    visit
}

fn shown(visit: &Visit) -> Vec<String> {
    let people = people_to_show(&visit.state);
    people.iter().map(ParticipantId::to_string).collect()
}

#[test]
fn one_shows_ones_own_and_who_leads_that_of_everybody_with_their_own_first() {
    let mut visit = tablet();
    assert_eq!(shown(&visit), ["cem"]);
    visit.does(Action::OpenCurtain);
    assert_eq!(shown(&visit), ["cem", "anna", "bram"]);
    visit.does(Action::HandTo(None));
    assert!(shown(&visit).is_empty(), "the curtain is shut again");
    visit.does(Action::OpenCurtain);
    assert_eq!(shown(&visit), ["anna", "bram", "cem"]);
}

#[test]
fn a_code_says_what_the_file_for_others_says() {
    let mut visit = tablet();
    let texts = [("AM-Q1", note("Samen.")), ("AM-Q2", private("Alleen ik."))];
    for (at, text) in texts {
        visit.does(Action::write(question(at), Some(text)));
    }
    let stems = Stems {
        device: "",
        merged: "",
        unnamed: "",
    };
    let file = export_for_others(&visit.state, &ExportExtent::One(id("cem")), stems);
    let said = unpack(&code_payload(&visit.state, &id("cem"))).unwrap();
    assert_eq!(said, file.text);
    assert!(said.contains("Samen.") && !said.contains("Alleen ik."));
}
