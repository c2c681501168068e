//! What is done to the agenda on the page: arranged, told, and the focus where one goes on.

use super::topic_name::{OWN, title_id, topic_name, up_id};
use crate::browser;
use crate::insight::{Agenda, Item, Topic};
use crate::reflection::{Label, OwnerId};
use crate::session::{self, Action, Direction};
use crate::ui::pages::facilitate::Table;
use crate::ui::whole_texts::table_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The agenda as it stands, and the way to arrange it.
#[derive(Clone, Copy)]
pub struct Arranging {
    /// The session.
    pub table: Table,
    /// The agenda.
    pub agenda: Memo<Agenda>,
}

/// How long a topic is given by its buttons at least and at most, in minutes.
const MINUTES: (u32, u32) = (5, 240);

impl Arranging {
    /// The agenda of this session.
    pub fn new(table: Table) -> Self {
        Self {
            table,
            agenda: Memo::new(move |_| table.agenda()),
        }
    }

    /// A list of its topics, now and whenever it changes.
    pub fn list<T: Clone>(self, read: fn(&Agenda) -> &Vec<T>) -> Vec<T> {
        self.agenda.with(|agenda| read(agenda).clone())
    }

    /// Moves a topic one place.
    pub fn move_topic(self, topic: &Topic, direction: Direction) {
        self.act(|session, agenda| session::move_topic(session, agenda, topic, direction));
        let words = &table_texts(self.table.texts).agenda;
        let listed = self.agenda.with_untracked(|agenda| agenda.listed.clone());
        let at = listed.iter().position(|item| item.topic == *topic);
        if let Some((at, item)) = at.and_then(|at| Some((at, listed.get(at)?))) {
            let place = (at + 1).to_string();
            self.tell(words.told_at, item, ("place", &place));
        }
    }

    /// Gives a topic five minutes more or less, to a whole number of fives.
    pub fn change_minutes(self, topic: &Topic, direction: Direction) {
        let Some(item) = self.listed(topic) else {
            return;
        };
        let (least, most) = MINUTES;
        let minutes = match direction {
            Direction::Up => item.minutes / 5 * 5 + 5,
            Direction::Down => item.minutes.saturating_sub(1) / 5 * 5,
        };
        self.fix(topic, Some(minutes.clamp(least, most)));
    }

    /// Gives a topic its share of the time again; the button for that goes, and one goes on beside it.
    pub fn share(self, topic: &Topic) {
        self.fix(topic, None);
        focus(up_id(topic));
    }

    fn fix(self, topic: &Topic, minutes: Option<u32>) {
        self.act(|session, agenda| session::set_minutes(session, agenda, topic, minutes));
        let words = &table_texts(self.table.texts).agenda;
        if let Some(item) = self.listed(topic) {
            let minutes = words.minutes.of(count(item.minutes));
            self.tell(words.told_minutes, &item, ("minutes", &minutes));
        }
    }

    /// Takes a topic off the agenda; one goes on at the next.
    pub fn drop_topic(self, item: &Item) {
        let next = self.next(&item.topic);
        self.act(|session, agenda| session::drop_topic(session, agenda, &item.topic));
        let words = &table_texts(self.table.texts).agenda;
        self.tell(words.told_off, item, ("", ""));
        focus(next);
    }

    /// Puts a topic below the line.
    pub fn put_below(self, item: &Item) {
        let next = self.next(&item.topic);
        self.act(|session, agenda| session::put_below(session, agenda, &item.topic));
        let words = &table_texts(self.table.texts).agenda;
        self.tell(words.told_below, item, ("", ""));
        focus(next);
    }

    /// Puts a topic on the agenda; one goes on there.
    pub fn put_on(self, item: &Item) {
        self.act(|session, agenda| session::put_on_agenda(session, agenda, &item.topic));
        let words = &table_texts(self.table.texts).agenda;
        let place = self.agenda.with_untracked(|agenda| {
            let mut listed = agenda.listed.iter();
            listed.position(|one| one.topic == item.topic)
        });
        let place = place.map_or(0, |at| at + 1).to_string();
        self.tell(words.told_at, item, ("place", &place));
        focus(up_id(&item.topic));
    }

    /// Adds a topic of the group's own, to be named at once.
    pub fn add_own(self) {
        if let Some(id) = browser::owner_id() {
            self.act(|session, agenda| session::add_own(session, agenda, id.clone()));
            focus(title_id(&id));
        }
    }

    /// Names a topic of the group's own.
    pub fn name_own(self, id: &OwnerId, title: &str) {
        let title = Label::new(title);
        self.table.app.act(session::name_own(id.clone(), title));
    }

    /// The agenda follows from the answers again.
    pub fn follow_answers(self) {
        self.act(session::follow_answers);
        let told = table_texts(self.table.texts).agenda.told_follow;
        self.table.app.announcement.set(told.to_owned());
        browser::focus_heading();
    }

    fn act(self, arrange: impl FnOnce(&OwnerId, &Agenda) -> Vec<Action>) {
        let actions = self
            .agenda
            .with_untracked(|agenda| arrange(&self.table.id(), agenda));
        self.table.app.act_all(actions);
    }

    fn listed(self, topic: &Topic) -> Option<Item> {
        self.agenda.with_untracked(|agenda| {
            let mut listed = agenda.listed.iter();
            listed.find(|item| item.topic == *topic).cloned()
        })
    }

    /// Where one goes on when this topic leaves the agenda: at the one behind it, else before it.
    fn next(self, topic: &Topic) -> String {
        let listed = self.agenda.with_untracked(|agenda| agenda.listed.clone());
        let at = listed.iter().position(|item| item.topic == *topic);
        let beside = at.and_then(|at| {
            let before = at.checked_sub(1).and_then(|at| listed.get(at));
            listed.get(at + 1).or(before)
        });
        beside.map_or_else(|| OWN.to_owned(), |item| up_id(&item.topic))
    }

    fn tell(self, text: &str, item: &Item, (name, value): (&str, &str)) {
        let topic = topic_name(item, self.table.texts);
        let told = fill(text, &[("topic", &topic), (name, value)]);
        self.table.app.announcement.set(told);
    }
}

/// Minutes as texts count them.
pub fn count(minutes: u32) -> usize {
    usize::try_from(minutes).unwrap_or(usize::MAX)
}

fn focus(id: String) {
    request_animation_frame(move || browser::focus(&id));
}
