//! Reading a partnership back: every limit is checked here, at the door.

use super::device::tablet;
use super::error::{Expected, Limit, ReadError};
use super::node::{Members, Node};
use super::rescue::{RESCUE, rescued};
use super::{FORMAT, MAJOR};
use crate::reflection::{
    Answer, Audience, Contents, Document, Label, MAX_ANSWERS, MAX_LAMPORT, MAX_PARTICIPANTS, Note,
    Participant, ParticipantId, Partnership, QuestionId, Register, Score, Stamp, Tablet, Version,
};
use std::collections::BTreeMap;

/// The largest file that is read: 5 MB.
pub const MAX_BYTES: usize = 5_000_000;

/// Whose text it is: a stranger's file can bring neither settings nor absurd counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    File,
    Device,
}

/// Reads a file that somebody brought: one that was exported, or a rescue file.
///
/// # Errors
/// The first thing that is not as it should be, with its place; nothing is guessed or repaired.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)?;
    match root(text)? {
        Root::Rescue(members) => rescued(members),
        Root::Ours(mut members) => {
            // Settings of another device mean nothing here and are not carried along.
            members.take("device");
            document(members, Origin::File)
        }
    }
}

/// Reads what this device stored itself.
///
/// # Errors
/// As [`read`], without its limits on size and number: what many files brought together must stay
/// readable on the device that keeps it.
pub fn read_record(text: &str) -> Result<Contents, ReadError> {
    contents(text, Origin::Device)
}

/// The partnership and the settings of the device that wrote them.
pub(super) fn contents(text: &str, origin: Origin) -> Result<Contents, ReadError> {
    let Root::Ours(mut members) = root(text)? else {
        return Err(ReadError::NotOurs);
    };
    let tablet = match members.take("device") {
        Some(node) => tablet(node)?,
        None => Tablet::default(),
    };
    let document = document(members, origin)?;
    Ok(Contents { document, tablet })
}

/// What a text turns out to be.
enum Root<'a> {
    /// A partnership, not newer than this app.
    Ours(Members<'a>),
    /// What was rescued from a page that broke down.
    Rescue(Members<'a>),
}

/// The members of a file that is ours and not newer than this app.
fn root(text: &str) -> Result<Root<'_>, ReadError> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let root = Node::root(text)?;
    if !root.raw().starts_with('{') {
        return Err(ReadError::NotOurs);
    }
    let mut members = root.members()?;
    let format = members.take("format").and_then(|node| node.text().ok());
    match format.as_deref() {
        Some(FORMAT) => {}
        Some(RESCUE) => return Ok(Root::Rescue(members)),
        _ => return Err(ReadError::NotOurs),
    }
    let major = members.need("version")?.members()?.need("major")?;
    match major.whole_number()? {
        0 => return Err(major.wrong(Expected::WholeNumber)),
        MAJOR => {}
        newer => return Err(ReadError::Newer(newer)),
    }
    // Who wrote the file and for which edition is said anew by whoever writes it next.
    for name in ["app", "questionnaire"] {
        members
            .take(name)
            .map(|node| node.canonical())
            .transpose()?;
    }
    Ok(Root::Ours(members))
}

fn document(mut members: Members, origin: Origin) -> Result<Document, ReadError> {
    let partnership = match members.take("partnership") {
        Some(node) => {
            let mut members = node.members()?;
            Partnership {
                name: slot(&mut members, "name", origin)?,
                extra: members.rest()?,
            }
        }
        None => Partnership::default(),
    };
    let node = members.need("participants")?;
    let people = node.members()?;
    if origin == Origin::File && people.len() > MAX_PARTICIPANTS {
        return Err(ReadError::TooMuch(Limit::Participants, node.place()));
    }
    let mut participants = BTreeMap::new();
    for (id, node) in people.iter() {
        let id = ParticipantId::new(&id).ok_or_else(|| node.wrong(Expected::Id))?;
        participants.insert(id, participant(node, origin)?);
    }
    let extra = members.rest()?;
    Ok(Document {
        partnership,
        participants,
        extra,
    })
}

fn participant(node: Node, origin: Origin) -> Result<Participant, ReadError> {
    let mut members = node.members()?;
    Ok(Participant {
        organisation: slot(&mut members, "organisation", origin)?,
        name: slot(&mut members, "name", origin)?,
        role: slot(&mut members, "role", origin)?,
        answers: by_question(members.take("answers"), origin, answer)?,
        notes: by_question(members.take("notes"), origin, note)?,
        extra: members.rest()?,
    })
}

/// Reads the value of one version, taking its members out.
type ReadValue<T> = fn(&mut Members) -> Result<T, ReadError>;

fn by_question<T: Ord + Clone>(
    node: Option<Node>,
    origin: Origin,
    value: ReadValue<T>,
) -> Result<BTreeMap<QuestionId, Register<T>>, ReadError> {
    let mut registers = BTreeMap::new();
    let Some(node) = node else {
        return Ok(registers);
    };
    let members = node.members()?;
    if origin == Origin::File && members.len() > MAX_ANSWERS {
        return Err(ReadError::TooMuch(Limit::Answers, node.place()));
    }
    for (id, node) in members.iter() {
        let id = QuestionId::new(&id).ok_or_else(|| node.wrong(Expected::Id))?;
        registers.insert(id, register(node, origin, value)?);
    }
    Ok(registers)
}

fn slot(
    members: &mut Members,
    name: &str,
    origin: Origin,
) -> Result<Option<Register<Option<Label>>>, ReadError> {
    let node = members.take(name);
    node.map(|node| register(node, origin, label)).transpose()
}

fn register<T: Ord + Clone>(
    node: Node,
    origin: Origin,
    value: ReadValue<T>,
) -> Result<Register<T>, ReadError> {
    let mut members = node.members()?;
    let mut rivals = Vec::new();
    if let Some(list) = members.take("rivals") {
        list.each(&mut |rival| {
            rivals.push(rival);
            let fits = rivals.len() < Register::<T>::MOST;
            fits.then_some(()).ok_or_else(|| node.wrong(Expected::List))
        })?;
    }
    let current = version(members, origin, value)?;
    let mut others = Vec::new();
    for rival in rivals {
        let mut members = rival.members()?;
        // A rival has none of its own; kept as unknown, they would stand beside the real ones one day.
        members.take("rivals");
        others.push(version(members, origin, value)?);
    }
    Ok(Register::new(current, others))
}

fn version<T>(
    mut members: Members,
    origin: Origin,
    value: ReadValue<T>,
) -> Result<Version<T>, ReadError> {
    let value = value(&mut members)?;
    let (stamp, replaced) = stamps(&mut members, origin)?;
    let seen = seen(&mut members, stamp, origin)?;
    let extra = members.rest()?;
    Ok(Version {
        value,
        stamp,
        replaced,
        seen,
        extra,
    })
}

/// When a version was written, and the latest stamp that it replaced.
fn stamps(members: &mut Members, origin: Origin) -> Result<(Stamp, Option<Stamp>), ReadError> {
    let node = members.need("stamp")?;
    let written = stamp(node, origin)?;
    let replaced = match members.take("replaced") {
        Some(node) => Some(stamp(node, origin)?),
        None => None,
    };
    if replaced >= Some(written) {
        return Err(node.wrong(Expected::Stamp));
    }
    Ok((written, replaced))
}

/// What was written over, as one stamp of each writer.
fn seen(members: &mut Members, written: Stamp, origin: Origin) -> Result<Vec<Stamp>, ReadError> {
    let mut seen = Vec::new();
    if let Some(list) = members.take("seen") {
        list.each(&mut |node| {
            seen.push(stamp(node, origin)?);
            let fits = seen.last() < Some(&written) && seen.len() <= Register::<()>::WRITERS;
            fits.then_some(())
                .ok_or_else(|| node.wrong(Expected::Stamp))
        })?;
    }
    Ok(seen)
}

fn stamp(node: Node, origin: Origin) -> Result<Stamp, ReadError> {
    let believable = |stamp: &Stamp| origin == Origin::Device || stamp.lamport() <= MAX_LAMPORT;
    let stamp = Stamp::parse(&node.text()?).filter(believable);
    stamp.ok_or_else(|| node.wrong(Expected::Stamp))
}

fn label(members: &mut Members) -> Result<Option<Label>, ReadError> {
    let node = members.need("value")?;
    if node.is_null() {
        return Ok(None);
    }
    let text = node.text()?;
    if text.chars().count() > Label::MAX {
        return Err(ReadError::TooMuch(Limit::Name, node.place()));
    }
    Ok(Label::new(&text))
}

fn answer(members: &mut Members) -> Result<Option<Answer>, ReadError> {
    let node = members.need("value")?;
    match node.raw() {
        "null" => Ok(None),
        "\"unknown\"" => Ok(Some(Answer::Unknown)),
        "\"not-applicable\"" => Ok(Some(Answer::NotApplicable)),
        _ => {
            let score = node.whole_number().ok().and_then(Score::new);
            let score = score.ok_or_else(|| node.wrong(Expected::Answer))?;
            Ok(Some(Answer::Scored(score)))
        }
    }
}

fn note(members: &mut Members) -> Result<Option<Note>, ReadError> {
    let node = members.need("value")?;
    let audience = match members.take("private") {
        Some(node) if node.is_true() => Audience::Private,
        Some(node) => return Err(node.wrong(Expected::True)),
        None => Audience::Shared,
    };
    if node.is_null() {
        return Ok(None);
    }
    let text = node.text()?;
    if text.chars().count() > Note::MAX {
        return Err(ReadError::TooMuch(Limit::Note, node.place()));
    }
    Ok(Note::new(&text, audience))
}
