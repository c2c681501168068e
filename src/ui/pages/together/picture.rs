//! The radar of all organisations, with a legend in which each line can be switched off.

use super::shown::Shown;
use crate::radar::Ink;
use crate::ui::app::{App, Texts};
use crate::ui::pages::radar::{legend_line, radar, take_picture};
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
    view! {
        <section class="card radar-box" aria-label=texts.words.together.picture_heading.clone()>
            {radar(app, "radar-together", picture)}
            <ul class="legend" aria-label=words.legend>
                {toggles}
                <li class="legend-item">
                    <span class="legend-plain"><span class="swatch-band"></span>{words.band}</span>
                </li>
            </ul>
            <p class="hint">{words.legend_hint} " " {words.thin}</p>
            {take_picture(app, texts, picture)}
        </section>
    }
    .into_any()
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
    view! {
        <li class="legend-item">
            <button type="button" class="legend-toggle" aria-pressed=pressed on:click=tap(flip)>
                <LegendSymbol line=legend_line(ink) />
                <span dir="auto">{name}</span>
            </button>
        </li>
    }
    .into_any()
}
