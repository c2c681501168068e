//! Chance that can be repeated, and made plainer.

/// A row of numbers by chance that is always the same for one seed (SplitMix64).
pub struct Dice {
    state: u64,
    /// How many throws are still left to chance. All that come after are the plainest there are.
    left: u64,
    at_the_edge: bool,
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self::of_throws(seed, u64::MAX)
    }

    /// Chance for so many throws only.
    pub fn of_throws(seed: u64, throws: u64) -> Self {
        Self {
            state: seed,
            left: throws,
            at_the_edge: false,
        }
    }

    /// Chance that often comes to the highest counts and clocks that a file can bring.
    pub fn at_the_edge(self) -> Self {
        Self {
            at_the_edge: true,
            ..self
        }
    }

    pub fn is_at_the_edge(&self) -> bool {
        self.at_the_edge
    }

    /// A number from 0, which is the plainest, up to and without `sides`.
    pub fn roll(&mut self, sides: u64) -> u64 {
        if self.left == 0 {
            return 0;
        }
        self.left -= 1;
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    /// A place in something of this length.
    pub fn below(&mut self, length: usize) -> usize {
        self.roll(length as u64) as usize
    }

    /// True once in so many times; where it is plain, never.
    pub fn once_in(&mut self, times: u64) -> bool {
        self.roll(times) + 1 == times
    }

    pub fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }
}
