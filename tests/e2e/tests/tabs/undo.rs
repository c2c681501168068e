//! Taking an import back while another tab is at work.

use crate::steps::{MARIT, workshop_files};
use e2e::{Answer, Thing, journey};

#[test]
fn an_import_that_can_no_longer_be_taken_back_is_not_said_to_be() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        let here = visit.window().await?;
        let there = visit.open_window("#/lens/ambitie").await?;
        visit.look_at(&here).await?;
        visit.import(&workshop_files()?[..3]).await?;
        // Before anything is taken back, everything is kept as it is now; that takes as long as we want.
        let hold =
            "gezamenlijkeBlikJournal.put = (key, text, done) => { window.kept = () => done(''); };
            window.addEventListener('storage', () => { window.heard = true; });
            return true;";
        visit.ask(hold, &[]).await?;
        let undo = Thing::button(visit.words.say("merge.undo")?);
        visit.tap(&undo).await?;
        visit
            .until("what is kept first", "return !!window.kept", &[])
            .await?;
        visit.look_at(&there).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.look_at(&here).await?;
        visit
            .until("the answer from there", "return window.heard", &[])
            .await?;
        visit.ask("window.kept()", &[]).await?;
        visit.reads(&visit.words.say("merge.undo_late")?).await?;
        assert!(!visit.sees(&visit.words.say("merge.undone")?).await?);
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        visit.look_together().await?;
        visit.reads("Gemeente Westerdam").await
    });
}
