//! «Mijn gegevens»: going back to an earlier moment, going on on another device, and erasing everything.

use crate::steps::{MARIT, OMAR, on_disk, workshop_files};
use e2e::{Altered, Answer, Thing, Told, Visit, journey};
use serde_json::json;

const SECRET: &str = "Dit is alleen voor mij.";

/// Waits until none of these words stand in either place of storage.
async fn nothing_is_left_of(visit: &Visit, words: &[&str]) -> Told {
    let script = "window.gezamenlijkeBlikJournal.read((entries) => { window.journal = entries; });
        if (window.journal === undefined) return false;
        const kept = JSON.stringify([Object.entries(localStorage), window.journal]);
        return !arguments[0].some((word) => kept.includes(word));";
    visit.ask("delete window.journal", &[]).await?;
    visit
        .until("everything to be gone", script, &[json!(words)])
        .await
        .map(drop)
}

/// Taps the uppermost of the ways back and agrees.
async fn go_back(visit: &Visit) -> Told {
    visit.go("#/mijn-gegevens").await?;
    visit.open_curtain().await?;
    let back = visit.words.pieces("data.back")?.concat();
    visit.tap(&Thing::button(back)).await?;
    let agree = Thing::button(visit.words.say("data.back_confirm")?);
    visit.tap(&agree).await?;
    let done = visit.words.pieces("data.back_done")?;
    visit.reads(done.first().map_or("", String::as_str)).await
}

#[test]
fn everything_is_erased_from_both_places_after_typing_so() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", SECRET).await?;
        visit.keep_private("AM-Q1").await?;
        // Before the import a recovery point is kept, in which Marit stands as well.
        visit.import(&workshop_files()?[..2]).await?;

        visit.go("#/mijn-gegevens").await?;
        visit.open_curtain().await?;
        visit
            .tap(&Thing::button(visit.words.say("data.erase")?))
            .await?;
        let rescue = Thing::button(visit.words.say("data.erase_first")?);
        let file = visit.taking(async |visit| visit.tap(&rescue).await).await?;
        assert!(file.text.contains(SECRET), "{}", file.text);
        let phrase = visit.words.say("data.erase_phrase")?;
        let label = visit
            .words
            .say_with("data.erase_type", &[("phrase", &phrase)])?;
        visit.fill(&Thing::field(label), "wis").await?;
        let confirm = Thing::button(visit.words.say("data.erase_confirm")?).to_json();
        let waits = visit
            .ask("return find(arguments[0]).disabled", &[confirm])
            .await?;
        assert_eq!(waits, json!(true), "half the phrase is not enough");
        visit
            .tap(&Thing::button(visit.words.say("app.cancel")?))
            .await?;
        visit
            .reads(&visit.words.say("data.stored_heading")?)
            .await?;

        visit.erase_all().await?;
        visit.reads(&visit.words.say("data.nothing")?).await?;
        visit.reads(&visit.words.say("data.back_none")?).await?;
        nothing_is_left_of(visit, &[SECRET, MARIT.name, "Zorggroep", "AM-Q1"]).await?;
        visit.reload().await?;
        visit.go("#/").await?;
        visit
            .meets(&Thing::link(visit.words.say("welcome.start")?))
            .await?;

        // And the file that was offered first brings it all back.
        visit.import(&[on_disk(&file)?]).await?;
        visit.look_together().await?;
        visit.reads(MARIT.name).await?;
        assert!(!visit.sees(SECRET).await?, "a private note stays private");
        let merged = visit.export("merged").await?;
        assert!(!merged.text.contains(SECRET), "{}", merged.text);
        Ok(())
    });
}

#[test]
fn after_an_import_there_is_a_way_back_and_back_again() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.import(&workshop_files()?[..3]).await?;
        // Something else is done, so «maak ongedaan» is gone; the recovery point is not.
        visit.answer("AM-Q2", Answer::Score(3)).await?;
        visit.reload().await?;
        go_back(visit).await?;
        visit.go_on_as(MARIT.name).await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        visit.stands("AM-Q2", None).await?;
        visit.reload().await?;
        visit.stands("AM-Q2", None).await?;

        visit.go("#/mijn-gegevens").await?;
        visit.open_curtain().await?;
        visit
            .reads(&visit.words.say("data.before_restore")?)
            .await?;
        go_back(visit).await?;
        visit.go_on_as(MARIT.name).await?;
        visit.stands("AM-Q2", Some(Answer::Score(3))).await?;
        visit.look_together().await?;
        visit.reads(MARIT.name).await
    });
}

#[test]
fn i_go_on_on_another_device_with_everything_that_is_mine() {
    journey(async |visit| {
        visit.start(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(1)).await?;
        visit.hand_over_to(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", SECRET).await?;
        visit.keep_private("AM-Q1").await?;
        visit.go("#/mijn-gegevens").await?;
        visit.reads(&visit.words.say("data.along_private")?).await?;
        let along = Thing::button(visit.words.say("data.along")?);
        let file = visit.taking(async |visit| visit.tap(&along).await).await?;
        assert!(file.text.contains(SECRET) && !file.text.contains(OMAR.name));

        // The other device: nobody was here yet.
        visit.erase_all().await?;
        visit.bring(&[on_disk(&file)?]).await?;
        let me = format!("{}, {}", MARIT.name, MARIT.organisation);
        visit.tap(&Thing::choice(me)).await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.apply")?))
            .await?;
        let name = [("name", MARIT.name)];
        let go_on = visit.words.say_with("arrivals.go_on", &name)?;
        visit.tap(&Thing::link(go_on)).await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        assert_eq!(visit.noted("AM-Q1").await?, SECRET);
        visit.answer("AM-Q2", Answer::Score(2)).await?;

        // There it is as private as here, and the same file again brings nothing.
        assert!(!visit.export("mine").await?.text.contains(SECRET));
        visit.bring(&[on_disk(&file)?]).await?;
        visit.reads(&visit.words.say("merge.nothing_new")?).await?;
        visit.dismiss().await?;
        visit.stands("AM-Q2", Some(Answer::Score(2))).await
    });
}

#[test]
fn a_file_is_asked_for_when_all_is_answered_and_can_wait() {
    journey(async |visit| {
        let anna = workshop_files()?
            .into_iter()
            .filter(|file| file.display().to_string().contains("wonen-noord_anna"));
        visit.bring(&anna.collect::<Vec<_>>()).await?;
        visit.tap(&Thing::choice("Anna, Wonen Noord")).await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.apply")?))
            .await?;
        visit.reads(&visit.words.say("merge.to_together")?).await?;
        let reminder = visit.words.say("notices.save_file")?;
        visit.go("#/overzicht").await?;
        visit.reads(&reminder).await?;
        visit
            .tap(&Thing::button(visit.words.say("notices.later")?))
            .await?;
        visit.look_together().await?;
        visit.go("#/overzicht").await?;
        assert!(!visit.sees(&reminder).await?, "it was put off");
        // On the next visit it asks again, until there is a file.
        visit.reload().await?;
        visit.reads(&reminder).await?;
        visit.export_me().await?;
        visit.go("#/overzicht").await?;
        assert!(!visit.sees(&reminder).await?, "there is a file");
        Ok(())
    });
}

#[test]
fn a_file_is_asked_for_when_the_last_one_is_a_day_behind() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.export_me().await?;
        let reminder = visit.words.say("notices.save_file")?;
        visit.answer("AM-Q2", Answer::Score(4)).await?;
        assert!(!visit.sees(&reminder).await?, "it was just saved");
        visit.clock_off_by(2).await?;
        visit.answer("AM-Q3", Answer::Score(3)).await?;
        visit.reads(&reminder).await?;
        visit.export_me().await?;
        visit.answer("AM-Q4", Answer::Score(2)).await?;
        assert!(!visit.sees(&reminder).await?, "there is a new file");
        Ok(())
    });
}

#[test]
fn who_is_erased_goes_from_everything_and_the_others_keep_their_way_back() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.note("AM-Q1", SECRET).await?;
        visit.hand_over_to(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        // Two recovery points, both with Marit in them, and one with people from files.
        visit.import(&workshop_files()?[..2]).await?;
        visit.undo_import().await?;
        visit.erase(MARIT.name).await?;
        nothing_is_left_of(visit, &[SECRET, MARIT.name]).await?;

        go_back(visit).await?;
        nothing_is_left_of(visit, &[SECRET, MARIT.name]).await?;
        visit.go("#/mijn-gegevens").await?;
        let three = visit
            .words
            .say_with("together.participants.many", &[("count", "3")])?;
        visit.reads(&three).await
    });
}
