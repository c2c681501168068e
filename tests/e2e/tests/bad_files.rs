//! Files that cannot be read: each gives its sentence in both languages, and nothing on the device changes.

use crate::steps::{MARIT, halfway};
use e2e::{
    Language, Theme, Thing, Told, Trouble, Visit, Words, artefacts, fixtures, journey, stem,
};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

#[test]
fn a_bad_file_gives_its_reason_and_changes_nothing() {
    journey(async |visit| {
        halfway(visit, &MARIT).await?;
        let mut files = table()?;
        files.push(too_large()?);
        for language in Language::ALL {
            visit.remember(language, Theme::Light).await?;
            let before = visit.stored().await?;
            visit
                .bring(
                    &files
                        .iter()
                        .map(|file| file.path.clone())
                        .collect::<Vec<_>>(),
                )
                .await?;
            visit.reads(&visit.words.say("merge.all_bad")?).await?;
            let good = visit.words.say("merge.good")?;
            let mut faults = Vec::new();
            for file in &files {
                let said = line_about(visit, file).await?;
                let wanted = sentence(&visit.words, &file.expected)?;
                let reason = said.len() > stem(&file.path).len() + 20;
                if !reason || said.contains(&good) || !wanted.iter().all(|it| said.contains(it)) {
                    faults.push(format!(
                        "{}: {said:?} does not say {wanted:?}",
                        stem(&file.path)
                    ));
                }
            }
            assert!(faults.is_empty(), "in {language:?}:\n{}", faults.join("\n"));
            assert_eq!(
                visit.stored().await?,
                before,
                "nothing on the device changed"
            );
        }
        Ok(())
    });
}

#[test]
fn of_good_files_that_are_too_large_together_those_are_taken_that_fit() {
    journey(async |visit| {
        let text = fs::read_to_string(fixtures().join("v1").join("minimal.json"))?;
        let mut files = Vec::new();
        for number in 1..=6 {
            let path = artefacts("e2e")?.join(format!("large-{number}.json"));
            fs::write(
                &path,
                format!("{text}{}", " ".repeat(4_900_000 - text.len())),
            )?;
            let expected = String::new();
            files.push(Bad { path, expected });
        }
        let paths: Vec<PathBuf> = files.iter().map(|file| file.path.clone()).collect();
        visit.bring(&paths).await?;
        let (good, not) = (
            visit.words.say("merge.good")?,
            visit.words.say("file_errors.too_much")?,
        );
        for (at, file) in files.iter().enumerate() {
            let said = line_about(visit, file).await?;
            let wanted = if at < 5 { &good } else { &not };
            assert!(said.contains(wanted), "{said} does not say {wanted}");
        }
        visit
            .tap(&Thing::button(visit.words.say("merge.apply")?))
            .await?;
        visit.reads(&visit.words.say("merge.to_together")?).await
    });
}

#[test]
fn names_from_a_file_are_only_ever_text() {
    journey(async |visit| {
        visit.watch().await?;
        visit
            .import(&[fixtures().join("odd").join("html-in-names.json")])
            .await?;
        visit.look_together().await?;
        let foreign = "return document.querySelectorAll('main script, main iframe, main img[src=x], main b, [onerror], [onload]').length";
        assert_eq!(visit.ask(foreign, &[]).await?, json!(0));
        assert!(
            visit.text().await?.contains('<'),
            "the names stand there as they were written"
        );
        assert_eq!(visit.complaints().await?, Vec::<String>::new());
        Ok(())
    });
}

/// A bad file, and what its folder's README says of it.
struct Bad {
    path: PathBuf,
    expected: String,
}

/// Reads which file is expected to be refused why.
fn table() -> Told<Vec<Bad>> {
    let folder = fixtures().join("bad");
    let readme = fs::read_to_string(folder.join("README.md"))?;
    let rows = readme.lines().filter_map(|line| {
        let mut cells = line.split(" | ").map(|cell| cell.trim_matches(['|', ' ']));
        let (name, _, expected) = (cells.next()?, cells.next()?, cells.next()?);
        let path = folder.join(name);
        path.is_file().then(|| Bad {
            path,
            expected: expected.to_owned(),
        })
    });
    let files: Vec<Bad> = rows.collect();
    assert!(
        files.len() > 80,
        "only {} files were found in the table",
        files.len()
    );
    Ok(files)
}

/// One file over the limit, which is not read at all.
fn too_large() -> Told<Bad> {
    let path = artefacts("e2e")?.join("too-large.json");
    fs::write(&path, vec![b' '; 5 * 1024 * 1024 + 1])?;
    Ok(Bad {
        path,
        expected: "too large".to_owned(),
    })
}

/// What the page says of a file.
async fn line_about(visit: &Visit, file: &Bad) -> Told<String> {
    let name = file
        .path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let script = "const lines = [...document.querySelectorAll('main li, main tr')].filter(shown);
        const line = lines.find((one) => said(one).split(' ').includes(arguments[0]));
        return line ? said(line) : '';";
    let said = visit.ask(script, &[json!(name)]).await?;
    Ok(said.as_str().unwrap_or_default().to_owned())
}

/// What must stand on the screen for what the table expects: the sentence, and every number of line and column.
fn sentence(words: &Words, expected: &str) -> Told<Vec<String>> {
    let kinds = [
        ("nothing in it", "empty"),
        ("cut off", "cut_off"),
        ("no text", "not_text"),
        ("a zip", "zipped"),
        ("no JSON", "not_json"),
        ("not ours", "foreign"),
        ("nothing whole", "nothing_whole"),
        ("too deep", "too_deep"),
        ("twice", "twice"),
        ("newer", "newer"),
        ("missing", "missing"),
        ("too long a name", "too_long"),
        ("too long a note", "too_long"),
        ("too large", "too_large"),
        ("expected", "wrong"),
    ];
    let mut pieces = match kinds.iter().find(|(kind, _)| expected.contains(kind)) {
        Some((_, key)) => words.pieces(&format!("file_errors.{key}"))?,
        // The table leaves open which of the reasons it is.
        None if expected.starts_with("refused") => Vec::new(),
        None => {
            return Err(Trouble::new(format!(
                "the table expects «{expected}», which is no known reason"
            )));
        }
    };
    let things = [
        ("an object", "an_object"),
        ("a list", "a_list"),
        ("a text", "a_text"),
        ("an answer", "an_answer"),
        ("an id", "an_id"),
        ("a stamp", "a_stamp"),
    ];
    if let Some((_, key)) = things.iter().find(|(thing, _)| expected.starts_with(thing)) {
        pieces.push(words.say(&format!("file_errors.{key}"))?);
    }
    let numbers = expected.split(|letter: char| !letter.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty());
    pieces.extend(numbers.map(str::to_owned));
    Ok(pieces)
}
