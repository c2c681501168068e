//! Native figures of the pure rooms: how long a large workshop takes to read, look at and merge.
//!
//! 500 participants in 25 organisations, 25 answers each and a note with every fifth; the largest
//! document that a file can hold. Each figure is the median of several runs. The baseline is
//! `serde_json::from_slice::<Value>` of the same bytes: a plain parse without any of the checks. Last come the codes of the
//! example workshop, in bytes a person. Run by `cargo xtask bench`; nothing is asserted, because times differ.

#![allow(clippy::print_stdout)]

use flate2::{Compression, write::DeflateEncoder};
use gezamenlijke_blik::device::Contents;
use gezamenlijke_blik::exchange::code::{MAX_PART, pack, unpack};
use gezamenlijke_blik::exchange::{Scope, read, write};
use gezamenlijke_blik::insight::{Weighting, lens_value, together};
use gezamenlijke_blik::merge::{Merge, ReplicaId, Stamp};
use gezamenlijke_blik::reflection::{
    ANSWERS, Answer, Audience, Document, Entry, ItemId, Key, Label, Lens, MAX_PARTICIPANTS, NOTES,
    Note, ORGANISATION, Owner, ParticipantId, Score,
};
use gezamenlijke_blik::session::{Action, State, apply, plan};
use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

#[path = "bench/instruments.rs"]
mod instruments;
#[path = "bench/pictures.rs"]
mod pictures;
#[path = "bench/subjects.rs"]
mod subjects;

const RUNS: usize = 21;
const ORGANISATIONS: usize = 25;

fn main() {
    let Some(mine) = workshop() else {
        println!("The workshop for the measurement could not be made.");
        return;
    };
    let bytes = write(&mine, Scope::Shared).into_bytes();
    // The same people a week later: a third of the answers became something else.
    let later = workshop_later(&mine);
    println!(
        "{} participants, {} answers, {:.0} kB; median of {RUNS} runs\n",
        mine.participants().len(),
        mine.participants()
            .values()
            .map(|who| who.field(ANSWERS.spec).len())
            .sum::<usize>(),
        bytes.len() as f64 / 1_000.0
    );
    let baseline = median(|| {
        black_box(serde_json::from_slice::<serde_json::Value>(black_box(&bytes)).is_ok());
    });
    let line = |name: &str, time: Duration| {
        let ratio = time.as_secs_f64() / baseline.as_secs_f64();
        let milliseconds = time.as_secs_f64() * 1_000.0;
        println!("{name:<44}{milliseconds:>9.3} ms{ratio:>9.2} × baseline");
    };
    line("plain JSON parse (the baseline)", baseline);
    line(
        "read, with every check",
        median(|| {
            black_box(read(black_box(&bytes)).is_ok());
        }),
    );
    line(
        "write",
        median(|| {
            black_box(write(black_box(&mine), Scope::Shared));
        }),
    );
    line(
        "profile of every participant",
        median(|| profiles(black_box(&mine))),
    );
    for (name, weighting) in [
        ("together, organisations equal", Weighting::Organisations),
        ("together, participants equal", Weighting::Participants),
    ] {
        line(
            name,
            median(|| {
                black_box(together(black_box(&mine), weighting, |_| true));
            }),
        );
    }
    subjects::subjects(line, &mine);
    instruments::instruments(line, &mine);
    let copies = median(|| {
        black_box((mine.clone(), later.clone()));
    });
    let merging = median(|| {
        let mut whole = mine.clone();
        whole.merge_in(later.clone());
        black_box(whole);
    });
    line("merge with a later copy", merging.saturating_sub(copies));
    if let Some(replica) = ReplicaId::new("here") {
        let state = State::new(of(mine.clone()), replica);
        line(
            "dry run of that import, copies included",
            median(|| {
                black_box(plan(&state, vec![later.clone()]).is_ok());
            }),
        );
    }
    pictures::pictures(line);
    codes();
}

/// What each person of the example workshop is in codes: as they are, and with ten notes of that workshop.
fn codes() {
    let Ok(workshop) = read(include_bytes!("../public/example/workshop.json")) else {
        println!("The example workshop cannot be read.");
        return;
    };
    let people: Vec<Document> = workshop
        .participants()
        .keys()
        .map(|one| workshop.only_participants(&|id| id == one))
        .collect();
    let talkative: Vec<Document> = people
        .iter()
        .filter_map(|one| with_ten_notes(one, &workshop))
        .collect();
    println!(
        "\n{:<44}{:>6}{:>6}{:>6}  codes",
        "codes of the example workshop, in bytes", "mean", "least", "most"
    );
    for (name, people) in [("as it is", &people), ("with ten notes each", &talkative)] {
        let payloads: Vec<Vec<u8>> = people.iter().map(pack).collect();
        let plain: Vec<usize> = payloads.iter().map(Vec::len).collect();
        let smaller = payloads
            .iter()
            .map(|bytes| deflated(bytes).min(bytes.len()));
        sizes(name, &plain);
        sizes(
            "  deflated where that is smaller",
            &smaller.collect::<Vec<_>>(),
        );
    }
    let payloads: Vec<Vec<u8>> = people.iter().map(pack).collect();
    let each = |time: Duration| time.as_secs_f64() * 1e6 / people.len() as f64;
    let packing = median(|| {
        people.iter().for_each(|one| drop(black_box(pack(one))));
    });
    let unpacking = median(|| {
        payloads.iter().for_each(|it| drop(black_box(unpack(it))));
    });
    println!(
        "pack {:.0} µs, unpack {:.0} µs a person",
        each(packing),
        each(unpacking)
    );
}

fn sizes(name: &str, sizes: &[usize]) {
    let (least, most) = (sizes.iter().min(), sizes.iter().max());
    let parts = sizes.iter().map(|size| size.div_ceil(MAX_PART));
    println!(
        "{name:<44}{:>6}{:>6}{:>6}  {:?}",
        sizes.iter().sum::<usize>() / sizes.len().max(1),
        least.copied().unwrap_or_default(),
        most.copied().unwrap_or_default(),
        parts.collect::<Vec<_>>()
    );
}

fn deflated(bytes: &[u8]) -> usize {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map_or(usize::MAX, |deflated| deflated.len())
}

/// The same person, who wrote what others wrote until there are ten notes, one with each question from the first.
fn with_ten_notes(one: &Document, workshop: &Document) -> Option<Document> {
    let mut document = one.clone();
    let id = one.participants().keys().next()?.clone();
    let notes = workshop.participants().values();
    let mut notes = notes.flat_map(|who| who.field(NOTES.spec)).cycle();
    // Not everybody the same ones.
    let from = workshop
        .participants()
        .keys()
        .position(|other| *other == id)?;
    notes.nth(from * 3);
    let who = document.owner_mut(&Owner::participant(id))?;
    let (mut count, replica) = (who.lamport(), ReplicaId::new("aTabletHere")?);
    let questions = Lens::ALL.into_iter().flat_map(|lens| lens.questions());
    for question in questions {
        let key = Key::for_item(NOTES.spec, ItemId::new(question)?);
        if who.field(NOTES.spec).len() < 10 && who.register(&key).is_none() {
            let entry = notes.next()?.1.value().clone();
            count += 1;
            let now = Stamp::new(count, 1_791_460_000_000 + count * 40_123, replica)?;
            who.change(
                key,
                Entry {
                    audience: Audience::Shared,
                    ..entry
                },
                now,
            );
        }
    }
    Some(document)
}

/// What a device keeps that has this and nothing else.
fn of(document: Document) -> Contents {
    Contents {
        document,
        ..Contents::default()
    }
}

fn profiles(document: &Document) {
    for who in document.participants().values() {
        for lens in Lens::ALL {
            black_box(lens_value(who, lens));
        }
    }
}

fn median(mut run: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(RUNS / 2).copied().unwrap_or_default()
}

/// Everybody fills in everything, one after the other on one tablet.
fn workshop() -> Option<Document> {
    let replica = ReplicaId::new("first")?;
    let mut state = State::new(Contents::default(), replica);
    let mut clock = 1_790_000_000_000;
    let mut does = |state: &mut State, action: Action| {
        clock += 1_000;
        apply(state, action, clock);
    };
    for number in 0..MAX_PARTICIPANTS {
        let id = ParticipantId::new(&format!("participant-{number:010}"))?;
        let organisation = Label::new(&format!("Organisatie {}", number % ORGANISATIONS));
        does(&mut state, Action::Begin(id.clone()));
        does(&mut state, Action::describe(id, ORGANISATION, organisation));
        fill_in(&mut state, number, &mut does)?;
    }
    Some(state.contents.document)
}

fn fill_in(
    state: &mut State,
    chance: usize,
    does: &mut impl FnMut(&mut State, Action),
) -> Option<()> {
    let questions = Lens::ALL.into_iter().flat_map(|lens| lens.questions());
    for (place, question) in questions.enumerate() {
        let question = ItemId::new(question)?;
        let answer = match (chance * 7 + place * 3) % 11 {
            0 => Answer::Unknown,
            1 => Answer::NotApplicable,
            roll => Answer::Scored(Score::new((roll % 5 + 1) as u64)?),
        };
        does(state, Action::answer(question.clone(), Some(answer)));
        if place % 5 == 0 {
            let text =
                "Daar hebben we het in het voorjaar over gehad, maar er staat niets op papier.";
            let note = Note::new(text, Audience::Shared);
            does(state, Action::write(question, Some(note)));
        }
    }
    Some(())
}

/// The same document after another tablet changed a third of the answers in it.
fn workshop_later(before: &Document) -> Document {
    let Some(replica) = ReplicaId::new("second") else {
        return before.clone();
    };
    let mut state = State::new(of(before.clone()), replica);
    for (number, id) in before.participants().keys().enumerate() {
        apply(&mut state, Action::HandTo(Some(id.clone())), 0);
        let questions = Lens::ALL.into_iter().flat_map(|lens| lens.questions());
        for (place, question) in questions.enumerate().filter(|(place, _)| place % 3 == 0) {
            let score = Score::new(((number + place) % 5 + 1) as u64);
            if let Some(question) = ItemId::new(question) {
                let answer = score.map(Answer::Scored);
                apply(&mut state, Action::answer(question, answer), 0);
            }
        }
    }
    state.contents.document
}
