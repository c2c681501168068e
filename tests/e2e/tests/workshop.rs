//! The main journey: from the first question to one picture of all partners.

use crate::steps::{MARIT, OMAR, all_answers, workshop_files};
use e2e::{
    Answer, Export, LENSES, Language, Lens, QUESTIONS, Thing, Told, Visit, fixtures, journey,
    lens_of,
};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;

#[test]
fn from_the_first_question_to_the_picture_of_all_partners() {
    journey(async |visit| the_whole_of_it(visit).await);
}

/// All of it, whether there is a network or not.
pub async fn the_whole_of_it(visit: &Visit) -> Told {
    visit.start(&MARIT).await?;
    answer_everything(visit).await?;
    visit.go("#/klaar").await?;
    visit
        .meets(&Thing::heading(visit.words.say("done.heading_nearly")?))
        .await?;
    holds_all_answers(&visit.export_me().await?)?;

    visit.hand_over_to(&OMAR).await?;
    nothing_of_marit_is_seen(visit).await?;

    let files = workshop_files()?;
    assert_eq!(files.len(), 13);
    let before = visit.export("device").await?;
    visit.import(&files).await?;
    let whole = visit.export("merged").await?;
    assert!(
        whole.text.len() > before.text.len() + 20_000,
        "{} bytes",
        whole.text.len()
    );

    visit.undo_import().await?;
    assert_eq!(
        visit.export("device").await?.text,
        before.text,
        "undoing brings back what was there"
    );
    visit.import(&another_order(files)).await?;
    assert_eq!(
        visit.export("merged").await?.text,
        whole.text,
        "the order of the files makes no difference"
    );

    // The numbers were worked out by hand for the twelve of the files alone.
    visit.look_together().await?;
    for name in [MARIT.name, OMAR.name] {
        visit.take_out(name).await?;
    }
    shows_the_numbers(visit, "organisationsEqual").await?;
    let by_participant = visit.words.say("together.by_participant")?;
    visit.tap(&Thing::choice(by_participant)).await?;
    visit
        .reads(&visit.words.say("together.by_participant_long")?)
        .await?;
    shows_the_numbers(visit, "participantsEqual").await
}

/// Answers lens by lens, writes a note, and loads the page anew in the middle of the third lens.
async fn answer_everything(visit: &Visit) -> Told {
    let mut lens = None;
    for (at, (id, answer)) in all_answers().into_iter().enumerate() {
        let now = lens_of(&id);
        if now != lens {
            visit.go_to(now.map_or("", |lens| lens.key)).await?;
            lens = now;
        }
        visit.answer(&id, answer).await?;
        if at == 10 {
            visit.note(&id, "Wie het budget heeft, beslist.").await?;
            let place = visit.address().await?;
            visit.reload().await?;
            assert_eq!(
                visit.address().await?,
                place,
                "a reload stays at the same place"
            );
            visit.stands(&id, Some(answer)).await?;
            assert_eq!(visit.noted(&id).await?, "Wie het budget heeft, beslist.");
        }
    }
    for (id, answer) in all_answers() {
        if lens_of(&id) != lens {
            lens = lens_of(&id);
            visit.go_to(lens.map_or("", |lens| lens.key)).await?;
        }
        visit.stands(&id, Some(answer)).await?;
    }
    Ok(())
}

fn holds_all_answers(export: &Export) -> Told {
    assert!(
        export
            .name
            .starts_with("gezamenlijke-blik_zorgnetwerk-de-linde_"),
        "{}",
        export.name
    );
    assert!(export.name.contains("marit"), "{}", export.name);
    let document: Value = serde_json::from_str(&export.text)?;
    let people: Vec<&Value> = document["participants"]
        .as_object()
        .into_iter()
        .flat_map(|all| all.values())
        .collect();
    assert_eq!(people.len(), 1, "{}", export.text);
    let answers = &people
        .first()
        .map_or(&Value::Null, |person| &person["answers"]);
    assert_eq!(
        answers.as_object().map_or(0, serde_json::Map::len),
        QUESTIONS
    );
    for (id, answer) in all_answers() {
        let expected = match answer {
            Answer::Score(score) => Value::from(score),
            Answer::Unknown => Value::from("unknown"),
            Answer::NotApplicable => Value::from("not-applicable"),
        };
        assert_eq!(answers[&id]["value"], expected, "{id}");
    }
    Ok(())
}

async fn nothing_of_marit_is_seen(visit: &Visit) -> Told {
    for lens in LENSES {
        visit.go_to(lens.key).await?;
        for id in lens.ids() {
            visit.stands(&id, None).await?;
        }
        assert!(
            !visit.sees("Wie het budget heeft").await?,
            "the note of the participant before is hidden"
        );
    }
    visit.go("#/mijn-beeld").await?;
    visit.reads(&visit.words.say("done.nobody")?).await
}

/// The older copy of one person comes last instead of first, and all others turned round as well.
fn another_order(mut files: Vec<PathBuf>) -> Vec<PathBuf> {
    files.reverse();
    files.rotate_left(5);
    files
}

/// Compares the table on the screen with the numbers that were worked out by hand.
async fn shows_the_numbers(visit: &Visit, weighting: &str) -> Told {
    let text = fs::read_to_string(fixtures().join("workshop").join("expected.json"))?;
    let expected: Value = serde_json::from_str(&text)?;
    let table = visit.table(&visit.words.say("together.caption")?).await?;
    let rows = ["together.group", "together.range", "together.diverging"];
    let [group, range, diverging] = rows.map(|row| visit.words.say(row));
    let (group, range, diverging) = (group?, range?, diverging?);
    for numbers in expected["lenses"].as_array().into_iter().flatten() {
        let key = numbers["lens"].as_str().unwrap_or_default();
        assert!(
            LENSES.iter().any(|lens: &Lens| lens.key == key),
            "{key} is no lens"
        );
        let lens = visit.words.lens(key)?;
        let mut wanted = vec![(group.clone(), &numbers["group"][weighting])];
        for (organisation, value) in numbers["organisations"].as_object().into_iter().flatten() {
            wanted.push((organisation.clone(), value));
        }
        let ends = [0, 1].map(|end| numbers["range"][end].as_str().unwrap_or_default());
        let ends = in_words(&ends.join("–"), visit.words.language);
        // A narrow cell may break between the two.
        let shown = cell(&table, &lens, &range).replace(' ', "");
        assert_eq!(shown, ends, "{lens}");
        let counts = [0, 1].map(|at| numbers["diverging"][at].to_string());
        let [count, asked] = &counts;
        let counts = [("count", count.as_str()), ("asked", asked)];
        let counts = visit.words.say_with("together.diverging_of", &counts)?;
        assert_eq!(cell(&table, &lens, &diverging), counts, "{lens}");
        for (who, number) in wanted {
            let number = in_words(number.as_str().unwrap_or_default(), visit.words.language);
            let cell = cell(&table, &lens, &who);
            assert!(
                cell.starts_with(&number),
                "{lens}, {who}, {weighting}: {cell:?} instead of {number} in {table:#?}"
            );
        }
    }
    Ok(())
}

fn in_words(number: &str, language: Language) -> String {
    match language {
        Language::Dutch => number.replace('.', ","),
        Language::English => number.to_owned(),
    }
}

/// The cell where two headers meet, whichever of them stands above and whichever beside.
fn cell(table: &[Vec<String>], one: &str, other: &str) -> String {
    for (row, column) in [(one, other), (other, one)] {
        // Above the first column stands what is beside the rows, which may be called like a lens.
        let at = table
            .first()
            .and_then(|heads| {
                heads
                    .iter()
                    .skip(1)
                    .position(|head| head.starts_with(column))
            })
            .map(|at| at + 1);
        let line = table
            .iter()
            .skip(1)
            .find(|line| line.first().is_some_and(|head| head.starts_with(row)));
        if let (Some(at), Some(line)) = (at, line) {
            return line.get(at).cloned().unwrap_or_default();
        }
    }
    String::new()
}
