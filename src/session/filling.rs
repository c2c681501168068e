//! Decisions around filling in: who begins when, what the form hands in, and when to remind of a file.

use super::{Action, Route, State};
use crate::device::Draft;
use crate::reflection::{
    Choice, Entry, EntryRegister, Instrument, ItemId, Key, Label, Lens, NAME, ORGANISATION, Owner,
    ParticipantId, ROLE, SKIPPED, Said,
};

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

/// The instruments that the one who fills in is asked for and in which nothing stands, without those that were passed by; in the
/// order of the way.
pub fn open_instruments(state: &State) -> Vec<Instrument> {
    let all = Instrument::ALL.iter().copied();
    all.filter(|one| is_open(state, *one)).collect()
}

fn is_open(state: &State, one: Instrument) -> bool {
    let me = state.me();
    state.is_asked(one) && me.is_none_or(|me| !me.has_filled(one) && !me.has_skipped(one))
}

/// The one who fills in passes an instrument by: nobody is led to it any more.
pub fn pass_by(instrument: Instrument) -> Option<Action> {
    let key = Key::for_item(SKIPPED.spec, ItemId::new(instrument.key())?);
    let yes = Said::Yes.word().map(Into::into);
    Some(Action::SetMine(key, Entry::shared(yes)))
}

/// The one who fills in takes back all that stands in an instrument, also that they passed it by.
pub fn take_back(state: &State, instrument: Instrument) -> Vec<Action> {
    let Some(me) = state.me() else {
        return Vec::new();
    };
    let fields = instrument.fields().iter().chain(instrument.fields_beside());
    let filled = fields.flat_map(|spec| me.field(*spec));
    let skipped = me.find(SKIPPED.spec, Some(instrument.key()));
    let all = filled.map(|(key, it)| (key, it)).chain(skipped);
    let stands = all.filter(|(_, it)| it.value().value.is_some());
    let take_back = |(key, it): (&Key, &EntryRegister)| {
        // What is for nobody else stays so, when something is filled in there again.
        let entry = Entry {
            audience: it.value().audience,
            ..Entry::default()
        };
        Action::SetMine(key.clone(), entry)
    };
    stands.map(take_back).collect()
}

/// The next thing that is open, after this page and then from the first lens on: a question without an answer, or an instrument
/// of [`open_instruments`]. Nothing where none is left. A lens that begins with it is shown from its top.
///
/// The way goes by the questions of a lens, its instruments, and then the next lens.
pub fn next_open(state: &State, after: Option<Route>) -> Option<Route> {
    let at = WAY.iter().position(|stop| is_at(*stop, after));
    let from = at.map_or(0, |at| at + 1);
    let mut way = WAY.iter().cycle().skip(from).take(WAY.len());
    way.find_map(|stop| match *stop {
        Route::Lens(lens, _) => open_question(state, lens),
        // Nobody is sent to where they are.
        Route::Instrument(one) if Some(*stop) != after => is_open(state, one).then_some(*stop),
        _ => None,
    })
}

/// All lenses and all instruments, asked for or not: those of a lens after its questions.
static WAY: [Route; 17] = [
    Route::Lens(Lens::Ambition, None),
    Route::Instrument(Instrument::OwnWords),
    Route::Instrument(Instrument::Formula),
    Route::Instrument(Instrument::GetsBrings),
    Route::Instrument(Instrument::NoGo),
    Route::Lens(Lens::Interests, None),
    Route::Instrument(Instrument::Interests),
    Route::Lens(Lens::Relationship, None),
    Route::Instrument(Instrument::Trust),
    Route::Instrument(Instrument::Signs),
    Route::Lens(Lens::Organisation, None),
    Route::Instrument(Instrument::Conditions),
    Route::Instrument(Instrument::Balances),
    Route::Lens(Lens::Process, None),
    Route::Instrument(Instrument::Phases),
    Route::Instrument(Instrument::Clarity),
    Route::Instrument(Instrument::Mirror),
];

/// Whether this page is at this stop, at whichever of its questions.
fn is_at(stop: Route, page: Option<Route>) -> bool {
    match (stop, page) {
        (Route::Lens(one, _), Some(Route::Lens(other, _))) => one == other,
        _ => page == Some(stop),
    }
}

/// The first question of a lens that has no answer.
fn open_question(state: &State, lens: Lens) -> Option<Route> {
    let is_open = |id: &&str| state.me().is_none_or(|me| me.answer(id).is_none());
    let questions = lens.questions();
    let open = questions.iter().copied().find(is_open)?;
    let is_first = questions.first() == Some(&open);
    Some(Route::Lens(lens, Some(open).filter(|_| !is_first)))
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
        Route::Overview | Route::Lens(..) | Route::Instrument(_) | Route::Open => reminder.is_due(),
        Route::Mine | Route::Together => reminder.is_due(),
        _ => false,
    }
}
