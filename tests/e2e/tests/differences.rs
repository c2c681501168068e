//! Two tablets that tell different things, and two participants who may be one: people choose, and the choice lasts.

use crate::steps::{MARIT, on_disk, two_names_each};
use e2e::{Answer, Export, Thing, Told, Visit, journey};
use serde_json::{Value, json};

/// The register of Marit's answer in a file.
fn given(file: &Export, question: &str) -> Told<Value> {
    let document: Value = serde_json::from_str(&file.text)?;
    let people = document["participants"].as_object();
    let first = people.and_then(|people| people.values().next());
    Ok(first.map_or(Value::Null, |who| who["answers"][question].clone()))
}

/// Another tablet, on which Marit goes on with this file.
async fn goes_on_elsewhere(visit: &Visit, file: &Export) -> Told {
    visit.erase_all().await?;
    visit.bring(&[on_disk(file)?]).await?;
    let me = format!("{}, {}", MARIT.name, MARIT.organisation);
    visit.tap(&Thing::choice(me)).await?;
    visit
        .tap(&Thing::button(visit.words.say("merge.apply")?))
        .await?;
    let go_on = visit
        .words
        .say_with("arrivals.go_on", &[("name", MARIT.name)])?;
    visit.tap(&Thing::link(go_on)).await
}

#[test]
fn what_two_tablets_tell_differently_is_chosen_and_stays_so() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        let first = visit.export("mine").await?;
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.answer("AM-Q2", Answer::Score(1)).await?;
        let here = visit.export("mine").await?;

        goes_on_elsewhere(visit, &first).await?;
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        visit.import(&[on_disk(&here)?]).await?;
        let choose = Thing::link(visit.words.say("arrivals.choose")?);
        visit.meets(&choose).await?;

        // It is said on the way as well, and leads to the same page.
        let one = visit.words.say_with("notices.differ", &[("count", "1")])?;
        for page in ["#/overzicht", "#/lens/ambitie", "#/samen"] {
            visit.go(page).await?;
            visit.reads(&one).await?;
        }
        visit
            .tap(&Thing::link(visit.words.say("notices.differ_link")?))
            .await?;
        visit.reads(&visit.words.question("AM-Q1")?).await?;
        let counts = visit.words.say("differences.counts_now")?;
        visit
            .reads(&format!("2 · {} {counts}", visit.words.step("AM-Q1", 2)?))
            .await?;
        let five = format!("5 · {}", visit.words.step("AM-Q1", 5)?);
        let label = format!("{}: {five}", visit.words.say("differences.choose")?);
        visit.tap(&Thing::button(label)).await?;
        visit.reads(&visit.words.say("differences.none")?).await?;
        visit.stands("AM-Q1", Some(Answer::Score(5))).await?;

        // In the file there is one answer, and none of the older files asks again.
        let settled = visit.export("mine").await?;
        let answer = given(&settled, "AM-Q1")?;
        assert_eq!(answer["value"], 5, "{answer}");
        assert_eq!(answer["rivals"], Value::Null, "{answer}");
        visit.bring(&[on_disk(&here)?]).await?;
        visit.reads(&visit.words.say("merge.nothing_new")?).await?;
        visit.dismiss().await?;
        visit.go("#/verschillen").await?;
        visit.reads(&visit.words.say("differences.none")?).await
    });
}

/// Marit begins twice, on two tablets; gives the file of the first.
async fn begins_twice(visit: &Visit) -> Told<Export> {
    visit.start(&MARIT).await?;
    visit.answer("AM-Q1", Answer::Score(4)).await?;
    let first = visit.export("mine").await?;
    visit.erase_all().await?;
    visit.start(&MARIT).await?;
    visit.answer("AM-Q2", Answer::Score(2)).await?;
    visit.bring(&[on_disk(&first)?]).await?;
    Ok(first)
}

async fn people(visit: &Visit) -> Told<usize> {
    let file = visit.export("merged").await?;
    let document: Value = serde_json::from_str(&file.text)?;
    Ok(document["participants"]
        .as_object()
        .map_or(0, serde_json::Map::len))
}

#[test]
fn two_people_with_one_name_stay_two_until_somebody_says_otherwise() {
    journey(async |visit| {
        let file = begins_twice(visit).await?;
        // In the preview nothing is said, so they come in as two.
        visit
            .meets(&Thing::choice(visit.words.say("arrivals.same")?))
            .await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.apply")?))
            .await?;
        visit.reads(&visit.words.say("merge.to_together")?).await?;
        assert_eq!(people(visit).await?, 2);

        visit.go("#/verschillen").await?;
        visit.open_curtain().await?;
        visit
            .tap(&Thing::button(visit.words.say("differences.two")?))
            .await?;
        let question = Thing::heading(visit.words.say("differences.same_heading")?);
        assert!(!visit.has(&question).await?);
        visit.look_together().await?;
        visit.go("#/verschillen").await?;
        visit
            .tap(&Thing::button(visit.words.say("differences.same")?))
            .await?;
        let name = [("name", MARIT.name)];
        visit
            .reads(&visit.words.say_with("differences.same_done", &name)?)
            .await?;
        // Both answers are hers now, and the file brings nothing that was folded already.
        visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
        visit.stands("AM-Q2", Some(Answer::Score(2))).await?;
        visit.bring(&[on_disk(&file)?]).await?;
        visit.reads(&visit.words.say("merge.nothing_new")?).await?;
        visit.dismiss().await
    });
}

#[test]
fn the_same_person_can_be_recognised_before_the_file_comes_in() {
    journey(async |visit| {
        let file = begins_twice(visit).await?;
        let same = Thing::choice(visit.words.say("arrivals.same")?);
        visit.tap(&same).await?;
        let one = visit
            .words
            .say_with("arrivals.recognised", &[("count", "1")])?;
        visit.reads(&one).await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.apply")?))
            .await?;
        visit.reads(&visit.words.say("merge.to_together")?).await?;
        visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
        visit.stands("AM-Q2", Some(Answer::Score(2))).await?;
        visit.bring(&[on_disk(&file)?]).await?;
        visit.reads(&visit.words.say("merge.nothing_new")?).await?;
        visit.dismiss().await
    });
}

#[test]
fn of_a_file_with_more_differences_than_a_page_can_hold_a_hundred_are_shown() {
    journey(async |visit| {
        visit.import(&[on_disk(&two_names_each(120))?]).await?;
        visit.go("#/verschillen").await?;
        let choose = visit.words.say("differences.choose")?;
        waits(visit, "20").await?;
        visit
            .tap(&Thing::button(format!("{choose}: Piet 0")))
            .await?;
        waits(visit, "19").await
    });
}

/// So many differences wait for their turn, and a hundred are shown, each with two values.
async fn waits(visit: &Visit, left: &str) -> Told {
    let more = [("count", left)];
    visit
        .reads(&visit.words.say_with("differences.more", &more)?)
        .await?;
    let choose = visit.words.say("differences.choose")?;
    let count = "return [...document.querySelectorAll('main button')]
        .filter((one) => said(one).trim() === arguments[0]).length";
    assert_eq!(visit.ask(count, &[json!(choose)]).await?, json!(200));
    Ok(())
}
