//! Reads the content files as a strict colleague would, and reports every mistake at once.

use std::collections::BTreeSet;
use std::fmt;

use gezamenlijke_blik::reflection::Lens;
use gezamenlijke_blik::words::{General, LensContent, Section, read};

use super::explain::{explain, place};
use super::places::{Leaf, Places};

/// A content file, as written.
#[derive(Clone)]
pub struct File {
    /// Such as `public/content/nl/ambition.json`.
    pub path: String,
    pub text: String,
}

/// One thing to put right.
pub struct Mistake {
    file: String,
    /// The line, from 1; none when something is missing altogether.
    line: Option<usize>,
    sentence: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(out, ", line {line}")?;
        }
        write!(out, ": {}", self.sentence)
    }
}

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// All mistakes in the content of both languages, given the ids of the model.
pub fn check(files: &[File], ids: &[&str]) -> Vec<Mistake> {
    let mut report = Report::default();
    for language in LANGUAGES {
        let folder = format!("public/content/{language}");
        let mut carried = BTreeSet::new();
        let mut readable = true;
        for name in names() {
            let path = format!("{folder}/{name}.json");
            match files.iter().find(|file| file.path == path) {
                None => report.add(&path, None, "this file is missing".to_owned()),
                Some(file) => {
                    readable &= report.shape(file, name);
                    let places = Places::of(&file.text);
                    report.texts(file, &places, ids);
                    carried.extend(carries(&places).map(|leaf| leaf.value.clone()));
                }
            }
        }
        // Half a file carries half the ids: naming the rest as well would only hide the real mistake.
        for id in ids.iter().filter(|id| readable && !carried.contains(**id)) {
            report.add(&folder, None, format!("id {id} is carried nowhere"));
        }
    }
    if report.mistakes.is_empty() {
        names().for_each(|name| report.twins(files, name));
    }
    report.mistakes
}

fn names() -> impl Iterator<Item = &'static str> {
    std::iter::once("general").chain(Lens::ALL.map(Lens::key))
}

fn carries(places: &Places) -> impl Iterator<Item = &Leaf> {
    places
        .leaves
        .iter()
        .filter(|leaf| leaf.path.contains("carries["))
}

#[derive(Default)]
struct Report {
    mistakes: Vec<Mistake>,
}

impl Report {
    fn add(&mut self, file: &str, line: Option<usize>, sentence: String) {
        self.mistakes.push(Mistake {
            file: file.to_owned(),
            line,
            sentence,
        });
    }

    /// Whether the file has the shape that the app expects; if not, why not.
    fn shape(&mut self, file: &File, name: &str) -> bool {
        let lens = Lens::ALL.into_iter().find(|lens| lens.key() == name);
        let read = match lens {
            Some(lens) => {
                read(&file.path, &file.text).map(|content| self.lens(file, lens, &content))
            }
            None => read(&file.path, &file.text).map(|content| self.general(file, &content)),
        };
        if let Err(error) = &read {
            self.add(&file.path, Some(error.line), explain(error, &file.text));
        }
        read.is_ok()
    }

    fn general(&mut self, file: &File, general: &General) {
        self.count(file, "welcome", "texts", general.welcome.len(), 3, 3);
        self.count(file, "data", "texts", general.data.len(), 2, 4);
        self.sections(file, &general.more);
    }

    fn lens(&mut self, file: &File, lens: Lens, content: &LensContent) {
        let places = Places::of(&file.text);
        if content.id != lens.key() {
            let sentence = format!("the “id” of this file has to be “{}”", lens.key());
            self.add(&file.path, Some(places.line("id")), sentence);
        }
        let intro = content.introduction.len();
        self.count(file, "introduction", "texts", intro, 1, 3);
        let asked: Vec<_> = content.questions.iter().map(|q| q.id.as_str()).collect();
        if asked != lens.questions() {
            let sentence = format!(
                "the questions of this lens are {}, in this order",
                lens.questions().join(", ")
            );
            self.add(&file.path, Some(places.line("questions")), sentence);
        }
        for (at, question) in content.questions.iter().enumerate() {
            if question.carries.iter().all(|id| *id != question.id) {
                let sentence = format!("question {} does not carry its own id", question.id);
                let line = places.line(&format!("questions[{at}].id"));
                self.add(&file.path, Some(line), sentence);
            }
        }
        self.sections(file, &content.more);
    }

    fn sections(&mut self, file: &File, sections: &[Section]) {
        for (at, section) in sections.iter().enumerate() {
            let path = format!("more[{at}]");
            self.count(file, &path, "blocks", section.blocks.len(), 1, 6);
        }
    }

    fn count(&mut self, file: &File, path: &str, of: &str, has: usize, least: usize, most: usize) {
        if !(least..=most).contains(&has) {
            let places = Places::of(&file.text);
            let wanted = if least == most {
                format!("{least}")
            } else {
                format!("{least} to {most}")
            };
            let sentence = format!("{} has {has} {of}; it needs {wanted}", place(&places, path));
            self.add(&file.path, Some(places.line(path)), sentence);
        }
    }

    fn texts(&mut self, file: &File, places: &Places, ids: &[&str]) {
        for leaf in &places.leaves {
            if leaf.value.trim().is_empty() {
                let sentence = format!(
                    "{}: here is a text without words",
                    place(places, &leaf.path)
                );
                self.add(&file.path, Some(leaf.line), sentence);
            }
        }
        for leaf in carries(places).filter(|leaf| !ids.contains(&leaf.value.as_str())) {
            let sentence = format!(
                "{}: the model has no id “{}”",
                place(places, &leaf.path),
                leaf.value
            );
            self.add(&file.path, Some(leaf.line), sentence);
        }
    }

    /// Both languages say the same things in the same places; the first difference of a file is enough.
    fn twins(&mut self, files: &[File], name: &str) {
        let [dutch, english] = LANGUAGES.map(|language| {
            let path = format!("public/content/{language}/{name}.json");
            let file = files.iter().find(|file| file.path == path);
            Places::of(file.map_or("", |file| &file.text)).leaves
        });
        let longest = dutch.len().max(english.len());
        for at in 0..longest {
            let (here, there) = (dutch.get(at), english.get(at));
            if here.map(structure) == there.map(structure) {
                continue;
            }
            let path = here.or(there).map_or("", |leaf| &leaf.path);
            let sentence = format!(
                "nl and en are not twins at {path}: nl has {}, en has {}",
                told(here),
                told(there)
            );
            let file = format!("public/content/nl/{name}.json");
            self.add(&file, here.map(|leaf| leaf.line), sentence);
            return;
        }
    }
}

/// What twins have in common: the place of every text, and the ids and kinds, but not the words.
fn structure(leaf: &Leaf) -> (&str, Option<&str>) {
    let last = leaf.path.rsplit('.').next().unwrap_or_default();
    let shared = last == "id" || last == "kind" || last.starts_with("carries[");
    (&leaf.path, shared.then_some(leaf.value.as_str()))
}

fn told(leaf: Option<&Leaf>) -> String {
    leaf.map_or("nothing more".to_owned(), |leaf| {
        let Leaf { path, line, value } = leaf;
        let start: String = value.chars().take(30).collect();
        let dots = if start.len() < value.len() { "…" } else { "" };
        format!("“{start}{dots}” ({path}, line {line})")
    })
}
