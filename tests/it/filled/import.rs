//! What the preview of an import says of instruments: each counts once, however much of it was filled in.

use crate::common::{Visit, export, id, question, read_text};
use gezamenlijke_blik::reflection::{
    AMBITION, BRINGS_KIND, CONDITIONS, CONDITIONS_WORDS, Entry, FORMULA, Field, FieldValue, Key,
    Label, Passage, PerItem, Percent, SIGNS, SKIPPED, Value, Word,
};
use gezamenlijke_blik::session::{Action, plan};

impl Visit {
    fn fills_in<T: FieldValue + Into<Value>>(
        &mut self,
        field: Field<T>,
        said: Option<T>,
    ) -> &mut Self {
        let entry = Entry::shared(said.map(Into::into));
        self.does(Action::SetMine(Key::single(field.spec), entry))
    }

    fn fills_in_at<T: FieldValue + Into<Value>>(
        &mut self,
        field: PerItem<T>,
        item: &str,
        said: Option<T>,
    ) -> &mut Self {
        let entry = Entry::shared(said.map(Into::into));
        self.does(Action::SetMine(
            Key::for_item(field.spec, question(item)),
            entry,
        ))
    }
}

/// Anna, who did the formula and two of the minimum conditions.
fn here() -> Visit {
    let mut visit = Visit::on("here");
    visit.begins("anna", "Wonen Noord");
    for factor in ["promise", "commitment", "doing"] {
        visit.fills_in_at(FORMULA, factor, Percent::new(80));
    }
    visit.fills_in_at(CONDITIONS, "decides", Word::new("no"));
    visit.fills_in_at(CONDITIONS_WORDS, "decides", Label::new("De stuurgroep"));
    visit
}

/// What the preview counts of what happened on another tablet that began with her file.
fn check(happens: impl FnOnce(&mut Visit), expected: &str) {
    let visit = here();
    let mut other = Visit::on("there");
    let begun = read_text(&export(visit.document())).unwrap();
    let begun = plan(&other.state, vec![begun]).unwrap();
    other.does(Action::Import(Box::new(begun), None));
    other.does(Action::HandTo(Some(id("anna"))));
    happens(&mut other);
    let file = read_text(&export(other.document())).unwrap();
    let summary = plan(&visit.state, vec![file]).unwrap().summary;
    let told = summary
        .tallies()
        .map(|(name, of)| format!("{name} {} new {} changed", of.new, of.changed));
    assert_eq!(told.collect::<Vec<_>>().join(", "), expected);
}

#[test]
fn an_instrument_counts_once_however_much_of_it_is_filled_in() {
    check(|_| {}, "");
    check(
        |there| {
            there.fills_in(AMBITION, Passage::new("Samen verder."));
        },
        "instruments 1 new 0 changed",
    );
    let signs = |there: &mut Visit| {
        for sign in ["meetings_only", "support_fades", "opposing"] {
            there.fills_in_at(SIGNS, sign, Word::new("yes"));
        }
    };
    check(signs, "instruments 1 new 0 changed");
    check(
        |there| {
            there.begins("bram", "Oever").fills_in_everything(1);
        },
        "participants 1 new 0 changed, instruments 12 new 0 changed",
    );
}

#[test]
fn of_one_that_is_here_already_whatever_changes_counts_once() {
    check(
        |there| {
            there
                .fills_in_at(FORMULA, "promise", Percent::new(20))
                .fills_in_at(FORMULA, "doing", Percent::new(0));
        },
        "instruments 0 new 1 changed",
    );
    check(
        |there| {
            there.fills_in_at(FORMULA, "promise", Percent::new(80));
        },
        "",
    );
    // More of it, also where only words come beside what was chosen.
    check(
        |there| {
            there.fills_in_at(CONDITIONS_WORDS, "does", Label::new("Ieder zijn deel"));
        },
        "instruments 0 new 1 changed",
    );
    let takes_all_back = |there: &mut Visit| {
        there.fills_in_at(CONDITIONS, "decides", None);
        there.fills_in_at(CONDITIONS_WORDS, "decides", None);
        there.fills_in_at(FORMULA, "doing", Percent::new(10));
    };
    check(takes_all_back, "instruments 0 new 2 changed");
}

#[test]
fn what_fills_nothing_in_is_counted_with_its_person() {
    let person = "participants 0 new 1 changed";
    check(
        |there| {
            there.fills_in_at(SKIPPED, "mirror", Word::new("yes"));
        },
        person,
    );
    check(
        |there| {
            there.fills_in_at(BRINGS_KIND, "1", Word::new("time"));
        },
        person,
    );
}
