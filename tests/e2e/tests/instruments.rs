//! Two people of two organisations fill in every instrument, each on a tablet of their own, and see it side by side on a third.

use crate::steps::{MARIT, OMAR, on_disk, unfold};
use e2e::{Person, Thing, Told, Visit, journey};
use serde_json::json;
use std::path::PathBuf;

/// What a hand does on the page of an instrument. Texts are named by their places; a `{number}` in them is 1.
enum Hand {
    /// Types in the field of this name.
    Types(&'static str, &'static str),
    /// Chooses this in the group of that name.
    Chooses(&'static str, &'static str),
    /// Taps the button that makes this factor of the formula larger, so often: the first tap makes it 50.
    Raises(&'static str, usize),
}

use Hand::{Chooses, Raises, Types};

/// An instrument by its address, what Marit does there, and what Omar does.
type Row = (&'static str, Vec<Hand>, Vec<Hand>);

fn rows() -> Vec<Row> {
    vec![
        (
            "eigen-woorden",
            vec![Types(
                "ambition.label",
                "In 2028 wacht niemand langer dan zes weken.",
            )],
            vec![Types(
                "ambition.label",
                "Een integrale aanpak voor iedereen.",
            )],
        ),
        (
            "formule",
            vec![
                Raises("promise", 4),
                Raises("commitment", 4),
                Raises("doing", 4),
            ],
            vec![
                Raises("promise", 6),
                Raises("commitment", 1),
                Raises("doing", 1),
            ],
        ),
        (
            "halen-en-brengen",
            vec![
                Types("gets_brings.gets_line", "Rust aan het loket"),
                Types("gets_brings.brings_line", "Twee ton per jaar"),
                Chooses("gets_brings.brings_line", "gets_brings.money"),
            ],
            vec![Types("gets_brings.brings_line", "Honderd woningen")],
        ),
        (
            "no-gos",
            vec![Types("no_go.line", "Geld zonder besluit van de raad")],
            vec![Types("no_go.line", "Voorrang buiten de wachtlijst om")],
        ),
        (
            "belangenkaart",
            vec![
                Types("interests.collective_line", "Iedereen woont goed"),
                Types("interests.individual_line", "Ik zoek een andere baan"),
            ],
            vec![Types("interests.organisation_line", "Gedeelde kosten")],
        ),
        (
            "vertrouwen",
            vec![
                Chooses("trust.level", "trust.step_4"),
                Chooses("trust.course", "trust.rising"),
            ],
            vec![
                Chooses("trust.level", "trust.step_2"),
                Chooses("trust.course", "trust.falling"),
            ],
        ),
        (
            "herken-je-dit",
            vec![Chooses("signs.meetings_only", "signs.no")],
            vec![
                Chooses("signs.meetings_only", "signs.yes"),
                Chooses("signs.opposing", "signs.unknown"),
            ],
        ),
        (
            "wie-bepaalt",
            vec![
                Chooses("minimum_conditions.decides.name", "conditions.yes"),
                Types("minimum_conditions.decides.who", "De stuurgroep"),
                Types("minimum_conditions.belongs.who", "Wij tweeën"),
            ],
            vec![
                Chooses("minimum_conditions.decides.name", "conditions.no"),
                Types("minimum_conditions.decides.who", "De wethouder"),
                Types("minimum_conditions.belongs.who", "wij tweeën."),
            ],
        ),
        (
            "balansen",
            vec![Chooses("balances.pace", "2 naar te traag")],
            vec![Chooses("balances.pace", "2 naar te snel")],
        ),
        (
            "fase",
            vec![Chooses("phases.now", "five_phases.doing.name")],
            vec![Chooses("phases.now", "five_phases.sharing.name")],
        ),
        (
            "duidelijk",
            vec![Types("clarity.decides", "De stuurgroep")],
            vec![Types("clarity.decides", "Weten we niet zeker")],
        ),
        (
            "spiegel",
            vec![Chooses("ambition", "4")],
            vec![Chooses("ambition", "2")],
        ),
    ]
}

/// The text at this place; a lens by its name; or the words themselves where there is no such place.
fn named(visit: &Visit, place: &str) -> String {
    let words = visit.words.say_with(place, &[("number", "1")]);
    words
        .or_else(|_| visit.words.lens(place))
        .unwrap_or_else(|_| place.to_owned())
}

async fn does(visit: &Visit, hand: &Hand) -> Told {
    match hand {
        Types(label, text) => visit.fill(&Thing::field(named(visit, label)), text).await,
        Chooses(group, choice) => {
            // A kind stands under the line to which it belongs: «Brengen 1: Wat is het?».
            let group = Thing::group(named(visit, group));
            let choice = Thing::choice(named(visit, choice)).within(group);
            visit.tap(&choice).await?;
            let chosen = "return (find(arguments[0]) || {}).checked";
            visit
                .until("the choice", chosen, &[choice.to_json()])
                .await
                .map(drop)
        }
        Raises(factor, times) => {
            let name = visit.words.say(&format!("formula.{factor}"))?;
            let more = visit.words.say_with("formula.more", &[("factor", &name)])?;
            for _ in 0..*times {
                visit.tap(&Thing::button(more.as_str())).await?;
            }
            Ok(())
        }
    }
}

/// Somebody fills in all of it, and gives their file away.
async fn fills_in_everything(
    visit: &Visit,
    person: &Person,
    hands: impl Fn(Row) -> Vec<Hand>,
) -> Told<PathBuf> {
    visit.start(person).await?;
    for row in rows() {
        let address = format!("#/instrument/{}", row.0);
        visit.go(&address).await?;
        visit.focus_is_in("h1").await?;
        for hand in hands(row) {
            does(visit, &hand)
                .await
                .map_err(|trouble| trouble.during(&address))?;
        }
    }
    // Both value the ambition, so that there is something to hold the guesses against.
    let score = if person.name == MARIT.name { 4 } else { 2 };
    for question in ["AM-Q1", "AM-Q2"] {
        visit.answer(question, e2e::Answer::Score(score)).await?;
    }
    visit.go("#/verdieping").await?;
    let filled = "return [...document.querySelectorAll('main .open-list a')].filter((row) => row.innerText.includes(arguments[0])).length";
    let said = json!(visit.words.say("deepening.filled")?);
    assert_eq!(visit.ask(filled, &[said]).await?, 12, "{}", person.name);
    let file = visit.export_me().await?;
    assert!(!file.text.contains("andere baan"), "{}", file.text);
    let file = on_disk(&file)?;
    visit.erase_all().await?;
    Ok(file)
}

/// What «Samen» says of each instrument.
const SEEN: [(&str, &[&str]); 12] = [
    ("own_words", &["zes weken", "«integrale»"]),
    ("formula", &["80 × 80 × 80 = 51 %", "100 × 50 × 50 = 25 %"]),
    (
        "gets_brings",
        &[
            "Rust aan het loket",
            "Twee ton per jaar",
            "Honderd woningen",
        ],
    ),
    ("no_go", &["besluit van de raad", "buiten de wachtlijst"]),
    ("interests", &["Iedereen woont goed", "Gedeelde kosten"]),
    ("trust", &["1 × stijgt", "1 × daalt"]),
    ("signs", &["samen werken doen we bijna niet"]),
    (
        "conditions",
        &[
            "De wethouder",
            "Jullie zeggen niet hetzelfde.",
            "Jullie zeggen hetzelfde.",
        ],
    ),
    ("balances", &["te traag en te snel"]),
    ("phases", &["van Delen tot Uitvoeren"]),
    ("clarity", &["Jullie zeggen niet hetzelfde."]),
    ("mirror", &["4,0", "2,0"]),
];

#[test]
fn two_organisations_fill_in_every_instrument_and_see_each_side_by_side() {
    journey(async |visit| {
        let marit = fills_in_everything(visit, &MARIT, |(_, marit, _)| marit).await?;
        let omar = fills_in_everything(visit, &OMAR, |(_, _, omar)| omar).await?;
        visit.import(&[marit, omar]).await?;
        visit.look_together().await?;
        unfold(visit).await?;
        for (instrument, pieces) in SEEN {
            let name = visit.words.say(&format!("instruments.{instrument}.name"))?;
            let text = "const name = (fold) => fold.querySelector('.compared-name').textContent;
                const folds = [...document.querySelectorAll('.compared-list > details')];
                const fold = folds.find((fold) => name(fold) === arguments[0]);
                return fold && fold.querySelector('.compared')?.innerText;";
            let text = visit.until(instrument, text, &[json!(name)]).await?;
            let text = text.as_str().unwrap_or_default();
            for piece in pieces {
                assert!(text.contains(piece), "{instrument}: no {piece} in\n{text}");
            }
        }
        assert!(!visit.text().await?.contains("andere baan"));
        Ok(())
    });
}
