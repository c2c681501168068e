//! How different hosts hand out the same files.

use super::files::{Response, Status};
use super::request::Request;
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};

/// A way of handing files out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// As they stand there, and never from a cache.
    Plain,
    /// As they stand there, which is packed by gzip under their own names.
    Packed,
    /// As many public hosts do: packed on the way, from caches that may be ten minutes old, with a page that has one
    /// address only (`index.html` leads to its folder), and with icons of which no answer may stand for another.
    Public,
}

impl Host {
    /// What this host does before it looks for a file.
    pub(super) fn first(self, asked: &Request) -> Option<Response> {
        let is_named = self == Self::Public && asked.path().ends_with("/index.html");
        is_named.then(|| {
            let query = asked.target.split_once('?').map(|(_, query)| query);
            Response::moved_for_good(match query {
                Some(query) => format!("./?{query}"),
                None => "./".to_owned(),
            })
        })
    }

    /// The headers of its own that it sends along; packs the answer if it is not packed yet.
    ///
    /// # Errors
    /// When it cannot be packed.
    pub(super) fn encode(self, asked: &Request, answer: &mut Response) -> io::Result<String> {
        let packed = "Content-Encoding: gzip\r\n";
        let is_file = answer.status == Status::Found;
        Ok(match self {
            Self::Packed if is_file => format!("{FRESH}{packed}"),
            Self::Plain | Self::Packed => FRESH.to_owned(),
            Self::Public => {
                let vary = match asked.path().contains("/icons/") {
                    true => "*",
                    false => "Accept-Encoding",
                };
                let kept = format!("Cache-Control: max-age=600\r\nVary: {vary}\r\n");
                if !is_file {
                    return Ok(kept);
                }
                let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
                gzip.write_all(&answer.body)?;
                answer.body = gzip.finish()?;
                format!("{kept}{packed}")
            }
        })
    }
}

const FRESH: &str = "Cache-Control: no-cache\r\n";
