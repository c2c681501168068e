//! `serve`: the release, on this machine only, as participants will get it.

use crate::build::{self, Network};
use crate::failure::Failure;
use crate::place;
use crate::server::{self, Server};
use crate::shell::{find, say};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The port that is tried first when none is asked for, and how many after it.
const FIRST_PORT: u16 = 8080;
const TRIES: u16 = 20;

/// What was asked for.
pub(crate) struct Wish {
    pub(crate) port: Option<u16>,
    pub(crate) open: bool,
    /// A folder that is served as it is; without one the release is built and served.
    pub(crate) dir: Option<PathBuf>,
}

/// Builds, serves, and goes on until it is interrupted.
///
/// # Errors
/// When the build fails or no port can be had.
pub(crate) fn run(wish: &Wish) -> Result<(), Failure> {
    let dir = match &wish.dir {
        Some(dir) => dir.clone(),
        None => {
            build::build(Network::On)?;
            place::dist()
        }
    };
    let server = start(&dir, wish.port.unwrap_or(FIRST_PORT))?;
    say(format!("\n  {}\n\nCtrl-C stops it.", server.url()));
    if wish.open {
        open(&server.url());
    }
    server.wait();
    Ok(())
}

/// Takes the port, or one soon after it, or any.
fn start(dir: &Path, port: u16) -> Result<Server, Failure> {
    if !dir.is_dir() {
        return Err(Failure::new(format!(
            "There is no folder {} to serve.",
            dir.display()
        )));
    }
    let next = (0..TRIES).filter_map(|step| port.checked_add(step));
    for candidate in next.chain([0]) {
        if let Ok(server) = server::start(dir, candidate) {
            if port != 0 && candidate != port {
                say(format!("Port {port} is taken, so this is another one."));
            }
            return Ok(server);
        }
    }
    // Not even a port of the system's choice: say why with the one that was asked for.
    server::start(dir, port)
}

/// Opens a browser; when there is none, the printed address is enough.
fn open(url: &str) {
    let opener = ["xdg-open", "open", "sensible-browser"]
        .into_iter()
        .find(|program| find(program).is_some());
    let started = opener.is_some_and(|program| {
        Command::new(program)
            .arg(url)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .is_ok()
    });
    if !started {
        say("No program that opens a browser was found; open the address by hand.");
    }
}
