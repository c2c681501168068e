//! Who is expected: organisations with how many people they send, typed on lines and changed in small steps.

use super::Table;
use crate::browser;
use crate::insight::{self, Expected};
use crate::reflection::{MAX_PARTICIPANTS, Text};
use crate::session::{Action, State, expect_invited, expect_no_more, expect_people, expect_typed};
use crate::ui::dom::{Dom, Item, bound_text, text_node};
use crate::ui::elements::{
    actions, button, button_of, disclosure, div, li, span, text_span, typed_name, ul,
};
use crate::ui::parts::Area;
use crate::ui::whole_texts::{table_texts, whole_texts};
use leptos::prelude::*;

/// The field in which organisations are typed.
const FIELD: &str = "expect";

/// The list, and the field to add to it.
pub fn expected(table: Table) -> Dom {
    let words = &table_texts(table.texts).gather;
    let all = Memo::new(move |_| {
        let read = |state: &State| insight::expected(&state.contents.document, &table.id());
        table.app.state.with(read)
    });
    let rows = ul("expected", Vec::new()).each(
        move || all.get(),
        |one: &Expected| one.id.to_string(),
        move |one| row(table, one),
    );
    let typed = RwSignal::new(String::new());
    let field = Area {
        id: FIELD,
        label: words.expect,
        hint: whole_texts(table.texts).invite.organisations_hint,
        most: Text::MAX,
        text: typed.into(),
        too_long: table.texts.words.app.too_long,
    };
    let make = move |make: fn(&State, &Table, &str) -> Vec<Action>| {
        let app = table.app;
        let actions = app
            .state
            .with_untracked(|state| typed.with_untracked(|typed| make(state, &table, typed)));
        app.act_all(actions);
        typed.set(String::new());
        browser::focus(FIELD);
    };
    let add = button("button", words.expect_add, move || {
        make(|state, table, typed| expect_typed(state, &table.id(), &browser::owner_id, typed));
    });
    let invited = button("button", words.expect_invited, move || {
        make(|state, table, _| expect_invited(state, &table.id(), &browser::owner_id));
    });
    let has_more = move || {
        let read = |state: &State| expect_invited(state, &table.id(), &browser::owner_id);
        !table.app.state.with(read).is_empty()
    };
    let ways = actions(vec![add, invited.bind_flag("hidden", move || !has_more())]);
    let inside = div(
        "section",
        vec![rows, field.show(move |text| typed.set(text)), ways],
    );
    disclosure("disclosure", words.expected, vec![inside])
}

fn row(table: Table, one: Item<Expected>) -> Dom {
    let words = &table_texts(table.texts).gather;
    let app = table.app;
    let people = move || one.with(|one| one.people);
    let change = move |people: usize| {
        let people = u64::try_from(people.min(MAX_PARTICIPANTS)).ok();
        app.act(expect_people(
            one.once().id,
            people.filter(|people| *people > 0),
        ));
    };
    let about = move |text: &str| {
        let text = [text, ": "].concat();
        let name = bound_text(move || one.with(|one| one.label.as_str().to_owned()));
        span("visually-hidden", vec![text_node(&text), name])
    };
    let small = |sign: &str, text: &str, act: Box<dyn FnMut()>| {
        let sign = text_span("", sign).attr("aria-hidden", "true");
        button_of("button small", vec![sign, about(text)], act)
    };
    let number = bound_text(move || match people() {
        0 => "?".to_owned(),
        some => some.to_string(),
    });
    let name = bound_text(move || one.with(|one| one.label.as_str().to_owned()));
    let ways = vec![
        small(
            "−",
            words.fewer,
            Box::new(move || change(one.once().people.saturating_sub(1))),
        ),
        span("expected-number", vec![number]),
        small(
            "+",
            words.more,
            Box::new(move || change(one.once().people.saturating_add(1))),
        ),
        small(
            "✕",
            words.expect_no_more,
            Box::new(move || {
                app.act(expect_no_more(one.once().id));
                browser::focus(FIELD);
            }),
        ),
    ];
    li(
        "expected-row",
        vec![typed_name("", name), span("expected-ways", ways)],
    )
}
