//! Everyone can read and use every page: axe finds nothing against WCAG 2.0 to 2.2, levels A and AA.

use crate::steps::{MARIT, halfway, unfold, workshop_files};
use e2e::{
    Language, Medium, Screen, Theme, Thing, Told, Visit, axe, fixtures, journey, pages, soaking,
};
use serde_json::{Value, json};

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "what axe looks at is the same in every browser"
)]
fn axe_has_nothing_to_say_about_any_page() {
    journey(async |visit| {
        let mut faults = Vec::new();
        // First with nothing filled in: then the pages say what will stand there.
        visit.use_screen(Screen::WIDE).await?;
        faults.extend(all_pages(visit, "empty").await?);
        halfway(visit, &MARIT).await?;
        visit.import(&workshop_files()?).await?;
        for (language, theme, screen) in looks() {
            visit.use_screen(screen).await?;
            visit.remember(language, theme).await?;
            let look = format!("{} {} {}", screen.width, theme.key(), language.code());
            faults.extend(all_pages(visit, &look).await?);
            faults.extend(in_between(visit, &look).await?);
        }
        visit.use_own_colours().await?;
        faults.extend(all_pages(visit, "in the reader's own colours").await?);
        assert!(faults.is_empty(), "axe found:\n{}", faults.join("\n"));
        Ok(())
    });
}

/// Once light and wide and once dark and narrow; in the long version every combination.
fn looks() -> Vec<(Language, Theme, Screen)> {
    if !soaking() {
        return vec![
            (Language::Dutch, Theme::Light, Screen::WIDE),
            (Language::English, Theme::Dark, Screen::PHONE),
        ];
    }
    let mut looks = Vec::new();
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            looks.extend([Screen::WIDE, Screen::PHONE].map(|screen| (language, theme, screen)));
        }
    }
    looks
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "no other browser can be told to have colours of its own"
)]
fn whoever_has_colours_of_their_own_sees_what_is_chosen_and_where_one_is() {
    journey(async |visit| {
        halfway(visit, &MARIT).await?;
        visit.stand_in(Medium::OwnColours).await?;
        visit.use_screen(Screen::WIDE).await?;
        let mut faults = Vec::new();
        for hash in ["#/lens/ambitie", "#/overzicht", "#/start"] {
            visit.land(hash).await?;
            faults.extend(check(visit, hash).await?);
        }
        assert!(faults.is_empty(), "axe found:\n{}", faults.join("\n"));

        let current = "const here = find({ kind: 'link', name: arguments[0] });
            return getComputedStyle(here).textDecorationLine";
        visit.go("#/overzicht").await?;
        let overview = visit.words.say("pages.overview")?;
        assert_eq!(visit.ask(current, &[json!(overview)]).await?, "underline");

        // Of seven choices one has a tick and another ground: the one that was chosen.
        visit.go("#/lens/ambitie").await?;
        let ticks = "const faces = [...document.querySelector('main fieldset').querySelectorAll('input[type=radio]')].map((radio) => {
                const face = radio.nextElementSibling;
                const tick = getComputedStyle(face.firstElementChild, '::after').content;
                return radio.checked + ' ' + (tick !== 'none') + ' ' + getComputedStyle(face).backgroundColor;
            });
            return [faces.length, new Set(faces).size, faces.filter((face) => face.startsWith('true true')).length,
                faces.filter((face) => face.startsWith('false false')).length];";
        assert_eq!(visit.ask(ticks, &[]).await?, json!([7, 2, 1, 6]));
        Ok(())
    });
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "no other browser can be told that it stands on paper"
)]
fn paper_is_light_and_whole_and_has_nothing_to_press() {
    journey(async |visit| {
        halfway(visit, &MARIT).await?;
        visit.remember(Language::Dutch, Theme::Dark).await?;
        visit.use_screen(Screen::NARROW).await?;
        visit.go("#/lens/ambitie").await?;
        visit.stand_in(Medium::Paper).await?;
        let seen = "const cards = [...document.querySelectorAll('main fieldset')];
            const faces = [...cards[0].querySelectorAll('input[type=radio]')].map((radio) => [radio.checked, radio.nextElementSibling]);
            const border = ([, face]) => parseFloat(getComputedStyle(face).borderTopWidth);
            const [chosen, others] = [faces.filter(([on]) => on), faces.filter(([on]) => !on)];
            return [cards.filter(shown).length, faces.filter(([, face]) => shown(face)).length,
                chosen.every((one) => border(one) > 2), others.every((one) => border(one) < 2),
                getComputedStyle(cards[0]).backgroundColor,
                [...document.querySelectorAll('button, a.button, nav')].filter(shown).length];";
        let whole = json!([4, 7, true, true, "rgb(255, 255, 255)", 0]);
        assert_eq!(visit.ask(seen, &[]).await?, whole);

        // The picture is drawn, and no style sheet reaches it.
        visit.go("#/mijn-beeld").await?;
        let corner = "const canvas = document.querySelector('canvas');
            if (!canvas || !canvas.width) return null;
            const at = () => canvas.getContext('2d').getImageData(1, 1, 1, 1).data[0] > 200;
            return ['beforeprint', 'afterprint'].map((event) => { dispatchEvent(new Event(event)); return at(); });";
        let drawn = visit.until("the picture", corner, &[]).await?;
        assert_eq!(
            drawn,
            json!([true, false]),
            "light on paper, dark again after"
        );

        // What is handed out is a sheet with a code, and nothing beside it.
        visit.go("#/nodig-uit").await?;
        let sheet = "const many = (what) => [...document.querySelectorAll(what)].filter(shown).length;
            return many('.code') && [many('.code'), many('button, a.button, nav, header, input, textarea')];";
        let sheet = visit.until("a code", sheet, &[]).await?;
        assert_eq!(sheet, json!([1, 0]));
        Ok(())
    });
}

async fn all_pages(visit: &Visit, look: &str) -> Told<Vec<String>> {
    let mut faults = Vec::new();
    for page in pages() {
        visit.land(&page.hash).await?;
        unfold(visit).await?;
        faults.extend(check(visit, &format!("{} {look}", page.name)).await?);
    }
    Ok(faults)
}

/// An invitation of the facilitator of [`MARIT`], packed by nobody.
const INVITATION: &str = "#/uitnodiging/1jeyJvcmdhbmlzYXRpb25zIjpbeyJuYW1lIjoiR2VtZWVudGUgV2VzdGVyZGFtIn0seyJuYW1lIjoiV29uZW4gTm9vcmQiLCJwZW9wbGUiOjF9XSwicGFydG5lcnNoaXAiOiJab3JnbmV0d2VyayBEZSBMaW5kZSJ9";

/// What only shows while something is going on: the preview of an import, a note, the menu, an invitation, the question before erasing.
async fn in_between(visit: &Visit, look: &str) -> Told<Vec<String>> {
    let mut faults = Vec::new();
    let mut files = workshop_files()?;
    files.push(fixtures().join("bad").join("truncated.json"));
    visit.bring(&files).await?;
    faults.extend(check(visit, &format!("preview {look}")).await?);
    visit.dismiss().await?;

    visit.note_field("AM-Q3").await?;
    faults.extend(check(visit, &format!("note {look}")).await?);

    let menu = Thing::button(visit.words.say("app.menu")?);
    if visit.has(&menu).await? {
        visit.tap(&menu).await?;
        faults.extend(check(visit, &format!("menu {look}")).await?);
    }

    visit.go(INVITATION).await?;
    let begin = Thing::button(visit.words.say("welcome.start")?);
    visit.meets(&begin).await?;
    faults.extend(check(visit, &format!("invitation {look}")).await?);
    visit.tap(&begin).await?;
    visit.tap(&Thing::press("Wonen Noord")).await?;
    faults.extend(check(visit, &format!("invited {look}")).await?);
    let ordinary = Thing::button(visit.words.say("invitation.uninvited")?);
    visit.tap(&ordinary).await?;

    visit.pass_on().await?;
    visit.tap(&Thing::button(MARIT.name)).await?;
    faults.extend(check(visit, &format!("dialog {look}")).await?);
    visit
        .tap(&Thing::button(visit.words.say("hand_over.me")?))
        .await?;
    Ok(faults)
}

/// Runs axe on what is on the screen now. From the top of the page: what lies half under the line that stays in sight is in nobody's
/// way, because one scrolls.
pub async fn check(visit: &Visit, place: &str) -> Told<Vec<String>> {
    if visit.ask("return !!window.axe", &[]).await? != json!(true) {
        visit.ask(&axe()?, &[]).await?;
    }
    let script = "window.axeFound = null;
        scrollTo(0, 0);
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
        axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(
            (found) => { window.axeFound = found.violations.flatMap((rule) => rule.nodes.map((node) =>
                rule.id + ': ' + node.target.join(' ') + ' ' + node.any.concat(node.all, node.none)
                    .map((reason) => reason.message).join('; '))); },
            (reason) => { window.axeFound = ['axe stopped: ' + reason]; });";
    visit.ask(script, &[]).await?;
    let found = visit.until("axe", "return window.axeFound", &[]).await?;
    let found: Vec<Value> = serde_json::from_value(found)?;
    Ok(found
        .iter()
        .map(|fault| format!("  {place}: {}", fault.as_str().unwrap_or_default()))
        .collect())
}
