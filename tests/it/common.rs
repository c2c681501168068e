//! Short ways to say who wrote what, shared by the tests.

use gezamenlijke_blik::device::{Contents, write_record};
use gezamenlijke_blik::exchange::{ReadError, Scope, read, write};
use gezamenlijke_blik::merge::{Merge, Register, ReplicaId, Stamp, Version};
use gezamenlijke_blik::reflection::{
    ANSWERS, Answer, Audience, Document, Entry, EntryRegister, FieldValue, ItemId, Key, Label,
    Note, ORGANISATION, PARTICIPANTS, Participant, ParticipantId, Score,
};
use gezamenlijke_blik::session::{Action, State, apply};

/// How often something is tried: as often as it says in `cargo xtask test`, which sets `GB_OFTEN`; a fifth of that in a plain
/// `cargo test`, so that it takes half a minute; and more often in the long run of `cargo xtask soak`.
pub fn soaked(often: u64, long_run: u64) -> u64 {
    let is_set = |name| std::env::var_os(name).is_some();
    match (is_set("GB_SOAK"), is_set("GB_OFTEN")) {
        (true, _) => long_run,
        (false, true) => often,
        (false, false) => often.div_ceil(5),
    }
}

pub fn id(text: &str) -> ParticipantId {
    ParticipantId::new(text).unwrap()
}

pub fn question(text: &str) -> ItemId {
    ItemId::new(text).unwrap()
}

pub fn label(text: &str) -> Label {
    Label::new(text).unwrap()
}

pub fn note(text: &str) -> Note {
    Note::new(text, Audience::Shared)
}

pub fn private(text: &str) -> Note {
    Note::new(text, Audience::Private)
}

/// `1` to `5`, `?` for *weet ik niet*, `~` for *past niet bij ons*, `-` for nothing (any more).
pub fn answer(text: &str) -> Option<Answer> {
    match text {
        "-" => None,
        "?" => Some(Answer::Unknown),
        "~" => Some(Answer::NotApplicable),
        points => Some(Answer::Scored(Score::new(points.parse().unwrap()).unwrap())),
    }
}

/// The other way round.
pub fn spelled(answer: Option<Answer>) -> String {
    match answer {
        None => "-".to_owned(),
        Some(Answer::Unknown) => "?".to_owned(),
        Some(Answer::NotApplicable) => "~".to_owned(),
        Some(Answer::Scored(score)) => score.points().to_string(),
    }
}

pub fn stamp(lamport: u64, wall: u64, replica: &str) -> Stamp {
    Stamp::new(lamport, wall, ReplicaId::new(replica).unwrap()).unwrap()
}

pub fn register<T: Merge + Clone>(value: T, stamp: Stamp) -> Register<T> {
    Register::new(Version { value, stamp }, Vec::new(), Vec::new(), None)
}

/// Where the answer to this question stands with a participant.
pub fn answers(id: &str) -> Key {
    Key::for_item(ANSWERS.spec, question(id))
}

/// What a participant answered to this question, with everything that is known of who wrote it.
pub fn given<'d>(document: &'d Document, who: &str, question: &str) -> &'d EntryRegister {
    let who = document.participant(&id(who)).unwrap();
    who.register(&answers(question)).unwrap()
}

/// The answer that an entry is.
pub fn answer_of(entry: &Entry) -> Option<Answer> {
    entry
        .value
        .as_ref()
        .map(|value| *Answer::from_value(value).unwrap())
}

/// A participant of an organisation, with answers such as `AM-Q1=4 AM-Q2=?`.
pub fn participant(organisation: &str, pairs: &str) -> Participant {
    let mut who = Participant::default();
    let now = stamp(1, 0, "t");
    if !organisation.is_empty() {
        let organisation = Entry::shared(Some(label(organisation).into()));
        who.change(Key::single(ORGANISATION.spec), organisation, now);
    }
    for pair in pairs.split_whitespace() {
        let (id, given) = pair.split_once('=').unwrap();
        let entry = Entry::answer(answer(given));
        who.put(answers(id), register(entry, now));
    }
    who
}

/// A document with these participants, called `p0`, `p1` and so on.
pub fn document(people: impl IntoIterator<Item = Participant>) -> Document {
    let mut document = Document::default();
    for (number, who) in people.into_iter().enumerate() {
        document.put(PARTICIPANTS, id(&format!("p{number}")), who);
    }
    document
}

/// A file around these members of `participants`, written as a person would.
pub fn file(participants: &str) -> String {
    format!(
        "{{\"format\": \"gezamenlijke-blik\", \"version\": {{\"major\": 1, \"minor\": 0}}, \
         \"participants\": {{{participants}}}}}"
    )
}

pub fn read_text(text: &str) -> Result<Document, ReadError> {
    read(text.as_bytes())
}

/// What others get to see of a document.
pub fn export(document: &Document) -> String {
    write(document, Scope::Shared)
}

/// Everything a state keeps, as bytes: what «nothing changed» means.
pub fn kept(state: &State) -> String {
    write_record(&state.contents)
}

/// A tablet on which nobody has done anything.
pub fn tablet(replica: &str) -> State {
    let replica = ReplicaId::new(replica).unwrap();
    State::new(Contents::default(), replica)
}

/// Somebody's visit on one tablet, on which the clock ticks with every action. Nothing is stored here: that is
/// `session::Visit`, the machine.
pub struct Visit {
    pub state: State,
    clock: u64,
}

impl Visit {
    pub fn on(replica: &str) -> Self {
        Self {
            state: tablet(replica),
            clock: 1_790_000_000_000,
        }
    }

    pub fn does(&mut self, action: Action) -> &mut Self {
        self.clock += 1_000;
        apply(&mut self.state, action, self.clock);
        self
    }

    /// A participant sits down and says where they come from.
    pub fn begins(&mut self, who: &str, organisation: &str) -> &mut Self {
        self.does(Action::Begin(id(who)));
        let organisation = Some(label(organisation));
        self.does(Action::describe(id(who), ORGANISATION, organisation))
    }

    /// The current participant answers: `AM-Q1=4 AM-Q2=?`.
    pub fn answers(&mut self, pairs: &str) -> &mut Self {
        for pair in pairs.split_whitespace() {
            let (id, given) = pair.split_once('=').unwrap();
            self.does(Action::answer(question(id), answer(given)));
        }
        self
    }

    /// What stands with a participant, in the order of the questions: `AM-Q1=4 AM-Q2=?`.
    pub fn answers_of(&self, who: &str) -> String {
        let who = self.state.contents.document.participant(&id(who)).unwrap();
        let given = who.field(ANSWERS.spec).iter().map(|(key, written)| {
            let id = key.item.as_ref().unwrap();
            format!("{id}={}", spelled(answer_of(written.value())))
        });
        given.collect::<Vec<_>>().join(" ")
    }

    /// The whole partnership as it stands on this tablet.
    pub fn document(&self) -> &Document {
        &self.state.contents.document
    }
}
