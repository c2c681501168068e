//! How it all ended.

use super::Count;
use super::parts::Part;
use crate::failure::Failure;
use crate::shell::say;
use std::time::Duration;

/// How a part ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ended {
    Passed(Count),
    Failed(Count, String),
    Skipped(String),
}

impl Ended {
    pub(super) fn failed(&self) -> bool {
        matches!(self, Self::Failed(..))
    }

    /// The same end, of an engine in which the journeys could not be made; they count as one that was skipped.
    pub(super) fn without_journeys(self, reason: &str) -> Self {
        say(format!("The journeys were skipped: {reason}."));
        match self {
            Self::Passed(count) => Self::Passed(Count {
                skipped: count.skipped + 1,
                ..count
            }),
            other => other,
        }
    }

    /// The tests in this part. A check has none, so one that failed counts as one failure; so does a part whose tests
    /// could not even start.
    fn count(&self) -> Count {
        match self {
            Self::Passed(count) => *count,
            Self::Failed(count, _) => Count {
                failed: count.failed.max(1),
                ..*count
            },
            Self::Skipped(_) => Count {
                skipped: 1,
                ..Count::default()
            },
        }
    }
}

/// A part that was run.
pub(super) struct Line {
    pub(super) part: Part,
    pub(super) ended: Ended,
    pub(super) took: Duration,
}

/// Prints each part with its time, and at the very end the line that machines read as well.
///
/// # Errors
/// When anything failed.
pub(super) fn tell(lines: &[Line]) -> Result<(), Failure> {
    say("\n── summary ──");
    for line in lines {
        let ended = match &line.ended {
            Ended::Passed(Count { passed: 0, .. }) => "passed".to_owned(),
            Ended::Passed(count) => passed(count),
            Ended::Failed(count, _) if count.failed > 0 => {
                format!(
                    "FAILED: {} of {}",
                    count.failed,
                    count.passed + count.failed
                )
            }
            Ended::Failed(_, reason) => format!("FAILED: {reason}"),
            Ended::Skipped(reason) => format!("skipped: {reason}"),
        };
        say(format!(
            "{:>7.1} s  {:<24}{ended}",
            line.took.as_secs_f64(),
            line.part.name()
        ));
    }
    let total: Duration = lines.iter().map(|line| line.took).sum();
    say(format!("{:>7.1} s  in all\n", total.as_secs_f64()));
    say(closing(lines.iter().map(|line| &line.ended)));
    match lines.iter().any(|line| line.ended.failed()) {
        true => Err(Failure::told()),
        false => Ok(()),
    }
}

fn passed(count: &Count) -> String {
    let besides = [
        (count.skipped, "skipped"),
        (count.again, "only at a second try"),
    ];
    let besides = besides.iter().filter(|(number, _)| *number > 0);
    let besides = besides.map(|(number, what)| format!(", {number} {what}"));
    format!("{} passed{}", count.passed, besides.collect::<String>())
}

fn closing<'a>(all: impl Iterator<Item = &'a Ended>) -> String {
    let count: Count = all.map(Ended::count).sum();
    format!(
        "{} passed, {} failed, {} skipped",
        count.passed, count.failed, count.skipped
    )
}

#[cfg(test)]
mod tests {
    use super::{Count, Ended, closing, passed};

    #[test]
    fn a_failed_check_and_a_skipped_browser_show_in_the_closing_line() {
        let tests = Count {
            passed: 40,
            failed: 0,
            skipped: 2,
            again: 1,
        };
        let all = [
            Ended::Passed(Count::default()),
            Ended::Passed(tests),
            Ended::Failed(Count::default(), "x".to_owned()),
            Ended::Failed(Count { failed: 3, ..tests }, "x".to_owned()),
            Ended::Skipped("x".to_owned()),
        ];
        assert_eq!(closing(all.iter()), "80 passed, 4 failed, 5 skipped");
        assert_eq!(
            passed(&tests),
            "40 passed, 2 skipped, 1 only at a second try"
        );
    }
}
