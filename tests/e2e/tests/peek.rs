//! Somebody tries to peek: before a session is revealed, and of organisations where only the group is shown.

mod perceived;
mod private;

use e2e::{Language, Told, Visit, Window, artefacts, fixtures, journey, pages};
use perceived::{Perceived, Secrets};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// The example workshop in a session with these fields.
fn session(name: &str, lamport: u32, fields: &[(&str, &str)]) -> Told<PathBuf> {
    let file = fixtures().join("../../public/example/workshop.json");
    let mut document: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    let said =
        |value: &str| json!({ "value": value, "stamp": format!("{lamport}.1791999999999.peek") });
    let mut session = json!({ "title": said("Startbijeenkomst") });
    for (field, value) in fields {
        session[*field] = said(value);
    }
    document["sessions"] = json!({ "session-1": session });
    if fields.contains(&("weighting", "participants")) {
        let people = document["participants"]
            .as_object_mut()
            .into_iter()
            .flatten();
        if let Some((_, who)) = people.into_iter().next() {
            who["left_out"] = said("yes");
        }
    }
    let path = artefacts("e2e")?.join(format!("{name}.json"));
    fs::write(&path, document.to_string())?;
    Ok(path)
}

/// Goes to a step of the session, by its number on the bar.
async fn goes_to(visit: &Visit, step: usize) -> Told {
    visit.go("#/begeleiden").await?;
    let script = "const steps = [...document.querySelectorAll('nav ol button')];
        const step = steps.find((one) => one.textContent.trim().startsWith(arguments[0]));
        if (step) step.click();
        return !!step";
    let number = json!(step.to_string());
    visit.until("the step", script, &[number]).await?;
    visit.settled().await
}

/// Opens every comparison that a step has a button for; of each subject the last one stays.
async fn opens_comparisons(visit: &Visit) -> Told {
    let taps = "const ways = document.querySelectorAll('.compared-ways button');
        for (const way of ways) way.click();
        return ways.length";
    visit.ask(taps, &[]).await?;
    visit.settled().await
}

/// What is shown of answers only once they are revealed: every step but the one that reveals them.
const SHUT: [usize; 6] = [1, 3, 4, 5, 6, 7];

async fn nothing_is_seen(visit: &Visit) -> Told {
    let secrets = Secrets::of(visit)?;
    for page in pages() {
        // The example shows what it is an example of; the table is looked at step by step.
        if page.name == "example" || page.name == "facilitate" {
            continue;
        }
        visit.go(&page.hash).await?;
        secrets.are_kept(visit, &page.name).await?;
    }
    for step in SHUT {
        goes_to(visit, step).await?;
        secrets.are_kept(visit, &format!("step {step}")).await?;
    }
    Ok(())
}

#[test]
fn until_a_session_is_revealed_nothing_of_the_answers_is_anywhere() {
    journey(async |visit| {
        let sealed = session("peek-sealed", 90_000, &[("step", "gather")])?;
        visit.import(&[sealed]).await?;
        nothing_is_seen(visit).await?;

        // Whoever tries Back, the other language, a reload, another tab.
        let secrets = Secrets::of(visit)?;
        visit.go("#/samen").await?;
        visit.go("#/verschillen").await?;
        let back = visit.back().await;
        back.map_err(|trouble| trouble.during("going back"))?;
        secrets.are_kept(visit, "back on Samen").await?;
        visit.use_language(Language::English).await?;
        let secrets = Secrets::of(visit)?;
        secrets.are_kept(visit, "in English").await?;
        for step in [3, 4, 5] {
            goes_to(visit, step).await?;
            secrets
                .are_kept(visit, &format!("step {step} in English"))
                .await?;
            visit.reload().await?;
            secrets
                .are_kept(visit, &format!("step {step} anew"))
                .await?;
        }
        let tab = visit.open_window("#/samen").await;
        let _tab: Window = tab.map_err(|trouble| trouble.during("opening a tab"))?;
        secrets.are_kept(visit, "another tab").await?;

        // With somebody left out and the other weighting it is no different.
        let other = [("step", "differences"), ("weighting", "participants")];
        let other = session("peek-weighed", 95_000, &other)?;
        visit.import(&[other]).await?;
        for hash in ["#/samen", "#/verschillen", "#/begeleiden"] {
            visit.go(hash).await?;
            secrets
                .are_kept(visit, &format!("{hash}, weighed otherwise"))
                .await?;
        }
        Ok(())
    });
}

#[test]
fn each_beat_shows_its_own_and_afterwards_all_can_be_found() {
    journey(async |visit| {
        let sealed = session("peek-beats", 90_000, &[("step", "reveal")])?;
        visit.import(&[sealed]).await?;
        let secrets = Secrets::of(visit)?;
        visit.go("#/begeleiden").await?;
        let forward = async |words: &str| {
            let button = e2e::Thing::button(visit.words.say(words)?);
            visit.tap(&button).await?;
            visit.settled().await
        };
        let none = Vec::<String>::new();

        let look = Perceived::of(visit).await?;
        let later = [&secrets.words[..], &secrets.notes, &secrets.filled].concat();
        assert_eq!(
            (look.holds(&later), look.pictures),
            (none.clone(), 1),
            "stil kijken"
        );
        assert_eq!((&look.counts, &look.decimals), (&none, &none));
        // Nobody counts marks by ear before they are counted together.
        assert!(!look.text.contains('×'), "{}", look.text);

        forward("frame.to_count").await?;
        let count = Perceived::of(visit).await?;
        assert_eq!(
            (count.holds(&later), &count.decimals),
            (none.clone(), &none),
            "tellen"
        );
        assert!(!count.counts.is_empty());

        forward("frame.to_words").await?;
        let words = Perceived::of(visit).await?;
        assert!(!words.holds(&secrets.words).is_empty());
        assert_eq!(
            (
                words.holds(&[&secrets.notes[..], &secrets.filled].concat()),
                &words.decimals,
            ),
            (none.clone(), &none),
            "woorden"
        );

        // The next subject begins in silence again, and «Samen» waits for all of them.
        forward("frame.topic_next").await?;
        let next = Perceived::of(visit).await?;
        assert_eq!((next.holds(&later), &next.counts), (none, &Vec::new()));
        visit.go("#/samen").await?;
        secrets.are_kept(visit, "between two subjects").await?;

        // What looks for it all this time does find it, once it is there.
        visit
            .import(&[session(
                "peek-open",
                95_000,
                &[("step", "differences"), ("revealed", "yes")],
            )?])
            .await?;
        visit.go("#/samen").await?;
        let all = Perceived::of(visit).await?;
        for (what, pieces) in [
            ("words", &secrets.words),
            ("notes", &secrets.notes),
            ("organisations", &secrets.organisations),
            ("instruments", &secrets.filled),
        ] {
            assert!(!all.holds(pieces).is_empty(), "no {what} on Samen");
        }
        assert!(
            all.counts.len() > 4 && all.decimals.len() > 20 && all.pictures > 5,
            "{:?}",
            all.decimals
        );
        Ok(())
    });
}

#[test]
fn where_only_the_group_is_shown_no_organisation_is_named() {
    journey(async |visit| {
        let group = [
            ("step", "differences"),
            ("revealed", "yes"),
            ("visibility", "group_only"),
        ];
        visit
            .import(&[session("peek-group", 90_000, &group)?])
            .await?;
        for language in [Language::Dutch, Language::English] {
            visit.go("#/samen").await?;
            visit.use_language(language).await?;
            let secrets = Secrets::of(visit)?;
            let every = visit.words.say("together.questions_all")?;
            visit.tap(&e2e::Thing::button(every)).await?;
            let page = Perceived::of(visit).await?;
            assert_eq!(
                page.holds(&secrets.organisations),
                Vec::<String>::new(),
                "Samen"
            );
            assert!(!page.counts.is_empty());
            let svg = e2e::Thing::button(visit.words.say("radar.svg")?);
            let picture = visit.taking(async |visit| visit.tap(&svg).await).await?;
            for name in &secrets.organisations {
                assert!(!picture.text.contains(name), "{name} in {}", picture.name);
            }
            for step in [2, 3, 4, 5] {
                goes_to(visit, step).await?;
                opens_comparisons(visit).await?;
                let page = Perceived::of(visit).await?;
                assert_eq!(
                    page.holds(&secrets.organisations),
                    Vec::<String>::new(),
                    "step {step}"
                );
            }
        }
        Ok(())
    });
}
