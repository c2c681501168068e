//! Scanning codes: one person after the other, in any order of parts, and what is told meanwhile.

use gezamenlijke_blik::exchange::code::{CodeError, Compression, split};
use gezamenlijke_blik::session::{Scanned, Scanning};

/// The codes of somebody, as many as these bytes need.
fn codes(who: u8, bytes: usize) -> Vec<Vec<u8>> {
    split(&vec![who; bytes], Compression::Plain).unwrap()
}

/// Scans one code; where it makes somebody whole, they are opened under this name.
fn scan(scanning: &mut Scanning, code: &[u8], name: &str) -> Scanned {
    if let Some(whole) = scanning.take(code) {
        scanning.opened(&whole, Ok(name.to_owned()));
    }
    scanning.told().clone()
}

fn is_in(name: &str) -> Scanned {
    Scanned::In(name.to_owned())
}

#[test]
fn a_code_that_is_held_still_is_told_once() {
    let mut scanning = Scanning::default();
    assert_eq!(*scanning.told(), Scanned::Nothing);
    let code = &codes(1, 100)[0];
    for _ in 0..30 {
        assert_eq!(scan(&mut scanning, code, "Anna"), is_in("Anna"));
    }
}

#[test]
fn the_next_person_comes_in_at_once_and_who_comes_back_was_in_already() {
    let mut scanning = Scanning::default();
    let (anna, bram) = (&codes(1, 100)[0], &codes(2, 100)[0]);
    assert_eq!(scan(&mut scanning, anna, "Anna"), is_in("Anna"));
    assert_eq!(scan(&mut scanning, bram, "Bram"), is_in("Bram"));
    for _ in 0..3 {
        let again = Scanned::Again("Anna".to_owned());
        assert_eq!(scan(&mut scanning, anna, "nobody"), again);
    }
    let again = Scanned::Again("Bram".to_owned());
    assert_eq!(scan(&mut scanning, bram, "nobody"), again);
}

#[test]
fn parts_come_in_any_order_and_another_person_may_come_between() {
    let mut scanning = Scanning::default();
    let (anna, bram) = (codes(1, 1_200), codes(2, 100));
    let parts = |have: [bool; 3]| Scanned::Parts(have.to_vec());
    assert_eq!(
        scan(&mut scanning, &anna[2], "Anna"),
        parts([false, false, true])
    );
    assert_eq!(
        scan(&mut scanning, &anna[2], "Anna"),
        parts([false, false, true])
    );
    assert_eq!(scan(&mut scanning, &bram[0], "Bram"), is_in("Bram"));
    // A part that is known tells nothing new.
    assert_eq!(scan(&mut scanning, &anna[2], "Anna"), is_in("Bram"));
    assert_eq!(
        scan(&mut scanning, &anna[0], "Anna"),
        parts([true, false, true])
    );
    assert_eq!(scan(&mut scanning, &anna[1], "Anna"), is_in("Anna"));
    assert_eq!(scan(&mut scanning, &anna[0], "Anna"), is_in("Anna"));
}

#[test]
fn codes_of_other_kinds_are_told_and_change_nothing() {
    let mut scanning = Scanning::default();
    let anna = codes(1, 1_200);
    scan(&mut scanning, &anna[0], "Anna");
    let foreign = Scanned::Refused(CodeError::NotOurs);
    for other in [
        "https://example.org/#/scan",
        "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD",
        "M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100",
        "WIFI:S:gasten;T:WPA;P:geheim;;",
        "",
    ] {
        let told = scan(&mut scanning, other.as_bytes(), "nobody");
        assert_eq!(told, foreign, "{other}");
    }
    scan(&mut scanning, &anna[1], "Anna");
    assert_eq!(scan(&mut scanning, &anna[2], "Anna"), is_in("Anna"));
}

#[test]
fn what_cannot_be_opened_is_told_each_time_it_is_shown() {
    let mut scanning = Scanning::default();
    let (anna, bram) = (&codes(1, 100)[0], &codes(2, 100)[0]);
    let whole = scanning.take(anna).unwrap();
    scanning.opened(&whole, Err(CodeError::TooLarge));
    let refused = Scanned::Refused(CodeError::TooLarge);
    assert_eq!(*scanning.told(), refused);
    scan(&mut scanning, bram, "Bram");
    assert_eq!(scan(&mut scanning, anna, "nobody"), refused);
}
