//! A small server for the release, on this machine only: for `serve`, and for browser tests.
//!
//! It gives files as they are, each with its media type and `Cache-Control: no-cache`, and notes every request, so
//! that a test can prove what was asked for. It knows GET and HEAD, closes each connection after its answer (so that
//! nothing is served any more once it has stopped), and never leaves its folder. A test can have it answer some
//! requests by words of its own, and so talk with the page that it serves ([`start_with`]).

mod files;
mod media;
mod request;

use crate::failure::Failure;
pub use request::Asked;
use std::fmt;
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long a connection may stay silent. Browsers open connections that they then do not use.
const PATIENCE: Duration = Duration::from_secs(20);

/// One request as it came in, and the status it was answered with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD` or whatever else was sent.
    pub method: String,
    /// Path and query as they were sent, still percent-encoded.
    pub target: String,
    /// The status of the answer, such as 200 or 404.
    pub status: u16,
}

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub addr: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// How the files of the folder stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packing {
    /// As they are.
    Plain,
    /// Each packed by gzip, under its own name.
    Gzip,
}

/// What a test answers to a request, as JSON; nothing when the request is for a file.
type Talk = dyn Fn(&Asked) -> Option<String> + Send + Sync;

struct Shared {
    folder: PathBuf,
    packing: Packing,
    talk: Box<Talk>,
    stopped: AtomicBool,
    log: Mutex<Vec<Request>>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Shared").field(&self.folder).finish()
    }
}

/// Serves a folder on the loopback address; port 0 leaves the choice to the system.
///
/// # Errors
/// When the folder is not there or the port is taken.
pub fn start(folder: &Path, port: u16) -> Result<Server, Failure> {
    start_with(folder, port, |_| None)
}

/// Likewise, but `talk` is asked first. What it answers is sent as JSON and is not noted; it may take its time, as each
/// request has a thread of its own.
///
/// # Errors
/// When the folder is not there or the port is taken.
pub fn start_with(
    folder: &Path,
    port: u16,
    talk: impl Fn(&Asked) -> Option<String> + Send + Sync + 'static,
) -> Result<Server, Failure> {
    open(folder, port, Box::new(talk), Packing::Plain)
}

/// Serves a folder in which every file is packed by gzip, as a host that compresses would send it.
///
/// # Errors
/// As [`start`].
pub(crate) fn start_packed(folder: &Path) -> Result<Server, Failure> {
    open(folder, 0, Box::new(|_| None), Packing::Gzip)
}

fn open(folder: &Path, port: u16, talk: Box<Talk>, packing: Packing) -> Result<Server, Failure> {
    let folder = folder
        .canonicalize()
        .map_err(|reason| Failure::file("serve", folder, &reason))?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .map_err(|reason| Failure::new(format!("Port {port} cannot be used: {reason}.")))?;
    let addr = listener
        .local_addr()
        .map_err(|reason| Failure::new(format!("The server has no address: {reason}.")))?;
    let shared = Arc::new(Shared {
        folder,
        packing,
        talk,
        stopped: AtomicBool::new(false),
        log: Mutex::new(Vec::new()),
    });
    let thread = thread::spawn({
        let shared = Arc::clone(&shared);
        move || listen(&listener, &shared)
    });
    Ok(Server {
        addr,
        shared,
        thread: Some(thread),
    })
}

impl Server {
    /// The address of the page, with `/` at the end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.addr)
    }

    /// Every request that was answered until now, in the order of the answers.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        self.shared
            .log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Forgets the requests until now, so that a test can look at what follows.
    pub fn forget_requests(&self) {
        self.shared
            .log
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// Stops serving; from then on the port refuses connections.
    pub fn stop(&mut self) {
        let Some(thread) = self.thread.take() else {
            return;
        };
        self.shared.stopped.store(true, Ordering::SeqCst);
        // The listener sleeps until somebody knocks.
        TcpStream::connect(self.addr).ok();
        thread.join().ok();
    }

    /// Waits as long as the server runs, which is until the program ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Shared {
    fn note(&self, asked: &Asked, status: u16) {
        let request = Request {
            method: asked.method.clone(),
            target: asked.target.clone(),
            status,
        };
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        log.push(request);
    }
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for connection in listener.incoming() {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        // A connection that broke before it was taken is the browser's affair; it will come again.
        let Ok(connection) = connection else { continue };
        let shared = Arc::clone(shared);
        thread::spawn(move || serve(connection, &shared).ok());
    }
}

fn serve(mut connection: TcpStream, shared: &Shared) -> io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let Some(asked) = Asked::read(BufReader::new(&connection))? else {
        return Ok(());
    };
    // Stopping also holds for connections that were already open.
    if shared.stopped.load(Ordering::SeqCst) {
        return Ok(());
    }
    let answer = match (shared.talk)(&asked) {
        Some(words) => files::Answer::said(words),
        None => {
            let answer = files::answer(&shared.folder, &asked);
            shared.note(&asked, answer.status.code());
            answer
        }
    };
    let head = match shared.packing {
        Packing::Gzip if answer.status == files::Status::Found => {
            answer.head("Content-Encoding: gzip\r\n")
        }
        Packing::Gzip | Packing::Plain => answer.head(""),
    };
    connection.write_all(head.as_bytes())?;
    if asked.method != "HEAD" {
        connection.write_all(&answer.body)?;
    }
    connection.flush()
}

#[cfg(test)]
mod tests;
