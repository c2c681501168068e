//! The instruments of the lenses: what of the model is filled in beside the questions, each in under a minute.

use super::choice::choice;
use super::{Choice, Lens};

choice! {
    /// What is filled in beside the questions, in the order of the way: those of a lens after its questions.
    Instrument {
        /// «In eigen woorden»: the ambition as a goal and an action.
        OwnWords = "own_words",
        /// «Formule»: Ambitie = Belofte x Commitment x Doen.
        Formula = "formula",
        /// «Halen en brengen»: what each gets out of it, and brings in.
        GetsBrings = "gets_brings",
        /// «No-go's»: what is out of the question.
        NoGo = "no_go",
        /// «Belangenkaart»: the three kinds of interests.
        Interests = "interests",
        /// «Vertrouwensreservoir»: how full it is, and whether it rises or falls.
        Trust = "trust",
        /// «Herken je dit?»: signs that somebody recognises or not.
        Signs = "signs",
        /// «Wie bepaalt, wie doet, wie hoort erbij»: the minimum conditions.
        Conditions = "conditions",
        /// «Balansen»: to which side the partnership leans.
        Balances = "balances",
        /// «In welke fase?»: where the partnership is among the five phases.
        Phases = "phases",
        /// «Is het duidelijk?»: who decides, when we meet again, what is on the agenda.
        Clarity = "clarity",
        /// «Spiegelvraag»: how the others see it, one guess for each lens.
        Mirror = "mirror",
    }
}

impl Instrument {
    /// The lens to which it belongs. The mirror is for all of them, and comes after the last.
    pub const fn lens(self) -> Lens {
        match self {
            Instrument::OwnWords
            | Instrument::Formula
            | Instrument::GetsBrings
            | Instrument::NoGo => Lens::Ambition,
            Instrument::Interests => Lens::Interests,
            Instrument::Trust | Instrument::Signs => Lens::Relationship,
            Instrument::Conditions | Instrument::Balances => Lens::Organisation,
            Instrument::Phases | Instrument::Clarity | Instrument::Mirror => Lens::Process,
        }
    }

    /// Whether everybody gets it. The others are there when a session asks for them, or somebody opens them.
    pub const fn is_short(self) -> bool {
        matches!(
            self,
            Instrument::OwnWords | Instrument::Conditions | Instrument::Phases | Instrument::Mirror
        )
    }
}

choice! {
    /// The three factors of the model's formula. They are multiplied: where one is nothing, the ambition is nothing.
    Factor {
        /// «Belofte»: what the partners promise.
        Promise = "promise",
        /// «Commitment»: how far they stand for it.
        Commitment = "commitment",
        /// «Doen»: what they do of it.
        Doing = "doing",
    }
}

choice! {
    /// What somebody brings or gets.
    Contribution {
        /// «Tijd».
        Time = "time",
        /// «Geld».
        Money = "money",
        /// «Kennis».
        Knowledge = "knowledge",
    }
}

choice! {
    /// The three kinds of interests of the model.
    InterestKind {
        /// «Collectieve belangen»: what society, clients or patients gain.
        Collective = "collective",
        /// «Organisatiebelangen»: what the organisation needs.
        Organisation = "organisation",
        /// «Individuele belangen»: what a person needs. Private unless they share it.
        Individual = "individual",
    }
}

choice! {
    /// To which way the level of trust goes.
    Course {
        /// It rises.
        Rising = "rising",
        /// It stays.
        Steady = "steady",
        /// It falls.
        Falling = "falling",
    }
}

choice! {
    /// What a participant may recognise in the partnership.
    Sign {
        /// They meet, and hardly work: the first sign of collaborating in appearance only.
        MeetingsOnly = "meetings_only",
        /// A team works hard, and support drains away: the second.
        SupportFades = "support_fades",
        /// Partners obstruct: the first sign of neglected interests.
        Obstructing = "obstructing",
        /// Partners drop out: the second.
        DroppingOut = "dropping_out",
        /// Partners work against each other: the third.
        Opposing = "opposing",
        /// There is attention for who is in the team: the first condition of a good team.
        TeamChosen = "team_chosen",
        /// Differences are talked about: the second.
        DifferencesDiscussed = "differences_discussed",
        /// There is room for individual interests: the third.
        RoomForInterests = "room_for_interests",
    }
}

choice! {
    /// Whether somebody recognises a sign.
    Recognised {
        /// They do.
        Yes = "yes",
        /// They do not.
        No = "no",
        /// They do not know.
        Unknown = "unknown",
    }
}

choice! {
    /// The minimum conditions under which people can work in uncertain circumstances.
    MinimumCondition {
        /// «Wie bepaalt wat».
        Decides = "decides",
        /// «Wie doet wat».
        Does = "does",
        /// «Wie hoort erbij».
        Belongs = "belongs",
    }
}

choice! {
    /// What is to be kept in balance, each between two sides: the first side is the negative one.
    Balance {
        /// Daadkracht ↔ draagvlak.
        Support = "support",
        /// Te weinig ↔ te veel georganiseerd.
        Organising = "organising",
        /// Inhoud ↔ proces.
        Attention = "attention",
        /// Te traag ↔ te snel.
        Pace = "pace",
    }
}

choice! {
    /// The five phases of a partnership, in their order. In practice they run through each other.
    Phase {
        /// «Verkennen».
        Exploring = "exploring",
        /// «Delen».
        Sharing = "sharing",
        /// «Overeenkomen».
        Agreeing = "agreeing",
        /// «Vormgeven».
        Shaping = "shaping",
        /// «Uitvoeren».
        Doing = "doing",
    }
}

choice! {
    /// How far a partnership is with one phase.
    PhaseState {
        /// «Niet begonnen».
        NotBegun = "not_begun",
        /// «Bezig».
        UnderWay = "under_way",
        /// «Gedaan».
        Done = "done",
        /// «Overgeslagen».
        Skipped = "skipped",
    }
}

choice! {
    /// What is clear in a transparent process, or is not.
    Clear {
        /// Who decides.
        Decides = "decides",
        /// When the group meets again: a day.
        Meets = "meets",
        /// What is on the agenda then.
        Agenda = "agenda",
    }
}
