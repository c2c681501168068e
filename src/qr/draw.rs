//! From bytes to squares.

use qrcodegen::{QrCode, QrCodeEcc};

/// A QR code as it is drawn: a square of dark and light modules, without the light edge (of four modules) that a reader
/// needs around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Modules {
    /// How many modules it is wide and high: 21 to 177.
    pub side: usize,
    dark: Vec<bool>,
}

impl Modules {
    /// Whether the module in this column and row, counted from 0 at the upper left, is dark. Around the code all is light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = x < self.side && y < self.side;
        inside && self.dark.get(y * self.side + x) == Some(&true)
    }
}

/// Draws bytes as one QR code, as small as it can be (error correction L, or better where that fits in the same size). `None` where
/// they do not fit into one: more than 2,953.
pub fn draw(bytes: &[u8]) -> Option<Modules> {
    let code = QrCode::encode_binary(bytes, QrCodeEcc::Low).ok()?;
    let side = 0..code.size();
    let rows = side.clone().flat_map(|y| side.clone().map(move |x| (x, y)));
    Some(Modules {
        side: usize::try_from(code.size()).ok()?,
        dark: rows.map(|(x, y)| code.get_module(x, y)).collect(),
    })
}
