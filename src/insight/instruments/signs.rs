//! «Herken je dit?»: how many recognise each sign.

use super::said::{chosen_at, each, plus, tally};
use crate::insight::organisations::Organisation;
use crate::reflection::{Choice, Recognised, SIGNS, Sign};

/// How many recognise a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SignCounts {
    /// They do.
    pub yes: usize,
    /// They do not.
    pub no: usize,
    /// They do not know.
    pub unknown: usize,
}

impl SignCounts {
    /// How many say one of the three.
    pub const fn total(&self) -> usize {
        self.yes + self.no + self.unknown
    }
}

/// A sign, and who recognises it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignView {
    /// The sign.
    pub sign: Sign,
    /// Per organisation, in the order of the picture.
    pub organisations: Vec<SignCounts>,
    /// Of everybody together.
    pub all: SignCounts,
}

/// All signs, and who recognises them.
pub fn signs(partners: &[Organisation]) -> Vec<SignView> {
    let views = Sign::ALL.iter().map(|sign| {
        let mut all = [0; 3];
        let mut organisations = Vec::new();
        for partner in partners {
            let said = each(partner, |who| chosen_at(who, SIGNS, sign.key()));
            let said = tally::<Recognised, 3>(said);
            all = plus(all, &said);
            organisations.push(counts(said));
        }
        SignView {
            sign: *sign,
            organisations,
            all: counts(all),
        }
    });
    views.collect()
}

const fn counts([yes, no, unknown]: [usize; 3]) -> SignCounts {
    SignCounts { yes, no, unknown }
}
