//! The published schema, made along the table of fields.

use super::ordered::Json;
use gezamenlijke_blik::reflection::{
    FieldSpec, Label, MAX_VALUES, OwnerKind, Passage, Per, Presence, TABLE, Text, ValueType, Word,
};
use std::cell::RefCell;

/// What is fixed, and what kinds and fields are called in English.
const FRAME: &str = include_str!("frame.json");

/// The descriptions of the frame; each is used once.
struct Descriptions(RefCell<Json>);

impl Descriptions {
    fn of(&self, name: &str) -> Json {
        let text = self.0.borrow_mut().take(name);
        text.unwrap_or_else(|| panic!("frame.json does not say what {name} is"))
    }
}

/// The text of the schema that is published.
pub fn published() -> String {
    let mut frame: Json = serde_json::from_str(FRAME).unwrap();
    let told = Descriptions(RefCell::new(frame.take("descriptions").unwrap()));
    let mut values = frame.take("values").unwrap();
    let mut schema = frame.take("schema").unwrap();
    let mut required = vec![Json::text(TABLE.partnership.name)];
    let partnership = owner(TABLE.partnership, TABLE.partnership.name, &told);
    let properties = schema.get("properties");
    properties.push(TABLE.partnership.name, partnership);
    let mut definitions = Vec::new();
    for kind in TABLE.kinds {
        let each = format!("{}.each", kind.name);
        definitions.push((kind.name.to_owned(), owner(*kind, &each, &told)));
        let owners = by_id(told.of(kind.name), kind.most, kind.name);
        schema.get("properties").push(kind.name, owners);
        if kind.presence == Presence::Always {
            required.push(Json::text(kind.name));
        }
    }
    schema.get("required").items().extend(required);
    for holds in [
        ValueType::Answer,
        ValueType::Text,
        ValueType::Label,
        ValueType::Date,
        ValueType::Number,
        ValueType::Word,
        ValueType::Passage,
        ValueType::Score,
        ValueType::Percent,
        ValueType::Tilt,
    ] {
        let mut parts = values.take(name_of(holds)).unwrap();
        let mut value = parts.take("value").unwrap();
        let longest = match holds {
            ValueType::Label => Some(Label::MAX),
            ValueType::Text => Some(Text::MAX),
            ValueType::Word => Some(Word::MAX),
            ValueType::Passage => Some(Passage::MAX),
            ValueType::Answer
            | ValueType::Date
            | ValueType::Number
            | ValueType::Score
            | ValueType::Percent
            | ValueType::Tilt => None,
        };
        if let Some(most) = longest {
            value.push("maxLength", Json::number(most));
        }
        let name = format!("{}Value", name_of(holds));
        let register = register(parts.take("description").unwrap(), &name);
        definitions.push((name_of(holds).to_owned(), register));
        definitions.push((name, value));
    }
    let fixed = schema.take("$defs").unwrap();
    schema.push("$defs", Json::Object(definitions));
    let Json::Object(fixed) = fixed else {
        panic!("$defs is no object");
    };
    schema.get("$defs").members().extend(fixed);
    let unused = told.0.into_inner();
    assert_eq!(
        unused,
        Json::Object(Vec::new()),
        "frame.json describes what is not there"
    );
    schema.print()
}

/// The name of a definition.
fn name_of(holds: ValueType) -> &'static str {
    match holds {
        ValueType::Label => "label",
        ValueType::Text => "text",
        ValueType::Answer => "answer",
        ValueType::Date => "date",
        ValueType::Number => "number",
        ValueType::Word => "word",
        ValueType::Passage => "passage",
        ValueType::Score => "score",
        ValueType::Percent => "percent",
        ValueType::Tilt => "tilt",
    }
}

fn reference(name: &str) -> Json {
    Json::object([("$ref", Json::text(&format!("#/$defs/{name}")))])
}

/// What stands with one owner of a kind.
fn owner(kind: OwnerKind, described: &str, told: &Descriptions) -> Json {
    let fields = kind.fields.iter();
    let fields = fields.map(|row| (row.name.to_owned(), field(kind, *row, told)));
    Json::object([
        ("description", told.of(described)),
        ("type", Json::text("object")),
        ("properties", Json::Object(fields.collect())),
    ])
}

fn field(kind: OwnerKind, row: FieldSpec, told: &Descriptions) -> Json {
    let description = told.of(&format!("{}.{}", kind.name, row.name));
    let name = name_of(row.value_type);
    match row.per {
        Per::Owner => {
            let mut field = Json::object([("description", description)]);
            field
                .members()
                .extend(std::mem::take(reference(name).members()));
            field
        }
        Per::Item(_) => by_id(description, MAX_VALUES, name),
    }
}

/// An object with so many members at most, each of which is one of these.
fn by_id(description: Json, most: usize, name: &str) -> Json {
    Json::object([
        ("description", description),
        ("type", Json::text("object")),
        ("maxProperties", Json::number(most)),
        ("propertyNames", reference("id")),
        ("additionalProperties", reference(name)),
    ])
}

/// A register of values of this definition.
fn register(description: Json, value: &str) -> Json {
    let versions = Json::object([("value", reference(value))]);
    let rival = Json::object([("type", Json::text("object")), ("properties", versions)]);
    let rivals = Json::object([("type", Json::text("array")), ("items", rival)]);
    Json::object([
        ("description", description),
        ("type", Json::text("object")),
        ("$ref", Json::text("#/$defs/register")),
        (
            "properties",
            Json::object([("value", reference(value)), ("rivals", rivals)]),
        ),
    ])
}
