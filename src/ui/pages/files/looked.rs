//! The files of an import: those that are being read, and what became of each.

use crate::exchange::ReadError;
use crate::session::{FileBatch, FileReport, Refusal, Unread};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{
    actions, button, disclosure, div, li, p, status, text_span, typed_name, ul,
};
use crate::ui::parts::{IconShape, icon};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::whole_texts;
use crate::words::{fill, read_sentence};

/// Files are on their way; where one does not come, there is a way out. The sheet shows that after a while.
pub fn reading(app: App, texts: Texts, batch: &FileBatch) -> Dom {
    let words = &whole_texts(texts).merge;
    let name = [("name", batch.next().unwrap_or_default())];
    let late = vec![
        p("hint", &fill(words.reading_late, &name)),
        actions(vec![button("button", words.stop_reading, move || {
            app.stop_reading()
        })]),
    ];
    fragment(vec![
        status("", text_node(words.reading)),
        div("reading-late", late),
    ])
}

/// «Per bestand»: unfolded where one of them takes no part.
pub fn files(texts: Texts, looked: &[FileReport]) -> Dom {
    let rows = looked.iter().map(|file| file_row(texts, file));
    let list = vec![ul("file-list", rows.collect())];
    let list = disclosure("disclosure", whole_texts(texts).merge.files_heading, list);
    match looked.iter().any(|file| file.refusal.is_some()) {
        true => list.attr("open", ""),
        false => list,
    }
}

/// A file, and whether it takes part or why not.
pub fn file_row(texts: Texts, file: &FileReport) -> Dom {
    let (class, shape, result) = match &file.refusal {
        None => (
            "file",
            IconShape::Good,
            whole_texts(texts).merge.good.to_owned(),
        ),
        Some(refusal) => ("file is-bad", IconShape::Attention, refused(refusal, texts)),
    };
    let icon = icon(shape, "file-icon");
    li(
        class,
        vec![
            icon,
            typed_name("file-name", text_node(&file.name)),
            text_span("file-result", &result),
        ],
    )
}

/// The sentence that tells why a file takes no part.
pub fn refused(refusal: &Refusal, texts: Texts) -> String {
    let (words, names) = (&whole_texts(texts).file_errors, &whole_texts(texts).names);
    match refusal {
        Refusal::Unread(Unread::TooLarge) => read_sentence(&ReadError::TooLarge, words, names),
        Refusal::Unread(Unread::NotGiven) => words.not_given.to_owned(),
        Refusal::Unread(Unread::NotArrived) => words.not_arrived.to_owned(),
        Refusal::Unread(Unread::Folder) => words.folder.to_owned(),
        Refusal::Unread(Unread::NoFile) => words.no_file.to_owned(),
        Refusal::TooMuch => words.too_much.to_owned(),
        Refusal::Refused(error) => read_sentence(error, words, names),
    }
}
