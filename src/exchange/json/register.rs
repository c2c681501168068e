//! Registers, known and unknown, and everything else that this version does not know.

use super::canonical::canonical;
use super::node::{Node, ObjectReader};
use crate::exchange::error::{Expected, Refused};
use crate::merge::{MAX_LAMPORT, Members, Merge, Register, Stamp, Unknown, Version};

/// Whose text it is, and so what it may bring: a stranger's file neither settings of a device nor counts above
/// [`MAX_LAMPORT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file that somebody brought, whoever made it.
    File,
    /// A record of this device, which may hold what no file may.
    Device,
}

/// Reads what a version of a register says beside its stamps.
pub type ReadValue<'r, T> = &'r dyn Fn(ObjectReader) -> Result<T, Refused>;

/// A value that this version does not know.
///
/// # Errors
/// When a name stands twice in one object, or a register's stamps are no stamps.
pub fn read_unknown(node: Node, origin: Origin) -> Result<Unknown, Refused> {
    if !node.raw().starts_with('{') {
        return Ok(Unknown::Raw(canonical(node)?.into()));
    }
    let object = node.object()?;
    let stamp = object.get("stamp").and_then(|stamp| stamp.text().ok());
    if stamp.and_then(|stamp| Stamp::parse(&stamp)).is_none() {
        return Ok(Unknown::Object(object.rest(origin)?));
    }
    let register = read_register(object, origin, &|object| object.rest(origin))?;
    Ok(Unknown::Register(Box::new(register)))
}

impl ObjectReader<'_> {
    /// What is left over, as what this version does not know.
    ///
    /// # Errors
    /// As [`read_unknown`].
    pub fn rest(self, origin: Origin) -> Result<Members, Refused> {
        let mut rest = Vec::with_capacity(self.left());
        for (name, node) in self.iter() {
            rest.push((name.into(), read_unknown(node, origin)?));
        }
        Ok(Members::new(rest))
    }
}

/// A register of any value, with its siblings (`rivals` in files), its context (`seen`) and its watermark (`replaced`).
///
/// # Errors
/// When a stamp is missing or wrong, there are more versions than anybody keeps, or a value is refused.
pub fn read_register<T: Merge + Clone>(
    object: ObjectReader,
    origin: Origin,
    value: ReadValue<T>,
) -> Result<Register<T>, Refused> {
    let node = object.node();
    let mut values = Vec::new();
    let stamps = stamps(object, origin, &mut |object| {
        values.push(value(object)?);
        Ok(())
    })?;
    let versions = stamps.written.into_iter().zip(values);
    let mut versions = versions.map(|(stamp, value)| Version { value, stamp });
    let current = versions
        .next()
        .ok_or_else(|| node.expected(Expected::Object))?;
    let others = versions.collect();
    Ok(Register::new(current, others, stamps.seen, stamps.replaced))
}

/// The stamps of a register: of each version, the one that counts first, and what they put an end to.
#[derive(Default)]
struct Stamps {
    written: Vec<Stamp>,
    seen: Vec<Stamp>,
    replaced: Option<Stamp>,
}

/// Reads a register, and hands over what is left of each version. Apart from the values, so that it is in the program once.
fn stamps(
    mut object: ObjectReader,
    origin: Origin,
    value: &mut dyn FnMut(ObjectReader) -> Result<(), Refused>,
) -> Result<Stamps, Refused> {
    let node = object.node();
    let mut versions = Vec::new();
    if let Some(list) = object.take("rivals") {
        list.each(&mut |rival| {
            versions.push(rival);
            let fits = versions.len() < Register::<()>::MAX_VERSIONS;
            fits.then_some(())
                .ok_or_else(|| node.expected(Expected::List))
        })?;
    }
    let mut stamps = Stamps::default();
    // Of two mistakes in one version that in its value is named, which comes first in our own files.
    let stamped = stamps.version(&mut object, origin);
    value(object)?;
    stamped?;
    for rival in versions {
        let mut object = rival.object()?;
        // A rival has none of its own; kept as unknown, they would stand beside the real ones one day.
        object.take("rivals");
        let stamped = stamps.version(&mut object, origin);
        value(object)?;
        stamped?;
    }
    Ok(stamps)
}

impl Stamps {
    /// When a version was written, and what it put an end to.
    fn version(&mut self, object: &mut ObjectReader, origin: Origin) -> Result<(), Refused> {
        let node = object.require("stamp")?;
        let written = read_stamp(node, origin)?;
        if let Some(before) = object.take("replaced") {
            let before = read_stamp(before, origin)?;
            if before >= written {
                return Err(node.expected(Expected::Stamp));
            }
            self.replaced = self.replaced.max(Some(before));
        }
        if let Some(list) = object.take("seen") {
            let mut count = 0;
            list.each(&mut |node| {
                let seen = read_stamp(node, origin)?;
                self.seen.push(seen);
                count += 1;
                let fits = seen < written && count <= Register::<()>::MAX_WRITERS;
                fits.then_some(())
                    .ok_or_else(|| node.expected(Expected::Stamp))
            })?;
        }
        self.written.push(written);
        Ok(())
    }
}

/// A stamp; from a file only one with a count that is not absurd.
///
/// # Errors
/// When it is none.
pub fn read_stamp(node: Node, origin: Origin) -> Result<Stamp, Refused> {
    let believable = |stamp: &Stamp| origin == Origin::Device || stamp.lamport() <= MAX_LAMPORT;
    let stamp = Stamp::parse(&node.text()?).filter(believable);
    stamp.ok_or_else(|| node.expected(Expected::Stamp))
}
