//! A session as it is run: one tap after the other, and the clock of a talk.

use crate::common::{id, tablet};
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::insight::{
    Agenda, Item, Topic, Weighting, agenda, question_views, subject_views,
};
use gezamenlijke_blik::reflection::{
    Beat, Choice, Document, Entries, Owner, SESSIONS, SUBJECT, Step, Subject,
};
use gezamenlijke_blik::session::{
    Action, State, TalkClock, TimeLeft, Way, apply, back, forward, revealing, talking, time_left,
};
use std::fs;

/// A table at which the session `s` is run.
struct Run {
    state: State,
    clock: u64,
}

impl Run {
    fn with(document: Document) -> Self {
        let mut state = tablet("r");
        state.contents.document = document;
        let mut run = Self { state, clock: 0 };
        run.does(vec![Action::Add(SESSIONS, id("s")), Action::Run(id("s"))]);
        run
    }

    fn of_example() -> Self {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/example/workshop.json");
        Self::with(read(&fs::read(path).unwrap()).unwrap())
    }

    fn does(&mut self, actions: Vec<Action>) {
        for action in actions {
            self.clock += 1_000;
            apply(&mut self.state, action, self.clock);
        }
    }

    fn document(&self) -> &Document {
        &self.state.contents.document
    }

    fn session(&self) -> &Entries {
        &self.document().owners(SESSIONS)[&id("s")]
    }

    fn agenda(&self) -> Agenda {
        let questions = question_views(self.document(), Weighting::Organisations, |_| true);
        agenda(self.document(), &id("s"), &subject_views(&questions))
    }

    fn forward(&self) -> Option<Way> {
        forward(self.document(), &id("s"), &self.agenda())
    }

    fn back(&self) -> Option<Way> {
        back(self.document(), &id("s"), &self.agenda())
    }

    fn take(&mut self, way: &Way) {
        self.does(way.actions(&id("s")));
    }

    fn go(&mut self, step: Step) {
        self.take(&Way::Step(step));
    }

    /// «deciding: look», or nothing.
    fn revealing(&self) -> String {
        let now = revealing(self.document(), &id("s"), &self.agenda());
        now.map_or_else(String::new, |now| {
            format!("{}: {}", now.subject.key(), now.beat.key())
        })
    }

    fn talking(&self) -> Option<Topic> {
        let agenda = self.agenda();
        let at = talking(self.document(), &id("s"), &agenda)?;
        Some(agenda.listed[at].topic.clone())
    }
}

#[test]
fn one_key_leads_from_the_files_to_the_talk() {
    let mut run = Run::of_example();
    let mut places = Vec::new();
    while run.session().step() < Step::Agenda {
        places.push(match run.session().step() {
            Step::Reveal => run.revealing(),
            other => other.key().to_owned(),
        });
        assert_eq!(
            run.session().is_revealed(),
            places.ends_with(&["differences".to_owned()])
        );
        let way = run.forward().unwrap();
        run.take(&way);
    }
    // The subjects on the agenda, not by how far apart they are but as the content has them.
    let expected = [
        "gather",
        "deciding: look",
        "deciding: count",
        "deciding: words",
        "money: look",
        "money: count",
        "money: words",
        "belonging: look",
        "belonging: count",
        "belonging: words",
        "differences",
    ];
    assert_eq!(places, expected);

    // At the talk it is the agenda's own order, and behind its last topic come the agreements.
    run.go(Step::Talk);
    let mut topics = Vec::new();
    while run.session().step() == Step::Talk {
        topics.push(run.talking().unwrap());
        let way = run.forward().unwrap();
        run.take(&way);
    }
    let listed: Vec<Topic> = run.agenda().listed.into_iter().map(|it| it.topic).collect();
    assert_eq!(topics, listed);
    assert_eq!(run.session().step(), Step::Agreements);
    run.go(Step::Close);
    assert_eq!(run.forward(), None);
}

#[test]
fn going_back_hides_nothing_that_was_shown() {
    let mut run = Run::of_example();
    run.go(Step::Reveal);
    for _ in 0..4 {
        let way = run.forward().unwrap();
        run.take(&way);
    }
    assert_eq!(run.revealing(), "money: count");
    let way = run.back().unwrap();
    run.take(&way);
    assert_eq!(run.revealing(), "deciding: words");
    assert_eq!(run.back(), Some(Way::Step(Step::Gather)));
    let way = run.forward().unwrap();
    run.take(&way);
    assert_eq!(run.revealing(), "money: count");

    // Who skips the rest has seen all of it.
    run.take(&Way::Revealed);
    run.go(Step::Reveal);
    assert_eq!(run.revealing(), "deciding: words");
    let money = Way::Topic(Topic::Model(Subject::Money));
    run.take(&money);
    assert_eq!(run.revealing(), "money: words");
}

#[test]
fn where_nobody_answered_there_is_nothing_to_reveal_and_nothing_is_called_revealed() {
    let mut run = Run::with(Document::default());
    assert_eq!(run.back(), None);
    run.go(Step::Reveal);
    assert_eq!(run.revealing(), "");
    assert_eq!(run.back(), Some(Way::Step(Step::Gather)));
    let way = run.forward().unwrap();
    run.take(&way);
    assert_eq!(run.session().step(), Step::Differences);
    assert!(!run.session().is_revealed());
    run.go(Step::Talk);
    assert_eq!(run.talking(), None);
    assert_eq!(run.forward(), Some(Way::Step(Step::Agreements)));
    assert_eq!(run.back(), Some(Way::Step(Step::Agenda)));
}

#[test]
fn a_session_that_speaks_of_something_else_stands_at_the_first_subject() {
    let mut run = Run::of_example();
    run.go(Step::Reveal);
    let session = Owner::One(SESSIONS.name, id("s"));
    let trust = Action::choose(session, SUBJECT, Some(Subject::Trust));
    run.does(vec![trust]);
    assert_eq!(run.revealing(), "deciding: look");
    run.take(&Way::Beat(Subject::Deciding, Beat::Words));
    assert_eq!(run.revealing(), "deciding: words");
}

#[test]
fn a_clock_counts_what_was_talked_and_nothing_else() {
    let minute = 60_000;
    // What was looked at, in minutes since the page opened; what had been kept before; what it says.
    let check = |before: u32, looks: &[u64], expected: u32| {
        let mut clock = TalkClock::new(before);
        clock.start(looks[0] * minute);
        let last = looks.iter().map(|at| clock.look(at * minute)).last();
        assert_eq!(last, Some(expected), "{before} {looks:?}");
    };
    check(0, &[5], 0);
    check(0, &[5, 6, 7], 2);
    check(4, &[0, 1, 3], 7);
    // The device slept for an hour.
    check(0, &[0, 1, 61, 62], 2);
    // The clock went backwards, and on from there.
    check(0, &[10, 11, 3, 4], 2);
    check(u32::MAX, &[0, 1], u32::MAX);

    let mut clock = TalkClock::new(0);
    assert_eq!(
        (clock.runs(), clock.look(minute), clock.look(2 * minute)),
        (false, 0, 0)
    );
    clock.start(0);
    clock.pause(90_000);
    assert_eq!((clock.runs(), clock.look(300_000)), (false, 1));
    clock.start(400_000);
    assert_eq!(
        clock.look(430_000),
        2,
        "the half minute before the pause counts"
    );
}

#[test]
fn a_topic_says_how_it_is_doing_for_time() {
    let item = Run::of_example().agenda().listed.remove(0);
    let check = |minutes: u32, spent: u32, expected: TimeLeft| {
        let item = Item {
            minutes,
            spent,
            ..item.clone()
        };
        assert_eq!(time_left(&item), expected, "{spent} of {minutes}");
    };
    check(12, 0, TimeLeft::Minutes(12));
    check(12, 11, TimeLeft::Minutes(1));
    check(12, 12, TimeLeft::Up);
    check(12, 14, TimeLeft::Over(2));
    check(0, 0, TimeLeft::Up);
}
