//! Workshops with many people at the table, as on a machine that is four times as slow: how long a step takes. Nothing is asserted of
//! the times, because they differ from machine to machine; `cargo xtask bench` prints them.

use crate::steps::workshop_files;
use e2e::{Thing, Told, Visit, artefacts, figure, journey};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// How many times as slow the machine is made.
const SLOWER: u32 = 4;

/// Clicks on this thing, and tells how many milliseconds later it stands on the screen: a message that is sent in a frame comes right
/// after that was painted.
const CLICKED: &str = "const thing = typeof arguments[0] === 'number'
        ? document.querySelectorAll('nav ol button')[arguments[0]] : find(arguments[0]);
    const start = performance.now();
    thing.click();
    return new Promise((done) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - start);
        port2.postMessage(0);
    }));";

/// From now on the page notes when files are chosen, and when this stands on it.
const WATCHED: &str = "const [input, words] = [find(arguments[0]), arguments[1]];
    input.addEventListener('change', () => {
        const start = performance.now();
        const look = () => document.querySelector('main').textContent.includes(words)
            ? requestAnimationFrame(() => { window.took = performance.now() - start; }) : requestAnimationFrame(look);
        look();
    }, true);
    return true;";

/// A file for each of so many people, who come from so many organisations.
fn files(people: usize, organisations: usize) -> Told<Vec<PathBuf>> {
    let folder = artefacts("e2e")?.join(format!("crowd-of-{people}"));
    fs::create_dir_all(&folder)?;
    let models = workshop_files()?;
    let made = models.iter().cycle().take(people).enumerate();
    let made = made.map(|(at, model)| {
        let mut file: Value = serde_json::from_str(&fs::read_to_string(model)?)?;
        let everybody = file["participants"].take();
        let mut renamed = serde_json::Map::new();
        for (id, mut person) in everybody.as_object().cloned().into_iter().flatten() {
            person["organisation"]["value"] = json!(format!("Partner {}", at % organisations + 1));
            if person["name"]["value"].is_string() {
                person["name"]["value"] = json!(format!("Mens {at}"));
            }
            let id: String = id.chars().take(16).collect();
            renamed.insert(format!("{id}-{at}"), person);
        }
        file["participants"] = Value::Object(renamed);
        let path = folder.join(format!("{at}.json"));
        fs::write(&path, file.to_string())?;
        Ok(path)
    });
    made.collect()
}

/// Tells a time beside the one that is aimed at.
fn tell(what: &str, took: f64, aim: f64) {
    figure(format!(
        "{what:<32}{took:>8.0} ms{:>8.2} × the aim of {aim:.0}",
        took / aim
    ));
}

/// How long a click takes, in milliseconds.
async fn clicked(visit: &Visit, thing: Value) -> Told<f64> {
    visit.settled().await?;
    let took = visit.ask(CLICKED, &[thing]).await?;
    Ok(took.as_f64().unwrap_or(f64::NAN))
}

async fn measured(visit: &Visit, people: usize, organisations: usize) -> Told {
    let paths = files(people, organisations)?;
    visit.go("#/begeleiden").await?;
    visit.slow_down(SLOWER).await?;
    visit
        .tap(&Thing::button(visit.words.say("frame.begin")?))
        .await?;
    visit.reads(&visit.words.say("gather.nobody")?).await?;
    let count = people.to_string();
    let here = visit.words.say_with("gather.here", &[("count", &count)])?;
    visit
        .ask(WATCHED, &[Thing::files().to_json(), json!(here)])
        .await?;
    visit.choose_files(&paths).await?;
    let took = visit.until("the files", "return window.took", &[]).await?;
    figure(format!(
        "{people} people of {organisations} organisations, {SLOWER} × as slow:"
    ));
    let aim = 15.0 * people as f64;
    tell(
        "  files read, merged and shown",
        took.as_f64().unwrap_or(f64::NAN),
        aim,
    );

    let show = Thing::button(visit.words.say("frame.show")?);
    tell(
        "  to «Onthullen»",
        clicked(visit, show.to_json()).await?,
        150.0,
    );
    // All is shown, so that every step has something to show.
    clicked(visit, json!(2)).await?;
    visit
        .tap(&Thing::button(visit.words.say("frame.unseal")?))
        .await?;
    for (at, step) in [
        "gather",
        "reveal",
        "differences",
        "agenda",
        "talk",
        "agreements",
        "close",
    ]
    .iter()
    .enumerate()
    {
        let name = visit.words.say(&format!("frame.{step}"))?;
        // From another step, also to the first.
        clicked(visit, json!((at + 3) % 7)).await?;
        tell(
            &format!("  to «{name}»"),
            clicked(visit, json!(at)).await?,
            100.0,
        );
    }
    visit.slow_down(1).await
}

#[test]
#[ignore = "it measures, for cargo xtask bench"]
fn two_hundred_people_of_twenty_organisations() {
    journey(async |visit| measured(visit, 200, 20).await);
}

#[test]
#[ignore = "it measures, for cargo xtask bench"]
fn five_hundred_people_of_forty_organisations() {
    journey(async |visit| measured(visit, 500, 40).await);
}
