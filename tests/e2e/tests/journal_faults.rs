//! A database that fails: every way in which it does comes to an answer of the journal, and to no error of the page.

use crate::journal::{alone, no_complaints, run};
use e2e::{Altered, Told, Visit, journey};
use serde_json::{Value, json};

/// How a database can fail while the page is open: a name, what brings it about, and what the answer begins with.
const FAILURES: [(&str, &str, &str); 17] = [
    (
        "full",
        "on('put', () => { throw new DOMException('', 'QuotaExceededError'); })",
        "QuotaExceededError",
    ),
    (
        "not clonable",
        "on('put', () => { throw new DOMException('', 'DataCloneError'); })",
        "DataCloneError",
    ),
    ("a text is thrown", "on('put', () => { throw 'no'; })", "no"),
    (
        "an empty text is thrown",
        "on('put', () => { throw ''; })",
        "unknown",
    ),
    (
        "nothing is thrown",
        "on('put', () => { throw undefined; })",
        "undefined",
    ),
    ("null is thrown", "on('put', () => { throw null; })", "null"),
    (
        "what cannot be told is thrown",
        "on('put', () => { throw Object.create(null); })",
        "unknown",
    ),
    (
        "it is aborted",
        "on('put', (go, store) => { go(); store.transaction.abort(); })",
        "A",
    ),
    (
        "it is aborted later",
        "on('put', (go, store) => { go().onsuccess = () => store.transaction.abort(); })",
        "aborted",
    ),
    (
        "a request fails",
        "on('put', (go, store) => { go(); return store.add('x', 'twice') && store.add('x', 'twice'); })",
        "ConstraintError",
    ),
    (
        "something else stands there",
        "on('put', (go, store, given) => real.put.call(store, given[0] + '!', given[1]))",
        "different",
    ),
    (
        "nothing stands there",
        "on('put', (go, store) => store.count())",
        "different",
    ),
    (
        "reading back throws",
        "on('get', () => { throw new DOMException('', 'UnknownError'); })",
        "UnknownError",
    ),
    (
        "the connection is lost",
        "IDBDatabase.prototype.transaction = () => { throw new DOMException('', 'InvalidStateError'); }",
        "InvalidStateError",
    ),
    (
        "the store is missing",
        "IDBTransaction.prototype.objectStore = () => { throw new DOMException('', 'NotFoundError'); }",
        "NotFoundError",
    ),
    (
        "a transaction never ends",
        "Object.defineProperty(IDBTransaction.prototype, 'oncomplete', { configurable: true, set() {} })",
        "timeout",
    ),
    (
        "it cannot be opened again",
        "indexedDB.constructor.prototype.open = () => { throw null; }; IDBDatabase.prototype.transaction = () => { throw 1; }",
        "null",
    ),
];

#[test]
fn every_failure_of_the_database_comes_to_an_answer() {
    journey(async |visit| {
        alone(visit, "").await?;
        for (name, failure, expected) in FAILURES {
            let outcome = fails(visit, failure, expected).await;
            outcome.map_err(|trouble| trouble.during(name))?;
        }
        no_complaints(visit).await
    });
}

async fn fails(visit: &Visit, failure: &str, expected: &str) -> Told {
    let script = format!(
        "window.undo = [[IDBObjectStore.prototype, 'put'], [IDBObjectStore.prototype, 'get'],
            [IDBDatabase.prototype, 'transaction'], [IDBTransaction.prototype, 'objectStore'],
            [IDBTransaction.prototype, 'oncomplete'], [indexedDB.constructor.prototype, 'open']]
            .map(([on, name]) => [on, name, Object.getOwnPropertyDescriptor(on, name)]);
        const real = {{ put: IDBObjectStore.prototype.put, get: IDBObjectStore.prototype.get }};
        const on = (call, act) => {{
            IDBObjectStore.prototype[call] = function (...given) {{
                return act(() => real[call].apply(this, given), this, given);
            }};
        }};
        {failure};
        const answer = each(3, tell);
        journal.keep(7, 'seven', answer);
        journal.put('aside', 'text', (reason) => answer(reason));
        journal.keep(8, 'eight', answer);"
    );
    let answer = run(visit, &script).await?;
    for said in answer[0].as_array().into_iter().flatten() {
        let reason = said.as_array().and_then(|said| said.last());
        let reason = reason.and_then(Value::as_str).unwrap_or_default();
        assert!(
            reason.starts_with(expected) && !reason.is_empty(),
            "the answer is «{reason}», and not «{expected}…»"
        );
    }
    // The browser comes to itself, and so does the journal.
    let heal = "for (const [on, name, own] of window.undo) Object.defineProperty(on, name, own);
        const answer = each(2, () => journal.read((entries) => tell(entries.a, entries.b)));
        journal.keep(9, 'nine', answer);
        journal.keep(10, 'ten', answer);";
    assert_eq!(run(visit, heal).await?, json!(["ten", "nine"]));
    Ok(())
}

#[test]
fn a_database_that_fails_from_the_start_never_keeps_the_app_away() {
    journey(async |visit| {
        for fault in [
            "idb-undefined",
            "idb-blocked",
            "idb-open-throws",
            "idb-open-odd",
            "idb-open-error",
            "idb-open-never",
            "idb-open-blocked",
            "idb-hangs",
            "idb-read-throws",
            "idb-read-error",
            "blocked+idb-blocked",
        ] {
            let outcome = visit.use_copy_failing(Altered::with_faults()?, fault).await;
            outcome.map_err(|trouble| trouble.during(fault))?;
            assert_eq!(
                run(visit, "tell(journal.entries)").await?,
                json!([null]),
                "{fault}"
            );
            let answer = run(visit, "journal.put('aside', 'x', (reason) => tell(reason))").await?;
            assert_ne!(answer, json!([""]), "{fault}");
            let answer = run(visit, "journal.read(tell)").await?;
            assert_eq!(answer[0], json!(null), "{fault}");
            no_complaints(visit)
                .await
                .map_err(|trouble| trouble.during(fault))?;
        }
        Ok(())
    });
}
