//! Starts the whole program: answering, and everything that comes after it.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        gezamenlijke_blik::browser::report_panics();
        gezamenlijke_blik::ui::mount_whole();
    }
}
