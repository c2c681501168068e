//! Reading a request, and the path in it.

use std::io::{self, BufRead, Read};
use std::path::PathBuf;

/// More than any browser sends here; a longer head is not read to its end.
const LONGEST_HEAD: u64 = 64 * 1024;

/// More than any test tells; a longer body is not read to its end.
const LONGEST_BODY: u64 = 4 * 1024 * 1024;

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD` or whatever else was sent.
    pub method: String,
    /// Path and query, percent-encoded.
    pub target: String,
    /// What was sent along; empty for most.
    pub body: String,
}

impl Request {
    /// Reads up to the empty line, and the body behind it where one was announced; nothing when the other side said
    /// nothing that makes sense.
    pub(super) fn read(mut source: impl BufRead) -> io::Result<Option<Self>> {
        let mut lines = source.by_ref().take(LONGEST_HEAD).lines();
        let Some(first) = lines.next().transpose()? else {
            return Ok(None);
        };
        // The other headers do not matter here, but they must be read, as must the body: closing a connection with
        // unread bytes resets it.
        let mut length = 0;
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            length = announced(&line).unwrap_or(length);
        }
        let mut body = Vec::new();
        source
            .take(length.min(LONGEST_BODY))
            .read_to_end(&mut body)?;
        let mut words = first.split_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Ok(None);
        };
        Ok(Some(Self {
            method: method.to_owned(),
            target: target.to_owned(),
            body: String::from_utf8_lossy(&body).into_owned(),
        }))
    }

    /// Whether this was meant for another server than the one at this address: a browser that was told to send everything
    /// through here names the whole address, or asks for a tunnel.
    pub(super) fn is_for_another(&self) -> bool {
        self.method == "CONNECT" || self.path().contains("://") && !self.target.starts_with('/')
    }

    /// The path without query, as sent.
    #[must_use]
    pub fn path(&self) -> &str {
        let end = self.target.find(['?', '#']);
        end.and_then(|end| self.target.get(..end))
            .unwrap_or(&self.target)
    }

    /// What the query says under this name, as sent.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&str> {
        let (_, query) = self.target.split_once('?')?;
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find_map(|(key, value)| (key == name).then_some(value))
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

/// How long the body is, if this header says so.
fn announced(line: &str) -> Option<u64> {
    let (name, value) = line.split_once(':')?;
    name.eq_ignore_ascii_case("content-length")
        .then(|| value.trim().parse().ok())?
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
    use super::Request;
    use std::path::PathBuf;

    fn file(target: &str) -> Option<PathBuf> {
        let asked = Request {
            method: "GET".to_owned(),
            target: target.to_owned(),
            body: String::new(),
        };
        asked.file()
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
        let read = |text: &str| Request::read(text.as_bytes()).ok().flatten();
        let asked = read("GET /x HTTP/1.1\r\nHost: y\r\n\r\nrest");
        assert_eq!(asked.map(|asked| asked.target), Some("/x".to_owned()));
        assert_eq!(read(""), None);
        assert_eq!(read("nonsense\r\n\r\n"), None);
    }

    #[test]
    fn a_body_is_read_as_far_as_it_was_announced() {
        let read = |text: &str| Request::read(text.as_bytes()).ok().flatten();
        let asked = read("POST /x?a=1&b=2 HTTP/1.1\r\ncontent-LENGTH: 4\r\n\r\nbody and more");
        let asked = asked.as_ref();
        assert_eq!(asked.map(|asked| asked.body.as_str()), Some("body"));
        assert_eq!(asked.and_then(|asked| asked.query("b")), Some("2"));
        assert_eq!(asked.and_then(|asked| asked.query("c")), None);
        let none = read("POST /x HTTP/1.1\r\nContent-Length: many\r\n\r\nbody");
        assert_eq!(none.map(|asked| asked.body), Some(String::new()));
    }
}
