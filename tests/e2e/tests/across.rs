//! From one device to another: a code on one screen, a photo of it on the other.

use crate::ending::APPS;
use crate::steps::{MARIT, OMAR};
use e2e::{Altered, Answer, Person, Thing, Told, Visit, artefacts, journey};
use serde_json::json;
use std::fs;

/// Somebody at the same workshop, made up.
const SASKIA: Person = Person {
    partnership: "Zorgnetwerk De Linde",
    organisation: "Gemeente Westerdam",
    name: "Saskia",
    role: "",
};

/// An invitation to that workshop, for two organisations.
const INVITATION: &str = "#/uitnodiging/1jeyJwYXJ0bmVyc2hpcCI6IlpvcmduZXR3ZXJrIERlIExpbmRlIiwib3JnYW5pc2F0aW9ucyI6W3sibmFtZSI6IldvbmVuIE5vb3JkIn0seyJuYW1lIjoiR2VtZWVudGUgV2VzdGVyZGFtIn1dfQ";

/// Stands in for the part of the browser that keeps the screen on: it counts who asked, and who let go.
const LAMP: &str = "window.lit = 0;
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: {
        request: async (what) => { if (what !== 'screen') throw new TypeError(what); window.lit += 1;
            return { release: async () => { window.lit -= 1; } }; } } });";

/// So many letters that no compression makes much smaller, others for each seed.
fn noise(length: usize, seed: u32) -> String {
    let mut state = seed;
    let letters = (0..length).map(|_| {
        state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        char::from(b'a' + u8::try_from((state >> 16) % 26).unwrap_or(0))
    });
    letters.collect()
}

/// Pastes a note at a question of the first lens.
async fn paste(visit: &Visit, question: &str, text: &str) -> Told {
    visit.go("#/lens/ambitie").await?;
    visit.write_unheard(question, text).await?;
    visit.note_stands(question, text).await
}

/// Says who they are on a tablet that was invited: the organisation with a tap, the name by typing.
async fn sits_down(visit: &Visit, person: &Person) -> Told {
    visit.tap(&Thing::press(person.organisation)).await?;
    let name = Thing::field(visit.words.say("start.name")?);
    visit.fill(&name, person.name).await?;
    let submit = Thing::button(visit.words.say("start.submit")?);
    visit.tap(&submit).await?;
    let first = Thing::heading(visit.words.lens("ambition")?);
    visit.meets(&first).await
}

#[test]
fn two_of_one_organisation_come_in_by_share_and_by_code_and_are_one_organisation() {
    journey(async |visit| {
        // On the tablet of the participants.
        visit.ask(APPS, &[]).await?;
        visit.go(INVITATION).await?;
        let begin = Thing::button(visit.words.say("welcome.start")?);
        visit.tap(&begin).await?;
        sits_down(visit, &MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.go("#/klaar").await?;
        let share = Thing::button(visit.words.say("done.share_button")?);
        visit.tap(&share).await?;
        visit.reads(&visit.words.say("files.shared")?).await?;
        let taken = visit.ask("return window.taken[0]", &[]).await?;
        let part = |at: usize| taken[at].as_str().unwrap_or_default();
        let folder = artefacts("across")?.join(visit.engine().name());
        fs::create_dir_all(&folder)?;
        let shared = folder.join(part(0));
        fs::write(&shared, part(1))?;

        visit.pass_on().await?;
        let begin = Thing::link(visit.words.say("welcome.start")?);
        visit.tap(&begin).await?;
        sits_down(visit, &SASKIA).await?;
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        paste(visit, "AM-Q1", &noise(1_700, 1)).await?;
        visit.go("#/toon-code").await?;
        let photos = visit.photograph_codes(&folder).await?;
        assert_eq!(photos.len(), 3);

        // On that of the facilitator.
        visit.use_copy(Altered::copy()?).await?;
        visit.go("#/scan").await?;
        visit.choose_files(&photos).await?;
        let who = format!("{}, {}", SASKIA.name, SASKIA.organisation);
        let is_in = visit.words.say_with("scan.is_in", &[("name", &who)])?;
        visit.reads(&is_in).await?;
        let next = Thing::link(visit.words.say("scan.next")?);
        visit.tap(&next).await?;
        visit.apply_import().await?;
        visit.import(&[shared]).await?;
        visit.look_together().await?;
        let count = |words: &str, count| visit.words.say_with(words, &[("count", count)]);
        let counts = [
            ("participants", &*count("together.participants", "2")?),
            ("organisations", &*count("together.organisations", "1")?),
        ];
        visit
            .reads(&visit.words.say_with("together.from", &counts)?)
            .await?;
        visit.reads(MARIT.organisation).await
    });
}

#[test]
fn everybody_on_a_tablet_is_shown_one_after_the_other_and_too_much_goes_as_a_file() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.ask(LAMP, &[]).await?;
        visit.go("#/klaar").await?;
        let show = Thing::link(visit.words.say("pages.show_code")?);
        visit.tap(&show).await?;
        visit
            .shows_code(
                &visit
                    .words
                    .say_with("show_code.code_of", &[("name", "Marit")])?,
            )
            .await?;
        let next = Thing::button(
            visit
                .words
                .say_with("show_code.next", &[("number", "2"), ("total", "3")])?,
        );
        assert!(!visit.has(&next).await?, "there is nobody else");
        visit
            .until("the screen to stay on", "return window.lit === 1", &[])
            .await?;
        visit.go("#/overzicht").await?;
        visit
            .until(
                "the screen to be left alone",
                "return window.lit === 0",
                &[],
            )
            .await?;

        // Three parts, and one who wrote more than a camera can be asked to read.
        visit.hand_over_to(&SASKIA).await?;
        paste(visit, "AM-Q1", &noise(1_700, 1)).await?;
        visit.hand_over_to(&OMAR).await?;
        paste(visit, "AM-Q1", &noise(3_000, 2)).await?;
        paste(visit, "AM-Q2", &noise(3_000, 3)).await?;
        visit.go("#/toon-code").await?;
        let too_long = visit
            .words
            .say_with("show_code.too_long", &[("name", "Omar")])?;
        visit.reads(&too_long).await?;
        let save = Thing::button(visit.words.say("files.download")?);
        let file = visit.taking(async |visit| visit.tap(&save).await).await?;
        assert!(file.text.contains(&noise(3_000, 2)));
        assert!(!visit.sees(MARIT.name).await?, "the curtain is shut");

        visit.open_curtain().await?;
        visit.tap(&next).await?;
        visit.reads(MARIT.name).await?;
        visit
            .tap(&Thing::button(visit.words.say_with(
                "show_code.next",
                &[("number", "3"), ("total", "3")],
            )?))
            .await?;
        // Its parts take turns by themselves, until somebody wants them to stand still.
        for part in ["2", "3", "1"] {
            let part = [("name", "Saskia"), ("number", part), ("total", "3")];
            let label = visit.words.say_with("show_code.part_of", &part)?;
            visit.shows_code(&label).await?;
        }
        visit
            .tap(&Thing::button(visit.words.say("show_code.stop")?))
            .await?;
        let which = "return [...document.querySelectorAll('main svg[role=img]')].map((one) => one.hasAttribute('hidden'))";
        let before = visit.ask(which, &[]).await?;
        visit
            .tap(&Thing::button(visit.words.say("show_code.step")?))
            .await?;
        assert_ne!(visit.ask(which, &[]).await?, before);

        visit
            .tap(&Thing::button(visit.words.say("show_code.finish")?))
            .await?;
        visit
            .reads(&visit.words.say("show_code.all_check")?)
            .await?;
        // Who asked the device for stillness goes from part to part by a tap.
        visit
            .ask(
                "matchMedia = (query) => ({ matches: query.includes('reduced-motion') })",
                &[],
            )
            .await?;
        visit
            .tap(&Thing::button(visit.words.say("show_code.back")?))
            .await?;
        visit.reads(SASKIA.name).await?;
        let play = Thing::button(visit.words.say("show_code.play")?);
        visit.meets(&play).await?;
        assert_eq!(visit.ask("return window.lit", &[]).await?, json!(1));
        Ok(())
    });
}
