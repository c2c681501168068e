//! The dry run of an import: what would change, before anything does.

use super::State;
use super::arrivals::{Arrival, Identity, arrivals, chosen_aliases};
use super::summary::{Summary, owners};
use crate::insight::count_visible_conflicts;
use crate::merge::Merge;
use crate::reflection::{
    Aliases, Document, Entries, FieldSpec, Key, Label, MAX_VALUES, NAME, Owner, OwnerKind,
    PARTICIPANTS, ParticipantId, TABLE, resolve,
};
use std::collections::{BTreeMap, BTreeSet};

/// An import that is ready to go through. Copies of documents share what they hold, so it is light.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The document as it would become.
    pub merged: Document,
    /// What would be new or different, for the preview.
    pub summary: Summary,
    /// The participants in the files who never filled in on this device, and who they were said to be.
    pub arrivals: Vec<Arrival>,
    /// Ids in the files that stand for somebody else, as was said.
    pub aliases: Aliases,
    /// The participant in the files who goes on on this device, as was said.
    pub me: Option<ParticipantId>,
    incoming: Document,
    /// What was here when it was worked out.
    here: Document,
}

/// Why good files cannot be brought together with what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanError {
    /// Together there would be more owners of this kind than a document can hold.
    TooMany(OwnerKind),
    /// Together an owner would have more values of this field than it can hold.
    TooManyValues(FieldSpec),
}

/// Works out what these documents would change here, on a copy: the preview of an import.
///
/// The order of the documents makes no difference, and bringing the same ones again brings nothing.
///
/// # Errors
/// When the whole would hold too much.
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::device::Contents;
/// use gezamenlijke_blik::merge::ReplicaId;
/// use gezamenlijke_blik::reflection::{Document, OwnerId, PARTICIPANTS, Participant};
/// use gezamenlijke_blik::session::{Action, State, apply, plan};
///
/// let mut file = Document::default();
/// file.put(PARTICIPANTS, OwnerId::new("anna").unwrap(), Participant::default());
/// let mut state = State::new(Contents::default(), ReplicaId::new("tab").unwrap());
///
/// let import = plan(&state, vec![file.clone()]).unwrap();
/// assert_eq!(import.summary.of("participants").new, 1);
/// assert!(state.contents.document.participants().is_empty());
///
/// apply(&mut state, Action::Import(Box::new(import), None), 1_000);
/// assert_eq!(state.contents.document.participants().len(), 1);
/// assert!(plan(&state, vec![file]).unwrap().summary.brings_nothing());
/// ```
pub fn plan(state: &State, documents: Vec<Document>) -> Result<Plan, PlanError> {
    let mut incoming = Document::default();
    for document in documents {
        incoming.merge_in(document);
    }
    plan_as(state, incoming, &BTreeMap::new())
}

/// As [`plan`], in which these participants were said to be somebody.
pub(super) fn plan_as(
    state: &State,
    mut incoming: Document,
    choices: &BTreeMap<ParticipantId, Identity>,
) -> Result<Plan, PlanError> {
    // Whoever was said to be somebody else on an earlier import, still is.
    incoming.apply_aliases(&state.contents.local.aliases);
    make_plan(state, incoming, choices)
}

impl Plan {
    /// What the files hold, before anybody was said to be somebody else.
    pub fn incoming(&self) -> &Document {
        &self.incoming
    }

    /// Whether it can go through without anybody being asked: all of it is of this partnership, and nobody looks like somebody
    /// else.
    pub fn asks_nothing(&self) -> bool {
        let mut arrivals = self.arrivals.iter();
        self.summary.other_partnerships.is_empty() && arrivals.all(|one| one.looks_like.is_none())
    }

    /// The same import, in which this participant is said to be somebody.
    ///
    /// # Errors
    /// When the whole would hold too much.
    pub fn identify(
        &self,
        state: &State,
        who: &ParticipantId,
        identity: Identity,
    ) -> Result<Plan, PlanError> {
        let mut choices = self.choices();
        choices.insert(who.clone(), identity);
        make_plan(state, self.incoming.clone(), &choices)
    }

    /// The same import into what is here by now; worked out anew only where that is something else.
    ///
    /// # Errors
    /// When the whole would hold too much.
    pub fn refreshed(self, state: &State) -> Result<Plan, PlanError> {
        match self.here == state.contents.document {
            true => Ok(self),
            false => make_plan(state, self.incoming.clone(), &self.choices()),
        }
    }

    /// Who was said to be somebody.
    pub(super) fn choices(&self) -> BTreeMap<ParticipantId, Identity> {
        let arrivals = self.arrivals.iter();
        let chosen = arrivals.map(|one| (one.id.clone(), one.identity.clone()));
        chosen.collect()
    }
}

fn make_plan(
    state: &State,
    incoming: Document,
    choices: &BTreeMap<ParticipantId, Identity>,
) -> Result<Plan, PlanError> {
    let here = &state.contents.document;
    let mut summary = Summary::default();
    let mut theirs = incoming.clone();
    summary.other_partnerships = other_names(here, &incoming);
    // This device keeps its own name; without one, or with the same, the registers agree.
    if !summary.other_partnerships.is_empty() {
        theirs.partnership = theirs.partnership.without(NAME.spec);
    }
    let mut merged = here.clone();
    merged.merge_in(theirs);
    let arrivals = arrivals(state, &incoming, &merged, choices);
    let (aliases, me) = chosen_aliases(state, &arrivals);
    merged.apply_aliases(&aliases);
    let touched: BTreeSet<Owner> = owners(&incoming)
        .into_iter()
        .map(|owner| resolve_owner(owner, &aliases))
        .collect();
    let touched: Vec<Owner> = touched.into_iter().collect();
    summary.compare(here, &merged, &touched);
    summary.recognised = aliases.len();
    summary.goes_on = me.is_some();
    // What is told beforehand is what the page tells on which one can choose, where this adds to it.
    if summary.differences > 0 {
        let current = me.as_ref().or(state.contents.local.current.as_ref());
        summary.to_choose = count_visible_conflicts(&merged, current);
    }
    within_limits(&merged, &touched)?;
    Ok(Plan {
        merged,
        summary,
        arrivals,
        aliases,
        me,
        incoming,
        here: here.clone(),
    })
}

/// Names of other partnerships among the files.
fn other_names(here: &Document, incoming: &Document) -> Vec<Label> {
    let mine = here.name().map(Label::key);
    let name = incoming.partnership.register(&Key::single(NAME.spec));
    let names = name.map(|name| name.distinct_entries()).unwrap_or_default();
    let names = names.into_iter().filter_map(|entry| entry.label());
    let others = names.filter(|name| mine.as_ref().is_some_and(|mine| *mine != name.key()));
    others.cloned().collect()
}

fn resolve_owner(owner: Owner, aliases: &Aliases) -> Owner {
    match owner {
        Owner::One(kind, id) if kind == PARTICIPANTS.name => {
            Owner::One(kind, resolve(&id, aliases).clone())
        }
        other => other,
    }
}

/// Whether every kind and every field still holds no more than it can.
fn within_limits(merged: &Document, touched: &[Owner]) -> Result<(), PlanError> {
    let touched = touched.iter().filter_map(|owner| merged.owner(owner));
    let touched: Vec<&Entries> = touched.collect();
    for kind in TABLE.kinds {
        let each = kind.fields.iter().filter(|spec| spec.items().is_some());
        for spec in each {
            let is_full = |owner: &&Entries| owner.field(*spec).len() > MAX_VALUES;
            if touched.iter().any(is_full) {
                return Err(PlanError::TooManyValues(*spec));
            }
        }
        if merged.owners(*kind).len() > kind.most {
            return Err(PlanError::TooMany(*kind));
        }
    }
    Ok(())
}
