//! What stands in a file, letter by letter.

use crate::common::{Visit, export, file, id, label, note, private, question, read_text};
use gezamenlijke_blik::exchange::{file_name, read};
use gezamenlijke_blik::reflection::{Label, NAME};
use gezamenlijke_blik::session::Action;

/// A file with these members of `participants` comes out of a merge with this in it.
fn check_kept(participants: &str, expected: &str) {
    let text = export(&read_text(&file(participants)).unwrap());
    assert!(text.contains(expected), "{expected} is not in {text}");
    assert_eq!(export(&read_text(&text).unwrap()), text);
}

#[test]
fn a_file_is_laid_out_for_people_to_read() {
    let mut visit = Visit::on("a1b2");
    visit.does(Action::name_partnership(Some(label("De Linde"))));
    visit
        .begins("p", "Wonen Noord")
        .answers("AM-Q2=? AM-Q1=4 AM-Q1=-");
    visit.does(Action::write(
        question("AM-Q1"),
        Some(note("Zo \"dus\".\n")),
    ));
    visit.does(Action::write(question("AM-Q2"), Some(private("Nee."))));
    let expected = r#"{
  "format": "gezamenlijke-blik",
  "version": { "major": 1, "minor": 0 },
  "app": "VERSION",
  "questionnaire": { "id": "vijf-lenzen", "edition": 1 },
  "partnership": {
    "name": { "value": "De Linde", "stamp": "1.1790000001000.a1b2" }
  },
  "participants": {
    "p": {
      "organisation": { "value": "Wonen Noord", "stamp": "3.1790000003000.a1b2" },
      "answers": {
        "AM-Q1": { "value": null, "stamp": "6.1790000006000.a1b2", "seen": ["5.1790000005000.a1b2"] },
        "AM-Q2": { "value": "unknown", "stamp": "4.1790000004000.a1b2" }
      },
      "notes": {
        "AM-Q1": { "value": "Zo \"dus\".\n", "stamp": "7.1790000007000.a1b2" }
      }
    }
  }
}
"#;
    let expected = expected.replace("VERSION", env!("CARGO_PKG_VERSION"));
    assert_eq!(export(visit.document()), expected);
}

#[test]
fn the_golden_files_of_format_1_come_out_as_they_went_in() {
    let check = |name: &str, bytes: &str| {
        let version = format!("\"app\": \"{}\"", env!("CARGO_PKG_VERSION"));
        let expected = bytes.replace("\"app\": \"0.1.0\"", &version);
        assert_eq!(export(&read_text(bytes).unwrap()), expected, "{name}");
    };
    check("empty", include_str!("../fixtures/v1/empty.json"));
    check("minimal", include_str!("../fixtures/v1/minimal.json"));
    check("full", include_str!("../fixtures/v1/full.json"));
    check("seen", include_str!("../fixtures/v1/seen.json"));
    check("sessions", include_str!("../fixtures/v1/sessions.json"));
    check("workshop", include_str!("../fixtures/v1/workshop.json"));
}

#[test]
fn everything_in_the_folder_of_odd_files_is_taken_and_stays_the_same_afterwards() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/odd");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "json") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let document = read(&bytes).unwrap_or_else(|error| panic!("{}: {error:?}", path.display()));
        let text = export(&document);
        assert_eq!(read_text(&text).unwrap(), document, "{}", path.display());
    }
}

#[test]
fn unknown_members_stay_at_every_level() {
    check_kept(r#""p": {"x": 1}"#, "\"x\": 1\n");
    check_kept(
        r#""p": {"name": {"value": "Anna", "stamp": "1.0.a", "x": 1}}"#,
        r#"{ "value": "Anna", "stamp": "1.0.a", "x": 1 }"#,
    );
    check_kept(
        r#""p": {"notes": {"AM-Q1": {"value": "t", "stamp": "1.0.a", "x": [ 1 ]}}}"#,
        r#""x": [1] }"#,
    );
    check_kept(
        r#""p": {"answers": {"AM-Q1": {"value": 1, "stamp": "2.0.a",
            "rivals": [{"value": 2, "stamp": "1.0.a", "x": {}}]}}}"#,
        r#""rivals": [{ "value": 2, "stamp": "1.0.a", "x": {} }]"#,
    );
    let root = file("").replacen('{', r#"{"z": 1, "partnership": {"y": 2}, "ä": 3, "#, 1);
    let text = export(&read_text(&root).unwrap());
    assert!(
        text.contains("  \"partnership\": {\n    \"y\": 2\n  },\n"),
        "{text}"
    );
    assert!(
        text.ends_with("  \"participants\": {},\n  \"z\": 1,\n  \"ä\": 3\n}\n"),
        "{text}"
    );
}

#[test]
fn unknown_numbers_keep_their_digits() {
    for number in [
        "1.10",
        "12345678901234567890123",
        "1E400",
        "-0",
        "-0.0",
        "0.1e-7",
    ] {
        check_kept(
            &format!(r#""p": {{"x": {number}}}"#),
            &format!("\"x\": {number}\n"),
        );
    }
}

#[test]
fn unknown_values_get_one_spelling() {
    check_kept(
        "\"p\": {\"x\": {\n \"b\": [ true , null ], \"a\": \"\\u00e9\\/\" } }",
        r#""x": {"a":"é/","b":[true,null]}"#,
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_breaks_make_no_difference() {
    let text = include_str!("../fixtures/v1/full.json");
    let document = read_text(text).unwrap();
    let check = |text: &str| assert_eq!(read_text(text).as_ref(), Ok(&document));
    check(&format!("\u{FEFF}{text}"));
    check(&text.replace('\n', "\r\n"));
    check(&format!("\n\t {text} \n"));
}

#[test]
fn a_rival_that_has_rivals_of_its_own_does_not_spoil_the_file() {
    // Were they kept as an unknown member, they would one day stand beside the real rivals.
    check_kept(
        r#""p": {"answers": {"AM-Q1": {"value": 1, "stamp": "2.0.a", "rivals":
            [{"value": 2, "stamp": "3.0.a", "rivals": [{"value": 3, "stamp": "1.0.a"}]}]}}}"#,
        r#"{ "value": 2, "stamp": "3.0.a", "rivals": [{ "value": 1, "stamp": "2.0.a" }] }"#,
    );
}

#[test]
fn a_private_note_is_in_no_file_and_a_rescued_one_stays_private() {
    let note = |rest: &str| format!(r#""p": {{"notes": {{"AM-Q1": {{{rest}}}}}}}"#);
    let of = |rest: &str| read_text(&file(&note(rest))).unwrap();
    let rescued = of(r#""value": "geheim", "private": true, "stamp": "1.0.a""#);
    assert!(
        rescued
            .participant(&id("p"))
            .unwrap()
            .note("AM-Q1")
            .is_some()
    );
    assert!(!export(&rescued).contains("AM-Q1"));
    let beside = of(
        r#""value": "open", "stamp": "2.0.a", "rivals": [{"value": "geheim", "private": true, "stamp": "1.0.a"}]"#,
    );
    assert!(export(&beside).contains(r#"{ "value": "open", "stamp": "2.0.a" }"#));
    let under = of(
        r#""value": "geheim", "private": true, "stamp": "2.0.a", "rivals": [{"value": "open", "stamp": "1.0.a"}]"#,
    );
    assert!(!export(&under).contains("geheim"));
}

#[test]
fn names_are_cleaned_so_that_they_hide_nothing() {
    let check = |typed: &str, expected: Option<&str>| {
        let label = Label::new(typed);
        assert_eq!(label.as_ref().map(Label::as_str), expected, "{typed:?}");
    };
    check("  Anna \t de\nWit ", Some("Anna de Wit"));
    check("An\u{0}na\u{7}\u{7F}", Some("Anna"));
    check("\u{202E}anna\u{202C} \u{2067}b\u{2069}", Some("anna b"));
    check("Cafe\u{301}", Some("Café"));
    check("<img onerror=alert(1)>", Some("<img onerror=alert(1)>"));
    check("=1+1", Some("=1+1"));
    check(" \u{A0}\u{3000}\n", None);
    check("", None);
    check(&"é".repeat(200), Some(&"é".repeat(200)));
    check(&"é".repeat(201), Some(&"é".repeat(200)));
}

#[test]
fn file_names_are_readable_and_different() {
    let check = |parts: &[&str], distinct: &str, expected: &str| {
        assert_eq!(file_name(parts, distinct, "json"), expected);
    };
    check(&[], "", "gezamenlijke-blik.json");
    check(
        &["Zorgnetwerk De Linde", "Wonen Noord", "Anna"],
        "",
        "gezamenlijke-blik_zorgnetwerk-de-linde_wonen-noord_anna.json",
    );
    check(&["Anna"], "aB3-", "gezamenlijke-blik_anna_ab3.json");
    check(
        &["../../etc/passwd"],
        "",
        "gezamenlijke-blik_etc-passwd.json",
    );
    check(&["CON:<>|*?\"\\"], "", "gezamenlijke-blik_con.json");
    check(
        &["Zoë & Søren", " - "],
        "x",
        "gezamenlijke-blik_zoë-søren_x.json",
    );
    check(
        &[&"lang ".repeat(40)],
        "",
        &format!(
            "gezamenlijke-blik_{}.json",
            "lang-".repeat(8).trim_end_matches('-')
        ),
    );
}

#[test]
fn a_file_name_fits_in_every_file_system_and_is_cut_behind_a_letter() {
    use proptest::prelude::*;
    proptest!(|(parts in [".{0,200}", ".{0,200}", "\\p{Han}{0,200}"], last in "\\p{Arabic}{0,30}")| {
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        let name = file_name(&parts, &last, "json");
        // Where it is passed on as a text, four more come behind it.
        prop_assert!(name.len() + ".txt".len() <= 200, "{} bytes: {name}", name.len());
        prop_assert!(name.starts_with("gezamenlijke-blik") && name.ends_with(".json"));
    });
    // Thirteen characters of three bytes, and one byte that is left over.
    let expected = format!("gezamenlijke-blik_{}.json", "合".repeat(13));
    assert_eq!(file_name(&[&"合".repeat(130)], "", "json"), expected);
    // The vowel that stands on the last letter that fits goes along or stays behind with it.
    let name = file_name(&[&"بَ".repeat(100)], "", "json");
    assert!(name.ends_with("\u{64e}.json"), "{name}");
    let name = file_name(&[&format!("a{}", "بَ".repeat(100))], "", "json");
    assert!(name.ends_with("\u{64e}.json"), "{name}");
}

#[test]
fn the_same_visit_gives_the_same_bytes() {
    let bytes = || {
        let mut visit = Visit::on("a");
        visit.begins("p", "A").answers("PR-Q7=1 AM-Q1=5");
        visit.does(Action::describe(id("p"), NAME, Some(label("Anna"))));
        export(visit.document())
    };
    assert_eq!(bytes(), bytes());
}
