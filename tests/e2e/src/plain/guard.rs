//! The guard: a small shell that does the killing, and that clears everything away when the test ends, however it ends.

use super::processes::MARK;
use crate::{Told, Trouble};
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Kills what it is told to, line by line. When the test is gone, also when it was killed itself, nothing more can be
/// read: then every process that carries the mark goes, and after it the folders.
const SCRIPT: &str = r#"
mark=$1; shift; also=
while read -r line; do
  case $line in
    +*) also="$also ${line#+}" ;;
    '~'*) kill -s TERM -- ${line#'~'} 2>/dev/null ;;
    *) kill -s KILL -- $line 2>/dev/null ;;
  esac
done
for turn in 1 2 3 4 5 6 7 8 9 10; do
  left=
  for place in /proc/[0-9]*; do
    if grep -qsF -- "$mark" "$place/environ"; then left="$left -${place#/proc/} ${place#/proc/}"; fi
  done
  [ "$left" ] || break
  for one in $left; do kill -s KILL -- "$one" 2>/dev/null; done
  sleep 0.1
done
for one in $also; do kill -s KILL -- "-$one" 2>/dev/null; done
rm -rf -- "$@"
"#;

/// The guard of one test; what it guards is cleared away when it is dropped.
pub(super) struct Guard(Child);

impl Guard {
    /// A guard over the processes that carry the mark of this folder, and over the folder and the others.
    pub(super) fn over(folder: &Path, others: &[&Path]) -> Told<Self> {
        Command::new("sh")
            .args(["-c", SCRIPT, "guard"])
            .arg(format!("{MARK}={}/", folder.display()))
            .arg(folder)
            .args(others)
            .stdin(Stdio::piped())
            // Stopping the test by hand must not stop its guard.
            .process_group(0)
            .spawn()
            .map(Self)
            .map_err(|reason| Trouble::new(format!("sh cannot be started: {reason}")))
    }

    /// Has processes killed at once, as far as they are still there; a number below zero is a group.
    pub(super) fn kill(&mut self, all: &[i64]) -> Told {
        let all: Vec<String> = all.iter().map(i64::to_string).collect();
        self.say(&all.join(" "))
    }

    /// Has a process asked to end.
    pub(super) fn ask_to_end(&mut self, process: u32) -> Told {
        self.say(&format!("~{process}"))
    }

    /// Has one more group of processes cleared away at the end.
    pub(super) fn also(&mut self, group: u32) -> Told {
        self.say(&format!("+{group}"))
    }

    fn say(&mut self, line: &str) -> Told {
        let input = self.0.stdin.as_mut();
        let input = input.ok_or_else(|| Trouble::new("the guard does not listen"))?;
        writeln!(input, "{line}")?;
        Ok(input.flush()?)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        self.0.wait().ok();
    }
}
