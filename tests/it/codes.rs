//! A participant's answers as codes for a camera: what comes of good ones and of all others.

mod parts;

use crate::common::{
    Visit, answer, answers, document, export, id, kept, label, private, question, stamp,
};
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::exchange::code::{CodeError, MAX_PART, MAX_PAYLOAD, pack, unpack};
use gezamenlijke_blik::exchange::{ReadError, read};
use gezamenlijke_blik::merge::{MAX_LAMPORT, Members, Register, Unknown, Version};
use gezamenlijke_blik::reflection::{Document, Entry, Key, Lens, NAME, Owner, Participant};
use gezamenlijke_blik::session::{Action, apply, plan};
use gezamenlijke_blik::words::{Language, code_sentence, whole::Whole};

#[test]
fn codes_of_version_1_are_read_for_ever() {
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
    for name in ["full", "minimal", "seen", "sessions", "workshop"] {
        let code = std::fs::read(format!("{fixtures}/code1/{name}.bin")).unwrap();
        let file = std::fs::read(format!("{fixtures}/v1/{name}.json")).unwrap();
        let text = unpack(&code).unwrap();
        assert_eq!(read(text.as_bytes()), read(&file), "{name}");
    }
}

#[test]
fn everybody_of_the_workshop_fits_one_code_or_two_and_comes_back() {
    let workshop = read(include_bytes!("../fixtures/v1/workshop.json")).unwrap();
    let sizes = workshop.participants().keys().map(|one| {
        let document = workshop.only_participants(&|id| id == one);
        let payload = pack(&document);
        assert_eq!(unpack(&payload), Ok(export(&document)));
        payload.len()
    });
    let sizes: Vec<usize> = sizes.collect();
    assert!(sizes.iter().all(|size| *size <= 2 * MAX_PART), "{sizes:?}");
    let mean = sizes.iter().sum::<usize>() / sizes.len();
    assert!(mean <= 365, "{mean}: {sizes:?}");
}

#[test]
fn a_payload_larger_than_any_is_refused_whatever_is_in_it() {
    let too_large = |begin: u8| {
        let mut payload = vec![b' '; MAX_PAYLOAD + 1];
        payload[0] = begin;
        assert_eq!(unpack(&payload), Err(CodeError::TooLarge));
    };
    too_large(0);
    too_large(1);
    // Nothing but blanks, and as many as there may be: what the file with them says.
    let mut blanks = vec![b' '; MAX_PAYLOAD];
    blanks[0] = 0;
    let text = unpack(&blanks).unwrap();
    assert_eq!(read_file(text.as_bytes()), Err(ReadError::Empty));
}

#[test]
fn bytes_that_stand_for_more_than_any_file_holds_are_refused() {
    let written = |at: u64| Version {
        value: Entry::answer(answer("3")),
        stamp: stamp(1 + at / 32, 0, &format!("w{}", at % 32)),
    };
    let disputed = Register::new(written(0), (1..128).map(written).collect(), vec![], None);
    let mut who = Participant::default();
    for question in Lens::ALL.into_iter().flat_map(Lens::questions) {
        who.put(answers(question), disputed.clone());
    }
    let crowd = |count: usize| document(std::iter::repeat_n(who.clone(), count));
    let payload = pack(&crowd(1));
    assert_eq!(unpack(&payload), Ok(export(&crowd(1))));
    let payload = pack(&crowd(60));
    assert!(payload.len() < MAX_PAYLOAD, "{}", payload.len());
    assert_eq!(unpack(&payload), Err(CodeError::TooLarge));
}

#[test]
fn an_old_copy_that_is_shown_again_changes_nothing() {
    let mut anna = Visit::on("anna");
    anna.begins("p", "Wonen Noord").answers("AM-Q1=2");
    let old = pack(anna.document());
    anna.answers("AM-Q1=4 AM-Q2=?");
    let mut here = Visit::on("here");
    for payload in [pack(anna.document()), old] {
        let text = unpack(&payload).unwrap();
        let document = read_file(text.as_bytes()).unwrap();
        let planned = plan(&here.state, vec![document]).unwrap();
        apply(&mut here.state, Action::Import(Box::new(planned), None), 7);
        assert_eq!(here.answers_of("p"), "AM-Q1=4 AM-Q2=?");
    }
}

#[test]
fn a_code_has_no_place_for_what_is_private() {
    let mut anna = Visit::on("anna");
    anna.begins("p", "Wonen Noord").answers("AM-Q1=2");
    let before = pack(anna.document());
    let question = question("AM-Q1");
    anna.does(Action::write(question, Some(private("Geheim."))));
    assert!(kept(&anna.state).contains("Geheim."));
    assert_eq!(pack(anna.document()), before);
}

#[test]
fn counts_above_those_of_any_file_travel_as_the_file_has_them() {
    let mut visit = Visit::on("here");
    visit.begins("p", "Wonen Noord");
    let mut document = visit.document().clone();
    let owner = Owner::participant(id("p"));
    let who = document.owner_mut(&owner).unwrap();
    for (more, name) in [(1, "Anna"), (9, "Zoë")] {
        let stamp = stamp(MAX_LAMPORT + more, more, "here");
        let entry = Entry::shared(Some(label(name).into()));
        who.write(Key::single(NAME.spec), entry, stamp);
    }
    assert_eq!(unpack(&pack(&document)), Ok(export(&document)));
}

#[test]
fn what_no_page_could_read_back_is_refused_by_code_as_it_is_by_file() {
    let deep = format!("{}{}", "[".repeat(40), "]".repeat(40));
    let mut document = Document::default();
    document.unknown = Members::new(vec![("x".into(), Unknown::Raw(deep.into()))]);
    let text = unpack(&pack(&document)).unwrap();
    assert_eq!(text, export(&document));
    assert!(matches!(
        read_file(text.as_bytes()),
        Err(ReadError::TooDeep(_))
    ));
}

#[test]
fn every_refusal_is_a_sentence_in_both_languages() {
    for language in Language::ALL {
        let texts = Whole::of(language);
        let refusals = [
            CodeError::NotOurs,
            CodeError::Newer(9),
            CodeError::Damaged,
            CodeError::TooLarge,
        ];
        let mut sentences = refusals.map(|error| code_sentence(error, texts)).to_vec();
        assert!(sentences[1].contains("(9)"));
        assert!(sentences.iter().all(|it| it.ends_with('.')));
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), 4);
    }
}
