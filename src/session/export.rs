//! What a file holds that somebody takes out, and who reads it.

use super::State;
use crate::exchange::{Scope, file_name, write};
use crate::insight::digits;
use crate::reflection::{
    Document, Label, NAME, NOTES, ORGANISATION, PARTICIPANTS, ParticipantId, SESSIONS,
};

/// Whose part an exported file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportExtent {
    /// That of one participant.
    One(ParticipantId),
    /// That of everybody who filled in on this device.
    Device,
    /// That of everybody who is known here.
    Whole,
}

/// Words of the name of a file, in the language of the screen.
#[derive(Clone, Copy, Debug)]
pub struct Stems<'a> {
    /// For everybody on this device.
    pub device: &'a str,
    /// For everybody who is known here.
    pub merged: &'a str,
    /// For somebody without a name.
    pub unnamed: &'a str,
}

/// A file that is ready to be saved: its name, its text, and who is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// The name under which it is saved, by which the files of one workshop can be told apart.
    pub name: String,
    /// The text of the file, as JSON.
    pub text: String,
    /// The participants who are in it: once it was saved, nothing of them waits for a file any more.
    pub people: Vec<ParticipantId>,
}

/// The file that a participant hands in or a group passes on: nothing private is in it.
pub fn export_for_others(state: &State, extent: &ExportExtent, stems: Stems) -> ExportFile {
    let (document, own) = (&state.contents.document, &state.contents.local.own);
    let document = match extent {
        ExportExtent::One(who) => part_of(document, Some(who)),
        ExportExtent::Device => document.only_participants(&|id| own.contains(id)),
        ExportExtent::Whole => document.clone(),
    };
    file(&document, extent, stems, Scope::Shared)
}

/// The way out where nothing could be saved: everything that would be gone with the page, with the private notes of the
/// one who has the tablet and of nobody else. Only the own part where nobody else is known here, or what is of others is
/// behind the curtain.
pub fn export_unsaved(state: &State, stems: Stems) -> ExportFile {
    let me = state.me().and(state.contents.local.current.as_ref());
    let mut document = state.contents.document.clone();
    let is_curtained = state.is_curtained();
    let is_own = document.participants().len() == 1 || is_curtained;
    let extent = me.filter(|_| is_own).cloned();
    if extent.is_some() && is_curtained {
        document = part_of(&document, me);
    }
    let extent = extent.map_or(ExportExtent::Whole, ExportExtent::One);
    let scope = me.map_or(Scope::Shared, Scope::For);
    file(&document, &extent, stems, scope)
}

/// Whether the file of [`export_unsaved`] holds something private, which has to be said before it is given.
pub fn holds_private(state: &State) -> bool {
    let notes = state
        .me()
        .map(|me| me.field(NOTES.spec))
        .unwrap_or_default();
    notes.iter().any(|(_, note)| note.has_private())
}

/// A file for going on on another device: everything of the one who has the tablet.
pub fn export_for_own_device(state: &State, stem: &str) -> ExportFile {
    let me = state.contents.local.current.as_ref();
    let document = part_of(&state.contents.document, me);
    let part = |field| state.me().and_then(|me| me.get(field));
    let parts = [document.name(), part(ORGANISATION), part(NAME)];
    let parts = parts.map(|part| part.map_or("", Label::as_str));
    own(&document, &parts, stem)
}

/// A file with everything that is here, as a backup for oneself.
pub fn export_backup(state: &State, stem: &str) -> ExportFile {
    let document = &state.contents.document;
    own(document, &[document.name().map_or("", Label::as_str)], stem)
}

fn own(document: &Document, parts: &[&str], stem: &str) -> ExportFile {
    ExportFile {
        name: file_name(parts, stem, "json"),
        text: write(document, Scope::Own),
        people: document.participants().keys().cloned().collect(),
    }
}

/// What goes with the answers of one participant: the sessions that are planned, and nothing of what the group made of them. That
/// is in the file of the whole.
pub(super) fn part_of(document: &Document, who: Option<&ParticipantId>) -> Document {
    document.only(&|kind, id| match kind {
        _ if kind == PARTICIPANTS.name => Some(id) == who,
        _ => kind == SESSIONS.name,
    })
}

fn file(document: &Document, extent: &ExportExtent, stems: Stems, scope: Scope) -> ExportFile {
    ExportFile {
        name: name(document, extent, stems),
        text: write(document, scope),
        people: document.participants().keys().cloned().collect(),
    }
}

/// A name by which the files of one workshop can be told apart in a folder.
fn name(document: &Document, extent: &ExportExtent, stems: Stems) -> String {
    let partnership = document.name().map(Label::as_str).unwrap_or_default();
    let first = document.participants().iter().next();
    let part = |field| first.and_then(|(_, who)| who.get(field));
    match extent {
        ExportExtent::One(_) => {
            let organisation = part(ORGANISATION).map(Label::as_str).unwrap_or_default();
            let name = part(NAME).map_or(stems.unnamed, Label::as_str);
            let digits = first.map(|(id, _)| digits(id).to_string());
            let parts = [partnership, organisation, name];
            file_name(&parts, &digits.unwrap_or_default(), "json")
        }
        ExportExtent::Device => file_name(&[partnership, stems.device], "", "json"),
        ExportExtent::Whole => file_name(&[partnership, stems.merged], "", "json"),
    }
}
