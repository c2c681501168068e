//! What a room looks at: large enough from five metres, led by keys alone, voices and a clock that never hurry anybody.

use crate::readable::check;
use crate::steps::workshop_files;
use e2e::{Language, Screen, Theme, Thing, Told, Visit, journey};
use serde_json::{Value, json};
use thirtyfour::Key;

/// A projector.
const ROOM: Screen = Screen {
    width: 1920,
    height: 1080,
};

/// The workshop is in, and its session is run.
async fn begin(visit: &Visit) -> Told {
    visit.import(&workshop_files()?).await?;
    visit.go("#/begeleiden").await?;
    visit.tap(&button(visit, "frame.begin")?).await?;
    at(visit, "1").await
}

fn button(visit: &Visit, place: &str) -> Told<Thing> {
    Ok(Thing::button(visit.words.say(place)?))
}

/// Waits until the session is at the step with this number.
async fn at(visit: &Visit, step: &str) -> Told {
    let here = "const here = document.querySelector('.table-steps [aria-current=\"step\"]');
        return !!here && here.textContent.startsWith(arguments[0]);";
    let what = format!("step {step}");
    visit.until(&what, here, &[json!(step)]).await.map(drop)
}

async fn on(visit: &Visit, times: usize) -> Told {
    for _ in 0..times {
        visit.key(Key::Right).await?;
    }
    Ok(())
}

/// Every text of the table below its least size, and every mark: what it says, its size, the least.
async fn too_small(visit: &Visit, least: [u32; 4]) -> Told<Vec<Value>> {
    let measure = "const [question, read, mark, any] = arguments[0].map((least) => least - 0.01);
        const frame = document.querySelector('.table-frame');
        const least = (element) => element.closest('.room-question') ? question
            : element.closest('.room-counted, .room .finding, .room-said, h2:not(.room-aside)') && !element.closest('.room-aside') ? read : any;
        const texts = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) {
            const [text, element] = [texts.currentNode.data.trim(), texts.currentNode.parentElement];
            const size = parseFloat(getComputedStyle(element).fontSize);
            if (text && shown(element) && size < least(element)) found.push([text, size, least(element)]);
        }
        for (const one of frame.querySelectorAll('.mark')) {
            const { width, height } = one.getBoundingClientRect();
            if (Math.min(width, height) < mark) found.push(['a mark', width, mark]);
        }
        if (!frame.querySelector('.mark') || !frame.querySelector('.room-question')) found.push(['nothing is there']);
        return found;";
    let found = visit.ask(measure, &[json!(least)]).await?;
    Ok(serde_json::from_value(found)?)
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "sizes and what axe looks at are the same in every browser"
)]
fn from_five_metres_everything_can_be_read_and_axe_has_nothing_to_say() {
    journey(async |visit| {
        begin(visit).await?;
        for (screen, least) in [(ROOM, [56, 40, 36, 27]), (Screen::WIDE, [25, 22, 24, 22])] {
            visit.use_screen(screen).await?;
            let mut found = Vec::new();
            go(visit, 2).await?;
            for beat in ["to_count", "to_words"] {
                found.extend(too_small(visit, least).await?);
                let beat = button(visit, &format!("frame.{beat}"))?;
                if visit.has(&beat).await? {
                    visit.tap(&beat).await?;
                }
            }
            found.extend(too_small(visit, least).await?);
            go(visit, 5).await?;
            let unseal = button(visit, "frame.unseal")?;
            if visit.has(&unseal).await? {
                visit.tap(&unseal).await?;
            }
            let voice = button(visit, "talk.first_voice")?;
            visit.tap(&voice).await?;
            found.extend(too_small(visit, least).await?);
            assert!(found.is_empty(), "{} wide: {found:#?}", screen.width);
        }
        // The whole screen can be had; where it is lost, as with a projector that is unplugged, the page goes on.
        let whole = "return !!document.fullscreenElement === arguments[0]";
        visit.tap(&button(visit, "frame.full_screen")?).await?;
        visit
            .until("the whole screen", whole, &[json!(true)])
            .await?;
        visit.ask("document.exitFullscreen()", &[]).await?;
        visit.meets(&button(visit, "frame.full_screen")?).await?;
        at(visit, "5").await?;

        let mut faults = Vec::new();
        for (language, theme, screen) in [
            (Language::Dutch, Theme::Light, ROOM),
            (Language::English, Theme::Dark, Screen::PHONE),
        ] {
            visit.use_screen(screen).await?;
            visit.remember(language, theme).await?;
            visit.land("#/begeleiden").await?;
            for step in 1..=7 {
                go(visit, step).await?;
                faults.extend(check(visit, &format!("step {step} {}", theme.key())).await?);
            }
        }
        assert!(faults.is_empty(), "axe found:\n{}", faults.join("\n"));
        Ok(())
    });
}

/// Goes to a step by the bar.
async fn go(visit: &Visit, step: usize) -> Told {
    let tap = "const steps = document.querySelectorAll('.table-steps')[0];
        if (!steps) return false;
        steps.querySelectorAll('button')[arguments[0] - 1].click(); return true;";
    visit.until("the steps", tap, &[json!(step)]).await?;
    at(visit, &step.to_string()).await
}

#[test]
fn arrow_keys_lead_a_session_from_the_files_to_the_talk() {
    journey(async |visit| {
        visit.import(&workshop_files()?).await?;
        visit.go("#/begeleiden").await?;
        visit.tab_to(&button(visit, "frame.begin")?).await?;
        visit.key(Key::Enter).await?;
        at(visit, "1").await?;
        on(visit, 1).await?;
        at(visit, "2").await?;
        let question = visit.words.question("RE-Q2")?;
        visit.reads(&question).await?;
        let counted = "8 van 12 zeggen";
        let pattern = "Gemeente Westerdam";
        assert!(!visit.sees(counted).await?, "nothing is counted yet");
        on(visit, 1).await?;
        visit.reads(counted).await?;
        let words = "return !!document.querySelector('.room .finding')";
        assert_eq!(visit.ask(words, &[]).await?, json!(false));
        // It stands at the same beat after the page was opened anew, and going back hides nothing.
        visit.settled().await?;
        visit.reload().await?;
        visit.reads(counted).await?;
        assert_eq!(visit.ask(words, &[]).await?, json!(false));
        on(visit, 1).await?;
        visit
            .reads(
                &visit
                    .words
                    .say_with("patterns.one_apart", &[("organisation", pattern)])?,
            )
            .await?;
        on(visit, 1).await?;
        visit.reads(&visit.words.question("OR-Q4")?).await?;
        visit.key(Key::Left).await?;
        visit.reads(&question).await?;
        visit.reads(counted).await?;
        // Two more subjects, and all is revealed.
        on(visit, 1).await?;
        visit.reads(&visit.words.question("OR-Q4")?).await?;
        on(visit, 6).await?;
        at(visit, "3").await?;
        visit.reads(&visit.words.say("differences.lead")?).await?;
        let voices = Thing::press(
            visit
                .words
                .say_with("differences.voices", &[("count", "4")])?,
        );
        visit.tab_to(&voices).await?;
        visit.key(Key::Enter).await?;
        visit.meets(&button(visit, "differences.put")?).await?;
        on(visit, 2).await?;
        at(visit, "5").await?;

        // Within a field the arrows are the field's.
        let heard = Thing::field(visit.words.say("talk.what_heard")?);
        visit.tab_to(&heard).await?;
        visit.type_keys("Geld is nooit besprken").await?;
        for _ in 0..3 {
            visit.key(Key::Left).await?;
        }
        visit.type_keys("o").await?;
        let value = "return find(arguments[0]).value";
        assert_eq!(
            visit.ask(value, &[heard.to_json()]).await?,
            json!("Geld is nooit besproken")
        );
        at(visit, "5").await
    });
}

#[test]
fn a_talk_hears_every_voice_and_its_clock_only_tells() {
    journey(async |visit| {
        begin(visit).await?;
        go(visit, 5).await?;
        visit.reads(&visit.words.say("frame.sealed")?).await?;
        visit.tap(&button(visit, "frame.unseal")?).await?;
        visit.reads(&visit.words.question("OR-Q4")?).await?;
        let heard = |count: &str| {
            let gaps = [("count", count), ("total", "3")];
            visit.words.say_with("talk.heard", &gaps)
        };
        visit.reads(&heard("0")?).await?;
        visit.tap(&button(visit, "talk.first_voice")?).await?;
        visit.reads(&heard("1")?).await?;

        // A minute at a time; what takes longer says so, and nothing else happens.
        let left = "const text = document.querySelector('.table-clock p').textContent;
            return text.match(/[0-9]+/) ? Number(text.match(/[0-9]+/)[0]) : text;";
        let planned = visit.ask(left, &[]).await?;
        let planned = planned.as_u64().unwrap_or_default();
        assert!(planned >= 10, "{planned} minutes");
        let skip = "const real = performance.now.bind(performance); let more = 0;
            performance.now = () => real() + more; window.later = (minutes) => { more += minutes * 60000; }; return true;";
        visit.ask(skip, &[]).await?;
        // An hour that goes by at once was no talk: the device slept.
        visit.ask("later(60)", &[]).await?;
        pass_second().await;
        assert_eq!(visit.ask(left, &[]).await?, json!(planned));
        // Steps that are less than two minutes, so that it takes them for talking.
        let says = "return document.querySelector('.table-clock p').textContent";
        let long = visit.words.pieces("talk.over")?;
        let mut said = String::new();
        for _ in 0..planned {
            visit.ask("later(1.5)", &[]).await?;
            pass_second().await;
            said = visit
                .ask(says, &[])
                .await?
                .as_str()
                .unwrap_or_default()
                .to_owned();
            if long.iter().any(|piece| said.ends_with(piece)) {
                break;
            }
        }
        visit.settled().await?;
        visit.reload().await?;
        visit.reads(&said).await?;
        assert!(long.iter().any(|piece| said.ends_with(piece)), "{said}");

        // It mentions who was not heard, and takes a no for an answer. What is discussed needs no clock.
        visit.tap(&button(visit, "talk.discussed")?).await?;
        visit
            .reads(&visit.words.say_with("talk.unheard", &[("count", "3")])?)
            .await?;
        visit.tap(&button(visit, "talk.first_voice")?).await?;
        for count in ["2", "3"] {
            visit.tap(&button(visit, "talk.next_voice")?).await?;
            visit.reads(&heard(count)?).await?;
        }
        let text = visit.text().await?;
        for name in ["Anna", "Fatih", "Joris", "Saskia", "Zoë"] {
            assert!(!text.contains(name), "{name} is named:\n{text}");
        }
        visit.tap(&button(visit, "talk.discussed")?).await?;
        let gone = "return !shown(document.querySelector('.table-clock'))";
        visit.until("no clock", gone, &[]).await?;
        visit.meets(&button(visit, "talk.reopen")?).await?;
        Ok(())
    });
}

/// The clock is looked at every second.
async fn pass_second() {
    tokio::time::sleep(std::time::Duration::from_millis(1_200)).await;
}
