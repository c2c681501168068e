//! What somebody keeps to themselves is nowhere but with them: typed on a tablet that goes from hand to hand.

use super::perceived::Perceived;
use super::{goes_to, opens_comparisons, session};
use crate::steps::{MARIT, OMAR, on_disk};
use e2e::{Thing, Told, Visit, journey, pages};

/// The middle of what is typed, so that it is found whatever stands around it.
const SECRET: &str = "andere baan";
const WHOLE: &str = "Ik zoek een andere baan, omdat ik moe ben";
const SHARED: &str = "Wij willen minder wachten, omdat mensen afhaken";

/// The pages on which something of the one who has the tablet stands, and those of the instruments.
const MINE: [&str; 4] = [
    "#/instrument/belangenkaart",
    "#/instrument/halen-en-brengen",
    "#/instrument/no-gos",
    "#/verdieping",
];

async fn types(visit: &Visit, line: &str, text: &str) -> Told {
    let label = visit.words.say_with(line, &[("number", "1")])?;
    visit.fill(&Thing::field(label), text).await
}

/// Neither eye nor ear, mouse nor address bar finds it on any page.
async fn is_nowhere(visit: &Visit, when: &str) -> Told {
    let all = pages().into_iter().map(|page| page.hash);
    for hash in all.chain(MINE.map(str::to_owned)) {
        if hash == "#/voorbeeld" {
            continue;
        }
        visit.go(&hash).await?;
        let page = Perceived::of(visit).await?;
        assert!(!page.text.contains(SECRET), "{when}: {hash}");
    }
    Ok(())
}

/// None of these files has it, and what was shared is in each.
async fn is_in_no_file(visit: &Visit, files: &[&str], when: &str) -> Told {
    for which in files {
        let file = visit.export(which).await?;
        assert!(!file.text.contains(SECRET), "{when}: {}", file.name);
        assert!(file.text.contains(SHARED), "{when}: {}", file.name);
    }
    Ok(())
}

#[test]
fn an_interest_that_somebody_keeps_to_themselves_is_nowhere_but_with_them() {
    journey(async |visit| {
        visit.start(&MARIT).await?;
        visit.go("#/instrument/belangenkaart").await?;
        visit.focus_is_in("h1").await?;
        types(visit, "interests.individual_line", WHOLE).await?;
        types(visit, "interests.collective_line", SHARED).await?;
        visit.settled().await?;
        let mine = visit.export_me().await?;
        assert!(!mine.text.contains(SECRET) && mine.text.contains(SHARED));
        // What looks for it finds it here.
        visit.go("#/instrument/belangenkaart").await?;
        let page = Perceived::of(visit).await?;
        assert!(page.text.contains(WHOLE), "Marit does not find it back");

        // Nobody has the tablet, and then the next one has.
        visit.pass_on().await?;
        is_in_no_file(visit, &["device"], "nobody has the tablet").await?;
        visit.go("#/start").await?;
        visit.introduce(&OMAR).await?;
        is_nowhere(visit, "Omar has the tablet").await?;

        // A session, revealed, of which the room sees everything there is.
        let fields = [("step", "differences"), ("revealed", "yes")];
        let revealed = session("peek-private", 90_000, &fields)?;
        visit.import(&[revealed]).await?;
        visit.look_together().await?;
        let together = Perceived::of(visit).await?;
        assert!(
            together.text.contains(SHARED),
            "what is shared is not there"
        );
        assert!(!together.text.contains(SECRET), "Samen");
        for step in [2, 3, 4, 5, 6, 7] {
            goes_to(visit, step).await?;
            opens_comparisons(visit).await?;
            let page = Perceived::of(visit).await?;
            assert!(!page.text.contains(SECRET), "step {step}");
        }
        is_in_no_file(visit, &["device", "merged"], "after the reveal").await?;

        // Their file on another device.
        let file = on_disk(&visit.export("merged").await?)?;
        visit.erase_all().await?;
        visit.import(&[file]).await?;
        let kept = visit.everything_stored().await?;
        assert!(!kept.contains(SECRET) && kept.contains("minder wachten"));
        Ok(())
    });
}
