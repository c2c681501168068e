//! «Sessies»: filled in by hand, kept, given to another device in a file, and erased.

use crate::steps::on_disk;
use e2e::{Thing, Told, Visit, journey};

const TITLE: &str = "Eerste gesprek over het beeld";

/// What people call a field of a session.
fn field(visit: &Visit, name: &str) -> Told<Thing> {
    Ok(Thing::field(visit.words.say(&format!("names.{name}.one"))?))
}

async fn plan_one(visit: &Visit) -> Told {
    visit.go("#/sessies").await?;
    visit.reads(&visit.words.say("sessions.none")?).await?;
    let add = Thing::button(visit.words.say("sessions.add")?);
    visit.tap(&add).await?;
    visit.fill(&field(visit, "title")?, TITLE).await?;
    // As a date field takes it, whatever the device's own way of typing one is.
    let date = "const field = document.querySelector('input[type=date]');
        field.value = '2026-12-03';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;";
    visit.ask(date, &[]).await?;
    visit.fill(&field(visit, "place")?, "Buurthuis").await?;
    visit.is_safe().await
}

async fn stands(visit: &Visit) -> Told {
    visit.go("#/sessies").await?;
    visit.reads(TITLE).await?;
    let values = "return [...document.querySelectorAll('.session .field-input')].map((it) => it.value).join('|')";
    let values = visit.ask(values, &[]).await?;
    assert_eq!(values, format!("{TITLE}|2026-12-03|Buurthuis|"));
    Ok(())
}

#[test]
fn a_session_stays_after_a_reload_goes_along_in_a_file_and_can_be_taken_back_and_erased() {
    journey(async |visit| {
        plan_one(visit).await?;
        visit.reload().await?;
        stands(visit).await?;
        let file = visit.export("merged").await?;
        let file = on_disk(&file)?;
        visit.go("#/sessies").await?;
        let erase = Thing::button(visit.words.say("sessions.erase")?);
        visit.tap(&erase).await?;
        let confirm = Thing::button(visit.words.say("sessions.erase_confirm")?);
        visit.tap(&confirm).await?;
        visit.reads(&visit.words.say("sessions.none")?).await?;

        visit.bring(std::slice::from_ref(&file)).await?;
        visit
            .reads(&visit.words.say("tallies.sessions.new.one")?)
            .await?;
        let apply = Thing::button(visit.words.say("merge.apply")?);
        visit.tap(&apply).await?;
        stands(visit).await?;
        visit.undo_import().await?;
        visit.go("#/sessies").await?;
        visit.reads(&visit.words.say("sessions.none")?).await
    });
}
