//! A record that is too large for the slots, and so stands in the journal: each store may fail for it too.

use super::{no_complaints, says_saved};
use crate::steps::{MARIT, OMAR, crowd};
use e2e::{Altered, Answer, Told, Visit, journey};

/// As many people as make a record of well over 500,000 bytes.
const PEOPLE: usize = 240;

#[test]
fn a_large_record_is_as_safe_as_a_small_one() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        visit.import(&[crowd(PEOPLE)?]).await?;
        visit.is_safe().await?;
        let whole = visit.export("merged").await?;
        assert!(whole.text.len() > 500_000, "{} bytes", whole.text.len());
        let slots = visit.stored().await?["gezamenlijke-blik/a"].clone();
        assert!(
            slots.to_string().len() < 1_000,
            "the slot only points to it"
        );
        visit.reload().await?;
        assert_eq!(visit.export("merged").await?, whole);

        // The journal dies in the middle: the slots take it over, and have it after a reload.
        visit.fault("idb-open-throws").await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.is_safe().await?;
        let whole = visit.export("merged").await?;
        visit.reload_failing("idb-open-throws").await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        assert_eq!(visit.export("merged").await?, whole);
        visit.reload_failing("").await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.answer("AM-Q2", Answer::Score(4)).await?;
        visit.is_safe().await?;
        let whole = visit.export("merged").await?;
        visit.reload().await?;
        visit.is_safe().await?;
        assert_eq!(visit.export("merged").await?, whole);

        // Both die: it warns, and saves by itself when it can.
        visit.fault("quota+idb-put-quota").await?;
        visit.answer("AM-Q3", Answer::Score(3)).await?;
        visit.reads(&visit.words.say("save.failed")?).await?;
        let whole = visit.export("merged").await?;
        visit.fault("").await?;
        visit.is_safe().await?;
        visit.reload().await?;
        assert_eq!(visit.export("merged").await?, whole);
        no_complaints(visit).await
    });
}

#[test]
fn a_large_record_whose_place_does_not_answer_is_never_covered() {
    journey(async |visit| {
        for faults in ["idb-open-never", "idb-read-error", "idb-undefined"] {
            let outcome = out_of_reach(visit, faults).await;
            outcome.map_err(|trouble| trouble.during(faults))?;
        }
        Ok(())
    });
}

/// At the start the journal with the record cannot be read; somebody begins all the same.
async fn out_of_reach(visit: &mut Visit, faults: &str) -> Told {
    visit.use_copy(Altered::with_faults()?).await?;
    visit.start(&MARIT).await?;
    visit.import(&[crowd(PEOPLE)?]).await?;
    visit.answer("AM-Q1", Answer::Score(5)).await?;
    visit.is_safe().await?;
    let whole = visit.export("merged").await?;

    visit.reload_failing(faults).await?;
    visit.go("#/start").await?;
    visit.introduce(&OMAR).await?;
    visit.answer("AM-Q1", Answer::Score(2)).await?;
    assert!(!says_saved(visit).await?, "it claims to have saved");
    let mine = visit.export("mine").await?;
    assert!(mine.text.contains(OMAR.name), "{}", mine.text);

    visit.reload_failing("").await?;
    assert_eq!(visit.export("merged").await?, whole);
    visit.go_on_as(MARIT.name).await?;
    visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
    no_complaints(visit).await
}
