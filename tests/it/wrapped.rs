//! What mails, chats and older editors put around a file: it is the same file, and where something is wrong with it the
//! place is that of the text as it was brought.

use crate::common::{answers, file, id, read_text};
use gezamenlijke_blik::device::read_file;
use gezamenlijke_blik::exchange::{Position, ReadError, read};
use gezamenlijke_blik::reflection::Document;

/// The fixtures in these folders, each with its text; those that are no UTF-8 stand in for themselves elsewhere.
fn texts(folders: &[&str]) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for folder in folders {
        let root = format!("{}/tests/fixtures/{folder}", env!("CARGO_MANIFEST_DIR"));
        for entry in std::fs::read_dir(root).unwrap() {
            let path = entry.unwrap().path();
            let name = path.display().to_string();
            if let Ok(text) = std::fs::read_to_string(&path)
                && name.ends_with(".json")
            {
                texts.push((name, text));
            }
        }
    }
    assert!(!texts.is_empty());
    texts
}

/// A way in which a file gets something around it, or between its members.
type Way = (&'static str, fn(&str) -> String);

const WAYS: [Way; 7] = [
    ("fences", |text| format!("```json\n{text}\n```\n")),
    ("a letter", |text| {
        format!("[10:12] Mila: hoi!\n\n{text}\nGroet, \"Mila\"")
    }),
    ("an unseen sign", |text| format!("\u{200b}{text}\u{2060}")),
    ("marks in front", |text| {
        format!("\u{feff}\u{feff}\u{200e}{text}")
    }),
    ("hard blanks", |text| {
        let hard = |line: &str| {
            let said = line.trim_start_matches(' ');
            let blanks = "\u{a0} ".repeat(line.len() - said.len());
            format!("{blanks}{}", said.replace("\": ", "\":\u{202f}"))
        };
        text.lines().map(hard).collect::<Vec<_>>().join("\r\n")
    }),
    ("a line of a letter", |text| {
        format!("Zie hier: {} Groet!", text.trim())
    }),
    ("everything", |text| {
        format!("Hoi,\n\u{a0}\n```\n\u{feff}{text}```\n--\u{a0}\nMila")
    }),
];

#[test]
fn what_stands_around_a_file_makes_no_difference() {
    for (name, text) in texts(&["v1", "workshop", "odd"]) {
        // What the workshop comes to stands beside its files.
        if name.ends_with("expected.json") {
            continue;
        }
        let known = read_text(&text).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        for (way, around) in WAYS {
            // A hard blank that is put between a name and its value could stand in a text as well.
            if way == "hard blanks" && text.contains("\\\": ") {
                continue;
            }
            let wrapped = around(&text);
            assert_eq!(read_text(&wrapped), Ok(known.clone()), "{name}: {way}");
            assert_eq!(read_file(wrapped.as_bytes()), Ok(known.clone()));
        }
        for bytes in utf_16(&text) {
            assert_eq!(read(&bytes), Ok(known.clone()), "{name} in UTF-16");
        }
    }
}

/// As older programs of Windows save a text, in both orders.
fn utf_16(text: &str) -> [Vec<u8>; 2] {
    let units = || std::iter::once(0xFEFF).chain(text.encode_utf16());
    [
        units().flat_map(u16::to_le_bytes).collect(),
        units().flat_map(u16::to_be_bytes).collect(),
    ]
}

#[test]
fn what_is_wrong_is_told_with_its_place_in_what_was_brought() {
    let mut compared = 0;
    for (name, text) in texts(&["bad"]) {
        let Err(refused) = read_text(&text) else {
            continue;
        };
        // What begins otherwise has no object that could be meant.
        if !text.starts_with('{') {
            continue;
        }
        let wrapped = read_text(&format!("```\n\n{text}"));
        // Where it is not clear which object is meant, the whole is refused at its first sign.
        let whole = Err(ReadError::NotJson(Position { line: 1, column: 1 }));
        if wrapped == whole {
            continue;
        }
        assert_eq!(wrapped, Err(lowered(refused)), "{name}");
        compared += 1;
    }
    assert!(compared > 60, "{compared}");
}

/// The same refusal, two lines further down.
fn lowered(mut refused: ReadError) -> ReadError {
    use ReadError::{CutOff, Missing, NotJson, TooDeep, TooMuch, Twice, Wrong};
    if let CutOff(place)
    | NotJson(place)
    | TooDeep(place)
    | Twice(_, place)
    | Missing(_, place)
    | Wrong(_, place)
    | TooMuch(_, place) = &mut refused
    {
        place.line += 2;
    }
    refused
}

#[test]
fn what_may_be_a_piece_is_never_taken() {
    let whole = include_str!("../fixtures/v1/full.json").trim_end();
    let cuts = (1..whole.len()).filter(|at| whole.is_char_boundary(*at));
    for cut in cuts {
        let (start, end) = whole.split_at(cut);
        for piece in [
            format!("Hoi!\n{start}"),
            format!("Hoi!\n{end}"),
            format!("{start}\nHoi! {end}"),
        ] {
            assert!(read_text(&piece).is_err(), "{cut}: {piece}");
        }
    }
}

#[test]
fn two_files_in_one_letter_are_not_chosen_between() {
    let one = include_str!("../fixtures/v1/minimal.json");
    let other = include_str!("../fixtures/v1/empty.json");
    for letter in [
        format!("Hoi\n{one}\nen\n{other}"),
        format!("Hoi {{naam}}\n{one}"),
        format!("{one}\n}}"),
        format!("```\n{one}```\n```\n{one}```"),
    ] {
        let refused = read_text(&letter);
        assert!(matches!(refused, Err(ReadError::NotJson(_))), "{refused:?}");
    }
}

#[test]
fn a_hard_blank_in_a_text_is_text() {
    let value = "{ \"value\": \"Zie\u{a0}{ons\u{200b}} \\\"plan\\\"\", \"stamp\": \"1.0.a\" }";
    let one = file(&format!("\"p\": {{ \"notes\": {{ \"AM-Q1\": {value} }} }}"));
    let said = |document: &Document| {
        let who = document.participant(&id("p")).unwrap();
        assert!(who.register(&answers("AM-Q1")).is_none());
        who.note("AM-Q1").unwrap().text().to_owned()
    };
    let plain = read_text(&one).unwrap();
    let wrapped = read_text(&format!("Hoi,\u{a0}Mila:\n\n{one}")).unwrap();
    assert_eq!(said(&wrapped), said(&plain));
    assert!(said(&plain).contains('\u{a0}'));
}

#[test]
fn half_a_letter_of_utf_16_is_no_text() {
    let [mut bytes, _] = utf_16(&file(""));
    bytes.push(0);
    assert_eq!(read(&bytes), Err(ReadError::NotText));
    assert_eq!(read(b"\xFF\xFE\x00\xD8"), Err(ReadError::NotText));
    assert_eq!(read(b"\xFF\xFE"), Err(ReadError::Empty));
    assert_eq!(read(b"PK\x03\x04 and so on"), Err(ReadError::Zipped));
}
