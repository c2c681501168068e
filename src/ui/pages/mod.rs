//! The pages. Each reads a slice of the state and hands on what a person wants.

mod about;
mod content;
mod done;
pub mod header;
mod files;
mod lens;
mod mine;
mod names;
mod notices;
mod open;
mod overview;
mod participants;
mod radar;
mod start;
mod together;
mod welcome;

pub use lens::LensNav;
pub use notices::notices;

use super::app::{App, Texts};
use crate::session::Route;
use leptos::prelude::*;

/// The page for an address.
pub fn page(app: App, route: Route, texts: Texts) -> AnyView {
    match route {
        Route::Welcome => view! { <welcome::Welcome app texts /> }.into_any(),
        Route::Start => view! { <start::Start app texts /> }.into_any(),
        Route::Overview => view! { <overview::Overview app texts /> }.into_any(),
        Route::Lens(lens, question) => view! { <lens::LensPage app texts lens question /> }.into_any(),
        Route::Open => view! { <open::Open app texts /> }.into_any(),
        Route::Mine => view! { <mine::Mine app texts /> }.into_any(),
        Route::Done => view! { <done::Done app texts /> }.into_any(),
        Route::Together => view! { <together::Samen app texts /> }.into_any(),
        Route::Files => view! { <files::Files app texts /> }.into_any(),
        Route::Participants => view! { <participants::Participants app texts /> }.into_any(),
        Route::Example => view! { <together::ExamplePage app texts /> }.into_any(),
        Route::About => view! { <about::About app texts /> }.into_any(),
        Route::Unknown => view! { <about::NotFound texts /> }.into_any(),
    }
}
