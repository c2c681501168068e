//! A whole session at the table, as it is run: from thirteen files to agreements that go home.

use crate::gathering::{are_in, begin, button, rewritten};
use crate::steps::workshop_files;
use e2e::{Thing, Told, Trouble, Visit, figure, journey};
use serde_json::json;
use std::path::PathBuf;
use std::time::Instant;

/// The most taps from the first page to an agenda, the choice of files among them.
const MOST_TAPS: u64 = 20;

/// The subjects of the example for an hour and a half, in the order in which they are talked about.
const AGENDA: [&str; 3] = ["money", "deciding", "belonging"];

/// A facilitator at the table, and how often they tapped.
struct Facilitator<'a> {
    visit: &'a Visit,
    taps: u64,
}

impl Facilitator<'_> {
    async fn taps(&mut self, thing: &Thing) -> Told {
        self.taps += 1;
        self.visit.tap(thing).await
    }

    async fn says(&mut self, place: &str) -> Told {
        let thing = button(self.visit, place)?;
        self.taps(&thing).await
    }

    async fn chooses(&mut self, files: &[PathBuf]) -> Told {
        self.taps += 1;
        self.visit.choose_files(files).await
    }

    /// Three beats for each subject, and nothing of a later one before.
    async fn reveals(&mut self) -> Told {
        let visit = self.visit;
        self.says("frame.show").await?;
        for at in 0..AGENDA.len() {
            let number = (at + 1).to_string();
            let total = AGENDA.len().to_string();
            let place = [("number", &*number), ("total", &*total)];
            visit
                .reads(&visit.words.say_with("reveal.place", &place)?)
                .await?;
            let apart = visit.words.pieces("patterns.one_apart")?.concat();
            assert!(!visit.sees(&apart).await?, "no words before the third beat");
            self.says("frame.to_count").await?;
            assert!(!visit.sees(&apart).await?, "no words while it is counted");
            self.says("frame.to_words").await?;
            visit.reads(&apart).await?;
            let last = at + 1 == AGENDA.len();
            self.says(if last {
                "frame.revealed"
            } else {
                "frame.topic_next"
            })
            .await?;
        }
        let name = visit.words.say("frame.differences")?;
        visit.meets(&Thing::heading(name)).await
    }
}

/// What a subject of the model is called.
fn named(visit: &Visit, key: &str) -> Told<String> {
    visit.words.say(&format!("subjects.{key}.name"))
}

/// The agenda of the example for an hour and a half: the hardest second, and thirty-five minutes in all.
async fn stands_on_the_agenda(visit: &Visit) -> Told {
    let text = visit.text().await?;
    let mut from = 0;
    for key in AGENDA {
        let name = named(visit, key)?;
        let at = text.get(from..).and_then(|rest| rest.find(&name));
        let at =
            at.ok_or_else(|| Trouble::new(format!("«{name}» is not in its place in {text}")))?;
        from += at + name.len();
    }
    Ok(())
}

/// A talk about each subject, with what was heard.
async fn talks(facilitator: &mut Facilitator<'_>) -> Told {
    let visit = facilitator.visit;
    facilitator.says("frame.forward").await?;
    for (at, key) in AGENDA.iter().enumerate() {
        visit.meets(&Thing::heading(named(visit, key)?)).await?;
        // The heading takes the focus in the next frame; no hand types before that, and a driver does.
        visit.focus_is_in("h1").await?;
        let heard = Thing::field(visit.words.say("talk.what_heard")?);
        let text = format!("Dit hoorden we bij onderwerp {}.", at + 1);
        visit.fill(&heard, &text).await?;
        facilitator.says("talk.discussed").await?;
        // Voices that were not read are told, and it can be said all the same.
        let anyway = button(visit, "talk.discuss_anyway")?;
        if visit.has(&anyway).await? {
            facilitator.taps(&anyway).await?;
        }
        let last = at + 1 == AGENDA.len();
        facilitator
            .says(if last {
                "frame.forward"
            } else {
                "frame.topic_next"
            })
            .await?;
    }
    Ok(())
}

/// Writes a new agreement, in the field that waits for it with the focus.
async fn agrees(facilitator: &mut Facilitator<'_>, what: &str) -> Told {
    let visit = facilitator.visit;
    facilitator.says("agreements.add").await?;
    let waits =
        "const at = document.activeElement; return at.matches('textarea') && at.value === '';";
    visit
        .until("a new field with the focus", waits, &[])
        .await?;
    visit.type_keys(what).await?;
    let written = "return document.activeElement.value === arguments[0]";
    visit
        .until("what was agreed", written, &[json!(what)])
        .await?;
    visit.is_safe().await
}

#[test]
fn a_session_goes_from_thirteen_files_to_agreements() {
    journey(async |visit| {
        let files = workshop_files()?;
        let Some((saskia, others)) = files.split_last() else {
            return Err(Trouble::new("the workshop has no files"));
        };
        let spelled = [("Zorggroep Oever", "Zorg. Oever")];
        let spelled = rewritten(saskia, "saskia.json", &spelled)?;

        visit.go("#/").await?;
        let from = Instant::now();
        let mut facilitator = Facilitator { visit, taps: 2 };
        begin(visit).await?;
        facilitator.chooses(others).await?;
        are_in(visit, 11).await?;
        facilitator.chooses(&[spelled]).await?;
        are_in(visit, 12).await?;
        facilitator.says("gather.yes").await?;
        facilitator.reveals().await?;
        facilitator.says("frame.forward").await?;
        stands_on_the_agenda(visit).await?;
        let (taps, seconds) = (facilitator.taps, from.elapsed().as_secs_f32());
        figure(format!(
            "from the first page to the agenda of thirteen files: {taps} taps, {seconds:.1} s without thinking ({})",
            visit.engine().name()
        ));
        assert!(taps <= MOST_TAPS, "{taps} taps");

        talks(&mut facilitator).await?;
        agrees(&mut facilitator, "We schrijven op wie wat besluit.").await?;
        agrees(&mut facilitator, "We bellen elkaar elke maand.").await?;
        facilitator.says("frame.forward").await?;
        // Else the page moves under the driver's pointer.
        visit.focus_is_in("h1").await?;
        let save = button(visit, "close.save")?;
        let saved = visit.taking(async |visit| visit.tap(&save).await).await?;
        for words in [
            "We schrijven op wie wat besluit.",
            "We bellen elkaar elke maand.",
            "Dit hoorden we bij onderwerp 3.",
        ] {
            assert!(
                saved.text.contains(words),
                "{words} stands in the file of the session"
            );
        }

        visit.reload().await?;
        visit
            .meets(&Thing::heading(visit.words.say("frame.close")?))
            .await
    });
}
