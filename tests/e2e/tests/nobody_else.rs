//! Nothing leaves the device: no request to anyone but the page's own server, and no rule of the page broken.
//!
//! The browser sends whatever is not for this machine through a proxy of the test, which writes it down: what the page asks
//! for, what its worker asks for, and what it would ask for by a way that no script can see.

use crate::steps::{MARIT, halfway, workshop_files};
use e2e::{Altered, Told, Visit, journey, pages};
use std::fs;

/// The page itself, its style, the script before the first paint, the app and its wasm.
const FIRST_LOAD: usize = 5;

#[test]
fn the_first_load_takes_five_requests() {
    journey(async |visit| {
        // Without the worker, which fetches all files for later.
        visit.use_copy(Altered::copy()?).await?;
        visit.forget_requests();
        visit.watch().await?;
        let mut requests = visit.requests();
        // Chromium fetches these afterwards, to offer installing.
        requests
            .retain(|one| !one.target.ends_with(".webmanifest") && !one.target.contains("/icons/"));
        assert!(
            requests.len() <= FIRST_LOAD,
            "the first load takes {} requests: {requests:#?}",
            requests.len()
        );
        assert!(
            requests.iter().all(|request| request.status == 200),
            "{requests:#?}"
        );
        Ok(())
    });
}

#[test]
fn the_page_asks_nobody_but_its_own_server() {
    journey(async |visit| {
        // The release as it is, worker and all; it only notes what it complains of.
        visit
            .use_copy(Altered::release()?.watching()?.stamped()?)
            .await?;
        visit.ready_offline().await?;
        no_complaints(visit, "the start").await?;
        // Somebody does everything there is to do.
        visit.start(&MARIT).await?;
        visit.note("AM-Q1", "Niets hiervan gaat weg.").await?;
        visit.export_me().await?;
        visit.import(&workshop_files()?).await?;
        let mut loaded = Vec::new();
        for page in pages() {
            visit.go(&page.hash).await?;
            no_complaints(visit, &page.name).await?;
            visit.reload().await?;
            no_complaints(visit, &page.name).await?;
            loaded.extend(visit.loaded().await?);
        }
        loaded.retain(|name| !is_own(visit, name));
        assert!(loaded.is_empty(), "the page asked elsewhere: {loaded:?}");
        let strangers = visit.strangers();
        assert!(strangers.is_empty(), "asked elsewhere: {strangers:?}");
        let requests = visit.requests();
        assert!(
            requests.iter().all(|one| one.method == "GET"),
            "something was sent: {requests:?}"
        );
        Ok(())
    });
}

/// A page that asks somebody else for something, in ways that the security policy would not let it.
const ASKS: &str = "new Image().src = 'http://elsewhere.example/picture.png';
    fetch('http://elsewhere.example/words', { mode: 'no-cors' }).catch(() => {});";

#[test]
fn a_page_that_did_ask_somebody_else_would_be_seen() {
    journey(async |visit| {
        let copy = Altered::copy()?.script("asks.js", ASKS)?;
        let page = copy.folder().join("index.html");
        let html = fs::read_to_string(&page)?;
        let bare = html.replace("http-equiv=", "data-was=");
        assert_ne!(bare, html, "the page has no policy");
        fs::write(&page, bare)?;
        visit.use_copy(copy).await?;
        for what in ["picture.png", "words"] {
            let asked = format!("GET http://elsewhere.example/{what}");
            let seen = || visit.strangers().contains(&asked);
            visit.until_true(&asked, seen).await?;
        }
        // With the policy in its place nothing goes out, and the page says why.
        let before = visit.strangers().len();
        fs::write(&page, html)?;
        visit.reload().await?;
        visit.settled().await?;
        assert_eq!(visit.strangers().len(), before);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "every browser is given the same files at a reload"
)]
fn a_reload_works_on_every_page() {
    journey(async |visit| {
        halfway(visit, &MARIT).await?;
        visit.watch().await?;
        for page in pages() {
            visit.go(&page.hash).await?;
            let before = visit.text().await?;
            visit.reload().await?;
            assert_eq!(
                first_lines(&visit.text().await?),
                first_lines(&before),
                "{}",
                page.name
            );
            no_complaints(visit, &page.name).await?;
        }
        Ok(())
    });
}

fn is_own(visit: &Visit, address: &str) -> bool {
    address.starts_with(&format!("http://{}/", visit.host()))
        || address.starts_with("data:")
        || address.starts_with("blob:")
}

fn first_lines(text: &str) -> String {
    text.lines().take(6).collect::<Vec<_>>().join("\n")
}

async fn no_complaints(visit: &Visit, page: &str) -> Told {
    let complaints = visit.complaints().await?;
    assert!(complaints.is_empty(), "{page}: {complaints:#?}");
    Ok(())
}
