//! Two tabs that are both being worked in.

use super::{PATIENCE, become_equal, me};
use crate::steps::MARIT;
use e2e::{Told, Trouble, Visit, figure, journey, soaking};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The lenses that one tab works at, and those of the other, as they stand in addresses.
const HERE: [&str; 2] = ["ambitie", "belangen"];
const THERE: [&str; 3] = ["relatie", "organisatie", "proces"];

#[test]
fn two_tabs_at_work_at_the_same_time_lose_nothing() {
    journey(async |visit| {
        let edits = if soaking() { 500 } else { 100 };
        visit.start(&MARIT).await?;
        // Both have been to the page of files before, so that fetching it is no part of what is measured.
        visit.go("#/bestanden").await?;
        visit.go("#/lens/ambitie").await?;
        let here = visit.window().await?;
        let there = visit.open_window("#/bestanden").await?;
        visit.go("#/lens/relatie").await?;
        visit.set_hands_to_work(&THERE, edits, 2).await?;
        visit.look_at(&here).await?;
        visit.set_hands_to_work(&HERE, edits, 1).await?;

        let mut answers = Vec::new();
        let mut notes = Vec::new();
        let mut spans = Vec::new();
        for window in [&here, &there] {
            visit.look_at(window).await?;
            let done = "return hands.done && hands";
            let hands = patiently(visit, done, edits).await?;
            answers.extend(pairs(&hands["answers"]));
            notes.extend(pairs(&hands["notes"]));
            spans.push(["begun", "ended"].map(|key| hands[key].as_u64().unwrap_or_default()));
        }
        let text = become_equal(visit, &here, &there).await?;
        let now = visit.ask("return Date.now()", &[]).await?;
        let (begun, ended) = together(&spans);
        let last = spans.iter().map(|[_, ended]| *ended).max();
        let waited = now.as_u64().unwrap_or_default() - last.unwrap_or_default();
        figure(format!(
            "{}: seen to be equal {waited} ms after the last of {} edits; both tabs were at work at once for {} ms.",
            visit.engine().name(),
            2 * edits,
            ended.saturating_sub(begun)
        ));
        assert!(
            begun < ended,
            "the tabs were at work one after the other: {spans:?}"
        );
        holds(&text, &answers, &notes)?;

        // What is stored is the same: another tab reads it, and so do both after a reload.
        let third = visit.open_window("#/").await?;
        assert_eq!(
            visit.export("mine").await?.text,
            text,
            "a tab opened afterwards"
        );
        for window in [&here, &there, &third] {
            visit.look_at(window).await?;
            visit.reload().await?;
            assert_eq!(visit.export("mine").await?.text, text, "after a reload");
        }
        Ok(())
    });
}

/// From when to when both were at work.
fn together(spans: &[[u64; 2]]) -> (u64, u64) {
    let begun = spans.iter().map(|[begun, _]| *begun).max();
    let ended = spans.iter().map(|[_, ended]| *ended).min();
    (begun.unwrap_or_default(), ended.unwrap_or_default())
}

#[test]
fn typing_goes_on_undisturbed_while_another_tab_answers() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go_to("relationship").await?;
        let here = visit.window().await?;
        let there = visit.open_window("#/lens/ambitie").await?;
        visit.look_at(&here).await?;
        let field = visit.note_field("RE-Q1").await?;
        visit.find(&field).await?.click().await?;
        visit.type_keys("Wij zijn het eens.").await?;
        // From here on in the middle of the text, while the other tab is at work.
        let caret = "const area = find(arguments[0]); area.setSelectionRange(8, 8); return true;";
        visit.ask(caret, &[field.to_json()]).await?;
        visit.look_at(&there).await?;
        visit.set_hands_to_work(&HERE, 400, 3).await?;
        visit.look_at(&here).await?;
        let inserted = " vaak, maar niet altijd, en zeker niet vandaag,";
        for letter in inserted.chars() {
            visit.type_keys(&letter.to_string()).await?;
        }
        let look = "const area = find(arguments[0]);
            return [area.value, area.selectionStart, document.activeElement === area]";
        let seen = visit.ask(look, &[field.to_json()]).await?;
        let text = format!("Wij zijn{inserted} het eens.");
        assert_eq!(seen, json!([text, 8 + inserted.len(), true]));
        visit.look_at(&there).await?;
        patiently(visit, "return hands.done && hands", 400).await?;
        become_equal(visit, &here, &there).await?;
        visit.note_stands("RE-Q1", &text).await
    });
}

/// Waits for what takes longer than a page to appear.
async fn patiently(visit: &Visit, script: &str, edits: usize) -> Told<Value> {
    let begun = Instant::now();
    while begun.elapsed()
        < PATIENCE + Duration::from_millis(200) * u32::try_from(edits).unwrap_or(1)
    {
        let answer = visit.ask(script, &[]).await?;
        if answer.is_object() {
            return Ok(answer);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let hands = visit
        .ask("return JSON.stringify(window.hands)", &[])
        .await?;
    Err(Trouble::new(format!(
        "the hands do not come to an end: {hands}"
    )))
}

fn pairs(object: &Value) -> Vec<(String, Value)> {
    let members = object.as_object().into_iter().flatten();
    members
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

/// Every last answer and every last note is in the file.
fn holds(text: &str, answers: &[(String, Value)], notes: &[(String, Value)]) -> Told {
    let file: Value = serde_json::from_str(text)?;
    let me = me(&file)?;
    let mut lost = Vec::new();
    for (kind, wanted) in [("answers", answers), ("notes", notes)] {
        assert!(wanted.len() > 8, "only {} {kind} were given", wanted.len());
        for (question, value) in wanted {
            let value = match value.as_str().and_then(|text| text.parse::<u8>().ok()) {
                Some(points) => json!(points),
                None => value.clone(),
            };
            let kept = &me[kind][question]["value"];
            if *kept != value {
                lost.push(format!("{question}: {value} became {kept}"));
            }
        }
    }
    assert!(lost.is_empty(), "lost: {lost:#?}");
    Ok(())
}
