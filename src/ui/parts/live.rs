//! What changes on a page, and what happens at a tap, each behind one type.
//!
//! Leptos compiles every closure in a view into code of its own, some kilobytes each. Boxed, all texts
//! that change share one piece of code, and so do all taps; that halved the download.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A value for an attribute that follows the state.
pub type Live<T> = Box<dyn Fn() -> T + Send>;

/// What happens at a tap.
pub type Tap = Box<dyn FnMut(MouseEvent)>;

/// An attribute that follows the state.
pub fn live<T>(value: impl Fn() -> T + Send + 'static) -> Live<T> {
    Box::new(value)
}

/// Text that follows the state.
pub fn text(text: impl Fn() -> String + Send + 'static) -> AnyView {
    live(text).into_any()
}

/// A piece of the page that is drawn again when what it reads has changed.
pub fn redraw(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    live(view).into_any()
}

/// What is done at a tap.
pub fn tap(mut act: impl FnMut() + 'static) -> Tap {
    Box::new(move |_| act())
}

/// Views behind each other.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<AnyView>>().into_any()
}
