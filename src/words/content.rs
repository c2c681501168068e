//! What the model says: the five lenses with their questions, and the page about the model.
//!
//! The texts stand in `public/content/{nl,en}/`, one file per lens and `general.json`, and are built into
//! the app. Somebody who reads JSON can change them there; each member of a file is a field here, and a
//! member that nobody knows is refused, so that a slip of the pen is found and not silently left out.

use std::fmt;

use super::language::Language;
use super::reading::{self, Fill, Parts, fill_by_name, object};
use crate::reflection::Lens;

/// All content in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Welcome, what happens to the data, and the page about the model.
    pub general: General,
    /// The five lenses, in the order of [`Lens::ALL`].
    pub lenses: [LensContent; 5],
}

impl Content {
    /// What there is to say about this lens.
    pub const fn lens(&self, lens: Lens) -> &LensContent {
        let [ambition, interests, relationship, organisation, process] = &self.lenses;
        match lens {
            Lens::Ambition => ambition,
            Lens::Interests => interests,
            Lens::Relationship => relationship,
            Lens::Organisation => organisation,
            Lens::Process => process,
        }
    }

    /// The question with this id (such as `RE-Q3`), in whichever lens it stands.
    pub fn question(&self, id: &str) -> Option<&QuestionContent> {
        self.lenses
            .iter()
            .flat_map(|lens| &lens.questions)
            .find(|question| question.id == id)
    }
}

object! {
    /// The texts that belong to no single lens.
    General {
        /// The title of the whole.
        title: Text,
        /// What this is: three sentences.
        welcome: Vec<Text>,
        /// What happens to the data that somebody fills in, two to four items.
        data: Vec<Text>,
        /// The page about the model.
        more: Vec<Section>,
    }
}

object! {
    /// One lens: its introduction, its questions and the article that explains it.
    LensContent {
        /// The key of the lens, as [`Lens::key`] has it.
        id: String,
        /// The name of the lens on the screen.
        name: String,
        /// What the lens asks for, in a few words.
        title: Text,
        /// One to three short texts at the top of the page.
        introduction: Vec<Text>,
        /// The line that leads to the questions.
        lead: Text,
        /// The questions, in the order in which they are asked.
        questions: Vec<QuestionContent>,
        /// The «KANS!» card: what a partnership gains when this lens gets attention.
        chance: Text,
        /// «Lees meer»: the article.
        more: Vec<Section>,
    }
}

object! {
    /// One of the 25 questions, with help for who wonders what to answer.
    QuestionContent {
        /// The id of the question, such as `RE-Q3`.
        id: String,
        /// The question as the model asks it.
        text: String,
        /// The parts of the model that this question is.
        carries: Vec<String>,
        /// What the question is about.
        about: Text,
        /// A situation in which a 2 fits: each partner has an answer of its own.
        example2: Text,
        /// A situation in which a 4 fits: shared and worked out, not yet done everywhere.
        example4: Text,
    }
}

object! {
    /// A part of an article: a heading and one to six blocks.
    Section {
        /// The heading.
        heading: Text,
        /// What stands under it. Points that follow each other are one list.
        blocks: Vec<Block>,
    }
}

object! {
    /// A piece of an article.
    Block {
        /// How it is shown.
        kind: BlockKind,
        /// What it says.
        text: String,
        /// The parts of the model that it carries.
        carries: Vec<String>,
    }
}

/// How a block of an article is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Plain text.
    #[default]
    Paragraph,
    /// A thought that stands out.
    Quote,
    /// The formula of the model.
    Formula,
    /// One item of a list.
    Point,
    /// Something to watch for: partners may recognise it.
    Signal,
}

object! {
    /// A text, with the parts of the model that it carries.
    Text {
        /// What it says.
        text: String,
        /// The ids of the parts of the model, such as `AM-08`; empty for a text of our own.
        carries: Vec<String>,
    }
}

impl Fill for BlockKind {
    fn fill(&mut self, parts: &mut Parts) {
        let names = ["paragraph", "quote", "formula", "point", "signal"];
        let kinds = [
            Self::Paragraph,
            Self::Quote,
            Self::Formula,
            Self::Point,
            Self::Signal,
        ];
        fill_by_name(self, parts, &names, &kinds);
    }
}

/// A content file as it is built into the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Where it stands, as seen from the root of the project.
    pub file: &'static str,
    /// All that it holds.
    pub text: &'static str,
}

macro_rules! source {
    ($file:literal) => {
        Source {
            file: $file,
            text: include_str!(concat!("../../", $file)),
        }
    };
}

/// The six content files of a language: the general one, then the lenses in the order of [`Lens::ALL`].
pub const fn sources(language: Language) -> [Source; 6] {
    match language {
        Language::Dutch => [
            source!("public/content/nl/general.json"),
            source!("public/content/nl/ambition.json"),
            source!("public/content/nl/interests.json"),
            source!("public/content/nl/relationship.json"),
            source!("public/content/nl/organisation.json"),
            source!("public/content/nl/process.json"),
        ],
        Language::English => [
            source!("public/content/en/general.json"),
            source!("public/content/en/ambition.json"),
            source!("public/content/en/interests.json"),
            source!("public/content/en/relationship.json"),
            source!("public/content/en/organisation.json"),
            source!("public/content/en/process.json"),
        ],
    }
}

/// Everything the model says, in this language.
///
/// # Errors
/// When a content file cannot be read. The native tests read all of them, so a release holds no such file.
pub fn content(language: Language) -> Result<Content, ContentError> {
    let [
        general,
        ambition,
        interests,
        relationship,
        organisation,
        process,
    ] = sources(language);
    Ok(Content {
        general: read(general.file, general.text)?,
        lenses: [
            read(ambition.file, ambition.text)?,
            read(interests.file, interests.text)?,
            read(relationship.file, relationship.text)?,
            read(organisation.file, organisation.text)?,
            read(process.file, process.text)?,
        ],
    })
}

/// Reads one content file: a [`General`] or a [`LensContent`].
///
/// # Errors
/// When the text is no JSON, lacks a member, has one too many or one of the wrong sort.
pub fn read<T: Fill>(file: &str, text: &str) -> Result<T, ContentError> {
    reading::read(file, text)
}

/// A mistake in a content file, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// The file, as seen from the root of the project.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in bytes, from 1.
    pub column: usize,
    /// What is wrong, in English.
    pub sentence: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            sentence,
        } = self;
        write!(out, "{file}, line {line}, column {column}: {sentence}")
    }
}

impl std::error::Error for ContentError {}
