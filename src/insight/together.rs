//! The picture that the group looks at: one value per lens for each organisation and for the whole.

use super::organisations::{Organisation, organisations};
use crate::insight::{Footing, Fraction, LensValue, lens_value};
use crate::reflection::{Choice, Document, Label, Lens, Participant, ParticipantId};

/// Whose voice weighs how much in the value of the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weighting {
    /// Every organisation weighs the same, however many people it sent.
    #[default]
    Organisations,
    /// Every participant weighs the same.
    Participants,
}

impl Choice for Weighting {
    const ALL: &'static [Self] = &[Weighting::Organisations, Weighting::Participants];

    fn key(self) -> &'static str {
        match self {
            Weighting::Organisations => "organisations",
            Weighting::Participants => "participants",
        }
    }
}

/// An organisation as the picture shows it: a line of five values.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// The form in which its name is compared; empty for people who named none.
    pub key: String,
    /// Its name; `None` for people who named none.
    pub label: Option<Label>,
    /// Those of its participants who are in the picture.
    pub people: Vec<ParticipantId>,
    /// Per lens the mean of its participants' values.
    pub values: [Option<LensValue>; 5],
}

/// What all reflections show together.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// The organisations in the order of their names, those without a name last.
    pub partners: Vec<Partner>,
    /// Per lens the value of the group under the chosen weighting.
    pub group: [Option<LensValue>; 5],
    /// Per lens the lowest and the highest organisation value; `None` with fewer than two.
    pub range: [Option<(Fraction, Fraction)>; 5],
}

/// Works out the picture of the group: a value for each organisation and lens, the group's own, and the range of the
/// organisations.
///
/// The value of an organisation is the mean of its participants' values; that of the group the mean of its organisations'
/// or of all participants' values, as the weighting says. A participant's value is [`lens_value`].
///
/// # Examples
///
/// ```
/// use gezamenlijke_blik::insight::{Fraction, Weighting, together};
/// use gezamenlijke_blik::merge::{ReplicaId, Stamp};
/// use gezamenlijke_blik::reflection::{
///     ANSWERS, Answer, Document, Entry, Key, Label, Lens, ORGANISATION, OwnerId, PARTICIPANTS, Participant, ItemId,
///     Score,
/// };
///
/// let now = Stamp::new(1, 0, ReplicaId::new("tab").unwrap()).unwrap();
/// let mut document = Document::default();
/// for (id, organisation, points) in [("anna", "Wonen Noord", 4), ("bram", "Zorggroep Oever", 2)] {
///     let mut who = Participant::default();
///     let organisation = Label::new(organisation).map(Into::into);
///     who.change(Key::single(ORGANISATION.spec), Entry::shared(organisation), now);
///     let question = ItemId::new("AM-Q1").unwrap();
///     let answer = Score::new(points).map(Answer::Scored);
///     who.change(Key::for_item(ANSWERS.spec, question), Entry::answer(answer), now);
///     document.put(PARTICIPANTS, OwnerId::new(id).unwrap(), who);
/// }
///
/// let picture = together(&document, Weighting::Organisations, |_| true);
/// let ambition = Lens::Ambition.position();
/// assert_eq!(picture.group[ambition].unwrap().mean, Fraction::whole(3));
/// assert_eq!(picture.range[ambition], Some((Fraction::whole(2), Fraction::whole(4))));
/// ```
pub fn together(
    document: &Document,
    weighting: Weighting,
    included: impl Fn(&ParticipantId) -> bool,
) -> Together {
    let organisations = organisations(document, included);
    let everyone: Vec<&Participant> = people(&organisations).collect();
    let partners: Vec<Partner> = organisations.into_iter().map(partner).collect();
    let group = Lens::ALL.map(|lens| match weighting {
        Weighting::Organisations => mean(partners.iter().filter_map(|p| of(&p.values, lens))),
        Weighting::Participants => mean(everyone.iter().filter_map(|who| lens_value(who, lens))),
    });
    let range = Lens::ALL.map(|lens| {
        let values = partners.iter().filter_map(|p| of(&p.values, lens));
        let means: Vec<Fraction> = values.map(|value| value.mean).collect();
        let range = means.iter().min().copied().zip(means.iter().max().copied());
        range.filter(|_| means.len() >= 2)
    });
    Together {
        partners,
        group,
        range,
    }
}

fn people<'a>(organisations: &[Organisation<'a>]) -> impl Iterator<Item = &'a Participant> {
    organisations
        .iter()
        .flat_map(|organisation| organisation.people.iter().map(|(_, who)| *who))
}

fn partner(organisation: Organisation) -> Partner {
    let values = Lens::ALL.map(|lens| {
        let values = organisation.people.iter().map(|(_, who)| *who);
        mean(values.filter_map(|who| lens_value(who, lens)))
    });
    Partner {
        key: organisation.key,
        label: organisation.label.cloned(),
        people: organisation
            .people
            .iter()
            .map(|(id, _)| (*id).clone())
            .collect(),
        values,
    }
}

fn of(values: &[Option<LensValue>; 5], lens: Lens) -> Option<LensValue> {
    values.get(lens.position()).copied().flatten()
}

/// The mean of values; thin only when every one of them is.
fn mean(values: impl Iterator<Item = LensValue>) -> Option<LensValue> {
    let values: Vec<LensValue> = values.collect();
    let mean = Fraction::mean(values.iter().map(|value| value.mean))?;
    let thin = values.iter().all(|value| value.footing == Footing::Thin);
    let footing = if thin { Footing::Thin } else { Footing::Firm };
    Some(LensValue { mean, footing })
}
