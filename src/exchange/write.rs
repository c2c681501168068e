//! Writing a partnership down, field by field of the table. The same document always gives the same bytes.

use super::json::{Piece, line};
use super::{FORMAT, MAJOR};
use crate::merge::{Members, Register, Stamp, Unknown, Version, quoted};
use crate::reflection::{
    Audience, Document, Entries, Entry, EntryRegister, OwnerId, OwnerKind, PARTICIPANTS, Per,
    Presence, TABLE, Table,
};

/// For whom a file is, and so which private values it holds.
#[derive(Clone, Copy, Debug)]
pub enum Scope<'a> {
    /// Others: what is private is left out, at any depth, known or not.
    Shared,
    /// Others, and this participant, who gets what is private to them as well: the way out where nothing could be saved.
    For(&'a OwnerId),
    /// The same people on another device: what is private too.
    Own,
    /// This device only: what is private too, and counts that no file may bring.
    Device,
}

/// What of a value goes along, and how its stamps are written.
#[derive(Clone, Copy)]
struct WriteOptions {
    hides: bool,
    caps: bool,
}

/// The text of a file with this document. The same document always gives the same bytes.
///
/// # Examples
///
/// A private note goes along for oneself, and for nobody else:
///
/// ```
/// use gezamenlijke_blik::exchange::{Scope, write};
/// use gezamenlijke_blik::merge::{ReplicaId, Stamp};
/// use gezamenlijke_blik::reflection::{
///     Audience, Document, Entry, Key, NOTES, Note, OwnerId, PARTICIPANTS, Participant, ItemId,
/// };
///
/// let now = Stamp::new(1, 0, ReplicaId::new("tab").unwrap()).unwrap();
/// let note = Some(Note::new("Only for me.", Audience::Private));
/// let mut anna = Participant::default();
/// let key = Key::for_item(NOTES.spec, ItemId::new("AM-Q1").unwrap());
/// anna.change(key, Entry::note(note), now);
/// let anna_id = OwnerId::new("anna").unwrap();
/// let mut document = Document::default();
/// document.put(PARTICIPANTS, anna_id.clone(), anna);
///
/// let has_note = |scope| write(&document, scope).contains("Only for me.");
/// assert!(!has_note(Scope::Shared));
/// assert!(has_note(Scope::Own) && has_note(Scope::For(&anna_id)));
/// ```
pub fn write(document: &Document, scope: Scope) -> String {
    write_as(&TABLE, document, scope)
}

/// As [`write()`], by a version of the app that knows these fields.
pub fn write_as(table: &Table, document: &Document, scope: Scope) -> String {
    Piece::Object(members(table, document, scope, None)).print()
}

/// The members of a file with this document; a device's own part stands between what is known and what is not.
pub(crate) fn members(
    table: &Table,
    document: &Document,
    scope: Scope,
    device: Option<Piece>,
) -> Vec<(String, Piece)> {
    let options = WriteOptions {
        hides: matches!(scope, Scope::Shared | Scope::For(_)),
        caps: !matches!(scope, Scope::Device),
    };
    let minor = table.minor.max(document.minor);
    let version = format!("{{ \"major\": {MAJOR}, \"minor\": {minor} }}");
    let partnership = entries(table.partnership, &document.partnership, options);
    let mut members = vec![
        line("format", quoted(FORMAT)),
        line("version", version),
        line("app", quoted(env!("CARGO_PKG_VERSION"))),
        line(
            "questionnaire",
            "{ \"id\": \"vijf-lenzen\", \"edition\": 1 }".to_owned(),
        ),
        (
            table.partnership.name.to_owned(),
            partnership.unwrap_or_else(|| Piece::Object(Vec::new())),
        ),
    ];
    for kind in table.kinds {
        let owners = document.owners(*kind).iter().filter_map(|(id, owner)| {
            let is_theirs = kind.name == PARTICIPANTS.name
                && matches!(scope, Scope::For(reader) if reader == id);
            let hides = options.hides && !is_theirs;
            let owner = entries(*kind, owner, WriteOptions { hides, ..options })?;
            Some((id.to_string(), owner))
        });
        let owners: Vec<(String, Piece)> = owners.collect();
        if kind.presence == Presence::Always || !owners.is_empty() {
            members.push((kind.name.to_owned(), Piece::Object(owners)));
        }
    }
    members.extend(device.map(|device| ("device".to_owned(), device)));
    // The file itself is what is shared, whatever it says of itself.
    let rest = lines(&document.unknown, options).into_iter();
    members.extend(rest.filter(|(name, _)| name != "private"));
    members
}

/// What one owner has; nothing where the owner is not for those who read it.
fn entries(kind: OwnerKind, entries: &Entries, options: WriteOptions) -> Option<Piece> {
    if options.hides && entries.unknown().is_private() {
        return None;
    }
    let mut members = Vec::new();
    for spec in kind.fields {
        let values = entries.field(*spec).iter();
        let values = values.filter_map(|(key, value)| {
            let name = key.item.as_ref().map_or(spec.name, |id| id.as_str());
            Some(line(name, written(value, options)?))
        });
        match spec.per {
            Per::Owner => members.extend(values),
            Per::Item(_) => {
                let values: Vec<(String, Piece)> = values.collect();
                let values = (!values.is_empty()).then_some(values);
                members.extend(values.map(|all| (spec.name.to_owned(), Piece::Object(all))));
            }
        }
    }
    members.extend(lines(entries.unknown(), options));
    Some(Piece::Object(members))
}

/// What a version of a register says before its stamp, and after it.
type Said = (String, String);

/// A register of a known field; nothing where what counts is not for those who read it.
fn written(written: &EntryRegister, options: WriteOptions) -> Option<String> {
    let said = written.map(&|entry: &Entry| {
        let private = entry.audience == Audience::Private;
        if options.hides && private {
            return None;
        }
        let mut before = String::from("\"value\": ");
        match &entry.value {
            Some(value) => before.push_str(&value.canonical()),
            None => before.push_str("null"),
        }
        before.push_str(", ");
        if private {
            before.push_str("\"private\": true, ");
        }
        let mut after = String::new();
        for (name, text) in shown(&entry.unknown, options) {
            after.push_str(", ");
            member(&mut after, &name, ": ", &text);
        }
        Some((before, after))
    });
    Some(register(&said?, options))
}

fn member(out: &mut String, name: &str, is: &str, text: &str) {
    out.push_str(&quoted(name));
    out.push_str(is);
    out.push_str(text);
}

/// A register on one line, its siblings last: they are called `rivals` there.
fn register(register: &Register<Said>, options: WriteOptions) -> String {
    // Only this device itself can read counts that no file may bring.
    let within = |stamp: Stamp| match options.caps {
        true => stamp.capped(),
        false => stamp,
    };
    let current = register.current();
    let stamp = within(current.stamp);
    let mut line = begun(current, stamp);
    let watermark = register.watermark().map(within);
    let watermark = watermark.filter(|before| *before < stamp);
    if let Some(before) = watermark {
        line.push_str(&format!(", \"replaced\": \"{before}\""));
    }
    let mut last: Vec<Stamp> = Vec::new();
    for seen in register.context().iter().map(|seen| within(*seen)) {
        if seen < stamp && Some(seen) > watermark {
            // Those with the highest count that a file may bring are told apart by their clocks.
            last.insert(last.partition_point(|later| *later > seen), seen);
        }
    }
    let mut separator = ", \"seen\": [";
    for seen in &last {
        line.push_str(separator);
        line.push_str(&format!("\"{seen}\""));
        separator = ", ";
    }
    if !last.is_empty() {
        line.push(']');
    }
    line.push_str(&current.value.1);
    let mut separator = ", \"rivals\": [";
    for rival in register.siblings() {
        line.push_str(separator);
        line.push_str(&begun(rival, within(rival.stamp)));
        line.push_str(&rival.value.1);
        line.push_str(" }");
        separator = ", ";
    }
    if !register.siblings().is_empty() {
        line.push(']');
    }
    line.push_str(" }");
    line
}

/// A version up to its stamp.
fn begun(version: &Version<Said>, stamp: Stamp) -> String {
    format!("{{ {}\"stamp\": \"{stamp}\"", version.value.0)
}

/// What this version does not know and only this device keeps, each member on a line.
pub(crate) fn unknown_members(unknown: &Members) -> Vec<(String, Piece)> {
    let options = WriteOptions {
        hides: false,
        caps: false,
    };
    lines(unknown, options)
}

/// What this version does not know, as the text of one object, of a document in which nothing is private.
pub(crate) fn unknown_text(unknown: &Members) -> String {
    let options = WriteOptions {
        hides: true,
        caps: true,
    };
    let inside = inside(unknown, ":", ",", options);
    format!("{{{inside}}}")
}

fn lines(unknown: &Members, options: WriteOptions) -> Vec<(String, Piece)> {
    let mut lines = Vec::new();
    for (name, text) in shown(unknown, options) {
        lines.push((name, Piece::Line(text)));
    }
    lines
}

/// What of it those who read it may see, by name.
fn shown(unknown: &Members, options: WriteOptions) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (name, value) in unknown.iter() {
        let value = match options.hides {
            true => value.shared(),
            false => Some(value.clone()),
        };
        if let Some(value) = value {
            all.push((name.to_owned(), text(&value, options)));
        }
    }
    all
}

/// What this version does not know, on one line: a register as the known ones are written, all else in canonical text.
fn text(unknown: &Unknown, options: WriteOptions) -> String {
    match unknown {
        Unknown::Raw(text) => text.to_string(),
        Unknown::Object(object) => {
            let mut line = String::from("{");
            line.push_str(&inside(object, ":", ",", options));
            line.push('}');
            line
        }
        Unknown::Register(it) => {
            let said = it.map(&|object| {
                let mut before = inside(object, ": ", ", ", options);
                if !before.is_empty() {
                    before.push_str(", ");
                }
                Some((before, String::new()))
            });
            said.map_or_else(String::new, |said| register(&said, options))
        }
    }
}

fn inside(object: &Members, is: &str, next: &str, options: WriteOptions) -> String {
    let mut inside = String::new();
    for (name, value) in object.iter() {
        if !inside.is_empty() {
            inside.push_str(next);
        }
        member(&mut inside, name, is, &text(value, options));
    }
    inside
}
