//! What a group agreed at the table: written down, put into calendars and on paper, and the first thing it looks at next time.

use crate::steps::workshop_files;
use e2e::{LENSES, Lens, Medium, Thing, Told, Visit, artefacts, figure, journey};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// What people call a field.
fn field(visit: &Visit, name: &str) -> Told<Thing> {
    Ok(Thing::field(visit.words.say(&format!("names.{name}.one"))?))
}

async fn tap(visit: &Visit, place: &str) -> Told {
    visit.tap(&Thing::button(visit.words.say(place)?)).await
}

/// Chooses a day, as a date field takes it whatever the device's own way of typing one is.
pub async fn choose_day(visit: &Visit, name: &str, day: &str) -> Told {
    let choose = "const field = find(arguments[0]); field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true })); return true;";
    let field = field(visit, name)?.to_json();
    visit.ask(choose, &[field, json!(day)]).await?;
    Ok(())
}

/// Begins a session.
pub async fn begin_session(visit: &Visit) -> Told {
    visit.go("#/begeleiden").await?;
    tap(visit, "frame.begin").await?;
    visit
        .meets(&Thing::heading(visit.words.say("frame.gather")?))
        .await
}

/// Goes to a step of the session that is run.
pub async fn go_to_step(visit: &Visit, step: &str) -> Told {
    let name = visit.words.say(&format!("frame.{step}"))?;
    let nav = "const step = [...document.querySelectorAll('.table-steps button')].find((one) => one.innerText.includes(arguments[0]));
        if (step) step.click(); return !!step;";
    visit.until("the steps", nav, &[json!(name)]).await?;
    visit.meets(&Thing::heading(name)).await
}

/// Writes an agreement down.
pub async fn agree(visit: &Visit, what: &str) -> Told {
    go_to_step(visit, "agreements").await?;
    tap(visit, "agreements.add").await?;
    visit.focus_is_in("textarea").await?;
    visit.type_keys(what).await?;
    visit
        .until(
            "the words",
            "return document.activeElement.value === arguments[0]",
            &[json!(what)],
        )
        .await?;
    visit.is_safe().await
}

#[test]
fn an_agreement_begins_with_an_idea_goes_into_a_calendar_and_comes_back_next_time() {
    journey(async |visit| {
        begin_session(visit).await?;
        go_to_step(visit, "agreements").await?;
        visit.reads(&visit.words.say("agreements.none")?).await?;
        tap(visit, "agreements.add").await?;
        visit.focus_is_in("textarea").await?;
        visit.reads(&visit.words.say("agreements.undated")?).await?;
        let to_calendar = Thing::button(visit.words.say("agreements.calendar")?);
        assert!(!visit.has(&to_calendar).await?, "it has no day yet");

        // An idea of the model, made one's own.
        visit
            .tap(&Thing::press(visit.words.say("agreements.more_ideas")?))
            .await?;
        let idea = visit.words.say("subjects.trust.idea1")?;
        visit.tap(&Thing::button(idea.clone())).await?;
        visit.focus_is_in("textarea").await?;
        let taken = "return document.activeElement.value";
        assert_eq!(visit.ask(taken, &[]).await?, json!(idea));
        visit
            .fill(&field(visit, "organisation")?, "Wonen Noord")
            .await?;
        visit.fill(&field(visit, "who")?, "Zoë").await?;
        choose_day(visit, "by", "2026-01-15").await?;
        visit.is_safe().await?;

        let file = visit
            .taking(async |visit| visit.tap(&to_calendar).await)
            .await?;
        assert!(file.name.ends_with(".ics"), "{}", file.name);
        let flat = file.text.replace("\r\n ", "");
        assert!(flat.contains("DTSTART;VALUE=DATE:20260115"), "{flat}");
        assert!(flat.contains("(Wonen Noord\\, Zoë)"), "{flat}");

        // Everything stands after a reload, at the same step.
        visit.reload().await?;
        visit
            .meets(&Thing::heading(visit.words.say("frame.agreements")?))
            .await?;
        let stands = "return [...document.querySelectorAll('.agreement input, .agreement textarea')].map((it) => it.value).slice(0, 4)";
        let stands = visit.ask(stands, &[]).await?;
        assert_eq!(stands, json!([idea, "Wonen Noord", "Zoë", "2026-01-15"]));

        // The next session looks at it first, also where the one before is gone, and says what became of it.
        visit.go("#/sessies").await?;
        tap(visit, "sessions.erase").await?;
        tap(visit, "sessions.erase_confirm").await?;
        begin_session(visit).await?;
        visit.reads(&visit.words.say("agreements.before")?).await?;
        visit.reads("Wonen Noord, Zoë").await?;
        let overdue = visit.words.pieces("agreements.overdue")?;
        visit
            .reads(overdue.first().map_or("", String::as_str))
            .await?;
        visit
            .tap(&Thing::choice(visit.words.say("agreements.done")?))
            .await?;
        visit.is_safe().await?;
        visit.reload().await?;
        visit
            .meets(&Thing::heading(visit.words.say("frame.gather")?))
            .await?;
        assert!(!visit.sees(&visit.words.say("agreements.before")?).await?);
        Ok(())
    });
}

/// A file of twenty more organisations with long names, each with somebody who answers otherwise than the one before.
fn twenty_more() -> Told<PathBuf> {
    let entry = |value: Value| json!({ "value": value, "stamp": "1.1790000000000.x" });
    let people = (0..20).map(|number| {
        let ids = LENSES.into_iter().flat_map(Lens::ids);
        let answers = ids.map(|id| {
            let score = if number % 2 == 0 { 1 } else { 5 };
            (id, entry(json!(score)))
        });
        let organisation =
            format!("Stichting voor wonen, welzijn en zorg in de regio, afdeling {number}");
        let answers: serde_json::Map<String, Value> = answers.collect();
        let who = json!({ "organisation": entry(json!(organisation)), "answers": answers });
        (format!("p{number}"), who)
    });
    let people: serde_json::Map<String, Value> = people.collect();
    let file = json!({
        "format": "gezamenlijke-blik", "version": { "major": 1, "minor": 0 }, "participants": people,
    });
    let path = artefacts("e2e")?.join("twenty-more.json");
    fs::write(&path, file.to_string())?;
    Ok(path)
}

/// What stands on paper and is wider than its place.
const CUT: &str = "dispatchEvent(new Event('beforeprint'));
    return [...document.querySelectorAll('.paper *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map((one) => one.innerText)";

/// The words of the paper, as they are when the browser prints.
async fn on_paper(visit: &Visit) -> Told<String> {
    let read = "dispatchEvent(new Event('beforeprint')); const text = document.querySelector('.paper').textContent;
        dispatchEvent(new Event('afterprint')); return text;";
    let text = visit.ask(read, &[]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "only Chromium prints for its driver"
)]
fn a_session_closes_and_goes_on_three_pages_at_most_without_answers_before_the_reveal() {
    journey(async |visit| {
        visit.import(&workshop_files()?).await?;
        begin_session(visit).await?;
        agree(visit, "We zetten achter elke taak één naam.").await?;
        let sealed = on_paper(visit).await?;
        assert!(sealed.contains("één naam") && sealed.contains(&visit.words.say("paper.sealed")?));
        for secret in ["Westerdam", "%", &visit.words.say("answered.together_low")?] {
            assert!(!sealed.contains(secret), "{secret}: {sealed}");
        }
        go_to_step(visit, "close").await?;
        assert!(!visit.sees(&visit.words.say("close.left_over")?).await?);

        go_to_step(visit, "differences").await?;
        tap(visit, "frame.unseal").await?;
        go_to_step(visit, "close").await?;
        visit.reads(&visit.words.say("close.left_over")?).await?;
        choose_day(visit, "next", "2027-01-14").await?;
        let partly = Thing::choice(visit.words.say("choices.partly")?);
        visit.tap(&partly).await?;
        visit.is_safe().await?;
        let paper = on_paper(visit).await?;
        let heard = [
            "Zorgnetwerk De Linde",
            "Gemeente Westerdam (3)",
            "Wie bepaalt wat?",
            "één naam",
            "14 januari 2027",
            "deels",
        ];
        for words in heard {
            assert!(paper.contains(words), "{words}: {paper}");
        }
        let count = visit.printed_pages().await?;
        assert!((1..=3).contains(&count), "{count} pages");
        figure(format!(
            "paper: {count} page(s) for 4 organisations and three subjects"
        ));
        let ics = visit
            .taking(async |visit| tap(visit, "close.calendar").await)
            .await?;
        assert!(
            ics.text.contains("DTSTART;VALUE=DATE:20270114"),
            "{}",
            ics.text
        );
        let session = visit
            .taking(async |visit| tap(visit, "close.save").await)
            .await?;
        let kept: Value = serde_json::from_str(&session.text)?;
        assert_eq!(kept["agreements"].as_object().map(|it| it.len()), Some(1));

        visit.import(&[twenty_more()?]).await?;
        visit.go("#/begeleiden").await?;
        go_to_step(visit, "close").await?;
        let paper = on_paper(visit).await?;
        let each = (0..20).map(|number| format!("afdeling {number} (1)"));
        for name in each.chain(["Gemeente Westerdam (3)".to_owned()]) {
            assert!(paper.contains(&name), "{name}: {paper}");
        }
        let count = visit.printed_pages().await?;
        figure(format!("paper: {count} page(s) for 24 organisations"));
        visit.stand_in(Medium::Paper).await?;
        assert_eq!(visit.ask(CUT, &[]).await?, json!([]));
        visit.stand_in(Medium::Screen).await?;

        // From now on the group sees itself alone, and so it is on paper.
        go_to_step(visit, "gather").await?;
        visit
            .tap(&Thing::press(visit.words.say("gather.about")?))
            .await?;
        visit
            .tap(&Thing::choice(visit.words.say("invite.group_only")?))
            .await?;
        visit.is_safe().await?;
        let paper = on_paper(visit).await?;
        assert!(
            paper.contains("Wie bepaalt wat?") && paper.contains("32 deelnemers"),
            "{paper}"
        );
        for name in ["Westerdam", "afdeling"] {
            assert!(!paper.contains(name), "{name}: {paper}");
        }
        Ok(())
    });
}
