//! The code for what the model says. The articles have texts and constants of their own, because the first program does
//! without them.

use super::model::{General, Lens, ScaleName, Section, Text};
use super::{LANGUAGES, model_files};
use std::{io, iter};

/// The constants for all lenses, given what a file holds by its language and its name.
pub fn code<'f>(text: impl Fn(&str, &str) -> &'f str) -> io::Result<String> {
    let mut code = String::new();
    for language in LANGUAGES {
        let general: General = serde_json::from_str(text(language, "general"))?;
        let lenses: Vec<Lens> = model_files()
            .skip(1)
            .map(|name| serde_json::from_str(text(language, name)))
            .collect::<Result<_, _>>()?;
        code += &content(&language.to_uppercase(), &general, &lenses);
        code += &articles(&language.to_uppercase(), &general, &lenses);
    }
    Ok(code)
}

fn content(language: &str, general: &General, lenses: &[Lens]) -> String {
    let title = &general.title.text;
    let (welcome, data) = (texts(&general.welcome), texts(&general.data));
    let lenses = list(lenses, |one| lens(language, one));
    let scales = [
        (ScaleName::Together, &general.scales.together),
        (ScaleName::EachOther, &general.scales.each_other),
    ];
    let scales = scales.map(|(name, scale)| {
        let kind = match name {
            ScaleName::Together => "Together",
            ScaleName::EachOther => "EachOther",
        };
        let name = constant(language, name);
        let (heading, steps) = (&scale.heading, &scale.steps);
        format!("static {name}: Scale = Scale {{ kind: ScaleKind::{kind}, heading: {heading:?}, steps: {steps:?} }};\n")
    });
    let scales = scales.concat();
    format!(
        "{scales}static {language}: Content = Content {{ \
         general: General {{ title: {title:?}, welcome: &{welcome}, data: &{data} }}, lenses: {lenses} }};\n"
    )
}

/// The name of the constant for a scale.
fn constant(language: &str, scale: ScaleName) -> String {
    match scale {
        ScaleName::Together => format!("{language}_TOGETHER"),
        ScaleName::EachOther => format!("{language}_EACH_OTHER"),
    }
}

fn lens(language: &str, lens: &Lens) -> String {
    let (name, title) = (&lens.name, &lens.title.text);
    let (lead, chance) = (&lens.lead.text, &lens.chance.text);
    let questions = list(&lens.questions, |question| {
        let (id, text, about) = (&question.id, &question.text, &question.about.text);
        let (two, four) = (&question.example2.text, &question.example4.text);
        let (scale, theme) = (constant(language, question.scale), &question.theme);
        format!(
            "QuestionContent {{ id: {id:?}, text: {text:?}, scale: &{scale}, theme: {theme:?}, about: {about:?}, example2: {two:?}, example4: {four:?} }}"
        )
    });
    format!(
        "LensContent {{ name: {name:?}, title: {title:?}, lead: {lead:?}, \
         questions: &{questions}, chance: {chance:?} }}"
    )
}

fn articles(language: &str, general: &General, lenses: &[Lens]) -> String {
    let model = article(&general.more);
    let lenses = list(lenses, |lens| {
        let sections = lens.more.iter().map(section);
        let sections: Vec<_> = iter::once(introduction(lens)).chain(sections).collect();
        format!("&[{}]", sections.join(", "))
    });
    format!(
        "static {language}_ARTICLES: Articles = Articles {{ model: {model}, lenses: {lenses} }};\n"
    )
}

/// The first section of the article about a lens: what the lens asks for, and its introduction.
fn introduction(lens: &Lens) -> String {
    let heading = &lens.title.text;
    let blocks = list(&lens.introduction, |text| {
        format!(
            "Block {{ kind: BlockKind::Paragraph, text: {:?} }}",
            text.text
        )
    });
    format!("Section {{ heading: {heading:?}, blocks: &{blocks} }}")
}

fn article(sections: &[Section]) -> String {
    format!("&{}", list(sections, section))
}

fn section(section: &Section) -> String {
    let heading = &section.heading.text;
    let blocks = list(&section.blocks, |block| {
        let (kind, text) = (&block.kind, &block.text);
        format!("Block {{ kind: BlockKind::{kind:?}, text: {text:?} }}")
    });
    format!("Section {{ heading: {heading:?}, blocks: &{blocks} }}")
}

fn texts(texts: &[Text]) -> String {
    list(texts, |one| format!("{:?}", one.text))
}

/// The code for an array, given that for an item.
fn list<T>(items: &[T], code: impl Fn(&T) -> String) -> String {
    let items: Vec<_> = items.iter().map(code).collect();
    format!("[{}]", items.join(", "))
}
