//! Writing down an individual interest: it is private from its first letter on, until whoever wrote it shares that line.

use super::{Action, State};
use crate::reflection::{
    Audience, Choice, Entry, INTERESTS, InterestKind, ItemId, Key, Label, Participant,
};

/// For whom a line of the one who has the tablet is meant, as it stands. A line that was emptied begins anew: it is private again.
pub fn interest_audience(state: &State, line: &str) -> Audience {
    let is_private_kind = line.starts_with(InterestKind::Individual.key());
    let shared = |me: &Participant| me.shared_at(INTERESTS, line).is_some();
    match !is_private_kind || state.me().is_some_and(shared) {
        true => Audience::Shared,
        false => Audience::Private,
    }
}

/// A line becomes what was typed; for whom it is meant stays as it was.
pub fn write_interest(state: &State, line: &str, typed: &str) -> Option<Action> {
    let audience = interest_audience(state, line);
    entry(line, Label::new(typed), audience)
}

/// A line that has words is meant for these people from now on: its words and its audience are one entry.
pub fn share_interest(state: &State, line: &str, audience: Audience) -> Option<Action> {
    let words = state.me()?.get_at(INTERESTS, line)?.clone();
    entry(line, Some(words), audience)
}

fn entry(line: &str, words: Option<Label>, audience: Audience) -> Option<Action> {
    let key = Key::for_item(INTERESTS.spec, ItemId::new(line)?);
    let value = words.map(Into::into);
    Some(Action::SetMine(
        key,
        Entry {
            value,
            audience,
            ..Entry::default()
        },
    ))
}
