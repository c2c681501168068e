//! From a payload back to the text of a file, whoever made the payload.

use super::bits::Reader;
use super::table::{QUESTIONS, TABLE, order};
use super::{COMPACT, CodeError, TEXT};
use crate::exchange::json::{Node, Origin};
use crate::exchange::{Scope, write_as};
use crate::merge::{Members, Register, ReplicaId, Stamp, Version};
use crate::reflection::{
    Answer, Date, Document, Entries, Entry, EntryRegister, FieldSpec, ItemId, Key, Label,
    MAX_VALUES, Number, OwnerId, OwnerKind, Owners, Per, Score, Text, Value, ValueType, Word,
};
use std::collections::BTreeMap;

/// The largest payload that is read, in bytes, after what was compressed was made large again: 1 MiB.
pub const MAX_PAYLOAD: usize = 1 << 20;

/// What a value takes in a file at least, in bytes, with its name and its stamp.
const LEAST_VALUE: usize = 32;

/// What a stamp takes in a file at least, in bytes.
const LEAST_STAMP: usize = 8;

/// What an owner takes in a file at least, in bytes.
const LEAST_OWNER: usize = 8;

/// The text of the file from which a payload was made, to be read as any file is.
///
/// # Errors
/// When it is no payload, one of a newer version, or not whole.
pub fn unpack(payload: &[u8]) -> Result<String, CodeError> {
    if payload.len() > MAX_PAYLOAD {
        return Err(CodeError::TooLarge);
    }
    match payload.split_first() {
        None => Err(CodeError::Damaged),
        Some((&TEXT, text)) => {
            let text = std::str::from_utf8(text).map_err(|_| CodeError::Damaged)?;
            Ok(text.to_owned())
        }
        Some((&COMPACT, compact)) => Ok(write_as(&TABLE, &document(compact)?, Scope::Shared)),
        Some((newer, _)) => Err(CodeError::Newer((*newer).into())),
    }
}

fn document(compact: &[u8]) -> Result<Document, CodeError> {
    let mut input = Reader::new(compact);
    let mut document = Document::default();
    document.minor = input.number(order::FEW)?;
    let writers = input.count(order::WRITER, compact.len())?;
    let mut unpacker = Unpacker {
        input,
        writers: Vec::new(),
        last: (0, 0, 0),
    };
    for _ in 0..writers {
        let writer = ReplicaId::new(&unpacker.input.id()?);
        unpacker.writers.push(writer.ok_or(CodeError::Damaged)?);
    }
    document.partnership = unpacker.entries(TABLE.partnership)?;
    for kind in TABLE.kinds {
        document.replace_all(*kind, unpacker.owners(*kind)?);
    }
    document.unknown = unpacker.unknown()?;
    unpacker.input.end()?;
    Ok(document)
}

struct Unpacker<'a> {
    input: Reader<'a>,
    writers: Vec<ReplicaId>,
    /// The stamp from which the next one is told: count, clock, and the place of the writer.
    last: (u64, u64, usize),
}

impl Unpacker<'_> {
    fn owners(&mut self, kind: OwnerKind) -> Result<Owners, CodeError> {
        let mut owners = Owners::new();
        for _ in 0..self.input.count(order::FEW, kind.most)? {
            self.input.charge(LEAST_OWNER)?;
            let id = OwnerId::new(&self.input.id()?).ok_or(CodeError::Damaged)?;
            once(owners.insert(id, self.entries(kind)?))?;
        }
        Ok(owners)
    }

    fn entries(&mut self, kind: OwnerKind) -> Result<Entries, CodeError> {
        let (once, each): (Vec<FieldSpec>, Vec<FieldSpec>) =
            kind.fields.iter().partition(|spec| spec.per == Per::Owner);
        let mut values = BTreeMap::new();
        for spec in once {
            self.slot(spec, Key::single(spec), &mut values)?;
        }
        if !each.is_empty() {
            let mut questions: Vec<String> = QUESTIONS.map(str::to_owned).to_vec();
            for _ in 0..self.input.count(order::FEW, each.len() * MAX_VALUES)? {
                questions.push(self.input.id()?);
            }
            for question in questions {
                let question = ItemId::new(&question).ok_or(CodeError::Damaged)?;
                for spec in &each {
                    let key = Key::for_item(*spec, question.clone());
                    self.slot(*spec, key, &mut values)?;
                }
            }
        }
        let unknown = self.unknown()?;
        Ok(Entries::new(values.into_iter().collect(), unknown))
    }

    fn slot(
        &mut self,
        spec: FieldSpec,
        key: Key,
        values: &mut BTreeMap<Key, EntryRegister>,
    ) -> Result<(), CodeError> {
        match self.input.bit()? {
            true => once(values.insert(key, self.register(spec)?)),
            false => Ok(()),
        }
    }

    fn register(&mut self, spec: FieldSpec) -> Result<EntryRegister, CodeError> {
        let first = self.version(spec)?;
        let (mut others, mut context, mut watermark) = (Vec::new(), Vec::new(), None);
        if self.input.bit()? {
            let last = self.last;
            if self.input.bit()? {
                watermark = Some(self.stamp()?);
            }
            for _ in 0..self.input.count(order::FEW, EntryRegister::MAX_WRITERS)? {
                context.push(self.stamp()?);
            }
            for _ in 0..self.input.count(order::FEW, EntryRegister::MAX_VERSIONS)? {
                others.push(self.version(spec)?);
            }
            self.last = last;
        }
        Ok(Register::new(first, others, context, watermark))
    }

    fn version(&mut self, spec: FieldSpec) -> Result<Version<Entry>, CodeError> {
        self.input.charge(LEAST_VALUE)?;
        let value = self.value(spec)?;
        let unknown = self.unknown()?;
        let stamp = self.stamp()?;
        let value = Entry {
            unknown,
            ..Entry::shared(value)
        };
        Ok(Version { value, stamp })
    }

    /// A value, which has to be just as it is kept: nothing is cleaned or cut here.
    fn value(&mut self, spec: FieldSpec) -> Result<Option<Value>, CodeError> {
        if spec.value_type == ValueType::Answer {
            return Ok(answer(self.input.bits(3)? as u64).map(Value::Answer));
        }
        if !self.input.bit()? {
            return Ok(None);
        }
        let text = self.input.text()?;
        let value = match spec.value_type {
            ValueType::Label => Label::new(text)
                .filter(|label| label.as_str() == text)
                .map(Value::Label),
            ValueType::Date => Date::parse(text).map(Value::Date),
            ValueType::Number => {
                let number = text.parse().ok().and_then(Number::new);
                number
                    .filter(|it| it.get().to_string() == text)
                    .map(Value::Number)
            }
            ValueType::Word => Word::new(text).map(Value::Word),
            ValueType::Text
            | ValueType::Answer
            | ValueType::Passage
            | ValueType::Score
            | ValueType::Percent
            | ValueType::Tilt => Text::new(text)
                .filter(|kept| kept.as_str() == text)
                .map(Value::Text),
        };
        value.map(Some).ok_or(CodeError::Damaged)
    }

    fn stamp(&mut self) -> Result<Stamp, CodeError> {
        self.input.charge(LEAST_STAMP)?;
        let (lamport, wall, mut by) = self.last;
        if self.input.bit()? {
            by = self.input.count(order::WRITER, self.writers.len())?;
        }
        let count = self.input.signed(order::COUNT)?;
        let clock = self.input.signed(order::CLOCK)?;
        let lamport = lamport.checked_add(1);
        let lamport = lamport.and_then(|next| next.checked_add_signed(count));
        let wall = wall.checked_add_signed(clock);
        let writer = self.writers.get(by).copied();
        let stamp = match (lamport, wall, writer) {
            (Some(lamport), Some(wall), Some(writer)) => Stamp::new(lamport, wall, writer),
            _ => None,
        };
        let stamp = stamp.ok_or(CodeError::Damaged)?;
        self.last = (stamp.lamport(), stamp.wall(), by);
        Ok(stamp)
    }

    fn unknown(&mut self) -> Result<Members, CodeError> {
        if !self.input.bit()? {
            return Ok(Members::default());
        }
        let root = Node::root(self.input.text()?);
        let object = root.and_then(|root| root.object());
        let members = object.and_then(|object| object.rest(Origin::File));
        members.map_err(|_| CodeError::Damaged)
    }
}

/// Nothing stands in a payload twice.
fn once<T>(before: Option<T>) -> Result<(), CodeError> {
    match before {
        Some(_) => Err(CodeError::Damaged),
        None => Ok(()),
    }
}

fn answer(bits: u64) -> Option<Answer> {
    match bits {
        6 => Some(Answer::Unknown),
        7 => Some(Answer::NotApplicable),
        points => Score::new(points).map(Answer::Scored),
    }
}
