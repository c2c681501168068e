//! What a facilitator does besides choosing files: pasting, dropping, joining organisations, taking the picture.

use crate::steps::workshop_files;
use e2e::{Thing, Told, Trouble, Visit, journey};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// A file of the workshop, by a part of its name.
fn file(part: &str) -> Told<PathBuf> {
    let found = workshop_files()?
        .into_iter()
        .find(|file| file.display().to_string().contains(part));
    found.ok_or_else(|| Trouble::new(format!("no file of the workshop is called {part}")))
}

/// Lets in what the page has read.
async fn let_in(visit: &Visit) -> Told {
    visit
        .tap(&Thing::button(visit.words.say("merge.apply")?))
        .await?;
    let pieces = visit.words.pieces("merge.applied")?;
    visit.reads(pieces.first().map_or("", String::as_str)).await
}

/// Drops something on the place for files: a script that makes what is dropped.
async fn drop_there(visit: &Visit, data: &str, text: &str) -> Told {
    let drop = format!(
        "const file = new File([arguments[0]], 'saskia.json'); const data = {data};
            const zone = document.querySelector('input[type=file]').parentElement;
            const event = new DragEvent('drop', {{ bubbles: true, cancelable: true }});
            Object.defineProperty(event, 'dataTransfer', {{ value: data }});
            zone.dispatchEvent(event); return true;"
    );
    visit.ask(&drop, &[json!(text)]).await?;
    Ok(())
}

const FILE: &str =
    "(() => { const data = new DataTransfer(); data.items.add(file); return data; })()";
const FOLDER: &str = "{ types: ['Files'], files: [new File([], 'map')], items: [{ kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true }) }] }";
const NOTHING: &str = "{ types: ['Files'], files: [], items: [] }";

#[test]
fn files_that_are_pasted_and_dropped_add_up_and_one_that_never_comes_can_be_left() {
    journey(async |visit| {
        visit.go("#/bestanden").await?;
        visit
            .tap(&Thing::press(visit.words.say("merge.paste_heading")?))
            .await?;
        // As a mail program passes it on.
        let text = fs::read_to_string(file("wonen-noord_zoe")?)?;
        let text = format!(
            "Hoi!\n\n```\n{}\n```\nGroet",
            text.replace("\n  ", "\n\u{a0} ")
        );
        // Typing a whole file key by key takes minutes, so it is put there the way pasting does.
        let paste = "const area = find(arguments[0]); area.value = arguments[1];
            area.dispatchEvent(new Event('input', { bubbles: true })); return true;";
        let area = Thing::field(visit.words.say("merge.paste")?).to_json();
        visit.ask(paste, &[area, json!(text)]).await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.paste_read")?))
            .await?;
        visit.reads("1 bestand gelezen.").await?;

        let text = fs::read_to_string(file("zorggroep-oever_saskia")?)?;
        drop_there(visit, FILE, &text).await?;
        visit.reads("2 bestanden gelezen.").await?;
        drop_there(visit, FOLDER, "").await?;
        visit.reads(&visit.words.say("file_errors.folder")?).await?;
        drop_there(visit, NOTHING, "").await?;
        visit
            .reads(&visit.words.say("file_errors.no_file")?)
            .await?;
        let never = "Blob.prototype.arrayBuffer = () => new Promise(() => {}); return true;";
        visit.ask(never, &[]).await?;
        drop_there(visit, FILE, &text).await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.stop_reading")?))
            .await?;
        visit
            .reads(&visit.words.say("file_errors.not_arrived")?)
            .await?;
        visit.reads("2 bestanden gelezen.").await?;
        let_in(visit).await?;
        visit.go("#/samen").await?;
        visit
            .reads(&visit.words.say_with(
                "together.from",
                &[
                    ("participants", "2 deelnemers"),
                    ("organisations", "2 organisaties"),
                ],
            )?)
            .await?;

        // Who leaves the page waits no longer, and what was not let in changes nothing.
        visit.go("#/bestanden").await?;
        drop_there(visit, FILE, &text).await?;
        visit.reads(&visit.words.say("merge.reading")?).await?;
        visit.go("#/samen").await?;
        visit.go("#/bestanden").await?;
        visit
            .reads(&visit.words.say("file_errors.not_arrived")?)
            .await
    });
}

#[test]
fn two_spellings_of_an_organisation_can_be_joined_and_the_picture_taken() {
    journey(async |visit| {
        visit
            .import(&[file("wonen-noord_zoe")?, file("zorggroep-oever_saskia")?])
            .await?;
        visit.go("#/samen").await?;
        visit.reads("2 organisaties").await?;
        let rename = format!("{}: Wonen Noord", visit.words.say("people.rename")?);
        visit.tap(&Thing::button(rename)).await?;
        visit
            .fill(
                &Thing::field(visit.words.say("people.new_name")?),
                "zorggroep oever",
            )
            .await?;
        visit
            .tap(&Thing::button(visit.words.say("people.save")?))
            .await?;
        visit.reads("1 organisatie").await?;

        let button = Thing::button(visit.words.say("radar.svg")?);
        let picture = visit.taking(async |visit| visit.tap(&button).await).await?;
        assert!(picture.name.ends_with(".svg") && picture.text.starts_with("<svg"));
        assert!(
            picture.text.contains("Zorgnetwerk De Linde"),
            "it has its title"
        );
        let button = Thing::button(visit.words.say("radar.png")?);
        let picture = visit.taking(async |visit| visit.tap(&button).await).await?;
        assert!(picture.name.ends_with(".png") && picture.text.contains("PNG"));
        Ok(())
    });
}
