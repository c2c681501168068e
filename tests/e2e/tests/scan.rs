//! Answers that come in as codes: through the camera, and as a photo where there is none.

use e2e::{
    Altered, Shown, Thing, Told, Trouble, Visit, figure, film, journey, journey_on_film, shown,
};
use gezamenlijke_blik::qr;
use std::time::Instant;

/// How many people show their codes.
const PEOPLE: usize = 6;

/// Goes to scanning from where files are brought in.
async fn begin(visit: &Visit) -> Told {
    visit.go("#/bestanden").await?;
    let scan = Thing::link(visit.words.say("pages.scan")?);
    visit.tap(&scan).await?;
    visit.settled().await
}

/// Lets in everybody who was scanned.
async fn let_in(visit: &Visit) -> Told {
    visit
        .tap(&Thing::link(visit.words.say("scan.next")?))
        .await?;
    visit
        .tap(&Thing::button(visit.words.say("merge.apply")?))
        .await?;
    let pieces = visit.words.pieces("merge.applied")?;
    visit.reads(pieces.first().map_or("", String::as_str)).await
}

/// Says that so many people are in.
async fn are_in(visit: &Visit, count: usize) -> Told {
    let count = count.to_string();
    let all = visit.words.say_with("scan.people", &[("count", &count)])?;
    visit.reads(&all).await
}

/// All that the page has stored.
const STORED: &str = "return Promise.all([
        JSON.stringify(localStorage),
        indexedDB.databases().then((all) => all.map((one) => one.name).sort().join()),
        caches.keys().then((all) => Promise.all(all.map((name) =>
            caches.open(name).then((cache) => cache.keys()).then((keys) => keys.map((key) => key.url))))),
    ]).then(JSON.stringify)";

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "only Chromium takes a film for what its camera sees"
)]
fn six_people_come_in_through_the_camera_one_after_the_other() -> Told {
    let people = shown(PEOPLE)?;
    let parts = people.iter().map(|person| person.codes.len());
    assert_eq!((people.len(), parts.clone().max()), (PEOPLE, Some(3)));
    let codes: usize = parts.sum();
    let (path, long) = film("six-people", &people)?;
    journey_on_film(&path, async |visit| {
        // Once the worker has all it wants, whatever is asked for is the page's.
        let copy = Altered::release()?.watching()?.stamped()?;
        visit.use_copy(copy).await?;
        visit.ready_offline().await?;
        begin(visit).await?;
        visit.forget_requests();
        let before = visit.ask(STORED, &[]).await?;
        visit
            .tap(&Thing::button(visit.words.say("scan.start")?))
            .await?;
        let start = Instant::now();
        are_in(visit, PEOPLE).await?;
        let took = start.elapsed().as_secs_f64();
        figure(format!(
            "{PEOPLE} people with {codes} codes were in after {took:.1} s, {:.1} s each; the film of them takes {long} s",
            took / PEOPLE as f64
        ));
        for person in &people {
            visit.reads(&person.name).await?;
        }
        // The film goes on from its beginning.
        let again = &visit.words.pieces("scan.again")?.concat();
        visit.reads(again).await?;
        are_in(visit, PEOPLE).await?;
        // What the camera saw went nowhere; the browser itself looks for another worker at times.
        let mut asked = visit.requests();
        asked.retain(|one| one.target != "/sw.js");
        assert!(asked.is_empty(), "asked: {asked:#?}");
        assert!(visit.strangers().is_empty(), "{:?}", visit.strangers());
        assert_eq!(visit.ask(STORED, &[]).await?, before);
        let complaints = visit.complaints().await?;
        assert!(complaints.is_empty(), "{complaints:#?}");

        let_in(visit).await?;
        visit.go("#/samen").await?;
        visit.reads("6 deelnemers").await?;
        visit.undo_import().await?;
        // The camera went off with its page.
        begin(visit).await?;
        visit
            .meets(&Thing::button(visit.words.say("scan.start")?))
            .await
    });
    Ok(())
}

/// Turns the camera on where it cannot come on, and reads why.
async fn fails(visit: &Visit, because: &str, place: &str) -> Told {
    let script = format!("Object.defineProperty({because})");
    visit.ask(&script, &[]).await?;
    let start = Thing::button(visit.words.say("scan.start")?);
    visit.tap(&start).await?;
    visit.reads(&visit.words.say(place)?).await
}

/// A camera that is asked for in vain.
fn never(reason: &str) -> String {
    let devices = format!("getUserMedia: () => Promise.reject(new DOMException('', '{reason}'))");
    format!("navigator, 'mediaDevices', {{ configurable: true, value: {{ {devices} }} }}")
}

#[test]
fn a_camera_that_does_not_come_on_says_why_and_photos_come_in_instead() {
    journey(async |visit| {
        let people = shown(2)?;
        let [hennie, noor] = people.as_slice() else {
            return Err(Trouble::new("the workshop has no two people"));
        };
        begin(visit).await?;
        fails(visit, &never("NotAllowedError"), "scan.refused").await?;
        fails(visit, &never("NotFoundError"), "scan.absent").await?;
        fails(visit, &never("NotReadableError"), "scan.busy").await?;
        let insecure = "window, 'isSecureContext', { value: false }";
        fails(visit, insecure, "scan.insecure").await?;

        // A code of another kind, and a picture without any.
        let ticket = Shown {
            name: "ticket".to_owned(),
            codes: qr::draw(b"https://example.org/ticket")
                .into_iter()
                .collect(),
        };
        visit.choose_photos(&[ticket.photo(0)?]).await?;
        visit
            .reads(&visit.words.say("code_errors.foreign")?)
            .await?;
        let icon = e2e::fixtures()
            .join("../../public/icons/icon-192.png")
            .canonicalize()?;
        visit.choose_photos(&[icon]).await?;
        visit.reads(&visit.words.say("scan.photo_none")?).await?;
        visit.reads(&visit.words.say("scan.nobody")?).await?;

        visit.choose_photos(&[noor.photo(0)?]).await?;
        are_in(visit, 1).await?;
        visit
            .choose_photos(&[hennie.photo(2)?, hennie.photo(0)?])
            .await?;
        let gaps = [("have", "2"), ("count", "3")];
        visit
            .reads(&visit.words.say_with("scan.parts", &gaps)?)
            .await?;
        visit.choose_photos(&[hennie.photo(1)?]).await?;
        are_in(visit, 2).await?;
        visit.choose_photos(&[noor.photo(0)?]).await?;
        let name = format!("{}, Welzijn Linde", noor.name);
        let again = visit.words.say_with("scan.again", &[("name", &name)])?;
        visit.reads(&again).await?;
        are_in(visit, 2).await?;

        // Who leaves is told that they wait, and finds them again.
        visit.go("#/samen").await?;
        let waiting = visit.words.say_with("scan.waiting", &[("count", "2")])?;
        visit.reads(&waiting).await?;
        begin(visit).await?;
        are_in(visit, 2).await?;
        let_in(visit).await?;
        visit.go("#/samen").await?;
        visit.reads("2 deelnemers").await
    });
}
