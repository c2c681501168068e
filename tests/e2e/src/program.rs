//! Programs beside the browser: its driver, and a screen that nobody looks at. They end with the test.

use crate::{Told, Trouble, place};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may take before it listens; a machine that compiles at the same time is slow.
const PATIENCE: Duration = Duration::from_secs(40);

/// A running program with everything that it started; all of it ends when this is dropped.
pub(crate) struct Program(Child);

impl Program {
    /// Starts a program in a group of its own, so that its browsers can be ended with it.
    fn start(command: &mut Command) -> Told<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map(Self)
            .map_err(|reason| Trouble::new(format!("{name} cannot be started: {reason}")))
    }

    /// The number of its process, and of its group.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    fn is_running(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // The shell's own `kill`: the program of that name is not on every machine.
        let end = format!("kill -s KILL -- -{}", self.0.id());
        Command::new("sh")
            .args(["-c", &end])
            .stderr(Stdio::null())
            .status()
            .ok();
        self.0.wait().ok();
    }
}

/// Starts a driver on a free port and waits until it listens; gives its address with it.
pub(crate) fn listening(name: &str, settings: &[(&str, String)]) -> Told<(Program, String)> {
    let program = place::program(&[name]).ok_or_else(|| {
        Trouble::new(format!(
            "{name} is not on this machine; `cargo xtask doctor` says what installs it"
        ))
    })?;
    // Between choosing a port and taking it, another test may take it; then the driver ends, and another port is tried.
    for _ in 0..5 {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
            .local_addr()?
            .port();
        let mut driver = Program::start(
            Command::new(&program)
                .arg(format!("--port={port}"))
                .envs(settings.iter().map(|(key, value)| (*key, value.as_str())))
                .stdout(Stdio::null()),
        )?;
        let start = Instant::now();
        while driver.is_running() && start.elapsed() < PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                return Ok((driver, format!("http://127.0.0.1:{port}")));
            }
            thread::sleep(Duration::from_millis(30));
        }
    }
    Err(Trouble::new(format!("{name} does not listen on any port")))
}

/// Starts a screen in memory and gives its name (such as `:7`) with it.
pub(crate) fn hidden_screen() -> Told<(Program, String)> {
    let missing = "Xvfb is not on this machine; `cargo xtask doctor` says what installs it";
    let program = place::program(&["Xvfb"]).ok_or_else(|| Trouble::new(missing))?;
    let mut screen = Program::start(
        Command::new(program)
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1600x1400x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped()),
    )?;
    let output = screen
        .0
        .stdout
        .take()
        .ok_or_else(|| Trouble::new("Xvfb has no output"))?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    match number.trim() {
        "" => Err(Trouble::new("Xvfb did not start")),
        number => Ok((screen, format!(":{number}"))),
    }
}
