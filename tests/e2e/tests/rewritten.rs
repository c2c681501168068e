//! Boot script and sheet stand in the page, allowed by their hashes; and a host that rewrites what stands there.

use crate::steps::MARIT;
use e2e::{Altered, Answer, Told, journey};
use std::fs;

/// Whether the sheet holds: on a page without one, headings are in the browser's own letters.
const DRESSED: &str =
    "return getComputedStyle(document.documentElement).getPropertyValue('--paper') !== ''";

#[test]
fn the_first_question_is_three_requests_away() {
    journey(async |visit| {
        visit.use_copy(Altered::copy()?).await?;
        let asked: Vec<String> = visit.requests().into_iter().map(|one| one.target).collect();
        let is_needed = |target: &&String| {
            // What a browser fetches for its own frame around the page is not waited for.
            !["favicon.ico", "manifest.webmanifest", "/icons/"]
                .iter()
                .any(|part| target.contains(part))
        };
        let needed: Vec<&String> = asked.iter().filter(is_needed).collect();
        assert_eq!(needed.len(), 3, "{asked:?}");
        Ok(())
    });
}

#[test]
fn on_a_host_that_makes_scripts_and_sheets_in_the_page_smaller_everything_works() {
    journey(async |visit| {
        let script = ("\"use strict\";", "\"use strict\" ;");
        let sheet = ("</style>", "\n</style>");
        for changes in [&[script][..], &[sheet], &[script, sheet]] {
            visit.use_copy(rewritten(changes)?).await?;
            visit.start(&MARIT).await?;
            visit.go_to("ambition").await?;
            visit.answer("AM-Q1", Answer::Score(4)).await?;
            visit.until("the sheet", DRESSED, &[]).await?;
            visit.reload().await?;
            visit.land("#/lens/ambitie").await?;
            visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
            visit.look_together().await?;
            visit.version().await?;
        }
        Ok(())
    });
}

/// A release in whose page texts were replaced on the way.
fn rewritten(changes: &[(&str, &str)]) -> Told<Altered> {
    let copy = Altered::release()?;
    let page = copy.folder().join("index.html");
    let mut html = fs::read_to_string(&page)?;
    for (before, after) in changes {
        assert!(html.contains(before), "{before}");
        html = html.replacen(before, after, 1);
    }
    fs::write(&page, html)?;
    Ok(copy)
}
