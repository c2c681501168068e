//! How often things happened in an afternoon, so that what hardly ever happens is seen.

/// How often things happened.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub saved: u64,
    pub killed: u64,
    pub damaged: u64,
    pub newer: u64,
    pub erased: u64,
    pub imported: u64,
    pub undone: u64,
    pub restored: u64,
    /// How often a tab was not looked at, because another one had taken something back that it had not heard of.
    pub unheard: u64,
    /// In how many afternoons two tabs took something back that did not know of each other.
    pub torn: u64,
    /// How many texts that cannot be read were gone with the tab that had just written over them.
    pub covered: u64,
}

impl Tally {
    pub fn counts(&self) -> [(&'static str, u64); 8] {
        [
            ("saved", self.saved),
            ("killed", self.killed),
            ("damaged", self.damaged),
            ("newer", self.newer),
            ("erased", self.erased),
            ("imported", self.imported),
            ("undone", self.undone),
            ("restored", self.restored),
        ]
    }

    pub fn add(&mut self, other: Self) {
        self.saved += other.saved;
        self.killed += other.killed;
        self.damaged += other.damaged;
        self.newer += other.newer;
        self.erased += other.erased;
        self.imported += other.imported;
        self.undone += other.undone;
        self.restored += other.restored;
        self.unheard += other.unheard;
        self.torn += other.torn;
        self.covered += other.covered;
    }
}
