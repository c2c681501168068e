//! New versions: they are offered and never forced, nothing typed is lost, and no page is ever made of two.

use crate::steps::MARIT;
use e2e::{
    Altered, Answer, On, Told, Visit, journey, make_version, precached, soaking, version_of,
};
use std::fs;
use std::io::{self, Write};
use std::time::Instant;

/// Another version, as long as this one.
fn after(version: &str, number: u8) -> String {
    let kept: String = version.chars().take(version.len() - 1).collect();
    format!("{kept}{}", char::from(b'u' + number))
}

/// Opens a copy of the release with somebody in the middle of it; gives its version.
async fn in_the_middle(visit: &mut Visit) -> Told<String> {
    visit.use_copy(Altered::release()?).await?;
    visit.start(&MARIT).await?;
    visit.answer("AM-Q1", Answer::Score(4)).await?;
    visit.ready_offline().await?;
    let version = visit.version().await?;
    assert_eq!(version, version_of(&visit.folder()?)?);
    Ok(version)
}

/// Puts a new version on the server, and waits until the page has it.
async fn deployed(visit: &Visit, version: &str) -> Told {
    make_version(&visit.folder()?, version)?;
    assert!(visit.look_for_update().await?);
    Ok(())
}

/// Tells in a soak how long a new version took from being accepted to standing there, the looking included.
fn report(visit: &Visit, what: &str, accepted: Instant) {
    if soaking() {
        let line = format!(
            "\n{}, {what}: the new version stood there after {} ms.\n",
            visit.engine().name(),
            accepted.elapsed().as_millis()
        );
        // Past the test runner, which would keep it.
        io::stderr().write_all(line.as_bytes()).ok();
    }
}

/// From now on every load of this tab is counted.
const COUNT: &str = "sessionStorage.setItem('loads', '0');
    addEventListener('pagehide', () =>
        sessionStorage.setItem('loads', String(Number(sessionStorage.getItem('loads')) + 1)));";

#[test]
fn a_new_version_is_offered_and_takes_over_with_one_reload() {
    journey(On::Every, async |visit| {
        let first = in_the_middle(visit).await?;
        for round in 1..=2 {
            let next = after(&first, round);
            visit.go_to("ambition").await?;
            let note = format!("Ronde {round}, half gety");
            deployed(visit, &next).await?;
            visit.note("AM-Q1", &note).await?;
            // Nothing moves under the fingers of somebody who answers; on the next page it is offered.
            let offer = visit.words.say("notices.update")?;
            assert!(!visit.sees(&offer).await?);
            visit.go_to("interests").await?;
            visit.reads(&offer).await?;
            visit.ask(COUNT, &[]).await?;
            let accepted = Instant::now();
            visit.accept_update().await?;
            visit.becomes(&next).await?;
            report(visit, "one tab", accepted);
            assert_eq!(visit.version().await?, next);
            assert_eq!(visit.loads().await?, 1);
            assert!(!visit.sees(&offer).await?);
            assert_eq!(visit.noted("AM-Q1").await?, note);
            visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
            visit.ready_offline().await?;
            assert_eq!(visit.caches().await?.len(), 1);
        }
        Ok(())
    });
}

#[test]
fn with_three_tabs_each_goes_over_once_and_keeps_what_was_typed() {
    journey(On::Every, async |visit| {
        let first = in_the_middle(visit).await?;
        let mut tabs = vec![visit.window().await?];
        for hash in ["#/lens/belangen", "#/bestanden"] {
            tabs.push(visit.open_window(hash).await?);
        }
        for round in 1..=if soaking() { 2 } else { 1 } {
            let next = after(&first, round);
            deployed(visit, &next).await?;
            let note = format!("Ronde {round}, half getypt, met een sp");
            for (tab, question) in tabs.iter().zip(["AM-Q2", "BE-Q1", ""]) {
                visit.look_at(tab).await?;
                visit.ask(COUNT, &[]).await?;
                if !question.is_empty() {
                    visit.note(question, &note).await?;
                }
            }
            // The last tab is the one with the offer; the others follow.
            visit.go("#/bestanden").await?;
            let accepted = Instant::now();
            visit.accept_update().await?;
            for tab in &tabs {
                visit.look_at(tab).await?;
                visit.becomes(&next).await?;
                assert_eq!(visit.version().await?, next);
                assert_eq!(visit.loads().await?, 1);
            }
            report(visit, "three tabs", accepted);
            for question in ["AM-Q2", "BE-Q1"] {
                assert_eq!(visit.noted(question).await?, note);
            }
        }
        Ok(())
    });
}

#[test]
fn a_version_that_came_while_nobody_was_there_is_offered_and_then_begins_by_itself() {
    journey(On::Every, async |visit| {
        let first = in_the_middle(visit).await?;
        for round in 1..=2 {
            let before = visit.version().await?;
            let next = after(&first, round);
            let address = visit.leave().await?;
            make_version(&visit.folder()?, &next)?;
            visit.come_back(&address).await?;
            // The whole of the version before comes first, and the new one is fetched beside it.
            assert_eq!(visit.version().await?, before);
            visit.go("#/lenzen").await?;
            visit.reads(&visit.words.say("notices.update")?).await?;
            visit.leave().await?;
            visit.come_back(&address).await?;
            visit.becomes(&next).await?;
            assert_eq!(visit.version().await?, next);
            visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
            visit.ready_offline().await?;
        }
        Ok(())
    });
}

#[test]
fn who_declines_goes_on_without_a_network_and_gets_it_at_the_next_start() {
    journey(On::Every, async |visit| {
        let first = in_the_middle(visit).await?;
        let next = after(&first, 1);
        visit.go("#/lenzen").await?;
        deployed(visit, &next).await?;
        let offer = visit.words.say("notices.update")?;
        visit.reads(&offer).await?;
        let later = e2e::Thing::button(visit.words.say("notices.later")?);
        visit.tap(&later).await?;
        let gone = "return !document.body.innerText.includes(arguments[0])";
        visit
            .until("the offer to go", gone, &[offer.into()])
            .await?;
        visit.cut_off();
        visit.go("#/samen").await?;
        assert_eq!(visit.version().await?, first);
        visit.answer("AM-Q2", Answer::Score(2)).await?;
        // The page starts anew and is alone, so the version that waits begins.
        visit.ask("location.reload()", &[]).await?;
        visit.becomes(&next).await?;
        assert_eq!(visit.version().await?, next);
        visit.stands("AM-Q2", Some(Answer::Score(2))).await
    });
}

#[test]
fn of_a_broken_release_nothing_is_taken() {
    journey(On::Every, async |visit| {
        let first = in_the_middle(visit).await?;
        let folder = visit.folder()?;
        let next = after(&first, 1);
        make_version(&folder, &next)?;
        let files = precached(&folder)?;
        let ways = [Damage::Gone, Damage::Cut, Damage::Altered];
        let every = files.iter().flat_map(|file| ways.map(|way| (file, way)));
        // In the short form each kind of damage once, to three of the files.
        let few = [("index.html", 0), ("whole_bg.wasm", 1), ("boot.js", 2)];
        let chosen = |(file, way): &(&String, Damage)| {
            soaking()
                || few
                    .iter()
                    .any(|(name, at)| name == file && ways[*at] == *way)
        };
        let mut tried = 0;
        for (file, way) in every.filter(chosen) {
            let path = folder.join(file);
            let whole = fs::read(&path)?;
            way.done_to(&path, &whole)?;
            let taken = visit.look_for_update().await?;
            assert!(!taken, "{way:?} {file} was taken");
            fs::write(&path, &whole)?;
            tried += 1;
        }
        let line = format!(
            "\n{tried} ways to break one of {} files tried.\n",
            files.len()
        );
        io::stderr().write_all(line.as_bytes()).ok();
        assert_eq!(visit.caches().await?.len(), 1);
        visit.cut_off();
        visit.reload().await?;
        assert_eq!(visit.version().await?, first);
        visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
        // When it is whole at last it is taken.
        visit.connect_again()?;
        assert!(visit.look_for_update().await?);
        visit.go("#/lenzen").await?;
        visit.accept_update().await?;
        visit.becomes(&next).await?;
        assert_eq!(visit.version().await?, next);
        Ok(())
    });
}

/// What is wrong with a file on the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Damage {
    Gone,
    Cut,
    Altered,
}

impl Damage {
    fn done_to(self, file: &std::path::Path, whole: &[u8]) -> Told {
        match self {
            Self::Gone => fs::remove_file(file)?,
            Self::Cut => fs::write(file, whole.get(..whole.len() / 2).unwrap_or_default())?,
            Self::Altered => {
                let mut other = whole.to_vec();
                if let Some(byte) = other.last_mut() {
                    *byte ^= 1;
                }
                fs::write(file, other)?;
            }
        }
        Ok(())
    }
}
