//! Where the app cannot run the page says why, in both languages, and stands without the app: the browser is too old, or the
//! page was opened from a folder and no server hands it out.

use e2e::{Altered, Visit, journey};

/// Takes away what the oldest browsers lack.
const OLDER: &str = "delete window.CompressionStream;";

#[test]
fn a_browser_that_is_too_old_and_a_page_from_a_folder_say_so_in_both_languages() {
    journey(async |visit| {
        let copy = Altered::copy()?.script("older.js", OLDER)?;
        visit.use_copy_anyway(copy).await?;
        visit.gave_up().await?;
        for words in [
            "Deze browser is te oud",
            "Safari 16.4, Chrome 103, Firefox 115 of later",
            "This browser is too old",
            "Safari 16.4, Chrome 103, Firefox 115 or later",
        ] {
            assert!(visit.sees(words).await?, "«{words}»");
        }
        assert!(!asked_for_the_app(visit), "{:?}", visit.requests());

        visit.use_copy(Altered::release()?).await?;
        visit.open_from_the_folder().await?;
        visit.gave_up().await?;
        for words in [
            "Deze pagina hoort op een website",
            "This page belongs on a website",
            "Zet de hele map op een website",
        ] {
            assert!(visit.sees(words).await?, "«{words}»");
        }
        Ok(())
    });
}

/// An old browser would only choke on it.
fn asked_for_the_app(visit: &Visit) -> bool {
    let asked = visit.requests();
    asked.iter().any(|one| one.target.contains(".wasm"))
}
