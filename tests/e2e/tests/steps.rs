//! What several journeys do first: people, the files of the example workshop, a tablet with something on it.

use e2e::{Answer, Export, LENSES, Person, Thing, Told, Visit, artefacts, fixtures};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Somebody at the workshop, made up.
pub const MARIT: Person = Person {
    partnership: "Zorgnetwerk De Linde",
    organisation: "Gemeente Westerdam",
    name: "Marit",
    role: "Beleidsadviseur",
};

/// Somebody else at the same workshop, made up.
pub const OMAR: Person = Person {
    partnership: "Zorgnetwerk De Linde",
    organisation: "Wonen Noord",
    name: "Omar",
    role: "",
};

/// Names as long as real ones can be, made up.
pub const LONG: Person = Person {
    partnership: "Regionaal Samenwerkingsverband Ouderenzorg, Welzijn en Wonen Westerdam-Noord en Omstreken",
    organisation: "Gemeenschappelijke Gezondheidsdienst en Veiligheidshuis Westerdam-Noord",
    name: "Wilhelmina-Alexandra van der Nieuwenhuijzen-Oosterhof",
    role: "Strategisch programmamanager informele zorg en arbeidsmarktcommunicatie",
};

/// The thirteen files of the example workshop, in the order of their names.
pub fn workshop_files() -> Told<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = fs::read_dir(fixtures().join("workshop"))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|file| e2e::stem(file).starts_with("gezamenlijke-blik_"))
        .collect();
    files.sort();
    Ok(files)
}

/// An answer for each question, the same at every run, with a «weet ik niet» and an «past niet bij ons» among them.
pub fn all_answers() -> Vec<(String, Answer)> {
    let ids = LENSES.into_iter().flat_map(e2e::Lens::ids).enumerate();
    ids.map(|(at, id)| {
        let answer = match at {
            6 => Answer::Unknown,
            13 => Answer::NotApplicable,
            _ => Answer::Score(u8::try_from((at * 2 + at / 5) % 5 + 1).unwrap_or(3)),
        };
        (id, answer)
    })
    .collect()
}

/// Somebody who is halfway: a full lens, a half one, a note, and lenses still empty.
pub async fn halfway(visit: &Visit, person: &Person) -> Told {
    visit.start(person).await?;
    for (id, answer) in all_answers().into_iter().take(9) {
        if id != "BE-Q4" {
            visit.answer(&id, answer).await?;
        }
    }
    let note = "Bij ‘preventie’ denkt de een aan kosten en de ander aan gezinnen. Dat hebben we nog nooit uitgesproken.";
    visit.note("AM-Q3", note).await?;
    visit.settled().await
}

/// The people of the workshop in one file, each with an organisation of their own, made up and long.
pub fn twelve_organisations() -> Told<PathBuf> {
    let names = [
        "Gemeente Westerdam-Noord en Omliggende Dorpen",
        "Zorggroep Oever",
        "Woningstichting Samen Bouwen aan Morgen",
        "Welzijn Linde",
        "Huisartsencoöperatie De Brug",
        "ROC Westerdam",
        "Stichting Vrijwillige Thuishulp Noord",
        "GGZ Rivierenstreek",
        "Bewonersbedrijf Het Anker",
        "Ziekenhuis Sint Elders",
        "Wmo-raad",
        "Bibliotheek Midden",
    ];
    let mut whole: Option<Value> = None;
    for file in workshop_files()? {
        let mut one: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
        let people = one["participants"].take();
        let whole = whole.get_or_insert(one);
        if whole["participants"].is_null() {
            whole["participants"] = json!({});
        }
        for (id, person) in people.as_object().into_iter().flatten() {
            let known = whole["participants"]
                .as_object()
                .map_or(0, serde_json::Map::len);
            let mut person = person.clone();
            person["organisation"]["value"] = json!(names.get(known % names.len()));
            if whole["participants"].get(id).is_none() {
                whole["participants"][id] = person;
            }
        }
    }
    let file = artefacts("e2e")?.join("twelve-organisations.json");
    fs::write(
        &file,
        serde_json::to_string_pretty(&whole.unwrap_or_default())?,
    )?;
    Ok(file)
}

/// A file with everybody of the example workshop many times over, each time as somebody else, up to so many.
pub fn crowd(people: usize) -> Told<PathBuf> {
    let mut crowd = serde_json::Map::new();
    let mut document = Value::Null;
    let files = workshop_files()?;
    for (at, file) in files.iter().cycle().take(people).enumerate() {
        let mut one: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
        let everybody = one["participants"].take();
        for (id, mut person) in everybody.as_object().cloned().into_iter().flatten() {
            if let Some(name) = person["name"]["value"].as_str() {
                person["name"]["value"] = json!(format!("{name} {at}"));
            }
            let id: String = id.chars().take(16).collect();
            crowd.insert(format!("{id}-{at}"), person);
        }
        document = one;
    }
    document["participants"] = Value::Object(crowd);
    let file = artefacts("e2e")?.join(format!("crowd-{people}.json"));
    fs::write(&file, serde_json::to_string_pretty(&document)?)?;
    Ok(file)
}

/// Unfolds everything on the page that can be unfolded.
pub async fn unfold(visit: &Visit) -> Told {
    visit
        .ask(
            "for (const fold of document.querySelectorAll('main details')) fold.open = true;",
            &[],
        )
        .await?;
    visit.settled().await
}

/// A file that the page gave, where it can be brought back from.
pub fn on_disk(export: &Export) -> Told<PathBuf> {
    let file = artefacts("e2e")?.join(&export.name);
    fs::write(&file, &export.text)?;
    Ok(file)
}

/// A file in which each of so many people has two names, written at the same time on two tablets.
pub fn two_names_each(people: usize) -> Export {
    let name = |at: usize| {
        let rival = json!({ "value": format!("Piet {at}"), "stamp": "2.1.b" });
        json!({ "name": { "value": format!("Jan {at}"), "stamp": "2.1.a", "rivals": [rival] } })
    };
    let all = (0..people).map(|at| (format!("participant-{at:03}"), name(at)));
    let file = json!({
        "format": "gezamenlijke-blik",
        "version": { "major": 1, "minor": 0 },
        "app": "0.1.0",
        "questionnaire": { "id": "vijf-lenzen", "edition": 1 },
        "partnership": {},
        "participants": all.collect::<serde_json::Map<_, _>>(),
    });
    Export {
        name: format!("two-names-{people}.json"),
        text: file.to_string(),
    }
}

/// Waits until the focus is on this thing.
pub async fn focus_comes_to(visit: &Visit, thing: &Thing) -> Told {
    let script = "return !!find(arguments[0]) && find(arguments[0]) === document.activeElement";
    let what = format!("the focus on {thing:?}");
    visit
        .until(&what, script, &[thing.to_json()])
        .await
        .map(drop)
}
