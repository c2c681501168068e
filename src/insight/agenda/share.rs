//! How the minutes of a talk are shared out over what stands on the agenda.

use super::time::ROUND;
use super::{Item, Topic, rebalance};

/// Gives every topic its minutes. What was discussed keeps what it took, and what the facilitator chose stays; the rest share what
/// remains, at least a minute each, what cannot be shared to the hardest. One that takes longer than its share leaves less to the
/// others, while its own share stays as it was. `hardest_first` is all topics.
///
/// Gives the last topic to come, where those to come have less than a round of everybody takes, and there are two or more.
pub(super) fn share_out(talk: u32, listed: &mut [Item], hardest_first: &[Topic]) -> Option<Topic> {
    for item in listed.iter_mut().filter(|item| item.is_discussed) {
        item.minutes = item.spent;
    }
    let is_settled = |item: &Item| item.is_discussed || item.is_fixed;
    let settled = listed.iter().filter(|item| is_settled(item));
    let mut taken = settled.map(Item::takes).fold(0, u32::saturating_add);
    let mut sharing: Vec<&mut Item> = listed.iter_mut().filter(|it| !is_settled(it)).collect();
    sharing.sort_by_cached_key(|it| hardest_first.iter().position(|topic| *topic == it.topic));
    while !sharing.is_empty() {
        // A minute each, also where less than that is left for them together.
        let least = u32::try_from(sharing.len()).unwrap_or(u32::MAX);
        let left = talk.saturating_sub(taken).max(least);
        let shares = rebalance(left, sharing.len());
        for (item, minutes) in sharing.iter_mut().zip(shares) {
            item.minutes = minutes;
        }
        let before = sharing.len();
        sharing.retain(|item| {
            let is_over = item.spent > item.minutes;
            taken = taken.saturating_add(if is_over { item.spent } else { 0 });
            !is_over
        });
        if sharing.len() == before {
            break;
        }
    }
    let to_come = || listed.iter().filter(|it| it.spent == 0 && !it.is_discussed);
    let is_crowded =
        to_come().any(|it| !it.is_fixed && it.minutes < ROUND) && to_come().count() > 1;
    to_come()
        .next_back()
        .filter(|_| is_crowded)
        .map(|it| it.topic.clone())
}
