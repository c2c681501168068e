//! What partners filled in with the instruments, side by side: one file for each instrument, and what they have in common.
//!
//! Start with [`comparisons`], all of them at once, for a session; or with a single one of the functions that it calls. Organisations
//! are told by their place in [`organisations`](super::organisations()), as in the picture. Only what is shared counts: what
//! somebody keeps to themselves changes nothing here.

mod balances;
mod clarity;
mod conditions;
mod formula;
mod gets_brings;
mod hollow;
mod interests;
mod likeness;
mod lines;
mod mirror;
mod own_words;
mod phases;
mod said;
mod signs;
mod trust;

pub use balances::{BalanceView, Lean, balances};
pub use clarity::{ClearSaid, ClearView, clarity};
pub use conditions::{ConditionCounts, ConditionSaid, ConditionView, conditions};
pub use formula::{Factors, FormulaView, formula};
pub use gets_brings::{Exchanged, GetsBringsView, gets_brings};
pub use hollow::HollowWords;
pub use interests::{InterestsView, interests};
pub use likeness::Likeness;
pub use lines::{Line, no_go};
pub use mirror::{MirrorOutcome, MirrorView, Mirrored, NEAR, is_near, mirror};
pub use own_words::{OwnWords, own_words};
pub use phases::{PhaseView, PhasesView, phases};
pub use said::Means;
pub use signs::{SignCounts, SignView, signs};
pub use trust::{TrustCounts, TrustView, trust};

use super::Weighting;
use super::organisations::organisations;
use crate::reflection::{Document, ParticipantId};

/// What partners filled in with all instruments, side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparisons {
    /// The ambition as each says it.
    pub own_words: Vec<OwnWords>,
    /// Belofte x Commitment x Doen.
    pub formula: FormulaView,
    /// What each organisation gets and brings.
    pub gets_brings: GetsBringsView,
    /// What is out of the question.
    pub no_go: Vec<Line>,
    /// The map of interests.
    pub interests: InterestsView,
    /// The reservoir of trust.
    pub trust: TrustView,
    /// What people recognise.
    pub signs: Vec<SignView>,
    /// The minimum conditions.
    pub conditions: Vec<ConditionView>,
    /// To which side the partnership leans.
    pub balances: Vec<BalanceView>,
    /// Where it is among the phases.
    pub phases: PhasesView,
    /// What is clear.
    pub clarity: Vec<ClearView>,
    /// Each lens in the mirror.
    pub mirror: Vec<MirrorView>,
}

/// What everybody in the picture filled in with all instruments.
pub fn comparisons(
    document: &Document,
    weighting: Weighting,
    hollow: &HollowWords,
    included: impl Fn(&ParticipantId) -> bool,
) -> Comparisons {
    let partners = organisations(document, included);
    let partners = partners.as_slice();
    Comparisons {
        own_words: own_words(partners, hollow),
        formula: formula(partners, weighting),
        gets_brings: gets_brings(partners),
        no_go: no_go(partners),
        interests: interests(partners),
        trust: trust(partners),
        signs: signs(partners),
        conditions: conditions(partners),
        balances: balances(partners, weighting),
        phases: phases(partners),
        clarity: clarity(partners),
        mirror: mirror(partners, weighting),
    }
}
