//! Versions that follow each other faster than people do, and a tab that cannot follow.

use super::{after, deployed, in_the_middle};
use crate::steps::MARIT;
use e2e::{Altered, Answer, Sign, Told, Visit, journey, version_of};

#[test]
fn a_version_that_waits_makes_way_for_the_next_one() {
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        visit.go("#/overzicht").await?;
        deployed(visit, &after(&first, 1), Sign::InSight).await?;
        visit.reads(&visit.words.say("notices.update")?).await?;
        let third = after(&first, 2);
        deployed(visit, &third, Sign::Online).await?;
        assert_eq!(visit.version().await?, first);
        let loads = visit.loads().await?;
        visit.accept_update().await?;
        visit.becomes(&third).await?;
        visit.ready_offline().await?;
        assert_eq!(visit.loads().await?, loads + 1);
        is_wholly(visit, &third).await
    });
}

#[test]
fn a_version_that_begins_while_the_next_is_on_its_way_leaves_that_one_whole() {
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        let (second, third) = (after(&first, 1), after(&first, 2));
        visit.go("#/overzicht").await?;
        deployed(visit, &second, Sign::Online).await?;
        visit.reads(&visit.words.say("notices.update")?).await?;
        // Some of the third is on the device already.
        visit.hold_back("whole_bg.wasm");
        visit.deploy(&third)?;
        visit
            .ask("window.dispatchEvent(new Event('online'))", &[])
            .await?;
        visit.is_fetching().await?;
        visit.accept_update().await?;
        visit.becomes(&second).await?;
        assert_eq!(visit.version().await?, second);
        visit.let_go();
        assert!(visit.looked().await?);
        visit.go("#/overzicht").await?;
        // Nothing of it has to be fetched once more.
        visit.cut_off();
        visit.accept_update().await?;
        is_wholly(visit, &third).await
    });
}

/// Looks whether the page is of this version, and stays so without a network.
async fn is_wholly(visit: &mut Visit, version: &str) -> Told {
    visit.becomes(version).await?;
    visit.ready_offline().await?;
    assert_eq!(visit.caches().await?.len(), 1);
    visit.cut_off();
    visit.reload().await?;
    assert_eq!(visit.version().await?, version);
    visit.land("#/samen").await?;
    assert_eq!(visit.version().await?, version);
    visit.stands("AM-Q1", Some(Answer::Score(4))).await
}

#[test]
fn a_tab_that_cannot_save_stays_as_it_is_when_another_lets_a_version_begin() {
    journey(async |visit| {
        let copy = Altered::counting()?.script("faults.js", include_str!("../../src/faults.js"))?;
        visit.use_copy(copy.stamped()?).await?;
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.ready_offline().await?;
        let first = version_of(&visit.folder()?)?;
        let next = after(&first, 1);
        let (stays, goes) = (
            visit.window().await?,
            visit.open_window("#/overzicht").await?,
        );
        deployed(visit, &next, Sign::Online).await?;

        visit.look_at(&stays).await?;
        visit.go("#/lens/ambitie").await?;
        visit.fault("quota+idb-put-quota").await?;
        visit.note("AM-Q2", "Alleen in dit tabblad.").await?;
        visit.reads(&visit.words.say("save.failed")?).await?;
        let loads = visit.loads().await?;

        visit.look_at(&goes).await?;
        visit.accept_update().await?;
        visit.becomes(&next).await?;

        visit.look_at(&stays).await?;
        let begun = "return document.documentElement.dataset.update === 'begun'";
        visit.until("news of the other version", begun, &[]).await?;
        // What this page needs is there in the other version only, so the tab would have to follow; and it cannot.
        visit.follow("#/bestanden").await?;
        visit.reads(&visit.words.say("notices.update")?).await?;
        assert!(visit.sees(&visit.words.say("save.failed")?).await?);
        visit.go("#/lens/ambitie").await?;
        assert_eq!(visit.loads().await?, loads);
        assert_eq!(visit.noted("AM-Q2").await?, "Alleen in dit tabblad.");

        visit.fault("").await?;
        visit.is_safe().await?;
        visit.follow("#/bestanden").await?;
        visit.becomes(&next).await?;
        assert_eq!(visit.version().await?, next);
        assert_eq!(visit.loads().await?, loads + 1);
        assert_eq!(visit.noted("AM-Q2").await?, "Alleen in dit tabblad.");
        visit.stands("AM-Q1", Some(Answer::Score(4))).await
    });
}
