//! The radar of all organisations, with a legend in which each line can be switched off.

use super::shown::Shown;
use crate::radar::Ink;
use crate::ui::app::{App, Texts};
use crate::ui::pages::radar::{legend_line, radar, take_picture};
use crate::ui::parts::plain::{self, li, p, said, span};
use crate::ui::parts::{LegendSymbol, all, live, redraw, tap};
use crate::ui::pictures::{Switch, together};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The picture and its legend.
pub fn picture(app: App, texts: &Texts, shown: Memo<Shown>) -> AnyView {
    let words = texts.words.radar.clone();
    let off = RwSignal::new(BTreeSet::<Switch>::new());
    let own = texts.clone();
    let picture = Signal::derive(move || {
        shown.with(|shown| off.with(|off| together(&shown.together, &shown.names, off, &own)))
    });
    let group_name = words.line_group;
    let toggles = redraw(move || {
        let names = shown.with(|shown| shown.names.clone()).into_iter().enumerate();
        let partners = names.map(|(at, name)| (Switch::Partner(at), Ink::Organisation(at), name));
        let group = (Switch::Group, Ink::Group, group_name.clone());
        all(partners.chain([group]).map(|(switch, ink, name)| toggle(off, switch, ink, name)))
    });
    let swatch = span("legend-plain", vec![span("swatch-band", Vec::new()), said(words.band)]);
    let legend = vec![toggles, li("legend-item", vec![swatch])];
    let inside = vec![
        radar(app, "radar-together", picture),
        view! { <ul class="legend" aria-label=words.legend>{legend}</ul> }.into_any(),
        p("hint", format!("{} {}", words.legend_hint, words.thin)),
        take_picture(app, texts, picture),
    ];
    let label = texts.words.together.picture_heading.clone();
    view! { <section class="card radar-box" aria-label=label>{inside}</section> }.into_any()
}

fn toggle(off: RwSignal<BTreeSet<Switch>>, switch: Switch, ink: Ink, name: String) -> AnyView {
    let flip = move || {
        off.update(|off| {
            if !off.remove(&switch) {
                off.insert(switch);
            }
        });
    };
    let pressed = live(move || off.with(|off| !off.contains(&switch)).to_string());
    let symbol = view! { <LegendSymbol line=legend_line(ink) /> }.into_any();
    let inside = vec![symbol, plain::name("", said(name))];
    let toggle = view! {
        <button type="button" class="legend-toggle" aria-pressed=pressed on:click=tap(flip)>{inside}</button>
    };
    li("legend-item", vec![toggle.into_any()])
}
