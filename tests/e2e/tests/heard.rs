//! What a screen reader is given of a question, and what it hears after an answer.

use crate::steps::MARIT;
use e2e::{Answer, Thing, Told, Visit, journey};

/// All that speaks by itself when it changes.
const SPEAKS: &str =
    "return [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')]
    .map((one) => one.textContent).join('|')";

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "only its driver shows what a screen reader is given"
)]
fn a_screen_reader_hears_the_question_its_choices_and_the_answer() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go_to("relationship").await?;
        let question = visit.words.question("RE-Q3")?;
        visit
            .meets(&Thing::group(visit.words.question("RE-Q4")?))
            .await?;
        visit.settled().await?;
        let heard = visit.heard(&question).await?;
        let name = &heard[0];
        let theme = visit.words.of_question("RE-Q3", "theme")?;
        let about = visit.words.of_question("RE-Q3", "about/text")?;
        let ends = format!("· {theme} {question}» — {about}");
        assert!(
            name.starts_with("group «") && name.ends_with(&ends),
            "{name}"
        );
        assert_eq!(heard[1..], choices(visit, None)?);

        // The choice itself tells that it was made; nothing else speaks over it.
        let first = Thing::choice(visit.words.step("RE-Q3", 1)?).within(Thing::group(&question));
        visit.tab_to(&first).await?;
        let before = visit.ask(SPEAKS, &[]).await?;
        visit.type_keys("4").await?;
        visit.stands("RE-Q3", Some(Answer::Score(4))).await?;
        visit.settled().await?;
        assert_eq!(visit.ask(SPEAKS, &[]).await?, before);
        let heard = visit.heard(&question).await?;
        assert_eq!(heard[1..], choices(visit, Some(4))?);
        Ok(())
    });
}

/// What stands under the question: the choices, of which this one was made, and what one can do beside them.
fn choices(visit: &Visit, chosen: Option<u8>) -> Told<Vec<String>> {
    let words = &visit.words;
    let mut lines = vec![format!("group «{}»", words.asked("RE-Q3")?)];
    for score in 1..=5 {
        let made = match chosen == Some(score) {
            true => " focused checked",
            false => "",
        };
        let step = words.step("RE-Q3", score)?;
        lines.push(format!("radio «{score} {step}»{made}"));
    }
    for other in ["question.unknown", "question.not_applicable"] {
        lines.push(format!("radio «{}»", words.say(other)?));
    }
    if chosen.is_some() {
        lines.push(format!("button «{}»", words.say("question.clear")?));
    }
    let (note, examples) = (
        words.say("question.note_add")?,
        words.say("question.examples")?,
    );
    lines.push(format!("button «{note}» folded"));
    lines.push(format!("DisclosureTriangle «{examples}» folded"));
    Ok(lines)
}
