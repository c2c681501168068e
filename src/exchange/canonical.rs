//! One spelling for every unknown value, so that equal values are equal text.

use super::error::ReadError;
use super::layout::quoted;
use super::node::Node;

/// The value without blanks, with sorted members and plain strings; numbers keep their digits, because
/// a number that is read and written again may come out as another one.
///
/// # Errors
/// When a name stands twice in one object.
pub(super) fn canonical(node: Node) -> Result<String, ReadError> {
    match node.raw().bytes().next() {
        Some(b'{') => {
            let mut members = Vec::new();
            for (name, value) in node.members()?.iter() {
                members.push(format!("{}:{}", quoted(&name), canonical(value)?));
            }
            Ok(format!("{{{}}}", members.join(",")))
        }
        Some(b'[') => {
            let items: Result<Vec<String>, ReadError> =
                node.list()?.into_iter().map(canonical).collect();
            Ok(format!("[{}]", items?.join(",")))
        }
        Some(b'"') => Ok(quoted(&node.text()?)),
        _ => Ok(node.raw().to_owned()),
    }
}
