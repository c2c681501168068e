//! The codes one by one: of several people, of nobody we know, in any order, and with mistakes in them.

use gezamenlijke_blik::exchange::code::{
    CodeError, Collector, Compression, MAX_PART, MAX_PARTS, Taken, TooLong, TransferId, pack,
    split, unpack,
};
use gezamenlijke_blik::reflection::Document;

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
