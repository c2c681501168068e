//! Ten minutes of fuzzing for a target, with a cargo-fuzz that is built once where it is not here.

use super::parts::Outcome;
use crate::failure::Failure;
use crate::place;
use crate::shell::{cargo, find, make_folder, path_with, run, say};
use crate::test::Count;
use crate::tools::cargo_tool::cargo_fuzz;
use std::fs;
use std::process::Stdio;

/// How long a target is tried, in seconds.
const LONG: u32 = 600;

/// What is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Import,
    Record,
    Payload,
    Invitation,
}

impl Target {
    /// All of them.
    pub(super) const ALL: [Self; 4] = [Self::Import, Self::Record, Self::Payload, Self::Invitation];

    fn key(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Record => "record",
            Self::Payload => "payload",
            Self::Invitation => "invitation",
        }
    }

    /// Where it takes what it changes from, beside the corpus that is kept.
    fn seeds(self) -> &'static [&'static str] {
        match self {
            Self::Import => &[
                "tests/fixtures/bad",
                "tests/fixtures/odd",
                "tests/fixtures/v1",
                "tests/fixtures/workshop",
            ],
            Self::Record | Self::Invitation => &[],
            Self::Payload => &["tests/fixtures/code1"],
        }
    }
}

/// The command behind `cargo`.
fn words(target: Target, found: &str) -> Vec<String> {
    let key = target.key();
    let mut words: Vec<String> = [
        "fuzz",
        "run",
        key,
        "--fuzz-dir",
        "tests/fuzz",
        "--target-dir",
        "target/fuzz",
        "--sanitizer",
        "none",
        found,
    ]
    .map(str::to_owned)
    .to_vec();
    words.push(format!("tests/fuzz/corpus/{key}"));
    words.extend(target.seeds().iter().map(|folder| (*folder).to_owned()));
    words.push("--".to_owned());
    words.push(format!("-max_total_time={LONG}"));
    let rest = [
        "-dict=tests/fuzz/words.dict",
        "-timeout=10",
        "-rss_limit_mb=1024",
        "-max_len=65536",
        "-print_final_stats=1",
    ];
    words.extend(rest.map(str::to_owned));
    words
}

/// Tries a target for ten minutes.
pub(super) fn run_target(target: Target) -> Outcome {
    if find("c++").is_none() {
        return Outcome::Skipped(
            "libFuzzer needs a C++ compiler, and there is none on this machine".to_owned(),
        );
    }
    match fuzz(target) {
        Ok((output, Ok(()))) => {
            let runs = executions(&output).unwrap_or_default();
            say(format!("{runs} executions, no crash."));
            Outcome::Passed(
                Count {
                    passed: 1,
                    ..Count::default()
                },
                output,
            )
        }
        Ok((output, Err(reason))) => {
            say(format!(
                "What broke it stands in tests/fuzz/artifacts/{}.",
                target.key()
            ));
            Outcome::Failed(Count::default(), format!("{output}\n{reason}\n"))
        }
        Err(reason) => Outcome::Failed(Count::default(), reason.to_string()),
    }
}

/// What libFuzzer said, and how it ended.
fn fuzz(target: Target) -> Result<(String, Result<(), Failure>), Failure> {
    let root = place::root();
    let tool = cargo_fuzz().ensure()?;
    // What is tried is built from the same versions as the product.
    let lock = root.join("tests").join("fuzz").join("Cargo.lock");
    fs::copy(root.join("Cargo.lock"), &lock)
        .map_err(|reason| Failure::file("write", &lock, &reason))?;
    let found = format!("target/soak/found-{}", target.key());
    make_folder(&root.join(&found))?;
    let log = root
        .join("target")
        .join("soak")
        .join(format!("{}.log", target.key()));
    let file = fs::File::create(&log).map_err(|reason| Failure::file("write", &log, &reason))?;
    say(format!(
        "It takes {} minutes; what libFuzzer says goes to {}.",
        LONG / 60,
        log.display()
    ));
    let mut command = cargo();
    command
        .args(words(target, &found))
        .env("PATH", path_with(&[tool])?)
        .current_dir(root)
        .stdout(Stdio::null())
        .stderr(file);
    let ended = run(&mut command);
    let output = fs::read(&log).map_err(|reason| Failure::file("read", &log, &reason))?;
    let output = String::from_utf8_lossy(&output);
    // The last lines hold the figures, or what broke; what is before them is thousands of lines of progress.
    let lines: Vec<&str> = output.lines().collect();
    let last = lines
        .iter()
        .skip(lines.len().saturating_sub(40))
        .map(|line| line.chars().take(200).collect::<String>());
    Ok((last.collect::<Vec<_>>().join("\n"), ended))
}

/// How often the target was run, as libFuzzer tells at its end.
fn executions(output: &str) -> Option<u64> {
    let line = output
        .lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))?;
    line.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::executions;

    #[test]
    fn the_executions_stand_in_what_libfuzzer_says() {
        let output = "Done 634612 runs in 61 second(s)\nstat::number_of_executed_units: 634612\nstat::peak_rss_mb: 49\n";
        assert_eq!(executions(output), Some(634_612));
        assert_eq!(executions("INFO: Seed: 1"), None);
    }
}
