//! Why something was refused, as a sentence in the person's language.

use super::whole::{FileErrors, Invitation, Whole};
use super::{Counted, Keyed, fill};
use crate::exchange::code::CodeError;
use crate::exchange::{Expected, InvitationError, Limit, MAX_BYTES, Position, ReadError};
use crate::reflection::MAX_VALUES;
use crate::session::PlanError;

/// The sentence that tells why a file was not read, and where in it.
pub fn read_sentence(error: &ReadError, words: &FileErrors, names: &Keyed<Counted>) -> String {
    match error {
        ReadError::Empty => words.empty.to_owned(),
        ReadError::TooLarge => too_large(words),
        ReadError::NotText => words.not_text.to_owned(),
        ReadError::Zipped => words.zipped.to_owned(),
        ReadError::CutOff(place) => at(words.cut_off, place, &[]),
        ReadError::NotJson(place) => at(words.not_json, place, &[]),
        ReadError::TooDeep(place) => at(words.too_deep, place, &[]),
        ReadError::NotOurs => words.foreign.to_owned(),
        ReadError::NothingWhole => words.nothing_whole.to_owned(),
        ReadError::Newer(major) => fill(words.newer, &[("version", &major.to_string())]),
        ReadError::Twice(name, place) => at(words.twice, place, &[("name", name)]),
        ReadError::Missing(name, place) => at(words.missing, place, &[("name", name)]),
        ReadError::Wrong(expected, place) => {
            let expected = match expected {
                Expected::Object => words.an_object,
                Expected::List => words.a_list,
                Expected::Text => words.a_text,
                Expected::WholeNumber => words.a_number,
                Expected::Answer => words.an_answer,
                Expected::Id => words.an_id,
                Expected::Stamp => words.a_stamp,
                Expected::True => words.a_true,
                Expected::Date => words.a_date,
            };
            at(words.wrong, place, &[("expected", expected)])
        }
        ReadError::TooMuch(limit, place) => {
            let (text, what, limit) = match limit {
                Limit::Owners(kind) => (words.too_many, many(names, kind.name), kind.most),
                Limit::Values(spec) => (words.too_many_each, many(names, spec.name), MAX_VALUES),
                Limit::Characters(spec, most) => {
                    let name = names.get(spec.name).map_or("", |named| named.one);
                    (words.too_long, name, *most)
                }
            };
            at(
                text,
                place,
                &[("what", what), ("limit", &limit.to_string())],
            )
        }
    }
}

/// The sentence that tells why good files cannot be brought together with what is here.
pub fn plan_sentence(error: PlanError, words: &FileErrors, names: &Keyed<Counted>) -> String {
    let (text, what, limit) = match error {
        PlanError::TooMany(kind) => (words.limit_total, many(names, kind.name), kind.most),
        PlanError::TooManyValues(spec) => (words.limit_each, many(names, spec.name), MAX_VALUES),
    };
    fill(text, &[("what", what), ("limit", &limit.to_string())])
}

/// The sentence that tells why a code was not taken.
pub fn code_sentence(error: CodeError, texts: &Whole) -> String {
    let words = &texts.code_errors;
    match error {
        CodeError::NotOurs => words.foreign.to_owned(),
        CodeError::Newer(version) => fill(words.newer, &[("version", &version.to_string())]),
        CodeError::Damaged => words.damaged.to_owned(),
        CodeError::TooLarge => words.too_large.to_owned(),
    }
}

/// Several of a kind or a field, as people call them.
fn many(names: &Keyed<Counted>, name: &str) -> &'static str {
    names.get(name).map_or("", |named| named.many)
}

fn too_large(words: &FileErrors) -> String {
    fill(
        words.too_large,
        &[("limit", &(MAX_BYTES / 1_000_000).to_string())],
    )
}

fn at(text: &str, place: &Position, more: &[(&str, &str)]) -> String {
    let (line, column) = (place.line.to_string(), place.column.to_string());
    let mut values = vec![("line", line.as_str()), ("column", column.as_str())];
    values.extend_from_slice(more);
    fill(text, &values)
}

/// The sentence that tells why an invitation does not open.
pub const fn invitation_sentence(error: InvitationError, words: &Invitation) -> &'static str {
    match error {
        InvitationError::NotOurs => words.not_ours,
        InvitationError::Newer => words.newer,
        InvitationError::TooLarge => words.too_large,
        InvitationError::Damaged => words.damaged,
    }
}
