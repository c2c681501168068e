//! The radar on screen, and as a picture to take along.

use super::files::save_blob;
use super::{document, element, window};
use crate::radar::{Picture, RenderOptions, Theme, backing_ratio, draw, size_of};
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlCanvasElement;

/// The widest the picture is drawn on a page, in CSS pixels.
const WIDEST: f64 = 860.0;

/// Draws on the canvas with this id, as wide as the page gives it room, sharp at any pixel ratio.
///
/// `false` when there is no such canvas or it cannot be drawn on; the table beside it has the numbers.
pub fn draw_on(id: &str, picture: &Picture, dark: bool) -> bool {
    let Some(canvas) = element::<HtmlCanvasElement>(id) else {
        return false;
    };
    let width = canvas
        .parent_element()
        .map_or(0, |parent| parent.client_width());
    let ratio = backing_ratio(window().map_or(1.0, |window| window.device_pixel_ratio()));
    let theme = if dark { Theme::Dark } else { Theme::Light };
    // Wider than this the picture only gets emptier; the style sheet stops there too.
    let width = f64::from(width).min(WIDEST);
    draw_sized(&canvas, picture, width, RenderOptions { theme, ratio }).is_some()
}

fn draw_sized(
    canvas: &HtmlCanvasElement,
    picture: &Picture,
    width: f64,
    look: RenderOptions,
) -> Option<()> {
    if width < 1.0 {
        return None;
    }
    let (width, height) = size_of(picture, width);
    // plotters-canvas takes its size from the backing store, in device pixels; the style sheet
    // stretches that store over the width of the page.
    canvas.set_width((width * look.ratio).round() as u32);
    canvas.set_height((height * look.ratio).round() as u32);
    let area = CanvasBackend::with_canvas_object(canvas.clone())?.into_drawing_area();
    draw(&area, picture, &look).ok()
}

/// Gives the person the picture as a PNG, 1,200 pixels wide; then tells whether the browser took it. It may refuse at
/// once, and also later, where the picture comes to nothing.
pub fn save_png(name: String, picture: &Picture, then: impl Fn(bool) + Clone + 'static) {
    let told = then.clone();
    let give = Closure::once_into_js(move |blob: Option<web_sys::Blob>| {
        told(blob.and_then(|blob| save_blob(&name, &blob)).is_some());
    });
    if make_png(picture, &give).is_none() {
        then(false);
    }
}

fn make_png(picture: &Picture, give: &JsValue) -> Option<()> {
    let canvas = document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let look = RenderOptions {
        theme: Theme::Light,
        ratio: 2.0,
    };
    draw_sized(&canvas, picture, 600.0, look)?;
    canvas.to_blob(give.unchecked_ref()).ok()
}

/// How much room there is around the element with this id: the width of its frame, and how many points of the screen go
/// into a pixel of the page.
pub fn room_around(id: &str) -> Option<(f64, f64)> {
    let frame = element::<web_sys::Element>(id)?.parent_element()?;
    Some((
        f64::from(frame.client_width()),
        window()?.device_pixel_ratio(),
    ))
}

/// Watches the room that a canvas has, for as long as it is kept.
pub struct ResizeWatch {
    observer: web_sys::ResizeObserver,
    _callback: Closure<dyn Fn()>,
}

impl Drop for ResizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Tells whenever the frame around the canvas with this id gets another width.
pub fn on_resize(id: &str, callback: impl Fn() + 'static) -> Option<ResizeWatch> {
    let callback = Closure::<dyn Fn()>::new(callback);
    let observer = web_sys::ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element::<web_sys::Element>(id)?.parent_element()?);
    Some(ResizeWatch {
        observer,
        _callback: callback,
    })
}
