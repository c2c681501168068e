//! Reader, writer and schema agree about every field of the table.

use super::{refusal, schema};
use crate::common::{export, read_text, soaked};
use crate::sample::numbered;
use gezamenlijke_blik::exchange::{Scope, write};
use gezamenlijke_blik::reflection::{Date, FieldSpec, OwnerKind, Per, Presence, TABLE, ValueType};

/// A file with this value in this field, as the app would write it.
fn with(kind: OwnerKind, row: FieldSpec, value: &str) -> String {
    let register = format!(r#"{{"value": {value}, "stamp": "1.0.a"}}"#);
    let field = match row.per {
        Per::Owner => format!("\"{}\": {register}", row.name),
        Per::Item(_) => format!("\"{}\": {{\"AM-Q1\": {register}}}", row.name),
    };
    let owner = match kind == TABLE.partnership {
        true => format!("\"{}\": {{{field}}}", kind.name),
        false => format!("\"{}\": {{\"x\": {{{field}}}}}", kind.name),
    };
    around(kind, &owner)
}

/// A file with this member for a kind, and what every file has.
fn around(kind: OwnerKind, member: &str) -> String {
    let kinds = TABLE
        .kinds
        .iter()
        .filter(|other| other.presence == Presence::Always);
    let names = kinds.map(|kind| kind.name).chain([TABLE.partnership.name]);
    let others = names.filter(|name| *name != kind.name);
    let others: Vec<String> = others.map(|name| format!("\"{name}\": {{}}, ")).collect();
    format!(
        r#"{{"format": "gezamenlijke-blik", "version": {{"major": 1, "minor": 0}}, "app": "0.1.0",
        "questionnaire": {{"id": "vijf-lenzen", "edition": 1}}, {}{member}}}"#,
        others.concat()
    )
}

fn every_field() -> Vec<(OwnerKind, FieldSpec)> {
    let kinds = TABLE.kinds.iter().chain([&TABLE.partnership]);
    let fields = kinds.flat_map(|kind| kind.fields.iter().map(|row| (*kind, *row)));
    fields.collect()
}

/// Values that fit, and values that do not.
fn examples(holds: ValueType) -> (Vec<String>, Vec<String>) {
    let texts = |most: usize| {
        let good = [r#""Één""#.to_owned(), format!("\"{}\"", "é".repeat(most))];
        let bad = [format!("\"{}\"", "é".repeat(most + 1)), "4".to_owned()];
        (good, bad)
    };
    let all = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    match holds {
        ValueType::Label => (texts(200).0.into(), texts(200).1.into()),
        ValueType::Text => (texts(4_000).0.into(), texts(4_000).1.into()),
        ValueType::Answer => (
            all(&["1", "5", "\"unknown\"", "\"not-applicable\""]),
            all(&["0", "6", "2.5", "\"4\"", "\"weet ik niet\""]),
        ),
        ValueType::Date => (
            all(&["\"1900-01-01\"", "\"2028-02-29\"", "\"2199-12-31\""]),
            all(&[
                "20261128",
                "\"2026-11-31\"",
                "\"2026-2-3\"",
                "\"2026-11-28T09:00\"",
            ]),
        ),
        ValueType::Number => (
            all(&["0", "90", "100000"]),
            all(&["-1", "100001", "1.5", "\"90\""]),
        ),
        ValueType::Passage => (texts(500).0.into(), texts(500).1.into()),
        ValueType::Score => (all(&["1", "5"]), all(&["0", "6", "2.5", "\"4\""])),
        ValueType::Percent => (
            all(&["0", "64", "100"]),
            all(&["-1", "101", "0.5", "\"64\""]),
        ),
        ValueType::Tilt => (all(&["-3", "0", "3"]), all(&["-4", "4", "1.5", "\"-1\""])),
        ValueType::Word => (
            vec!["\"open\"".to_owned(), format!("\"{}\"", "a".repeat(64))],
            vec![
                "\"\"".to_owned(),
                "\"a b\"".to_owned(),
                format!("\"{}\"", "a".repeat(65)),
            ],
        ),
    }
}

#[test]
fn each_field_takes_its_own_values_and_no_others() {
    let schema = schema();
    for (kind, row) in every_field() {
        let (good, bad) = examples(row.value_type);
        let always = ["null".to_owned()];
        let never = ["true", "[]", "{}"].map(str::to_owned);
        for value in good.iter().chain(&always) {
            let text = with(kind, row, value);
            assert_eq!(refusal(&schema, text.as_bytes()), None, "{text}");
            assert!(read_text(&text).is_ok(), "{text}");
        }
        for value in bad.iter().chain(&never) {
            let text = with(kind, row, value);
            assert!(refusal(&schema, text.as_bytes()).is_some(), "{text}");
            assert!(read_text(&text).is_err(), "{text}");
        }
    }
}

#[test]
fn each_kind_and_each_field_holds_so_many_and_no_more() {
    let schema = schema();
    let check = |text: &str, fits: bool| {
        let start = text.get(150..400).unwrap();
        assert_eq!(refusal(&schema, text.as_bytes()).is_none(), fits, "{start}");
        assert_eq!(read_text(text).is_ok(), fits, "{start}");
    };
    let many = |count: usize, one: &str| {
        let all: Vec<String> = (0..count).map(|at| format!("\"x{at}\": {one}")).collect();
        all.join(", ")
    };
    for kind in TABLE.kinds {
        for (count, fits) in [(kind.most, true), (kind.most + 1, false)] {
            let owners = format!("\"{}\": {{{}}}", kind.name, many(count, "{}"));
            check(&around(*kind, &owners), fits);
        }
    }
    for (kind, row) in every_field()
        .into_iter()
        .filter(|(_, row)| row.items().is_some())
    {
        for (count, fits) in [(500, true), (501, false)] {
            let values = many(count, r#"{"value": null, "stamp": "1.0.a"}"#);
            let owner = format!(
                "\"{}\": {{\"x\": {{\"{}\": {{{values}}}}}}}",
                kind.name, row.name
            );
            check(&around(kind, &owner), fits);
        }
    }
}

#[test]
fn whatever_this_version_writes_fits() {
    let schema = schema();
    for seed in 0..soaked(1_000, 100_000) {
        let document = numbered(seed);
        for text in [export(&document), write(&document, Scope::Own)] {
            assert_eq!(
                refusal(&schema, text.as_bytes()),
                None,
                "seed {seed}: {text}"
            );
        }
    }
}

#[test]
fn the_schema_has_the_same_days_as_the_calendar() {
    let schema = schema();
    let (kind, row) = every_field()
        .into_iter()
        .find(|(_, row)| row.value_type == ValueType::Date)
        .unwrap();
    for year in [1899, 1900, 1904, 2000, 2026, 2028, 2100, 2199, 2200] {
        for month in 0..=13 {
            for day in 0..=32 {
                let date = format!("{year}-{month:02}-{day:02}");
                let text = with(kind, row, &format!("\"{date}\""));
                let fits = refusal(&schema, text.as_bytes()).is_none();
                assert_eq!(fits, Date::parse(&date).is_some(), "{date}");
            }
        }
    }
}
