//! The subjects: questions that belong to one talk.

/// What a group can talk about in one go: the questions that ask after the same, from whichever lens. Neighbours belong together, so
/// that an agenda does not ask four times who decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// «Wie bepaalt wat?»
    Deciding,
    /// «Geld en exclusiviteit»
    Money,
    /// «Begrijpen we elkaar?»
    Understanding,
    /// «Belangen op tafel»
    Interests,
    /// «Oneens mogen zijn»
    Disagreeing,
    /// «Wie hoort erbij?»
    Belonging,
    /// «Tempo en resultaat»
    Pace,
    /// «Vertrouwen»
    Trust,
    /// «Meerwaarde»
    Value,
}

impl Subject {
    /// The subjects in the order of the content.
    pub const ALL: [Subject; 9] = [
        Subject::Deciding,
        Subject::Money,
        Subject::Understanding,
        Subject::Interests,
        Subject::Disagreeing,
        Subject::Belonging,
        Subject::Pace,
        Subject::Trust,
        Subject::Value,
    ];

    /// The word by which code, content files and kept sessions know the subject.
    pub const fn key(self) -> &'static str {
        match self {
            Subject::Deciding => "deciding",
            Subject::Money => "money",
            Subject::Understanding => "understanding",
            Subject::Interests => "interests",
            Subject::Disagreeing => "disagreeing",
            Subject::Belonging => "belonging",
            Subject::Pace => "pace",
            Subject::Trust => "trust",
            Subject::Value => "value",
        }
    }

    /// Its questions, in the order in which the model asks them. Every question of the model is in one subject.
    pub const fn questions(self) -> &'static [&'static str] {
        match self {
            Subject::Deciding => &["RE-Q2", "RE-Q4", "OR-Q2", "OR-Q3", "PR-Q3"],
            Subject::Money => &["OR-Q4"],
            Subject::Understanding => &["AM-Q2", "AM-Q3"],
            Subject::Interests => &["BE-Q1", "BE-Q2", "BE-Q3"],
            Subject::Disagreeing => &["BE-Q4", "RE-Q5", "PR-Q2"],
            Subject::Belonging => &["RE-Q1", "RE-Q3", "OR-Q1"],
            Subject::Pace => &["PR-Q1", "PR-Q5", "PR-Q7"],
            Subject::Trust => &["RE-Q6", "PR-Q4", "PR-Q6"],
            Subject::Value => &["AM-Q1", "AM-Q4"],
        }
    }
}
