//! Running other programs, and saying things.

use crate::failure::Failure;
use std::env;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Prints a line. A reader that went away (`cargo xtask doctor | head`) is no reason to stop.
pub(crate) fn say(line: impl AsRef<str>) {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", line.as_ref())
        .and_then(|()| out.flush())
        .ok();
}

/// The cargo that runs these commands, so that everything is built by the same toolchain.
pub(crate) fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program whose output goes straight to the screen.
///
/// # Errors
/// When it cannot be started or ends with another code than 0.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|reason| cannot_start(command, &reason))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` failed ({status}).",
        line(command)
    )))
}

/// Runs a program, passes its standard output on as it comes, and keeps a copy.
///
/// # Errors
/// When it cannot be started; how it ended is the second half of the answer.
pub(crate) fn run_and_keep(
    command: &mut Command,
) -> Result<(String, Result<(), Failure>), Failure> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|reason| cannot_start(command, &reason))?;
    let mut kept = Vec::new();
    if let Some(mut output) = child.stdout.take() {
        let mut buffer = [0_u8; 4096];
        while let Ok(count @ 1..) = output.read(&mut buffer) {
            let part = buffer.get(..count).unwrap_or_default();
            kept.extend_from_slice(part);
            let mut screen = io::stdout().lock();
            screen.write_all(part).and_then(|()| screen.flush()).ok();
        }
    }
    let status = child
        .wait()
        .map_err(|reason| cannot_start(command, &reason))?;
    let ended = if status.success() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "`{}` failed ({status}).",
            line(command)
        )))
    };
    Ok((String::from_utf8_lossy(&kept).into_owned(), ended))
}

/// What a program prints, when it exists and ends well.
pub(crate) fn answer(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where a program stands, looked up as a shell would.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

/// The search path for programs, with these folders in front.
///
/// # Errors
/// When a folder's name cannot stand in a search path (it has a colon in it).
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString, Failure> {
    let known = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&known)))
        .map_err(|reason| Failure::new(format!("The tools' folder cannot be used: {reason}.")))
}

/// Makes a folder and those above it.
///
/// # Errors
/// When the system refuses.
pub(crate) fn make_folder(path: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(path).map_err(|reason| Failure::file("make the folder", path, &reason))
}

fn cannot_start(command: &Command, reason: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(format!("Could not run `{program}`: {reason}."))
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or_default();
    std::iter::once(program)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
