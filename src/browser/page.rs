//! The page around the app: title, language, theme, focus.

use super::page_events::after_frame;
use super::{ThemeChoice, document, element, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Takes the static first screen away and gives the element in which the app is drawn.
pub fn take_root() -> Option<web_sys::HtmlElement> {
    let place: web_sys::HtmlElement = element("app")?;
    place.set_text_content(None);
    Some(place)
}

/// Names the page in the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Tells browser and screen reader which language the page is in.
pub fn set_language(code: &str) {
    set_on_root("lang", code);
}

/// Tells the style sheet which theme to draw in.
pub fn set_theme(theme: ThemeChoice) {
    set_on_root("data-theme", theme.key());
}

/// Remembers for as long as the page is open that a reminder was put off, also for the program that takes over.
pub fn put_off_reminder() {
    set_on_root(LATER, "");
}

/// Whether [`put_off_reminder`] was called since the page was opened.
pub fn is_reminder_put_off() -> bool {
    on_root(LATER).is_some()
}

const LATER: &str = "data-later";

/// What the root of the page says under this name.
pub(super) fn on_root(name: &str) -> Option<String> {
    document()?.document_element()?.get_attribute(name)
}

pub(super) fn set_on_root(name: &str, value: &str) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root {
        root.set_attribute(name, value).ok();
    }
}

/// Whether the page is dark now, by choice or by the device.
pub fn is_dark(theme: ThemeChoice) -> bool {
    match theme {
        ThemeChoice::Light => false,
        ThemeChoice::Dark => true,
        ThemeChoice::System => matches("(prefers-color-scheme: dark)"),
    }
}

/// Whether the person asked this device for a still screen.
pub fn wants_stillness() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

pub(super) fn matches(query: &str) -> bool {
    let list = window()
        .and_then(|window| window.match_media(query).ok())
        .flatten();
    list.is_some_and(|list| list.matches())
}

/// Tells whenever the device itself turns dark or light.
pub fn on_theme_change(callback: impl Fn() + 'static) {
    let callback = Closure::<dyn Fn()>::new(callback);
    let query = "(prefers-color-scheme: dark)";
    let list = window()
        .and_then(|window| window.match_media(query).ok())
        .flatten();
    if let Some(list) = list {
        let listener = callback.as_ref().unchecked_ref();
        list.add_event_listener_with_callback("change", listener)
            .ok();
    }
    callback.forget();
}

/// Moves focus to the heading of the page, so that a screen reader says where one is.
pub fn focus_heading() {
    focus_heading_in_place();
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn focus_heading_in_place() {
    let heading = document()
        .and_then(|document| document.query_selector("main h1").ok())
        .flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus_in_place(&heading);
    }
}

/// Where what has the focus now is gone after the next frame, and nothing else took it, the heading gets it: a keyboard goes on
/// from there. The page stays where it is.
pub fn keep_focus() {
    if has_focus() {
        after_frame(|| {
            if !has_focus() {
                focus_heading_in_place();
            }
        });
    }
}

/// Moves focus to this element, and leaves the page where it is.
fn focus_in_place(element: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).ok();
}

/// Moves focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = element::<web_sys::HtmlElement>(id) {
        element.focus().ok();
    }
}

/// Puts a text into the input with this id, as if somebody had typed it.
pub fn type_into(id: &str, text: &str) {
    let input = element::<web_sys::HtmlInputElement>(id);
    if let (Some(input), Ok(event)) = (input, web_sys::Event::new("input")) {
        input.set_value(text);
        input.dispatch_event(&event).ok();
    }
}

/// Whether anything on the page has the focus; it is lost where the element that had it is gone.
pub fn has_focus() -> bool {
    let document = document();
    let active = document
        .as_ref()
        .and_then(web_sys::Document::active_element);
    active.is_some_and(|active| active.tag_name() != "BODY")
}

/// Lets every field say what stands in it: what changed it may have said nothing.
pub fn read_fields_again() {
    let Some(document) = document() else { return };
    let find = js_sys::Reflect::get(&document, &JsValue::from_str("querySelectorAll"));
    let find = find.and_then(|find| find.dyn_into::<js_sys::Function>());
    let all = JsValue::from_str("textarea, input");
    let Ok(fields) = find.and_then(|find| find.call1(&document, &all)) else {
        return;
    };
    for field in js_sys::Array::from(&fields).iter() {
        let field = field.dyn_into::<web_sys::EventTarget>();
        // It is read when it loses the focus, so that is what it is told.
        if let (Ok(field), Ok(event)) = (field, web_sys::Event::new("blur")) {
            field.dispatch_event(&event).ok();
        }
    }
}

/// Whether the page has an element with this id now.
pub fn has_element(id: &str) -> bool {
    element::<web_sys::Element>(id).is_some()
}

/// Brings the element with this id into view, and focus with it.
pub fn scroll_to(id: &str) {
    if let Some(element) = element::<web_sys::HtmlElement>(id) {
        element.scroll_into_view();
        focus_in_place(&element);
    }
}

/// Keeps the page where it is on the screen, and the focus where it is, although all of it is about to be drawn anew.
pub fn stay_on_spot() {
    call("gezamenlijkeBlikStay", "");
}

/// Brings somebody who comes back to this page to where they were on it; `false` for who is new here.
pub fn return_to_spot() -> bool {
    call("gezamenlijkeBlikReturn", "").is_some_and(|back| back.is_truthy())
}

/// Asks the browser to put this page on paper.
pub fn print() {
    if let Some(window) = window() {
        window.print().ok();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        window.location().reload().ok();
    }
}

/// Sees to it that whatever breaks in the app is told: to the console, and to the person by boot.js.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        report_panic(&info.to_string());
    }));
}

/// Asks boot.js for the whole program, and leaves it this record to begin with. Answers whether it comes: it does not where
/// a newer version has begun, which the page has to follow first.
pub fn hand_over(record: &str) -> bool {
    call("gezamenlijkeBlikWhole", record).is_some_and(|comes| comes.is_truthy())
}

/// The record that the first program left, where it did.
pub fn handed_over() -> Option<String> {
    let name = JsValue::from_str("gezamenlijkeBlikRecord");
    js_sys::Reflect::get(&js_sys::global(), &name)
        .ok()?
        .as_string()
}

/// Hands a fault to boot.js, which shows what happened and a way to the data, without this app.
pub fn report_panic(message: &str) {
    call("gezamenlijkeBlikPanic", message);
}

/// Calls a function of boot.js with a text; gives its answer.
pub(super) fn call(name: &str, text: &str) -> Option<JsValue> {
    let function = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str(name));
    let function = function.ok()?.dyn_into::<js_sys::Function>().ok()?;
    function
        .call1(&JsValue::NULL, &JsValue::from_str(text))
        .ok()
}
