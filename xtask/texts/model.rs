//! The shape of the files with what the model says. Whatever else stands in one is refused, so that a slip of the pen is
//! found and not silently left out.

use serde::Deserialize;

/// `general.json`: the texts that belong to no single lens.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct General {
    pub title: Text,
    pub welcome: Vec<Text>,
    pub data: Vec<Text>,
    pub scales: Scales,
    pub more: Vec<Section>,
}

/// The scales on which questions are rated, by the names that questions call them by.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scales {
    pub together: Scale,
    pub each_other: Scale,
}

/// What is asked of every question on this scale, and what each score stands for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub heading: String,
    pub steps: Vec<String>,
}

/// The scale of a question.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScaleName {
    #[default]
    Together,
    EachOther,
}

/// A lens: its introduction, its questions and the article that explains it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lens {
    pub id: String,
    pub name: String,
    pub title: Text,
    pub introduction: Vec<Text>,
    pub lead: Text,
    pub questions: Vec<Question>,
    pub chance: Text,
    pub more: Vec<Section>,
}

/// A question, with help for who wonders what to answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    pub text: String,
    pub carries: Vec<String>,
    #[serde(default)]
    pub scale: ScaleName,
    /// What it is about, where the question itself does not begin with it as the others of its lens do.
    pub theme: Option<String>,
    pub about: Text,
    pub example2: Text,
    pub example4: Text,
}

/// A part of an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    pub heading: Text,
    pub blocks: Vec<Block>,
}

/// A piece of an article.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    pub kind: BlockKind,
    pub text: String,
    #[serde(rename = "carries")]
    _carries: Vec<String>,
}

/// How a piece of an article is shown; its name here is that of the constant.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    Paragraph,
    Quote,
    Formula,
    Point,
    Signal,
}

/// A text, with the ids of the parts of the model that it carries. The app has no use for the ids; tests have.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub text: String,
    #[serde(rename = "carries")]
    _carries: Vec<String>,
}
