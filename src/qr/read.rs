//! From a picture to bytes.
//!
//! The steps of the crate's reader, one by one: its own `QrReader` knows every kind of barcode, weighs three times as much, and
//! asks for a clock that a browser's program does not have.

use rxing::common::{DetectorRXingResult, HybridBinarizer};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};
use rxing::{Binarizer, Luma8Source};

/// The longest side of a picture that is read, in pixels. A photo that is larger is made smaller first.
pub const LONGEST_SIDE: usize = 2048;

/// The shortest: a code is 21 modules at least, and each needs a pixel.
const SHORTEST_SIDE: usize = 21;

/// How many corners that look like those of a code are tried: more stand in no picture of a person with a tablet.
const MOST_SETS: usize = 24;

/// Reads one QR code in a picture of grey values, row by row, 0 black and 255 white. Of several codes it is any one. `None`
/// where there is none, where it is not sharp enough, and where the numbers do not fit each other.
pub fn read(grey: &[u8], width: usize, height: usize) -> Option<Vec<u8>> {
    let sides = SHORTEST_SIDE..=LONGEST_SIDE;
    let fits = sides.contains(&width) && sides.contains(&height) && grey.len() == width * height;
    if !fits {
        return None;
    }
    let (width, height) = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    let picture = HybridBinarizer::new(Luma8Source::new_with_slice(grey, width, height).ok()?);
    let dark = picture.get_black_matrix().ok()?;
    let mut corners = FindFinderPatterns(dark, true, 0);
    let sets = GenerateFinderPatternSets(&mut corners);
    sets.iter().take(MOST_SETS).find_map(|set| {
        let found = SampleQR(dark, set).ok()?;
        let code = Decode(found.getBits()).ok()?;
        code.isValid().then(|| code.content().bytes().to_vec())
    })
}
