//! A page that stayed open while somebody loaded a newer version of the app in another tab.

use crate::steps::MARIT;
use e2e::{Altered, Answer, Language, Thing, Told, Visit, journey};
use serde_json::{Value, json};

const SLOTS: [&str; 2] = ["gezamenlijke-blik/a", "gezamenlijke-blik/b"];

#[test]
fn an_older_app_leaves_a_newer_record_alone() {
    journey(async |visit| {
        newer_elsewhere(visit, &SLOTS, newer_seal).await?;
        newer_elsewhere(visit, &SLOTS[..1], newer_seal).await?;
        newer_elsewhere(visit, &SLOTS[1..], newer_seal).await?;
        newer_elsewhere(visit, &SLOTS, newer_format).await
    });
}

/// A newer app writes into these slots; the older one says so, writes nothing any more, and offers to load anew.
async fn newer_elsewhere(
    visit: &mut Visit,
    slots: &[&str],
    newer: impl Fn(&str) -> String,
) -> Told {
    visit.use_copy(Altered::with_faults()?).await?;
    visit.start(&MARIT).await?;
    visit.go_to("ambition").await?;
    visit.answer("AM-Q1", Answer::Score(5)).await?;
    visit.is_safe().await?;
    let here = visit.window().await?;
    // A page of the same place that is not this app writes what a later version of it would.
    let other = visit.open_bare_window().await?;
    let stored = visit.stored().await?;
    for slot in slots {
        let text = newer(stored[*slot].as_str().unwrap_or_default());
        let write = "localStorage.setItem(arguments[0], arguments[1])";
        visit.ask(write, &[json!(slot), json!(text)]).await?;
    }
    let before = kept(visit).await?;
    assert!(before.to_string().contains("Nieuwer"), "{before}");

    visit.look_at(&here).await?;
    says_so(visit).await?;
    visit.tap_unheard("AM-Q2", "2").await?;
    visit.write_unheard("AM-Q2", "Nog iets.").await?;
    visit.use_language(Language::English).await?;
    visit.use_language(Language::Dutch).await?;
    assert!(
        !visit
            .sees(&visit.words.pieces("save.saved")?.concat())
            .await?
    );
    // What cannot be saved any more can be taken along.
    let file = visit.export_me().await?;
    assert!(file.text.contains("Nog iets."), "{}", file.text);
    visit.reload().await?;
    says_so(visit).await?;
    visit.look_at(&other).await?;
    assert_eq!(kept(visit).await?, before);
    visit.look_at(&here).await
}

async fn says_so(visit: &Visit) -> Told {
    let words = &visit.words;
    visit.reads(&words.say("storage_errors.newer")?).await?;
    let reload = Thing::button(words.say("storage_errors.reload")?);
    visit.meets(&reload).await
}

/// What stands in the slots.
async fn kept(visit: &Visit) -> Told<Value> {
    let stored = visit.stored().await?;
    Ok(json!(SLOTS.map(|slot| stored[slot].clone())))
}

/// The record as an app would seal it that seals differently.
fn newer_seal(sealed: &str) -> String {
    sealed
        .replacen("blik-record 1 ", "blik-record 2 ", 1)
        .replace(MARIT.name, "Nieuwer")
}

/// The record in a later version of the format, sealed as it should be.
fn newer_format(sealed: &str) -> String {
    let (head, text) = sealed.split_once('\n').unwrap_or_default();
    let text = text
        .replacen("\"major\": 1", "\"major\": 2", 1)
        .replace(MARIT.name, "Nieuwer");
    let generation: u64 = head
        .split(' ')
        .nth(2)
        .and_then(|number| number.parse().ok())
        .unwrap_or_default();
    let bytes = generation.to_le_bytes().into_iter().chain(text.bytes());
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let length = text.len();
    format!("gezamenlijke-blik-record 1 {generation} {length} {sum:016x}\n{text}")
}
