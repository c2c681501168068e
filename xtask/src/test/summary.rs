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

    /// The same end, with its tests counted anew.
    pub(super) fn counting(self, anew: impl FnOnce(Count) -> Count) -> Self {
        match self {
            Self::Passed(count) => Self::Passed(anew(count)),
            Self::Failed(count, reason) => Self::Failed(anew(count), reason),
            Self::Skipped(reason) => Self::Skipped(reason),
        }
    }

    /// The tests in this part. A check has none, so one that failed counts as one failure; so does a part whose tests
    /// could not even start.
    fn count(&self) -> Count {
        match self {
            Self::Passed(count) => count.clone(),
            Self::Failed(count, _) => Count {
                failed: count.failed.max(1),
                ..count.clone()
            },
            Self::Skipped(reason) => Count {
                skipped: 1,
                reasons: vec![format!("all of it: {reason}")],
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
    tell_each("Skipped:", lines, |count| count.reasons);
    tell_each(
        "Passed only at a second try, which is a defect that nobody has found yet:",
        lines,
        |count| count.again,
    );
    say(closing(lines.iter().map(|line| &line.ended)));
    match lines.iter().any(|line| line.ended.failed()) {
        true => Err(Failure::told()),
        false => Ok(()),
    }
}

/// What there is to say of single tests, each with the part that it belongs to.
fn tell_each(heading: &str, lines: &[Line], told: impl Fn(Count) -> Vec<String>) {
    let each = each(lines, told);
    if !each.is_empty() {
        say(format!("{heading}\n  {}\n", each.join("\n  ")));
    }
}

fn each(lines: &[Line], told: impl Fn(Count) -> Vec<String>) -> Vec<String> {
    let each = lines.iter().flat_map(|line| {
        let told = told(line.ended.count()).into_iter();
        told.map(|one| format!("{}, {one}", line.part.name()))
    });
    each.collect()
}

fn passed(count: &Count) -> String {
    let besides = [
        (count.skipped as usize, "skipped"),
        (count.again.len(), "only at a second try"),
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
    use super::super::engines::Engine;
    use super::{Count, Duration, Ended, Line, Part, closing, each, passed};

    fn tests() -> Count {
        Count {
            passed: 40,
            failed: 0,
            skipped: 2,
            again: vec!["offline::one".to_owned()],
            reasons: vec!["a: b".to_owned(), "c: d".to_owned()],
        }
    }

    #[test]
    fn a_failed_check_and_a_skipped_browser_show_in_the_closing_line() {
        let failed = Count {
            failed: 3,
            ..tests()
        };
        let all = [
            Ended::Passed(Count::default()),
            Ended::Passed(tests()),
            Ended::Failed(Count::default(), "x".to_owned()),
            Ended::Failed(failed, "x".to_owned()),
            Ended::Skipped("x".to_owned()),
        ];
        assert_eq!(closing(all.iter()), "80 passed, 4 failed, 5 skipped");
        assert_eq!(
            passed(&tests()),
            "40 passed, 2 skipped, 1 only at a second try"
        );
    }

    #[test]
    fn what_was_skipped_and_what_needed_a_second_try_is_named_with_its_browser() {
        let line = |part, ended| Line {
            part,
            ended,
            took: Duration::ZERO,
        };
        let lines = [
            line(Part::Browser(Engine::WebKit), Ended::Passed(tests())),
            line(
                Part::Browser(Engine::Firefox),
                Ended::Skipped("no driver".to_owned()),
            ),
        ];
        let skipped = each(&lines, |count| count.reasons);
        assert_eq!(
            skipped,
            [
                "WebKit, a: b",
                "WebKit, c: d",
                "Firefox, all of it: no driver"
            ]
        );
        assert_eq!(each(&lines, |count| count.again), ["WebKit, offline::one"]);
    }
}
