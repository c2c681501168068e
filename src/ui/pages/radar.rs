//! The radar on a page: the canvas, its legend, and taking the picture along.

use super::install::whenever;
use crate::browser;
use crate::exchange::file_name;
use crate::radar::{LineRole, Picture, RenderOptions, Theme, mark, size_of, svg};
use crate::ui::app::App;
use crate::ui::dom::{Dom, create_element};
use crate::ui::elements::{actions, button, div};
use crate::ui::parts::LegendLine;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use leptos::prelude::*;

/// The canvas; it is drawn again when the picture, the theme or the room for it changes.
pub fn radar(app: App, id: &'static str, picture: Signal<Picture>) -> Dom {
    let draw_in = move |dark| {
        // The page may have been left since the room changed.
        picture.try_with_untracked(|picture| browser::draw_on(id, picture, dark));
    };
    let draw = move || draw_in(app.dark.get_untracked());
    // Paper is light, whatever the screen is.
    whenever("beforeprint", move || draw_in(false));
    whenever("afterprint", draw);
    let watch = StoredValue::new_local(None);
    Effect::new(move |watched: Option<()>| {
        picture.track();
        app.dark.track();
        draw();
        if watched.is_none() {
            watch.set_value(browser::on_resize(id, draw));
        }
    });
    let description = move || Some(picture.with(|picture| picture.description.clone()));
    let canvas = create_element("canvas", "radar-canvas")
        .attr("id", id)
        .attr("role", "img")
        .bind_attr("aria-label", description);
    div("radar-frame", vec![canvas])
}

/// How the line of this ink looks in the legend.
pub fn legend_line(ink: LineRole) -> LegendLine {
    let mark = mark(ink);
    LegendLine {
        class: mark.class,
        dash: mark.dash_array(),
        marker: mark.svg_path(11.0),
    }
}

/// «Afbeelding opslaan»: as SVG for a document, as PNG for everything else. `picture` is it as it travels.
pub fn take_picture(app: App, texts: Texts, picture: impl Fn() -> Picture + Copy + 'static) -> Dom {
    let words = &whole_texts(texts).radar;
    let failed = words.failed;
    let tell = move |done: bool| {
        if !done {
            app.announcement.set(failed.to_owned());
        }
    };
    let told = tell;
    let as_svg = move || {
        let picture = picture();
        let look = RenderOptions {
            theme: Theme::Light,
            ratio: 1.0,
        };
        let drawn = svg(&picture, &look, size_of(&picture, 600.0));
        let name = file_name(&["radar"], "", "svg");
        told(drawn.is_ok_and(|text| browser::save_text(&name, "image/svg+xml", &text)));
    };
    let as_png = move || browser::save_png(file_name(&["radar"], "", "png"), &picture(), tell);
    actions(vec![
        button("button small", words.svg, as_svg),
        button("button small", words.png, as_png),
    ])
}
