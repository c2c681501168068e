//! Reads the files as a strict colleague would, and reports every mistake at once.

use super::explain::{explain, place};
use super::interface::TABLES;
use super::lens::Lens;
use super::places::Places;
use super::tree::Tree;
use super::{File, INTERFACE, LANGUAGES, Mistake, model, model_files, path, text, twins};
use serde::de::DeserializeOwned;

/// All mistakes in the texts of both languages.
pub fn check(files: &[File]) -> Vec<Mistake> {
    let mut report = Report::default();
    for language in LANGUAGES {
        for name in model_files().chain(INTERFACE) {
            let path = path(language, name);
            match files.iter().find(|file| file.path == path) {
                None => report.add(&path, None, "this file is missing".to_owned()),
                Some(file) => report.file(file, name),
            }
        }
    }
    // Where a file cannot be read, its twin would only hide the real mistake.
    if report.mistakes.is_empty() {
        for name in model_files().chain(INTERFACE) {
            let texts = LANGUAGES.map(|language| text(files, language, name));
            report.mistakes.extend(twins::difference(name, texts));
        }
    }
    report.mistakes
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

    /// What is wrong with a file by itself.
    fn file(&mut self, file: &File, name: &str) {
        let lens = Lens::ALL.into_iter().find(|lens| lens.key() == name);
        if let Some(lens) = lens {
            self.read(file, |report, content| report.lens(file, lens, content));
        } else if INTERFACE.contains(&name) {
            self.read(file, |report, texts| report.tables(file, texts));
        } else {
            self.read(file, |report, general| report.general(file, general));
        }
        let places = Places::of(&file.text);
        for leaf in &places.leaves {
            if leaf.value.trim().is_empty() {
                let place = place(&places, &leaf.path);
                let sentence = format!("{place}: here is a text without words");
                self.add(&file.path, Some(leaf.line), sentence);
            }
        }
    }

    /// Reads a file, and says why that cannot be done.
    fn read<T: DeserializeOwned>(&mut self, file: &File, look: impl Fn(&mut Self, &T)) {
        match serde_json::from_str(&file.text) {
            Ok(value) => look(self, &value),
            Err(error) => {
                let line = Some(error.line());
                self.add(&file.path, line, explain(&error, &file.text));
            }
        }
    }

    /// In a group that is looked up by name, all that stands there is made alike.
    fn tables(&mut self, file: &File, texts: &Tree) {
        let Tree::Group(groups) = texts else {
            return self.add(
                &file.path,
                Some(1),
                "this file has to begin with {".to_owned(),
            );
        };
        let places = Places::of(&file.text);
        for (name, group) in groups {
            let (Some(_), Tree::Group(rows)) =
                (TABLES.iter().find(|(known, _)| known == name), group)
            else {
                continue;
            };
            let Some(((first, like), others)) = rows.split_first() else {
                continue;
            };
            for (other, _) in others.iter().filter(|(_, row)| !row.is_like(like)) {
                let sentence = format!("“{other}” is not made as “{first}” above it");
                self.add(
                    &file.path,
                    Some(places.line(&format!("{name}.{other}"))),
                    sentence,
                );
            }
        }
    }

    fn general(&mut self, file: &File, general: &model::General) {
        self.count(file, "welcome", "texts", general.welcome.len(), 4, 4);
        self.count(file, "data", "texts", general.data.len(), 2, 4);
        let scales = &general.scales;
        for (name, scale) in [
            ("together", &scales.together),
            ("each_other", &scales.each_other),
        ] {
            let path = format!("scales.{name}.steps");
            self.count(file, &path, "steps", scale.steps.len(), 5, 5);
        }
        self.sections(file, &general.more);
    }

    fn lens(&mut self, file: &File, lens: Lens, content: &model::Lens) {
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

    fn sections(&mut self, file: &File, sections: &[model::Section]) {
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
}
