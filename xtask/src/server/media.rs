//! Media types by file name.

use std::path::Path;

/// The media type of a file, with the character set where it is text.
pub(super) fn of(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        // Compiling while it arrives only works with exactly this type.
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::path::Path;

    #[test]
    fn each_kind_of_file_has_its_type() {
        for (name, media) in [
            ("index.html", "text/html; charset=utf-8"),
            ("app-0f_bg.wasm", "application/wasm"),
            ("APP.JS", "text/javascript; charset=utf-8"),
            ("words.json", "application/json"),
            ("site.webmanifest", "application/manifest+json"),
            ("icon.svg", "image/svg+xml"),
            ("icon.png", "image/png"),
            ("LICENSE", "application/octet-stream"),
        ] {
            assert_eq!(of(Path::new(name)), media, "{name}");
        }
    }
}
