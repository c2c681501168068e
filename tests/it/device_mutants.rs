//! Stored records with mistakes in them, by the ten thousand: whatever stands there is read as far as it is
//! whole, and what cannot be read is never written over.
//!
//! One that fails is named by its number, which makes it again.

use crate::common::{Visit, id, kept, label, private, question, soaked};
use crate::mutant::Corpus;
use crate::sample::Dice;
use crate::stored::{Stored, Tally, try_one};
use gezamenlijke_blik::device::SLOTS;
use gezamenlijke_blik::exchange::seal;
use gezamenlijke_blik::reflection::NAME;
use gezamenlijke_blik::session::Action;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The records that one visit leaves behind, oldest first.
fn records() -> Vec<String> {
    let mut visit = Visit::on("before");
    let mut records = Vec::new();
    visit.does(Action::name_partnership(Some(label("De Linde"))));
    visit
        .begins("anna", "Wonen Noord")
        .answers("AM-Q1=4 AM-Q2=?");
    records.push(kept(&visit.state));
    visit.does(Action::write(
        question("AM-Q1"),
        Some(private("Niet delen.")),
    ));
    visit.begins("bram", "Oever").answers("AM-Q1=2 BE-Q1=~");
    records.push(kept(&visit.state));
    visit.does(Action::LeaveOut(id("anna")));
    visit
        .answers("AM-Q1=3")
        .does(Action::Exported(vec![id("p")]));
    records.push(kept(&visit.state));
    let (from, into) = (id("anna"), id("bram"));
    visit.does(Action::SamePerson { from, into });
    visit.does(Action::describe(id("bram"), NAME, Some(label("Bram"))));
    records.push(kept(&visit.state));
    records
}

/// A record of this generation, mostly with a mistake in it: made by the disk, or by whoever sealed it.
fn spoilt(record: &str, generation: u64, corpus: &Corpus, dice: &mut Dice) -> Option<String> {
    let mutant = |text: &str, dice: &mut Dice| {
        String::from_utf8_lossy(&corpus.mutant_of(text.as_bytes(), dice)).into_owned()
    };
    match dice.roll(24) {
        0..3 => None,
        3..6 => Some(seal(generation, record)),
        6..9 => Some(seal(generation, &mutant(record, dice))),
        9 | 10 => Some(seal(generation, "journal")),
        11 => Some(mutant(&seal(generation, record), dice).replacen("record 1", "record 2", 1)),
        _ => Some(mutant(&seal(generation, record), dice)),
    }
}

fn stored(number: u64, corpus: &Corpus, records: &[String]) -> Stored {
    let mut dice = Dice::new(number);
    let last = dice.below(records.len());
    let mut text = |behind: u64| {
        let record = &records[last.saturating_sub(behind as usize)];
        spoilt(
            record,
            40 + last as u64 - behind.min(last as u64),
            corpus,
            &mut dice,
        )
    };
    let slots = [text(0), text(1)];
    let journal = [("a", text(0)), ("b", text(1))];
    let journal = journal
        .into_iter()
        .filter_map(|(key, text)| Some((key.to_owned(), text?)));
    let journal = journal.collect();
    let later = text(0).unwrap_or_default();
    let later = (dice.below(SLOTS.len()), later);
    Stored {
        slots,
        later,
        journal: (!dice.once_in(4)).then_some(journal),
    }
}

#[test]
fn whatever_stands_in_storage_nothing_unread_is_written_over_and_what_is_whole_comes_back() {
    let records = records();
    let corpus = Corpus::of(
        records
            .iter()
            .map(|record| record.clone().into_bytes())
            .collect(),
    );
    let mut tally = Tally::default();
    let total = soaked(10_000, 200_000);
    for number in 0..total {
        let stored = stored(number, &corpus, &records);
        let tried = catch_unwind(AssertUnwindSafe(|| try_one(&stored, &mut tally)));
        tried.unwrap_or_else(|_| panic!("number {number}"));
    }
    println!(
        "{total} devices: {} came back, {} had to be asked, {} were newer, {} were empty",
        tally.whole, tally.closed, tally.newer, tally.first
    );
    assert!(tally.whole > total / 10 && tally.closed > total / 20 && tally.newer > total / 100);
}
