//! What every step of the table is given.

use crate::browser;
use crate::insight::{
    Agenda, Grounds, LensValue, QuestionView, Signal, Topic, agenda, question_views, signals,
    subject_views,
};
use crate::reflection::{
    Choice, Date, Document, Entries, Field, FieldValue, Owner, OwnerId, Owners, REVEALED, SESSIONS,
    Said, Step, TOPICS, Value, Visibility, Word, topic_id,
};
use crate::session::{Action, State, Way, keep_agenda, with_topic};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, redraw};
use crate::ui::elements::{actions, button, p};
use crate::ui::pages::answered::Naming;
use crate::ui::pages::compared::Source;
use crate::ui::pages::curtain::while_nobody_fills_in;
use crate::ui::pages::names;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::table_texts;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The session that is run, and what the answers show; as cheap to copy as a number.
#[derive(Clone, Copy)]
pub struct Table {
    /// The state to read, and the way to do something.
    pub app: App,
    /// The texts to show.
    pub texts: Texts,
    /// Everybody with what they filled in. What is written while people talk changes nothing of it.
    pub people: Memo<Owners>,
    /// What the answers show. Before the reveal no step may read it but the one that reveals.
    pub shown: Memo<Shown>,
    /// What the answers, the instruments and the sessions so far point at.
    pub signals: Memo<Vec<Signal>>,
    /// What was filled in with the instruments.
    pub instruments: Source,
    /// The agenda as it stands, worked out once for all who ask.
    agenda: Memo<Agenda>,
    /// What goes on paper when it is printed next.
    pub paper: StoredValue<Extent>,
    /// Which voices were read out since the page was opened, each by who wrote it and at which question.
    pub heard: RwSignal<BTreeSet<(OwnerId, &'static str)>>,
    session: StoredValue<OwnerId>,
}

/// What the answers of everybody in the picture show.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Whether and how organisations are told apart.
    pub naming: Naming,
    /// All questions, in the order in which the model asks.
    pub questions: Vec<QuestionView>,
}

/// What of a session goes on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Extent {
    /// All of it.
    #[default]
    Session,
    /// What was agreed, to hand out.
    Agreements,
}

impl Table {
    /// The table of this session.
    pub fn new(app: App, texts: Texts, session: OwnerId) -> Self {
        let chosen = Memo::new(move |_| {
            app.state
                .with(|state| (state.weighting(), state.visibility()))
        });
        let people: Memo<Owners> = Memo::new(move |_| {
            app.state
                .with(|state| state.contents.document.participants().clone())
        });
        let shown = Memo::new(move |_| {
            people.track();
            let (weighting, visibility) = chosen.get();
            app.state.with_untracked(|state| {
                let document = &state.contents.document;
                let is_in = |id: &OwnerId| state.is_in(id);
                let naming = match visibility {
                    Visibility::GroupOnly => Naming::GroupOnly,
                    Visibility::PerOrganisation => {
                        let all = crate::insight::organisations(document, is_in).into_iter();
                        let names = all.map(|one| names::partner(one.label, texts));
                        Naming::PerOrganisation(names.collect())
                    }
                };
                Shown {
                    naming,
                    questions: question_views(document, weighting, is_in),
                }
            })
        });
        let lenses = Memo::new(move |_| {
            people.track();
            chosen.track();
            let values = app.state.with_untracked(|state| state.together().group);
            values.map(|value: Option<LensValue>| value.map(|value| value.mean))
        });
        let naming = Memo::new(move |_| shown.with(|shown| shown.naming.clone()));
        let instruments = Source::own(app, texts, naming);
        let session = StoredValue::new(session);
        let agenda = Memo::new(move |_| {
            shown.with(|shown| {
                let views = subject_views(&shown.questions);
                app.state.with(|state| {
                    session.with_value(|id| agenda(&state.contents.document, id, &views))
                })
            })
        });
        let signals = Memo::new(move |_| {
            let (lenses, today) = (lenses.get(), Date::parse(&browser::today()));
            shown.with(|shown| {
                instruments.with(|compared, _| {
                    app.state.with(|state| {
                        session.with_value(|id| {
                            signals(&Grounds {
                                document: &state.contents.document,
                                session: id,
                                questions: &shown.questions,
                                lenses,
                                compared,
                                today,
                            })
                        })
                    })
                })
            })
        });
        Self {
            app,
            texts,
            people,
            shown,
            signals,
            instruments,
            agenda,
            paper: StoredValue::new(Extent::default()),
            heard: RwSignal::new(BTreeSet::new()),
            session,
        }
    }

    /// The id of the session.
    pub fn id(self) -> OwnerId {
        self.session.get_value()
    }

    /// The session as an owner.
    pub fn owner(self) -> Owner {
        Owner::One(SESSIONS.name, self.id())
    }

    /// Reads what the session has, now and whenever it changes.
    pub fn with<T>(self, read: impl FnOnce(&Entries) -> T) -> T {
        let nothing = Entries::default();
        self.app.state.with(|state| {
            let sessions = state.contents.document.owners(SESSIONS);
            self.session
                .with_value(|id| read(sessions.get(id).unwrap_or(&nothing)))
        })
    }

    /// Reads what a topic, an agreement or an expected organisation has, now and whenever it changes.
    pub fn with_owner<T>(self, owner: &Owner, read: impl FnOnce(&Entries) -> T) -> T {
        let nothing = Entries::default();
        self.app
            .state
            .with(|state| read(state.contents.document.owner(owner).unwrap_or(&nothing)))
    }

    /// Sets a field of the session.
    pub fn set<T: FieldValue + Into<Value>>(self, field: Field<T>, value: Option<T>) {
        self.app.act(Action::set(self.owner(), field, value));
    }

    /// Chooses one of a list for a field of the session.
    pub fn choose<C: Choice>(self, field: Field<Word>, choice: C) {
        self.app
            .act(Action::choose(self.owner(), field, Some(choice)));
    }

    /// A topic as an owner, whether it is kept yet or not; none where the session's id is too long for its subjects.
    pub fn topic(self, topic: &Topic) -> Option<Owner> {
        let id = match topic {
            Topic::Model(subject) => topic_id(&self.id(), *subject),
            Topic::Own(id) => Some(id.clone()),
        };
        id.map(|id| Owner::One(TOPICS.name, id))
    }

    /// Does something with a topic, which is made where it is not there yet.
    pub fn on_topic(self, topic: &Topic, action: impl FnOnce(Owner) -> Action) {
        self.app.act_all(with_topic(&self.id(), topic, action));
    }

    /// Goes to a step.
    pub fn go(self, step: Step) {
        self.take(&Way::Step(step));
    }

    /// Whether what was answered may be looked at: it is revealed, and nobody fills in on this device.
    pub fn is_open(self) -> bool {
        self.with(Entries::is_revealed) && !self.app.state.with(State::hides_others)
    }

    /// The agenda as it stands.
    pub fn agenda(self) -> Agenda {
        self.agenda.get()
    }

    /// Reads the agenda of the session in its document, now and whenever it changes.
    pub fn on_agenda<T>(self, read: impl FnOnce(&Document, &OwnerId, &Agenda) -> T) -> T {
        self.agenda.with(|agenda| {
            self.app.state.with(|state| {
                self.session
                    .with_value(|id| read(&state.contents.document, id, agenda))
            })
        })
    }

    /// Goes on, or back.
    pub fn take(self, way: &Way) {
        let is_talk = matches!(way, Way::Step(Step::Talk) | Way::Topic(_));
        // What is talked about stands from then on, whatever else is answered.
        let mut actions = match is_talk && untrack(|| self.with(Entries::is_revealed)) {
            true => untrack(|| self.on_agenda(|_, id, agenda| keep_agenda(id, agenda))),
            false => Vec::new(),
        };
        actions.extend(way.actions(&self.id()));
        self.app.act_shown_first(actions);
    }

    /// A step that shows answers: until all is revealed, the way there stands in its place.
    pub fn once_revealed(self, view: fn(Table) -> Dom) -> Dom {
        let is_revealed = Memo::new(move |_| self.with(Entries::is_revealed));
        redraw(move || match is_revealed.get() {
            true => untrack(|| self.once_all_are_done(view)),
            false => untrack(|| self.sealed()),
        })
    }

    /// The step that reveals answers: where people fill in on this device, not before everybody is done.
    pub fn once_all_are_done(self, view: fn(Table) -> Dom) -> Dom {
        while_nobody_fills_in(self.app, self.texts, move || view(self))
    }

    fn sealed(self) -> Dom {
        let words = &table_texts(self.texts).frame;
        fragment(vec![
            p("notice", words.sealed),
            actions(vec![
                button("button primary", words.to_reveal, move || {
                    self.go(Step::Reveal);
                }),
                button("button", words.unseal, move || {
                    self.choose(REVEALED, Said::Yes);
                }),
            ]),
        ])
    }
}
