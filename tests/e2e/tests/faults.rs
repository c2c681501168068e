//! Storage that fails, in every shape in which browsers fail: with one of the two stores dead the other carries; with
//! both dead the page says so, goes on working, and saves by itself as soon as it can.

mod export_now;
mod from_the_start;
mod large;
mod slow;

use crate::steps::{MARIT, workshop_files};
use e2e::{Altered, Answer, Export, Thing, Told, Visit, figure, journey};
use std::time::Duration;

/// Each shape of trouble with localStorage in which nothing that is saved there can be trusted.
const STORAGE: [&str; 14] = [
    "blocked",
    "null",
    "undefined",
    "get-throws",
    "quota",
    "quota-after",
    "quota-odd",
    "corrupt-odd",
    "throws-text",
    "throws-undefined",
    "throws-null",
    "drops",
    "shortened",
    "changed",
];

/// Each shape of trouble with IndexedDB.
const JOURNAL: [&str; 14] = [
    "idb-undefined",
    "idb-blocked",
    "idb-open-throws",
    "idb-open-odd",
    "idb-open-error",
    "idb-open-never",
    "idb-open-blocked",
    "idb-put-quota",
    "idb-put-odd",
    "idb-abort",
    "idb-forgets",
    "idb-hangs",
    "idb-read-throws",
    "idb-read-error",
];

/// Both dead, in the ways that belong together in real browsers; the others are paired off as they stand above.
const TOGETHER: [&str; 4] = [
    "blocked+idb-blocked",
    "quota+idb-put-quota",
    "drops+idb-forgets",
    "quota-after+idb-open-never",
];

#[test]
fn with_local_storage_dead_the_journal_carries() {
    journey(async |visit| {
        let mut faults = STORAGE.to_vec();
        faults.push("remove-throws");
        one_store_carries(visit, &faults).await
    });
}

#[test]
fn with_the_journal_dead_local_storage_carries() {
    journey(async |visit| one_store_carries(visit, &JOURNAL).await);
}

/// One store fails in the middle, from the start, and is whole again: nothing is missing at any moment.
async fn one_store_carries(visit: &mut Visit, faults: &[&str]) -> Told {
    visit.use_copy(Altered::with_faults()?).await?;
    visit.start(&MARIT).await?;
    visit.go_to("relationship").await?;
    for (round, fault) in faults.iter().enumerate() {
        let outcome = one_store_carries_under(visit, round, fault).await;
        outcome.map_err(|trouble| trouble.during(fault))?;
    }
    Ok(())
}

async fn one_store_carries_under(visit: &Visit, round: usize, fault: &str) -> Told {
    let [first, second] = [0, 2].map(|step| score(round + step));
    visit.fault(fault).await?;
    visit.answer("RE-Q1", first).await?;
    visit.is_safe().await?;

    visit.reload_failing(fault).await?;
    visit.stands("RE-Q1", Some(first)).await?;
    visit.answer("RE-Q2", second).await?;
    visit.is_safe().await?;
    no_complaints(visit).await?;

    visit.reload_failing("").await?;
    visit.stands("RE-Q1", Some(first)).await?;
    visit.stands("RE-Q2", Some(second)).await?;
    visit.is_safe().await?;
    no_complaints(visit).await
}

#[test]
fn with_both_dead_it_warns_goes_on_and_saves_by_itself_when_it_can() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        let pairs = STORAGE.iter().zip(JOURNAL);
        let pairs = pairs.map(|(storage, journal)| format!("{storage}+{journal}"));
        let mut slowest = Duration::ZERO;
        for (round, faults) in pairs.enumerate() {
            let outcome = both_dead(visit, round, &faults).await;
            let waited = outcome.map_err(|trouble| trouble.during(&faults))?;
            slowest = slowest.max(waited);
        }
        figure(format!(
            "{}: {} pairs of dead stores; the warning stood there after {} ms at most.",
            visit.engine().name(),
            STORAGE.len(),
            slowest.as_millis()
        ));
        Ok(())
    });
}

/// Both stores fail in the middle of a visit; gives how long the warning took.
async fn both_dead(visit: &Visit, round: usize, faults: &str) -> Told<Duration> {
    let [first, second] = [0, 2].map(|step| score(round + step));
    visit.go_to("relationship").await?;
    visit.fault(faults).await?;
    let waited = first_loss(visit, faults, round).await?;
    visit.answer("RE-Q2", second).await?;
    visit
        .meets(&Thing::button(visit.words.say("save.export_now")?))
        .await?;
    assert!(!says_saved(visit).await?, "it claims to have saved");

    // The pages with the picture and the files are another program, which gets everything handed over.
    visit.go("#/mijn-beeld").await?;
    visit.table(&visit.words.say("picture.caption")?).await?;
    let imports = TOGETHER.contains(&faults);
    if imports {
        let files = workshop_files()?;
        let file = files.into_iter().cycle().nth(round * 3);
        visit.import(&Vec::from_iter(file)).await?;
    }
    let whole = if imports { "merged" } else { "mine" };
    let file = visit.export(whole).await?;
    holds(&file, "RE-Q1", first);
    holds(&file, "RE-Q2", second);
    assert!(visit.sees(&visit.words.say("save.failed")?).await?);
    no_complaints(visit).await?;

    // Nobody touches anything.
    visit.fault("").await?;
    visit.is_safe().await?;
    let again = visit.export(whole).await?;
    assert_eq!(again, file, "the export of what was only in memory");
    visit.reload().await?;
    visit.is_safe().await?;
    let again = visit.export(whole).await?;
    assert_eq!(again, file, "what was saved when there was room again");
    no_complaints(visit).await?;
    Ok(waited)
}

/// Answers until the page says that it was not saved. Where there is some room left, the first answers still fit.
async fn first_loss(visit: &Visit, faults: &str, round: usize) -> Told<Duration> {
    if faults.contains("quota-after") {
        let long = "Nog wat woorden. ".repeat(60);
        visit.write_unheard("RE-Q3", &long).await?;
    }
    visit.time_to_warning("RE-Q1", points(round)).await
}

#[test]
fn the_pairs_that_belong_together_lose_nothing_either() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        for (round, faults) in TOGETHER.into_iter().enumerate() {
            let outcome = both_dead(visit, round, faults).await;
            outcome.map_err(|trouble| trouble.during(faults))?;
        }
        Ok(())
    });
}

fn points(round: usize) -> u8 {
    u8::try_from(round % 5 + 1).unwrap_or(1)
}

/// An answer that differs from the one of the round before.
fn score(round: usize) -> Answer {
    Answer::Score(points(round))
}

fn holds(file: &Export, question: &str, answer: Answer) {
    let Answer::Score(points) = answer else {
        return;
    };
    let value = format!("\"{question}\": {{ \"value\": {points},");
    assert!(file.text.contains(&value), "{value} in {}", file.text);
}

async fn says_saved(visit: &Visit) -> Told<bool> {
    visit
        .sees(&visit.words.pieces("save.saved")?.concat())
        .await
}

async fn no_complaints(visit: &Visit) -> Told {
    assert_eq!(visit.noted_complaints().await?, Vec::<String>::new());
    Ok(())
}
