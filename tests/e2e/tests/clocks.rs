//! Clocks that are ten years off, or jump in the middle of a visit: what counts is what came after what, never what
//! the clock said.

use crate::steps::{MARIT, OMAR};
use e2e::{Altered, Answer, Export, Told, Visit, artefacts, journey, soaking};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Ten years, in days.
const DECADE: i64 = 3652;

/// By how many days the clock is off at each of six moments: four on a participant's device, two on the facilitator's.
const CLOCKS: [(&str, [i64; 6]); 6] = [
    ("good clocks", [0; 6]),
    (
        "back at every step",
        [DECADE, 0, -DECADE, -2 * DECADE, -3 * DECADE, -4 * DECADE],
    ),
    (
        "one ahead, one behind",
        [DECADE, DECADE, DECADE, DECADE, -DECADE, -DECADE],
    ),
    ("ahead", [DECADE; 6]),
    ("behind", [-DECADE; 6]),
    (
        "to and fro",
        [-DECADE, DECADE, -DECADE, DECADE, -DECADE, DECADE],
    ),
];

#[test]
fn the_merged_answers_are_the_same_whatever_the_clocks_say() {
    journey(async |visit| {
        let mut results = Vec::new();
        let cases = if soaking() { CLOCKS.len() } else { 3 };
        for (name, clocks) in CLOCKS.into_iter().take(cases) {
            let merged = workshop(visit, name, clocks).await;
            results.push((name, merged.map_err(|trouble| trouble.during(name))?));
        }
        let mut good = None;
        for (name, merged) in results {
            let good = good.get_or_insert_with(|| merged.clone());
            assert_eq!(&merged, good, "{name}");
        }
        Ok(())
    });
}

/// Two people on two devices and a facilitator who merges their files; gives what everybody's answers then are.
async fn workshop(visit: &mut Visit, name: &str, clocks: [i64; 6]) -> Told<Value> {
    let [first, second, third, fourth, fifth, sixth] = clocks;
    visit.use_copy(Altered::with_faults()?).await?;
    visit.clock_off_by(first).await?;
    visit.start(&MARIT).await?;
    visit.answer("AM-Q1", Answer::Score(2)).await?;
    visit.answer("AM-Q2", Answer::Score(3)).await?;
    visit.note("AM-Q1", "Eerst dit.").await?;
    tells_the_time(visit).await?;
    // The clock jumps while the page is open.
    visit.clock_off_by(second).await?;
    visit.answer("AM-Q1", Answer::Score(4)).await?;
    visit.note("AM-Q1", "Toen dat.").await?;
    tells_the_time(visit).await?;
    let earlier = visit.export_me().await?;
    visit.clock_off_by(third).await?;
    visit.reload().await?;
    visit.answer("AM-Q1", Answer::Score(4)).await?;
    visit.answer("AM-Q2", Answer::Score(5)).await?;
    visit.clock_off_by(fourth).await?;
    visit.clear_answer("AM-Q2").await?;
    visit.answer("AM-Q2", Answer::Unknown).await?;
    visit.answer("AM-Q3", Answer::Score(1)).await?;
    visit.reload().await?;
    visit.stands("AM-Q2", Some(Answer::Unknown)).await?;
    let later = visit.export_me().await?;

    visit.use_copy(Altered::with_faults()?).await?;
    visit.clock_off_by(fifth).await?;
    visit.start(&OMAR).await?;
    visit.answer("AM-Q1", Answer::Score(1)).await?;
    let files = [
        file(name, "later", &later)?,
        file(name, "earlier", &earlier)?,
    ];
    for file in &files {
        visit.bring(std::slice::from_ref(file)).await?;
        let nothing_new = visit.words.say("merge.nothing_new")?;
        if !visit.sees(&nothing_new).await? {
            visit.import(std::slice::from_ref(file)).await?;
        }
    }
    visit.clock_off_by(sixth).await?;
    visit.answer("AM-Q1", Answer::Score(3)).await?;
    visit.reload().await?;
    visit.stands("AM-Q1", Some(Answer::Score(3))).await?;
    let merged = visit.export("merged").await?;
    // Once more the older file: it changes nothing.
    let [_, earlier] = &files;
    visit.bring(std::slice::from_ref(earlier)).await?;
    visit.reads(&visit.words.say("merge.nothing_new")?).await?;
    assert_eq!(visit.export("merged").await?.text, merged.text);
    assert_eq!(visit.noted_complaints().await?, Vec::<String>::new());
    everybody(&merged)
}

#[test]
fn two_tabs_with_clocks_twenty_years_apart_agree() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.clock_off_by(DECADE).await?;
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        let ahead = visit.window().await?;
        let behind = visit.open_window("#/lens/ambitie").await?;
        visit.clock_off_by(-DECADE).await?;
        for round in 1..=4 {
            for (window, points) in [(&ahead, round), (&behind, round + 1)] {
                visit.look_at(window).await?;
                visit.answer("AM-Q1", Answer::Score(points)).await?;
                tells_the_time(visit).await?;
            }
            visit.look_at(&ahead).await?;
            visit
                .stands("AM-Q1", Some(Answer::Score(round + 1)))
                .await?;
        }
        let file = visit.export("mine").await?;
        assert!(!file.text.contains("rivals"), "{}", file.text);
        Ok(())
    });
}

/// «Bewaard op dit apparaat, 14:03», whatever the date.
async fn tells_the_time(visit: &Visit) -> Told {
    visit.is_safe().await?;
    let saved = visit.words.pieces("save.saved_at")?.concat();
    let script =
        "return new RegExp(squash(arguments[0]) + '[0-2]?[0-9]:[0-5][0-9]').test(squash(page()))";
    visit
        .until("the time of saving", script, &[json!(saved)])
        .await
        .map(drop)
}

fn file(name: &str, which: &str, export: &Export) -> Told<PathBuf> {
    let name = format!("clocks-{}-{which}.json", name.replace([' ', ','], "-"));
    let file = artefacts("e2e")?.join(name);
    fs::write(&file, &export.text)?;
    Ok(file)
}

/// What everybody answered and wrote, by their names, without stamps.
fn everybody(export: &Export) -> Told<Value> {
    let file: Value = serde_json::from_str(&export.text)?;
    let mut people = serde_json::Map::new();
    for person in file["participants"].as_object().into_iter().flatten() {
        let (_, person) = person;
        let name = person["name"]["value"].as_str().unwrap_or_default();
        let registers = ["answers", "notes"].into_iter().flat_map(|kind| {
            let all = person[kind].as_object().into_iter().flatten();
            all.map(move |(id, register)| (format!("{kind}/{id}"), value_and_rivals(register)))
        });
        let registers: serde_json::Map<String, Value> = registers.collect();
        people.insert(name.to_owned(), Value::Object(registers));
    }
    assert_eq!(people.len(), 2, "{}", export.text);
    Ok(Value::Object(people))
}

fn value_and_rivals(register: &Value) -> Value {
    let rivals = register["rivals"].as_array().into_iter().flatten();
    let rivals: Vec<&Value> = rivals.map(|rival| &rival["value"]).collect();
    json!([register["value"], rivals])
}
