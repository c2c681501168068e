//! Stored text that cannot be read: it is taken along, put aside, and thrown away when somebody says so.

use crate::steps::MARIT;
use e2e::{Altered, Answer, Export, Thing, Told, Visit, journey};
use serde_json::json;

const UNREADABLE: &str = "onzin, met een geheim erin";

/// The row of the page about a text of this size.
fn row(visit: &Visit, words: &str) -> Told<Thing> {
    let name = visit.words.say_with("data.aside_name", &[("size", "1")])?;
    Ok(Thing::button(format!(
        "{}: {name}",
        visit.words.say(words)?
    )))
}

/// Downloads the one text that was put aside.
async fn take_aside(visit: &Visit) -> Told<Export> {
    visit.go("#/mijn-gegevens").await?;
    visit.open_curtain().await?;
    visit.reads(&visit.words.say("data.aside_text")?).await?;
    let button = row(visit, "files.download")?;
    visit.taking(async |visit| visit.tap(&button).await).await
}

/// Throws the one text away that was put aside.
async fn throw_aside_away(visit: &Visit) -> Told {
    let heading = visit.words.say("data.aside_heading")?;
    visit.tap(&row(visit, "data.remove")?).await?;
    let confirm = Thing::button(visit.words.say("data.remove_confirm")?);
    visit.tap(&confirm).await?;
    visit.reads(&visit.words.say("data.removed")?).await?;
    assert!(!visit.has(&Thing::heading(heading)).await?);
    let stored = visit.everything_stored().await?;
    assert!(!stored.contains(UNREADABLE), "{stored}");
    Ok(())
}

#[test]
fn what_stood_there_is_downloaded_and_one_begins_afresh() {
    journey(async |visit| {
        let plant = "localStorage.setItem('gezamenlijke-blik/a', arguments[0])";
        visit.ask(plant, &[json!(UNREADABLE)]).await?;
        visit.reload().await?;
        let unreadable = visit.words.say("storage_errors.unreadable")?;
        visit.reads(&unreadable).await?;
        let words = visit.words.say("storage_errors.download_old")?;
        assert!(words.contains("privé"), "it says what may be in it");
        let download = Thing::button(words);
        let file = visit
            .taking(async |visit| visit.tap(&download).await)
            .await?;
        assert_eq!(file.text, UNREADABLE);
        assert_eq!(file.name, "gezamenlijke-blik-opgeslagen.txt");

        let afresh = Thing::button(visit.words.say("storage_errors.start_afresh")?);
        visit.tap(&afresh).await?;
        let gone = "return !reads(arguments[0])";
        visit
            .until("the notice to go", gone, &[json!(unreadable)])
            .await?;
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.is_safe().await?;
        visit.reload().await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;

        // It was put aside, and is there until somebody throws it away.
        assert_eq!(take_aside(visit).await?.text, UNREADABLE);
        throw_aside_away(visit).await?;
        visit.reload().await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await
    });
}

#[test]
fn what_cannot_be_thrown_away_now_is_not_said_to_be_gone() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        let plant = "localStorage.setItem('gezamenlijke-blik/aside-0', arguments[0])";
        visit.ask(plant, &[json!(UNREADABLE)]).await?;
        visit.fault("remove-throws").await?;
        visit.go("#/mijn-gegevens").await?;
        // Nobody knows whose text it is, so it is behind the curtain although nobody else is known here.
        assert!(!visit.has(&row(visit, "data.remove")?).await?);
        visit.open_curtain().await?;
        visit.tap(&row(visit, "data.remove")?).await?;
        let confirm = Thing::button(visit.words.say("data.remove_confirm")?);
        visit.tap(&confirm).await?;
        visit.reads(&visit.words.say("data.erase_failed")?).await?;
        visit.fault("").await?;
        throw_aside_away(visit).await
    });
}

#[test]
fn what_was_unreadable_in_the_journal_is_put_aside_and_can_be_thrown_away() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.is_safe().await?;
        // The journal writes right behind; what it still had to write would cover the damage before anybody sees it.
        let quiet = "gezamenlijkeBlikJournal.read((all) => {
                window.quiet = Object.values(all || {}).includes(gezamenlijkeBlikJournal.latest);
            });
            return window.quiet;";
        visit.until("a quiet journal", quiet, &[]).await?;
        let plant = "gezamenlijkeBlikJournal.put('a', arguments[0], (reason) => { window.planted = !reason; });
            return true;";
        visit.ask(plant, &[json!(UNREADABLE)]).await?;
        visit
            .until("the damage", "return window.planted", &[])
            .await?;
        visit.reload().await?;
        visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
        visit.reads(&visit.words.say("notices.damaged")?).await?;
        assert_eq!(take_aside(visit).await?.text, UNREADABLE);
        throw_aside_away(visit).await?;
        visit.go("#/overzicht").await?;
        assert!(!visit.sees(&visit.words.say("notices.damaged")?).await?);
        visit.stands("AM-Q1", Some(Answer::Score(4))).await
    });
}
