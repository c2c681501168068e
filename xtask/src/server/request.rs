//! Reading a request, and the path in it.

use std::io::{self, BufRead};
use std::path::PathBuf;

/// More than any browser sends here; a longer head is not read to its end.
const LONGEST_HEAD: u64 = 64 * 1024;

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) method: String,
    /// Path and query, percent-encoded.
    pub(super) target: String,
}

impl Asked {
    /// Reads up to the empty line; nothing when the other side said nothing that makes sense.
    pub(super) fn read(source: impl BufRead) -> io::Result<Option<Self>> {
        let mut lines = source.take(LONGEST_HEAD).lines();
        let Some(first) = lines.next().transpose()? else {
            return Ok(None);
        };
        // The headers do not matter here, but they must be read: closing a connection with unread bytes resets it.
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = first.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Ok(None);
        };
        Ok(Some(Self {
            method: method.to_owned(),
            target: target.to_owned(),
        }))
    }

    /// The path without query, as sent.
    pub(super) fn path(&self) -> &str {
        let end = self.target.find(['?', '#']);
        end.and_then(|end| self.target.get(..end))
            .unwrap_or(&self.target)
    }

    /// The file's place below the served folder; nothing if the path leads elsewhere.
    pub(super) fn file(&self) -> Option<PathBuf> {
        let decoded = decode(self.path().strip_prefix('/')?)?;
        let mut file = PathBuf::new();
        for part in decoded.split('/') {
            match part {
                "" | "." => {}
                ".." => return None,
                // On some systems these separate folders or name a disk.
                _ if part.contains(['\\', ':', '\0']) => return None,
                _ => file.push(part),
            }
        }
        Some(file)
    }
}

/// Undoes percent-encoding; nothing if it is broken or is not text.
fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => 16 * digit(bytes.next()?)? + digit(bytes.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(decoded).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use std::path::PathBuf;

    fn file(target: &str) -> Option<PathBuf> {
        let (method, target) = ("GET".to_owned(), target.to_owned());
        Asked { method, target }.file()
    }

    #[test]
    fn a_path_becomes_a_place_below_the_folder() {
        assert_eq!(file("/"), Some("".into()));
        assert_eq!(file("/a/b%20c.js?v=1#x"), Some("a/b c.js".into()));
        assert_eq!(file("//a/./b"), Some("a/b".into()));
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for target in [
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/..%2fx",
            "/a\\..\\x",
            "/c:/x",
            "/%00",
            "/%zz",
            "/%e9",
            "x",
            "*",
        ] {
            assert_eq!(file(target), None, "{target}");
        }
    }

    #[test]
    fn a_head_is_read_to_its_empty_line() {
        let read = |text: &str| Asked::read(text.as_bytes()).ok().flatten();
        let asked = read("GET /x HTTP/1.1\r\nHost: y\r\n\r\nrest");
        assert_eq!(asked.map(|asked| asked.target), Some("/x".to_owned()));
        assert_eq!(read(""), None);
        assert_eq!(read("nonsense\r\n\r\n"), None);
    }
}
