//! «Exporteer nu», beside «niet bewaard»: it gives everything that would be gone with the page. And with storage full the
//! rest of the header works as ever.

use super::no_complaints;
use crate::steps::{MARIT, OMAR, on_disk, workshop_files};
use e2e::{Altered, Answer, Export, Language, Theme, Thing, Told, Visit, journey};

/// Both places are full.
const FULL: &str = "quota+idb-put-quota";

/// Taps the button beside «niet bewaard».
async fn export_now(visit: &Visit) -> Told<Export> {
    visit.reads(&visit.words.say("save.failed")?).await?;
    let button = Thing::button(visit.words.say("save.export_now")?);
    visit.taking(async |visit| visit.tap(&button).await).await
}

#[test]
fn a_facilitator_who_filled_in_nothing_takes_everybody_along() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        let files = workshop_files()?;
        visit.import(&files[..6]).await?;
        visit.fault(FULL).await?;
        visit.import(&files[6..]).await?;
        let file = export_now(visit).await?;
        // A name: at the lens of that name in the mirror stands a number.
        let people = file
            .text
            .matches("\"organisation\": { \"value\": \"")
            .count();
        assert_eq!(people, 12, "{}", file.text);
        assert_eq!(file, visit.export("merged").await?);
        no_complaints(visit).await
    });
}

#[test]
fn on_a_shared_tablet_one_takes_oneself_along_and_who_leads_everybody() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        visit.fault(FULL).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        let file = export_now(visit).await?;
        assert_eq!(file, visit.export("mine").await?);

        visit.hand_over_to(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(1)).await?;
        let file = export_now(visit).await?;
        assert_eq!(file, visit.export("mine").await?);
        assert!(!file.text.contains(MARIT.name), "{}", file.text);
        let all = visit.export("device").await?;
        let file = export_now(visit).await?;
        assert_eq!(file.text, all.text);
        for name in [MARIT.name, OMAR.name] {
            assert!(file.text.contains(name), "{name} in {}", file.text);
        }
        no_complaints(visit).await
    });
}

#[test]
fn what_is_private_to_me_goes_along_is_said_first_and_can_be_brought_in_again() {
    journey(async |visit| {
        const MINE: &str = "Alleen voor mij.";
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", MINE).await?;
        visit.keep_private("AM-Q1").await?;
        visit.fault(FULL).await?;
        visit.answer("AM-Q2", Answer::Score(2)).await?;
        visit.reads(&visit.words.say("save.failed")?).await?;
        let export = Thing::button(visit.words.say("save.export_now")?);
        visit.tap(&export).await?;
        visit
            .reads(&visit.words.say("save.export_private")?)
            .await?;
        let confirm = Thing::button(visit.words.say("save.export_confirm")?);
        let file = visit
            .taking(async |visit| visit.tap(&confirm).await)
            .await?;
        assert!(file.text.contains(MINE), "{}", file.text);
        // The same person on a device that works.
        visit.fault("").await?;
        visit.is_safe().await?;
        visit.erase_all().await?;
        visit.go("#/bestanden").await?;
        visit.import(&[on_disk(&file)?]).await?;
        let again = visit.everything_stored().await?;
        assert!(again.contains(MINE) && again.contains("\\\"private\\\": true"));
        no_complaints(visit).await
    });
}

#[test]
fn language_and_theme_can_be_chosen_whatever_full_storage_throws() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        for fault in ["quota-odd", "quota", "throws-undefined", "drops"] {
            visit.fault(fault).await?;
            let outcome = chosen(visit).await;
            outcome.map_err(|trouble| trouble.during(fault))?;
            visit.fault("").await?;
        }
        // And what is chosen when there is room is remembered.
        visit.use_theme(Theme::Dark).await?;
        visit.use_language(Language::English).await?;
        visit.reload().await?;
        let look =
            "return [document.documentElement.lang, document.documentElement.dataset.theme].join()";
        assert_eq!(visit.ask(look, &[]).await?, "en,dark");
        Ok(())
    });
}

async fn chosen(visit: &mut Visit) -> Told {
    visit.use_theme(Theme::Dark).await?;
    visit.use_language(Language::English).await?;
    visit.use_theme(Theme::Light).await?;
    visit.use_language(Language::Dutch).await?;
    no_complaints(visit).await
}
