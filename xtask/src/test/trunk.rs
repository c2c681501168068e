//! `trunk serve` in a fresh clone, as somebody who carries on types it: the page and all it asks for are there, and a change
//! of style comes by itself.

use crate::failure::Failure;
use crate::html::{attribute, tags};
use crate::shell::{make_folder, path_with, say};
use crate::tools::sweep;
use crate::{build, place, stamp};
use std::env;
use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

/// What a clone has, of what Trunk and its hook ask for.
const CLONE: [&str; 11] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "public",
    "src",
    "style",
    "tests",
    "xtask",
];

/// No build takes longer, also where others keep the machine busy.
const LONGEST: Duration = Duration::from_secs(900);

const CHANGE: &str = "body{--changed:1}";

/// Makes the clone, serves it and changes it.
///
/// # Errors
/// When something is not there, or a change does not come.
pub(super) fn run() -> Result<(), Failure> {
    let clone = clone()?;
    let port = free_port()?;
    let mut served = Served::start(&clone, port)?;
    let page = served.until(port, "", |page| page.contains("data-js"))?;
    let boot = tags(&page).find(|tag| attribute(tag, "data-js").is_some());
    let boot = boot.unwrap_or_default();
    let named = |name| attribute(boot, name).unwrap_or("nothing");
    for file in [
        named("src"),
        named("data-js"),
        named("data-wasm"),
        "whole.js",
        "whole_bg.wasm",
    ] {
        served.until(port, file, |text| !text.is_empty())?;
    }
    let sheet = clone.join("style").join("base.css");
    let text =
        fs::read_to_string(&sheet).map_err(|reason| Failure::file("read", &sheet, &reason))?;
    fs::write(&sheet, format!("{text}\n{CHANGE}\n"))
        .map_err(|reason| Failure::file("write", &sheet, &reason))?;
    say("A line of style was changed.");
    served.until(port, "", |page| {
        let mut sheets = tags(page).filter(|tag| attribute(tag, "rel") == Some("stylesheet"));
        let sheet = sheets.find_map(|tag| get(port, attribute(tag, "href")?));
        sheet.is_some_and(|sheet| sheet.contains("--changed"))
    })?;
    say("It was seen.");
    drop(served);
    sweep(&clone)
}

/// A copy of the sources, without anything that was ever built from them.
fn clone() -> Result<PathBuf, Failure> {
    let root = place::root();
    // Not below target/, where Trunk sees no change; and under the same name each time, so that cargo knows it again.
    let name: String = stamp::hash(root.display().to_string().as_bytes());
    let name = format!("gezamenlijke-blik-{}", name.get(..8).unwrap_or_default());
    let clone = env::temp_dir().join(name);
    sweep(&clone)?;
    for source in CLONE {
        for file in stamp::files_in(&root.join(source))? {
            let to = clone.join(file.strip_prefix(&root).unwrap_or(&file));
            make_folder(to.parent().unwrap_or(&clone))?;
            fs::copy(&file, &to).map_err(|reason| Failure::file("copy", &file, &reason))?;
        }
    }
    Ok(clone)
}

fn free_port() -> Result<u16, Failure> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0));
    let port = listener.and_then(|listener| listener.local_addr());
    let port = port.map_err(|reason| Failure::new(format!("No port is free: {reason}.")))?;
    Ok(port.port())
}

/// Trunk, which stops when this is dropped.
struct Served(Child);

impl Served {
    fn start(clone: &Path, port: u16) -> Result<Self, Failure> {
        let tools = build::tools()?;
        let child = Command::new("trunk")
            .args(["serve", "--offline", "--port", &port.to_string()])
            .env("PATH", path_with(&tools)?)
            // Other people's crates are compiled once for all clones.
            .env("CARGO_TARGET_DIR", place::root().join("target"))
            .env_remove("NO_COLOR")
            .current_dir(clone)
            .spawn();
        child
            .map(Self)
            .map_err(|reason| Failure::new(format!("Could not run `trunk`: {reason}.")))
    }

    /// Asks for a file until it is as it should be.
    fn until(
        &mut self,
        port: u16,
        file: &str,
        good: impl Fn(&str) -> bool,
    ) -> Result<String, Failure> {
        let begun = Instant::now();
        while begun.elapsed() < LONGEST && matches!(self.0.try_wait(), Ok(None)) {
            match get(port, file) {
                Some(text) if good(&text) => return Ok(text),
                _ => thread::sleep(Duration::from_millis(200)),
            }
        }
        Err(Failure::new(format!(
            "`trunk serve` did not give /{file} as it should be."
        )))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

/// What is served under this name, if anything is.
fn get(port: u16, file: &str) -> Option<String> {
    let file = file.trim_start_matches("./");
    let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    let request = format!("GET /{file} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
    connection.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    connection.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n")?;
    head.contains(" 200 ").then(|| body.to_owned())
}
