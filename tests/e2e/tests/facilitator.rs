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

#[test]
fn a_file_can_be_pasted_and_another_one_dropped() {
    journey(async |visit| {
        visit.go("#/bestanden").await?;
        visit
            .tap(&Thing::press(visit.words.say("merge.paste_heading")?))
            .await?;
        let text = fs::read_to_string(file("wonen-noord_zoe")?)?;
        // Typing a whole file key by key takes minutes, so it is put there the way pasting does.
        let paste = "const area = find(arguments[0]); area.value = arguments[1];
            area.dispatchEvent(new Event('input', { bubbles: true })); return true;";
        let area = Thing::field(visit.words.say("merge.paste")?).to_json();
        visit.ask(paste, &[area, json!(text)]).await?;
        visit
            .tap(&Thing::button(visit.words.say("merge.paste_read")?))
            .await?;
        let_in(visit).await?;

        let text = fs::read_to_string(file("zorggroep-oever_saskia")?)?;
        let drop = "const data = new DataTransfer();
            data.items.add(new File([arguments[0]], 'saskia.json'));
            const zone = document.querySelector('input[type=file]').parentElement;
            zone.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
            return true;";
        visit.ask(drop, &[json!(text)]).await?;
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
