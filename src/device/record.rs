//! What is stored: the partnership, with this device's own settings beside it.

use super::contents::Contents;
use super::curtain::Curtain;
use super::local_state::{Draft, ExportReminder, LocalState};
use crate::exchange::json::{Node, ObjectReader, Origin, Piece, line, read_stamp};
use crate::exchange::{
    Expected, Opened, ReadError, Refused, Scope, document, members, open, unknown_members,
};
use crate::merge::{Stamp, quoted};
use crate::reflection::{Aliases, ParticipantId, TABLE};

/// The text of a record, before it is sealed.
pub fn write_record(contents: &Contents) -> String {
    let device = device(&contents.local);
    Piece::Object(members(
        &TABLE,
        &contents.document,
        Scope::Device,
        Some(device),
    ))
    .print()
}

/// Reads what this device stored itself.
///
/// # Errors
/// When it is no record; without the limits of a file on size and number.
pub fn read_record(text: &str) -> Result<Contents, ReadError> {
    contents(text, Origin::Device).map_err(|refused| *refused)
}

/// The partnership and the settings of the device that wrote them.
///
/// # Errors
/// When it is no record; in a file also where it holds more than a file may.
pub(super) fn contents(text: &str, origin: Origin) -> Result<Contents, Refused> {
    let Opened::Ours(mut parts, minor) = open(text)? else {
        return Err(Box::new(ReadError::NotOurs));
    };
    let local = match parts.take("device") {
        Some(node) => local(node, origin)?,
        None => LocalState::default(),
    };
    let document = document(&TABLE, parts, minor, origin)?;
    Ok(Contents { document, local })
}

/// The settings as a member of a record. What is empty is left out.
fn device(local: &LocalState) -> Piece {
    let stamp =
        |name, stamp: Option<Stamp>| stamp.map(|stamp| line(name, quoted(&stamp.to_string())));
    let mut members = vec![line("own", ids_in(&local.own))];
    let current = local.current.iter();
    members.extend(current.map(|id| line("current", quoted(id.as_str()))));
    members.extend(stamp("shut_at", local.curtain.shut_at));
    members.extend(stamp("opened_at", local.curtain.opened_at));
    if !local.finished.is_empty() {
        members.push(line("finished", ids_in(&local.finished)));
    }
    members.extend(stamp("epoch", local.epoch));
    if local.highest_lamport > 0 {
        members.push(line("seen", local.highest_lamport.to_string()));
    }
    if !local.aliases.is_empty() {
        let aliases = local.aliases.iter();
        let aliases = aliases.map(|(id, same)| line(id.as_str(), quoted(same.as_str())));
        members.push(("same".to_owned(), Piece::Object(aliases.collect())));
    }
    if let Some(kept) = local.reminder {
        let mut inside = vec![line("since", kept.since.to_string())];
        let exported = kept.exported.iter();
        inside.extend(exported.map(|at| line("exported", at.to_string())));
        inside.push(line("changed", kept.changed.to_string()));
        members.push(("safekeeping".to_owned(), Piece::Object(inside)));
    }
    if !local.not_exported.is_empty() {
        members.push(line("unfiled", ids_in(&local.not_exported)));
    }
    if let Some(draft) = &local.draft {
        let inside = vec![
            line("partnership", quoted(&draft.partnership)),
            line("organisation", quoted(&draft.organisation)),
            line("name", quoted(&draft.name)),
            line("role", quoted(&draft.role)),
        ];
        members.push(("draft".to_owned(), Piece::Object(inside)));
    }
    members.extend(unknown_members(&local.unknown));
    Piece::Object(members)
}

/// A list of participants.
fn ids_in(list: &[ParticipantId]) -> String {
    let ids: Vec<String> = list.iter().map(|id| quoted(id.as_str())).collect();
    format!("[{}]", ids.join(", "))
}

/// The settings as they were written.
fn local(node: Node, origin: Origin) -> Result<LocalState, Refused> {
    let mut members = node.object()?;
    let own = ids(&mut members, "own")?;
    let mut aliases = Aliases::new();
    if let Some(node) = members.take("same") {
        for (id, node) in node.object()?.iter() {
            let id = ParticipantId::new(&id).ok_or_else(|| node.expected(Expected::Id))?;
            aliases.insert(id, participant_id(node)?);
        }
    }
    Ok(LocalState {
        own,
        current: members.take("current").map(participant_id).transpose()?,
        curtain: Curtain {
            shut_at: moment(&mut members, "shut_at")?,
            opened_at: moment(&mut members, "opened_at")?,
        },
        finished: ids(&mut members, "finished")?,
        aliases,
        epoch: moment(&mut members, "epoch")?,
        highest_lamport: number(&mut members, "seen")?.unwrap_or_default(),
        reminder: members.take("safekeeping").map(reminder).transpose()?,
        not_exported: ids(&mut members, "unfiled")?,
        draft: members.take("draft").map(draft).transpose()?,
        unknown: members.rest(origin)?,
    })
}

fn reminder(node: Node) -> Result<ExportReminder, Refused> {
    let mut members = node.object()?;
    Ok(ExportReminder {
        since: number(&mut members, "since")?.unwrap_or_default(),
        exported: number(&mut members, "exported")?,
        changed: number(&mut members, "changed")?.unwrap_or_default(),
    })
}

fn draft(node: Node) -> Result<Draft, Refused> {
    let mut members = node.object()?;
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

fn number(members: &mut ObjectReader, name: &str) -> Result<Option<u64>, Refused> {
    members
        .take(name)
        .map(|node| node.whole_number())
        .transpose()
}

/// This device's own stamps may have any count.
fn moment(members: &mut ObjectReader, name: &str) -> Result<Option<Stamp>, Refused> {
    let node = members.take(name);
    node.map(|node| read_stamp(node, Origin::Device))
        .transpose()
}

fn ids(members: &mut ObjectReader, name: &str) -> Result<Vec<ParticipantId>, Refused> {
    match members.take(name) {
        Some(node) => node.list()?.into_iter().map(participant_id).collect(),
        None => Ok(Vec::new()),
    }
}

fn participant_id(node: Node) -> Result<ParticipantId, Refused> {
    ParticipantId::new(&node.text()?).ok_or_else(|| node.expected(Expected::Id))
}
