//! Starts the first program: everything that a participant needs for answering.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        gezamenlijke_blik::browser::report_panics();
        gezamenlijke_blik::ui::mount_answering();
    }
}
