//! Hosts that keep, pack and send on; and browsers in which nothing stands between the page and such a host.

use super::{after, deployed, in_the_middle_of};
use crate::steps::MARIT;
use e2e::{Altered, Answer, Host, Sign, journey, version_of};

/// A browser that lets no page have a worker, as in a private window.
const NO_WORKER: &str = "delete Navigator.prototype.serviceWorker;";

#[test]
fn on_a_host_that_keeps_packs_and_sends_on_it_is_ready_offline_and_goes_over() {
    journey(async |visit| {
        visit.behave_as(Host::Public);
        let first = in_the_middle_of(visit, Altered::counting()?).await?;
        let next = after(&first, 1);
        visit.go("#/overzicht").await?;
        deployed(visit, &next, Sign::Online).await?;
        let loads = visit.loads().await?;
        visit.accept_update().await?;
        visit.becomes(&next).await?;
        assert_eq!(visit.version().await?, next);
        visit.ready_offline().await?;
        assert_eq!(visit.loads().await?, loads + 1);
        visit.cut_off();
        visit.land("#/samen").await?;
        assert_eq!(visit.version().await?, next);
        visit.stands("AM-Q1", Some(Answer::Score(4))).await
    });
}

#[test]
fn without_a_worker_a_page_that_needs_more_becomes_wholly_the_new_version() {
    journey(async |visit| {
        for host in [Host::Plain, Host::Public] {
            visit.behave_as(host);
            let copy = Altered::release()?.script("no-worker.js", NO_WORKER)?;
            visit.use_copy(copy.stamped()?).await?;
            // The whole program is asked for at the first tap, and is long on its way.
            visit.hold_back("whole_bg.wasm");
            visit.start(&MARIT).await?;
            visit.go_to("ambition").await?;
            let first = version_of(&visit.folder()?)?;
            assert_eq!(visit.version().await?, first);
            let next = after(&first, 1);
            visit.deploy(&next)?;
            let note = "Half gety";
            visit.note("AM-Q1", note).await?;
            visit.follow("#/samen").await?;
            visit.let_go();
            visit.becomes(&next).await?;
            assert_eq!(visit.version().await?, next);
            assert_eq!(visit.address().await?, "#/samen");
            assert_eq!(visit.noted("AM-Q1").await?, note);
        }
        Ok(())
    });
}
