//! What happened is told to the eye and to the ear, and goes on being told where a browser translates the page; and nobody
//! leaves by mistake while something is kept nowhere.

use crate::steps::MARIT;
use e2e::{Altered, Answer, Thing, Told, Visit, journey};
use serde_json::json;

/// Does to the page what a browser does that translates it: other nodes come in the place of every text.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walk.nextNode()) if (walk.currentNode.data.trim() && !walk.currentNode.parentNode.closest('script, style, textarea')) texts.push(walk.currentNode);
    for (const text of texts) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = text.data;
        outer.append(inner);
        text.replaceWith(outer);
    }
    return texts.length > 20;";

/// Notes what a screen reader says by itself from now on.
const LISTEN: &str = "window.heard = [];
    for (const one of document.querySelectorAll('[role=status], [role=alert], [aria-live]')) {
        new MutationObserver(() => window.heard.push(said(one)))
            .observe(one, { subtree: true, childList: true, characterData: true, attributes: true });
    }";

/// Whether the browser would ask before this page is left.
async fn asks_before_leaving(visit: &Visit) -> Told<bool> {
    let script = "const leave = document.createEvent('BeforeUnloadEvent');
        leave.initEvent('beforeunload', false, true);
        window.dispatchEvent(leave);
        return leave.defaultPrevented;";
    Ok(visit.ask(script, &[]).await? == json!(true))
}

/// Waits until this is told: a screen reader says it, and it stands on the screen with nothing over it.
async fn is_told(visit: &Visit, words: &str) -> Told {
    let script = "const told = [...document.querySelectorAll('[role=status]')]
            .find((one) => squash(said(one)) === squash(arguments[0]) && shown(one));
        if (!told) return false;
        const box = told.getBoundingClientRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return box.top >= 0 && box.bottom <= innerHeight && (told.contains(top) || top.contains(told));";
    let what = format!("«{words}» to be told in sight");
    visit.until(&what, script, &[json!(words)]).await.map(drop)
}

/// Drops a file on the heading of the page; the browser must not open it.
async fn drop_beside(visit: &Visit) -> Told {
    let script = "const data = new DataTransfer();
        data.items.add(new File([arguments[0]], 'marit.json'));
        const place = document.querySelector('main h1');
        return ['dragover', 'drop'].every((name) => {
            const event = new DragEvent(name, { bubbles: true, cancelable: true });
            Object.defineProperty(event, 'dataTransfer', { value: data });
            return !place.dispatchEvent(event);
        });";
    let stopped = visit.ask(script, &[json!("{}")]).await?;
    assert_eq!(stopped, json!(true), "the browser opens nothing");
    Ok(())
}

#[test]
fn what_is_told_is_in_sight_and_a_translated_page_goes_on_telling() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        visit.start(&MARIT).await?;
        visit.go_to("ambition").await?;
        assert_eq!(visit.ask(TRANSLATE, &[]).await?, json!(true));
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        let one = [("answered", "1"), ("total", "4")];
        visit
            .reads(&visit.words.say_with("overview.progress", &one)?)
            .await?;
        visit.is_safe().await?;
        assert!(!asks_before_leaving(visit).await?, "all is kept");
        visit.ask(LISTEN, &[]).await?;
        visit.answer("AM-Q3", Answer::Score(5)).await?;
        visit.is_safe().await?;
        let heard = visit.ask("return window.heard", &[]).await?;
        assert_eq!(heard, json!([]), "an answer that is saved says nothing");

        visit.fault("quota+idb-put-quota").await?;
        visit.answer("AM-Q2", Answer::Score(2)).await?;
        let unsaved = visit.words.say("save.failed")?;
        visit.reads(&unsaved).await?;
        let said =
            "return window.heard.some((text) => squash(text).includes(squash(arguments[0])))";
        visit
            .until("the failure to be said", said, &[json!(unsaved)])
            .await?;
        assert!(
            asks_before_leaving(visit).await?,
            "something is kept nowhere"
        );
        // The pages with pictures are another program.
        visit.go("#/voorbeeld").await?;
        visit.table(&visit.words.say("together.caption")?).await?;
        assert!(asks_before_leaving(visit).await?, "it still is");
        visit.fault("").await?;
        is_told(visit, &visit.words.say("save.again")?).await?;
        assert!(!asks_before_leaving(visit).await?, "all is kept again");

        let fails = "HTMLCanvasElement.prototype.toBlob = (done) => done(null); return true;";
        visit.ask(fails, &[]).await?;
        let picture = Thing::button(visit.words.say("radar.png")?);
        let failed = visit.words.say("radar.failed")?;
        visit.tap(&picture).await?;
        is_told(visit, &failed).await?;
        // By key, because not every browser puts the focus where one taps; its button goes, and nothing else moves.
        let close = Thing::button(visit.words.say("app.close")?);
        let enter = "const one = find(arguments[0]); one.focus({ preventScroll: true }); one.click(); return scrollY";
        let place = visit.ask(enter, &[close.to_json()]).await?;
        let kept = "return document.activeElement === document.querySelector('main h1') && scrollY === arguments[0]";
        visit.until("the focus to be kept", kept, &[place]).await?;
        assert!(!visit.sees(&failed).await?, "it was put away");

        visit.tap(&picture).await?;
        is_told(visit, &failed).await?;
        visit.go("#/privacy").await?;
        visit.reads(&visit.words.say("privacy.lead")?).await?;
        assert!(
            !visit.sees(&failed).await?,
            "another page begins in silence"
        );

        // Where a file falls the browser would open it in place of the page.
        drop_beside(visit).await?;
        is_told(visit, &visit.words.say("files.dropped")?).await?;
        visit.go("#/bestanden").await?;
        visit.meets(&Thing::files()).await?;
        drop_beside(visit).await?;
        let looked_at = Thing::heading(visit.words.say("merge.files_heading")?);
        visit.meets(&looked_at).await.map(drop)
    });
}
