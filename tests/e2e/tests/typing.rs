//! What is typed, in whatever way it comes: what is shown is what is kept, and what has no room is said.

use crate::steps::MARIT;
use e2e::{Answer, Language, Thing, Told, Visit, journey};
use serde_json::json;

/// Puts a text into a field as a writing aid does: with this event, or without a word where there is none.
async fn put(visit: &Visit, field: &Thing, text: &str, event: &str) -> Told {
    let script = "const [field, text, event] = [find(arguments[0]), arguments[1], arguments[2]];
        field.value = text;
        if (event) field.dispatchEvent(new Event(event, { bubbles: event !== 'blur' }));
        return true;";
    let arguments = [field.to_json(), json!(text), json!(event)];
    visit.ask(script, &arguments).await.map(drop)
}

async fn length(visit: &Visit, field: &Thing) -> Told<u64> {
    let length = visit
        .ask("return find(arguments[0]).value.length", &[field.to_json()])
        .await?;
    Ok(length.as_u64().unwrap_or_default())
}

#[test]
fn what_is_too_long_is_cut_and_said_and_never_gone() {
    journey(async |visit| {
        visit
            .tap(&Thing::link(visit.words.say("welcome.start")?))
            .await?;
        let said = |count| visit.words.say_with("app.too_long", &[("count", count)]);
        let name = Thing::field(visit.words.say("start.name")?);
        put(visit, &name, &"m".repeat(201), "input").await?;
        visit.reads(&said("200")?).await?;
        assert_eq!(length(visit, &name).await?, 200);

        visit.introduce(&MARIT).await?;
        let field = visit.note_field("AM-Q1").await?;
        put(visit, &field, &"a".repeat(4_001), "input").await?;
        visit.reads(&said("4000")?).await?;
        assert_eq!(length(visit, &field).await?, 4_000);
        // A letter less, and there is nothing to say any more; then a word is composed for which there is no room.
        put(visit, &field, &"a".repeat(3_998), "input").await?;
        visit
            .until(
                "no word of that",
                "return !reads(arguments[0])",
                &[json!(said("4000")?)],
            )
            .await?;
        let compose = "const field = find(arguments[0]);
            const tell = (event) => field.dispatchEvent(new Event(event, { bubbles: true }));
            tell('compositionstart');
            field.value += 'hetwoord';
            tell('input');
            tell('compositionend');
            return field.value.slice(-3);";
        let end = visit.ask(compose, &[field.to_json()]).await?;
        assert_eq!(end, json!("ahe"));
        visit.reads(&said("4000")?).await?;
        visit.is_safe().await?;
        visit.reload().await?;
        let kept = visit.noted("AM-Q1").await?;
        assert_eq!(kept, "a".repeat(3_998) + "he");
        Ok(())
    });
}

/// A button at the first question.
fn button(visit: &Visit, words: &str) -> Told<Thing> {
    let group = Thing::group(visit.words.question("AM-Q1")?);
    Ok(Thing::button(visit.words.say(words)?).within(group))
}

#[test]
fn a_note_keeps_what_changed_without_a_word_and_who_may_read_it() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        let group = Thing::group(visit.words.question("AM-Q1")?);
        // The button says what it does, and the field has the focus at once.
        visit.tap(&button(visit, "question.note_add")?).await?;
        visit.focus_is_in("textarea").await?;
        visit.meets(&button(visit, "question.note_hide")?).await?;
        // Private before the first letter: over a language, a page and a reload.
        visit.keep_private("AM-Q1").await?;
        visit.use_language(Language::English).await?;
        visit.use_language(Language::Dutch).await?;
        visit.go_to("process").await?;
        visit.reload().await?;
        visit.go("#/lens/ambitie").await?;
        let field = visit.note_field("AM-Q1").await?;
        let tick = Thing::checkbox(visit.words.say("question.note_private")?).within(group.clone());
        let is_ticked = "return find(arguments[0]).checked";
        assert_eq!(visit.ask(is_ticked, &[tick.to_json()]).await?, json!(true));

        // An extension or dictation says nothing of what it changed: it is read when the field is left, and when the page is.
        put(visit, &field, "Eerst.", "").await?;
        put(visit, &field, "Eerst gedicteerd.", "change").await?;
        put(visit, &field, "Toen verbeterd.", "").await?;
        visit
            .ask("dispatchEvent(new Event('pagehide')); return true;", &[])
            .await?;
        visit.is_safe().await?;
        visit.reload().await?;
        assert_eq!(visit.noted("AM-Q1").await?, "Toen verbeterd.");

        // Folded, it still says that it is private.
        visit.tap(&button(visit, "question.note_hide")?).await?;
        let show = visit.words.say("question.note_show")?;
        let private = visit.words.say("question.note_private")?;
        let folded = Thing::button(format!("{show} {private}")).within(group.clone());
        visit.meets(&folded).await?;
        let file = visit.export_me().await?;
        assert!(!file.text.contains("verbeterd"), "{}", file.text);
        Ok(())
    });
}

#[test]
fn a_note_that_another_tab_went_on_with_is_gone_on_with_here() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        let field = visit.note_field("AM-Q1").await?;
        visit.find(&field).await?.click().await?;
        visit.type_keys("Eerst dit.").await?;
        // A tablet that slept comes back with the cursor in the field.
        visit
            .ask("document.hasFocus = () => true; return true;", &[])
            .await?;
        let here = visit.window().await?;
        let there = visit.open_window("#/lens/ambitie").await?;
        visit.note("AM-Q1", "Eerst dit. Dan dat.").await?;
        visit.look_at(&here).await?;
        visit.note_stands("AM-Q1", "Eerst dit. Dan dat.").await?;
        visit.type_keys(" En nog iets.").await?;
        let all = "Eerst dit. Dan dat. En nog iets.";
        visit.note_stands("AM-Q1", all).await?;
        visit.look_at(&there).await?;
        visit.note_stands("AM-Q1", all).await
    });
}
