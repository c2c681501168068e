//! What somebody opened, types in or stands on stays as it is, whatever changes around it; and where a button goes away
//! at a tap, the focus goes to where one goes on.

use crate::steps::{MARIT, OMAR, focus_comes_to, on_disk, two_names_each, workshop_files};
use e2e::{Answer, Thing, Told, Visit, journey};
use serde_json::{Value, json};

/// Marks a thing, so that it can be told from one that only looks the same, and puts the focus on it.
async fn stand_on(visit: &Visit, thing: &Thing) -> Told {
    visit.meets(thing).await?;
    let mark = "const it = find(arguments[0]); it.marked = true; it.focus(); return true;";
    visit.ask(mark, &[thing.to_json()]).await.map(drop)
}

/// Looks whether it is the very same thing, and still has the focus.
async fn still_stands_on(visit: &Visit, thing: &Thing) -> Told {
    visit.settled().await?;
    let look = "const it = find(arguments[0]);
        return [!!it && !!it.marked, it === document.activeElement]";
    let seen = visit.ask(look, &[thing.to_json()]).await?;
    assert_eq!(
        seen,
        json!([true, true]),
        "the same, with the focus: {thing:?}"
    );
    Ok(())
}

async fn focus_comes_to_the_heading(visit: &Visit) -> Told {
    let script = "return document.activeElement === document.querySelector('main h1')";
    visit
        .until("the focus on the heading", script, &[])
        .await
        .map(drop)
}

async fn answered(visit: &Visit, count: &str) -> Told {
    let gaps = [("answered", count), ("total", "25")];
    visit
        .reads(&visit.words.say_with("participants.answered", &gaps)?)
        .await
}

#[test]
fn a_note_that_was_unfolded_on_the_shared_page_stays_so_while_somebody_answers_in_another_tab() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.import(&workshop_files()?).await?;
        visit.look_together().await?;
        let here = visit.window().await?;
        let unfold = "const fold = document.querySelector('.asked-notes:not([hidden])');
            fold.open = true; fold.marked = true; fold.querySelector('summary').focus(); return true;";
        visit.ask(unfold, &[]).await?;
        visit.open_window("#/lens/proces").await?;
        visit.answer("PR-Q7", Answer::Score(3)).await?;
        visit.look_at(&here).await?;
        answered(visit, "1").await?;
        visit.settled().await?;
        let look = "const folds = [...document.querySelectorAll('.asked-notes')];
            return folds.some((one) => one.marked && one.open && one.contains(document.activeElement));";
        assert_eq!(visit.ask(look, &[]).await?, json!(true));
        Ok(())
    });
}

#[test]
fn the_cursor_stays_in_a_session_while_another_tab_adds_one() {
    journey(async |visit| {
        visit.go("#/sessies").await?;
        let add = Thing::button(visit.words.say("sessions.add")?);
        visit.tap(&add).await?;
        visit.focus_is_in("input").await?;
        visit.type_keys("Eerste gesprek").await?;
        let caret = "const field = document.activeElement; field.marked = true;
            field.setSelectionRange(6, 6); return true;";
        visit.ask(caret, &[]).await?;
        let here = visit.window().await?;
        visit.open_window("#/sessies").await?;
        visit.tap(&add).await?;
        visit.focus_is_in("input").await?;
        visit.type_keys("Tweede").await?;
        visit.look_at(&here).await?;
        visit.reads("Tweede").await?;
        visit.type_keys(" kort").await?;
        let look = "const field = document.activeElement;
            return [!!field.marked, field.value, field.selectionStart]";
        let seen = visit.ask(look, &[]).await?;
        assert_eq!(seen, json!([true, "Eerste kort gesprek", 11]));
        Ok(())
    });
}

#[test]
fn a_name_in_the_list_stays_the_same_row_while_somebody_begins_in_another_tab() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.pass_on().await?;
        let marit = Thing::button(MARIT.name);
        stand_on(visit, &marit).await?;
        let here = visit.window().await?;
        visit.open_window("#/start").await?;
        visit.introduce(&OMAR).await?;
        visit.look_at(&here).await?;
        visit.reads(OMAR.name).await?;
        still_stands_on(visit, &marit).await
    });
}

#[test]
fn the_focus_stays_on_a_download_and_what_came_of_it_stays_readable() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        let pieces = visit.words.pieces("files.downloaded")?;
        let downloaded = pieces.first().map_or("", String::as_str);
        for (page, words) in [
            ("#/bestanden", "files.mine"),
            ("#/mijn-gegevens", "data.along"),
        ] {
            visit.go(page).await?;
            let button = Thing::button(visit.words.say(words)?);
            stand_on(visit, &button).await?;
            visit.taking(async |visit| visit.tap(&button).await).await?;
            visit.reads(downloaded).await?;
            visit.is_safe().await?;
            still_stands_on(visit, &button).await?;
            visit.reads(downloaded).await?;
        }
        Ok(())
    });
}

#[test]
fn who_takes_an_answer_back_goes_on_at_the_choices() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.clear_answer("AM-Q1").await?;
        let group = Thing::group(visit.words.question("AM-Q1")?);
        let first = Thing::choice(visit.words.step("AM-Q1", 1)?).within(group);
        focus_comes_to(visit, &first).await
    });
}

#[test]
fn who_erases_a_person_or_puts_a_preview_away_keeps_a_place_on_the_page() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        let file = visit.export("mine").await?;
        visit.hand_over_to(&OMAR).await?;
        visit.look_together().await?;
        focus_comes_to_the_heading(visit).await?;
        visit.pass_on().await?;
        focus_comes_to_the_heading(visit).await?;
        visit.erase(MARIT.name).await?;
        focus_comes_to_the_heading(visit).await?;

        visit.bring(&[on_disk(&file)?]).await?;
        visit.dismiss().await?;
        focus_comes_to(visit, &Thing::files()).await
    });
}

#[test]
fn the_focus_goes_into_the_field_for_a_new_name_and_back_to_its_button() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.look_together().await?;
        let rename = visit.words.say("people.rename")?;
        let rename = Thing::button(format!("{rename}: {}", MARIT.organisation));
        visit.tap(&rename).await?;
        focus_comes_to(visit, &Thing::field(visit.words.say("people.new_name")?)).await?;
        visit
            .tap(&Thing::button(visit.words.say("app.cancel")?))
            .await?;
        focus_comes_to(visit, &rename).await
    });
}

#[test]
fn choosing_leads_to_the_next_difference_and_leaves_the_others_where_they_are() {
    journey(async |visit| {
        visit.import(&[on_disk(&two_names_each(3))?]).await?;
        visit.look_together().await?;
        let here = visit.window().await?;
        let link = Thing::link(visit.words.say("notices.differ_link")?);
        stand_on(visit, &link).await?;

        visit.open_window("#/verschillen").await?;
        let choose = visit.words.say("differences.choose")?;
        let button = |name: &str| Thing::button(format!("{choose}: {name}"));
        let mark = "find(arguments[0]).marked = true; return true;";
        visit.meets(&button("Piet 2")).await?;
        visit.ask(mark, &[button("Piet 2").to_json()]).await?;
        visit.tap(&button("Piet 0")).await?;
        let next =
            "const heading = document.activeElement; const card = heading.closest('.choice-card');
            return heading.matches('h3') && !!card && said(card).includes('Piet 1')";
        visit
            .until("the focus on the next difference", next, &[])
            .await?;
        let look = "return !!find(arguments[0]).marked";
        let same = visit.ask(look, &[button("Piet 2").to_json()]).await?;
        assert_eq!(same, Value::Bool(true));

        // On the shared page the way here is still under the finger.
        visit.look_at(&here).await?;
        let two = visit.words.say_with("notices.differ", &[("count", "2")])?;
        visit.reads(&two).await?;
        still_stands_on(visit, &link).await
    });
}
