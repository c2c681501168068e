//! Decisions around filling in: who begins when, what the form hands in, and when to remind of a file.

use super::{Action, Route, State};
use crate::device::Draft;
use crate::reflection::{Label, Lens, NAME, ORGANISATION, Owner, ParticipantId, ROLE};

/// What is not filled in on the form «Wie ben je?» and has to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Whether the name of the partnership is missing.
    pub partnership: bool,
    /// Whether the organisation is missing.
    pub organisation: bool,
}

/// The text of each field of the form: what was typed, kept letter by letter, or else what is known already.
pub fn form_draft(state: &State) -> Draft {
    let draft = state.contents.local.draft.clone();
    draft.unwrap_or_else(|| known(state))
}

/// What is known already: the partnership, and what the current participant said.
fn known(state: &State) -> Draft {
    let text = |label: Option<&Label>| label.map(|it| it.as_str().to_owned()).unwrap_or_default();
    let mine = |field| text(state.me().and_then(|me| me.get(field)));
    Draft {
        partnership: text(state.contents.document.name()),
        organisation: mine(ORGANISATION),
        name: mine(NAME),
        role: mine(ROLE),
    }
}

/// The actions by which the form is handed in, for the one who has the tablet or else for somebody new with this id.
///
/// # Errors
/// What is missing in the form.
pub fn submit_form(
    state: &State,
    draft: &Draft,
    fresh: Option<ParticipantId>,
) -> Result<Vec<Action>, Missing> {
    let missing = Missing {
        partnership: Label::new(&draft.partnership).is_none(),
        organisation: Label::new(&draft.organisation).is_none(),
    };
    if missing != Missing::default() {
        return Err(missing);
    }
    let current = state.me().and(state.contents.local.current.clone());
    let begin = current.is_none().then(|| fresh.clone()).flatten();
    let Some(id) = current.or(fresh) else {
        return Ok(Vec::new());
    };
    let mut actions: Vec<Action> = begin.map(Action::Begin).into_iter().collect();
    actions.push(Action::name_partnership(Label::new(&draft.partnership)));
    let fields = [
        (ORGANISATION, &draft.organisation),
        (NAME, &draft.name),
        (ROLE, &draft.role),
    ];
    let owner = Owner::participant(id);
    actions.extend(fields.map(|(field, text)| Action::set(owner.clone(), field, Label::new(text))));
    actions.push(Action::Draft(None));
    Ok(actions)
}

/// Where somebody says who fills in, before anything is filled in; nothing where somebody has the tablet. Nobody begins by
/// a tap at a question.
pub fn who_fills_in(state: &State) -> Option<Route> {
    let is_new = state.contents.local.own.is_empty();
    let ask = match is_new {
        true => Route::Start,
        false => Route::HandOver,
    };
    state.me().is_none().then_some(ask)
}

/// The next question without an answer, after this lens and then from the first one on; nothing where all are answered.
/// A lens that begins with it is shown from its top.
pub fn next_open(state: &State, after: Option<Lens>) -> Option<Route> {
    let is_open = |id: &&str| state.me().is_none_or(|me| me.answer(id).is_none());
    let from = after.map_or(0, |lens| lens.position() + 1);
    let lenses = Lens::ALL.iter().cycle().skip(from).take(Lens::ALL.len());
    lenses.copied().find_map(|lens| {
        let questions = lens.questions();
        let open = questions.iter().copied().find(is_open)?;
        let is_first = questions.first() == Some(&open);
        Some(Route::Lens(lens, Some(open).filter(|_| !is_first)))
    })
}

/// Whether to remind of saving a file on this page: all is answered and in no file yet, or the last file is a day behind.
pub fn is_export_due(state: &State, route: Route) -> bool {
    let local = &state.contents.local;
    let Some(reminder) = local.reminder else {
        return false;
    };
    let (answered, asked) = state.answered();
    match route {
        Route::Overview if answered == asked => {
            let me = local.current.as_ref();
            me.is_some_and(|me| local.has_unexported_of(me))
        }
        Route::Overview | Route::Lens(..) | Route::Open => reminder.is_due(),
        Route::Mine | Route::Together => reminder.is_due(),
        _ => false,
    }
}
