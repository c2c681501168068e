//! Registers, known and unknown, and everything else that this version does not know.

use super::canonical::canonical;
use super::node::{Node, Parts};
use crate::exchange::error::{Expected, Refused};
use crate::merge::{MAX_LAMPORT, Merge, Register, Stamp, Unknown, Version};

/// Whose text it is: a stranger's file can bring neither settings nor absurd counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file that somebody brought.
    File,
    /// What this device stored itself.
    Device,
}

/// Reads what a version of a register says beside its stamps.
pub type ReadValue<'r, T> = &'r dyn Fn(Parts) -> Result<T, Refused>;

/// A value that this version does not know.
///
/// # Errors
/// When a name stands twice in one object, or a register's stamps are no stamps.
pub fn tree(node: Node, origin: Origin) -> Result<Unknown, Refused> {
    if !node.raw().starts_with('{') {
        return Ok(Unknown::Raw(canonical(node)?.into()));
    }
    let parts = node.parts()?;
    let stamp = parts.get("stamp").and_then(|stamp| stamp.text().ok());
    if stamp.and_then(|stamp| Stamp::parse(&stamp)).is_none() {
        return Ok(Unknown::Object(parts.rest(origin)?));
    }
    let register = register(parts, origin, &|parts| parts.rest(origin))?;
    Ok(Unknown::Register(Box::new(register)))
}

/// A register with its rivals.
///
/// # Errors
/// When a stamp is missing or wrong, there are more versions than anybody keeps, or a value is refused.
pub fn register<T: Merge + Clone>(
    parts: Parts,
    origin: Origin,
    value: ReadValue<T>,
) -> Result<Register<T>, Refused> {
    let node = parts.owner();
    let mut values = Vec::new();
    let stamps = stamps(parts, origin, &mut |parts| {
        values.push(value(parts)?);
        Ok(())
    })?;
    let versions = stamps.written.into_iter().zip(values);
    let mut versions = versions.map(|(stamp, value)| Version { value, stamp });
    let current = versions
        .next()
        .ok_or_else(|| node.wrong(Expected::Object))?;
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
    mut parts: Parts,
    origin: Origin,
    value: &mut dyn FnMut(Parts) -> Result<(), Refused>,
) -> Result<Stamps, Refused> {
    let node = parts.owner();
    let mut versions = Vec::new();
    if let Some(list) = parts.take("rivals") {
        list.each(&mut |rival| {
            versions.push(rival);
            let fits = versions.len() < Register::<()>::MAX_VERSIONS;
            fits.then_some(()).ok_or_else(|| node.wrong(Expected::List))
        })?;
    }
    let mut stamps = Stamps::default();
    // Of two mistakes in one version that in its value is named, which comes first in our own files.
    let stamped = stamps.version(&mut parts, origin);
    value(parts)?;
    stamped?;
    for rival in versions {
        let mut parts = rival.parts()?;
        // A rival has none of its own; kept as unknown, they would stand beside the real ones one day.
        parts.take("rivals");
        let stamped = stamps.version(&mut parts, origin);
        value(parts)?;
        stamped?;
    }
    Ok(stamps)
}

impl Stamps {
    /// When a version was written, and what it put an end to.
    fn version(&mut self, parts: &mut Parts, origin: Origin) -> Result<(), Refused> {
        let node = parts.need("stamp")?;
        let written = stamp(node, origin)?;
        if let Some(before) = parts.take("replaced") {
            let before = stamp(before, origin)?;
            if before >= written {
                return Err(node.wrong(Expected::Stamp));
            }
            self.replaced = self.replaced.max(Some(before));
        }
        if let Some(list) = parts.take("seen") {
            let mut count = 0;
            list.each(&mut |node| {
                let seen = stamp(node, origin)?;
                self.seen.push(seen);
                count += 1;
                let fits = seen < written && count <= Register::<()>::MAX_WRITERS;
                fits.then_some(())
                    .ok_or_else(|| node.wrong(Expected::Stamp))
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
pub fn stamp(node: Node, origin: Origin) -> Result<Stamp, Refused> {
    let believable = |stamp: &Stamp| origin == Origin::Device || stamp.lamport() <= MAX_LAMPORT;
    let stamp = Stamp::parse(&node.text()?).filter(believable);
    stamp.ok_or_else(|| node.wrong(Expected::Stamp))
}
