//! A small server for the release, on this machine only: for `serve`, and for browser tests.
//!
//! It gives files as they are, each with its media type and `Cache-Control: no-cache`, and notes every request, so
//! that a test can prove what was asked for. It knows GET and HEAD, closes each connection after its answer (so that
//! nothing is served any more once it has stopped), and never leaves its folder. A test can have it answer some
//! requests by words of its own, and so talk with the page that it serves ([`start_with`]), have it behave as other hosts do
//! ([`start_as`]), hold an answer back ([`Server::hold`]), and learn what a browser wanted of others, where this server is
//! the browser's proxy ([`Server::strangers`]).

mod barrier;
mod files;
mod host;
mod log;
mod media;
mod request;

use crate::failure::Failure;
use barrier::Barrier;
use files::Response;
pub use host::Host;
use log::Log;
pub use log::LogEntry;
pub use request::Request;
use std::fmt;
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long a connection may stay silent. Browsers open connections that they then do not use.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running server; it stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub addr: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What a test answers to a request, as JSON; nothing when the request is for a file.
type Talk = dyn Fn(&Request) -> Option<String> + Send + Sync;

struct Shared {
    folder: PathBuf,
    host: Host,
    talk: Box<Talk>,
    stopped: AtomicBool,
    barrier: Barrier,
    log: Log,
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
    talk: impl Fn(&Request) -> Option<String> + Send + Sync + 'static,
) -> Result<Server, Failure> {
    open(folder, port, Box::new(talk), Host::Plain)
}

/// Serves a folder as such a host does.
///
/// # Errors
/// As [`start`].
pub fn start_as(host: Host, folder: &Path, port: u16) -> Result<Server, Failure> {
    open(folder, port, Box::new(|_| None), host)
}

fn open(folder: &Path, port: u16, talk: Box<Talk>, host: Host) -> Result<Server, Failure> {
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
        host,
        talk,
        stopped: AtomicBool::new(false),
        barrier: Barrier::default(),
        log: Log::default(),
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
    pub fn requests(&self) -> Vec<LogEntry> {
        self.shared.log.requests()
    }

    /// What was wanted of other servers by a browser that sends everything through this one. None of it was had.
    #[must_use]
    pub fn strangers(&self) -> Vec<String> {
        self.shared.log.strangers()
    }

    /// Forgets the requests until now, so that a test can look at what follows.
    pub fn forget_requests(&self) {
        self.shared.log.forget_requests();
    }

    /// From now on what is asked for with this at the end of its path gets no answer yet.
    pub fn hold(&self, ending: &str) {
        self.shared.barrier.hold(ending);
    }

    /// Answers what was held back.
    pub fn let_go(&self) {
        self.shared.barrier.let_go();
    }

    /// Stops serving; from then on the port refuses connections.
    pub fn stop(&mut self) {
        let Some(thread) = self.thread.take() else {
            return;
        };
        self.shared.stopped.store(true, Ordering::SeqCst);
        self.let_go();
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
    /// What is sent, and noted as being sent; nothing once the server has stopped, which also holds for connections that
    /// were already open.
    fn answer(&self, asked: &Request) -> Option<Response> {
        let is_open = || !self.stopped.load(Ordering::SeqCst);
        if asked.is_for_another() {
            self.log.note_stranger(asked);
            return Some(Response::refused());
        }
        if let Some(words) = is_open().then(|| (self.talk)(asked))? {
            return Some(Response::said(words));
        }
        self.barrier.pass(asked.path());
        is_open().then(|| {
            let first = self.host.first(asked);
            let answer = first.unwrap_or_else(|| files::answer(&self.folder, asked));
            self.log.note(asked, answer.status.code());
            answer
        })
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
    let Some(asked) = Request::read(BufReader::new(&connection))? else {
        return Ok(());
    };
    let Some(mut answer) = shared.answer(&asked) else {
        return Ok(());
    };
    let more = shared.host.encode(&asked, &mut answer)?;
    let head = answer.head(&more);
    connection.write_all(head.as_bytes())?;
    if asked.method != "HEAD" {
        connection.write_all(&answer.body)?;
    }
    connection.flush()
}

#[cfg(test)]
mod tests;
