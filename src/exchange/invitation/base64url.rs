//! Bytes as letters that an address can hold: base64url of RFC 4648, without padding.

use crate::exchange::LETTERS;

/// The bytes as text, four letters for three of them.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let bits = [0, 1, 2].map(|at| three.get(at).copied().unwrap_or_default());
        let bits = bits
            .iter()
            .fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        for shift in [18, 12, 6, 0].into_iter().take(three.len() + 1) {
            let letter = LETTERS.get(bits >> shift & 63);
            text.extend(letter.map(|letter| char::from(*letter)));
        }
    }
    text
}

/// The bytes behind a text; `None` where it is no text that [`encode`] could have made.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0;
        for letter in four {
            bits = bits << 6 | LETTERS.iter().position(|known| known == letter)?;
        }
        bits <<= 6 * (4 - four.len());
        let [_, .., one, two, three] = u32::try_from(bits).ok()?.to_be_bytes();
        bytes.extend([one, two, three].iter().take(four.len() - 1));
    }
    (encode(&bytes) == text).then_some(bytes)
}
