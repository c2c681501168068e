//! «Agenda»: arranged with the keyboard alone, and files that come late ask before they change it.

use crate::steps::workshop_files;
use e2e::{Thing, Told, Trouble, Visit, journey};
use serde_json::json;
use std::path::PathBuf;
use thirtyfour::Key;

/// The topics on the agenda with their minutes, as a person reads them.
const LISTED: &str = "const rows = [...document.querySelectorAll('.agenda-row')].map((row) => [
        row.querySelector('.agenda-name').innerText, row.querySelector('.agenda-count').innerText].join(' ').trim());
    return squash(rows.join(' · ')) === squash(arguments[0]);";

/// A session over these files, at the agenda, all revealed.
async fn begin(visit: &Visit, files: &[PathBuf]) -> Told {
    visit.go("#/begeleiden").await?;
    visit.tap(&button(visit, "frame.begin")?).await?;
    visit.choose_files(files).await?;
    let here = [("count", "12")];
    let all = visit.words.say_with("gather.here", &here)?;
    let most = visit.words.say_with("gather.here", &[("count", "11")])?;
    let said =
        "return [arguments[0], arguments[1]].some((one) => document.body.innerText.includes(one))";
    visit
        .until("the files to be in", said, &[json!(all), json!(most)])
        .await?;
    visit.tap(&Thing::press(step(visit)?)).await?;
    visit.tap(&button(visit, "frame.unseal")?).await
}

/// «4 Agenda», as it stands on the bar.
fn step(visit: &Visit) -> Told<String> {
    Ok(format!("4 {}", visit.words.say("frame.agenda")?))
}

fn button(visit: &Visit, place: &str) -> Told<Thing> {
    Ok(Thing::button(visit.words.say(place)?))
}

fn subject(visit: &Visit, key: &str) -> Told<String> {
    visit.words.say(&format!("subjects.{key}.name"))
}

/// What a button is called that does this to a subject.
fn of(visit: &Visit, place: &str, key: &str) -> Told<String> {
    let topic = subject(visit, key)?;
    visit.words.say_with(place, &[("topic", &topic)])
}

/// Waits until these subjects are on the agenda, with their minutes.
async fn stand(visit: &Visit, expected: &[(&str, &str)]) -> Told {
    let rows = expected.iter().map(|(key, minutes)| {
        let minutes = visit
            .words
            .say_with("agenda.minutes", &[("count", minutes)])?;
        Ok(format!("{} {minutes}", subject(visit, key)?))
    });
    let rows = rows.collect::<Told<Vec<String>>>()?.join(" · ");
    let what = format!("the agenda «{rows}»");
    visit.until(&what, LISTED, &[json!(rows)]).await.map(drop)
}

/// Waits until the focus is on what has this name.
async fn focus_is_on(visit: &Visit, name: &str) -> Told {
    let script = "return names(document.activeElement).includes(squash(arguments[0]))";
    let what = format!("the focus on «{name}»");
    visit.until(&what, script, &[json!(name)]).await.map(drop)
}

/// Goes to a button with the keyboard, and presses it.
async fn press(visit: &Visit, name: &str) -> Told {
    visit.tab_to(&Thing::button(name)).await?;
    visit.key(Key::Enter).await
}

#[test]
fn the_keyboard_alone_arranges_the_agenda_and_the_focus_stays_where_one_works() {
    journey(async |visit| {
        begin(visit, &workshop_files()?).await?;
        let first = [("money", "11"), ("deciding", "13"), ("belonging", "11")];
        stand(visit, &first).await?;

        let up = of(visit, "agenda.up", "deciding")?;
        press(visit, &up).await?;
        let moved = [("deciding", "13"), ("money", "11"), ("belonging", "11")];
        stand(visit, &moved).await?;
        focus_is_on(visit, &up).await?;
        let name = subject(visit, "deciding")?;
        let told = [("topic", name.as_str()), ("place", "1")];
        visit
            .reads(&visit.words.say_with("agenda.told_at", &told)?)
            .await?;
        // It cannot go higher, and stays under the finger.
        visit.key(Key::Enter).await?;
        stand(visit, &moved).await?;
        focus_is_on(visit, &up).await?;

        press(visit, &of(visit, "agenda.longer", "money")?).await?;
        let longer = [("deciding", "10"), ("money", "15"), ("belonging", "10")];
        stand(visit, &longer).await?;
        press(visit, &of(visit, "agenda.share_of", "money")?).await?;
        stand(visit, &moved).await?;

        press(visit, &of(visit, "agenda.take_off", "money")?).await?;
        let fewer = [("deciding", "18"), ("belonging", "17")];
        stand(visit, &fewer).await?;
        focus_is_on(visit, &of(visit, "agenda.up", "belonging")?).await?;

        press(visit, &visit.words.say("agenda.own_add")?).await?;
        focus_is_on(visit, &visit.words.say("agenda.own_field")?).await?;
        visit.type_keys("De kas").await?;
        visit.is_safe().await?;
        visit.reload().await?;
        let kept = "const field = document.querySelector('.agenda-row input'); return field && field.value === 'De kas'";
        visit.until("the topic of their own", kept, &[]).await?;

        press(visit, &visit.words.say("agenda.follow")?).await?;
        press(visit, &visit.words.say("agenda.follow_confirm")?).await?;
        stand(visit, &first).await
    });
}

/// The file of Yusuf, who is late.
fn yusuf(files: &mut Vec<PathBuf>) -> Told<PathBuf> {
    let at = files
        .iter()
        .position(|file| e2e::stem(file).ends_with("yusuf"));
    Ok(files.remove(at.ok_or_else(|| Trouble::new("Yusuf has no file"))?))
}

#[test]
fn a_file_that_comes_late_asks_before_it_changes_the_agenda() {
    journey(async |visit| {
        let mut files = workshop_files()?;
        let late = yusuf(&mut files)?;
        begin(visit, &files).await?;
        let up = Thing::button(of(visit, "agenda.up", "deciding")?);
        visit.tap(&up).await?;
        let arranged = [("deciding", "13"), ("money", "11"), ("disagreeing", "11")];
        stand(visit, &arranged).await?;

        visit
            .tap(&Thing::press(format!(
                "1 {}",
                visit.words.say("frame.gather")?
            )))
            .await?;
        visit.choose_files(&[late]).await?;
        let all = visit.words.say_with("gather.here", &[("count", "12")])?;
        visit.reads(&all).await?;
        visit.tap(&Thing::press(step(visit)?)).await?;
        visit
            .reads(&of(visit, "agenda.suggested", "belonging")?)
            .await?;
        stand(visit, &arranged).await?;
        let add = Thing::button(of(visit, "agenda.put_on_of", "belonging")?);
        visit.tap(&add).await?;
        let more = [
            ("deciding", "11"),
            ("money", "8"),
            ("disagreeing", "8"),
            ("belonging", "8"),
        ];
        stand(visit, &more).await?;
        // Less than a round each: what could go is offered, and nothing goes by itself.
        visit.reads(&visit.words.say("agenda.crowded")?).await?;
        let below = of(visit, "agenda.crowded_below", "belonging")?;
        visit.tap(&Thing::button(below)).await?;
        stand(visit, &arranged).await?;
        visit.is_safe().await
    });
}
