//! The radar of all organisations, with a legend in which each line can be switched off.

use super::view_model::ViewModel;
use crate::radar::LineRole;
use crate::ui::app::App;
use crate::ui::dom::{Dom, Item, bound_text};
use crate::ui::elements::{self, button_of, li, p, section, span, ul};
use crate::ui::pages::radar::{legend_line, radar, take_picture};
use crate::ui::parts::legend_symbol;
use crate::ui::pictures::{Switch, together};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The picture and its legend.
pub fn picture(app: App, texts: Texts, shown: Memo<ViewModel>) -> Dom {
    let words = &whole_texts(texts).radar;
    let off = RwSignal::new(BTreeSet::<Switch>::new());
    let picture = Signal::derive(move || {
        shown.with(|shown| off.with(|off| together(&shown.together, shown.names(), off, texts)))
    });
    let hint = format!("{} {}", words.legend_hint, words.thin);
    let lines = move || {
        let names = shown.with(|shown| shown.names().to_vec()).into_iter();
        let partners = names
            .enumerate()
            .map(|(at, name)| (Some(Switch::Partner(at)), name));
        let group = (Some(Switch::Group), words.line_group.to_owned());
        let band = (None, words.band.to_owned());
        partners.chain([group, band]).collect()
    };
    let key = |(switch, _): &(Option<Switch>, String)| match switch {
        Some(Switch::Partner(at)) => at.to_string(),
        Some(Switch::Group) => "group".to_owned(),
        None => "band".to_owned(),
    };
    let toggles = ul("legend", Vec::new())
        .attr("aria-label", words.legend)
        .each(lines, key, move |line| legend_item(off, line));
    let inside = vec![
        radar(app, "radar-together", picture),
        toggles,
        p("hint", &hint),
        take_picture(app, texts, picture),
    ];
    let label = whole_texts(texts).together.picture_heading;
    section("card radar-box", inside).attr("aria-label", label)
}

/// A line with the button that switches it off; the band has none.
fn legend_item(off: RwSignal<BTreeSet<Switch>>, line: Item<(Option<Switch>, String)>) -> Dom {
    let name = bound_text(move || line.with(|(_, name)| name.clone()));
    let Some(switch) = line.once().0 else {
        let swatch = vec![span("swatch-band", Vec::new()), name];
        return li("legend-item", vec![span("legend-plain", swatch)]);
    };
    let ink = match switch {
        Switch::Partner(at) => LineRole::Organisation(at),
        Switch::Group => LineRole::Group,
    };
    let flip = move || {
        off.update(|off| {
            if !off.remove(&switch) {
                off.insert(switch);
            }
        });
    };
    let inside = vec![
        legend_symbol(&legend_line(ink)),
        elements::typed_name("", name),
    ];
    let is_on = move || off.with(|off| !off.contains(&switch));
    let toggle = button_of("legend-toggle", inside, flip);
    let toggle = toggle.bind_attr("aria-pressed", move || Some(is_on().to_string()));
    li("legend-item", vec![toggle])
}
