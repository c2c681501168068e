//! An invitation: made for a session, opened on a device that knows nothing, and there for everybody who sits down at it.

use crate::steps::{MARIT, OMAR};
use e2e::{Thing, Told, Visit, journey};
use serde_json::json;

/// The name of another partnership, which wants to be more than text.
const HOSTILE: &str = "De <b>Linde</b><img src=x onerror=alert(1)>";

/// An invitation for [`HOSTILE`], packed by nobody.
const OTHER: &str = "#/uitnodiging/1jeyJvcmdhbmlzYXRpb25zIjpbeyJuYW1lIjoiT2V2ZXIifV0sInBhcnRuZXJzaGlwIjoiRGUgPGI-TGluZGU8L2I-PGltZyBzcmM9eCBvbmVycm9yPWFsZXJ0KDEpPiJ9";

/// The facilitator makes one, and hands out the link.
async fn make(visit: &Visit) -> Told<String> {
    visit.start(&MARIT).await?;
    visit.go("#/sessies").await?;
    let add = Thing::button(visit.words.say("sessions.add")?);
    visit.tap(&add).await?;
    let place = Thing::field(visit.words.say("names.place.one")?);
    visit.fill(&place, "Buurthuis").await?;
    let make = Thing::link(visit.words.say("sessions.invite")?);
    visit.tap(&make).await?;
    visit.meets(&Thing::heading(MARIT.partnership)).await?;
    let lines = format!(
        "{}, 1\n{}\n\n{}",
        OMAR.organisation, MARIT.organisation, "wonen  NOORD"
    );
    let organisations = Thing::field(visit.words.say("invite.organisations")?);
    // As if it was pasted: a driver that types leaves out the ends of lines.
    let paste = "const field = find(arguments[0]);
        field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;";
    visit
        .ask(paste, &[organisations.to_json(), json!(lines)])
        .await?;
    let look = "const link = document.querySelector('main textarea[readonly]').value;
        const code = document.querySelector('main svg[role=img]');
        return code && code.getAttribute('aria-label') === arguments[0] && link !== arguments[1] && link";
    let code = json!(visit.words.say("invite.code")?);
    let before = visit
        .until("a link", look, &[code.clone(), json!("")])
        .await?;
    let minutes = Thing::field(visit.words.say("invite.minutes")?);
    visit.fill(&minutes, "15").await?;
    let link = visit.until("another link", look, &[code, before]).await?;
    let link = link.as_str().unwrap_or_default().to_owned();
    assert!(link.len() < 400, "{link}");
    let (_, behind) = link.split_once('#').unwrap_or_default();
    Ok(format!("#{behind}"))
}

/// Chooses an organisation by a tap, and goes on to the questions.
async fn choose(visit: &Visit, name: &str) -> Told {
    let organisation = Thing::field(visit.words.say("start.organisation")?);
    assert!(!visit.has(&organisation).await?, "nobody has to type");
    let submit = Thing::button(visit.words.say("start.submit")?);
    visit.tap(&Thing::press(name)).await?;
    let chosen = "return [...document.querySelectorAll('main [aria-pressed=true]')].map((it) => it.innerText.trim()).join()";
    assert_eq!(visit.ask(chosen, &[]).await?, name);
    visit.tap(&submit).await?;
    visit
        .meets(&Thing::heading(visit.words.lens("ambition")?))
        .await
}

#[test]
fn an_invitation_is_made_opened_and_there_for_everybody_on_that_tablet() {
    journey(async |visit| {
        let link = make(visit).await?;
        visit.erase_all().await?;
        assert!(!visit.everything_stored().await?.contains(OMAR.organisation));

        visit.go(&link).await?;
        visit.reads("Buurthuis").await?;
        visit
            .reads(&visit.words.say("invitation.per_organisation")?)
            .await?;
        let begin = Thing::button(visit.words.say("welcome.start")?);
        visit.tap(&begin).await?;
        visit
            .meets(&Thing::heading(visit.words.say("start.heading")?))
            .await?;
        assert_eq!(visit.address().await?, "#/start");
        visit.reads(MARIT.partnership).await?;
        // Nothing is chosen yet: that is said, and the choices have the focus.
        let submit = Thing::button(visit.words.say("start.submit")?);
        visit.tap(&submit).await?;
        visit
            .reads(&visit.words.say("start.organisation_missing")?)
            .await?;
        visit.focus_is_in("[role=group]").await?;
        visit.tap(&Thing::press(OMAR.organisation)).await?;
        visit.reads(&visit.words.say("invitation.alone")?).await?;
        choose(visit, MARIT.organisation).await?;

        // Who is next gets the same, and whoever loads the page anew.
        visit.pass_on().await?;
        visit.go("#/start").await?;
        visit.reload().await?;
        choose(visit, MARIT.organisation).await?;
        let file = visit.export("device").await?;
        let same = format!("\"value\": \"{}\"", MARIT.organisation);
        assert_eq!(file.text.matches(&same).count(), 2, "{}", file.text);
        assert!(!file.text.contains(OMAR.organisation));

        // Two million blanks in few bytes: not even unpacked, or they would be too much and not damage.
        let bomb = "A".repeat(2_582);
        let bomb = format!("#/uitnodiging/1d7cGBAAAAAMMglflTHuRVAQ{bomb}bwY");
        // What is no invitation changes nothing, and one for somebody else asks first.
        for (address, sentence) in [
            ("#/uitnodiging/<b>", "invitation.not_ours"),
            ("#/uitnodiging/1dAAAA", "invitation.damaged"),
            ("#/uitnodiging/1jAAAA", "invitation.damaged"),
            ("#/uitnodiging/9jAAAA", "invitation.newer"),
            (&bomb, "invitation.damaged"),
        ] {
            visit.go(address).await?;
            visit.reads(&visit.words.say(sentence)?).await?;
        }
        visit.go(OTHER).await?;
        visit.meets(&Thing::heading(HOSTILE)).await?;
        visit
            .reads(&visit.words.pieces("invitation.another")?[0])
            .await?;
        let leave = Thing::link(visit.words.say("invitation.leave")?);
        visit.tap(&leave).await?;
        visit.pass_on().await?;
        visit.go("#/start").await?;
        visit.reads(MARIT.partnership).await?;
        let other = Thing::press(visit.words.say("invitation.other")?);
        visit.tap(&other).await?;
        let organisation = Thing::field(visit.words.say("start.organisation")?);
        visit.fill(&organisation, "Oever").await?;
        let ordinary = Thing::button(visit.words.say("invitation.uninvited")?);
        visit.tap(&ordinary).await?;
        let partnership = Thing::field(visit.words.say("start.partnership")?);
        visit.meets(&partnership).await?;
        // What was typed is still there.
        let typed = "return find(arguments[0]).value";
        assert_eq!(visit.ask(typed, &[organisation.to_json()]).await?, "Oever");
        visit.reload().await?;
        visit.meets(&partnership).await
    });
}
