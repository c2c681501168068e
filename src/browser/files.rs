//! Files that people bring and take.

use super::page_events::after;
use super::{document, window};
use crate::exchange::MAX_BYTES;
use crate::session::Unread;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A file that somebody chose or dropped and that was not read yet, or why it never will be.
pub struct Brought {
    /// Its name on that person's device.
    pub name: String,
    pub(super) file: Result<web_sys::File, Unread>,
}

/// The files that were chosen in this input. It is emptied, so that the same file can be chosen again.
pub fn picked(input: &web_sys::HtmlInputElement) -> Vec<Brought> {
    let files = files(input.files());
    input.set_value("");
    files
        .into_iter()
        .map(|file| Brought::of(file, false))
        .collect()
}

/// What was dropped, as far as it is made of files and folders.
pub fn dropped(data: &web_sys::DataTransfer) -> Vec<Brought> {
    let items = data.items();
    let items = (0..items.length()).filter_map(|at| items.get(at));
    let items = items.filter(|item| item.kind() == "file");
    let mut folders = items.map(|item| {
        let entry = item.webkit_get_as_entry().ok().flatten();
        entry.is_some_and(|entry| entry.is_directory())
    });
    let files = files(data.files()).into_iter();
    files
        .map(|file| Brought::of(file, folders.next().unwrap_or_default()))
        .collect()
}

/// The list empties itself once the event is over, so the files are taken out of it first.
fn files(list: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    let at = |list: web_sys::FileList| (0..list.length()).filter_map(move |at| list.get(at));
    list.into_iter().flat_map(at).collect()
}

impl Brought {
    /// What was dropped while there was no file in it, under this name.
    pub fn nothing(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            file: Err(Unread::NoFile),
        }
    }

    fn of(file: web_sys::File, is_folder: bool) -> Self {
        Self {
            name: file.name(),
            file: match is_folder {
                true => Err(Unread::Folder),
                false => Ok(file),
            },
        }
    }

    /// Reads it. One after the other, because together they may be more than a tablet can hold.
    pub async fn read(self) -> Result<Vec<u8>, Unread> {
        let file = self.file?;
        if file.size() > MAX_BYTES as f64 {
            return Err(Unread::TooLarge);
        }
        let buffer = JsFuture::from(file.array_buffer()).await;
        let buffer = buffer.map_err(|_| Unread::NotGiven)?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
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
