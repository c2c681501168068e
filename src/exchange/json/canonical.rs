//! One spelling for every unknown value, so that equal values are equal text.

use super::node::Node;
use crate::exchange::error::Refused;
use crate::merge::quoted;

/// The value without blanks, with sorted members and plain strings; numbers keep their digits, because
/// a number that is read and written again may come out as another one.
///
/// # Errors
/// When a name stands twice in one object.
pub fn canonical(node: Node) -> Result<String, Refused> {
    let mut text = String::new();
    spell(node, &mut text)?;
    // What is kept is kept for long, and grew in leaps.
    text.shrink_to_fit();
    Ok(text)
}

fn spell(node: Node, out: &mut String) -> Result<(), Refused> {
    match node.raw().bytes().next() {
        Some(b'{') => {
            let mut separator = '{';
            for (name, value) in node.object()?.iter() {
                out.push(separator);
                out.push_str(&quoted(&name));
                out.push(':');
                spell(value, out)?;
                separator = ',';
            }
            if separator == '{' {
                out.push('{');
            }
            out.push('}');
        }
        Some(b'[') => {
            let mut separator = "";
            out.push('[');
            node.each(&mut |item| {
                out.push_str(separator);
                separator = ",";
                spell(item, out)
            })?;
            out.push(']');
        }
        Some(b'"') => out.push_str(&quoted(&node.text()?)),
        _ => out.push_str(node.raw()),
    }
    Ok(())
}
