//! A copy of the release with something added, for tests that need what no browser does by itself: storage that fails,
//! a clock that jumps, a file of one's own beside the page.

use crate::release::{restamp, version_of};
use crate::{Told, Trouble, place};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// How the app's own first script begins. It is the only one in the page.
const FIRST_SCRIPT: &str = "<script ";

/// How many copies this program made, so that each has a folder of its own.
static COPIES: AtomicUsize = AtomicUsize::new(0);

/// A folder with a copy of the release; it is gone when this is dropped.
#[derive(Debug)]
pub struct Altered {
    folder: PathBuf,
}

impl Altered {
    /// A copy in which nothing was altered yet but that it is no release any more: it has no worker, which would keep the
    /// files as they were.
    ///
    /// # Errors
    /// When there is no release or it cannot be copied.
    pub fn copy() -> Told<Self> {
        let copy = Self::release()?;
        let page = copy.folder.join("index.html");
        let html = fs::read_to_string(&page)?;
        let version = format!("data-version=\"{}\"", version_of(&copy.folder)?);
        fs::write(&page, html.replacen(&version, "data-version=\"\"", 1))?;
        Ok(copy)
    }

    /// A copy that is a release as it is, with its worker.
    ///
    /// # Errors
    /// When there is no release or it cannot be copied.
    pub fn release() -> Told<Self> {
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        let name = format!("gezamenlijke-blik-altered-{}-{number}", std::process::id());
        let altered = Self {
            folder: std::env::temp_dir().join(name),
        };
        copy_folder(&place::dist()?, &altered.folder)?;
        Ok(altered)
    }

    /// A copy in which storage and clock can be made to fail, by what [`crate::Visit::fault`] and its neighbours ask.
    ///
    /// # Errors
    /// When there is no release or it cannot be copied.
    pub fn with_faults() -> Told<Self> {
        Self::copy()?.script("faults.js", include_str!("faults.js"))
    }

    /// A release in which a tab counts how often it was loaded and looked for a new version, for [`crate::Visit::loads`] and
    /// [`crate::Visit::look_for_update`].
    ///
    /// # Errors
    /// When there is no release or it cannot be copied.
    pub fn counting() -> Told<Self> {
        Self::release()?
            .script("loads.js", include_str!("loads.js"))?
            .stamped()
    }

    /// The same, stamped again: what was added belongs to the release, and its worker keeps it.
    ///
    /// # Errors
    /// When it cannot be stamped.
    pub fn stamped(self) -> Told<Self> {
        let version = version_of(&self.folder)?;
        restamp(&self.folder, &version)?;
        Ok(self)
    }

    /// Adds a script that runs before all of the app's own. It is a file: the page's policy allows no other.
    ///
    /// # Errors
    /// When it cannot be written, or the page does not begin as it should.
    pub fn script(self, name: &str, text: &str) -> Told<Self> {
        self.file(name, text.as_bytes())?;
        let page = self.folder.join("index.html");
        let html = fs::read_to_string(&page)?;
        let Some((before, after)) = html.split_once(FIRST_SCRIPT) else {
            return Err(Trouble::new(format!(
                "there is no {FIRST_SCRIPT} in {}",
                page.display()
            )));
        };
        let tag = format!("<script src=\"./{name}\"></script>");
        fs::write(&page, format!("{before}{tag}{FIRST_SCRIPT}{after}"))?;
        Ok(self)
    }

    /// Puts a file beside the page, or in the place of one that is there.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn file(&self, name: &str, bytes: &[u8]) -> Told {
        Ok(fs::write(self.folder.join(name), bytes)?)
    }

    /// Puts all of it once more into a folder below.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub(crate) fn again_below(&self, path: &str) -> Told {
        let second = Self::release()?;
        copy_folder(&self.folder, &second.folder)?;
        copy_folder(&second.folder, &self.folder.join(path))
    }

    /// Where the copy stands.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Altered {
    fn drop(&mut self) {
        // What stays behind in the system's own folder for such things harms nobody.
        fs::remove_dir_all(&self.folder).ok();
    }
}

fn copy_folder(from: &Path, to: &Path) -> Told {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target)?;
        } else {
            fs::copy(&source, &target)?;
        }
    }
    Ok(())
}
