//! Everything of a page that an eye, an ear, the mouse or the address bar could come to know, in sight or not; and what of it follows
//! from the answers.

use crate::steps::{unfold, workshop_files};
use e2e::{Told, Visit};
use serde_json::{Value, json};
use std::fs;

/// All texts and names of the page, also of what is folded away, hidden or for paper alone, each on a line; what fields and lists hold; what a
/// style sheet writes; title and address. Then its pictures of answers, its counts («8 van 12 zeggen:»), and the numbers with a
/// decimal that a mean would have.
const PERCEIVE: &str = r"
    dispatchEvent(new Event('beforeprint'));
    const lines = [document.title, location.href];
    const kept = /^(d|points|viewbox|transform|class|stroke.*|x\d?|y\d?|width|height|preserveaspectratio)$/i;
    for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('script, style')) continue;
        for (const { name, value } of element.attributes) if (!kept.test(name)) lines.push(value);
        for (const side of ['::before', '::after']) lines.push(getComputedStyle(element, side).content);
        if ('value' in element) lines.push(String(element.value));
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) lines.push(node.data);
        if (!element.querySelector('div, section, li')) lines.push(element.textContent);
    }
    const text = lines.join('\n');
    return {
        text,
        pictures: document.querySelectorAll('.stack:has(.stack-step), canvas, .compared').length,
        counts: arguments[0].flatMap((counted) => text.match(new RegExp(counted, 'g')) || []),
        decimals: text.match(/(?<![\d.,:])[1-5][.,]\d(?![\d.,:]|\s?[kM]B)/g) || [],
    };";

/// What [`PERCEIVE`] found.
pub struct Perceived {
    pub text: String,
    pub pictures: u64,
    pub counts: Vec<String>,
    pub decimals: Vec<String>,
}

impl Perceived {
    pub async fn of(visit: &Visit) -> Told<Self> {
        unfold(visit).await?;
        let found = visit.ask(PERCEIVE, &[json!(counted(visit)?)]).await?;
        let list = |name: &str| -> Vec<String> {
            let all = found[name].as_array().into_iter().flatten();
            all.filter_map(|it| it.as_str().map(str::to_owned))
                .collect()
        };
        Ok(Self {
            text: found["text"].as_str().unwrap_or_default().to_owned(),
            pictures: found["pictures"].as_u64().unwrap_or_default(),
            counts: list("counts"),
            decimals: list("decimals"),
        })
    }

    /// Those of the pieces that can be perceived.
    pub fn holds(&self, pieces: &[String]) -> Vec<String> {
        let found = pieces.iter().filter(|piece| self.text.contains(*piece));
        found.cloned().collect()
    }
}

/// What every counted sentence begins with, as a regular expression.
fn counted(visit: &Visit) -> Told<Vec<String>> {
    let forms = ["first.one", "first.many", "next.one", "next.many"];
    let forms = forms.map(|form| -> Told<String> {
        let sentence = visit.words.say(&format!("answered.{form}"))?;
        let start = sentence.split("{what}").next().unwrap_or_default();
        Ok(start.replace("{count}", r"\d+").replace("{total}", r"\d+"))
    });
    forms.into_iter().collect()
}

/// What follows from the answers, by the beat in which it is revealed.
pub struct Secrets {
    /// What it looks like, and how far apart.
    pub words: Vec<String>,
    /// What people wrote for the others.
    pub notes: Vec<String>,
    pub organisations: Vec<String>,
    /// What people wrote with an instrument, and what is said where partners compare that.
    pub filled: Vec<String>,
}

/// The sentences of the comparisons, as far as they stand nowhere else.
const COMPARED: [&str; 8] = [
    "likeness.same",
    "likeness.different",
    "likeness.missing",
    "phases.differ",
    "gets_brings.only_brings",
    "gets_brings.some_only_bring",
    "own_words.asked",
    "balances.opposite",
];

/// Shorter words may stand on any page.
const LONG: usize = 18;

/// Whatever somebody wrote with an instrument, in the file of this participant.
fn written(who: &Value) -> Vec<String> {
    let mut all: Vec<String> = who["ambition"]["value"]
        .as_str()
        .map(str::to_owned)
        .into_iter()
        .collect();
    for field in [
        "gets",
        "brings",
        "no_go",
        "interests",
        "conditions_words",
        "clarity",
    ] {
        for (_, line) in who[field].as_object().into_iter().flatten() {
            all.extend(line["value"].as_str().map(str::to_owned));
        }
    }
    all
}

impl Secrets {
    pub fn of(visit: &Visit) -> Told<Self> {
        let mut words = Vec::new();
        for pattern in [
            "too_few",
            "one_apart",
            "one_apart_unnamed",
            "two_apart",
            "two_camps",
            "scattered",
            "close",
            "together_doing",
            "together_agreed",
            "together_not_yet",
            "each_other_doing",
            "each_other_agreed",
            "each_other_not_yet",
            "also_within",
            "many_unknown",
        ] {
            words.extend(visit.words.pieces(&format!("patterns.{pattern}"))?);
        }
        // With its space, because a table may speak of the distance in general.
        words.push(visit.words.say("together.distance")?.replace("{value}", ""));
        let mut filled = Vec::new();
        for sentence in COMPARED {
            filled.extend(visit.words.pieces(sentence)?);
        }
        let (mut notes, mut organisations) = (Vec::new(), Vec::new());
        for file in workshop_files()? {
            let document: Value = serde_json::from_str(&fs::read_to_string(file)?)?;
            for (_, who) in document["participants"].as_object().into_iter().flatten() {
                let organisation = who["organisation"]["value"].as_str();
                organisations.extend(organisation.map(str::to_owned));
                filled.extend(written(who));
                for (_, note) in who["notes"].as_object().into_iter().flatten() {
                    notes.extend(note["value"].as_str().map(str::to_owned));
                }
            }
        }
        filled.retain(|text| text.chars().count() >= LONG);
        assert!(notes.len() > 10 && organisations.len() > 10 && filled.len() > 40);
        Ok(Self {
            words,
            notes,
            organisations,
            filled,
        })
    }

    /// Nothing of the answers is on the page, whatever one does to it.
    pub async fn are_kept(&self, visit: &Visit, place: &str) -> Told {
        let page = Perceived::of(visit).await?;
        let all = [&self.words[..], &self.notes, &self.filled].concat();
        assert_eq!(page.holds(&all), Vec::<String>::new(), "{place}");
        assert_eq!(page.counts, Vec::<String>::new(), "{place}");
        assert_eq!(page.decimals, Vec::<String>::new(), "{place}");
        assert_eq!(page.pictures, 0, "{place}");
        for words in ["radar.svg", "radar.png", "together.weighting"] {
            let words = visit.words.say(words)?;
            assert!(!page.text.contains(&words), "{words} on {place}");
        }
        Ok(())
    }
}
