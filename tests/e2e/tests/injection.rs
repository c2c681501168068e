//! Names, notes and files that are written to be taken for code: in every field and on every page they are only ever
//! text, they stand there as they were written, and nothing of them is ever run.

mod in_files;

use e2e::{Altered, Thing, Told, Visit, fixtures, journey, pages, soaking};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

/// The strings; each one, if it were run, would set `top.hit` or open a dialog.
fn strings() -> Told<Vec<String>> {
    let text = fs::read_to_string(fixtures().join("injection.json"))?;
    let strings: Vec<String> = serde_json::from_str(&text)?;
    let different: BTreeSet<&String> = strings.iter().collect();
    assert!(different.len() >= 200, "{} strings", different.len());
    assert!(strings.iter().all(|one| one.chars().count() <= 200));
    Ok(strings)
}

/// A name as the app shows it: of one line, without what cannot be seen and what turns text around.
fn as_name(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let seen: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control() && !turns(*c))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as it comes out of a field of one line, which takes no line breaks.
fn as_typed(text: &str) -> String {
    as_name(&text.replace(['\r', '\n'], ""))
}

#[test]
fn what_people_type_is_only_ever_text() {
    journey(async |visit| {
        let all = strings()?;
        let step = if soaking() { 1 } else { 9 };
        visit.use_copy(Altered::with_faults()?).await?;
        for (at, text) in all.iter().enumerate().step_by(step) {
            // What stood in every field in one round stands in another field in another round.
            let typed: Vec<&str> = (0..5)
                .map(|field| all[(at + field * step) % all.len()].as_str())
                .collect();
            somebody_begins(visit, &typed).await?;
            let fields = "return ['partnership', 'organisation', 'name', 'role'].map((id) => document.getElementById(id).value)";
            let shown: Vec<String> = typed.iter().take(4).map(|text| as_typed(text)).collect();
            assert_eq!(visit.ask(fields, &[]).await?, json!(shown));
            nothing_ran(visit, text).await?;
            // Chromium takes no more than 200 changes of the address in ten seconds.
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        let people = all.len().div_ceil(step);
        let names = (0..people).map(|round| as_typed(&all[(round * step + 2 * step) % all.len()]));
        let names: BTreeSet<String> = names.collect();
        visit.pass_on().await?;
        let missing = missing(visit, &names).await?;
        assert_eq!(missing, Vec::<String>::new(), "in the list of names");
        for text in all.iter().step_by(40) {
            an_organisation_is_renamed(visit, text).await?;
        }
        every_page(visit).await?;
        visit.reload().await?;
        every_page(visit).await
    });
}

/// Hands the tablet to somebody who fills in these texts, writes the last as a note, and looks at the form again.
async fn somebody_begins(visit: &Visit, typed: &[&str]) -> Told {
    let script = "const [typed, next, submit] = arguments;
        window.begun = null;
        const later = (look, act) => { const found = look(); if (found) act(found); else setTimeout(() => later(look, act), 5); };
        const button = (words) => [...document.querySelectorAll('main button')].find((one) => squash(said(one)) === squash(words));
        const put = (field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); };
        const form = () => document.getElementById('partnership');
        const link = () => document.querySelector('main a[href=\"#/start\"]');
        location.hash = '#/geef-door';
        later(() => document.querySelector('main h1') && location.hash === '#/geef-door' && (button(next) || link()), (first) => {
            first.click();
            later(link, (begin) => begin.click());
            later(form, () => {
                ['partnership', 'organisation', 'name', 'role'].forEach((id, at) => put(document.getElementById(id), typed[at]));
                button(submit).click();
                later(() => location.hash === '#/lens/ambitie' && !form(), () => {
                    later(() => document.querySelector('#AM-Q1 textarea'), (area) => {
                        put(area, typed[4]);
                        document.querySelector('#AM-Q1 input[value=\"4\"]').click();
                        window.noted = area.value;
                        location.hash = '#/start';
                        later(form, () => { window.begun = true; });
                    });
                });
            });
        });";
    let words = ["done.pass_button", "start.submit"].map(|words| visit.words.say(words));
    let [next, submit] = words;
    visit
        .ask(script, &[json!(typed), json!(next?), json!(submit?)])
        .await?;
    let what = format!("somebody called {typed:?}");
    visit
        .until(&what, "return window.begun", &[])
        .await
        .map(drop)
}

/// Opens every page, unfolds it, and looks whether anything of the strings became more than text.
async fn every_page(visit: &Visit) -> Told {
    let later = ["#/mijn-gegevens", "#/verschillen", "#/lens/ambitie/AM-Q1"].map(str::to_owned);
    let hashes = pages().into_iter().map(|page| page.hash).chain(later);
    for hash in hashes {
        visit.go(&hash).await?;
        visit
            .ask(
                "for (const fold of document.querySelectorAll('main details')) fold.open = true",
                &[],
            )
            .await?;
        nothing_ran(visit, &hash).await?;
        let title = visit.title().await?;
        assert!(!title.contains(['<', '>', '"']), "{title}");
    }
    Ok(())
}

/// Nothing was run, the page's policy had nothing to stop, and no element came out of a text.
async fn nothing_ran(visit: &Visit, place: &str) -> Told {
    assert_eq!(oddities(visit).await?, Vec::<String>::new(), "{place}");
    Ok(())
}

/// What was run, what the page's policy had to stop, and elements that this app never makes.
async fn oddities(visit: &Visit) -> Told<Vec<String>> {
    let script = "const never = 'body script, body style, body link, body meta, body base, iframe, frameset, object, '
            + 'embed, video:not(.scan-video), video[src], audio, img, math, marquee, template, noscript, foreignObject, animate, set, svg use, svg image';
        const odd = [...document.querySelectorAll('*')].filter((one) => one.matches(never)
            || [...one.attributes].some((attribute) => /^(on.*|style|srcdoc|formaction)$/i.test(attribute.name))
            || /^\\s*(javascript|data|vbscript):/i.test(one.getAttribute('href') || one.getAttribute('action') || '')
                && !one.matches('head link'));
        return [...(window.hit ? ['run: ' + window.hit] : []), ...odd.map((one) => one.outerHTML.slice(0, 200))]";
    let mut odd: Vec<String> = serde_json::from_value(visit.ask(script, &[]).await?)?;
    odd.extend(visit.noted_complaints().await?);
    Ok(odd)
}

/// Gives the first organisation in the list another name.
async fn an_organisation_is_renamed(visit: &Visit, text: &str) -> Told {
    // A name that another organisation has, in whatever letters, would join the two.
    let text = &format!("{text} (anders)");
    visit.look_together().await?;
    let rename = format!("{}:", visit.words.say("people.rename")?);
    visit.tap(&Thing::button(rename)).await?;
    let field = Thing::field(visit.words.say("people.new_name")?);
    let put = "const field = find(arguments[0]); field.value = arguments[1];
        field.dispatchEvent(new Event('input', { bubbles: true })); return true;";
    visit.meets(&field).await?;
    visit.ask(put, &[field.to_json(), json!(text)]).await?;
    let save = Thing::button(visit.words.say("people.save")?);
    visit.tap(&save).await?;
    nothing_ran(visit, text).await?;
    let name = BTreeSet::from([as_typed(text)]);
    assert_eq!(missing(visit, &name).await?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_text_that_became_more_than_text_would_be_noticed() {
    journey(async |visit| {
        visit.use_copy(Altered::with_faults()?).await?;
        let put = "document.querySelector('main').insertAdjacentHTML('beforeend', arguments[0])";
        for html in [
            "<img src=x onerror=top.hit=1>",
            "<b onclick=top.hit=1>vet</b>",
            "<a href=' javascript:top.hit=1'>x</a>",
            "<svg><image href=x /></svg>",
            "<i style='color: red'>x</i>",
        ] {
            visit.ask(put, &[json!(html)]).await?;
            let odd = oddities(visit).await?;
            assert!(!odd.is_empty(), "{html} would pass");
            visit.reload().await?;
            nothing_ran(visit, "the page without it").await?;
        }
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='top.hit=1'><text>x</text></svg>";
        visit.visit_file("bad.svg", svg).await?;
        assert_eq!(visit.driven("return window.hit").await?, json!(1));
        Ok(())
    });
}

/// Which of these texts no element on the page consists of.
async fn missing(visit: &Visit, texts: &BTreeSet<String>) -> Told<Vec<String>> {
    let script = "const texts = new Set([...document.querySelectorAll('main *')].map((one) => one.textContent));
        return arguments[0].filter((text) => !texts.has(text));";
    Ok(serde_json::from_value(
        visit.ask(script, &[json!(texts)]).await?,
    )?)
}
