//! The browser tests of one engine, and the second try of the few that failed.
//!
//! A browser that somebody else started, on two cores, now and then does not do what it was told. A test that fails is
//! therefore tried once more, alone. That it needed that is said, in the summary as well: it is a defect, of the product
//! or of its test, that nobody has found yet.

use super::Count;
use super::engines::{Engine, Ready};
use super::parts::tested;
use super::summary::Ended;
use crate::shell::{run_and_keep, say};

/// With more failures than this it is no accident.
const FEW: usize = 3;

/// Makes the journeys in one engine.
pub(super) fn run(engine: Engine) -> Ended {
    match engine.ready() {
        Ok(Ready::No(reason)) => Ended::Skipped(reason),
        Ok(ready) => try_all(engine, &ready),
        Err(reason) => Ended::Failed(Count::default(), reason.to_string()),
    }
}

fn try_all(engine: Engine, ready: &Ready) -> Ended {
    let make = |names: Option<&[String]>| {
        let command = engine.command(ready, names);
        command.and_then(|mut command| run_and_keep(&mut command))
    };
    let ran = make(None);
    let output = ran.as_ref().map_or("", |(output, _)| output).to_owned();
    let failed = match &ran {
        Ok((_, Err(_))) => failures(&output),
        _ => Vec::new(),
    };
    let ended = tested(ran).counting(|count| match ready {
        Ready::Undriven(reason) => count.with_left_out(&output, "journeys", reason),
        Ready::Yes | Ready::No(_) => count,
    });
    match &ended {
        Ended::Failed(first, _)
            if first.failed as usize == failed.len() && (1..=FEW).contains(&failed.len()) =>
        {
            say(format!("Once more, alone: {}", failed.join(", ")));
            match tested(make(Some(&failed))) {
                Ended::Passed(second) if second.passed == first.failed => Ended::Passed(Count {
                    passed: first.passed + second.passed,
                    failed: 0,
                    again: failed,
                    ..first.clone()
                }),
                _ => ended,
            }
        }
        _ => ended,
    }
}

/// The names under the last `failures:` of the test runner.
fn failures(output: &str) -> Vec<String> {
    let Some((_, list)) = output.rsplit_once("\nfailures:\n") else {
        return Vec::new();
    };
    let names = list.lines().map_while(|line| line.strip_prefix("    "));
    names.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::failures;

    #[test]
    fn the_names_of_what_failed_are_read_from_the_end_of_the_output() {
        let output = "test a::b ... FAILED\n\nfailures:\n\n---- a::b stdout ----\nfailures:\n    no\n\n\
            failures:\n    a::b\n    c\n\ntest result: FAILED. 1 passed; 2 failed; 0 ignored\n";
        assert_eq!(failures(output), ["a::b", "c"]);
        assert!(failures("error: could not compile\n").is_empty());
    }
}
