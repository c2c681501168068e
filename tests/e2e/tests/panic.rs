//! The app breaks down: whatever broke, the person soon reads what happened, can take everything along, and goes on where
//! they were.

mod large;

use crate::steps::{MARIT, OMAR, workshop_files};
use e2e::{Altered, Answer, Language, Told, Visit, figure, journey};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

const OTHERS: &str = "Alleen van Omar.";

/// A word that stands in one note only, so that a file that has it has that note.
fn mark(round: usize) -> String {
    format!("Kenmerk-{round}.")
}

/// Whether an entry of a rescue file holds this text.
fn holds(rescue: &Value, text: &str) -> bool {
    let entries = rescue["entries"].as_object().into_iter().flatten();
    entries
        .filter_map(|(_, entry)| entry.as_str())
        .any(|entry| entry.contains(text))
}

#[test]
fn whatever_breaks_one_can_take_everything_along_and_goes_on() {
    journey(async |visit| {
        visit.use_copy(Altered::copy()?.breakable()?).await?;
        visit.start(&MARIT).await?;
        let ways = visit.ways_to_break().await?;
        assert!(ways.len() > 5, "{ways:?}");
        let mut slowest: f64 = 0.0;
        for (round, way) in ways.iter().enumerate() {
            let outcome = breaks(visit, round, way).await;
            slowest = slowest.max(outcome.map_err(|trouble| trouble.during(way))?);
        }
        figure(format!(
            "{}: {} ways to break the app; the slowest screen came after {slowest:.0} ms.",
            visit.engine().name(),
            ways.len()
        ));
        Ok(())
    });
}

async fn breaks(visit: &Visit, round: usize, way: &str) -> Told<f64> {
    // Every other time it is the whole program that breaks.
    if round % 2 == 1 {
        visit.go("#/bestanden").await?;
    }
    let score = Answer::Score(u8::try_from(round % 5 + 1).unwrap_or(1));
    visit.answer("AM-Q1", score).await?;
    visit.note("AM-Q1", &mark(round)).await?;
    let shown = visit.break_app(way).await?;
    let rescue = visit.rescue().await?;
    assert!(holds(&rescue, &mark(round)), "{way}: {rescue}");
    assert_eq!(rescue["problems"], json!([]), "{way}");
    visit.load_again().await?;
    visit.stands("AM-Q1", Some(score)).await?;
    assert_eq!(visit.noted("AM-Q1").await?, mark(round), "{way}");
    Ok(shown)
}

#[test]
fn with_storage_blocked_the_last_answer_is_still_in_the_download() {
    journey(async |visit| {
        // Each with whether there is something that cannot be read; where nothing was kept there is not.
        for (faults, unread) in [
            ("blocked", true),
            ("throws-null+idb-put-quota", false),
            ("corrupt-odd+idb-hangs", true),
            ("blocked+idb-blocked", true),
            ("null+idb-undefined", true),
            ("quota+idb-open-never", true),
        ] {
            let copy = Altered::with_faults()?.breakable()?;
            visit.use_copy_failing(copy, faults).await?;
            visit.start(&MARIT).await?;
            visit.answer("AM-Q1", Answer::Score(4)).await?;
            visit.note("AM-Q1", &mark(1)).await?;
            visit.break_app("trap").await?;
            let rescue = visit.rescue().await?;
            assert!(holds(&rescue, &mark(1)), "{faults}: {rescue}");
            assert_eq!(
                rescue["problems"] != json!([]),
                unread,
                "{faults}: {rescue}"
            );
            assert_eq!(
                visit.sees("Een deel kon niet gelezen worden.").await?,
                unread,
                "{faults}"
            );
            assert_eq!(visit.rescue_to_copy().await?, rescue, "{faults}");
        }
        Ok(())
    });
}

#[test]
fn after_a_break_nothing_is_written_and_the_file_holds_of_what_is_private_only_ones_own() {
    journey(async |visit| {
        visit.use_copy(Altered::copy()?.breakable()?).await?;
        visit.start(&OMAR).await?;
        visit.note("AM-Q1", &mark(2)).await?;
        visit.note("AM-Q2", OTHERS).await?;
        visit.keep_private("AM-Q2").await?;
        // Before an import everything is kept once more, with Omar as the one who has the tablet.
        visit.import(&workshop_files()?[..1]).await?;
        visit.hand_over_to(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.note("AM-Q1", &mark(1)).await?;
        visit.keep_private("AM-Q1").await?;
        visit.is_safe().await?;
        visit.use_language(Language::English).await?;
        visit.break_app("panic").await?;
        let heading = visit
            .ask("return said(document.querySelector('h1'))", &[])
            .await?;
        assert_eq!(heading, json!("Something went wrong in the page"));
        let before = visit.rescue().await?;
        assert!(
            holds(&before, &mark(1)) && holds(&before, &mark(2)),
            "{before}"
        );
        assert!(before.to_string().contains("journal/point-"), "{before}");
        assert!(!before.to_string().contains(OTHERS), "{before}");
        let script = "window.refused = [];
            const refuse = (...said) => window.refused.push(said.pop());
            try { localStorage.setItem('gezamenlijke-blik/a', 'x'); } catch (closed) { refuse(closed.message); }
            try { localStorage.removeItem('gezamenlijke-blik/a'); } catch (closed) { refuse(closed.message); }
            gezamenlijkeBlikJournal.keep(99, 'x', refuse);
            gezamenlijkeBlikJournal.put('a', 'x', refuse);
            gezamenlijkeBlikJournal.remove(['a', 'b'], refuse);";
        visit.ask(script, &[]).await?;
        let refused = "return window.refused.length === 5 && window.refused.join()";
        let refused = visit.until("five refusals", refused, &[]).await?;
        assert_eq!(refused, json!("closed,closed,closed,closed,closed"));
        assert_eq!(visit.rescue().await?, before);
        visit.load_again().await?;
        visit.stands("AM-Q1", Some(Answer::Score(4))).await
    });
}

#[test]
fn a_page_of_which_a_part_does_not_arrive_says_so_and_is_whole_again_later() {
    journey(async |visit| {
        let copy = Altered::copy()?;
        let folder = copy.folder().to_path_buf();
        visit.use_copy(copy).await?;
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.note("AM-Q1", &mark(1)).await?;
        for (ending, damage) in [
            ("_bg.wasm", Damage::Cut),
            ("_bg.wasm", Damage::Gone),
            ("_bg.wasm", Damage::Other),
            (".js", Damage::Gone),
            (".js", Damage::Other),
        ] {
            let name = program(&folder, ending)?;
            let whole = fs::read(folder.join(&name))?;
            damage.done_to(&folder.join(&name), &whole)?;
            visit.reload_anyway().await?;
            let outcome = visit.gave_up().await;
            outcome.map_err(|trouble| trouble.during(&format!("{damage:?} {name}")))?;
            for words in ["Het laden is niet gelukt", "The page did not load"] {
                assert!(visit.sees(words).await?, "«{words}»");
            }
            let rescue = visit.rescue().await?;
            assert!(holds(&rescue, &mark(1)), "{damage:?} {name}: {rescue}");
            fs::write(folder.join(&name), &whole)?;
            visit.load_again().await?;
            visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
        }
        // The first program hands over to the whole one, which is not there.
        let whole = fs::read(folder.join("whole.js"))?;
        fs::remove_file(folder.join("whole.js"))?;
        visit.follow("#/bestanden").await?;
        visit.gave_up().await?;
        assert!(holds(&visit.rescue().await?, &mark(1)));
        fs::write(folder.join("whole.js"), &whole)?;
        visit.load_again().await?;
        visit.stands("AM-Q1", Some(Answer::Score(4))).await
    });
}

/// What happened to a file on its way.
#[derive(Clone, Copy, Debug)]
enum Damage {
    /// Only its first half came.
    Cut,
    /// It is not there.
    Gone,
    /// Something else came in its place.
    Other,
}

impl Damage {
    fn done_to(self, file: &Path, whole: &[u8]) -> Told {
        match self {
            Self::Cut => fs::write(file, whole.get(..whole.len() / 2).unwrap_or_default())?,
            Self::Gone => fs::remove_file(file)?,
            Self::Other => fs::write(file, "<!doctype html><p>Log eerst in op dit netwerk.")?,
        }
        Ok(())
    }
}

/// The file of the first program with this ending.
fn program(folder: &Path, ending: &str) -> Told<String> {
    let names = fs::read_dir(folder)?.flatten();
    let mut names = names.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let found = names.find(|name| name.starts_with("app-") && name.ends_with(ending));
    found.ok_or_else(|| e2e::Trouble::new(format!("there is no app-…{ending}")))
}

#[test]
fn what_others_do_wrong_does_not_stop_the_page() {
    journey(async |visit| {
        visit.use_copy(Altered::copy()?.breakable()?).await?;
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        let script = "const own = location.origin + '/boot.js';
            const tell = (filename, message, error) =>
                window.dispatchEvent(new ErrorEvent('error', { filename, message, error }));
            tell('chrome-extension://abc/inject.js', 'Uncaught TypeError: x', new TypeError('x'));
            tell('moz-extension://abc/inject.js', 'x', new WebAssembly.RuntimeError('x'));
            tell('https://elsewhere.example/x.js', 'Script error.', null);
            tell('', 'Script error.', null);
            tell(location.href, 'ReferenceError: __reader__', new ReferenceError('__reader__'));
            tell(own, 'ResizeObserver loop completed with undelivered notifications.', null);
            Promise.reject(new DOMException('turned down', 'NotAllowedError'));
            Promise.reject(new Error('not ours'));
            Promise.reject(undefined);
            const script = document.createElement('script');
            script.src = 'data:text/javascript,throw new Error(1)';
            document.body.append(script);
            setTimeout(() => setTimeout(() => { window.said = true; }, 50));";
        visit.ask(script, &[]).await?;
        visit
            .until("all of it to be said", "return window.said", &[])
            .await?;
        visit.answer("AM-Q2", Answer::Score(2)).await?;
        // And one that is the page's own does.
        let own = "window.dispatchEvent(new ErrorEvent('error', { filename: location.origin + '/boot.js', message: 'x' }));";
        visit.ask(own, &[]).await?;
        visit.gave_up().await
    });
}
