//! From a document to a payload.

use super::bits::Writer;
use super::table::{QUESTIONS, TABLE, order};
use super::{COMPACT, TEXT};
use crate::exchange::json::Origin;
use crate::exchange::write::unknown_text;
use crate::exchange::{Opened, ReadError, Refused, Scope, document, open, write};
use crate::merge::{Members, ReplicaId, Stamp, Version};
use crate::reflection::{
    Answer, Document, Entries, Entry, EntryRegister, FieldSpec, OwnerKind, Per, Value, ValueType,
};

/// What others may see of a document, in few bytes. Whoever wants one participant narrows the document to them first.
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::exchange::{Scope, code, write};
/// use gezamenlijke_blik::reflection::Document;
///
/// let document = Document::default();
/// let payload = code::pack(&document);
/// assert_eq!(code::unpack(&payload), Ok(write(&document, Scope::Shared)));
/// ```
pub fn pack(document: &Document) -> Vec<u8> {
    // By way of the file: so a code can hold nothing that the file does not, and later fields are unknown to it.
    let text = write(document, Scope::Shared);
    match as_version_1(&text) {
        Ok(document) => [&[COMPACT], compact(&document).as_slice()].concat(),
        Err(_) => [&[TEXT], text.as_bytes()].concat(),
    }
}

/// The document of a file, as the first version of the codes knows it.
fn as_version_1(text: &str) -> Result<Document, Refused> {
    match open(text)? {
        Opened::Ours(object, minor) => document(&TABLE, object, minor, Origin::Device),
        Opened::Rescue(_) => Err(Box::new(ReadError::NotOurs)),
    }
}

fn compact(document: &Document) -> Vec<u8> {
    let mut packer = Packer::default();
    packer.out.number(order::FEW, document.minor);
    packer.writers(document);
    packer.entries(TABLE.partnership, &document.partnership);
    for kind in TABLE.kinds {
        let owners = document.owners(*kind);
        packer.out.number(order::FEW, owners.len() as u64);
        for (id, owner) in owners {
            packer.out.id(id.as_str());
            packer.entries(*kind, owner);
        }
    }
    packer.unknown(&document.unknown);
    packer.out.into_bytes()
}

#[derive(Default)]
struct Packer {
    out: Writer,
    writers: Vec<ReplicaId>,
    /// The stamp from which the next one is told: count, clock, and the place of the writer.
    last: (u64, u64, usize),
}

impl Packer {
    /// Everybody who wrote something, in the order in which their stamps come.
    fn writers(&mut self, document: &Document) {
        let owners = document.all_owners().map(|(_, _, owner)| owner);
        for owner in std::iter::once(&document.partnership).chain(owners) {
            for (_, register) in owner.iter() {
                let versions = register.versions().map(|version| version.stamp);
                let read = register.context().iter().copied();
                for stamp in versions.chain(read).chain(register.watermark()) {
                    if !self.writers.contains(&stamp.replica()) {
                        self.writers.push(stamp.replica());
                    }
                }
            }
        }
        self.out.number(order::WRITER, self.writers.len() as u64);
        for writer in &self.writers {
            self.out.id(&writer.to_string());
        }
    }

    fn entries(&mut self, kind: OwnerKind, entries: &Entries) {
        let (once, each): (Vec<FieldSpec>, Vec<FieldSpec>) =
            kind.fields.iter().partition(|spec| spec.per == Per::Owner);
        for spec in once {
            self.slot(entries, spec, None);
        }
        if !each.is_empty() {
            let mut others: Vec<&str> = Vec::new();
            for (key, _) in each.iter().flat_map(|spec| entries.field(*spec)) {
                let question = key.item.as_ref().map(|id| id.as_str());
                let is_new = |id: &&str| !QUESTIONS.contains(id) && !others.contains(id);
                others.extend(question.filter(is_new));
            }
            self.out.number(order::FEW, others.len() as u64);
            for id in &others {
                self.out.id(id);
            }
            // Question by question, because people write a note where they just answered.
            for question in QUESTIONS.into_iter().chain(others) {
                for spec in &each {
                    self.slot(entries, *spec, Some(question));
                }
            }
        }
        self.unknown(entries.unknown());
    }

    /// Whether there is something in a field, and what.
    fn slot(&mut self, entries: &Entries, spec: FieldSpec, question: Option<&str>) {
        let found = entries.find(spec, question);
        self.out.bit(found.is_some());
        if let Some((_, register)) = found {
            self.register(spec, register);
        }
    }

    fn register(&mut self, spec: FieldSpec, register: &EntryRegister) {
        self.version(spec, register.current());
        let (siblings, context) = (register.siblings(), register.context());
        let watermark = register.watermark();
        let is_alone = siblings.is_empty() && context.is_empty() && watermark.is_none();
        self.out.bit(!is_alone);
        if is_alone {
            return;
        }
        // What comes next was written after what counts here.
        let last = self.last;
        self.out.bit(watermark.is_some());
        watermark.iter().for_each(|before| self.stamp(*before));
        self.out.number(order::FEW, context.len() as u64);
        context.iter().for_each(|read| self.stamp(*read));
        self.out.number(order::FEW, siblings.len() as u64);
        siblings.iter().for_each(|one| self.version(spec, one));
        self.last = last;
    }

    fn version(&mut self, spec: FieldSpec, version: &Version<Entry>) {
        self.value(spec, version.value.value.as_ref());
        self.unknown(&version.value.unknown);
        self.stamp(version.stamp);
    }

    /// An answer in three bits, of which 0 is one that was taken back; all else as text.
    fn value(&mut self, spec: FieldSpec, value: Option<&Value>) {
        let text = match value {
            Some(Value::Label(label)) => label.as_str(),
            Some(Value::Text(text)) => text.as_str(),
            Some(Value::Date(date)) => &date.to_string(),
            Some(Value::Number(number)) => &number.get().to_string(),
            Some(Value::Word(word)) => word.as_str(),
            // No field of the frozen table holds these.
            Some(
                other @ (Value::Passage(_) | Value::Score(_) | Value::Percent(_) | Value::Tilt(_)),
            ) => &other.canonical(),
            Some(Value::Answer(answer)) => return self.out.bits(3, answer_bits(*answer)),
            None if spec.value_type == ValueType::Answer => return self.out.bits(3, 0),
            None => return self.out.bit(false),
        };
        self.out.bit(true);
        self.out.text(text);
    }

    fn stamp(&mut self, stamp: Stamp) {
        let mut writers = self.writers.iter();
        let writer = writers.position(|it| *it == stamp.replica());
        let writer = writer.unwrap_or_default();
        let (lamport, wall, by) = self.last;
        self.out.bit(writer != by);
        if writer != by {
            self.out.number(order::WRITER, writer as u64);
        }
        let count = stamp.lamport().cast_signed() - lamport.cast_signed();
        self.out.signed(order::COUNT, count - 1);
        let clock = stamp.wall().cast_signed() - wall.cast_signed();
        self.out.signed(order::CLOCK, clock);
        self.last = (stamp.lamport(), stamp.wall(), writer);
    }

    /// What the table does not know, as the text of one object.
    fn unknown(&mut self, unknown: &Members) {
        self.out.bit(!unknown.is_empty());
        if !unknown.is_empty() {
            self.out.text(&unknown_text(unknown));
        }
    }
}

fn answer_bits(answer: Answer) -> u128 {
    match answer {
        Answer::Scored(score) => score.points().into(),
        Answer::Unknown => 6,
        Answer::NotApplicable => 7,
    }
}
