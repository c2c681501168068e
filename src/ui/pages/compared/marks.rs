//! Everybody on the step that they chose, in the mark of their organisation.

use crate::radar::LineRole;
use crate::ui::dom::{Dom, empty, fragment};
use crate::ui::pages::answered::{self, Naming};
use crate::ui::pages::radar::legend_line;
use crate::ui::parts::{MOST_MARKS, Standing, Step, Telling, stack};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::compared_texts;

/// People of one organisation who chose the same step: which one, how many they are, and a sign beside their marks.
pub struct Chosen {
    /// The organisation, by its place in the picture.
    pub organisation: usize,
    /// The step, from 0.
    pub step: usize,
    /// How many they are.
    pub count: usize,
    /// A sign beside each mark, such as an arrow, and what it says; mostly none.
    pub sign: (&'static str, &'static str),
}

/// Those who chose each of several steps, by organisation.
pub fn chosen<const N: usize>(organisations: &[[usize; N]]) -> Vec<Chosen> {
    let mut all = Vec::new();
    for (organisation, counts) in organisations.iter().enumerate() {
        let counts = counts.iter().enumerate();
        all.extend(counts.map(|(step, count)| Chosen {
            organisation,
            step,
            count: *count,
            sign: ("", ""),
        }));
    }
    all
}

/// The steps with everybody on them, and the same for the ear.
pub fn on_steps(steps: &[&'static str], chosen: &[Chosen], naming: &Naming, texts: Texts) -> Dom {
    let there = |at: usize| {
        let there = chosen.iter();
        there.filter(move |it| it.step == at && it.count > 0)
    };
    let columns = steps.iter().enumerate().map(|(at, words)| {
        let people = there(at).map(|it| Standing {
            mark: legend_line(match naming {
                Naming::PerOrganisation(_) => LineRole::Organisation(it.organisation),
                Naming::GroupOnly => LineRole::Group,
            }),
            count: it.count,
            sign: it.sign.0,
        });
        let people = match naming {
            Naming::PerOrganisation(_) => people.collect(),
            Naming::GroupOnly => together(people),
        };
        Step { words, people }
    });
    let columns: Vec<Step> = columns.collect();
    let said = spoken(steps, chosen, naming, texts);
    stack(&columns, Telling::Counts, &said)
}

/// Those with the same sign as one, so that no place in the row tells of an organisation.
fn together(people: impl Iterator<Item = Standing>) -> Vec<Standing> {
    let mut all: Vec<Standing> = Vec::new();
    for one in people {
        match all.iter_mut().find(|it| it.sign == one.sign) {
            Some(same) => same.count += one.count,
            None => all.push(one),
        }
    }
    all.sort_by_key(|it| it.sign);
    all
}

/// «Westerdam: 2 × Uitvoeren; …», or without names where none is named.
fn spoken(steps: &[&'static str], chosen: &[Chosen], naming: &Naming, texts: Texts) -> String {
    let counted = |of: &dyn Fn(&Chosen) -> bool| {
        let mut sums: Vec<(usize, &'static str, usize)> = Vec::new();
        for it in chosen.iter().filter(|it| it.count > 0 && of(it)) {
            let (step, sign) = (it.step, it.sign.1);
            match sums.iter_mut().find(|sum| (sum.0, sum.1) == (step, sign)) {
                Some(sum) => sum.2 += it.count,
                None => sums.push((step, sign, it.count)),
            }
        }
        sums.sort_unstable();
        let sums = sums.into_iter().map(|(step, sign, count)| {
            let step = steps.get(step).copied().unwrap_or_default();
            let comma = if sign.is_empty() { "" } else { " " };
            format!("{count} × {step}{comma}{sign}")
        });
        sums.collect::<Vec<_>>().join(", ")
    };
    let said = match naming {
        Naming::GroupOnly => counted(&|_| true),
        Naming::PerOrganisation(names) => {
            let all = names.iter().enumerate().map(|(at, name)| {
                let said = counted(&|it| it.organisation == at);
                (name, said)
            });
            let all = all.filter(|(_, said)| !said.is_empty());
            let all = all.map(|(name, said)| format!("{name}: {said}"));
            all.collect::<Vec<_>>().join("; ")
        }
    };
    match said.is_empty() {
        true => compared_texts(texts).frame.nothing.to_owned(),
        false => said,
    }
}

/// Which mark is whose, before what stands there; nothing where none is named, or nobody is drawn by a mark.
pub fn explained(most: usize, naming: &Naming, texts: Texts, inside: Vec<Dom>) -> Dom {
    let legend = match (1..=MOST_MARKS).contains(&most) {
        true => answered::legend(naming, texts),
        false => empty(),
    };
    fragment(std::iter::once(legend).chain(inside).collect())
}

/// «7 × ja · 2 × nee»: what nobody says is left out.
pub fn counted<'a>(said: impl Iterator<Item = (usize, &'a str)>, texts: Texts) -> String {
    let said = said.filter(|(count, _)| *count > 0);
    let said = said.map(|(count, what)| format!("{count} × {what}"));
    let said: Vec<String> = said.collect();
    match said.is_empty() {
        true => compared_texts(texts).frame.nothing.to_owned(),
        false => said.join(" · "),
    }
}
