//! How much stands between a participant and the file: taps and words, from the welcome page on, all 25 questions
//! answered and no note written; once with the four short things filled in, and once with each passed by.
//!
//! A tap is a tap, or the choice of a field to type in. A word counts when it stands on the page, unfolded, before a tap
//! that leads away; what stands there again in the same words (the scale) is not read again.
//!
//! Of that follow minutes, without what somebody thinks about their answers: 200 words a minute, below the 238 of adults who read
//! in silence (Brysbaert, *How many words do we read per minute?*, 2019); 3 s a tap, somewhat more than pointing, tapping and the
//! decision before it in the keystroke-level model (Card, Moran and Newell, 1980: 1.35 + 1.1 + 0.2 s); and 36 words a minute that
//! are typed on glass (Palin and others, *How do people type on mobile devices?*, 2019).

use crate::steps::{MARIT, all_answers};
use e2e::{LENSES, Screen, Thing, Told, Visit, figure, journey};
use serde_json::json;

/// The most taps from the welcome page to the file, where each of the four short things is passed by: a tap more for each than for
/// the questions alone.
const MOST_TAPS: u64 = 40;

/// The most taps where the four are filled in as far as they can be without unfolding anything.
const MOST_TAPS_FILLED: u64 = 54;

/// The most minutes that all of it may take.
const MOST_MINUTES: f64 = 15.0;

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

/// What somebody does with the short things on their way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Short {
    FillsIn,
    PassesBy,
}

/// Somebody on the way, and what it took so far.
struct Walk<'a> {
    visit: &'a Visit,
    short: Short,
    taps: u64,
    words: u64,
    typed: usize,
}

impl Walk<'_> {
    async fn taps(&mut self, thing: &Thing) -> Told {
        self.words = self.visit.ask(READ, &[]).await?.as_u64().unwrap_or(0);
        self.taps += 1;
        self.visit.tap(thing).await
    }

    async fn types(&mut self, label: &str, text: &str) -> Told {
        self.taps(&Thing::field(label)).await?;
        self.typed += text.split_whitespace().count();
        self.visit.type_keys(text).await
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

    /// Comes to a short thing and fills it in, or passes it by.
    async fn comes_to(&mut self, instrument: &str) -> Told {
        let visit = self.visit;
        let name = visit.words.say(&format!("instruments.{instrument}.name"))?;
        visit.meets(&Thing::heading(name)).await?;
        visit.focus_is_in("h1").await?;
        visit.settled().await?;
        match self.short {
            Short::FillsIn => self.fills_in(instrument).await,
            Short::PassesBy => {
                self.taps(&Thing::button(visit.words.say("fill.skip")?))
                    .await
            }
        }
    }

    async fn fills_in(&mut self, instrument: &str) -> Told {
        let words = &self.visit.words;
        let choice = |group: &str, choice: &str| Thing::choice(choice).within(Thing::group(group));
        match instrument {
            "own_words" => {
                let ambition = "In 2028 wacht niemand in Noord langer dan zes weken op hulp aan huis. \
                                Daarvoor openen wij een loket en plannen we samen.";
                self.types(&words.say("ambition.label")?, ambition).await
            }
            "conditions" => {
                let partly = words.say("conditions.partly")?;
                for (one, who) in [
                    ("decides", "De stuurgroep"),
                    ("does", "Twee mensen van elke partner"),
                    ("belongs", "Gemeente, wonen, zorg en welzijn"),
                ] {
                    let name = words.say(&format!("minimum_conditions.{one}.name"))?;
                    self.taps(&choice(&name, &partly)).await?;
                    let label = words.say(&format!("minimum_conditions.{one}.who"))?;
                    self.types(&label, who).await?;
                }
                Ok(())
            }
            "phases" => {
                let phase = words.say("five_phases.sharing.name")?;
                self.taps(&choice(&words.say("phases.now")?, &phase)).await
            }
            _ => {
                for lens in LENSES {
                    self.taps(&choice(&words.lens(lens.key)?, "3")).await?;
                }
                Ok(())
            }
        }
    }

    /// Goes on from a short thing that was filled in; who passed it by is led on already.
    async fn goes_on(&mut self, words: String) -> Told {
        match self.short {
            Short::FillsIn => self.taps(&Thing::link(words)).await,
            Short::PassesBy => Ok(()),
        }
    }

    async fn goes_all_the_way(&mut self) -> Told {
        let visit = self.visit;
        let words = &visit.words;
        self.taps(&Thing::link(words.say("welcome.start")?)).await?;
        visit.settled().await?;
        let rows = [
            ("start.partnership", MARIT.partnership),
            ("start.organisation", MARIT.organisation),
        ];
        for (label, text) in rows {
            self.types(&words.say(label)?, text).await?;
        }
        self.taps(&Thing::button(words.say("start.submit")?))
            .await?;
        let mut answered = 0;
        let mut lenses = LENSES.into_iter().peekable();
        while let Some(lens) = lenses.next() {
            self.answers(lens, &mut answered).await?;
            let on = match lenses.peek() {
                Some(next) => {
                    let next = words.lens(next.key)?;
                    words.say_with("lens.next", &[("lens", &next)])?
                }
                None => words.say("pages.done")?,
            };
            let short: &[&str] = match lens.key {
                "ambition" => &["own_words"],
                "organisation" => &["conditions"],
                "process" => &["phases", "mirror"],
                _ => &[],
            };
            match short {
                [] => self.taps(&Thing::link(on)).await?,
                [first, rest @ ..] => {
                    self.taps(&Thing::link(words.say("lens.next_short")?))
                        .await?;
                    self.comes_to(first).await?;
                    for one in rest {
                        let name = words.say(&format!("instruments.{one}.name"))?;
                        self.goes_on(words.say_with("fill.next", &[("name", &name)])?)
                            .await?;
                        self.comes_to(one).await?;
                    }
                    self.goes_on(on).await?;
                }
            }
        }
        visit
            .meets(&Thing::heading(words.say("done.heading")?))
            .await?;
        visit.settled().await?;
        let save = Thing::button(words.say("done.save_button")?);
        self.words = visit.ask(READ, &[]).await?.as_u64().unwrap_or(0);
        self.taps += 1;
        let file = visit.taking(async |visit| visit.tap(&save).await).await?;
        assert!(file.text.contains("PR-Q7"), "{}", file.text);
        let is_filled = file.text.contains("Twee mensen van elke partner");
        assert_eq!(is_filled, self.short == Short::FillsIn, "{}", file.text);
        Ok(())
    }
}

#[test]
fn on_a_tablet_the_way_to_the_file_takes_a_quarter_of_an_hour_at_most() {
    journey(async |visit| walks(visit, "a tablet", Screen::UPRIGHT, Short::FillsIn).await);
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "no other window can be as narrow as a phone"
)]
fn on_a_phone_whoever_passes_the_short_things_by_comes_to_the_file_as_easily() {
    journey(async |visit| walks(visit, "a phone", Screen::PHONE, Short::PassesBy).await);
}

async fn walks(visit: &mut Visit, device: &str, screen: Screen, short: Short) -> Told {
    visit.use_screen(screen).await?;
    visit.reload().await?;
    let mut walk = Walk {
        visit,
        short,
        taps: 0,
        words: 0,
        typed: 0,
    };
    walk.goes_all_the_way().await?;
    let (taps, words, typed) = (walk.taps, walk.words, walk.typed);
    let minutes = words as f64 / 200.0 + taps as f64 * 3.0 / 60.0 + typed as f64 / 36.0;
    let (what, most) = match short {
        Short::FillsIn => ("the four short things filled in", MOST_TAPS_FILLED),
        Short::PassesBy => ("the four short things passed by", MOST_TAPS),
    };
    figure(format!(
        "On {device}, from the welcome page to the file, {what}: {taps} taps, {words} words in sight, {typed} words typed: \
         {minutes:.1} minutes, thinking aside."
    ));
    assert!(taps <= most, "{taps} taps on {device}");
    assert!(minutes <= MOST_MINUTES, "{minutes} minutes on {device}");
    Ok(())
}
