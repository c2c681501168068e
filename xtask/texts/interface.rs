//! The code for a file with texts of the interface: a struct for each group in it, and a constant for each language.

use super::LANGUAGES;
use super::tree::Tree;
use std::io;

/// The groups in which a text is looked up by its name, and what one of them is called.
pub const TABLES: [(&str, &str); 10] = [
    ("pages", "Page"),
    ("names", "Name"),
    ("tallies", "Tally"),
    ("choices", "Choice"),
    ("subjects", "Subject"),
    ("signals", "Signal"),
    ("instruments", "Instrument"),
    ("minimum_conditions", "Minimum"),
    ("five_phases", "Phase"),
    ("phase_states", "State"),
];

/// Types and constants for the file of this name, given what it holds in each language.
pub fn code(name: &str, texts: [&str; 2]) -> io::Result<String> {
    let [dutch, english] = texts;
    let trees: [Tree; 2] = [serde_json::from_str(dutch)?, serde_json::from_str(english)?];
    let mut code = String::new();
    let [tree, _] = &trees;
    types(&kind(name), tree, &mut code);
    for (language, tree) in LANGUAGES.iter().zip(&trees) {
        let language = language.to_uppercase();
        let value = value(&kind(name), tree);
        code += &format!("static {language}: {} = {value};\n", kind(name));
    }
    Ok(code)
}

/// The struct for a group, and those for the groups in it.
fn types(name: &str, group: &Tree, code: &mut String) {
    let Tree::Group(members) = group else {
        return;
    };
    let fields = members.iter().map(|(field, tree)| {
        let (about, kind) = (about(tree), type_of(field, tree));
        format!("    #[doc = {about:?}]\n    pub {field}: {kind},\n")
    });
    *code += &format!(
        "#[doc = {:?}]\n#[derive(Debug)]\npub struct {name} {{\n{}}}\n\n",
        format!("A group of texts: {}", about(group)),
        fields.collect::<String>()
    );
    for (field, tree) in members {
        match (tree, table(field)) {
            (Tree::Group(rows), Some(one)) => {
                let row = rows.iter().find(|(_, row)| row.counted().is_none());
                row.into_iter().for_each(|(_, row)| types(one, row, code));
            }
            _ if tree.counted().is_none() => types(&kind(field), tree, code),
            _ => {}
        }
    }
}

fn table(field: &str) -> Option<&'static str> {
    let table = TABLES.iter().find(|(known, _)| *known == field);
    table.map(|(_, one)| *one)
}

fn type_of(field: &str, tree: &Tree) -> String {
    match (tree, table(field)) {
        (Tree::Group(rows), Some(one)) => {
            let row = rows
                .first()
                .map(|(_, row)| type_of(&one.to_lowercase(), row));
            format!("Keyed<{}>", row.unwrap_or_default())
        }
        (Tree::Text(_), _) => "&'static str".to_owned(),
        _ if tree.counted().is_some() => "Counted".to_owned(),
        _ => kind(field),
    }
}

fn value(name: &str, tree: &Tree) -> String {
    if let Some([one, many]) = tree.counted() {
        return format!("Counted {{ one: {one:?}, many: {many:?} }}");
    }
    let members = match tree {
        Tree::Text(text) => return format!("{text:?}"),
        Tree::Group(members) => members,
    };
    let members = members
        .iter()
        .map(|(field, tree)| match (tree, table(field)) {
            (Tree::Group(rows), Some(one)) => {
                let rows = rows
                    .iter()
                    .map(|(key, row)| format!("({key:?}, {})", value(one, row)));
                format!("{field}: Keyed(&[{}])", rows.collect::<Vec<_>>().join(", "))
            }
            _ => format!("{field}: {}", value(&kind(field), tree)),
        });
    format!("{name} {{ {} }}", members.collect::<Vec<_>>().join(", "))
}

/// What a text says; of a group, how it begins.
fn about(tree: &Tree) -> String {
    let texts = tree.texts();
    let told = texts.iter().take(2).map(|text| format!("“{text}”"));
    let told = told.collect::<Vec<_>>().join(", ");
    match texts.len() > 2 {
        true => format!("{told}, …"),
        false => told,
    }
}

/// The name of the struct for a group: `storage_errors` is `StorageErrors`.
fn kind(name: &str) -> String {
    let words = name.split('_').map(|word| {
        let mut letters = word.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect::<String>()
    });
    words.collect()
}
