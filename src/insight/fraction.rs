//! Exact means, so that a difference of exactly 2 is a difference of 2.

use std::cmp::Ordering;

/// A rational number: an exact mean, of which the denominator is above zero and the terms are the lowest.
///
/// So two means can be compared without rounding: a share of exactly three quarters is three quarters.
/// Where a group was made up so that its terms would grow above 2^56 (dozens of organisations, all of different sizes that
/// share no divisor), the value is rounded to the nearest 2^-40 and counts go on from there, so the arithmetic cannot overflow.
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::insight::Fraction;
///
/// let mean = Fraction::mean([4, 3, 3].map(Fraction::whole)).unwrap();
/// assert_eq!(Some(mean), Fraction::new(10, 3));
/// assert_eq!(mean.tenths(), 33);
/// assert!(mean.minus(Fraction::whole(1)) > Fraction::whole(2));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    over: i128,
    under: i128,
}

impl Fraction {
    /// A whole number as a fraction over 1, such as the points of one answer.
    pub const fn whole(number: i64) -> Self {
        Self {
            over: number as i128,
            under: 1,
        }
    }

    /// `over / under` in lowest terms; `None` when `under` is not above zero.
    pub fn new(over: i64, under: i64) -> Option<Self> {
        (under > 0).then(|| Self::reduced(i128::from(over), i128::from(under)))
    }

    /// So many of so many; `None` of none.
    pub fn part(over: usize, under: usize) -> Option<Self> {
        Self::new(i64::try_from(over).ok()?, i64::try_from(under).ok()?)
    }

    /// The mean of these values; `None` of no values.
    pub fn mean(values: impl IntoIterator<Item = Fraction>) -> Option<Self> {
        let mut sum = Self::whole(0);
        let mut count = 0;
        for value in values {
            sum = sum.plus(value);
            count += 1;
        }
        (count > 0).then(|| Self::reduced(sum.over, sum.under * count))
    }

    /// Both together.
    pub fn plus(self, other: Fraction) -> Fraction {
        Self::reduced(
            self.over * other.under + other.over * self.under,
            self.under * other.under,
        )
    }

    /// This value as many times as the other says.
    pub fn times(self, other: Fraction) -> Fraction {
        Self::reduced(self.over * other.over, self.under * other.under)
    }

    /// How far this value lies above the other one.
    pub fn minus(self, other: Fraction) -> Fraction {
        Self::reduced(
            self.over * other.under - other.over * self.under,
            self.under * other.under,
        )
    }

    /// The value for a picture or a bar; never for a decision.
    pub fn to_f64(self) -> f64 {
        self.over as f64 / self.under as f64
    }

    /// The value in tenths, rounded half up: 3.25 gives 33.
    pub fn tenths(self) -> i64 {
        let doubled = 20 * self.over + self.under;
        i64::try_from(doubled.div_euclid(2 * self.under)).unwrap_or(i64::MAX)
    }

    /// The nearest whole number, rounded half up: 51.2 gives 51.
    pub fn rounded(self) -> i64 {
        let doubled = 2 * self.over + self.under;
        i64::try_from(doubled.div_euclid(2 * self.under)).unwrap_or(i64::MAX)
    }

    fn reduced(over: i128, under: i128) -> Self {
        let (mut a, mut b) = (over.abs(), under);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let divisor = a.max(1);
        let (over, under) = (over / divisor, under / divisor);
        if under <= MOST {
            return Self { over, under };
        }
        let bits = i128::BITS - under.leading_zeros();
        let shift = bits.saturating_sub(70);
        Self::reduced((over >> shift) * ROUNDED / (under >> shift), ROUNDED)
    }
}

/// Up to here a denominator stays as it is, so that sums of thousands of values never come near 2^127.
const MOST: i128 = 1 << 56;

/// The denominator of what had to be rounded.
const ROUNDED: i128 = 1 << 40;

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.over * other.under).cmp(&(other.over * self.under))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
