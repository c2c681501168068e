//! Which files the first load consists of, read from the page itself, and what they weigh.

use crate::failure::Failure;
use crate::html::{attribute, tags};
use flate2::{Compression, write::GzEncoder};
use std::fs;
use std::io::Write;
use std::iter::Sum;
use std::path::Path;

/// A file of the first load.
pub(super) struct File {
    pub(super) name: String,
    pub(super) weight: Weight,
}

/// Bytes as they are, and as they travel.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Weight {
    pub(super) raw: u32,
    pub(super) gzip: u32,
    pub(super) brotli: u32,
}

impl Sum for Weight {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            raw: sum.raw + one.raw,
            gzip: sum.gzip + one.gzip,
            brotli: sum.brotli + one.brotli,
        })
    }
}

/// Weighs the page and everything that it asks for.
pub(super) fn weigh(dist: &Path) -> Result<Vec<File>, Failure> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(|reason| Failure::file("read", &page, &reason))?;
    std::iter::once("index.html".to_owned())
        .chain(asked_for(&html))
        .map(|name| {
            let weight = weigh_file(&dist.join(&name))?;
            Ok(File { name, weight })
        })
        .collect()
}

/// Weighs one file.
pub(super) fn weigh_file(path: &Path) -> Result<Weight, Failure> {
    let bytes = fs::read(path).map_err(|reason| Failure::file("read", path, &reason))?;
    weight(&bytes).map_err(|reason| Failure::file("compress", path, &reason))
}

/// The bytes packed by gzip.
pub(super) fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}

/// Weighs some bytes.
pub(super) fn weight(bytes: &[u8]) -> std::io::Result<Weight> {
    let mut brotli = Vec::new();
    let best = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &best)?;
    let size = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(Weight {
        raw: size(bytes.len()),
        gzip: size(gzip(bytes)?.len()),
        brotli: size(brotli.len()),
    })
}

/// The files that a page asks for by itself, in the order of the page, each once.
///
/// `data-js` and `data-wasm` are what the boot script asks for. Data inside the page costs no request, and what a browser
/// fetches only to install the page (manifest, touch icon) is no part of the first load.
fn asked_for(html: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for tag in tags(html) {
        let linked = attribute(tag, "rel").is_some_and(|rel| {
            rel.split_whitespace()
                .any(|word| matches!(word, "stylesheet" | "preload" | "modulepreload" | "icon"))
        });
        let href = if linked { attribute(tag, "href") } else { None };
        let names = [
            attribute(tag, "src"),
            attribute(tag, "data-js"),
            attribute(tag, "data-wasm"),
            href,
        ];
        for name in names.into_iter().flatten() {
            // Behind the name stands the version, which is no part of it.
            let name = name.trim_start_matches("./");
            let name = name.split('?').next().unwrap_or(name);
            if !name.starts_with("data:") && !found.iter().any(|known| known == name) {
                found.push(name.to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{asked_for, weight};

    #[test]
    fn the_page_says_what_it_asks_for() {
        let page = r#"<!doctype html><!-- <script src="old.js"> --><head>
            <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='x'%3E">
            <link rel="manifest" href="site.webmanifest"><link rel="stylesheet" href="./style-1.css" integrity="x">
            <script data-js="./app-2.js" data-wasm="./app-3_bg.wasm" data-sheet="./style-1.css">boot();</script>
            <script type="module" src="./app-2.js?1.0"></script><link rel=preload href=./app-3_bg.wasm as=fetch>
            <body><a href="other.html">x</a><img alt="" src="data:,x">"#;
        assert_eq!(
            asked_for(page),
            ["style-1.css", "app-2.js", "app-3_bg.wasm"]
        );
    }

    #[test]
    fn text_that_repeats_itself_travels_lighter() {
        let weighed = weight(&b"samen ".repeat(1000)).unwrap_or_default();
        assert_eq!(weighed.raw, 6000);
        assert!(
            weighed.gzip < 100 && weighed.brotli < weighed.gzip,
            "{weighed:?}"
        );
        assert!(weighed.brotli > 0);
    }
}
