//! On paper: what was agreed, when one meets again, and what is clear by now.

use super::super::Table;
use super::super::agreements::{what, who_and_when};
use crate::browser;
use crate::reflection::{
    BELONGS, Choice, Condition, DECIDES, DOES, Date, Entries, IF_THEN, NEXT, REVIEW,
};
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{h2, li, ol, p, section, ul};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{called, subject_texts, table_texts, whole_texts};
use crate::words::fill;

/// The agreements, in the order in which they were made, and the day of the next meeting.
pub fn agreed(table: Table) -> Dom {
    let words = &table_texts(table.texts);
    let made = table.app.state.with(|state| {
        let document = &state.contents.document;
        let made = document.agreements_of(&table.id()).into_iter();
        made.map(|(_, one)| agreement(one, table.texts))
            .collect::<Vec<_>>()
    });
    let list = match made.is_empty() {
        true => p("", words.paper.no_agreements),
        false => ol("paper-agreements", made),
    };
    let next = table.with(|session: &Entries| session.get(NEXT).copied());
    let next = next.map(|date| {
        let day = day(date, table.texts);
        p("paper-next", &fill(words.paper.next, &[("day", &day)]))
    });
    let inside = [h2(words.frame.agreements), list].into_iter().chain(next);
    section("", inside.collect())
}

fn agreement(one: &Entries, texts: Texts) -> Dom {
    let words = &table_texts(texts).paper;
    let subject = one.subject().and_then(|it| subject_texts(it, texts));
    let from = &table_texts(texts).agreements.from;
    let subject = subject.map(|it| fill(from, &[("subject", it.name)]));
    let review = one.get(REVIEW);
    let review = review.map(|date| fill(words.review, &[("day", &day(*date, texts))]));
    let about = std::iter::once(who_and_when(one, texts))
        .chain(review)
        .chain(subject);
    let mut inside = vec![p("paper-what", &what(one, texts)).attr("dir", "auto")];
    inside.extend(
        one.get(IF_THEN)
            .map(|it| p("", it.as_str()).attr("dir", "auto")),
    );
    inside.push(p("hint", &about.collect::<Vec<_>>().join(" · ")));
    li("", inside)
}

/// The minimum conditions, as far as the group said something of them.
pub fn end(table: Table) -> Dom {
    let texts = table.texts;
    let choices = &whole_texts(texts).choices;
    let said = [DECIDES, DOES, BELONGS].into_iter().filter_map(|field| {
        let said = table.with(|session| session.choice::<Condition>(field))?;
        let said = choices.get(said.key())?;
        let line = [called(texts, field.spec.name), " ", said].concat();
        Some(li("", vec![text_node(&line)]))
    });
    let said: Vec<Dom> = said.collect();
    match said.is_empty() {
        true => fragment(Vec::new()),
        false => section(
            "",
            vec![h2(table_texts(texts).close.conditions), ul("", said)],
        ),
    }
}

fn day(date: Date, texts: Texts) -> String {
    browser::day(&date.to_string(), texts.language.code())
}
