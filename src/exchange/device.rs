//! This device's own settings, as they stand in a stored record beside the partnership.

use super::error::{Expected, ReadError};
use super::layout::{Piece, line, quoted};
use super::node::{Members, Node};
use crate::reflection::{Draft, ParticipantId, Safekeeping, Stamp, Tablet};
use std::collections::{BTreeMap, BTreeSet};

/// The settings as a member of a record. What is empty is left out.
pub(super) fn device(tablet: &Tablet) -> Piece {
    let ids = |ids: Vec<String>| format!("[{}]", ids.join(", "));
    let own = tablet.own.iter().map(|id| quoted(id.as_str()));
    let left_out = tablet.left_out.iter().map(|id| quoted(id.as_str()));
    let stamp =
        |name, stamp: Option<Stamp>| stamp.map(|stamp| line(name, quoted(&stamp.to_string())));
    let mut members = vec![line("own", ids(own.collect()))];
    let current = tablet.current.iter();
    members.extend(current.map(|id| line("current", quoted(id.as_str()))));
    members.push(line("left_out", ids(left_out.collect())));
    members.extend(stamp("left_out_at", tablet.left_out_at));
    members.extend(stamp("epoch", tablet.epoch));
    if tablet.seen > 0 {
        members.push(line("seen", tablet.seen.to_string()));
    }
    if !tablet.same.is_empty() {
        let same = tablet.same.iter();
        let same = same.map(|(id, same)| line(id.as_str(), quoted(same.as_str())));
        members.push(("same".to_owned(), Piece::Object(same.collect())));
    }
    if let Some(kept) = tablet.safekeeping {
        let mut inside = vec![line("since", kept.since.to_string())];
        let exported = kept.exported.iter();
        inside.extend(exported.map(|at| line("exported", at.to_string())));
        inside.push(line("changed", kept.changed.to_string()));
        members.push(("safekeeping".to_owned(), Piece::Object(inside)));
    }
    if !tablet.unfiled.is_empty() {
        let unfiled = tablet.unfiled.iter().map(|id| quoted(id.as_str()));
        members.push(line("unfiled", ids(unfiled.collect())));
    }
    if let Some(draft) = &tablet.draft {
        let inside = vec![
            line("partnership", quoted(&draft.partnership)),
            line("organisation", quoted(&draft.organisation)),
            line("name", quoted(&draft.name)),
            line("role", quoted(&draft.role)),
        ];
        members.push(("draft".to_owned(), Piece::Object(inside)));
    }
    Piece::Object(members)
}

/// The settings as they were written.
pub(super) fn tablet(node: Node) -> Result<Tablet, ReadError> {
    let mut members = node.members()?;
    let own = ids(&mut members, "own")?;
    let mut left_out = BTreeSet::new();
    left_out.extend(ids(&mut members, "left_out")?);
    let mut same = BTreeMap::new();
    if let Some(node) = members.take("same") {
        for (id, node) in node.members()?.iter() {
            let id = ParticipantId::new(&id).ok_or_else(|| node.wrong(Expected::Id))?;
            same.insert(id, participant_id(node)?);
        }
    }
    Ok(Tablet {
        own,
        current: members.take("current").map(participant_id).transpose()?,
        left_out,
        left_out_at: members.take("left_out_at").map(stamp).transpose()?,
        same,
        epoch: members.take("epoch").map(stamp).transpose()?,
        seen: number(&mut members, "seen")?.unwrap_or_default(),
        safekeeping: members.take("safekeeping").map(safekeeping).transpose()?,
        unfiled: ids(&mut members, "unfiled")?,
        draft: members.take("draft").map(draft).transpose()?,
    })
}

fn safekeeping(node: Node) -> Result<Safekeeping, ReadError> {
    let mut members = node.members()?;
    Ok(Safekeeping {
        since: number(&mut members, "since")?.unwrap_or_default(),
        exported: number(&mut members, "exported")?,
        changed: number(&mut members, "changed")?.unwrap_or_default(),
    })
}

fn draft(node: Node) -> Result<Draft, ReadError> {
    let mut members = node.members()?;
    let mut text = |name| match members.take(name) {
        Some(node) => node.text(),
        None => Ok(String::new()),
    };
    Ok(Draft {
        partnership: text("partnership")?,
        organisation: text("organisation")?,
        name: text("name")?,
        role: text("role")?,
    })
}

fn number(members: &mut Members, name: &str) -> Result<Option<u64>, ReadError> {
    members
        .take(name)
        .map(|node| node.whole_number())
        .transpose()
}

fn stamp(node: Node) -> Result<Stamp, ReadError> {
    Stamp::parse(&node.text()?).ok_or_else(|| node.wrong(Expected::Stamp))
}

fn ids(members: &mut Members, name: &str) -> Result<Vec<ParticipantId>, ReadError> {
    match members.take(name) {
        Some(node) => node.list()?.into_iter().map(participant_id).collect(),
        None => Ok(Vec::new()),
    }
}

fn participant_id(node: Node) -> Result<ParticipantId, ReadError> {
    ParticipantId::new(&node.text()?).ok_or_else(|| node.wrong(Expected::Id))
}
