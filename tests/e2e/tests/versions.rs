//! New versions: they are offered and never forced, nothing typed is lost, and no page is ever made of two.

mod between;
mod broken;
mod hosts;

use crate::steps::MARIT;
use e2e::{Altered, Answer, Sign, Told, Visit, journey, soaking, version_of};
use std::io::{self, Write};
use std::time::Instant;

/// Another version, as long as this one.
fn after(version: &str, number: u8) -> String {
    let kept: String = version.chars().take(version.len() - 1).collect();
    format!("{kept}{}", char::from(b'u' + number))
}

/// Opens a copy of the release with somebody in the middle of it; gives its version.
async fn in_the_middle(visit: &mut Visit) -> Told<String> {
    in_the_middle_of(visit, Altered::counting()?).await
}

/// The same, in this copy.
async fn in_the_middle_of(visit: &mut Visit, copy: Altered) -> Told<String> {
    visit.use_copy(copy).await?;
    visit.start(&MARIT).await?;
    visit.answer("AM-Q1", Answer::Score(4)).await?;
    visit.ready_offline().await?;
    let version = visit.version().await?;
    assert_eq!(version, version_of(&visit.folder()?)?);
    Ok(version)
}

/// Puts a new version on the server, and waits until the page has seen and fetched it by itself.
async fn deployed(visit: &Visit, version: &str, sign: Sign) -> Told {
    visit.deploy(version)?;
    assert!(visit.look_for_update(sign).await?);
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

#[test]
fn a_new_version_is_offered_and_takes_over_with_one_reload() {
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        for round in 1..=2 {
            let next = after(&first, round);
            visit.go_to("ambition").await?;
            let note = format!("Ronde {round}, half gety");
            deployed(visit, &next, Sign::InSight).await?;
            visit.note("AM-Q1", &note).await?;
            // Nothing moves under the fingers of somebody who answers; on the next page it is offered.
            let offer = visit.words.say("notices.update")?;
            assert!(!visit.sees(&offer).await?);
            visit.go_to("interests").await?;
            visit.reads(&offer).await?;
            let loads = visit.loads().await?;
            let accepted = Instant::now();
            visit.accept_update().await?;
            visit.becomes(&next).await?;
            report(visit, "one tab", accepted);
            assert_eq!(visit.version().await?, next);
            assert!(!visit.sees(&offer).await?);
            assert_eq!(visit.noted("AM-Q1").await?, note);
            visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
            visit.ready_offline().await?;
            assert_eq!(visit.caches().await?.len(), 1);
            assert_eq!(visit.loads().await?, loads + 1);
        }
        Ok(())
    });
}

#[test]
fn with_three_tabs_each_goes_over_once_and_keeps_what_was_typed() {
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        let mut tabs = vec![visit.window().await?];
        for hash in ["#/lens/belangen", "#/bestanden"] {
            tabs.push(visit.open_window(hash).await?);
        }
        for round in 1..=if soaking() { 2 } else { 1 } {
            let next = after(&first, round);
            deployed(visit, &next, Sign::Online).await?;
            let note = format!("Ronde {round}, half getypt, met een sp");
            let mut loads = Vec::new();
            for (tab, question) in tabs.iter().zip(["AM-Q2", "BE-Q1", ""]) {
                visit.look_at(tab).await?;
                loads.push(visit.loads().await?);
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
            }
            report(visit, "three tabs", accepted);
            for question in ["AM-Q2", "BE-Q1"] {
                assert_eq!(visit.noted(question).await?, note);
            }
            for (tab, before) in tabs.iter().zip(loads) {
                visit.look_at(tab).await?;
                assert_eq!(visit.loads().await?, before + 1);
            }
        }
        Ok(())
    });
}

#[test]
fn a_version_that_came_while_nobody_was_there_is_offered_and_then_begins_by_itself() {
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        for round in 1..=2 {
            let before = visit.version().await?;
            let next = after(&first, round);
            let address = visit.leave().await?;
            visit.deploy(&next)?;
            visit.come_back(&address).await?;
            // The whole of the version before comes first, and the new one is fetched beside it.
            assert_eq!(visit.version().await?, before);
            visit.go("#/overzicht").await?;
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
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        let next = after(&first, 1);
        visit.go("#/overzicht").await?;
        deployed(visit, &next, Sign::Online).await?;
        let offer = visit.words.say("notices.update")?;
        visit.reads(&offer).await?;
        let later = e2e::Thing::button(visit.words.say("notices.later")?);
        visit.tap(&later).await?;
        let gone = "return !document.body.innerText.includes(arguments[0])";
        visit
            .until("the offer to go", gone, &[offer.into()])
            .await?;
        visit.cut_off();
        visit.look_together().await?;
        assert_eq!(visit.version().await?, first);
        visit.answer("AM-Q2", Answer::Score(2)).await?;
        // The page starts anew and is alone, so the version that waits begins.
        visit.ask("location.reload()", &[]).await?;
        visit.becomes(&next).await?;
        assert_eq!(visit.version().await?, next);
        visit.stands("AM-Q2", Some(Answer::Score(2))).await
    });
}
