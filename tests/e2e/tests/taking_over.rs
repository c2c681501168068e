//! Two who lead the same session: one goes on where the other was, and what they wrote apart comes together.

use crate::agreed::{agree, begin_session, go_to_step};
use crate::steps::{on_disk, workshop_files};
use e2e::{Thing, Told, Visit, journey};
use serde_json::json;

/// What stands between the bars of the table.
async fn looked_at(visit: &Visit) -> Told<String> {
    let text = visit
        .ask(
            "return document.querySelector('.table-body').innerText",
            &[],
        )
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

/// On another device, with nothing but this file.
async fn elsewhere(visit: &Visit, file: &e2e::Export) -> Told {
    visit.erase_all().await?;
    visit.import(&[on_disk(file)?]).await?;
    visit.go("#/begeleiden").await
}

#[test]
fn a_second_browser_goes_on_at_the_same_beat_of_the_same_subject() {
    journey(async |visit| {
        visit.import(&workshop_files()?).await?;
        begin_session(visit).await?;
        go_to_step(visit, "reveal").await?;
        let onward = Thing::button(visit.words.say("frame.to_count")?);
        visit.tap(&onward).await?;
        let words = Thing::button(visit.words.say("frame.to_words")?);
        visit.meets(&words).await?;
        visit.is_safe().await?;
        let before = looked_at(visit).await?;

        let file = visit.export("merged").await?;
        elsewhere(visit, &file).await?;
        visit.meets(&words).await?;
        assert_eq!(looked_at(visit).await?, before);
        // Nothing of the next beat yet, and it comes with one tap.
        let pattern = visit.words.pieces("patterns.one_apart")?;
        let pattern = pattern.first().map_or("", String::as_str);
        assert!(!visit.sees(pattern).await?, "{before}");
        visit.tap(&words).await?;
        visit.reads(pattern).await
    });
}

#[test]
fn two_copies_that_were_edited_apart_have_both_sides_edits() {
    journey(async |visit| {
        begin_session(visit).await?;
        agree(visit, "Samen begonnen.").await?;
        let both = visit.export("merged").await?;
        visit.go("#/begeleiden").await?;
        agree(visit, "Van de een.").await?;
        change_first(visit, "Samen begonnen, en hier verder.").await?;
        let one = visit.export("merged").await?;

        elsewhere(visit, &both).await?;
        agree(visit, "Van de ander.").await?;
        change_first(visit, "Samen begonnen, en daar verder.").await?;
        visit.import(&[on_disk(&one)?]).await?;
        visit.go("#/begeleiden").await?;
        go_to_step(visit, "agreements").await?;
        let all = "const found = [...document.querySelectorAll('.agreement')].map((it) => it.querySelector('textarea').value);
            return found.length === 3 && ['Van de een.', 'Van de ander.'].every((one) => found.includes(one));";
        visit.until("the agreements of both", all, &[]).await?;

        // What both wrote differently is asked as everywhere, and says of which agreement.
        visit.go("#/verschillen").await?;
        visit
            .reads(&visit.words.say("names.agreements.one")?)
            .await?;
        visit.reads(&visit.words.say("names.what.one")?).await?;
        visit.reads("Samen begonnen, en hier verder.").await?;
        let choose = visit.words.say("differences.choose")?;
        let hier = Thing::button(format!("{choose}: Samen begonnen, en hier verder."));
        visit.tap(&hier).await?;
        visit.reads(&visit.words.say("differences.none")?).await?;
        go_back(visit).await
    });
}

/// The agreement that was made first becomes this.
async fn change_first(visit: &Visit, what: &str) -> Told {
    let change = "const areas = [...document.querySelectorAll('.agreement')].map((it) => it.querySelector('textarea'));
        const area = areas[areas.length - 1]; area.value = arguments[0];
        area.dispatchEvent(new Event('input', { bubbles: true })); return true;";
    visit.ask(change, &[json!(what)]).await?;
    visit.is_safe().await
}

async fn go_back(visit: &Visit) -> Told {
    visit.go("#/begeleiden").await?;
    let first = "const areas = [...document.querySelectorAll('.agreement textarea')];
        return areas.some((it) => it.value === 'Samen begonnen, en hier verder.');";
    visit.until("what was chosen", first, &[]).await.map(drop)
}
