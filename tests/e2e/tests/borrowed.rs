//! A borrowed tablet that goes from hand to hand: everyone's answers stay apart, can be erased, and are never lost in silence.

use crate::steps::{MARIT, OMAR, unfold};
use e2e::{Answer, Thing, Told, Visit, journey, pages};
use serde_json::json;

const SHARED: &str = "Hier denken wij anders over.";
const SECRET: &str = "Alleen van Marit.";

/// Walks along every page, unfolds it, and looks whether anything of Marit is in the page, in sight or not: what she wrote,
/// her answer at a question, and the one number that comes of it.
async fn nothing_of_marit(visit: &Visit) -> Told {
    for page in pages() {
        visit.go(&page.hash).await?;
        unfold(visit).await?;
        let look = "const fields = [...document.querySelectorAll('input, textarea, select')].map((one) => one.value);
            const labels = [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
            return [document.body.textContent, ...fields, ...labels].join(' ')";
        let text = visit.ask(look, &[]).await?.to_string();
        for words in [SHARED, SECRET] {
            assert!(!text.contains(words), "{words} on {}", page.name);
        }
        let is_example = page.name == "example";
        assert!(
            is_example || !text.contains("5,0"),
            "a number on {}",
            page.name
        );
        let answers =
            "return document.querySelectorAll('main input[name$=\"-Q1\"]:checked').length";
        assert_eq!(visit.ask(answers, &[]).await?, json!(0), "{}", page.name);
        for words in ["files.device", "files.merged", "data.all_text"] {
            assert!(!visit.sees(&visit.words.say(words)?).await?, "{words}");
        }
    }
    Ok(())
}

#[test]
fn a_second_participant_sees_nothing_of_the_first() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", SHARED).await?;
        visit.note("AM-Q2", SECRET).await?;
        visit.keep_private("AM-Q2").await?;
        visit.pass_on().await?;
        nothing_of_marit(visit).await?;
        // Nobody begins by a tap at a question.
        visit.go("#/lens/ambitie").await?;
        let one = Thing::choice(visit.words.step("AM-Q1", 1)?);
        visit.tap(&one).await?;
        visit.reads(&visit.words.say("hand_over.lead")?).await?;
        visit
            .tap(&Thing::link(visit.words.say("welcome.start")?))
            .await?;
        visit.introduce(&OMAR).await?;
        nothing_of_marit(visit).await?;
        let file = visit.export("mine").await?;
        assert!(!file.text.contains(MARIT.name), "{}", file.text);

        // Who leads opens the curtain; what is private stays out of sight.
        visit.look_together().await?;
        unfold(visit).await?;
        visit.reads(SHARED).await?;
        assert!(!visit.sees(SECRET).await?);
        let file = visit.export("device").await?;
        assert!(file.text.contains(SHARED) && !file.text.contains(SECRET));

        // As soon as somebody goes on it is shut again, also after a reload; and Marit finds what is hers.
        visit.go_on_as(OMAR.name).await?;
        visit.reload().await?;
        visit.go("#/samen").await?;
        visit.reads(&visit.words.say("curtain.text")?).await?;
        visit.pass_on().await?;
        visit.tap(&Thing::button(MARIT.name)).await?;
        visit.reads(&visit.words.say("hand_over.private")?).await?;
        visit
            .tap(&Thing::button(visit.words.say("hand_over.me")?))
            .await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        assert_eq!(visit.noted("AM-Q2").await?, SECRET);
        Ok(())
    });
}

#[test]
fn participants_on_one_tablet_are_kept_apart() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.hand_over_to(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(1)).await?;
        visit.go_on_as(MARIT.name).await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;

        // Omar's name turns out to be written otherwise.
        visit.go_on_as(OMAR.name).await?;
        visit.go("#/mijn-gegevens").await?;
        visit
            .tap(&Thing::link(visit.words.say("start.heading_edit")?))
            .await?;
        visit
            .fill(&Thing::field(visit.words.say("start.name")?), "Omar B.")
            .await?;
        visit
            .tap(&Thing::button(visit.words.say("start.submit_edit")?))
            .await?;
        visit.pass_on().await?;
        visit.reads("Omar B.").await
    });
}

#[test]
fn my_answers_can_be_erased_from_a_borrowed_tablet() {
    journey(async |visit| {
        let erase = Thing::button(visit.words.say("erase.confirm")?);
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", SECRET).await?;
        visit.keep_private("AM-Q1").await?;
        // Marit is done for good: her part can be given and erased here, not opened.
        visit.go("#/klaar").await?;
        visit
            .tap(&Thing::checkbox(visit.words.say("done.finish")?))
            .await?;
        visit
            .tap(&Thing::press(visit.words.say("done.pass_button")?))
            .await?;
        visit.tap(&Thing::button(MARIT.name)).await?;
        let one = [("count", "1")];
        let private = visit.words.say_with("erase.private", &one)?;
        visit.reads(&private).await?;
        let me = Thing::button(visit.words.say("hand_over.me")?);
        assert!(!visit.has(&me).await?);
        let first = Thing::button(visit.words.say("erase.first")?);
        let file = visit.taking(async |visit| visit.tap(&first).await).await?;
        assert!(file.text.contains(MARIT.name) && !file.text.contains(SECRET));
        visit
            .tap(&Thing::button(visit.words.say("app.cancel")?))
            .await?;

        // Omar erases his own, straight from the last page.
        visit
            .tap(&Thing::link(visit.words.say("welcome.start")?))
            .await?;
        visit.introduce(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(1)).await?;
        visit.go("#/klaar").await?;
        visit
            .tap(&Thing::link(visit.words.say("pages.erase")?))
            .await?;
        let name = [("name", OMAR.name)];
        visit
            .reads(&visit.words.say_with("erase.lead", &name)?)
            .await?;
        visit.reads(&visit.words.say("erase.downloads")?).await?;
        assert!(!visit.sees(&private).await?, "he wrote nothing privately");
        visit.tap(&erase).await?;
        visit.reads(&visit.words.say("erase.erased")?).await?;
        let stored = visit.stored().await?.to_string();
        assert!(!stored.contains(OMAR.name) && stored.contains(SECRET));

        visit
            .tap(&Thing::link(visit.words.say("pages.hand_over")?))
            .await?;
        visit.tap(&Thing::button(MARIT.name)).await?;
        visit.tap(&erase).await?;
        visit.reads(&visit.words.say("erase.erased")?).await?;
        visit.reads(&visit.words.say("erase.empty")?).await?;
        let stored = visit.stored().await?.to_string();
        assert!(
            !stored.contains(SECRET) && !stored.contains(MARIT.name),
            "nothing is left: {stored}"
        );
        visit.reload().await?;
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
        visit.look_together().await?;
        assert!(!visit.sees("Zorggroep Oever").await?);
        assert_eq!(visit.export("mine").await?, before);
        assert!(!visit.stored().await?.to_string().contains("Oever"));
        Ok(())
    });
}
