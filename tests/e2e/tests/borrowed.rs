//! A borrowed tablet that goes from hand to hand: everyone's answers stay apart, can be erased, and are never lost in silence.

use crate::steps::{MARIT, OMAR};
use e2e::{Answer, Thing, journey};

#[test]
fn participants_on_one_tablet_are_kept_apart() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", "Alleen van Marit.").await?;
        visit.keep_private("AM-Q1").await?;
        visit.hand_over_to(&OMAR).await?;
        visit.stands("AM-Q1", None).await?;
        assert!(!visit.sees("Alleen van Marit.").await?);
        visit.answer("AM-Q1", Answer::Score(1)).await?;
        visit.go_on_as(MARIT.name).await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        assert_eq!(visit.noted("AM-Q1").await?, "Alleen van Marit.");

        // What is private is in no file.
        for which in ["mine", "device"] {
            let file = visit.export(which).await?;
            assert!(
                !file.text.contains("Alleen van Marit."),
                "{which}: {}",
                file.text
            );
            assert_eq!(file.text.contains(OMAR.name), which == "device");
        }

        // Omar's name turns out to be written otherwise.
        visit.go_on_as(OMAR.name).await?;
        visit.go("#/start").await?;
        visit
            .fill(&Thing::field(visit.words.say("start.name")?), "Omar B.")
            .await?;
        visit
            .tap(&Thing::button(visit.words.say("start.submit_edit")?))
            .await?;
        visit.go("#/deelnemers").await?;
        visit.reads("Omar B.").await
    });
}

#[test]
fn my_answers_can_be_erased_from_a_borrowed_tablet() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", "Dit moet weg kunnen.").await?;
        visit.hand_over_to(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(1)).await?;

        visit.go("#/deelnemers").await?;
        let name = [("name", MARIT.name)];
        visit
            .tap(&Thing::button(
                visit.words.say_with("participants.erase_of", &name)?,
            ))
            .await?;
        let first = Thing::button(visit.words.say("participants.erase_first")?);
        let file = visit.taking(async |visit| visit.tap(&first).await).await?;
        assert!(
            file.text.contains("Dit moet weg kunnen") && !file.text.contains(OMAR.name),
            "the file of this one person: {}",
            file.text
        );
        visit
            .tap(&Thing::button(
                visit.words.say_with("participants.erase_confirm", &name)?,
            ))
            .await?;
        visit
            .reads(&visit.words.say_with("participants.erased", &name)?)
            .await?;
        let stored = visit.stored().await?.to_string();
        assert!(
            !stored.contains("Dit moet weg kunnen") && !stored.contains(MARIT.name),
            "nothing is left: {stored}"
        );
        visit.reload().await?;
        visit.go_on_as(OMAR.name).await?;
        visit.stands("AM-Q1", Some(Answer::Score(1))).await?;

        visit.erase_all().await?;
        assert!(!visit.stored().await?.to_string().contains(OMAR.name));
        visit.go("#/").await?;
        visit
            .meets(&Thing::link(visit.words.say("welcome.start")?))
            .await
    });
}

#[test]
fn a_device_that_keeps_nothing_says_so_and_still_gives_the_file() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        let saved = visit.words.pieces("save.saved")?.concat();
        visit.reads(&saved).await?;
        visit.break_storage().await?;
        visit.answer("AM-Q2", Answer::Score(3)).await?;
        visit.reads(&visit.words.say("save.failed")?).await?;
        let file = visit.export_me().await?;
        assert!(file.text.contains("AM-Q2"), "{}", file.text);
        assert!(
            !visit.sees(&saved).await?,
            "it does not say that everything was saved"
        );
        Ok(())
    });
}

#[test]
fn the_example_is_never_mixed_with_ones_own() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        let before = visit.export("mine").await?;
        visit.go("#/").await?;
        visit
            .tap(&Thing::link(visit.words.say("welcome.example_link")?))
            .await?;
        visit.reads(&visit.words.say("example.banner")?).await?;
        visit.table(&visit.words.say("together.caption")?).await?;
        visit.reads("Zorggroep Oever").await?;
        visit
            .tap(&Thing::button(visit.words.say("example.close")?))
            .await?;
        visit.go("#/samen").await?;
        assert!(!visit.sees("Zorggroep Oever").await?);
        assert_eq!(visit.export("mine").await?, before);
        assert!(!visit.stored().await?.to_string().contains("Oever"));
        Ok(())
    });
}
