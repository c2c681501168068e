//! «Vertrouwensreservoir»: how full each finds it, and which way it goes.

use super::said::{chosen, plus};
use crate::insight::organisations::Organisation;
use crate::reflection::{Choice, Course, Participant, TRUST, TRUST_COURSE};

/// How many people give each level, and which way they say that it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrustCounts {
    /// Per level, from 1 to 5: how many say that it rises, that it stays, that it falls, and how many do not say which way it goes.
    pub levels: [[usize; 4]; 5],
    /// How many say which way it goes, by [`Course::ALL`], whether they give a level or not.
    pub courses: [usize; 3],
}

impl TrustCounts {
    /// How many give a level.
    pub fn people(&self) -> usize {
        self.levels.iter().flatten().sum()
    }

    /// How many give one of the two low levels, 1 and 2.
    pub fn low(&self) -> usize {
        self.levels.iter().take(2).flatten().sum()
    }

    /// How many say this of which way it goes.
    pub fn count(&self, course: Course) -> usize {
        let place = Course::ALL.iter().position(|one| *one == course);
        let count = place.and_then(|place| self.courses.get(place));
        count.copied().unwrap_or_default()
    }

    fn add(&mut self, who: &Participant) {
        let course = chosen::<Course>(who, TRUST_COURSE);
        let place = course.and_then(|course| Course::ALL.iter().position(|one| *one == course));
        if let Some(count) = place.and_then(|place| self.courses.get_mut(place)) {
            *count += 1;
        }
        let level = who.shared(TRUST).map(|level| usize::from(level.points()));
        let level = level.and_then(|level| self.levels.get_mut(level.checked_sub(1)?));
        if let Some(count) = level.and_then(|level| level.get_mut(place.unwrap_or(3))) {
            *count += 1;
        }
    }
}

/// The reservoir as all organisations see it: marks, and no mean, which would be a grade that the model does not give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustView {
    /// Per organisation, in the order of the picture.
    pub organisations: Vec<TrustCounts>,
    /// Of everybody together.
    pub all: TrustCounts,
}

/// The reservoir as all organisations see it.
pub fn trust(partners: &[Organisation]) -> TrustView {
    let mut view = TrustView::default();
    for partner in partners {
        let mut counts = TrustCounts::default();
        partner.people.iter().for_each(|(_, who)| counts.add(who));
        for (sum, more) in view.all.levels.iter_mut().zip(&counts.levels) {
            *sum = plus(*sum, more);
        }
        view.all.courses = plus(view.all.courses, &counts.courses);
        view.organisations.push(counts);
    }
    view
}
