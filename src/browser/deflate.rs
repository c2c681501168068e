//! Bytes made smaller and large again by the browser itself, so that no program for it has to be fetched.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableWritablePair};

/// These bytes after `deflate-raw` (RFC 1951); nothing where the browser cannot.
pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    through("CompressionStream", bytes, usize::MAX).await
}

/// The bytes from which [`deflate`] made these. Nothing where they are damaged, or become more than `most` bytes: then
/// the browser stops as soon as they do.
pub async fn inflate(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    through("DecompressionStream", bytes, most).await
}

/// Sends bytes through one of the browser's streams.
async fn through(stream: &str, bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    let stream: Function = Reflect::get(&js_sys::global(), &stream.into())
        .ok()?
        .dyn_into()
        .ok()?;
    let stream = Reflect::construct(&stream, &Array::of1(&"deflate-raw".into())).ok()?;
    // By its two ends it is such a pair.
    let stream: ReadableWritablePair = stream.unchecked_into();
    let bytes = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&bytes).ok()?;
    let out = blob.stream().pipe_through(&stream);
    let reader = ReadableStreamDefaultReader::new(&out).ok()?;
    let mut all = Vec::new();
    loop {
        let read = JsFuture::from(reader.read()).await.ok()?;
        let value = Reflect::get(&read, &"value".into()).ok()?;
        let Ok(piece) = value.dyn_into::<Uint8Array>() else {
            return Some(all);
        };
        if all.len() + piece.length() as usize > most {
            JsFuture::from(reader.cancel()).await.ok();
            return None;
        }
        all.extend(piece.to_vec());
    }
}
