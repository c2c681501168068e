//! Making an invitation for a session: what is in it on one side, and the sheet that is handed out on the other.

mod sheet;

use super::asks::asks;
use super::heading;
use crate::browser;
use crate::insight::organisations;
use crate::reflection::{
    Choice, DATE, Instrument, Invitation, Invited, Label, Owner, OwnerId, PLACE, SESSIONS, Said,
    Visibility, Word,
};
use crate::session::{Action, Route, State, asked_by, change_asked};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element, fragment, redraw, text_element};
use crate::ui::elements::{div, p};
use crate::ui::parts::{Field, Typing, segmented};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;

/// The longest list of organisations that can be typed, in characters.
const MOST_TYPED: usize = Invitation::MAX_ORGANISATIONS * (Label::MAX + 5);

/// What is typed and chosen on the page; the rest of an invitation stands in the partnership and its session.
#[derive(Clone, Copy)]
struct Made {
    app: App,
    /// An organisation a line.
    lines: RwSignal<String>,
    minutes: RwSignal<String>,
    /// Which of the two was chosen: per organisation, or only the group.
    visibility: RwSignal<usize>,
    /// The instruments that are filled in beside the short ones.
    asks: RwSignal<Vec<Instrument>>,
    session: StoredValue<Option<Owner>>,
}

/// The page.
pub fn invite(app: App, texts: Texts) -> Dom {
    let words = &whole_texts(texts).invite;
    let made = app.state.with_untracked(|state| Made::begin(app, state));
    let invitation = Memo::new(move |_| app.state.with(|state| made.invitation(state)));
    let gone = made.session.with_value(Option::is_none);
    let form = vec![
        name(made, texts),
        lines(made, texts),
        redraw(move || understood(texts, &made.organisations())),
        minutes(made, texts),
        visibility(made, texts),
        asks(texts, made.asks.into(), move |one, said| {
            made.change_asked(one, said);
        }),
        p("hint", words.here),
    ];
    let form = div("form", form);
    let top = fragment(vec![
        heading(&texts.page(Route::Invite), words.lead),
        p("notice", words.no_session).bind_flag("hidden", move || !gone),
    ]);
    fragment(vec![
        div("section screen-only", vec![top]),
        div(
            "two",
            vec![
                form.attr("class", "form screen-only"),
                sheet::sheet(texts, invitation),
            ],
        ),
    ])
}

impl Made {
    /// As this device's own invitation has it; without one, with the organisations that are known here.
    fn begin(app: App, state: &State) -> Self {
        let id = OwnerId::new(Route::behind(&browser::hash()));
        let session = id.map(|id| Owner::One(SESSIONS.name, id));
        let document = &state.contents.document;
        let session = session.filter(|session| document.owner(session).is_some());
        let asked = session.as_ref().and_then(|it| document.owner(it));
        let known = organisations(document, |_| true);
        let known = known
            .iter()
            .filter_map(|it| Some(it.label?.as_str().to_owned()));
        let before = state.invitation();
        let before = before.as_ref();
        let lines: Vec<String> = match before {
            Some(before) => before
                .organisations
                .iter()
                .map(Invited::to_string)
                .collect(),
            None => known.collect(),
        };
        let asked = match asked {
            Some(session) => asked_by(session),
            None => before.map(Invitation::instruments).unwrap_or_default(),
        };
        let minutes = before.and_then(|before| before.minutes);
        let group = before.is_some_and(|before| before.visibility == Visibility::GroupOnly);
        Self {
            app,
            lines: RwSignal::new(lines.join("\n")),
            minutes: RwSignal::new(minutes.map(|it| it.to_string()).unwrap_or_default()),
            visibility: RwSignal::new(usize::from(group)),
            asks: RwSignal::new(asked),
            session: StoredValue::new(session),
        }
    }

    /// The organisations that are typed, each once.
    fn organisations(self) -> Vec<Invited> {
        let typed = |lines: &String| lines.lines().filter_map(Invited::typed).collect();
        Invited::distinct(self.lines.with(typed))
    }

    /// The minutes, or nothing where no such number is typed.
    fn minutes(self) -> Option<u64> {
        let minutes = self.minutes.with(|text| text.trim().parse().ok());
        minutes.filter(|minutes| (1..=Invitation::MAX_MINUTES).contains(minutes))
    }

    /// What is asked, by its keys.
    fn asked(self) -> Vec<Word> {
        let asked = self.asks.get().into_iter();
        asked.filter_map(Choice::word).collect()
    }

    /// An instrument is asked from now on, or no longer: by the session too, where there is one.
    fn change_asked(self, one: Instrument, said: Said) {
        self.asks.update(|asked| {
            asked.retain(|other| *other != one);
            if said == Said::Yes {
                asked.push(one);
                asked.sort();
            }
        });
        let session = self.session.get_value();
        let change = session.and_then(|session| change_asked(session, one, said));
        self.app.act_all(change.into_iter().collect());
        self.keep();
    }

    /// The invitation; nothing as long as the partnership has no name.
    fn invitation(self, state: &State) -> Option<Invitation> {
        let session = self.session.get_value();
        let session = session.and_then(|session| state.contents.document.owner(&session).cloned());
        let session = session.unwrap_or_default();
        let mut invitation = Invitation {
            partnership: state.contents.document.name()?.clone(),
            organisations: self.organisations(),
            date: session.get(DATE).copied(),
            place: session.get(PLACE).cloned(),
            minutes: self.minutes(),
            visibility: Visibility::PerOrganisation,
            asks: self.asked(),
            unknown: state
                .invitation()
                .map(|it| it.unknown.clone())
                .unwrap_or_default(),
        };
        invitation
            .organisations
            .truncate(Invitation::MAX_ORGANISATIONS);
        if self.visibility.get() == 1 && invitation.can_hide_organisations() {
            invitation.visibility = Visibility::GroupOnly;
        }
        Some(invitation)
    }

    /// Something was typed or chosen: whoever fills in on this device gets the invitation too, and it stands here again next
    /// time.
    fn keep(self) {
        let made = self
            .app
            .state
            .with_untracked(|state| untrack(|| self.invitation(state)));
        if let Some(made) = made {
            self.app.act(Action::Invite(Some(Box::new(made))));
        }
    }
}

/// The name of the partnership, where it has none yet.
fn name(made: Made, texts: Texts) -> Dom {
    let words = &texts.words.start;
    let is_named = made
        .app
        .state
        .with_untracked(|state| state.contents.document.name().is_some());
    if is_named {
        return fragment(Vec::new());
    }
    let field = Field {
        id: "partnership",
        label: words.partnership,
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    field.show(move |text| {
        made.app.act(Action::name_partnership(Label::new(&text)));
        made.keep();
    })
}

/// The field for the organisations.
fn lines(made: Made, texts: Texts) -> Dom {
    let words = &whole_texts(texts).invite;
    let label = text_element("label", "field-label", words.organisations).attr("for", "invited");
    let area = create_element("textarea", "note-area")
        .attr("id", "invited")
        .attr("aria-describedby", "invited-hint")
        .attr("dir", "auto")
        .attr("rows", "6");
    area.set_value(&made.lines.get_untracked());
    Typing::follow(&area, MOST_TYPED, move |text| {
        made.lines.set(text);
        made.keep();
    });
    let hint = p("hint", words.organisations_hint).attr("id", "invited-hint");
    div("field", vec![label, hint, area])
}

/// How the lines are understood.
fn understood(texts: Texts, invited: &[Invited]) -> Dom {
    let words = &whole_texts(texts).invite;
    if invited.is_empty() {
        return p("hint", words.none);
    }
    let names = invited.iter().map(|invited| {
        let name = invited.name.as_str();
        let people = invited
            .people
            .and_then(|people| usize::try_from(people).ok());
        match people {
            Some(people) => fill(&words.people.of(people), &[("name", name)]),
            None => name.to_owned(),
        }
    });
    let names = names.collect::<Vec<_>>().join(" · ");
    let most = Invitation::MAX_ORGANISATIONS;
    let too_many = fill(words.too_many, &[("count", &most.to_string())]);
    fragment(vec![
        p("hint", &names).attr("dir", "auto"),
        p("field-room", &too_many).bind_flag("hidden", {
            let fits = invited.len() <= most;
            move || fits
        }),
    ])
}

/// How long there is.
fn minutes(made: Made, texts: Texts) -> Dom {
    let words = &whole_texts(texts).invite;
    let most = Invitation::MAX_MINUTES.to_string();
    let wrong = fill(words.minutes_wrong, &[("most", &most)]);
    let error = RwSignal::new(String::new());
    let value = made.minutes.get_untracked();
    let field = Field {
        id: "minutes",
        label: words.minutes,
        optional: texts.words.start.optional,
        error: Some(error),
        value: &value,
        too_long: texts.words.app.too_long,
        ..Field::default()
    };
    field.show(move |text| {
        made.minutes.set(text);
        let is_wrong = untrack(|| {
            made.minutes().is_none() && made.minutes.with(|text| !text.trim().is_empty())
        });
        error.set(match is_wrong {
            true => wrong.clone(),
            false => String::new(),
        });
        made.keep();
    })
}

/// What the group will see; that it is only the group, from three organisations on.
fn visibility(made: Made, texts: Texts) -> Dom {
    let words = &whole_texts(texts).invite;
    let choose = Callback::new(move |at| {
        made.visibility.set(at);
        made.keep();
    });
    let choice = segmented(
        "visibility",
        words.visibility,
        &[words.per_organisation, words.group_only],
        made.visibility.into(),
        choose,
    );
    let hint = p("hint", words.group_hint).bind_flag("hidden", move || made.visibility.get() == 0);
    let few = move || made.organisations().len() < Invitation::FEWEST_FOR_GROUP;
    div("field", vec![choice, hint]).bind_flag("hidden", few)
}
