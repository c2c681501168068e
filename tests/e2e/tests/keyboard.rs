//! With a keyboard alone: a lens from its first question to its last, and the file at the end.

use crate::steps::MARIT;
use e2e::{Answer, LENSES, Thing, Told, Visit, journey};
use thirtyfour::Key;

#[test]
fn a_keyboard_is_enough_for_a_lens_and_the_file() {
    journey(async |visit| {
        // The form as well: only the first step, opening the page, was not a key.
        visit
            .tab_to(&Thing::link(visit.words.say("welcome.start")?))
            .await?;
        visit.key(Key::Enter).await?;
        fill_in_the_form(visit).await?;
        visit
            .tab_to(&Thing::link(visit.words.lens("process")?))
            .await?;
        visit.key(Key::Enter).await?;
        visit
            .meets(&Thing::group(visit.words.question("PR-Q1")?))
            .await?;

        let lens = LENSES.into_iter().find(|lens| lens.key == "process");
        for (at, id) in lens.into_iter().flat_map(e2e::Lens::ids).enumerate() {
            let score = u8::try_from(at % 5 + 1).unwrap_or(1);
            let question = Thing::group(visit.words.question(&id)?);
            let first = Thing::choice(visit.words.step(&id, 1)?);
            visit.tab_to(&first.within(question)).await?;
            visit.type_keys(&score.to_string()).await?;
            visit.stands(&id, Some(Answer::Score(score))).await?;
            if id == "PR-Q2" {
                digits_elsewhere_are_no_answer(visit, &id, score).await?;
                a_note_takes_digits_as_text(visit, &id, score).await?;
            }
        }
        a_row_of_signs_answers_by_its_place(visit).await?;
        visit
            .tab_to(&Thing::link(visit.words.say("pages.done")?))
            .await?;
        visit.key(Key::Enter).await?;
        let save = Thing::button(visit.words.say("done.save_button")?);
        visit.tab_to(&save).await?;
        let file = visit
            .taking(async |visit| visit.key(Key::Enter).await)
            .await?;
        assert!(
            file.text.contains("PR-Q7") && file.text.contains("3 van de 5"),
            "{}",
            file.text
        );
        my_picture_says_what_to_bring(visit).await
    });
}

/// After the lens «proces» with 1, 2, 3, 4, 5, 1 and 3: the lowest of these, with what was written there.
async fn my_picture_says_what_to_bring(visit: &Visit) -> Told {
    visit.keep_private("PR-Q2").await?;
    visit.settled().await?;
    visit.go("#/mijn-beeld").await?;
    visit.reads(&visit.words.say("picture.lead")?).await?;
    let value = format!("2,7 {}", visit.words.say("picture.steps.step3")?);
    visit.reads(&value).await?;
    let heading = visit.words.say_with("picture.bring", &[("count", "3")])?;
    let mut expected = format!("{heading}{}", visit.words.say("picture.bring_lead")?);
    for (id, score) in [("PR-Q1", 1), ("PR-Q6", 1), ("PR-Q2", 2)] {
        expected += &visit.words.lens("process")?;
        expected += &visit.words.question(id)?;
        expected += &format!("{score} · {}", visit.words.step(id, score)?);
    }
    visit.reads(&expected).await?;
    let private = visit.words.say("question.note_private")?;
    visit.reads(&format!("3 van de 5 {private}")).await?;
    assert!(!visit.sees(&visit.words.say("radar.svg")?).await?);
    assert!(!visit.sees(&visit.words.say("lens.chance")?).await?);
    Ok(())
}

async fn fill_in_the_form(visit: &Visit) -> Told {
    let rows = [
        ("start.partnership", MARIT.partnership),
        ("start.organisation", MARIT.organisation),
    ];
    for (label, text) in rows {
        visit.tab_to(&Thing::field(visit.words.say(label)?)).await?;
        visit.type_keys(text).await?;
    }
    visit
        .tab_to(&Thing::button(visit.words.say("start.submit")?))
        .await?;
    visit.key(Key::Enter).await?;
    visit
        .meets(&Thing::heading(visit.words.lens("ambition")?))
        .await?;
    visit.settled().await
}

/// A digit beside the choices is no answer: who opens the note and types «2 partners» did not mean a 2.
async fn digits_elsewhere_are_no_answer(visit: &Visit, id: &str, score: u8) -> Told {
    let question = Thing::group(visit.words.question(id)?);
    for place in ["question.clear", "question.note_add"] {
        let thing = Thing::press(visit.words.say(place)?).within(question.clone());
        visit.tab_to(&thing).await?;
        visit.type_keys("5").await?;
        visit.stands(id, Some(Answer::Score(score))).await?;
    }
    Ok(())
}

/// On a French keyboard the row of digits types signs, and digits with the shift key: both answer.
async fn a_row_of_signs_answers_by_its_place(visit: &Visit) -> Told {
    let press = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
        { key: arguments[0], code: arguments[1], bubbles: true, cancelable: true }))";
    for (key, code, score) in [("é", "Digit2", 2), ("4", "Digit4", 4), ("3", "Numpad3", 3)] {
        visit.ask(press, &[key.into(), code.into()]).await?;
        visit.stands("PR-Q7", Some(Answer::Score(score))).await?;
    }
    // A key that is no digit anywhere, and a digit that is no step.
    for (key, code) in [("a", "KeyQ"), ("6", "Digit1"), ("End", "Numpad1")] {
        visit.ask(press, &[key.into(), code.into()]).await?;
        visit.stands("PR-Q7", Some(Answer::Score(3))).await?;
    }
    Ok(())
}

/// Digits are just digits inside a note.
async fn a_note_takes_digits_as_text(visit: &Visit, id: &str, score: u8) -> Told {
    let question = Thing::group(visit.words.question(id)?);
    visit.key(Key::Enter).await?;
    visit
        .tab_to(&Thing::field(visit.words.say("question.note")?).within(question))
        .await?;
    visit.type_keys("3 van de 5").await?;
    let noted = visit.noted(id).await?;
    assert!(noted.ends_with("3 van de 5"), "{noted}");
    visit.stands(id, Some(Answer::Score(score))).await
}
