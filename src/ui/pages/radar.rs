//! The radar on a page: the canvas, its legend, and taking the picture along.

use crate::browser;
use crate::exchange::file_name;
use crate::radar::{Ink, Look, Picture, Theme, mark, size_of, svg};
use crate::ui::app::{App, Texts};
use crate::ui::parts::LegendLine;
use crate::ui::pictures::to_travel;
use leptos::prelude::*;

/// The canvas; it is drawn again when the picture, the theme or the room for it changes.
#[component]
pub fn Radar(app: App, id: &'static str, #[prop(into)] picture: Signal<Picture>) -> impl IntoView {
    let draw = move || {
        let dark = app.dark.get_untracked();
        picture.with_untracked(|picture| browser::draw_on(id, picture, dark));
    };
    Effect::new(move |watched: Option<bool>| {
        picture.track();
        app.dark.track();
        draw();
        if watched.is_none() {
            browser::on_resize(id, draw);
        }
        true
    });
    view! {
        <div class="radar-frame">
            <canvas
                class="radar-canvas"
                id=id
                role="img"
                aria-label=move || picture.with(|picture| picture.description.clone())
            ></canvas>
        </div>
    }
}

/// How the line of this ink looks in the legend.
pub fn legend_line(ink: Ink) -> LegendLine {
    let mark = mark(ink);
    LegendLine {
        class: mark.class.to_owned(),
        dash: mark.dash_array(),
        marker: mark.svg_path(11.0),
    }
}

/// «Afbeelding opslaan»: as SVG for a document, as PNG for everything else.
#[component]
pub fn TakePicture(
    app: App,
    texts: Texts,
    #[prop(into)] picture: Signal<Picture>,
) -> impl IntoView {
    let words = texts.words.radar.clone();
    let failed = words.failed.clone();
    let tell = move |done: bool| {
        if !done {
            app.told.set(failed.clone());
        }
    };
    let tell_svg = tell.clone();
    let to_travel = move || {
        app.state.with_untracked(|state| to_travel(picture.get_untracked(), state.document.name()))
    };
    let as_svg = move |_| {
        let picture = to_travel();
        let look = Look { theme: Theme::Light, ratio: 1.0 };
        let drawn = svg(&picture, &look, size_of(&picture, 600.0));
        let name = file_name(&["radar"], "", "svg");
        tell_svg(drawn.is_ok_and(|text| browser::save_text(&name, "image/svg+xml", &text)));
    };
    let as_png = move |_| {
        tell(browser::png(&file_name(&["radar"], "", "png"), &to_travel()));
    };
    view! {
        <p class="actions">
            <button type="button" class="button small" on:click=as_svg>{words.svg}</button>
            <button type="button" class="button small" on:click=as_png>{words.png}</button>
        </p>
    }
}
