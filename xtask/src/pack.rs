//! `build --zip`: the release as one file, for who hosts it and need not build it.

use crate::failure::Failure;
use crate::shell::say;
use crate::{place, stamp};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Packs the release in `dist/`, into `target/`. Its SHA-256 stands beside it, as `sha256sum -c` reads it.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn release() -> Result<(), Failure> {
    let name = format!("gezamenlijke-blik-{}.zip", stamp::version()?);
    let file = place::root().join("target").join(&name);
    pack(&place::dist(), &file)?;
    let packed = fs::read(&file).map_err(|reason| Failure::file("read", &file, &reason))?;
    let sum = file.with_file_name(format!("{name}.sha256"));
    fs::write(&sum, format!("{}  {name}\n", stamp::hash(&packed)))
        .map_err(|reason| Failure::file("write", &sum, &reason))?;
    say(format!("As one file: {}", file.display()));
    Ok(())
}

/// Packs what is in a folder. The same files make the same bytes: they stand in the order of their names, and none says when it
/// was made.
fn pack(folder: &Path, file: &Path) -> Result<(), Failure> {
    let failed = |reason: zip::result::ZipError| {
        Failure::new(format!("Could not write {}: {reason}.", file.display()))
    };
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let opened = File::create(file).map_err(|reason| Failure::file("write", file, &reason))?;
    let mut zip = ZipWriter::new(opened);
    for path in stamp::files_in(folder)? {
        let bytes = fs::read(&path).map_err(|reason| Failure::file("read", &path, &reason))?;
        let name = path.strip_prefix(folder).unwrap_or(&path);
        zip.start_file_from_path(name, options).map_err(failed)?;
        zip.write_all(&bytes)
            .map_err(|reason| Failure::file("write", file, &reason))?;
    }
    zip.finish().map(drop).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::pack;
    use std::error::Error;
    use std::fs::{self, File};
    use std::io::Read;
    use zip::ZipArchive;

    #[test]
    fn what_was_packed_comes_out_again_and_twice_makes_the_same_bytes() -> Result<(), Box<dyn Error>>
    {
        let place = std::env::temp_dir().join(format!("xtask-pack-{}", std::process::id()));
        let site = place.join("site");
        fs::create_dir_all(site.join("icons"))?;
        let files = [
            ("icons/icon.svg", "<svg/>".to_owned()),
            ("index.html", "<h1>Blik</h1>".repeat(100)),
        ];
        for (name, text) in &files {
            fs::write(site.join(name), text)?;
        }
        let (first, second) = (place.join("first.zip"), place.join("second.zip"));
        pack(&site, &first)?;
        // Written anew, and so with another time of its own.
        fs::write(site.join("index.html"), &files[1].1)?;
        pack(&site, &second)?;
        assert_eq!(fs::read(&first)?, fs::read(&second)?);
        let mut zip = ZipArchive::new(File::open(&first)?)?;
        assert_eq!(zip.len(), files.len());
        for (at, (name, text)) in files.iter().enumerate() {
            let mut found = zip.by_index(at)?;
            let mut read = String::new();
            found.read_to_string(&mut read)?;
            assert_eq!((found.name()?.as_ref(), &read), (*name, text));
        }
        fs::remove_dir_all(&place)?;
        Ok(())
    }
}
