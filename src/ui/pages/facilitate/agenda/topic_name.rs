//! What topics are called: by people, and on the page.

use crate::insight::{Item, Topic};
use crate::reflection::{OwnerId, TITLE};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{subject_texts, table_texts};

/// The id of the button that adds a topic of the group's own.
pub const OWN: &str = "agenda-own";

/// The word by which a topic is known on the page.
pub fn key(topic: &Topic) -> String {
    match topic {
        Topic::Model(subject) => subject.key().to_owned(),
        Topic::Own(id) => ["own-", id.as_str()].concat(),
    }
}

/// What a topic is called.
pub fn topic_name(item: &Item, texts: Texts) -> String {
    match (&item.topic, &item.title) {
        (Topic::Model(subject), _) => {
            subject_texts(*subject, texts).map_or(String::new(), |said| said.name.to_owned())
        }
        (Topic::Own(_), Some(title)) => title.as_str().to_owned(),
        (Topic::Own(_), None) => table_texts(texts).agenda.own_unnamed.to_owned(),
    }
}

/// The id of the button that moves a topic up.
pub fn up_id(topic: &Topic) -> String {
    ["agenda-up-", &key(topic)].concat()
}

/// The id of the field with the name of a topic of the group's own.
pub fn title_id(id: &OwnerId) -> String {
    ["agenda-", TITLE.spec.name, "-", id.as_str()].concat()
}
