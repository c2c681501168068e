//! What is said where somebody fills in an instrument: its name, what it asks, and its choices; in the whole program only.
//!
//! The texts stand in `public/content/{nl,en}/instruments.json`, and are made into constants as those of `words.json` are.

use super::language::Language;
use super::text::{Counted, Keyed};
use crate::reflection::{Balance, Clear, Contribution, Factor, Sign};

include!(concat!(env!("OUT_DIR"), "/instruments.rs"));

impl Instruments {
    /// The texts in this language.
    pub const fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &NL,
            Language::English => &EN,
        }
    }
}

impl Formula {
    /// What a factor is called.
    pub const fn factor(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::Promise => self.promise,
            Factor::Commitment => self.commitment,
            Factor::Doing => self.doing,
        }
    }
}

impl GetsBrings {
    /// What a kind of what is got or brought is called.
    pub const fn contribution(&self, kind: Contribution) -> &'static str {
        match kind {
            Contribution::Time => self.time,
            Contribution::Money => self.money,
            Contribution::Knowledge => self.knowledge,
        }
    }
}

impl Trust {
    /// What the levels of the reservoir are called, from 1 to 5.
    pub const fn levels(&self) -> [&'static str; 5] {
        [
            self.step_1,
            self.step_2,
            self.step_3,
            self.step_4,
            self.step_5,
        ]
    }

    /// What the ways that trust can go are called, in the order of [`Course`](crate::reflection::Course).
    pub const fn courses(&self) -> [&'static str; 3] {
        [self.rising, self.steady, self.falling]
    }
}

impl Signs {
    /// What somebody recognises, in a sentence.
    pub const fn sign(&self, sign: Sign) -> &'static str {
        match sign {
            Sign::MeetingsOnly => self.meetings_only,
            Sign::SupportFades => self.support_fades,
            Sign::Obstructing => self.obstructing,
            Sign::DroppingOut => self.dropping_out,
            Sign::Opposing => self.opposing,
            Sign::TeamChosen => self.team_chosen,
            Sign::DifferencesDiscussed => self.differences_discussed,
            Sign::RoomForInterests => self.room_for_interests,
        }
    }
}

impl Balances {
    /// What a balance is called.
    pub const fn balance(&self, balance: Balance) -> &'static str {
        match balance {
            Balance::Support => self.support,
            Balance::Organising => self.organising,
            Balance::Attention => self.attention,
            Balance::Pace => self.pace,
        }
    }

    /// What its first and its second side are called.
    pub const fn sides(&self, balance: Balance) -> [&'static str; 2] {
        match balance {
            Balance::Support => [self.support_first, self.support_second],
            Balance::Organising => [self.organising_first, self.organising_second],
            Balance::Attention => [self.attention_first, self.attention_second],
            Balance::Pace => [self.pace_first, self.pace_second],
        }
    }
}

impl Clarity {
    /// What is asked of a thing that is to be clear, and which part of the model asks it.
    pub const fn clear(&self, clear: Clear) -> (&'static str, &'static str) {
        match clear {
            Clear::Decides => (self.decides, "PR-T1"),
            Clear::Meets => (self.meets, "PR-T2"),
            Clear::Agenda => (self.agenda, "PR-T3"),
        }
    }
}
