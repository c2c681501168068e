//! What a participant says about one question.

/// How far the partners are with something together, on the scale of 1 to 5.
///
/// 1 not yet discussed · 2 discussed, each keeps an answer of their own · 3 partly agreed · 4 agreed and worked
/// out · 5 agreed, worked out, and done as well. What each partner has of its own is rated in the same five steps
/// by how well they know it about each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// The five scores, lowest first.
    pub const ALL: [Score; 5] = [Score(1), Score(2), Score(3), Score(4), Score(5)];

    /// Takes 1 to 5 and nothing else.
    pub fn new(points: u64) -> Option<Self> {
        u8::try_from(points)
            .ok()
            .filter(|points| (1..=5).contains(points))
            .map(Self)
    }

    /// The score as a number, from 1 to 5.
    pub const fn points(self) -> u8 {
        self.0
    }
}

/// A given answer. A question without one is open; an answer taken back is `None` in its register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// A score; the only answer that counts in a mean.
    Scored(Score),
    /// «Weet ik niet».
    Unknown,
    /// «Past niet bij ons»: the question does not fit this partnership.
    NotApplicable,
}

impl Answer {
    /// The score that counts in a mean; none for «weet ik niet» and «past niet bij ons».
    pub const fn score(self) -> Option<Score> {
        match self {
            Answer::Scored(score) => Some(score),
            Answer::Unknown | Answer::NotApplicable => None,
        }
    }
}
