//! Which file answers a request, and how.

use super::media;
use super::request::Request;
use std::fs;
use std::path::Path;

/// An answer, ready to be sent.
pub(super) struct Response {
    pub(super) status: Status,
    media: &'static str,
    location: Option<String>,
    pub(super) body: Vec<u8>,
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Found,
    Moved,
    MovedForGood,
    Refused,
    NotFound,
    NotAllowed,
}

impl Status {
    pub(super) fn code(self) -> u16 {
        match self {
            Self::Found => 200,
            Self::Moved => 301,
            Self::MovedForGood => 308,
            Self::Refused => 403,
            Self::NotFound => 404,
            Self::NotAllowed => 405,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Found => "OK",
            Self::Moved => "Moved Permanently",
            Self::MovedForGood => "Permanent Redirect",
            Self::Refused => "Forbidden",
            Self::NotFound => "Not Found",
            Self::NotAllowed => "Method Not Allowed",
        }
    }
}

impl Response {
    /// Status line and headers, with these among them, and the empty line that ends them.
    pub(super) fn head(&self, more: &str) -> String {
        let location = match &self.location {
            Some(place) => format!("Location: {place}\r\n"),
            None => String::new(),
        };
        format!(
            "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{location}{more}\
             X-Content-Type-Options: nosniff\r\nPermissions-Policy: camera=(self)\r\nConnection: close\r\n\r\n",
            self.status.code(),
            self.status.words(),
            self.media,
            self.body.len(),
        )
    }

    /// What a test says, which is JSON.
    pub(super) fn said(words: String) -> Self {
        Self {
            status: Status::Found,
            media: media::of(Path::new("x.json")),
            location: None,
            body: words.into_bytes(),
        }
    }

    /// The way to where something stands.
    pub(super) fn moved_for_good(location: String) -> Self {
        Self {
            location: Some(location),
            ..Self::plain(Status::MovedForGood)
        }
    }

    /// No, to who takes this server for the way to another.
    pub(super) fn refused() -> Self {
        Self::plain(Status::Refused)
    }

    fn plain(status: Status) -> Self {
        let body = format!("{} {}\n", status.code(), status.words()).into_bytes();
        Self {
            status,
            media: media::of(Path::new("x.txt")),
            location: None,
            body,
        }
    }
}

/// Finds the file below `folder`, whose own path holds no links any more.
pub(super) fn answer(folder: &Path, asked: &Request) -> Response {
    if asked.method != "GET" && asked.method != "HEAD" {
        return Response::plain(Status::NotAllowed);
    }
    let Some(file) = asked.file() else {
        return Response::plain(Status::NotFound);
    };
    // A link inside the folder could still point out of it, so the real path decides.
    let real = folder.join(file).canonicalize().ok();
    let Some(real) = real.filter(|real| real.starts_with(folder)) else {
        return Response::plain(Status::NotFound);
    };
    if !real.is_dir() {
        return read(&real);
    }
    let path = asked.path();
    if path.ends_with('/') {
        return read(&real.join("index.html"));
    }
    // Without the slash, relative addresses in the page would start one folder too high. More than one slash in front
    // would name another machine.
    let location = format!("/{}/", path.trim_start_matches('/'));
    Response {
        location: Some(location),
        ..Response::plain(Status::Moved)
    }
}

fn read(file: &Path) -> Response {
    match fs::read(file) {
        Ok(body) => Response {
            status: Status::Found,
            media: media::of(file),
            location: None,
            body,
        },
        Err(_) => Response::plain(Status::NotFound),
    }
}
