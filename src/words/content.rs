//! What the model says: the five lenses with their questions, and the articles about them.
//!
//! The texts stand in `public/content/{nl,en}/`, one file per lens and `general.json`. `build.rs` makes constants of
//! them. There each text also names the parts of the model that it carries; the app has no use for that, the tests have.

use super::language::Language;
use crate::reflection::{Lens, Score};

include!(concat!(env!("OUT_DIR"), "/content.rs"));

/// What the model says on the way to an answer, in one language.
#[derive(Debug)]
pub struct Content {
    /// Welcome, and what happens to the data.
    pub general: General,
    /// The five lenses, in the order of [`Lens::ALL`].
    pub lenses: [LensContent; 5],
}

/// The texts that belong to no single lens.
#[derive(Debug)]
pub struct General {
    /// The title of the whole.
    pub title: &'static str,
    /// What this is: three sentences.
    pub welcome: &'static [&'static str],
    /// What happens to the data that somebody fills in, two to four items.
    pub data: &'static [&'static str],
}

/// One lens: what it asks for and its questions. Its introduction opens the article about it.
#[derive(Debug)]
pub struct LensContent {
    /// The name of the lens on the screen.
    pub name: &'static str,
    /// What the lens asks for, in a few words.
    pub title: &'static str,
    /// The line at the top of the page that leads to the questions.
    pub lead: &'static str,
    /// The questions, in the order in which they are asked.
    pub questions: &'static [QuestionContent],
    /// The «KANS!» card: what a partnership gains when this lens gets attention.
    pub chance: &'static str,
}

/// What a scale measures, for words that follow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScaleKind {
    /// How far the partners are with something together.
    Together,
    /// How well they know something of each other.
    EachOther,
}

/// A scale of 1 to 5 on which questions are rated. Most ask how far the partners are with something together; the
/// questions about what each partner has of its own ask how well they know that about each other.
#[derive(Debug)]
pub struct Scale {
    /// Whether it asks after something of theirs together, or after what they know of each other.
    pub kind: ScaleKind,
    /// What is asked of every question on it, as a heading over the choices.
    pub heading: &'static str,
    steps: [&'static str; 5],
}

/// One of the 25 questions, with help for who wonders what to answer.
#[derive(Debug)]
pub struct QuestionContent {
    /// The id of the question, such as `RE-Q3`.
    pub id: &'static str,
    /// The question as the model asks it.
    pub text: &'static str,
    /// The scale on which it is rated.
    pub scale: &'static Scale,
    /// What it is about in a word, where others of its lens begin with that word and this one does not.
    pub theme: Option<&'static str>,
    /// What the question is about.
    pub about: &'static str,
    /// A situation in which a 2 fits: it was said, and each partner kept an answer of its own.
    pub example2: &'static str,
    /// A situation in which a 4 fits: agreed and worked out, not yet done everywhere.
    pub example4: &'static str,
}

impl Scale {
    /// What each score stands for, from 1 to 5.
    pub fn anchors(&self) -> impl Iterator<Item = (Score, &'static str)> {
        Score::ALL.into_iter().zip(self.steps)
    }

    /// What this score stands for.
    pub fn anchor(&self, score: Score) -> &'static str {
        let mut anchors = self.anchors();
        let found = anchors.find(|(one, _)| *one == score);
        found.map_or("", |(_, anchor)| anchor)
    }
}

impl Content {
    /// What the model says in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }

    /// What there is to say about this lens.
    pub const fn lens(&self, lens: Lens) -> &LensContent {
        in_lens(&self.lenses, lens)
    }

    /// The question with this id (such as `RE-Q3`), in whichever lens it stands.
    pub fn question(&self, id: &str) -> Option<&QuestionContent> {
        self.lenses
            .iter()
            .flat_map(|lens| lens.questions)
            .find(|question| question.id == id)
    }
}

/// What there is to read for who wants to know more, in one language. Only the whole program has it.
#[derive(Debug)]
pub struct Articles {
    /// About the model as a whole.
    pub model: Article,
    /// About each lens, in the order of [`Lens::ALL`].
    pub lenses: [Article; 5],
}

/// Something to read, in parts.
pub type Article = &'static [Section];

impl Articles {
    /// The articles in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL_ARTICLES,
            Language::English => &EN_ARTICLES,
        }
    }

    /// The article about this lens.
    pub const fn lens(&self, lens: Lens) -> &Article {
        in_lens(&self.lenses, lens)
    }
}

/// A part of an article: a heading and one to six blocks.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub heading: &'static str,
    /// What stands under it. Points that follow each other are one list.
    pub blocks: &'static [Block],
}

/// A piece of an article.
#[derive(Debug)]
pub struct Block {
    /// How it is shown.
    pub kind: BlockKind,
    /// What it says.
    pub text: &'static str,
}

/// How a block of an article is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Plain text.
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

const fn in_lens<T>(
    [ambition, interests, relationship, organisation, process]: &[T; 5],
    lens: Lens,
) -> &T {
    match lens {
        Lens::Ambition => ambition,
        Lens::Interests => interests,
        Lens::Relationship => relationship,
        Lens::Organisation => organisation,
        Lens::Process => process,
    }
}
