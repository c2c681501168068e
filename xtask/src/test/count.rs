//! Counting tests in what the test runner prints.

use std::iter::Sum;
use std::ops::Add;

/// How many tests passed, failed and were left out; and how many of those that passed did so only when they were tried again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
    pub(crate) again: u32,
}

impl Count {
    /// Adds up the lines that begin with `test result:`.
    pub(crate) fn of(output: &str) -> Self {
        output
            .lines()
            .filter_map(|line| line.trim().strip_prefix("test result:"))
            .map(|line| Self {
                passed: number_before(line, "passed"),
                failed: number_before(line, "failed"),
                skipped: number_before(line, "ignored"),
                again: 0,
            })
            .sum()
    }
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
            again: self.again + other.again,
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
        let output = "running 3 tests\ntest a ... ok\n\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s\n\
            test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s\n";
        assert_eq!(
            Count::of(output),
            Count {
                passed: 14,
                failed: 1,
                skipped: 1,
                again: 0
            }
        );
        assert_eq!(Count::of("nothing ran"), Count::default());
    }
}
