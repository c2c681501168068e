//! What a device needs to put the page on its home screen: the manifest, its icons, and nothing that ties them to one address.

use gezamenlijke_blik::words::{Language, Words};
use serde_json::Value;
use std::path::Path;

/// A file as it goes into the release, from `public/`.
fn bytes(name: &str) -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("public")
        .join(name);
    std::fs::read(&file).unwrap_or_else(|reason| panic!("{name}: {reason}"))
}

fn manifest() -> Value {
    serde_json::from_slice(&bytes("manifest.webmanifest")).unwrap()
}

/// The width and height in the header of a PNG, and whether it says anything about transparency.
fn png(name: &str) -> (u32, u32, bool) {
    let png = bytes(name);
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n", "{name}");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    let see_through =
        matches!(png[25], 4 | 6) || png.windows(4).any(|four| four == b"tRNS".as_slice());
    (number(16), number(20), see_through)
}

#[test]
fn the_manifest_holds_below_any_path() {
    let manifest = manifest();
    for place in ["start_url", "scope"] {
        assert_eq!(manifest[place], "./", "{place}");
    }
    // An id is read from the root of the host, so that a relative one would be shared by everything on it. Without
    // one the start address serves, which is the folder.
    assert_eq!(manifest.get("id"), None);
    for icon in manifest["icons"].as_array().unwrap() {
        let name = icon["src"].as_str().unwrap();
        assert!(!name.starts_with('/') && !name.contains(':'), "{name}");
    }
    assert_eq!(manifest["display"], "standalone");
    assert_eq!(manifest["lang"], "nl");
}

#[test]
fn the_manifest_has_the_name_and_colours_of_the_page() {
    let manifest = manifest();
    assert_eq!(manifest["name"], Words::of(Language::Dutch).app.name);
    let page = include_str!("../../index.html");
    let paper = manifest["theme_color"].as_str().unwrap();
    assert_eq!(manifest["background_color"], paper);
    assert!(include_str!("../../style/tokens.css").contains(&format!("--paper: {paper};")));
    assert!(page.contains(&format!("name=\"theme-color\" content=\"{paper}\"")));
    let description = manifest["description"].as_str().unwrap();
    assert!(page.contains(description), "{description}");
}

#[test]
fn every_icon_has_the_size_it_is_said_to_have() {
    let mut found = Vec::new();
    let mut weight = 0;
    for icon in manifest()["icons"].as_array().unwrap() {
        let text = |name: &str| icon[name].as_str().unwrap().to_owned();
        let (name, sizes, purpose) = (text("src"), text("sizes"), text("purpose"));
        let (width, height, see_through) = png(&name);
        assert_eq!(sizes, format!("{width}x{height}"), "{name}");
        assert_eq!(see_through, purpose == "any", "{name}");
        weight += bytes(&name).len();
        found.push((width, purpose));
    }
    let asked = [(192, "any"), (512, "any"), (512, "maskable")];
    assert_eq!(
        found,
        asked.map(|(size, purpose)| (size, purpose.to_owned()))
    );
    // An iPad takes no icon from the manifest, and paints black behind one that can be seen through.
    assert_eq!(png("icons/apple-touch-icon.png"), (180, 180, false));
    assert!(weight < 50_000, "{weight} bytes of icons");
}

#[test]
fn the_page_names_what_is_installed_and_the_build_takes_it_along() {
    let page = include_str!("../../index.html");
    for part in [
        r#"rel="manifest" href="manifest.webmanifest""#,
        r#"rel="apple-touch-icon" href="icons/apple-touch-icon.png""#,
        r#"rel="copy-file" href="public/manifest.webmanifest""#,
        r#"rel="copy-file" href="public/_headers""#,
        r#"rel="copy-dir" href="public/icons""#,
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn the_headers_for_hosts_say_only_what_a_page_cannot_say_itself() {
    let headers = include_str!("../../public/_headers");
    let policy = headers
        .lines()
        .find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    // Of two policies both hold: one that names hashes would stop the next release.
    assert_eq!(policy, Some("frame-ancestors 'self'"));
    assert!(!include_str!("../../index.html").contains("frame-ancestors"));
}

#[test]
fn the_camera_is_for_the_page_itself_and_nobody_else() {
    let headers = include_str!("../../public/_headers");
    let policies: Vec<&str> = headers
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Permissions-Policy: "))
        .collect();
    assert_eq!(policies, ["camera=(self)"]);
}
