//! How much stands between a participant and the file: taps and words, from the welcome page on, all 25 questions
//! answered and no note written.
//!
//! A tap is a tap, or the choice of a field to type in. A word counts when it stands on the page, unfolded, before a tap
//! that leads away; what stands there again in the same words (the scale) is not read again.

use crate::steps::{MARIT, all_answers};
use e2e::{LENSES, Screen, Thing, Told, Visit, figure, journey};
use serde_json::json;

/// The most taps from the welcome page to the file.
const MOST_TAPS: u64 = 36;

/// Adds what can be read on the page to what was read before, and counts the words.
const READ: &str = "const read = window.wordsRead ||= new Map();
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.data.replace(/\\s+/g, ' ').trim();
        if (text && shown(node.parentElement)) read.set(text, (text.match(/[\\p{L}\\p{N}]\\S*/gu) || []).length);
    }
    return [...read.values()].reduce((sum, words) => sum + words, 0);";

/// Whether these words stand within the screen.
const IN_SIGHT: &str = "const words = squash(arguments[0]);
    return [...document.querySelectorAll('.whole-progress span')].some((one) => {
        const box = one.getBoundingClientRect();
        return shown(one) && squash(one.innerText) === words && box.top >= 0 && box.bottom <= innerHeight;
    });";

/// Somebody on the way, and what it took so far.
struct Walk<'a> {
    visit: &'a Visit,
    taps: u64,
    words: u64,
}

impl Walk<'_> {
    async fn taps(&mut self, thing: &Thing) -> Told {
        self.words = self.visit.ask(READ, &[]).await?.as_u64().unwrap_or(0);
        self.taps += 1;
        self.visit.tap(thing).await
    }

    /// Answers every question of a lens, with the count of all always in sight.
    async fn answers(&mut self, lens: e2e::Lens, answered: &mut u64) -> Told {
        let visit = self.visit;
        visit
            .meets(&Thing::heading(visit.words.lens(lens.key)?))
            .await?;
        visit.settled().await?;
        for (id, answer) in all_answers() {
            if lens.ids().any(|one| one == id) {
                visit.answer(&id, answer).await?;
                self.taps += 1;
                *answered += 1;
                let count = [("answered", &*answered.to_string()), ("total", "25")];
                let count = visit.words.say_with("overview.progress", &count)?;
                let what = format!("«{count}» in sight");
                visit.until(&what, IN_SIGHT, &[json!(count)]).await?;
            }
        }
        Ok(())
    }

    async fn goes_all_the_way(&mut self) -> Told {
        let visit = self.visit;
        self.taps(&Thing::link(visit.words.say("welcome.start")?))
            .await?;
        visit.settled().await?;
        let rows = [
            ("start.partnership", MARIT.partnership),
            ("start.organisation", MARIT.organisation),
        ];
        for (label, text) in rows {
            let field = Thing::field(visit.words.say(label)?);
            self.taps(&field).await?;
            visit.type_keys(text).await?;
        }
        self.taps(&Thing::button(visit.words.say("start.submit")?))
            .await?;
        let mut answered = 0;
        let mut lenses = LENSES.into_iter().peekable();
        while let Some(lens) = lenses.next() {
            self.answers(lens, &mut answered).await?;
            let on = match lenses.peek() {
                Some(next) => {
                    let next = visit.words.lens(next.key)?;
                    visit.words.say_with("lens.next", &[("lens", &next)])?
                }
                None => visit.words.say("pages.done")?,
            };
            self.taps(&Thing::link(on)).await?;
        }
        visit.settled().await?;
        let save = Thing::button(visit.words.say("done.save_button")?);
        self.words = visit.ask(READ, &[]).await?.as_u64().unwrap_or(0);
        self.taps += 1;
        let file = visit.taking(async |visit| visit.tap(&save).await).await?;
        assert!(file.text.contains("PR-Q7"), "{}", file.text);
        Ok(())
    }
}

#[test]
fn on_a_tablet_the_way_to_the_file_is_short() {
    journey(async |visit| walks(visit, "a tablet", Screen::UPRIGHT).await);
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "no other window can be as narrow as a phone"
)]
fn on_a_phone_the_way_to_the_file_is_as_short() {
    journey(async |visit| walks(visit, "a phone", Screen::PHONE).await);
}

async fn walks(visit: &mut Visit, device: &str, screen: Screen) -> Told {
    visit.use_screen(screen).await?;
    visit.reload().await?;
    let mut walk = Walk {
        visit,
        taps: 0,
        words: 0,
    };
    walk.goes_all_the_way().await?;
    let (taps, words) = (walk.taps, walk.words);
    figure(format!(
        "On {device}, from the welcome page to the file: {taps} taps, {words} words in sight."
    ));
    assert!(taps <= MOST_TAPS, "{taps} taps on {device}");
    Ok(())
}
