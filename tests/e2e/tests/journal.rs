//! The journal of boot.js, called as the app calls it: it keeps what it says that it kept.

use e2e::{Altered, Told, Visit, journey};
use serde_json::{Value, json};

/// Runs a script in the page that gives its answer to `tell`, with the journal as `journal`, and waits for it.
pub async fn run(visit: &Visit, script: &str) -> Told<Value> {
    let whole = format!(
        "window.answer = undefined;
        const journal = window.gezamenlijkeBlikJournal;
        const tell = (...said) => {{ window.answer = said; }};
        const each = (count, act) => {{
            const said = [];
            return (...one) => {{ said.push(one); if (said.length === count) act(said); }};
        }};
        {script}"
    );
    visit.ask(&whole, &[]).await?;
    let answer = "return window.answer === undefined ? null : [window.answer]";
    let answer = visit.until("the journal's answer", answer, &[]).await?;
    Ok(answer[0].clone())
}

/// A page beside the app, in which the journal is the only one that writes.
pub async fn alone(visit: &mut Visit, faults: &str) -> Told {
    let copy = Altered::with_faults()?;
    let page = std::fs::read_to_string(copy.folder().join("index.html"))?;
    // The app itself is left out; boot.js and its journal are as they are.
    copy.file("no-app.js", b"export default () => Promise.resolve();")?;
    visit.use_copy(copy).await?;
    let without = page.replace("data-js=", "data-js=\"./no-app.js\" data-no-js=");
    visit.visit_file("alone.html", &without).await?;
    if !faults.is_empty() {
        visit
            .ask(
                "sessionStorage.setItem('fault', arguments[0])",
                &[json!(faults)],
            )
            .await?;
        visit.reload_anyway().await?;
    }
    visit
        .until("boot.js", "return !!window.gezamenlijkeBlikJournal", &[])
        .await
        .map(drop)
}

#[test]
fn the_journal_keeps_puts_reads_and_removes() {
    journey(async |visit| {
        alone(visit, "").await?;
        let empty = run(visit, "journal.read(tell)").await?;
        assert_eq!(empty, json!([{}, ""]));
        let kept = run(visit, "journal.keep(1, 'één', tell)").await?;
        assert_eq!(kept, json!([1, ""]));
        // The app's numbers may be larger than what JavaScript calls a number.
        let kept = run(
            visit,
            "journal.keep(2n, 'twee', (of, reason) => tell(String(of), reason))",
        )
        .await?;
        assert_eq!(kept, json!(["2", ""]));
        let put = run(
            visit,
            "journal.put('point-0000000000001-import', 'x'.repeat(2e6), (reason) => tell(reason))",
        )
        .await?;
        assert_eq!(put, json!([""]));
        let read = run(
            visit,
            "journal.read((entries) => tell(Object.keys(entries), entries.a, entries.b))",
        )
        .await?;
        assert_eq!(
            read,
            json!([["a", "b", "point-0000000000001-import"], "twee", "één"])
        );
        let removed = run(
            visit,
            "journal.remove(['point-0000000000001-import', 'never-there'], (reason) => tell(reason))",
        )
        .await?;
        assert_eq!(removed, json!([""]));
        assert_eq!(
            run(visit, "tell(journal.latest, journal.works)").await?,
            json!(["twee", true])
        );

        // What stood there at the start is there for the app as soon as it starts.
        visit.reload_anyway().await?;
        let entries =
            "return window.gezamenlijkeBlikJournal && window.gezamenlijkeBlikJournal.entries";
        let entries = visit.until("the entries", entries, &[]).await?;
        assert_eq!(entries, json!({ "a": "twee", "b": "één" }));
        no_complaints(visit).await
    });
}

#[test]
fn of_many_writes_the_last_is_kept_and_each_gets_its_answer() {
    journey(async |visit| {
        alone(visit, "").await?;
        let script = "window.puts = 0;
            const real = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (...given) { window.puts += 1; return real.apply(this, given); };
            const answer = each(200, (said) => journal.read((entries) => tell(said, entries)));
            for (let of = 1; of <= 200; of += 1) journal.keep(of, 'text ' + of, answer);";
        let answer = run(visit, script).await?;
        let said: Vec<(u64, String)> = serde_json::from_value(answer[0].clone())?;
        let expected: Vec<(u64, String)> = (1..=200).map(|of| (of, String::new())).collect();
        assert_eq!(said, expected);
        assert_eq!(answer[1], json!({ "b": "text 1", "a": "text 200" }));
        let puts = visit.ask("return window.puts", &[]).await?;
        assert_eq!(puts, json!(2), "the first at once, and then only the last");
        no_complaints(visit).await
    });
}

#[test]
fn another_tab_that_needs_the_database_gets_it_and_the_journal_comes_back() {
    journey(async |visit| {
        alone(visit, "").await?;
        run(visit, "journal.keep(1, 'one', tell)").await?;
        // Somebody clears the site's data: the journal lets go, and begins anew when there is something to keep.
        let script = "const wish = indexedDB.deleteDatabase('gezamenlijke-blik');
            wish.onsuccess = () => tell('gone'); wish.onerror = () => tell('error'); wish.onblocked = () => tell('blocked');";
        assert_eq!(run(visit, script).await?, json!(["gone"]));
        let script = "journal.keep(2, 'two', () => journal.read((entries) => tell(entries)))";
        assert_eq!(run(visit, script).await?, json!([{ "a": "two" }]));
        // A newer version of the app takes the database: this one keeps off.
        let script = "const wish = indexedDB.open('gezamenlijke-blik', 2);
            wish.onsuccess = () => { wish.result.close(); journal.keep(3, 'three', tell); };";
        let answer = run(visit, script).await?;
        assert!(
            answer[1]
                .as_str()
                .is_some_and(|reason| reason.starts_with("VersionError")),
            "{answer}"
        );
        no_complaints(visit).await
    });
}

#[test]
fn what_another_tab_kept_is_told_when_it_is_met() {
    journey(async |visit| {
        alone(visit, "").await?;
        run(visit, "journal.keep(1, 'one', tell)").await?;
        let script = "const wish = indexedDB.open('gezamenlijke-blik');
            wish.onsuccess = () => {
                const put = wish.result.transaction('kept', 'readwrite').objectStore('kept').put('theirs', 'b');
                put.transaction.oncomplete = () => { wish.result.close(); tell(); };
            };
            window.heard = [];
            journal.foreign = (texts) => window.heard.push(texts);";
        run(visit, script).await?;
        run(visit, "journal.keep(2, 'two', tell)").await?;
        let heard = visit.until(
            "their record",
            "return window.heard.length && window.heard",
            &[],
        );
        assert_eq!(heard.await?, json!([["theirs"]]));
        // What was told, and what is its own, is no news.
        run(visit, "journal.keep(3, 'three', tell)").await?;
        run(visit, "journal.keep(4, 'four', tell)").await?;
        let heard = visit.ask("return window.heard.length", &[]).await?;
        assert_eq!(heard, json!(1));
        no_complaints(visit).await
    });
}

#[test]
fn what_was_never_read_is_not_written_over_and_comes_late() {
    journey(async |visit| {
        alone(visit, "").await?;
        run(visit, "journal.keep(4, 'from before', tell)").await?;
        visit
            .ask("sessionStorage.setItem('fault', 'idb-open-error')", &[])
            .await?;
        visit.reload_anyway().await?;
        let script =
            "return !!window.gezamenlijkeBlikJournal && document.readyState === 'complete'";
        visit.until("boot.js", script, &[]).await?;
        let failed = run(visit, "journal.late = (entries) => { window.arrived = entries; }; journal.keep(5, 'new', tell)").await?;
        assert_ne!(failed, json!([5, ""]));
        visit.fault("").await?;
        let refused = run(visit, "journal.keep(6, 'newer', tell)").await?;
        assert_eq!(refused, json!([6, "unread"]));
        let arrived = visit
            .until("the late entries", "return window.arrived", &[])
            .await?;
        assert_eq!(arrived, json!({ "a": "from before" }));
        let script = "journal.keep(7, 'both', (of, reason) => journal.read((entries) => tell(of, reason, entries)))";
        assert_eq!(
            run(visit, script).await?,
            json!([7, "", { "a": "from before", "b": "both" }])
        );
        no_complaints(visit).await
    });
}

/// Sees to it that the page had nothing to complain of.
pub async fn no_complaints(visit: &Visit) -> Told {
    let complaints = visit.noted_complaints().await?;
    assert!(complaints.is_empty(), "{complaints:#?}");
    Ok(())
}
