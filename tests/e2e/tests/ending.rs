//! How a file leaves the device: handed to another app, as a download, or as text where none can come.

use crate::steps::MARIT;
use e2e::{Altered, Answer, Thing, Told, Visit, journey};
use serde_json::json;

/// Stands in for the apps that take a file: it keeps what comes, and refuses as `window.refusal` says. Like Chromium it
/// says no to what is no plain text.
pub const APPS: &str = "
    window.taken = [];
    navigator.canShare = (data) => Object.keys(data).join() === 'files'
        && data.files.every((file) => file.type === 'text/plain' && file.name.endsWith('.json.txt'));
    navigator.share = async (data) => {
        if (!navigator.canShare(data)) throw new TypeError('not this');
        if (window.refusal) throw new DOMException('no', window.refusal);
        const [file] = data.files;
        window.taken.push([file.name, await file.text()]);
    };";

#[test]
fn a_file_is_shared_as_it_is_downloaded_and_whoever_leaves_it_hears_nothing() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.go("#/klaar").await?;
        let share = Thing::button(visit.words.say("done.share_button")?);
        assert!(!visit.has(&share).await?, "nobody here takes a file");
        visit.go("#/overzicht").await?;
        visit.ask(APPS, &[]).await?;
        visit.go("#/klaar").await?;

        let (shared, refused) = (
            visit.words.say("files.shared")?,
            visit.words.pieces("files.share_failed")?.concat(),
        );
        visit.ask("window.refusal = 'AbortError'", &[]).await?;
        visit.tap(&share).await?;
        visit.settled().await?;
        assert!(!visit.sees(&shared).await? && !visit.sees(&refused).await?);

        visit.ask("window.refusal = 'NotAllowedError'", &[]).await?;
        let file = visit.taking(async |visit| visit.tap(&share).await).await?;
        visit.reads(&refused).await?;

        visit.ask("window.refusal = ''", &[]).await?;
        visit.tap(&share).await?;
        visit.reads(&shared).await?;
        let taken = visit.ask("return window.taken", &[]).await?;
        assert_eq!(taken, json!([[format!("{}.txt", file.name), file.text]]));

        // And what would rather go in a message is the same text.
        visit
            .tap(&Thing::button(visit.words.say("done.copy_button")?))
            .await?;
        assert_eq!(held_out(visit).await?, file.text);
        visit
            .tap(&Thing::button(visit.words.say("app.close")?))
            .await?;

        // So does every other file that can be had.
        for (page, name) in [
            ("#/bestanden", "files.mine"),
            ("#/mijn-gegevens", "data.along_heading"),
            ("#/mijn-gegevens", "data.all_heading"),
        ] {
            visit.go(page).await?;
            visit.ask("window.taken.length = 0", &[]).await?;
            let (share, name) = (visit.words.say("files.share")?, visit.words.say(name)?);
            let share = Thing::button(format!("{share}: {name}"));
            visit.tap(&share).await?;
            visit.reads(&shared).await?;
            let taken = visit.ask("return window.taken[0][1]", &[]).await?;
            let text = taken.as_str().unwrap_or_default();
            assert!(text.contains(r#""AM-Q1""#), "{page}: {name}: {text}");
        }
        Ok(())
    });
}

#[test]
fn in_a_frame_the_text_is_held_out_and_nothing_says_that_it_was_downloaded() {
    journey(async |visit| {
        let page = "<iframe src=\"./index.html\" style=\"width: 1100px; height: 760px\" \
                    sandbox=\"allow-scripts allow-same-origin\"></iframe>";
        let copy = Altered::copy()?;
        copy.file("frame.html", page.as_bytes())?;
        visit.use_copy(copy).await?;
        visit.look_into_frame("frame.html").await?;
        visit.settled().await?;
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        let downloaded = visit.words.pieces("files.downloaded")?.concat();
        for (page, words) in [
            ("#/klaar", "done.save_button"),
            ("#/bestanden", "files.mine"),
            ("#/mijn-gegevens", "data.all"),
        ] {
            visit.go(page).await?;
            visit.tap(&Thing::button(visit.words.say(words)?)).await?;
            let text = held_out(visit).await?;
            assert!(text.contains("AM-Q1"), "{page}: {text}");
            visit
                .tap(&Thing::button(visit.words.say("app.close")?))
                .await?;
            visit
                .reads(&visit.words.say("files.download_failed")?)
                .await?;
            assert!(!visit.sees(&downloaded).await?, "{page}");
        }
        visit.reads(&visit.words.say("data.file_none")?).await
    });
}

#[test]
fn the_next_participant_is_asked_for_an_organisation_and_can_tap_one_that_is_known() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go("#/").await?;
        let other = Thing::button(visit.words.say("welcome.somebody_else")?);
        visit.tap(&other).await?;
        let begin = Thing::link(visit.words.say("welcome.start")?);
        visit.tap(&begin).await?;
        let heading = Thing::heading(visit.words.say("start.heading")?);
        visit.meets(&heading).await?;
        let fields = ["start.partnership", "start.organisation", "start.name"];
        let fields = fields.map(|label| visit.words.say(label).map(Thing::field));
        let mut values = Vec::new();
        for field in fields {
            let field = field?.to_json();
            values.push(
                visit
                    .ask("return find(arguments[0]).value", &[field])
                    .await?,
            );
        }
        assert_eq!(values, [MARIT.partnership, "", ""]);
        // A tap is as good as typing: it is handed in.
        visit.tap(&Thing::button(MARIT.organisation)).await?;
        let submit = Thing::button(visit.words.say("start.submit")?);
        visit.tap(&submit).await?;
        visit
            .meets(&Thing::heading(visit.words.lens("ambition")?))
            .await?;
        visit.reads(MARIT.organisation).await
    });
}

/// The text that is held out to be copied: all of it is selected, also where the browser has not copied it.
async fn held_out(visit: &Visit) -> Told<String> {
    let look = "const area = document.activeElement;
        return area.closest('dialog[open]') && area.value.length > 9
            && area.value.slice(area.selectionStart, area.selectionEnd)";
    let text = visit.until("a text to copy", look, &[]).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}
