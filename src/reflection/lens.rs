//! The five lenses and the questions that each of them asks.

/// One of the five ways of looking at a collaboration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lens {
    /// Ambitie: what the partners want to reach together.
    Ambition,
    /// Belangen: what each of them needs from it.
    Interests,
    /// Relatie: how the people get on.
    Relationship,
    /// Organisatie: how the collaboration is arranged and steered.
    Organisation,
    /// Proces: which steps are taken, when, and by whom.
    Process,
}

impl Lens {
    /// The lenses in the order in which the model names them.
    pub const ALL: [Lens; 5] = [
        Lens::Ambition,
        Lens::Interests,
        Lens::Relationship,
        Lens::Organisation,
        Lens::Process,
    ];

    /// The word by which code, content files and style sheets know the lens.
    pub const fn key(self) -> &'static str {
        match self {
            Lens::Ambition => "ambition",
            Lens::Interests => "interests",
            Lens::Relationship => "relationship",
            Lens::Organisation => "organisation",
            Lens::Process => "process",
        }
    }

    /// Where the lens stands among the five, 0 to 4.
    pub const fn position(self) -> usize {
        self as usize
    }

    /// The ids of the questions of this lens, in the order in which they are asked.
    pub const fn questions(self) -> &'static [&'static str] {
        match self {
            Lens::Ambition => &["AM-Q1", "AM-Q2", "AM-Q3", "AM-Q4"],
            Lens::Interests => &["BE-Q1", "BE-Q2", "BE-Q3", "BE-Q4"],
            Lens::Relationship => &["RE-Q1", "RE-Q2", "RE-Q3", "RE-Q4", "RE-Q5", "RE-Q6"],
            Lens::Organisation => &["OR-Q1", "OR-Q2", "OR-Q3", "OR-Q4"],
            Lens::Process => &[
                "PR-Q1", "PR-Q2", "PR-Q3", "PR-Q4", "PR-Q5", "PR-Q6", "PR-Q7",
            ],
        }
    }
}

/// All questions of the model, in the order in which it asks them.
pub const QUESTIONS: [&str; 25] = [
    "AM-Q1", "AM-Q2", "AM-Q3", "AM-Q4", "BE-Q1", "BE-Q2", "BE-Q3", "BE-Q4", "RE-Q1", "RE-Q2",
    "RE-Q3", "RE-Q4", "RE-Q5", "RE-Q6", "OR-Q1", "OR-Q2", "OR-Q3", "OR-Q4", "PR-Q1", "PR-Q2",
    "PR-Q3", "PR-Q4", "PR-Q5", "PR-Q6", "PR-Q7",
];

/// The lens that asks this question, if the question is one of the 25.
pub fn lens_of(question: &str) -> Option<Lens> {
    Lens::ALL
        .into_iter()
        .find(|lens| lens.questions().contains(&question))
}
