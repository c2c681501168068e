//! A walk along all pages in both languages, and what of the model is met on the way.

use crate::steps::unfold;
use e2e::{Language, Theme, Told, Visit, fixtures, journey, pages};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn everything_of_the_model_can_be_read_in_both_languages() {
    journey(async |visit| {
        let wanted = must_show()?;
        assert_eq!(wanted.len(), 131);
        for language in Language::ALL {
            visit.remember(language, Theme::Light).await?;
            let met = walk(visit).await?;
            let missed: Vec<&String> = wanted.difference(&met).collect();
            assert!(
                missed.is_empty(),
                "in {language:?} these are nowhere on the screen: {missed:?}"
            );
        }
        Ok(())
    });
}

/// Visits every page, unfolds what can be unfolded, and notes the parts of the model that can be seen.
async fn walk(visit: &Visit) -> Told<BTreeSet<String>> {
    let carried = visit.words.carried();
    let mut met = BTreeSet::new();
    let mut titles = BTreeSet::new();
    for page in pages() {
        visit.go(&page.hash).await?;
        unfold(visit).await?;
        let script = "const read = squash(document.querySelector('main').innerText);
            return arguments[0].map((text) => read.includes(squash(text)))";
        let texts: Vec<_> = carried.iter().map(|(text, _)| text).collect();
        let seen: Vec<bool> = serde_json::from_value(visit.ask(script, &[json!(texts)]).await?)?;
        let read = carried.iter().zip(seen).filter(|(_, seen)| *seen);
        met.extend(read.flat_map(|((_, ids), _)| ids.iter().cloned()));
        let look = "return [document.title, document.documentElement.lang, all('heading').filter((one) => one.tagName === 'H1').length]";
        let (title, language, headings): (String, String, u32) =
            serde_json::from_value(visit.ask(look, &[]).await?)?;
        assert_eq!(language, visit.words.language.code(), "{}", page.name);
        assert_eq!(headings, 1, "{} has one main heading", page.name);
        assert!(
            titles.insert(title.clone()),
            "{} has a title of its own, not {title}",
            page.name
        );
    }
    Ok(met)
}

fn must_show() -> Told<BTreeSet<String>> {
    let inventory: Value =
        serde_json::from_str(&fs::read_to_string(fixtures().join("inventory.json"))?)?;
    let wanted = inventory
        .as_array()
        .into_iter()
        .flatten()
        .filter(|item| item["must_show"] == true);
    Ok(wanted
        .filter_map(|item| item["id"].as_str().map(str::to_owned))
        .collect())
}
