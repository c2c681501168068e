//! The radar of all organisations, with a legend in which each line can be switched off.

use super::shown::Shown;
use crate::radar::Ink;
use crate::ui::app::{App, Texts};
use crate::ui::pages::radar::{Radar, TakePicture, legend_line};
use crate::ui::parts::LegendSymbol;
use crate::ui::pictures::{Switch, together};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The picture and its legend.
#[component]
pub fn TogetherRadar(app: App, texts: Texts, shown: Memo<Shown>) -> impl IntoView {
    let words = texts.words.radar.clone();
    let off = RwSignal::new(BTreeSet::<Switch>::new());
    let own = texts.clone();
    let picture = Memo::new(move |_| {
        shown.with(|shown| off.with(|off| together(&shown.together, &shown.names, off, &own)))
    });
    let names = Memo::new(move |_| shown.with(|shown| shown.names.clone()));
    let group_name = words.line_group.clone();
    let heading = texts.words.together.picture_heading.clone();
    let toggles = move || {
        let partners = names.get().into_iter().enumerate();
        let partners = partners.map(|(at, name)| (Switch::Partner(at), Ink::Organisation(at), name));
        let group = (Switch::Group, Ink::Group, group_name.clone());
        let all = partners.chain([group]);
        all.map(|(switch, ink, name)| toggle(off, switch, ink, name)).collect_view()
    };
    view! {
        <section class="card radar-box" aria-label=heading>
            <Radar app id="radar-together" picture />
            <ul class="legend" aria-label=words.legend>
                {toggles}
                <li class="legend-item">
                    <span class="legend-plain"><span class="swatch-band"></span>{words.band}</span>
                </li>
            </ul>
            <p class="hint">{words.legend_hint}</p>
            <p class="hint">{words.thin}</p>
            <TakePicture app texts picture />
        </section>
    }
}

fn toggle(off: RwSignal<BTreeSet<Switch>>, switch: Switch, ink: Ink, name: String) -> impl IntoView {
    let shown = move || off.with(|off| !off.contains(&switch));
    let flip = move |_| {
        off.update(|off| {
            if !off.remove(&switch) {
                off.insert(switch);
            }
        });
    };
    view! {
        <li class="legend-item">
            <button
                type="button"
                class="legend-toggle"
                aria-pressed=move || shown().to_string()
                on:click=flip
            >
                <LegendSymbol line=legend_line(ink) />
                <span dir="auto">{name}</span>
            </button>
        </li>
    }
}
