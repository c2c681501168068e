//! The radar of all organisations, with a legend in which each line can be switched off.

use super::view_model::ViewModel;
use crate::radar::LineRole;
use crate::ui::app::App;
use crate::ui::dom::{Dom, redraw, text_node};
use crate::ui::elements::{self, button_of, li, p, section, span, ul};
use crate::ui::further::further;
use crate::ui::pages::radar::{legend_line, radar, take_picture};
use crate::ui::parts::legend_symbol;
use crate::ui::pictures::{Switch, together};
use crate::ui::texts::Texts;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The picture and its legend.
pub fn picture(app: App, texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &further(texts).radar;
    let off = RwSignal::new(BTreeSet::<Switch>::new());
    let picture = Signal::derive(move || {
        shown.with(|shown| off.with(|off| together(&shown.together, &shown.names, off, texts)))
    });
    let hint = format!("{} {}", words.legend_hint, words.thin);
    let toggles = redraw(move || {
        let names = shown
            .with(|shown| shown.names.clone())
            .into_iter()
            .enumerate();
        let partners =
            names.map(|(at, name)| (Switch::Partner(at), LineRole::Organisation(at), name));
        let group = (Switch::Group, LineRole::Group, words.line_group.to_owned());
        let lines = partners.chain([group]);
        let lines = lines.map(|(switch, ink, name)| toggle(off, switch, ink, &name));
        let swatch = vec![span("swatch-band", Vec::new()), text_node(words.band)];
        let band = li("legend-item", vec![span("legend-plain", swatch)]);
        ul("legend", lines.chain([band]).collect()).attr("aria-label", words.legend)
    });
    let inside = vec![
        radar(app, "radar-together", picture),
        toggles,
        p("hint", &hint),
        take_picture(app, texts, picture),
    ];
    let label = &further(texts).together.picture_heading;
    section("card radar-box", inside).attr("aria-label", label)
}

fn toggle(off: RwSignal<BTreeSet<Switch>>, switch: Switch, ink: LineRole, name: &str) -> Dom {
    let flip = move || {
        off.update(|off| {
            if !off.remove(&switch) {
                off.insert(switch);
            }
        });
    };
    let inside = vec![
        legend_symbol(&legend_line(ink)),
        elements::typed_name("", text_node(name)),
    ];
    let toggle = button_of("legend-toggle", inside, flip).bind_attr("aria-pressed", move || {
        Some(off.with(|off| !off.contains(&switch)).to_string())
    });
    li("legend-item", vec![toggle])
}
