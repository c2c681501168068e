//! The code for what the model says. The articles have texts and constants of their own, because the first program does
//! without them.

use super::model::{General, Lens, Section};
use super::text::Texts;
use super::{LANGUAGES, model_files};
use std::io;

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
    let mut texts = Texts::named(&format!("{language}_TEXT"));
    let general = format!(
        "General {{ title: {}, welcome: {}, data: {} }}",
        texts.add(&general.title.text),
        texts.list(general.welcome.iter().map(|one| one.text.as_str())),
        texts.list(general.data.iter().map(|one| one.text.as_str())),
    );
    let lenses = lenses.iter().map(|one| lens(one, &mut texts));
    let lenses = lenses.collect::<Vec<_>>().join(", ");
    let value = format!("Content {{ general: {general}, lenses: [{lenses}] }}");
    format!("{}static {language}: Content = {value};\n", texts.code())
}

fn lens(lens: &Lens, texts: &mut Texts) -> String {
    let name = texts.add(&lens.name);
    let title = texts.add(&lens.title.text);
    let introduction = texts.list(lens.introduction.iter().map(|one| one.text.as_str()));
    let lead = texts.add(&lens.lead.text);
    let questions = lens.questions.iter().map(|question| {
        format!(
            "QuestionContent {{ id: {:?}, text: {}, about: {}, example2: {}, example4: {} }}",
            question.id,
            texts.add(&question.text),
            texts.add(&question.about.text),
            texts.add(&question.example2.text),
            texts.add(&question.example4.text),
        )
    });
    let questions = questions.collect::<Vec<_>>().join(", ");
    let chance = texts.add(&lens.chance.text);
    format!(
        "LensContent {{ name: {name}, title: {title}, introduction: {introduction}, lead: {lead}, \
         questions: &[{questions}], chance: {chance} }}"
    )
}

fn articles(language: &str, general: &General, lenses: &[Lens]) -> String {
    let mut texts = Texts::named(&format!("{language}_ARTICLE_TEXT"));
    let model = article(&general.more, &mut texts);
    let lenses = lenses.iter().map(|lens| article(&lens.more, &mut texts));
    let lenses = lenses.collect::<Vec<_>>().join(", ");
    let value = format!("Articles {{ model: {model}, lenses: [{lenses}] }}");
    format!(
        "{}static {language}_ARTICLES: Articles = {value};\n",
        texts.code()
    )
}

fn article(sections: &[Section], texts: &mut Texts) -> String {
    let sections = sections.iter().map(|section| {
        let heading = texts.add(&section.heading.text);
        let blocks = section.blocks.iter().map(|block| {
            let text = texts.add(&block.text);
            format!(
                "Block {{ kind: BlockKind::{:?}, text: {text} }}",
                block.kind
            )
        });
        let blocks = blocks.collect::<Vec<_>>().join(", ");
        format!("Section {{ heading: {heading}, blocks: &[{blocks}] }}")
    });
    format!("&[{}]", sections.collect::<Vec<_>>().join(", "))
}
