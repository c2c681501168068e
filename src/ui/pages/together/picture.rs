//! The radar of all organisations, with a legend in which each line can be switched off.

use super::view_model::ViewModel;
use crate::browser;
use crate::insight::Weighting;
use crate::radar::LineRole;
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text};
use crate::ui::elements::{self, button_of, li, para, section, span, ul};
use crate::ui::pages::radar::{legend_line, radar, take_picture};
use crate::ui::parts::legend_symbol;
use crate::ui::pictures::{Switch, to_travel, together};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::fill;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// From so many organisations on, lines of all of them would be a knot: one is shown at a time.
const SOLO: usize = 6;

/// Which lines are on: all but those that were tapped, or of many organisations the one that was.
#[derive(Clone, Copy)]
struct Lit {
    tapped: RwSignal<BTreeSet<Switch>>,
    is_solo: Memo<bool>,
}

impl Lit {
    fn now(self) -> impl Fn(Switch) -> bool {
        let (tapped, is_solo) = (self.tapped.get(), self.is_solo.get());
        move |switch| tapped.contains(&switch) == (is_solo && switch != Switch::Group)
    }

    fn tap(self, switch: Switch) {
        let is_solo = self.is_solo.get_untracked();
        self.tapped.update(|tapped| {
            let was_tapped = tapped.contains(&switch);
            // One organisation at a time; the group has nothing to do with it.
            tapped.retain(|other| match is_solo && switch != Switch::Group {
                true => *other == Switch::Group,
                false => *other != switch,
            });
            if !was_tapped {
                tapped.insert(switch);
            }
        });
    }
}

/// The picture and its legend.
pub fn picture(app: App, texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &whole_texts(texts).radar;
    let lit = Lit {
        tapped: RwSignal::new(BTreeSet::new()),
        is_solo: Memo::new(move |_| shown.with(|shown| shown.names().len() >= SOLO)),
    };
    let picture = Signal::derive(move || {
        let is_on = lit.now();
        shown.with(|shown| together(&shown.together, shown.names(), is_on, texts))
    });
    let hint = bound_text(move || {
        let hint = match lit.is_solo.get() {
            true => words.legend_solo,
            false => words.legend_hint,
        };
        format!("{hint} {}", words.thin)
    });
    let lines = move || {
        let names = shown.with(|shown| shown.names().to_vec()).into_iter();
        let partners = names
            .enumerate()
            .map(|(at, name)| (Some(Switch::Partner(at)), name));
        let group = (Some(Switch::Group), words.line_group.to_owned());
        let band = shown.with(|shown| shown.together.range.iter().any(Option::is_some));
        let band = band.then(|| (None, words.band.to_owned()));
        partners.chain([group]).chain(band).collect()
    };
    let key = |(switch, _): &(Option<Switch>, String)| match switch {
        Some(Switch::Partner(at)) => at.to_string(),
        Some(Switch::Group) => "group".to_owned(),
        None => "band".to_owned(),
    };
    let toggles = ul("legend", Vec::new())
        .attr("aria-label", words.legend)
        .bind_attr("data-solo", move || lit.is_solo.get().then(String::new))
        .each(lines, key, move |line| legend_item(lit, line));
    let travelling = move || {
        shown.with_untracked(|shown| {
            let about = about(texts, shown);
            to_travel(picture.get_untracked(), shown.name.as_ref(), about, texts)
        })
    };
    let inside = vec![
        radar(app, "radar-together", picture),
        toggles,
        para("hint", vec![hint]),
        take_picture(app, texts, travelling),
    ];
    let label = whole_texts(texts).together.picture_heading;
    section("card radar-box", inside).attr("aria-label", label)
}

/// What a picture says of itself when it travels: how many people, which day, how the group was weighed, what the scale means.
fn about(texts: Texts, shown: &ViewModel) -> Vec<String> {
    let words = &whole_texts(texts).together;
    let steps = &whole_texts(texts).picture.steps;
    let day = shown.day.as_ref();
    let day = day.map_or_else(browser::today, ToString::to_string);
    let day = browser::day(&day, texts.language.code());
    let weighting = match shown.weighting {
        Weighting::Organisations => words.by_organisation_long,
        Weighting::Participants => words.by_participant_long,
    };
    let ends = [("lowest", steps.step1), ("highest", steps.step5)];
    vec![
        format!("{}, {day}", shown.from(texts)),
        weighting.to_owned(),
        fill(whole_texts(texts).radar.scale, &ends),
    ]
}

/// A line with the button that switches it off; the band has none.
fn legend_item(lit: Lit, line: Item<(Option<Switch>, String)>) -> Dom {
    let name = bound_text(move || line.with(|(_, name)| name.clone()));
    let Some(switch) = line.once().0 else {
        let swatch = vec![span("swatch-band", Vec::new()), name];
        return li("legend-item", vec![span("legend-plain", swatch)]);
    };
    let ink = match switch {
        Switch::Partner(at) => LineRole::Organisation(at),
        Switch::Group => LineRole::Group,
    };
    let inside = vec![
        legend_symbol(&legend_line(ink)),
        elements::typed_name("", name),
    ];
    let toggle = button_of("legend-toggle", inside, move || lit.tap(switch));
    let toggle = toggle.bind_attr("aria-pressed", move || Some(lit.now()(switch).to_string()));
    li("legend-item", vec![toggle])
}
