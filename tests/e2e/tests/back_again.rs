//! Who changes the language or comes back to a page is where they were, and whatever goes away at a tap, the focus does not.

use crate::steps::{MARIT, focus_comes_to};
use e2e::{Answer, Language, Thing, Told, Visit, Words, journey};
use serde_json::{Value, json};

/// What stands in the middle of the screen: in which question, and how high.
async fn spot(visit: &Visit) -> Told<(Value, i64)> {
    let script = "const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        return [middle.closest('fieldset').id, Math.round(middle.getBoundingClientRect().top)];";
    Ok(serde_json::from_value(visit.ask(script, &[]).await?)?)
}

/// Waits until one is at this spot again, and has the focus somewhere.
async fn is_again_at(visit: &Visit, (question, top): &(Value, i64)) -> Told {
    let script = "const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        const question = middle && middle.closest('fieldset');
        return !!question && question.id === arguments[0] && document.activeElement !== document.body
            && Math.abs(middle.getBoundingClientRect().top - arguments[1]) < 3;";
    let what = format!("{question} at {top}");
    let arguments = [question.clone(), json!(top)];
    visit.until(&what, script, &arguments).await.map(drop)
}

/// Taps the button of a language. The header stands over the page; our own tap would scroll there first.
async fn switch(visit: &mut Visit, button: String, language: Language) -> Told {
    let tap = "const it = find(arguments[0]); it.focus({ preventScroll: true }); it.click(); return true;";
    visit.ask(tap, &[Thing::button(button).to_json()]).await?;
    visit.words = Words::read(language)?;
    Ok(())
}

#[test]
fn another_language_and_back_lead_to_where_one_was() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go_to("relationship").await?;
        visit.answer("RE-Q3", Answer::Score(2)).await?;
        // A fold stays open in the other language, or what is below it would move up.
        let unfold = "const one = document.querySelector('main fieldset details');
            one.open = true; one.querySelector('summary').focus();
            document.getElementById('RE-Q3').scrollIntoView({ block: 'center' }); return true;";
        visit.ask(unfold, &[]).await?;
        let here = spot(visit).await?;

        let english = visit.words.say("settings.english")?;
        switch(visit, english, Language::English).await?;
        is_again_at(visit, &here).await?;
        let dutch = visit.words.say("settings.dutch")?;
        focus_comes_to(visit, &Thing::button(dutch.as_str())).await?;
        let open = "return document.querySelector('main fieldset details').open";
        assert_eq!(visit.ask(open, &[]).await?, json!(true));
        switch(visit, dutch, Language::Dutch).await?;
        is_again_at(visit, &here).await?;

        // The first of these pages belongs to the same program, the second to the other one.
        for page in ["#/privacy", "#/over"] {
            visit.go(page).await?;
            let top = visit.ask("return scrollY", &[]).await?;
            assert_eq!(top, json!(0), "{page} begins at its top");
            visit.back().await?;
            is_again_at(visit, &here).await?;
        }
        Ok(())
    });
}
