//! What an instrument asks of the one who has the tablet: a place in their part of the document, and the fields that stand for it.
//!
//! What is typed or chosen is kept at once, and what is shown follows what is kept: also where another tab changed it, or all of
//! an instrument was taken back.

use crate::browser;
use crate::reflection::{
    Choice, Entry, Field, FieldSpec, ItemId, Key, Label, Participant, Passage, PerItem, Score,
    Value,
};
use crate::session::Action;
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, element, text_element};
use crate::ui::elements::{div, p, plain_button, text_span};
use crate::ui::pages::fill::act_for_me;
use crate::ui::parts::{Area, Field as LineField};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;
use crate::words::fill;
use leptos::prelude::*;

/// A value of the one who has the tablet: of which field, and for which item where it has several.
#[derive(Clone, Copy)]
pub struct Mine {
    app: App,
    texts: Texts,
    spec: FieldSpec,
    item: Option<&'static str>,
}

impl Mine {
    /// The value of a field.
    pub const fn of<T>(app: App, texts: Texts, field: Field<T>) -> Self {
        Self {
            app,
            texts,
            spec: field.spec,
            item: None,
        }
    }

    /// The value of a field for one of its items.
    pub const fn at<T>(app: App, texts: Texts, field: PerItem<T>, item: &'static str) -> Self {
        Self {
            app,
            texts,
            spec: field.spec,
            item: Some(item),
        }
    }

    /// The id of its field on the page, where focus can go; that of radios is followed by their place, from 0.
    pub fn id(self) -> String {
        ["mine", self.spec.name]
            .into_iter()
            .chain(self.item)
            .collect::<Vec<_>>()
            .join("-")
    }

    /// What stands there, as it changes.
    pub fn get(self) -> Option<Value> {
        let entry = |me: &Participant| me.entry(self.spec, self.item)?.value.clone();
        self.app.me(entry).flatten()
    }

    /// Keeps this there for all to see, or takes back what stands there.
    pub fn set(self, value: Option<Value>) {
        self.write(Entry::shared(value));
    }

    /// Keeps an entry there.
    pub fn write(self, entry: Entry) {
        let key = match self.item {
            None => Some(Key::single(self.spec)),
            Some(item) => ItemId::new(item).map(|item| Key::for_item(self.spec, item)),
        };
        if let Some(key) = key {
            act_for_me(self.app, Action::SetMine(key, entry));
        }
    }

    /// The words that stand there, as they change; empty where there are none.
    fn words(self) -> Signal<String> {
        Signal::derive(move || match self.get() {
            Some(Value::Label(label)) => label.as_str().to_owned(),
            Some(Value::Passage(passage)) => passage.as_str().to_owned(),
            Some(Value::Date(date)) => date.to_string(),
            _ => String::new(),
        })
    }

    /// A field of one line, for a [`Label`].
    pub fn line(self, label: &str, hint: &str) -> Dom {
        self.line_then(label, hint, move |typed| {
            self.set(Label::new(typed).map(Into::into));
        })
    }

    /// The same, where what is typed is kept in another way.
    pub fn line_then(self, label: &str, hint: &str, keep: impl Fn(&str) + 'static) -> Dom {
        self.input("", label, hint, keep)
    }

    /// A field for a [`Date`](crate::reflection::Date); `keep` is called with what is typed.
    pub fn day_then(self, label: &str, keep: impl Fn(&str) + 'static) -> Dom {
        self.input("date", label, "", keep)
    }

    fn input(self, kind: &str, label: &str, hint: &str, keep: impl Fn(&str) + 'static) -> Dom {
        let words = self.words();
        let field = LineField {
            id: &self.id(),
            label,
            hint,
            kind,
            value: &words.get_untracked(),
            follows: Some(words),
            too_long: self.texts.words.app.too_long,
            ..LineField::default()
        };
        field.show(move |typed| keep(&typed))
    }

    /// A field that grows, for a [`Passage`].
    pub fn passage(self, label: &str, hint: &str) -> Dom {
        let area = Area {
            id: &self.id(),
            label,
            hint,
            most: Passage::MAX,
            text: self.words(),
            too_long: self.texts.words.app.too_long,
        };
        area.show(move |typed| self.set(Passage::new(&typed).map(Into::into)))
    }

    /// A choice among these values, each with what stands on its button, and a way to take it back.
    pub fn radios(self, title: &str, faces: Vec<(Value, Dom)>) -> Dom {
        self.radios_under(
            text_element("legend", "segmented-title", title),
            title,
            faces,
        )
    }

    /// The same under a legend of its own; `title` says of what it is, for the ear.
    pub fn radios_under(self, legend: Dom, title: &str, faces: Vec<(Value, Dom)>) -> Dom {
        let (name, value) = (self.id(), Signal::derive(move || self.get()));
        let first = format!("{name}-0");
        let radios = faces.into_iter().enumerate().map(|(at, (one, face))| {
            let chosen = one.clone();
            let input = create_element("input", "segment-input")
                .attr("type", "radio")
                .attr("name", &name)
                .attr("id", &format!("{name}-{at}"))
                .bind_checked(move || value.with(|it| it.as_ref() == Some(&one)))
                .on("change", move |_| self.set(Some(chosen.clone())));
            element(
                "label",
                "segment",
                vec![input, element("span", "segment-face", vec![face])],
            )
        });
        let words = &filling_texts(self.texts).fill;
        // Its room is kept while there is nothing to take back, so that nothing moves under a finger.
        let clear = plain_button("button quiet small clear")
            .push_text(words.clear_one)
            .attr("aria-label", &fill(words.clear_of, &[("what", title)]))
            .bind_flag("disabled", move || value.with(Option::is_none))
            .on_tap(move || {
                self.set(None);
                browser::focus(&first);
            });
        let radios = div("segmented", radios.collect());
        element("fieldset", "choices", vec![legend, radios, clear])
    }
}

/// The choices of a list with their names, for [`Mine::radios`]: one name for each, in their order.
pub fn choices<C: Choice>(names: &[&str]) -> Vec<(Value, Dom)> {
    let values = C::ALL.iter().filter_map(|one| one.word().map(Value::Word));
    values
        .zip(names.iter().map(|name| text_span("", name)))
        .collect()
}

/// The steps 1 to 5 with their words, for [`Mine::radios`].
pub fn steps(words: [&str; 5]) -> Vec<(Value, Dom)> {
    let face = |(score, words): (Score, &str)| {
        let number = text_span("choice-number", &score.points().to_string());
        let inside = vec![number, text_span("step-words", words)];
        (Value::Score(score), element("span", "step", inside))
    };
    Score::ALL.into_iter().zip(words).map(face).collect()
}

/// What the steps stand for, for the eye, where there is no room for their words on the buttons.
pub fn steps_key(words: [&str; 5]) -> Dom {
    let key = Score::ALL.iter().zip(words);
    let key = key.map(|(score, words)| format!("{} {words}", score.points()));
    p("hint steps-key", &key.collect::<Vec<_>>().join(" · ")).attr("aria-hidden", "true")
}
