//! A tablet that is busy: its database takes long, or does not answer for a while.

use crate::steps::{MARIT, OMAR, workshop_files};
use e2e::{Altered, Answer, Told, Visit, journey};

const SECRET: &str = "Alleen van Marit.";

#[test]
fn a_database_that_takes_long_keeps_the_way_back_and_forgets_who_is_erased() {
    journey(async |visit| {
        with_a_way_back(visit, "idb-slow").await?;
        visit.go("#/mijn-gegevens").await?;
        visit.open_curtain().await?;
        visit.reads(&visit.words.say("data.before_import")?).await?;

        visit.erase(MARIT.name).await?;
        let left = visit.everything_stored().await?;
        assert!(left.contains("point-"), "what is Omar's stays");
        assert!(!left.contains(SECRET), "it is in no recovery point");
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_now_is_not_said_to_be_empty_or_erased() {
    journey(async |visit| {
        with_a_way_back(visit, "").await?;
        visit.fault("idb-hangs").await?;
        visit.go("#/mijn-gegevens").await?;
        visit.open_curtain().await?;
        visit.reads(&visit.words.say("data.back_away")?).await?;
        visit.erase_partly(MARIT.name).await
    });
}

/// Marit and Omar filled something in, and files were brought in after that, with a database that fails so.
async fn with_a_way_back(visit: &mut Visit, fault: &str) -> Told {
    visit.use_copy(Altered::with_faults()?).await?;
    visit.start(&OMAR).await?;
    visit.answer("AM-Q1", Answer::Score(1)).await?;
    visit.hand_over_to(&MARIT).await?;
    visit.answer("AM-Q1", Answer::Score(5)).await?;
    visit.note("AM-Q1", SECRET).await?;
    visit.is_safe().await?;
    visit.fault(fault).await?;
    visit.import(&workshop_files()?[..3]).await
}
