//! Reading a partnership back, field by field of the table: every limit is checked here, at the door.

use super::brought::{decoded, unwrapped};
use super::error::{Expected, Limit, ReadError, Refused};
use super::json::{Node, ObjectReader, Origin, read_register, read_unknown};
use super::values::value;
use super::{FORMAT, MAJOR, RESCUE};
use crate::merge::Members;
use crate::reflection::{
    Audience, Document, Entries, Entry, EntryRegister, FieldSpec, ItemId, Key, MAX_VALUES, OwnerId,
    OwnerKind, Owners, Per, Presence, TABLE, Table,
};

/// The largest file that is read: 5 MB.
pub const MAX_BYTES: usize = 5_000_000;

/// Reads a file that was exported.
///
/// Nothing is guessed or repaired: what a newer version of the app wrote is kept as it is, anything else is refused. Only
/// what a mail or a chat put around a whole file is left aside.
///
/// # Errors
/// The first thing that is not as it should be, with its position.
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::exchange::{ReadError, Scope, read, write};
/// use gezamenlijke_blik::reflection::Document;
///
/// let text = write(&Document::default(), Scope::Shared);
/// assert_eq!(read(text.as_bytes()), Ok(Document::default()));
/// assert_eq!(read(b"{}"), Err(ReadError::NotOurs));
/// ```
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    read_as(&TABLE, bytes)
}

/// As [`read`], by a version of the app that knows these fields.
///
/// # Errors
/// As [`read`].
pub fn read_as(table: &Table, bytes: &[u8]) -> Result<Document, ReadError> {
    file(table, bytes).map_err(|refused| *refused)
}

fn file(table: &Table, bytes: &[u8]) -> Result<Document, Refused> {
    open_file(bytes, |opened| match opened {
        Opened::Rescue(_) => Err(Box::new(ReadError::NotOurs)),
        Opened::Ours(mut object, minor) => {
            // Settings of another device mean nothing here and are not carried along.
            object.take("device");
            document(table, object, minor, Origin::File)
        }
    })
}

/// Opens a file that somebody brought, and reads it.
///
/// # Errors
/// When it is too large or no text, as [`open`], and with whatever its reader refuses.
pub(crate) fn open_file<T>(
    bytes: &[u8],
    read: impl FnOnce(Opened) -> Result<T, Refused>,
) -> Result<T, Refused> {
    let within = |size: usize| match size > MAX_BYTES {
        true => Err(Box::new(ReadError::TooLarge)),
        false => Ok(()),
    };
    within(bytes.len())?;
    let text = decoded(bytes)?;
    within(text.len())?;
    match open(&text) {
        Err(refused) if matches!(*refused, ReadError::NotJson(_)) => match unwrapped(&text) {
            Some(text) => read(open(&text)?),
            None => Err(refused),
        },
        opened => read(opened?),
    }
}

/// What a text turns out to be.
pub(crate) enum Opened<'a> {
    /// A partnership of this minor version, not of a newer major one than this app reads.
    Ours(ObjectReader<'a>, u64),
    /// What was rescued from a page that broke down.
    Rescue(ObjectReader<'a>),
}

/// The members of a file that is ours and not newer than this app.
///
/// # Errors
/// When it is neither.
pub(crate) fn open(text: &str) -> Result<Opened<'_>, Refused> {
    if text.trim().is_empty() {
        return Err(Box::new(ReadError::Empty));
    }
    let root = Node::root(text)?;
    if !root.raw().starts_with('{') {
        return Err(Box::new(ReadError::NotOurs));
    }
    let mut object = root.object()?;
    let format = object.take("format").and_then(|node| node.text().ok());
    match format.as_deref() {
        Some(FORMAT) => {}
        Some(RESCUE) => return Ok(Opened::Rescue(object)),
        _ => return Err(Box::new(ReadError::NotOurs)),
    }
    let mut version = object.require("version")?.object()?;
    let major = version.require("major")?;
    match major.whole_number()? {
        0 => return Err(major.expected(Expected::WholeNumber)),
        MAJOR => {}
        newer => return Err(Box::new(ReadError::Newer(newer))),
    }
    let minor = version.take("minor").map(|minor| minor.whole_number());
    let minor = minor.transpose()?.unwrap_or_default();
    // Who wrote the file and for which edition is said anew by whoever writes it next.
    for name in ["app", "questionnaire"] {
        let said = object.take(name);
        said.map(|node| read_unknown(node, Origin::Device))
            .transpose()?;
    }
    Ok(Opened::Ours(object, minor))
}

/// Everything that a file says of a partnership.
///
/// # Errors
/// As [`read`]; without its limits on number for what this device stored itself, because what many files brought
/// together must stay readable on the device that keeps it.
pub(crate) fn document(
    table: &Table,
    mut object: ObjectReader,
    minor: u64,
    origin: Origin,
) -> Result<Document, Refused> {
    let mut document = Document::default();
    document.minor = minor;
    if let Some(node) = object.take(table.partnership.name) {
        document.partnership = entries(table.partnership, node, origin)?;
    }
    for kind in table.kinds {
        let node = match kind.presence {
            Presence::Always => Some(object.require(kind.name)?),
            Presence::WhereAny => object.take(kind.name),
        };
        if let Some(node) = node {
            document.replace_all(*kind, owners(*kind, node, origin)?);
        }
    }
    // The file itself is what is shared, whatever it says of itself.
    let said = object.take("private");
    said.map(|node| read_unknown(node, origin)).transpose()?;
    document.unknown = object.rest(origin)?;
    Ok(document)
}

fn owners(kind: OwnerKind, node: Node, origin: Origin) -> Result<Owners, Refused> {
    let object = node.object()?;
    if origin == Origin::File && object.len() > kind.most {
        return Err(Box::new(ReadError::TooMuch(
            Limit::Owners(kind),
            node.position(),
        )));
    }
    let mut owners = Owners::new();
    for (id, node) in object.iter() {
        let id = OwnerId::new(&id).ok_or_else(|| node.expected(Expected::Id))?;
        owners.insert(id, entries(kind, node, origin)?);
    }
    Ok(owners)
}

fn entries(kind: OwnerKind, node: Node, origin: Origin) -> Result<Entries, Refused> {
    let mut object = node.object()?;
    let mut values = Vec::new();
    for spec in kind.fields {
        let Some(node) = object.take(spec.name) else {
            continue;
        };
        match spec.per {
            Per::Owner => values.push((Key::single(*spec), written(*spec, node, origin)?)),
            Per::Item(_) => by_item(*spec, node, origin, &mut values)?,
        }
    }
    values.shrink_to_fit();
    Ok(Entries::new(values, object.rest(origin)?))
}

fn by_item(
    spec: FieldSpec,
    node: Node,
    origin: Origin,
    values: &mut Vec<(Key, EntryRegister)>,
) -> Result<(), Refused> {
    let object = node.object()?;
    if origin == Origin::File && object.len() > MAX_VALUES {
        return Err(Box::new(ReadError::TooMuch(
            Limit::Values(spec),
            node.position(),
        )));
    }
    for (id, node) in object.iter() {
        let item = ItemId::new(&id).ok_or_else(|| node.expected(Expected::Id))?;
        let key = Key::for_item(spec, item);
        values.push((key, written(spec, node, origin)?));
    }
    Ok(())
}

fn written(spec: FieldSpec, node: Node, origin: Origin) -> Result<EntryRegister, Refused> {
    read_register(node.object()?, origin, &|object| {
        entry(spec, object, origin)
    })
}

fn entry(spec: FieldSpec, mut object: ObjectReader, origin: Origin) -> Result<Entry, Refused> {
    let node = object.require("value")?;
    let audience = match object.take("private") {
        Some(node) if node.is_true() => Audience::Private,
        Some(node) => return Err(node.expected(Expected::True)),
        None => Audience::Shared,
    };
    let value = match node.is_null() {
        true => None,
        false => value(spec, node)?,
    };
    let unknown: Members = object.rest(origin)?;
    Ok(Entry {
        value,
        audience,
        unknown,
    })
}
