//! Nothing leaves the device: no request to anyone but the page's own server, and no rule of the page broken.

use crate::steps::{MARIT, halfway, workshop_files};
use e2e::{Altered, On, Told, Visit, journey, pages};

/// The page itself, its style, the script before the first paint, the app and its wasm.
const FIRST_LOAD: usize = 5;

#[test]
fn the_first_load_takes_five_requests() {
    journey(On::Every, async |visit| {
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
    journey(On::Every, async |visit| {
        visit.watch().await?;
        // Somebody does everything there is to do.
        visit.start(&MARIT).await?;
        visit.note("AM-Q1", "Niets hiervan gaat weg.").await?;
        visit.export_me().await?;
        visit.import(&workshop_files()?).await?;
        for page in pages() {
            visit.go(&page.hash).await?;
            no_complaints(visit, &page.name).await?;
        }
        let strangers: Vec<String> = visit
            .loaded()
            .await?
            .into_iter()
            .filter(|name| !is_own(visit, name))
            .collect();
        assert!(
            strangers.is_empty(),
            "the page asked elsewhere: {strangers:?}"
        );
        Ok(())
    });
}

#[test]
fn a_reload_works_on_every_page() {
    journey(On::Chromium, async |visit| {
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
