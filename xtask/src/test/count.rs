//! Counting tests in what the test runner prints.

use std::iter::Sum;
use std::ops::Add;

/// How many tests passed, failed and were skipped; which of those that passed did so only when they were tried again, and
/// why each that was skipped was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
    /// The names of those that passed only at a second try.
    pub(crate) again: Vec<String>,
    /// A line for what was skipped: its name, and why.
    pub(crate) reasons: Vec<String>,
}

impl Count {
    /// Adds up the lines that begin with `test result:`, and gathers those that say what was ignored.
    pub(crate) fn of(output: &str) -> Self {
        let mut count: Self = results(output)
            .map(|line| Self {
                passed: number_before(line, "passed"),
                failed: number_before(line, "failed"),
                skipped: number_before(line, "ignored"),
                ..Self::default()
            })
            .sum();
        let tests = output.lines().filter_map(|line| line.strip_prefix("test "));
        let ignored = tests.filter_map(|line| line.split_once(" ... ignored"));
        count.reasons = ignored
            .map(|(name, why)| format!("{name}: {}", why.trim_start_matches(", ")))
            .collect();
        count
    }

    /// Counts as skipped what the test runner was told not to run.
    pub(crate) fn with_left_out(mut self, output: &str, what: &str, why: &str) -> Self {
        let left_out: u32 = results(output)
            .map(|line| number_before(line, "filtered out"))
            .sum();
        self.skipped += left_out;
        self.reasons.push(format!("{left_out} {what}: {why}"));
        self
    }
}

fn results(output: &str) -> impl Iterator<Item = &str> {
    let lines = output.lines();
    lines.filter_map(|line| line.trim().strip_prefix("test result:"))
}

fn number_before(line: &str, word: &str) -> u32 {
    let part = line
        .split([';', '.'])
        .map(str::trim)
        .find_map(|part| part.strip_suffix(word));
    part.and_then(|number| number.trim().parse().ok())
        .unwrap_or(0)
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
            again: [self.again, other.again].concat(),
            reasons: [self.reasons, other.reasons].concat(),
        }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn all_result_lines_are_added_up() {
        let output = "running 3 tests\ntest a ... ok\ntest b::c ... ignored, only in Chromium\n\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(
            Count::of(output),
            Count {
                passed: 14,
                failed: 1,
                skipped: 1,
                again: Vec::new(),
                reasons: vec!["b::c: only in Chromium".to_owned()],
            }
        );
        let whole = Count::of(output).with_left_out(output, "journeys", "no driver");
        assert_eq!(whole.skipped, 4, "passed and skipped are all there are");
        assert_eq!(
            whole.reasons,
            ["b::c: only in Chromium", "3 journeys: no driver"]
        );
        assert_eq!(Count::of("nothing ran"), Count::default());
    }
}
