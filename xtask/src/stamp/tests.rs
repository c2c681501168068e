use super::{Failure, hash, precached, stamp, version};
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = "<meta content=\"script-src 'self'; style-src 'self';\"><script data-version=\"\">a</script>\
    <script type=\"module\" src=\"./app.js?\"></script><style>b</style>";

/// A small release in a folder of its own; it is gone when this is dropped.
struct Release(PathBuf);

impl Release {
    fn new(name: &str) -> Self {
        let name = format!("gezamenlijke-blik-stamp-{}-{name}", std::process::id());
        let release = Self(std::env::temp_dir().join(name));
        release.put("index.html", PAGE);
        release.put("sw.js", "// A\nconst STAMP = null;\nconst B = 1;\n");
        release.put("app.js", "app");
        release.put("example/workshop.json", "{}");
        release
    }

    fn put(&self, name: &str, text: &str) {
        let file = self.0.join(name);
        fs::create_dir_all(file.parent().unwrap_or(Path::new("/"))).ok();
        fs::write(file, text).ok();
    }

    fn get(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap_or_default()
    }

    fn names(&self) -> Vec<String> {
        let files = precached(&self.0).unwrap_or_default().into_iter();
        files.map(|file| file.name).collect()
    }
}

impl Drop for Release {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

#[test]
fn a_hash_is_what_everybody_else_makes_of_the_same_bytes() {
    assert_eq!(
        hash(b"abc"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

#[test]
fn every_file_stands_in_the_worker_with_its_own_hash() -> Result<(), Failure> {
    let release = Release::new("every");
    stamp(&release.0, "1-a")?;
    assert_eq!(
        release.names(),
        ["app.js", "example/workshop.json", "index.html"]
    );
    // The hashes are those of «a» and «b», as `openssl dgst -sha256 -binary | base64` has them.
    assert_eq!(
        release.get("index.html"),
        "<meta content=\"script-src 'self' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='; \
         style-src 'self' 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=';\"><script data-version=\"1-a\">a</script>\
         <script type=\"module\" src=\"./app.js?1-a\"></script><style>b</style>"
    );
    let worker = release.get("sw.js");
    assert!(worker.contains("\"version\":\"1-a\"") && worker.ends_with("const B = 1;\n"));
    for name in release.names() {
        let entry = format!("[\"{name}\",\"{}\"]", hash(release.get(&name).as_bytes()));
        assert!(worker.contains(&entry), "{entry} in {worker}");
    }
    Ok(())
}

#[test]
fn a_page_that_was_changed_is_allowed_as_it_is_now() -> Result<(), Failure> {
    let release = Release::new("changed");
    stamp(&release.0, "1")?;
    let first = release.get("index.html");
    release.put("index.html", &first.replace(">a<", ">c<"));
    stamp(&release.0, "1")?;
    let changed = release.get("index.html");
    assert_eq!(changed.matches("'sha256-").count(), 2, "{changed}");
    release.put("index.html", &changed.replace(">c<", ">a<"));
    stamp(&release.0, "1")?;
    assert_eq!(release.get("index.html"), first);
    Ok(())
}

#[test]
fn what_no_page_asks_for_is_not_kept() -> Result<(), Failure> {
    let release = Release::new("host");
    for name in [
        ".nojekyll",
        "_headers",
        "404.html",
        "schema/v1.json",
        "boot.js",
        "style-1.css",
    ] {
        release.put(name, "x");
    }
    stamp(&release.0, "1")?;
    assert_eq!(
        release.names(),
        ["app.js", "example/workshop.json", "index.html"]
    );
    Ok(())
}

#[test]
fn the_same_release_gets_the_same_stamp_and_another_one_another() -> Result<(), Failure> {
    let release = Release::new("same");
    let mut seen = Vec::new();
    for (version, app) in [("1", "app"), ("2", "app"), ("2", "other"), ("1", "app")] {
        release.put("app.js", app);
        stamp(&release.0, version)?;
        seen.push(release.get("sw.js"));
    }
    assert_eq!(seen.first(), seen.last());
    seen.pop();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 3);
    Ok(())
}

#[test]
fn a_page_or_worker_without_a_place_for_it_is_refused() {
    for name in ["index.html", "sw.js"] {
        let release = Release::new(&format!("none-{name}"));
        release.put(name, "nothing");
        assert!(stamp(&release.0, "1").is_err(), "{name}");
    }
}

#[test]
fn a_version_is_the_same_as_long_as_the_sources_are() -> Result<(), Failure> {
    let now = version()?;
    assert!(
        now.starts_with(concat!(env!("CARGO_PKG_VERSION"), "-")),
        "{now}"
    );
    assert_eq!(version()?, now);
    Ok(())
}
