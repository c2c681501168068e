//! Files that people bring and take.

use super::page_events::after;
use super::{document, window};
use crate::exchange::MAX_BYTES;
use crate::session::Unread;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Takes a file: its name on that person's device, and what is in it.
pub type OnFile<'l> = &'l mut dyn FnMut(String, Result<Vec<u8>, Unread>);

/// Reads the files that were chosen in this input, and shows each before the next is read: together they may be more than
/// a tablet can hold. The input is emptied, so that the same file can be chosen again.
pub async fn read_picked(input: web_sys::HtmlInputElement, on_file: OnFile<'_>) {
    read_all(input.files(), on_file).await;
    input.set_value("");
}

/// Reads the files that were dropped, and shows each before the next is read.
pub async fn read_dropped(data: web_sys::DataTransfer, on_file: OnFile<'_>) {
    read_all(data.files(), on_file).await;
}

async fn read_all(files: Option<web_sys::FileList>, on_file: OnFile<'_>) {
    let Some(files) = files else { return };
    // The list empties itself once the event is over, so the files are taken out first.
    let files: Vec<web_sys::File> = (0..files.length()).filter_map(|at| files.get(at)).collect();
    for file in files {
        let name = file.name();
        let bytes = read(&file).await;
        on_file(name, bytes);
    }
}

async fn read(file: &web_sys::File) -> Result<Vec<u8>, Unread> {
    if file.size() > MAX_BYTES as f64 {
        return Err(Unread::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_| Unread::NotGiven)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Gives the person a text as a file; `false` where no download can come, and the text has to go another way.
pub fn save_text(name: &str, mime: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&text.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options);
    blob.is_ok_and(|blob| save_blob(name, &blob).is_some())
}

/// Whether a download can come. In a frame the browser may drop it without a word, so there none is begun.
fn can_download() -> bool {
    window().is_some_and(|window| window.top().ok().flatten().as_ref() == Some(&window))
}

pub(super) fn save_blob(name: &str, blob: &web_sys::Blob) -> Option<()> {
    if !can_download() {
        return None;
    }
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let document = document()?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    // Safari only follows a link that stands in the page.
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    body.remove_child(&link).ok()?;
    // Safari reads the blob some time after the click, so its address lives for another minute.
    after(60_000, move || {
        web_sys::Url::revoke_object_url(&url).ok();
    });
    Some(())
}

/// Selects all of this text and copies it; `false` where the browser leaves that to the person. To be called from a tap.
pub fn copy_all(field: &web_sys::HtmlTextAreaElement) -> bool {
    field.focus().ok();
    field.select();
    // The newer way is closed to pages in a frame, and to those that came without encryption.
    let document = document().and_then(|it| it.dyn_into::<web_sys::HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").is_ok_and(|done| done))
}

/// Fetches a text from beside this page; `None` when there is no network and no copy.
pub async fn fetch_text(path: &str) -> Option<String> {
    let response: web_sys::Response = JsFuture::from(window()?.fetch_with_str(path))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    if !response.ok() {
        return None;
    }
    let text: JsValue = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
