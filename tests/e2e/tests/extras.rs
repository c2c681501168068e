//! What a session asks beside the short things: on the way of whoever is invited, and everything else under «Verdieping».

use crate::steps::MARIT;
use e2e::{Thing, Told, Visit, journey};

/// What nobody else gets to see, and what is shared.
const SECRET: &str = "Ik wil weg omdat ik moe ben";
const SHARED: &str = "Ik wil leren omdat het mijn vak is";

fn named(visit: &Visit, instrument: &str) -> Told<String> {
    visit.words.say(&format!("instruments.{instrument}.name"))
}

/// A session that asks these, and the link of its invitation.
async fn ask(visit: &Visit, asked: &[&str]) -> Told<String> {
    visit.start(&MARIT).await?;
    visit.go("#/sessies").await?;
    let add = Thing::button(visit.words.say("sessions.add")?);
    visit.tap(&add).await?;
    let fold = Thing::press(visit.words.say("ask.heading")?);
    visit.tap(&fold).await?;
    let mut names = Vec::new();
    for one in asked {
        names.push(named(visit, one)?);
        visit.tap(&Thing::checkbox(named(visit, one)?)).await?;
    }
    let chosen = visit.words.say("ask.chosen")?;
    let chosen = chosen.replace("{names}", &names.join(", "));
    visit.reads(&chosen).await?;
    let make = Thing::link(visit.words.say("sessions.invite")?);
    visit.tap(&make).await?;
    visit.reads(&chosen).await?;
    let link = "const link = document.querySelector('main textarea[readonly]');
        return link && link.value.includes('#') && link.value.replace(/^[^#]*/, '')";
    let link = visit.until("a link", link, &[]).await?;
    Ok(link.as_str().unwrap_or_default().to_owned())
}

/// Says who one is on the form that the invitation prepared.
async fn introduce(visit: &Visit) -> Told {
    visit
        .meets(&Thing::heading(visit.words.say("start.heading")?))
        .await?;
    visit.tap(&Thing::press(MARIT.organisation)).await?;
    let submit = Thing::button(visit.words.say("start.submit")?);
    visit.tap(&submit).await?;
    visit
        .meets(&Thing::heading(visit.words.lens("ambition")?))
        .await?;
    visit.focus_is_in("h1").await
}

/// Goes on by the way that the page offers first, to the instrument of this name.
async fn goes_on_to(visit: &Visit, instrument: &str) -> Told {
    let on = "const on = document.querySelector('main .steps a.primary');
        if (on) on.click();
        return !!on";
    visit.until("the way on", on, &[]).await?;
    let name = named(visit, instrument)?;
    visit.meets(&Thing::heading(name)).await?;
    visit.focus_is_in("h1").await
}

/// Types on a line of the individual interests.
async fn wants(visit: &Visit, line: &str, words: &str) -> Told {
    let field = visit.words.say("interests.individual_line")?;
    let field = Thing::field(field.replace("{number}", line));
    visit.fill(&field, words).await
}

#[test]
fn what_a_session_asks_comes_on_the_way_and_a_private_interest_stays_with_whoever_wrote_it() {
    journey(async |visit| {
        let link = ask(visit, &["formula", "interests"]).await?;
        visit.erase_all().await?;

        // Whoever is invited is told beforehand.
        visit.go(&link).await?;
        visit.reads(&visit.words.say("invitation.lead")?).await?;
        let told = visit.words.say("ask.invited")?;
        let names = [named(visit, "formula")?, named(visit, "interests")?].join(", ");
        visit.reads(&told.replace("{names}", &names)).await?;
        let begin = Thing::button(visit.words.say("welcome.start")?);
        visit.tap(&begin).await?;
        introduce(visit).await?;

        // On the way: the short one of the lens, passed by, and then what the session asks.
        goes_on_to(visit, "own_words").await?;
        let skip = Thing::button(visit.words.say("fill.skip")?);
        visit.tap(&skip).await?;
        let formula = Thing::heading(named(visit, "formula")?);
        visit.meets(&formula).await?;
        for factor in ["promise", "commitment", "doing"] {
            let more = visit.words.say("formula.more")?;
            let name = visit.words.say(&format!("formula.{factor}"))?;
            let more = Thing::button(more.replace("{factor}", &name));
            for _ in 0..4 {
                visit.tap(&more).await?;
            }
        }
        visit.reads("80 × 80 × 80 = 51 %").await?;
        let lens = visit.words.lens("interests")?;
        visit.go("#/lens/belangen").await?;
        visit.meets(&Thing::heading(lens)).await?;
        visit.focus_is_in("h1").await?;
        goes_on_to(visit, "interests").await?;
        wants(visit, "1", SECRET).await?;
        visit.reads(&visit.words.say("interests.private")?).await?;
        wants(visit, "2", SHARED).await?;
        let share = visit.words.say("interests.share")?;
        let line = visit.words.say("interests.individual_line")?;
        let share = [&line.replace("{number}", "2"), ": ", &share].concat();
        visit.tap(&Thing::checkbox(share)).await?;
        visit.reads(&visit.words.say("interests.shared")?).await?;

        // One that nobody asked for leads back to where it was opened.
        visit.go("#/verdieping").await?;
        let balances = Thing::link(named(visit, "balances")?);
        visit.tap(&balances).await?;
        visit
            .meets(&Thing::heading(named(visit, "balances")?))
            .await?;
        let pace = Thing::group(visit.words.say("balances.pace")?);
        let middle = Thing::choice(visit.words.say("balances.middle")?);
        visit.tap(&middle.within(pace)).await?;
        let back = Thing::link(visit.words.say("deepening.back")?);
        visit.tap(&back).await?;
        let filled = "return [...document.querySelectorAll('main .open-list a')]
            .filter((row) => row.innerText.includes(arguments[0])).length";
        let said = serde_json::json!(visit.words.say("deepening.filled")?);
        assert_eq!(visit.ask(filled, &[said]).await?, 3);

        // What stays is on this device, and in nothing that goes to others.
        let file = visit.export("mine").await?;
        assert!(file.text.contains(SHARED), "{}", file.text);
        assert!(!file.text.contains("moe ben"), "{}", file.text);
        visit.pass_on().await?;
        let whole = visit.export("device").await?;
        assert!(!whole.text.contains("moe ben"), "{}", whole.text);
        assert!(visit.everything_stored().await?.contains(SECRET));
        visit.go("#/start").await?;
        introduce(visit).await?;
        for page in ["#/instrument/belangenkaart", "#/verdieping", "#/samen"] {
            visit.go(page).await?;
            let seen = "return document.documentElement.outerHTML.includes(arguments[0])
                || [...document.querySelectorAll('input, textarea')].some((one) => one.value.includes(arguments[0]))";
            let secret = serde_json::json!("moe ben");
            assert_eq!(visit.ask(seen, &[secret]).await?, false, "{page}");
        }
        Ok(())
    });
}
