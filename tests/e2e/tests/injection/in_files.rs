//! Files that are written to be taken for code: what is in them, what they are called, and the picture made of them.

use super::{as_name, every_page, missing, nothing_ran, strings};
use e2e::{Altered, Thing, Told, Trouble, Visit, artefacts, journey};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

#[test]
fn what_comes_in_a_file_is_only_ever_text() {
    journey(async |visit| {
        let all = strings()?;
        visit.use_copy(Altered::with_faults()?).await?;
        let file = everyone(&all)?;
        visit.bring(&[file]).await?;
        nothing_ran(visit, "the preview").await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.apply")?))
            .await?;
        let first = visit.words.pieces("merge.applied")?;
        visit
            .reads(first.first().map_or("", String::as_str))
            .await?;

        visit.look_together().await?;
        visit
            .ask(
                "for (const fold of document.querySelectorAll('main details')) fold.open = true",
                &[],
            )
            .await?;
        let names: BTreeSet<String> = all.iter().map(|text| as_name(text)).collect();
        assert_eq!(missing(visit, &names).await?, Vec::<String>::new(), "names");
        let notes: BTreeSet<String> = all
            .iter()
            .filter(|text| !text.trim().is_empty())
            .cloned()
            .collect();
        assert_eq!(missing(visit, &notes).await?, Vec::<String>::new(), "notes");
        every_page(visit).await?;

        // The picture: on the screen, as PNG, and as SVG that is opened as a page of its own, without the app's policy.
        visit.look_together().await?;
        let png = Thing::button(visit.words.say("radar.png")?);
        let png = visit.taking(async |visit| visit.tap(&png).await).await?;
        let svg = Thing::button(visit.words.say("radar.svg")?);
        // Of so many organisations a picture shows one, the one that was tapped.
        let mut pictures = Vec::new();
        for name in names.iter().filter(|name| name.contains("script>")).take(3) {
            let tap = "const lines = [...document.querySelectorAll('main button[aria-pressed]')];
                const one = lines.find((one) => squash(one.textContent) === squash(arguments[0]));
                if (one) one.click();
                return !!one";
            visit.until("its line", tap, &[json!(name)]).await?;
            let picture = visit.taking(async |visit| visit.tap(&svg).await).await?;
            pictures.push((picture, BTreeSet::from([name.clone()])));
        }
        assert_eq!(pictures.len(), 3);
        let whole = visit.export("merged").await?;
        for name in [&png.name, &pictures[0].0.name, &whole.name] {
            harmless_name(name)?;
        }
        nothing_ran(visit, "the page with the picture").await?;
        visit.reload().await?;
        every_page(visit).await?;

        // The file that was written is read again, and everything in it is as it was.
        let written: Value = serde_json::from_str(&whole.text)?;
        let people = written["participants"]
            .as_object()
            .map_or(0, serde_json::Map::len);
        assert_eq!(people, all.len());
        for (picture, name) in &pictures {
            picture_is_harmless(visit, &picture.text, name).await?;
        }
        Ok(())
    });
}

#[test]
fn what_two_tablets_wrote_differently_is_only_ever_text() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        let all: Vec<String> = strings()?;
        let notes: Vec<&String> = all.iter().filter(|text| !text.trim().is_empty()).collect();
        // No more differences are shown at once.
        for some in notes.chunks(100) {
            visit.import(&[differing(some)?]).await?;
            visit.go("#/verschillen").await?;
            let texts = some.iter().map(|text| (*text).clone()).collect();
            assert_eq!(missing(visit, &texts).await?, Vec::<String>::new());
            nothing_ran(visit, "the differences").await?;
            visit.erase_all().await?;
        }
        Ok(())
    });
}

/// A file with somebody for each string as a note, which another tablet wrote differently at the same time.
fn differing(notes: &[&String]) -> Told<PathBuf> {
    let others = notes.iter().cycle().skip(1);
    let people = notes
        .iter()
        .zip(others)
        .enumerate()
        .map(|(at, (note, other))| {
            let rival = json!({ "value": other, "stamp": "5.1791459379295.bb18a3ea" });
            let note =
                json!({ "value": note, "stamp": "5.1791459379295.aa18a3ea", "rivals": [rival] });
            (
                format!("persoon-{at}"),
                json!({ "notes": { "AM-Q1": note } }),
            )
        });
    let people: serde_json::Map<String, Value> = people.collect();
    let document = json!({
        "format": "gezamenlijke-blik",
        "version": { "major": 1, "minor": 0 },
        "participants": people,
    });
    let file = artefacts("e2e")?.join("differing.json");
    fs::write(&file, document.to_string())?;
    Ok(file)
}

/// A file with somebody for each string: as name, organisation, role, note, rival, and in members that nobody knows.
fn everyone(all: &[String]) -> Told<PathBuf> {
    let mut people = serde_json::Map::new();
    for (at, text) in all.iter().enumerate() {
        let other = |shift: usize| &all[(at + shift) % all.len()];
        let stamp = |count: usize| format!("{}.1791459379295.aa18a3ea", 10 * at + count);
        let label = |text: &String, count: usize| {
            let rival = json!({ "value": other(7), "stamp": format!("{}.1791459379295.bb18a3ea", 10 * at + count) });
            json!({ "value": text, "stamp": stamp(count), "rivals": [rival] })
        };
        let note = match text.trim() {
            "" => json!({ "value": null, "stamp": stamp(5) }),
            _ => label(text, 5),
        };
        let answer = |points: usize| {
            let rival = json!({ "value": "unknown", "stamp": format!("{}.1791459379295.bb18a3ea", 10 * at + 6) });
            json!({ "value": points % 5 + 1, "stamp": stamp(6), "rivals": [rival], other(3).as_str(): other(4) })
        };
        let answers = [
            "AM-Q1", "BE-Q1", "RE-Q1", "RE-Q2", "OR-Q1", "PR-Q1", "PR-Q2",
        ];
        let answers: serde_json::Map<String, Value> = answers
            .iter()
            .enumerate()
            .map(|(step, id)| ((*id).to_owned(), answer(at + step)))
            .collect();
        let mut person = json!({
            "name": label(text, 1),
            "organisation": label(other(1), 2),
            "role": label(other(2), 3),
            "answers": answers,
            "notes": { "AM-Q1": note },
        });
        // A member that nobody knows, unless it is one that everybody knows.
        person[other(5).as_str()] = json!({ other(6).as_str(): [other(7)] });
        people.insert(format!("persoon-{at}"), person);
    }
    let mut document = json!({
        "format": "gezamenlijke-blik",
        "version": { "major": 1, "minor": 9 },
        "app": "<img src=x onerror=top.hit=1>",
        "questionnaire": { "id": "vijf-lenzen", "edition": 1 },
        "partnership": { "name": { "value": "</title><svg onload=top.hit=1>", "stamp": "1.1791459379295.aa18a3ea" } },
        "participants": people,
    });
    for text in all {
        document[text.as_str()] = json!(text);
    }
    let file = artefacts("e2e")?.join("injection.json");
    fs::write(&file, serde_json::to_string_pretty(&document)?)?;
    Ok(file)
}

#[test]
fn names_of_files_and_what_is_wrong_in_them_are_only_ever_text() {
    journey(async |visit| {
        let all = strings()?;
        visit.use_copy(Altered::with_faults()?).await?;
        visit.go("#/bestanden").await?;
        // Each is refused for a member or an id that is called like the string.
        let bad = |text: &String, at: usize| {
            let register = json!({ "value": 1, "stamp": text });
            let people = match at % 3 {
                0 => json!({ text.as_str(): { "name": register } }),
                1 => json!({ "a": { "answers": { text.as_str(): register } } }),
                _ => {
                    json!({ "a": { "answers": { "AM-Q1": { "value": text, "stamp": "1.1.aa18a3ea" } } } })
                }
            };
            json!({
                "format": "gezamenlijke-blik", "version": { "major": 1, "minor": 0 }, "app": text,
                "questionnaire": { "id": "vijf-lenzen", "edition": 1 }, "partnership": {}, "participants": people,
            })
            .to_string()
        };
        let files: Vec<[String; 2]> = all
            .iter()
            .enumerate()
            .map(|(at, text)| [text.clone(), bad(text, at)])
            .collect();
        let drop = "const data = new DataTransfer();
            for (const [name, text] of arguments[0]) data.items.add(new File([text], name));
            const zone = document.querySelector('input[type=file]').parentElement;
            zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));";
        visit.ask(drop, &[json!(files)]).await?;
        visit
            .reads(&visit.words.say("merge.preview_heading")?)
            .await?;
        visit
            .ask(
                "for (const fold of document.querySelectorAll('main details')) fold.open = true",
                &[],
            )
            .await?;
        // A browser takes some letters out of the name of a file before the page sees it.
        let given = "return arguments[0].map(([name]) => new File([], name).name)";
        let names = visit.ask(given, &[json!(files)]).await?;
        let names: BTreeSet<String> = serde_json::from_value(names)?;
        assert_eq!(missing(visit, &names).await?, Vec::<String>::new());
        nothing_ran(visit, "the list of files").await
    });
}

/// A name that can stand in a folder on any system, and that no program takes for more than a name.
fn harmless_name(name: &str) -> Told {
    let fine = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | 'ª' | 'º' | 'µ');
    if name.chars().all(fine) && name.matches('.').count() == 1 && name.len() < 255 {
        return Ok(());
    }
    Err(Trouble::new(format!("a file would be called {name}")))
}

/// The SVG as a page of its own runs nothing, is whole, and says the names as they were written, as far as they fit.
async fn picture_is_harmless(visit: &Visit, svg: &str, names: &BTreeSet<String>) -> Told {
    visit.visit_file("picture.svg", svg).await?;
    let look = "const all = [...document.querySelectorAll('*')];
        return {
            hit: window.hit || 0,
            root: document.documentElement.localName,
            kinds: [...new Set(all.map((one) => one.localName))].sort(),
            odd: all.filter((one) => [...one.attributes].some((a) => /^on|href/i.test(a.name))).length,
            texts: all.filter((one) => one.localName === 'text').map((one) => one.textContent.trim()),
        };";
    let seen = visit.driven(look).await?;
    assert_eq!(
        (&seen["hit"], &seen["root"], &seen["odd"]),
        (&json!(0), &json!("svg"), &json!(0))
    );
    let kinds: BTreeSet<String> = serde_json::from_value(seen["kinds"].clone())?;
    let known = [
        "circle", "g", "line", "path", "polygon", "polyline", "rect", "svg", "text", "title",
    ];
    let strange: Vec<&String> = kinds
        .iter()
        .filter(|kind| !known.contains(&kind.as_str()))
        .collect();
    assert!(strange.is_empty(), "{strange:?}");
    // Organisations whose names differ in capitals, quotes or wide letters are one, and XML knows no such letters as these three.
    let plain = |text: &String| {
        let text = text.to_lowercase().replace('`', "'");
        let text = text.replace(['\u{feff}', '\u{fffe}', '\u{ffff}'], "");
        let text = text.replace('＜', "<").replace('＞', ">");
        text.trim().to_owned()
    };
    let texts: Vec<String> = serde_json::from_value(seen["texts"].clone())?;
    let texts: Vec<String> = texts.iter().map(plain).collect();
    let written = |name: &&String| {
        let name = plain(name);
        texts.iter().any(|text| {
            let start = text.strip_suffix('…').unwrap_or(text);
            *text == name || (start.len() < text.len() && name.starts_with(start))
        })
    };
    let missing: Vec<&String> = names.iter().filter(|name| !written(name)).collect();
    assert!(missing.is_empty(), "not in the picture: {missing:?}");
    Ok(())
}
