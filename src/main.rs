//! Starts the app on the page.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        gezamenlijke_blik::browser::report_panics();
        gezamenlijke_blik::ui::mount();
    }
}
