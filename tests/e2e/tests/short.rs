//! The short things beside the questions: filled in with a keyboard alone, passed by, left and come back to.

use crate::readable::check;
use crate::steps::{MARIT, all_answers, unfold};
use e2e::{Thing, Told, Visit, journey};
use thirtyfour::Key;

/// The instruments, by their addresses.
const INSTRUMENTS: [&str; 12] = [
    "eigen-woorden",
    "formule",
    "halen-en-brengen",
    "no-gos",
    "belangenkaart",
    "vertrouwen",
    "herken-je-dit",
    "wie-bepaalt",
    "balansen",
    "fase",
    "duidelijk",
    "spiegel",
];

const AMBITION: &str = "In 2028 wacht niemand langer dan zes weken op hulp.";

#[test]
fn the_short_things_are_filled_in_with_a_keyboard_alone_and_can_be_left_anywhere() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        left(visit, 4).await?;
        // From the lens on with Tab and Enter: the first question stays open.
        enters(visit, &Thing::link(visit.words.say("lens.next_short")?)).await?;
        arrives(visit, "own_words").await?;
        let field = Thing::field(visit.words.say("ambition.label")?);
        visit.tab_to(&field).await?;
        visit.type_keys(AMBITION).await?;

        // Stopping anywhere: what was typed is kept, and coming back one is where one was.
        visit.reload().await?;
        let value = visit
            .ask("return find(arguments[0]).value", &[field.to_json()])
            .await?;
        assert_eq!(value, AMBITION);
        visit.go("#/overzicht").await?;
        left(visit, 3).await?;

        visit.go("#/instrument/wie-bepaalt").await?;
        arrives(visit, "conditions").await?;
        let name = visit.words.say("minimum_conditions.decides.name")?;
        let met = Thing::group(name.as_str());
        let yes = Thing::choice(visit.words.say("conditions.yes")?).within(met);
        visit.tab_to(&yes).await?;
        visit.key(Key::Space).await?;
        visit.key(Key::Right).await?;
        is_chosen(visit, &name, &visit.words.say("conditions.partly")?).await?;
        // It can be taken back, and the focus stays with the choices.
        enters(visit, &clear_of(visit, &name)?).await?;
        visit.focus_is_in("#mine-conditions-decides-0").await?;
        visit.key(Key::Space).await?;
        is_chosen(visit, &name, &visit.words.say("conditions.yes")?).await?;

        // Passing by leads on; what was passed by is open no more, and can be filled in all the same.
        visit.go("#/instrument/fase").await?;
        arrives(visit, "phases").await?;
        enters(visit, &Thing::button(visit.words.say("fill.skip")?)).await?;
        arrives(visit, "mirror").await?;
        let skip = Thing::button(visit.words.say("fill.skip")?);
        let lens = visit.words.lens("interests")?;
        let first = Thing::choice("1").within(Thing::group(lens.as_str()));
        visit.tab_to(&first).await?;
        for _ in 0..2 {
            visit.key(Key::Right).await?;
        }
        is_chosen(visit, &lens, "3").await?;
        assert!(!visit.has(&skip).await?, "nothing to pass by any more");
        // All of it is taken back, and it is open again.
        enters(visit, &Thing::button(visit.words.say("fill.clear")?)).await?;
        visit.focus_is_in("h1").await?;
        visit.meets(&skip).await?;
        visit.go("#/nog-open").await?;
        let mirror = visit.words.say("instruments.mirror.name")?;
        visit.meets(&Thing::link(mirror.as_str())).await?;
        let phases = Thing::link(visit.words.say("instruments.phases.name")?);
        assert!(!visit.has(&phases).await?, "it was passed by");

        // With every answer given, what is short is offered, and finishing as well.
        for (id, answer) in all_answers() {
            visit.answer(&id, answer).await?;
        }
        visit.go("#/klaar").await?;
        let heading = Thing::heading(visit.words.say("done.heading_nearly")?);
        visit.meets(&heading).await?;
        let on = visit
            .words
            .say_with("done.next_short", &[("name", &mirror)])?;
        visit.meets(&Thing::link(on)).await?;
        let file = visit.export_me().await?;
        assert!(file.text.contains(AMBITION), "{}", file.text);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "what axe looks at is the same in every browser"
)]
fn axe_has_nothing_to_say_about_any_instrument() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        let mut faults = Vec::new();
        for name in INSTRUMENTS {
            visit.go(&format!("#/instrument/{name}")).await?;
            visit.focus_is_in("h1").await?;
            unfold(visit).await?;
            faults.extend(check(visit, name).await?);
        }
        assert!(faults.is_empty(), "axe found:\n{}", faults.join("\n"));
        Ok(())
    });
}

async fn arrives(visit: &Visit, instrument: &str) -> Told {
    let name = format!("instruments.{instrument}.name");
    visit
        .meets(&Thing::heading(visit.words.say(&name)?))
        .await?;
    visit.focus_is_in("h1").await?;
    visit.settled().await
}

/// With Tab to this thing, and Enter.
async fn enters(visit: &Visit, thing: &Thing) -> Told {
    visit.tab_to(thing).await?;
    visit.key(Key::Enter).await
}

/// How many short things are left, as the page says it.
async fn left(visit: &Visit, count: usize) -> Told {
    let count = count.to_string();
    let words = visit
        .words
        .say_with("overview.short", &[("count", &count)])?;
    visit.reads(&words).await
}

async fn is_chosen(visit: &Visit, group: &str, choice: &str) -> Told {
    let choice = Thing::choice(choice).within(Thing::group(group));
    let script = "return (find(arguments[0]) || {}).checked";
    let what = format!("{choice:?} chosen");
    visit
        .until(&what, script, &[choice.to_json()])
        .await
        .map(drop)
}

fn clear_of(visit: &Visit, what: &str) -> Told<Thing> {
    let words = visit.words.say_with("fill.clear_of", &[("what", what)])?;
    Ok(Thing::button(words))
}
