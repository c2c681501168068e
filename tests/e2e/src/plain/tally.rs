//! The difference between what must stand there and what does.

use super::work::{Stand, Step, Work};
use std::collections::BTreeSet;
use std::fmt;
use std::time::Duration;

/// What got lost in one kill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Loss {
    pub(super) answers: usize,
    pub(super) keystrokes: usize,
    /// What exactly, for people.
    pub(super) what: Vec<String>,
}

impl Loss {
    /// Whether all is there.
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// The figures of a series of kills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How often something was killed and looked at afterwards.
    pub kills: usize,
    /// How many steps had been reported in time before the kills: letters, answers, and the taps in between.
    pub steps: usize,
    /// How many of these steps were answers.
    pub answers: usize,
    /// How many answers were gone.
    pub lost_answers: usize,
    /// How many keystrokes were gone.
    pub lost_keystrokes: usize,
    /// The most keystrokes that one kill took.
    pub worst: usize,
    /// How long before its kill the oldest step was reported that was gone, also of those that were too young to count.
    pub oldest: Duration,
    /// After how many kills localStorage alone would have missed something.
    pub alone_kills: usize,
    /// How many answers localStorage alone would have lost.
    pub alone_answers: usize,
    /// How many keystrokes localStorage alone would have lost.
    pub alone_keystrokes: usize,
    /// What was lost, one line for each.
    pub losses: Vec<String>,
}

impl Tally {
    pub(super) fn add(&mut self, work: &Work, done: usize, screen: &Loss, alone: &Loss) {
        self.kills += 1;
        self.steps += done;
        self.answers += work.answers(done);
        self.lost_answers += screen.answers;
        self.lost_keystrokes += screen.keystrokes;
        self.worst = self.worst.max(screen.keystrokes);
        self.alone_kills += usize::from(!alone.is_nothing());
        self.alone_answers += alone.answers;
        self.alone_keystrokes += alone.keystrokes;
        let kill = self.kills;
        let losses = screen.what.iter();
        self.losses
            .extend(losses.map(|what| format!("kill {kill}: {what}")));
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{} kills, {} steps reported in time, {} of these answers; lost: {} answers, {} keystrokes, at most {} at once; \
             no step was lost that was older than {} ms. localStorage alone would have lost {} answers and {} keystrokes, \
             in {} of the kills.",
            self.kills,
            self.steps,
            self.answers,
            self.lost_answers,
            self.lost_keystrokes,
            self.worst,
            self.oldest.as_millis(),
            self.alone_answers,
            self.alone_keystrokes,
            self.alone_kills,
        )
    }
}

/// What is missing in `found` of the first `done` steps. Steps after them may have been kept or not; both are fine.
pub(super) fn loss(work: &Work, done: usize, found: &Stand) -> Loss {
    let (before, fine) = work.stands.split_at(done.min(work.stands.len() - 1));
    let mut loss = Loss::default();
    let mut stale = Vec::new();
    let wanted = fine.first().unwrap_or(found);

    let questions = fine.iter().chain([found]);
    let questions: BTreeSet<&String> = questions.flat_map(|one| one.answers.keys()).collect();
    for question in questions {
        let here = found.answers.get(question);
        let there = wanted.answers.get(question);
        let what = format!("{question} is {here:?} instead of {there:?}");
        if fine.iter().any(|one| one.answers.get(question) == here) {
            continue;
        }
        match there {
            None => stale.push(what),
            Some(_) => {
                loss.answers += 1;
                loss.what.push(what);
            }
        }
    }

    let fields = fine.iter().chain([found]);
    let fields: BTreeSet<&String> = fields.flat_map(|one| one.texts.keys()).collect();
    for field in fields {
        // Names are kept without a blank at their end.
        let text = |one: &Stand| one.text(field).trim_end().to_owned();
        let (here, there) = (text(found), text(wanted));
        let what = format!("{field} is {here:?} instead of {there:?}");
        if fine.iter().any(|one| text(one) == here) {
            continue;
        }
        if there.is_empty() {
            stale.push(what);
        } else {
            loss.keystrokes += back(before, wanted, &here, text);
            loss.what.push(what);
        }
    }

    if !fine.iter().any(|one| one.begun == found.begun) {
        stale.push(format!("handed in is {}", found.begun));
    }
    // What should be gone and is still there goes by one tap: the one that hands over or hands in.
    loss.keystrokes += usize::from(!stale.is_empty());
    loss.what.append(&mut stale);
    loss
}

/// Likewise, but only what was done in this work counts, and not what had been missing before it.
pub(super) fn loss_of_visit(work: &Work, done: usize, found: &Stand) -> Loss {
    let mut seen = work.stands.first().cloned().unwrap_or_default();
    for step in work.steps.iter().take(done) {
        match step {
            Step::Write(id, _) => {
                seen.texts.insert(id.clone(), found.text(id).to_owned());
            }
            Step::Choose(question, _) => {
                seen.answers.remove(question);
                let here = found.answers.get(question).cloned();
                seen.answers
                    .extend(here.map(|here| (question.clone(), here)));
            }
            Step::Submit => seen.begun = found.begun,
            Step::HandOver => seen = found.clone(),
        }
    }
    loss(work, done, &seen)
}

/// How many keystrokes lie between the last stand with this text and the wanted one; where there is none, the whole
/// text.
fn back(before: &[Stand], wanted: &Stand, here: &str, text: impl Fn(&Stand) -> String) -> usize {
    let Some(last) = before.iter().rposition(|one| text(one) == here) else {
        return text(wanted).chars().count().max(1);
    };
    let since = before.get(last..).unwrap_or_default().iter();
    let texts: Vec<String> = since.chain([wanted]).map(text).collect();
    let changed = texts.windows(2).filter(|pair| pair.first() != pair.last());
    changed.count().max(1)
}
