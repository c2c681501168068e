//! Writing a partnership down. The same document always gives the same bytes.

use super::device::device;
use super::layout::{Piece, line, quoted};
use super::{FORMAT, MAJOR};
use crate::reflection::{
    Answer, Audience, Document, Extra, Label, Note, Participant, Register, Stamp, Tablet, Version,
};

/// Who will read it.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    /// Others: private notes and this device's settings are left out.
    Shared,
    /// The same people on another device: private notes too, and no settings.
    Own,
    /// This device only: everything.
    Device(&'a Tablet),
}

/// The text of a file with this document.
pub fn write(document: &Document, scope: Scope) -> String {
    let partnership = &document.partnership;
    let mut partnership_members = slot("name", &partnership.name, label, scope);
    partnership_members.extend(kept(&partnership.extra));

    let participants = document.participants.iter();
    let participants = participants.map(|(id, who)| (id.to_string(), participant(who, scope)));

    let mut members = vec![
        line("format", quoted(FORMAT)),
        line("version", format!("{{ \"major\": {MAJOR}, \"minor\": 0 }}")),
        line("app", quoted(env!("CARGO_PKG_VERSION"))),
        line(
            "questionnaire",
            "{ \"id\": \"vijf-lenzen\", \"edition\": 1 }".to_owned(),
        ),
        ("partnership".to_owned(), Piece::Object(partnership_members)),
        (
            "participants".to_owned(),
            Piece::Object(participants.collect()),
        ),
    ];
    if let Scope::Device(tablet) = scope {
        members.push(("device".to_owned(), device(tablet)));
    }
    members.extend(kept(&document.extra));
    Piece::Object(members).print()
}

fn participant(who: &Participant, scope: Scope) -> Piece {
    let mut members = slot("organisation", &who.organisation, label, scope);
    members.extend(slot("name", &who.name, label, scope));
    members.extend(slot("role", &who.role, label, scope));
    let answers = who.answers.iter();
    let answers = answers.map(|(id, given)| (id.to_string(), register(given, answer, scope)));
    members.extend(filled("answers", answers.collect()));
    let notes = who.notes.iter().filter_map(|(id, note)| match scope {
        Scope::Own | Scope::Device(_) => Some((id.to_string(), register(note, any_note, scope))),
        Scope::Shared => Some((id.to_string(), register(&shared(note)?, any_note, scope))),
    });
    members.extend(filled("notes", notes.collect()));
    members.extend(kept(&who.extra));
    Piece::Object(members)
}

/// The register without its private versions; `None` when the note that counts is private.
fn shared(note: &Register<Option<Note>>) -> Option<Register<Option<Note>>> {
    let is_shared = |version: &&Version<Option<Note>>| {
        let audience = version.value.as_ref().map(Note::audience);
        audience != Some(Audience::Private)
    };
    let current = Some(note.current()).filter(is_shared)?;
    let others = note.others().iter().filter(is_shared).cloned().collect();
    Some(Register::new(current.clone(), others))
}

fn register<T>(register: &Register<T>, value: fn(&T) -> Vec<String>, scope: Scope) -> Piece {
    let mut members = version(register.current(), value, scope);
    let rivals = register.others().iter();
    let rivals: Vec<String> = rivals
        .map(|rival| braced(version(rival, value, scope)))
        .collect();
    if !rivals.is_empty() {
        members.push(format!("\"rivals\": [{}]", rivals.join(", ")));
    }
    Piece::Line(braced(members))
}

fn version<T>(version: &Version<T>, value: fn(&T) -> Vec<String>, scope: Scope) -> Vec<String> {
    let mut members = value(&version.value);
    let written = (version.stamp, version.replaced, version.seen.as_slice());
    stamps(&mut members, written, scope);
    let extra = version.extra.iter();
    members.extend(extra.map(|(name, value)| format!("{}: {value}", quoted(name))));
    members
}

/// When something was written, and what that put an end to.
fn stamps(
    members: &mut Vec<String>,
    (stamp, replaced, seen): (Stamp, Option<Stamp>, &[Stamp]),
    scope: Scope,
) {
    // Only this device itself can read counts that no file may bring.
    let within = |stamp: Stamp| match scope {
        Scope::Device(_) => stamp,
        Scope::Shared | Scope::Own => stamp.passed_on(),
    };
    let stamp = within(stamp);
    members.push(format!("\"stamp\": \"{stamp}\""));
    let replaced = replaced.map(within).filter(|before| *before < stamp);
    members.extend(replaced.map(|before| format!("\"replaced\": \"{before}\"")));
    let mut last: Vec<Stamp> = Vec::new();
    for seen in seen.iter().map(|seen| within(*seen)) {
        if seen < stamp && Some(seen) > replaced {
            // Those with the highest count that a file may bring are told apart by their clocks.
            last.insert(last.partition_point(|later| *later > seen), seen);
        }
    }
    if !last.is_empty() {
        let last: Vec<String> = last.iter().map(|seen| format!("\"{seen}\"")).collect();
        members.push(format!("\"seen\": [{}]", last.join(", ")));
    }
}

fn label(label: &Option<Label>) -> Vec<String> {
    vec![value(label.as_ref().map(|label| quoted(label.as_str())))]
}

fn answer(answer: &Option<Answer>) -> Vec<String> {
    vec![value(answer.map(|answer| match answer {
        Answer::Scored(score) => score.points().to_string(),
        Answer::Unknown => "\"unknown\"".to_owned(),
        Answer::NotApplicable => "\"not-applicable\"".to_owned(),
    }))]
}

fn any_note(note: &Option<Note>) -> Vec<String> {
    let mut members = vec![value(note.as_ref().map(|note| quoted(note.text())))];
    if note.as_ref().map(Note::audience) == Some(Audience::Private) {
        members.push("\"private\": true".to_owned());
    }
    members
}

fn value(text: Option<String>) -> String {
    format!("\"value\": {}", text.as_deref().unwrap_or("null"))
}

fn braced(members: Vec<String>) -> String {
    format!("{{ {} }}", members.join(", "))
}

fn slot<T>(
    name: &str,
    slot: &Option<Register<T>>,
    value: fn(&T) -> Vec<String>,
    scope: Scope,
) -> Vec<(String, Piece)> {
    let written = slot
        .as_ref()
        .map(|slot| (name.to_owned(), register(slot, value, scope)));
    written.into_iter().collect()
}

fn filled(name: &str, members: Vec<(String, Piece)>) -> Option<(String, Piece)> {
    (!members.is_empty()).then(|| (name.to_owned(), Piece::Object(members)))
}

fn kept(extra: &Extra) -> impl Iterator<Item = (String, Piece)> {
    extra
        .iter()
        .map(|(name, value)| line(name, value.to_owned()))
}
