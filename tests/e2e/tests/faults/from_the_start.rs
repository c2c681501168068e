//! Storage that fails from the first moment: what cannot be read may be there all the same, and stays.

use super::{holds, no_complaints, says_saved};
use crate::steps::{MARIT, OMAR};
use e2e::{Altered, Answer, Language, Theme, Told, Visit, journey};
use std::time::Duration;

#[test]
fn where_nothing_can_be_kept_from_the_start_it_says_so_at_the_first_change() {
    journey(async |visit| {
        for faults in [
            "blocked+idb-blocked",
            "null+idb-undefined",
            "corrupt-odd+idb-open-never",
            "quota+idb-open-odd",
        ] {
            let outcome = from_the_start(visit, faults).await;
            outcome.map_err(|trouble| trouble.during(faults))?;
        }
        Ok(())
    });
}

async fn from_the_start(visit: &mut Visit, faults: &str) -> Told {
    visit
        .use_copy_failing(Altered::with_faults()?, faults)
        .await?;
    visit.use_language(Language::English).await?;
    visit.use_theme(Theme::Dark).await?;
    visit.use_theme(Theme::Light).await?;
    visit.use_language(Language::Dutch).await?;
    visit.start(&OMAR).await?;
    visit.reads(&visit.words.say("save.failed")?).await?;
    visit.go_to("ambition").await?;
    visit.answer("AM-Q1", Answer::Score(4)).await?;
    assert!(!says_saved(visit).await?, "it claims to have saved");
    no_complaints(visit).await?;
    let file = visit.export("mine").await?;
    holds(&file, "AM-Q1", Answer::Score(4));

    visit.fault("").await?;
    visit.is_safe().await?;
    visit.reload().await?;
    assert_eq!(visit.export("mine").await?, file);
    no_complaints(visit).await
}

#[test]
fn what_could_not_be_read_at_the_start_is_never_covered() {
    journey(async |visit| {
        // How storage was when the work was done, and how it is at the next visit.
        let cases = [
            ("", "blocked+idb-blocked"),
            ("", "null+idb-open-never"),
            ("", "corrupt-odd+idb-open-error"),
            ("", "throws-undefined+idb-read-error"),
            ("idb-undefined", "get-throws+idb-undefined"),
            ("idb-hangs", "blocked+idb-hangs"),
            ("blocked", "blocked+idb-read-throws"),
            ("quota", "quota+idb-open-blocked"),
        ];
        let mut troubles = Vec::new();
        for (before, now) in cases {
            let outcome = unseen_work_stays(visit, before, now).await;
            troubles.extend(outcome.err().map(|trouble| trouble.during(now)));
        }
        assert!(troubles.is_empty(), "{troubles:#?}");
        Ok(())
    });
}

/// Marit's work is there but cannot be seen; Omar begins; when storage works again, both are there.
async fn unseen_work_stays(visit: &mut Visit, before: &str, now: &str) -> Told {
    let copy = Altered::with_faults()?;
    visit.use_copy_failing(copy, before).await?;
    visit.start(&MARIT).await?;
    visit.answer("AM-Q1", Answer::Score(5)).await?;
    visit.is_safe().await?;

    visit.reload_failing(now).await?;
    visit.start(&OMAR).await?;
    visit.answer("AM-Q1", Answer::Score(2)).await?;
    visit.reads(&visit.words.say("save.failed")?).await?;
    // It tries again and again meanwhile.
    tokio::time::sleep(Duration::from_secs(5)).await;
    visit.fault("").await?;
    visit.is_safe().await?;
    visit.reload().await?;
    for (name, answer) in [(MARIT.name, 5), (OMAR.name, 2)] {
        visit.go_on_as(name).await?;
        visit.stands("AM-Q1", Some(Answer::Score(answer))).await?;
    }
    no_complaints(visit).await
}

#[test]
fn a_record_that_reads_back_damaged_at_the_start_is_left_alone() {
    journey(async |visit| {
        for faults in ["shortened+idb-blocked", "changed+idb-open-never"] {
            visit.use_copy(Altered::with_faults()?).await?;
            visit.start(&MARIT).await?;
            visit.answer("AM-Q1", Answer::Score(5)).await?;
            visit.is_safe().await?;
            let before = visit.stored().await?;
            visit.reload_failing(faults).await?;
            visit
                .reads(&visit.words.say("storage_errors.unreadable")?)
                .await?;
            visit.go("#/start").await?;
            visit.introduce(&OMAR).await?;
            visit.answer("AM-Q1", Answer::Score(2)).await?;
            assert!(
                !says_saved(visit).await?,
                "{faults}: it claims to have saved"
            );
            visit.reload_failing("").await?;
            assert_eq!(visit.stored().await?, before, "{faults}");
            visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
            no_complaints(visit).await?;
        }
        Ok(())
    });
}
