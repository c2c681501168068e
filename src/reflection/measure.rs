//! What a participant says in a number that is no score: a share, and to which side something leans.

/// A share of the whole, from 0 to 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(u8);

impl Percent {
    /// All of it.
    pub const MAX: u8 = 100;

    /// Takes 0 to 100 and nothing else.
    pub fn new(share: u64) -> Option<Self> {
        let share = u8::try_from(share).ok()?;
        (share <= Self::MAX).then_some(Self(share))
    }

    /// The share as a number, from 0 to 100.
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// To which side a balance leans: −3 wholly to the first, 0 in the middle, 3 wholly to the second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tilt(i8);

impl Tilt {
    /// How many steps there are to either side.
    pub const MOST: i8 = 3;

    /// All there are, from the first side to the second.
    pub const ALL: [Tilt; 7] = [
        Tilt(-3),
        Tilt(-2),
        Tilt(-1),
        Tilt(0),
        Tilt(1),
        Tilt(2),
        Tilt(3),
    ];

    /// Takes −3 to 3 and nothing else.
    pub fn new(steps: i8) -> Option<Self> {
        (-Self::MOST..=Self::MOST)
            .contains(&steps)
            .then_some(Self(steps))
    }

    /// The steps from the middle, from −3 to 3.
    pub const fn steps(self) -> i8 {
        self.0
    }
}
