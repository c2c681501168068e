//! The one list of what is kept: which owners there are, and which fields each of them has.
//!
//! Merging, reading, writing, limits, privacy, conflicts, the counts of an import and the published schema walk
//! [`TABLE`]. A field is one row here, and what people call it stands under the same name in the texts.
//! A later version adds rows and kinds, and raises [`Table::minor`]; no name is ever used for something else.

use super::{
    AMBITION, ASKS, Answer, BALANCES, BRINGS, BRINGS_KIND, CLARITY, CONDITIONS, CONDITIONS_WORDS,
    Date, FORMULA, Field, GETS, GETS_KIND, HOLLOW_WORDS, INTERESTS, Label, MEETS, MIRROR, NO_GO,
    Number, OwnerKind, PHASE, PHASES, PerItem, Presence, QUESTIONS, SIGNS, SKIPPED, TRUST,
    TRUST_COURSE, Table, Text, UNCLEAR, Word,
};

/// How many values a field can have for one owner, where it has several.
pub const MAX_VALUES: usize = 500;

/// How many participants one document can hold.
pub const MAX_PARTICIPANTS: usize = 500;

/// The partner organisation, as the participant spells it.
pub const ORGANISATION: Field<Label> = Field::new("organisation");
/// A name or an alias of a participant, or the name of the partnership; a label, never an identity.
pub const NAME: Field<Label> = Field::new("name");
/// The participant's role in the partnership.
pub const ROLE: Field<Label> = Field::new("role");
/// The answers. A question without one was never answered.
pub const ANSWERS: PerItem<Answer> = PerItem::new("answers", &QUESTIONS);
/// What the participant wrote beside an answer; each note says for whom it is.
pub const NOTES: PerItem<Text> = PerItem::new("notes", &QUESTIONS);

/// What a session is called, such as «Startbijeenkomst».
pub const TITLE: Field<Label> = Field::new("title");
/// The day on which a session is held.
pub const DATE: Field<Date> = Field::new("date");
/// The room or town in which a session is held.
pub const PLACE: Field<Label> = Field::new("place");
/// The facilitator of a session.
pub const LEADER: Field<Label> = Field::new("leader");

/// How long a session takes, in minutes.
pub const MINUTES: Field<Number> = Field::new("minutes");
/// What the group sees: per organisation, or itself alone. It holds for everybody who looks at the session.
pub const VISIBILITY: Field<Word> = Field::new("visibility");
/// Whose voice weighs how much in the picture of a session.
pub const WEIGHTING: Field<Word> = Field::new("weighting");
/// At which of its seven steps a session is.
pub const STEP: Field<Word> = Field::new("step");
/// The subject: of an agreement, of a topic, or the one of which a session speaks now.
pub const SUBJECT: Field<Word> = Field::new("subject");
/// Whether all of a session was revealed: nothing of any answer is in sight before.
pub const REVEALED: Field<Word> = Field::new("revealed");
/// Whether it is clear who decides, as the group said when a session closed.
pub const DECIDES: Field<Word> = Field::new("decides");
/// Whether it is clear who does what, as the group said when a session closed.
pub const DOES: Field<Word> = Field::new("does");
/// Whether it is clear who belongs to the partnership, as the group said when a session closed.
pub const BELONGS: Field<Word> = Field::new("belongs");
/// How many people are expected of an organisation.
pub const PEOPLE: Field<Number> = Field::new("people");
/// The day on which the group meets again.
pub const NEXT: Field<Date> = Field::new("next");
/// That somebody is left out of the picture of the group. What they answered stays theirs.
pub const LEFT_OUT: Field<Word> = Field::new("left_out");

/// The session to which a topic or an agreement belongs, by its id.
pub const SESSION: Field<Word> = Field::new("session");
/// Where a topic stands: on the agenda, below the line, or dropped.
pub const PLACEMENT: Field<Word> = Field::new("placement");
/// How far a topic was revealed: looked at in silence, counted, said in words.
pub const SHOWN: Field<Word> = Field::new("shown");
/// How long a topic was talked about, in whole minutes.
pub const SPENT: Field<Number> = Field::new("spent");
/// That a topic was talked about to its end.
pub const DISCUSSED: Field<Word> = Field::new("discussed");
/// How an agreement stands: open, done, dropped.
pub const STATUS: Field<Word> = Field::new("status");
/// The place of a topic on the agenda, the first at 0.
pub const ORDER: Field<Number> = Field::new("order");
/// What was heard while a topic was talked about.
pub const HEARD: Field<Text> = Field::new("heard");

/// What was agreed, in a sentence.
pub const WHAT: Field<Text> = Field::new("what");
/// Who does what was agreed, beside their organisation.
pub const WHO: Field<Label> = Field::new("who");
/// The day by which an agreement is done.
pub const BY: Field<Date> = Field::new("by");
/// What makes an agreement stick: if this happens, then we do that.
pub const IF_THEN: Field<Text> = Field::new("if_then");
/// The day on which the group looks whether an agreement did what it was for.
pub const REVIEW: Field<Date> = Field::new("review");

/// The partnership as an owner: its name, and what holds for all of its sessions.
pub const PARTNERSHIP: OwnerKind = OwnerKind {
    name: "partnership",
    most: 1,
    presence: Presence::Always,
    fields: &[NAME.spec, HOLLOW_WORDS.spec],
};

/// The people who fill in, at most [`MAX_PARTICIPANTS`].
pub const PARTICIPANTS: OwnerKind = OwnerKind {
    name: "participants",
    most: MAX_PARTICIPANTS,
    presence: Presence::Always,
    fields: &[
        ORGANISATION.spec,
        NAME.spec,
        ROLE.spec,
        ANSWERS.spec,
        NOTES.spec,
        LEFT_OUT.spec,
        AMBITION.spec,
        FORMULA.spec,
        GETS.spec,
        GETS_KIND.spec,
        BRINGS.spec,
        BRINGS_KIND.spec,
        NO_GO.spec,
        INTERESTS.spec,
        TRUST.spec,
        TRUST_COURSE.spec,
        SIGNS.spec,
        CONDITIONS.spec,
        CONDITIONS_WORDS.spec,
        BALANCES.spec,
        PHASE.spec,
        PHASES.spec,
        CLARITY.spec,
        MEETS.spec,
        UNCLEAR.spec,
        MIRROR.spec,
        SKIPPED.spec,
    ],
};

/// The meetings at which a group looks at the picture together.
pub const SESSIONS: OwnerKind = OwnerKind {
    name: "sessions",
    most: 100,
    presence: Presence::WhereAny,
    fields: &[
        TITLE.spec,
        DATE.spec,
        PLACE.spec,
        LEADER.spec,
        MINUTES.spec,
        VISIBILITY.spec,
        WEIGHTING.spec,
        STEP.spec,
        REVEALED.spec,
        SUBJECT.spec,
        DECIDES.spec,
        DOES.spec,
        BELONGS.spec,
        NEXT.spec,
        ASKS.spec,
    ],
};

/// The organisations of which a facilitator knows that they come, and with how many people; also those of which somebody said
/// that they are not another one with nearly the same name.
pub const EXPECTED: OwnerKind = OwnerKind {
    name: "expected",
    most: 200,
    presence: Presence::WhereAny,
    fields: &[SESSION.spec, ORGANISATION.spec, PEOPLE.spec],
};

/// What a session talks about: a subject of the model or one of the group's own, as the facilitator arranged it. What nobody
/// arranged is worked out anew each time.
pub const TOPICS: OwnerKind = OwnerKind {
    name: "topics",
    most: 500,
    presence: Presence::WhereAny,
    fields: &[
        SESSION.spec,
        SUBJECT.spec,
        TITLE.spec,
        PLACEMENT.spec,
        ORDER.spec,
        MINUTES.spec,
        SHOWN.spec,
        SPENT.spec,
        DISCUSSED.spec,
        HEARD.spec,
    ],
};

/// What the group agreed: what, who, by when, and when it looks at it again.
pub const AGREEMENTS: OwnerKind = OwnerKind {
    name: "agreements",
    most: 500,
    presence: Presence::WhereAny,
    fields: &[
        WHAT.spec,
        ORGANISATION.spec,
        WHO.spec,
        BY.spec,
        IF_THEN.spec,
        REVIEW.spec,
        SUBJECT.spec,
        SESSION.spec,
        STATUS.spec,
    ],
};

/// The fields about which nobody is asked where two copies differ: where a session is, and how its agenda is arranged. What was
/// chosen last counts; of what the group sees, the stricter.
pub const BY_RULE: &[&str] = &[
    LEFT_OUT.spec.name,
    MINUTES.spec.name,
    VISIBILITY.spec.name,
    WEIGHTING.spec.name,
    STEP.spec.name,
    REVEALED.spec.name,
    SUBJECT.spec.name,
    SESSION.spec.name,
    PEOPLE.spec.name,
    PLACEMENT.spec.name,
    ORDER.spec.name,
    SHOWN.spec.name,
    SPENT.spec.name,
    DISCUSSED.spec.name,
    SKIPPED.spec.name,
    ASKS.spec.name,
];

/// Everything that this version knows.
pub const TABLE: Table = Table {
    minor: 0,
    partnership: PARTNERSHIP,
    kinds: &[PARTICIPANTS, SESSIONS, EXPECTED, TOPICS, AGREEMENTS],
};
