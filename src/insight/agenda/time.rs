//! What fits into the time there is, and in which order.

use super::SubjectView;
use crate::reflection::Subject;

/// How many subjects an agenda has by itself at most.
pub const MAX_SUBJECTS: usize = 5;

/// How many minutes a subject takes at least, so that everybody can say something once; a full round takes about twelve.
pub(super) const ROUND: u32 = 10;

/// A subject on the agenda, and the time for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// What is talked about.
    pub subject: Subject,
    /// For how long, in minutes.
    pub minutes: u32,
}

/// How many minutes of a session of this length (in minutes) are for talking; the rest is for arriving, looking, agreements and
/// going. 45 leave 15, 90 leave 35, 150 leave 70, any other length 40 %, rounded down.
pub const fn talk_minutes(session: u32) -> u32 {
    match session {
        45 => 15,
        90 => 35,
        150 => 70,
        other => other / 5 * 2 + other % 5 * 2 / 5,
    }
}

/// The agenda for a session of this length, in minutes: as many subjects as fit at ten minutes each, one at least and five at
/// most. The hardest comes second, so that a group has found its voice by then; its time is what remains when all have the same.
///
/// Subjects that too few answered never come by themselves.
pub fn propose(hardest_first: &[SubjectView], session: u32) -> Vec<Slot> {
    let talk = talk_minutes(session);
    let answered = hardest_first.iter().filter(|view| !view.is_unanswered());
    let fit = usize::try_from(talk / ROUND).unwrap_or(MAX_SUBJECTS);
    let chosen: Vec<Subject> = answered
        .map(|view| view.subject)
        .take(fit.clamp(1, MAX_SUBJECTS))
        .collect();
    let minutes = rebalance(talk, chosen.len());
    let mut slots: Vec<Slot> = chosen
        .into_iter()
        .zip(minutes)
        .map(|(subject, minutes)| Slot { subject, minutes })
        .collect();
    match slots.as_mut_slice() {
        // 4 2 1 3, and 4 2 1 3 5.
        [first, second, third, fourth, ..] => {
            (*first, *second, *third, *fourth) = (*fourth, *second, *first, *third);
        }
        [first, second, ..] => std::mem::swap(first, second),
        _ => {}
    }
    slots
}

/// These minutes, shared out over so many subjects: each the same, and what remains is for the first. They add up exactly.
pub fn rebalance(minutes: u32, subjects: usize) -> Vec<u32> {
    let Some(count) = u32::try_from(subjects).ok().filter(|count| *count > 0) else {
        return Vec::new();
    };
    let each = minutes / count;
    let rest = minutes % count;
    (0..count)
        .map(|at| if at == 0 { each + rest } else { each })
        .collect()
}
