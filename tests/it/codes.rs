//! A participant's answers as codes for a camera: what comes of good ones and of all others.

use crate::common::{Visit, export, id, kept, label};
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::exchange::code::{
    CodeError, Collector, Compression, MAX_PART, MAX_PARTS, MAX_PAYLOAD, Taken, TooLong,
    TransferId, pack, split, unpack,
};
use gezamenlijke_blik::exchange::{ReadError, read};
use gezamenlijke_blik::merge::{MAX_LAMPORT, Members, Unknown};
use gezamenlijke_blik::reflection::{Document, NAME};
use gezamenlijke_blik::session::{Action, apply, plan};
use gezamenlijke_blik::words::{Language, code_sentence, whole::Whole};

fn whole_of(taken: Taken) -> Option<Vec<u8>> {
    match taken {
        Taken::Whole { payload, .. } => Some(payload),
        Taken::Part { .. } | Taken::Again { .. } => None,
    }
}

fn codes(payload: &[u8]) -> Vec<Vec<u8>> {
    split(payload, Compression::Plain).unwrap()
}

/// Three parts with something different in each.
fn long(seed: u8) -> Vec<u8> {
    (0..1_400_usize).map(|at| (at / 7) as u8 ^ seed).collect()
}

/// Which transfer it is, and which parts of it are in.
fn part(taken: Result<Taken, CodeError>) -> (TransferId, Vec<bool>) {
    match taken {
        Ok(Taken::Part { transfer, have }) => (transfer, have),
        other => panic!("{other:?}"),
    }
}

#[test]
fn codes_of_version_1_are_read_for_ever() {
    let check = |code: &[u8], file: &str| {
        let text = unpack(code).unwrap();
        assert_eq!(read(text.as_bytes()), read(file.as_bytes()), "{file}");
    };
    macro_rules! golden {
        ($name:literal) => {
            check(
                include_bytes!(concat!("../fixtures/code1/", $name, ".bin")),
                include_str!(concat!("../fixtures/v1/", $name, ".json")),
            )
        };
    }
    golden!("full");
    golden!("minimal");
    golden!("seen");
    golden!("sessions");
    golden!("workshop");
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
    let mean = sizes.iter().sum::<usize>() / sizes.len();
    assert!(mean <= 365, "{mean}: {sizes:?}");
}

#[test]
fn what_is_no_code_of_ours_is_told_so() {
    let others: [&[u8]; 8] = [
        b"",
        b"https://example.org/#/uitnodiging/abc",
        b"BEGIN:VCARD\nVERSION:3.0\nFN:Balie\nEND:VCARD",
        b"M1BALIE/LINDE         EABC123 AMSLHRKL 1001 331Y012A0001 100",
        b"WIFI:S:Zaal 2;T:WPA;P:geheim;;",
        b"8712345678906",
        b"{\"format\": \"gezamenlijke-blik\"}",
        &[0, 1, 2, 3],
    ];
    let mut collector = Collector::default();
    for other in others {
        assert_eq!(collector.take(other), Err(CodeError::NotOurs));
    }
}

#[test]
fn a_newer_code_says_its_version_and_a_broken_head_is_damage() {
    let code = codes(&long(0)).remove(0);
    let mut collector = Collector::default();
    let mut check = |at: usize, byte: u8, expected: CodeError| {
        let mut code = code.clone();
        code[at] = byte;
        assert_eq!(collector.take(&code), Err(expected));
    };
    check(0, b'h', CodeError::NotOurs);
    check(2, 0, CodeError::Damaged);
    check(2, 7, CodeError::Newer(7));
    // Of three parts the fourth; of seven or none the first.
    check(3, 3 << 4 | 3 << 1, CodeError::Damaged);
    check(3, 7 << 1, CodeError::Damaged);
    check(3, 0, CodeError::Damaged);
    assert_eq!(collector.take(&code[..7]), Err(CodeError::Damaged));
    let too_much = [code.as_slice(), &[0; MAX_PART]].concat();
    assert_eq!(collector.take(&too_much), Err(CodeError::Damaged));

    assert_eq!(unpack(&[]), Err(CodeError::Damaged));
    assert_eq!(unpack(&[9, 1, 2]), Err(CodeError::Newer(9)));
    assert_eq!(unpack(&[1]), Err(CodeError::Damaged));
    assert_eq!(unpack(&[0, 0xFF]), Err(CodeError::Damaged));
    let longer = [pack(&Document::default()), vec![0]].concat();
    assert_eq!(unpack(&longer), Err(CodeError::Damaged));
}

#[test]
fn parts_of_two_people_wait_beside_each_other_and_each_part_counts_once() {
    let (anna, joris) = (codes(&long(1)), codes(&long(2)));
    let mut collector = Collector::default();
    let (one, have) = part(collector.take(&anna[2]));
    assert_eq!(have, [false, false, true]);
    let (other, have) = part(collector.take(&joris[2]));
    assert_eq!(have, [false, false, true]);
    assert_ne!(one, other);
    assert_eq!(collector.take(&anna[2]), Ok(Taken::Again { transfer: one }));
    let (_, have) = part(collector.take(&anna[0]));
    assert_eq!(have, [true, false, true]);
    part(collector.take(&joris[0]));
    assert_eq!(whole_of(collector.take(&joris[1]).unwrap()), Some(long(2)));
    assert_eq!(whole_of(collector.take(&anna[1]).unwrap()), Some(long(1)));
    for (codes, transfer) in [(anna, one), (joris, other)] {
        for code in codes {
            let again = collector.take(&code);
            assert_eq!(again, Ok(Taken::Again { transfer }), "shown once more");
        }
    }
}

#[test]
fn a_part_that_was_damaged_is_noticed_and_all_come_in_with_the_next_round() {
    let good = codes(&long(3));
    let mut bad = good.clone();
    bad[1][40] ^= 1;
    let mut collector = Collector::default();
    part(collector.take(&bad[0]));
    part(collector.take(&bad[1]));
    assert_eq!(collector.take(&bad[2]), Err(CodeError::Damaged));
    part(collector.take(&good[0]));
    part(collector.take(&good[1]));
    assert_eq!(whole_of(collector.take(&good[2]).unwrap()), Some(long(3)));

    // Where the good one comes before the last one, nothing was lost.
    let (good, mut bad) = (codes(&long(4)), codes(&long(4)));
    bad[0][40] ^= 1;
    let (transfer, _) = part(collector.take(&bad[0]));
    part(collector.take(&good[1]));
    assert_eq!(collector.take(&good[0]), Ok(Taken::Again { transfer }));
    assert_eq!(whole_of(collector.take(&good[2]).unwrap()), Some(long(4)));

    // What says that it belongs to the same and has other parts does not.
    let mut strange = codes(&long(5));
    part(collector.take(&strange[0]));
    strange[1][3] = 1 << 4 | 2 << 1;
    assert_eq!(collector.take(&strange[1]), Err(CodeError::Damaged));
}

#[test]
fn whoever_went_away_half_way_is_forgotten_when_a_whole_row_of_others_came() {
    let mut collector = Collector::default();
    let first = codes(&long(0));
    part(collector.take(&first[0]));
    for other in 1..=15 {
        part(collector.take(&codes(&long(other))[0]));
    }
    let (_, have) = part(collector.take(&first[1]));
    assert_eq!(have, [true, true, false], "still known among sixteen");
    for other in 20..36 {
        part(collector.take(&codes(&long(other))[0]));
    }
    let (_, have) = part(collector.take(&first[2]));
    assert_eq!(have, [false, false, true], "sixteen others came since");
}

#[test]
fn compression_is_told_with_the_parts() {
    let codes = split(b"abc", Compression::Deflated).unwrap();
    let taken = Collector::default().take(&codes[0]);
    assert!(matches!(
        taken,
        Ok(Taken::Whole {
            compression: Compression::Deflated,
            ..
        })
    ));
}

#[test]
fn what_needs_more_than_six_codes_is_told_and_six_are_shown() {
    let most = vec![5; MAX_PARTS * MAX_PART];
    let codes = codes(&most);
    assert_eq!(codes.len(), 6);
    assert!(codes.iter().all(|code| code.len() == 508));
    let longer = [most.as_slice(), &[5]].concat();
    assert_eq!(split(&longer, Compression::Plain), Err(TooLong));
    assert_eq!(split(&[], Compression::Plain).unwrap().len(), 1);
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
    let question = crate::common::question("AM-Q1");
    anna.does(Action::write(
        question,
        Some(crate::common::private("Geheim.")),
    ));
    assert!(kept(&anna.state).contains("Geheim."));
    assert_eq!(pack(anna.document()), before);
}

#[test]
fn counts_above_those_of_any_file_travel_as_the_file_has_them() {
    let mut visit = Visit::on("here");
    visit.begins("p", "Wonen Noord");
    let mut document = visit.document().clone();
    let owner = gezamenlijke_blik::reflection::Owner::participant(id("p"));
    let who = document.owner_mut(&owner).unwrap();
    for (more, name) in [(1, "Anna"), (9, "Zoë")] {
        let stamp = crate::common::stamp(MAX_LAMPORT + more, more, "here");
        let entry = gezamenlijke_blik::reflection::Entry::shared(Some(label(name).into()));
        who.write(
            gezamenlijke_blik::reflection::Key::single(NAME.spec),
            entry,
            stamp,
        );
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
