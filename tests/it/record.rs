//! What is kept on the device, and how damage to it is seen.

use crate::common::{Visit, file, id, label, private, question};
use gezamenlijke_blik::device::{read_file, read_record, write_record};
use gezamenlijke_blik::exchange::{Scope, SealError, Sealed, seal, unseal, write};
use gezamenlijke_blik::merge::Merge;
use gezamenlijke_blik::reflection::{Lens, NAME};
use gezamenlijke_blik::session::Action;

fn visit() -> Visit {
    let mut visit = Visit::on("a");
    visit.begins("p", "Wonen Noord").answers("AM-Q1=4 AM-Q2=?");
    visit.does(Action::write(
        question("AM-Q1"),
        Some(private("Niet delen.")),
    ));
    visit.begins("q", "Wonen Noord").answers("AM-Q1=2");
    visit.does(Action::LeaveOut(id("p")));
    visit
}

#[test]
fn after_a_reload_everything_is_as_it_was() {
    let state = visit().state;
    let text = write_record(&state.contents);
    let again = read_record(&text).unwrap();
    assert_eq!(again, state.contents);
    assert_eq!(again.local.own, [id("p"), id("q")]);
    assert!(text.contains("Niet delen."));
}

#[test]
fn a_record_of_before_who_is_left_out_was_said_in_the_document_opens() {
    let state = visit().state;
    let old =
        "\"own\": [\"p\", \"q\"],\n    \"left_out\": [\"p\"],\n    \"left_out_at\": \"9.0.a\"";
    let text = write_record(&state.contents).replace("\"own\": [\"p\", \"q\"]", old);
    assert!(text.contains("9.0.a"), "{text}");
    let again = read_record(&text).unwrap();
    assert_eq!(again.document, state.contents.document);
    assert_eq!(again.local.own, state.contents.local.own);
    assert_eq!(read_record(&write_record(&again)), Ok(again));
}

#[test]
fn a_file_from_elsewhere_brings_no_settings_of_its_device() {
    let state = visit().state;
    let text = write_record(&state.contents);
    let document = gezamenlijke_blik::exchange::read(text.as_bytes()).unwrap();
    assert_eq!(document, state.contents.document);
    assert!(!write(&document, Scope::Shared).contains("device"));
}

#[test]
fn a_rescue_file_brings_back_what_is_whole_in_it_and_what_is_private_stays_so() {
    let mut visit = visit();
    let older = seal(6, &crate::common::kept(&visit.state));
    visit.does(Action::HandTo(Some(id("p")))).answers("AM-Q3=5");
    let newer = seal(7, &crate::common::kept(&visit.state));
    let text = |text: &str| serde_json::Value::from(text).to_string();
    let rescue = format!(
        "{{\"format\": \"gezamenlijke-blik-rescue\", \"version\": 1, \"entries\": {{
          \"gezamenlijke-blik/a\": {}, \"gezamenlijke-blik/b\": \"half\", \"gezamenlijke-blik/theme\": \"dark\",
          \"journal/b\": {}, \"memory\": {} }} }}",
        text(&older),
        text(&newer),
        text(&newer[..newer.len() - 9])
    );
    let rescued = read_file(rescue.as_bytes()).unwrap();
    assert_eq!(&rescued, visit.document());
    assert!(!write(&rescued, Scope::Shared).contains("Niet delen."));
    // A page that reads exported files only says that it is none.
    let refused = gezamenlijke_blik::exchange::ReadError::NotOurs;
    assert_eq!(
        gezamenlijke_blik::exchange::read(rescue.as_bytes()),
        Err(refused)
    );
}

#[test]
fn what_has_no_seal_is_brought_back_where_records_stand() {
    let state = visit().state;
    let record = serde_json::Value::from(crate::common::kept(&state));
    let rescue = |key: &str| {
        let text = format!(
            "{{\"format\": \"gezamenlijke-blik-rescue\", \"version\": 1, \"entries\": {{\"{key}\": {record}}}}}"
        );
        read_file(text.as_bytes())
    };
    // What the first program handed over, and a record of which what is private to others was left out.
    for key in ["memory", "journal/a"] {
        assert_eq!(rescue(key).as_ref(), Ok(&state.contents.document), "{key}");
    }
    assert!(rescue("journal/aside-0").is_err());
}

#[test]
fn in_a_rescue_file_only_the_places_count_where_this_app_keeps_records() {
    let record = seal(6, &crate::common::kept(&visit().state));
    let rescue = |key: &str| {
        let text = serde_json::Value::from(record.as_str());
        let text = format!(
            "{{\"format\": \"gezamenlijke-blik-rescue\", \"version\": 1, \"entries\": {{\"{key}\": {text}}}}}"
        );
        read_file(text.as_bytes())
    };
    for key in [
        "gezamenlijke-blik/a",
        "gezamenlijke-blik/b",
        "journal/a",
        "journal/b",
        "memory",
    ] {
        assert!(rescue(key).is_ok(), "{key}");
    }
    for key in [
        "",
        "x/a",
        "a",
        "journal/aside-0",
        "gezamenlijke-blik/aside-0",
        "journal/point-1790000000000-undo",
    ] {
        let refused = gezamenlijke_blik::exchange::ReadError::NothingWhole;
        assert_eq!(rescue(key), Err(refused), "{key}");
    }
}

#[test]
fn a_record_is_opened_with_its_generation() {
    let check = |generation: u64, text: &str| {
        let sealed = seal(generation, text);
        assert_eq!(unseal(&sealed), Ok(Sealed { generation, text }));
    };
    check(1, "text");
    check(u64::MAX, "");
    check(0, "two\nlines and 🙂");
}

#[test]
fn damage_is_seen_wherever_it_is() {
    let text = "{ \"a\": \"één\" }\n";
    let whole = seal(7, text);
    for (at, _) in whole.char_indices().skip(1) {
        assert!(unseal(&whole[..at]).is_err(), "cut off at {at}");
    }
    for at in 0..whole.len() {
        let mut bytes = whole.clone().into_bytes();
        bytes[at] ^= 1;
        if let Ok(other) = String::from_utf8(bytes) {
            assert!(unseal(&other).is_err(), "changed at {at}: {other}");
        }
    }
    assert!(unseal(&format!("{whole} ")).is_err());
    assert!(unseal(&whole.replace('\n', "\r\n")).is_err());
}

#[test]
fn each_kind_of_damage_has_its_name() {
    let check = |stored: &str, error| assert_eq!(unseal(stored), Err(error), "{stored}");
    check("", SealError::Unknown);
    check("{}", SealError::Unknown);
    check("another-record 1 1 0 0\n", SealError::Unknown);
    check("gezamenlijke-blik-record 2 1 0 0\n", SealError::Newer);
    check("gezamenlijke-blik-record\n", SealError::Damaged);
    check("gezamenlijke-blik-record x 1 0 0\n", SealError::Damaged);
    check("gezamenlijke-blik-record 1 1 0 0\n", SealError::Damaged);
}

#[test]
fn what_many_files_brought_together_stays_readable_on_the_device() {
    let answers = |from: usize| -> String {
        let all =
            (from..from + 500).map(|n| format!(r#""Q{n}": {{"value": 1, "stamp": "1.0.a"}}"#));
        file(&format!(
            r#""p": {{"answers": {{{}}}}}"#,
            all.collect::<Vec<_>>().join(",")
        ))
    };
    let mut visit = Visit::on("a");
    for text in [answers(0), answers(500)] {
        let document = crate::common::read_text(&text).unwrap();
        visit.state.contents.document.merge_in(document);
    }
    let text = crate::common::kept(&visit.state);
    assert_eq!(&read_record(&text).unwrap().document, visit.document());
}

#[test]
fn the_highest_count_there_is_stops_nobody_from_answering() {
    let text = file(&format!(
        r#""p": {{"name": {{"value": "Anna", "stamp": "{}.0.a"}}}}"#,
        u64::MAX
    ));
    let contents = read_record(&text).unwrap();
    let mut visit = Visit::on("b");
    let replica = gezamenlijke_blik::merge::ReplicaId::new("b").unwrap();
    visit.state = gezamenlijke_blik::session::State::new(contents, replica);
    visit.does(Action::HandTo(Some(id("p")))).answers("AM-Q1=3");
    visit.does(Action::describe(id("p"), NAME, Some(label("Bram"))));
    assert_eq!(visit.answers_of("p"), "AM-Q1=3");
    assert_eq!(visit.state.progress(Lens::Ambition).answered, 1);
}
