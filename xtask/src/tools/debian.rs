//! Browsers and their drivers, from Debian's packages.

use crate::failure::Failure;
use crate::shell::{answer, find, run, say};
use std::process::Command;

/// Sees to it that these programs are there, by installing these packages if one is not.
///
/// # Errors
/// When they are not there and cannot be installed by this user on this machine.
pub(crate) fn ensure(what: &str, programs: &[&str], packages: &[&str]) -> Result<(), Failure> {
    if programs.iter().all(|program| find(program).is_some()) {
        return Ok(());
    }
    let missing = || {
        let by_hand = format!("apt-get install {}", packages.join(" "));
        Failure::new(format!(
            "{what} is not on this machine and could not be installed; install it as root with `{by_hand}`, or the \
             like of it on another system."
        ))
    };
    let mut apt = find("apt-get")
        .and_then(|_| as_root())
        .ok_or_else(missing)?;
    say(format!(
        "Installing {} with apt-get: one to three minutes.",
        packages.join(" ")
    ));
    // The list of packages may be as old as the machine's image; a failure shows in the installation that follows.
    run(apt.args(["update", "-qq"])).ok();
    let mut apt = as_root().ok_or_else(missing)?;
    run(apt
        .args([
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "-o",
            "DPkg::Lock::Timeout=120",
        ])
        .args(packages))
    .map_err(|_| missing())?;
    match programs.iter().find(|program| find(program).is_none()) {
        None => Ok(()),
        Some(_) => Err(missing()),
    }
}

/// `apt-get` as root, if this user is root or may become it without being asked for a password.
fn as_root() -> Option<Command> {
    let mut command = match answer("id", &["-u"])?.as_str() {
        "0" => Command::new("apt-get"),
        _ => {
            answer("sudo", &["-n", "true"])?;
            let mut sudo = Command::new("sudo");
            sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            sudo
        }
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    Some(command)
}
