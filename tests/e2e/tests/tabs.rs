//! Two tabs open at the same time: they follow each other, and neither costs the other anything.

mod at_work;
mod newer;
mod undo;

use crate::steps::{MARIT, OMAR};
use e2e::{Altered, Answer, Ears, Told, Trouble, Visit, Window, journey};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// How long two tabs may take before they count as never becoming equal.
const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn what_is_done_in_one_tab_is_seen_in_the_other() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        let here = visit.window().await?;
        let there = visit.open_window("#/lens/ambitie").await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.look_at(&here).await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        // This one has been seen, so it is a change of mind and no difference.
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        visit.look_at(&there).await?;
        visit.stands("AM-Q1", Some(Answer::Score(2))).await?;
        let file = visit.export("mine").await?;
        assert!(!file.text.contains("rivals"), "{}", file.text);
        // A note comes along, and taking an answer back does.
        visit.note("AM-Q2", "Uit het ene tabblad.").await?;
        visit.look_at(&here).await?;
        visit.note_stands("AM-Q2", "Uit het ene tabblad.").await?;
        visit.clear_answer("AM-Q1").await?;
        visit.look_at(&there).await?;
        visit.go_to("ambition").await?;
        visit.stands("AM-Q1", None).await
    });
}

#[test]
fn two_answers_at_the_same_moment_are_both_kept_and_shown() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        let here = visit.window().await?;
        let there = visit.open_window("#/lens/ambitie").await?;
        // The other tab answers before it has heard of the answer here.
        visit.plug_ears(Ears::Plugged).await?;
        // Through the journal it would hear of it too.
        visit.fault("idb-open-throws").await?;
        visit.look_at(&here).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.look_at(&there).await?;
        visit.tap_unheard("AM-Q1", "1").await?;
        visit.look_at(&here).await?;
        visit.write_unheard("AM-Q2", "Zo zie ik het hier.").await?;
        visit.look_at(&there).await?;
        visit.write_unheard("AM-Q2", "En zo daar.").await?;
        visit.plug_ears(Ears::Open).await?;
        visit.fault("").await?;
        let text = become_equal(visit, &here, &there).await?;
        let file: Value = serde_json::from_str(&text)?;
        for pointer in ["answers/AM-Q1", "notes/AM-Q2"] {
            let kept = me(&file)?.pointer(&format!("/{pointer}"));
            let rivals = kept.and_then(|register| register["rivals"].as_array());
            assert_eq!(rivals.map(Vec::len), Some(1), "{pointer} in {text}");
        }
        differences_are_shown(visit).await
    });
}

#[test]
fn what_was_erased_in_one_tab_does_not_come_back_from_another() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.note("AM-Q1", "Dit moet weg kunnen.").await?;
        let here = visit.window().await?;
        let hears = visit.open_window("#/lens/ambitie").await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        let deaf = visit.open_window("#/lens/ambitie").await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;
        visit.plug_ears(Ears::Plugged).await?;

        visit.look_at(&here).await?;
        visit.erase_all().await?;
        // The tab that has not heard of it writes on, and finds out then.
        visit.look_at(&deaf).await?;
        visit.tap_unheard("AM-Q2", "3").await?;
        visit.plug_ears(Ears::Open).await?;
        for window in [&deaf, &here, &hears] {
            visit.look_at(window).await?;
            if window == &hears {
                visit.stands("AM-Q1", None).await?;
                visit.note_stands("AM-Q1", "").await?;
            }
            visit.reload().await?;
            let stored = visit.everything_stored().await?;
            assert!(
                !stored.contains("Dit moet weg kunnen") && !stored.contains(MARIT.name),
                "{stored}"
            );
        }
        Ok(())
    });
}

#[test]
fn each_tab_goes_on_with_its_own_participant() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        let here = visit.window().await?;
        let there = visit.open_window("#/klaar").await?;
        visit.hand_over_to(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(1)).await?;
        visit.look_at(&here).await?;
        visit.stands("AM-Q1", None).await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.look_at(&there).await?;
        visit.answer("AM-Q2", Answer::Score(2)).await?;
        visit.stands("AM-Q1", Some(Answer::Score(1))).await?;
        let file: Value = serde_json::from_str(&visit.export("device").await?.text)?;
        let people = file["participants"].as_object().into_iter().flatten();
        let mut answers: Vec<(&Value, &Value)> = people
            .map(|(_, person)| {
                (
                    &person["name"]["value"],
                    &person["answers"]["AM-Q1"]["value"],
                )
            })
            .collect();
        answers.sort_by_key(|(name, _)| name.to_string());
        assert_eq!(json!(answers), json!([["Marit", 5], ["Omar", 1]]));
        Ok(())
    });
}

#[test]
fn language_and_theme_are_each_tabs_own_until_it_is_loaded_again() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        let here = visit.window().await?;
        visit.open_window("#/overzicht").await?;
        visit.use_theme(e2e::Theme::Dark).await?;
        visit.use_language(e2e::Language::English).await?;
        visit.look_at(&here).await?;
        let look = "return [document.documentElement.lang, document.documentElement.dataset.theme]";
        assert_eq!(visit.ask(look, &[]).await?, json!(["nl", "system"]));
        visit.reload().await?;
        assert_eq!(visit.ask(look, &[]).await?, json!(["en", "dark"]));
        Ok(())
    });
}

/// Waits until both tabs give the same file, and gives it.
async fn become_equal(visit: &Visit, here: &Window, there: &Window) -> Told<String> {
    let begun = Instant::now();
    loop {
        let mut texts = Vec::new();
        for window in [here, there] {
            visit.look_at(window).await?;
            texts.push(visit.export("mine").await?.text);
        }
        let waited = begun.elapsed();
        match texts.as_slice() {
            [one, other] if one == other => return Ok(one.clone()),
            [one, other] if waited > PATIENCE => {
                return Err(Trouble::new(format!("the tabs differ: {one}\n\n{other}")));
            }
            _ => {}
        }
    }
}

/// The one participant in a file.
fn me(file: &Value) -> Told<&Value> {
    let people = file["participants"].as_object();
    people
        .and_then(|people| people.values().next())
        .ok_or_else(|| Trouble::new("there is nobody in the file"))
}

async fn differences_are_shown(visit: &Visit) -> Told {
    visit.go("#/verschillen").await?;
    visit.reads(&visit.words.question("AM-Q1")?).await?;
    visit.reads(&visit.words.question("AM-Q2")?).await?;
    visit.reads("Zo zie ik het hier.").await?;
    visit.reads("En zo daar.").await
}
