//! «Verzamelen»: many files come in at once, in picks and as codes, and nothing of any answer is in sight.

use crate::steps::{on_disk, unfold, workshop_files};
use e2e::{Export, Thing, Told, Trouble, Visit, journey, shown};
use std::fs;
use std::path::{Path, PathBuf};

/// Begins a session, from the first page.
pub async fn begin(visit: &Visit) -> Told {
    visit
        .tap(&Thing::link(visit.words.say("welcome.facilitate")?))
        .await?;
    visit.tap(&button(visit, "frame.begin")?).await?;
    visit.reads(&visit.words.say("gather.nobody")?).await
}

pub fn button(visit: &Visit, place: &str) -> Told<Thing> {
    Ok(Thing::button(visit.words.say(place)?))
}

/// Says that so many people are in.
pub async fn are_in(visit: &Visit, count: usize) -> Told {
    let count = count.to_string();
    let here = visit.words.say_with("gather.here", &[("count", &count)])?;
    visit.reads(&here).await
}

/// A file of the workshop in which somebody else comes from another organisation, or another partnership.
pub fn rewritten(file: &Path, name: &str, changes: &[(&str, &str)]) -> Told<PathBuf> {
    let mut text = fs::read_to_string(file)?;
    for (from, to) in changes {
        assert!(text.contains(from), "{from} stands in {}", file.display());
        text = text.replace(from, to);
    }
    on_disk(&Export {
        name: name.to_owned(),
        text,
    })
}

/// Anna of Westerdam, in the file of the workshop.
const ANNA: &str = "W2Cc9jbD_RCxPa8jf09ovA";

#[test]
fn thirteen_files_come_in_hidden_a_spelling_is_joined_and_the_last_pick_is_taken_back() {
    journey(async |visit| {
        let files = workshop_files()?;
        let [anna, .., last] = files.as_slice() else {
            return Err(Trouble::new("the workshop has no files"));
        };
        let broken = on_disk(&Export {
            name: "half.json".to_owned(),
            text: "{ \"format\":".to_owned(),
        })?;
        let spelled = [
            (ANNA, "AnotherPerson000000001"),
            ("Gemeente Westerdam", "Gem. Westerdam"),
            ("\"Anna\"", "\"Bea\""),
        ];
        let spelled = rewritten(anna, "spelled.json", &spelled)?;
        let foreign = [
            (ANNA, "AnotherPerson000000002"),
            ("Zorgnetwerk De Linde", "Het Anker"),
            ("\"Anna\"", "\"Cor\""),
        ];
        let foreign = rewritten(anna, "foreign.json", &foreign)?;

        visit.go("#/").await?;
        begin(visit).await?;
        // One that cannot be read keeps no other away, and is told until that is put away.
        let mut first: Vec<PathBuf> = files.iter().take(12).cloned().collect();
        first.push(broken);
        visit.choose_files(&first).await?;
        are_in(visit, 11).await?;
        visit.reads("half.json").await?;
        visit.choose_files(&[last.clone(), spelled.clone()]).await?;
        are_in(visit, 13).await?;
        visit.reads("half.json").await?;
        visit.tap(&button(visit, "app.close")?).await?;
        let gone = "return !document.body.innerText.includes('half.json')";
        visit.until("the notice to go", gone, &[]).await?;

        visit.tap(&button(visit, "gather.undo")?).await?;
        visit.reads(&visit.words.say("merge.undone")?).await?;
        are_in(visit, 11).await?;
        visit.choose_files(&[last.clone(), spelled]).await?;
        are_in(visit, 13).await?;

        let names = [("one", "Gem. Westerdam"), ("other", "Gemeente Westerdam")];
        visit
            .reads(&visit.words.say_with("gather.same", &names)?)
            .await?;
        visit.tap(&button(visit, "gather.yes")?).await?;
        let joined = "return !document.querySelector('main').innerText.includes('Gem. Westerdam')";
        visit.until("the spellings to be one", joined, &[]).await?;

        // Of another partnership nothing comes in unasked.
        visit.choose_files(std::slice::from_ref(&foreign)).await?;
        visit
            .meets(&Thing::heading(visit.words.say("gather.asks")?))
            .await?;
        visit.reads("Het Anker").await?;
        are_in(visit, 13).await?;
        visit.tap(&button(visit, "merge.cancel")?).await?;
        visit.choose_files(&[foreign]).await?;
        visit.tap(&button(visit, "merge.apply")?).await?;
        are_in(visit, 14).await?;
        visit.is_safe().await?;

        visit.reload().await?;
        are_in(visit, 14).await?;
        assert!(
            visit.sees("Zorgnetwerk De Linde").await?,
            "it keeps its name"
        );
        // What everybody answered and wrote stands nowhere.
        let text = visit.text().await?;
        for word in ["vraagt", "Wie het budget", "Afstand"] {
            assert!(!text.contains(word), "{word} stands in {text}");
        }
        Ok(())
    });
}

#[test]
fn who_is_expected_is_missing_until_their_codes_are_scanned_from_the_table() {
    journey(async |visit| {
        visit.go("#/").await?;
        begin(visit).await?;
        unfold(visit).await?;
        let field = Thing::field(visit.words.say("gather.expect")?);
        for line in ["Welzijn Linde, 3", "Burenraad"] {
            visit.fill(&field, line).await?;
            visit.tap(&button(visit, "gather.expect_add")?).await?;
        }
        let of = |count: &str, all: &str| {
            visit
                .words
                .say_with("gather.here_of", &[("count", count), ("all", all)])
        };
        visit.reads(&of("0", "3")?).await?;
        let more = format!("{}: Burenraad", visit.words.say("gather.more")?);
        visit.tap(&Thing::button(more)).await?;
        visit.reads(&of("0", "4")?).await?;

        visit
            .tap(&Thing::link(visit.words.say("pages.scan")?))
            .await?;
        let people = shown(2)?;
        let noor = people
            .last()
            .ok_or_else(|| Trouble::new("nobody shows a code"))?;
        visit.choose_photos(&[noor.photo(0)?]).await?;
        visit
            .reads(&visit.words.say_with("scan.people", &[("count", "1")])?)
            .await?;
        visit
            .tap(&Thing::link(visit.words.say("scan.to_table")?))
            .await?;
        visit.reads(&of("1", "4")?).await?;

        let no_more = format!("{}: Burenraad", visit.words.say("gather.expect_no_more")?);
        unfold(visit).await?;
        visit.tap(&Thing::button(no_more)).await?;
        visit.reads(&of("1", "3")?).await
    });
}
