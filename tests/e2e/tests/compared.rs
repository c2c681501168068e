//! What partners filled in with the instruments, side by side: in «Samen», and at the table beside the subject it belongs to.

use crate::readable::check;
use e2e::{Language, Screen, Theme, Thing, Told, Visit, artefacts, fixtures, journey};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use thirtyfour::Key;

/// Two organisations that filled in every instrument, each with one person, in a session at «Gesprek». One of them keeps an interest
/// to themselves.
fn two_organisations(name: &str, visibility: &str) -> Told<PathBuf> {
    let file = fixtures().join("two-organisations.json");
    let mut document: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
    document["sessions"]["session-1"]["visibility"]["value"] = json!(visibility);
    let path = artefacts("e2e")?.join(format!("{name}.json"));
    fs::write(&path, document.to_string())?;
    Ok(path)
}

/// What a screen says below the fold of an instrument, which is opened by the keyboard alone.
async fn opened(visit: &Visit, instrument: &str) -> Told<String> {
    let name = visit.words.say(&format!("instruments.{instrument}.name"))?;
    let fold = "const name = (fold) => fold.querySelector('.compared-name').textContent;
        const fold = [...document.querySelectorAll('.compared-list > details')].find((fold) => name(fold) === arguments[0]);";
    let focus = format!("{fold} if (fold) fold.querySelector('summary').focus(); return !!fold;");
    let name = [json!(name)];
    visit.until(instrument, &focus, &name).await?;
    visit.key(Key::Enter).await?;
    let text = format!("{fold} return fold.open && fold.querySelector('.compared')?.innerText;");
    let text = visit.until(instrument, &text, &name).await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[test]
fn two_organisations_see_what_they_filled_in_side_by_side() {
    journey(async |visit| {
        visit
            .import(&[two_organisations("compared-two", "per_organisation")?])
            .await?;
        visit.go("#/samen").await?;
        // 90 × 65 × 40 = 23,4 for the group; one zero makes nothing of the rest.
        let expected: [(&str, &[&str]); 11] = [
            (
                "own_words",
                &[
                    "Samen een integrale aanpak.",
                    "«integrale»",
                    "tien gezinnen",
                ],
            ),
            (
                "formula",
                &[
                    "De Brug",
                    "80 × 80 × 80 = 51 %",
                    "100 × 50 × 0 = 0 %",
                    "90 × 65 × 40 = 23 %",
                ],
            ),
            (
                "gets_brings",
                &[
                    "Het Anker haalt, en brengt nog niets.",
                    "Twee dagen per week",
                    "tijd",
                ],
            ),
            ("no_go", &["De Brug", "Werken zonder contract"]),
            (
                "interests",
                &["Minder eenzaamheid", "Hierover ligt nog niets op tafel."],
            ),
            ("trust", &["1 × stijgt"]),
            ("signs", &["maar samen werken doen we bijna niet"]),
            (
                "conditions",
                &[
                    "De wethouder",
                    "Jullie zeggen niet hetzelfde.",
                    "Jullie zeggen hetzelfde.",
                    "Niemand zegt hier nog iets.",
                ],
            ),
            (
                "balances",
                &["Jullie zien het aan twee kanten: te traag en te snel."],
            ),
            ("phases", &["van Delen tot Uitvoeren", "4. Vormgeven"]),
            (
                "clarity",
                &[
                    "14 januari 2027",
                    "1 deelnemer weet het niet.",
                    "Jullie zeggen hetzelfde.",
                ],
            ),
        ];
        for (instrument, pieces) in expected {
            let text = opened(visit, instrument).await?;
            for piece in pieces {
                assert!(text.contains(piece), "{instrument}: no {piece} in\n{text}");
            }
            assert!(
                !text.contains("andere baan"),
                "what is private is shown:\n{text}"
            );
        }
        // Of ambition De Brug says 4, Het Anker 2, and De Brug thought 4.
        let mirror = opened(visit, "mirror").await?;
        for said in [
            "Te hoog ingeschat: De Brug",
            "2,0 stap lager",
            "Vraag eens door.",
        ] {
            assert!(mirror.contains(said), "no {said} in\n{mirror}");
        }
        let underlined = "return [...document.querySelectorAll('.compared mark')].map((mark) => mark.textContent)";
        assert_eq!(visit.ask(underlined, &[]).await?, json!(["integrale"]));

        // A group can have a list of its own, and take it back.
        visit
            .tap(&Thing::press(visit.words.say("hollow.heading")?))
            .await?;
        let list = Thing::field(visit.words.say("names.hollow_words.one")?);
        visit.fill(&list, "gezinnen").await?;
        let gezinnen =
            "return document.querySelector('.compared mark')?.textContent === arguments[0]";
        visit
            .until("the own list", gezinnen, &[json!("gezinnen")])
            .await?;
        visit
            .tap(&Thing::button(visit.words.say("hollow.reset")?))
            .await?;
        visit
            .until("the usual list", gezinnen, &[json!("integrale")])
            .await?;

        // «Waar zouden we staan als…»: 90 × 65 × 100 = 58,5.
        let full = visit
            .words
            .say_with("formula.full", &[("factor", "Doen")])?;
        visit.tap(&Thing::choice(full)).await?;
        visit.reads("Dan samen: 59 %.").await
    });
}

#[test]
fn at_the_table_a_comparison_takes_the_place_of_the_question_and_gives_it_back() {
    journey(async |visit| {
        visit
            .import(&[two_organisations("compared-group", "group_only")?])
            .await?;
        visit.go("#/begeleiden").await?;
        visit.focus_is_in("h1").await?;
        let subject = visit.words.say("subjects.value.name")?;
        let to_subject = "const named = (one) => one.textContent.startsWith(arguments[0]);
            const topic = [...document.querySelectorAll('.talk-topics button')].find(named);
            if (topic) topic.click();
            return !!topic && !!document.querySelector('.talk h2');";
        visit
            .until("the subject", to_subject, &[json!(subject)])
            .await?;
        let formula = Thing::button(visit.words.say("instruments.formula.name")?);
        let question = "return shown(document.querySelector('.room-question'))";
        visit.until("the question", question, &[]).await?;
        visit.tab_to(&formula).await?;
        visit.key(Key::Enter).await?;
        visit.reads("90 × 65 × 40 = 23 %").await?;
        assert_eq!(visit.ask(question, &[]).await?, json!(false));
        // Only the group is shown: no organisation is named, and none has a strip of its own.
        visit.key(Key::Escape).await?;
        visit.until("the question", question, &[]).await?;
        visit
            .focus_is_on(&visit.words.say("instruments.formula.name")?)
            .await?;
        visit.key(Key::Enter).await?;
        visit.key(Key::Enter).await?;
        visit.until("the question", question, &[]).await?;
        nobody_is_named(visit).await
    });
}

/// Opens each comparison, in «Samen» and at «Verschillen», and finds neither an organisation nor a mark of one.
async fn nobody_is_named(visit: &mut Visit) -> Told {
    let named = "const text = document.querySelector('main').innerText + [...document.querySelectorAll('main [aria-label]')].map((it) => it.getAttribute('aria-label')).join(' ');
        return ['De Brug', 'Het Anker'].filter((name) => text.includes(name)).concat(
            [...document.querySelectorAll('.compared [class*=\"org-\"]')].map((mark) => mark.outerHTML))";
    for language in Language::ALL {
        visit.go("#/samen").await?;
        visit.use_language(language).await?;
        let all = "const folds = [...document.querySelectorAll('.compared-list > details')];
            for (const fold of folds) fold.open = true;
            return folds.length === 12 && folds.every((fold) => fold.querySelector('.compared'));";
        visit.until("twelve comparisons", all, &[]).await?;
        assert_eq!(visit.ask(named, &[]).await?, json!([]), "{language:?}");
    }
    open_all(visit).await?;
    assert_eq!(visit.ask(named, &[]).await?, json!([]));
    Ok(())
}

/// Opens at «Verschillen» a comparison of each subject: the last one of those at hand.
async fn open_all(visit: &Visit) -> Told {
    visit.go("#/begeleiden").await?;
    let step = "const steps = document.querySelectorAll('.table-steps')[0];
        if (steps) steps.querySelectorAll('button')[2].click();
        return !!document.querySelector('.subjects');";
    visit.until("«Verschillen»", step, &[]).await?;
    for at in 0..WAYS {
        tap_way(visit, at).await?;
    }
    let shown = "return document.querySelectorAll('.compared').length === 9";
    visit
        .until("a comparison of each subject", shown, &[])
        .await?;
    Ok(())
}

/// So many buttons lead from the nine subjects to their instruments.
const WAYS: usize = 21;

/// Taps the button at this place.
async fn tap_way(visit: &Visit, at: usize) -> Told {
    let tap = "const ways = document.querySelectorAll('.compared-ways button');
        if (ways.length === arguments[1]) ways[arguments[0]].click();
        return ways.length === arguments[1];";
    visit
        .until("the buttons", tap, &[json!(at), json!(WAYS)])
        .await
        .map(drop)
}

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "sizes and what axe looks at are the same in every browser"
)]
fn a_comparison_can_be_read_from_five_metres_and_axe_has_nothing_to_say_of_it() {
    journey(async |visit| {
        visit
            .import(&[two_organisations("compared-room", "per_organisation")?])
            .await?;
        // What is read first, what stands beside it, a mark.
        let small = "const [read, any, mark] = [40, 27, 36].map((least) => least - 0.01);
            const size = (element) => parseFloat(getComputedStyle(element).fontSize);
            const found = [];
            for (const view of document.querySelectorAll('.compared')) {
                const texts = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                    const [text, element] = [texts.currentNode.data.trim(), texts.currentNode.parentElement];
                    const first = element.closest('h3, .room-said, .room-counted, .finding') && !element.closest('.compared-kind');
                    const least = first ? read : any;
                    if (text && shown(element) && size(element) < least) found.push([text, size(element), least]);
                }
                for (const one of view.querySelectorAll('.mark')) {
                    if (one.getBoundingClientRect().height < mark) found.push(['a mark', one.getBoundingClientRect().height]);
                }
                if (view.scrollWidth > view.clientWidth + 1) found.push(['too wide', view.innerText]);
            }
            return found;";
        let mut faults = Vec::new();
        visit
            .use_screen(Screen {
                width: 1920,
                height: 1080,
            })
            .await?;
        open_all(visit).await?;
        for at in 0..WAYS {
            assert_eq!(visit.ask(small, &[]).await?, json!([]), "after {at} taps");
            if at % 6 == 0 {
                faults.extend(check(visit, &format!("after {at} taps")).await?);
            }
            tap_way(visit, at).await?;
        }
        visit.use_screen(Screen::PHONE).await?;
        visit.remember(Language::English, Theme::Dark).await?;
        open_all(visit).await?;
        faults.extend(check(visit, "on a phone").await?);
        assert!(faults.is_empty(), "axe found:\n{}", faults.join("\n"));
        Ok(())
    });
}
