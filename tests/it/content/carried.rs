//! Every part of the model is carried by some text, and no text carries what the model does not have.

use crate::build::{File, LANGUAGES, Mistake, Places, place};
use std::collections::BTreeSet;

/// What is wrong with the ids that texts carry, a sentence each, given those of the model.
pub fn mistakes(files: &[File], ids: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut add = |file: &str, line: Option<usize>, sentence: String| {
        let file = file.to_owned();
        let mistake = Mistake {
            file,
            line,
            sentence,
        };
        found.push(mistake.to_string());
    };
    for language in LANGUAGES {
        let folder = format!("public/content/{language}");
        let mut carried = BTreeSet::new();
        for file in files.iter().filter(|file| file.path.starts_with(&folder)) {
            let places = Places::of(&file.text);
            let leaves = places.leaves.iter();
            // A list, or in the files of the interface a line of them.
            for leaf in leaves.filter(|leaf| leaf.path.contains("carries")) {
                for id in leaf.value.split(' ') {
                    if !ids.contains(&id) {
                        let place = place(&places, &leaf.path);
                        let sentence = format!("{place}: the model has no id “{id}”");
                        add(&file.path, Some(leaf.line), sentence);
                    }
                    carried.insert(id.to_owned());
                }
            }
        }
        for id in ids.iter().filter(|id| !carried.contains(**id)) {
            add(&folder, None, format!("id {id} is carried nowhere"));
        }
    }
    found
}
