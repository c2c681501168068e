//! QR: bytes as a drawing of dark and light squares, and a camera's picture back to bytes.
//!
//! It knows nothing of what the bytes say; that is `exchange`. Absent here: the camera, the screen, and every other kind of barcode.

mod draw;
mod read;

pub use draw::{Modules, draw};
pub use read::{LONGEST_SIDE, read};
