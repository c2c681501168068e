//! Which subject is the hardest.

use crate::insight::{Fraction, Pattern, QuestionView};
use crate::reflection::Subject;
use std::cmp::Reverse;

/// One subject as the group answered it.
#[derive(Clone, Debug)]
pub struct SubjectView<'a> {
    /// The subject.
    pub subject: Subject,
    /// Its questions, the most distant first; those with too few answers last.
    pub questions: Vec<&'a QuestionView>,
}

/// By what subjects are ranked, the smaller the harder.
type Hardness = (
    u8,
    Reverse<Option<Fraction>>,
    Reverse<usize>,
    Reverse<Option<Fraction>>,
);

impl SubjectView<'_> {
    /// How many of its questions diverge.
    pub fn diverging(&self) -> usize {
        self.count(Pattern::diverges)
    }

    /// How many of its questions nearly all partners answered with «nog niet».
    pub fn not_yet(&self) -> usize {
        self.count(|pattern| pattern == Pattern::TogetherNotYet)
    }

    /// Whether too few answered any of its questions, so that it comes on no agenda by itself.
    pub fn is_unanswered(&self) -> bool {
        self.count(|pattern| pattern != Pattern::TooFew) == 0
    }

    /// Its most distant question, which stands for it at the reveal: of those that diverge, where any do.
    pub fn foremost(&self) -> Option<&QuestionView> {
        let mut diverging = self.questions.iter();
        let found = diverging.find(|question| question.pattern.diverges());
        found.or(self.questions.first()).copied()
    }

    fn count(&self, is_so: impl Fn(Pattern) -> bool) -> usize {
        let questions = self.questions.iter();
        questions.filter(|question| is_so(question.pattern)).count()
    }

    /// First those with a diverging question, by the largest distance among those and then by how many there are; then those
    /// with «nog niet», by how many; then by distance; last those that too few answered.
    fn hardness(&self) -> Hardness {
        let (diverging, not_yet) = (self.diverging(), self.not_yet());
        let furthest = |is_meant: fn(Pattern) -> bool| {
            let meant = self.questions.iter().filter(|it| is_meant(it.pattern));
            Reverse(meant.filter_map(|it| it.distance).max())
        };
        let distance = furthest(|pattern| pattern != Pattern::TooFew);
        if self.is_unanswered() {
            (3, Reverse(None), Reverse(0), distance)
        } else if diverging > 0 {
            (0, furthest(Pattern::diverges), Reverse(diverging), distance)
        } else if not_yet > 0 {
            (1, Reverse(None), Reverse(not_yet), distance)
        } else {
            (2, Reverse(None), Reverse(0), distance)
        }
    }
}

/// The subjects, the hardest first; equals stay in the order of the content.
pub fn subject_views(questions: &[QuestionView]) -> Vec<SubjectView<'_>> {
    let mut views = Subject::ALL
        .map(|subject| view(subject, questions))
        .to_vec();
    views.sort_by_cached_key(SubjectView::hardness);
    views
}

fn view(subject: Subject, questions: &[QuestionView]) -> SubjectView<'_> {
    let questions = questions.iter();
    let own = questions.filter(|it| subject.questions().contains(&it.question));
    let mut questions: Vec<&QuestionView> = own.collect();
    questions.sort_by_key(|it| (it.pattern == Pattern::TooFew, Reverse(it.distance)));
    SubjectView { subject, questions }
}
