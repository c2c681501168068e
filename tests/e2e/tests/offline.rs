//! Without a network: after one visit everything works, and stays.

use crate::steps::{MARIT, OMAR};
use crate::workshop::the_whole_of_it;
use e2e::{Altered, Answer, Thing, journey};

#[test]
fn the_whole_journey_works_without_a_network() {
    journey(async |visit| {
        visit.use_copy(Altered::release()?).await?;
        visit.ready_offline().await?;
        visit.cut_off();
        visit.reload().await?;
        the_whole_of_it(visit).await?;
        visit.go("#/toon-code").await?;
        visit
            .shows_code(
                &visit
                    .words
                    .say_with("show_code.code_of", &[("name", OMAR.name)])?,
            )
            .await?;
        visit.go("#/mijn-gegevens").await?;
        let ready = visit.words.say("app.offline")?;
        visit.reads(&ready).await
    });
}

#[test]
fn what_the_browser_dropped_is_fetched_again() {
    journey(async |visit| {
        visit.use_copy(Altered::release()?).await?;
        visit.ready_offline().await?;
        let script = "window.dropped = false;
            caches.keys().then((names) => caches.open(names[0]))
                .then((cache) => Promise.all([cache.delete('whole.js'), cache.delete('whole_bg.wasm')]))
                .then((gone) => { window.dropped = gone.join(); });";
        visit.ask(script, &[]).await?;
        let dropped = visit.until("two files to be gone", "return window.dropped", &[]);
        assert_eq!(dropped.await?, "true,true");
        visit.reload().await?;
        visit.ready_offline().await?;
        visit.cut_off();
        visit.land("#/samen").await?;
        visit.version().await.map(drop)
    });
}

#[test]
fn the_way_out_drops_the_worker_and_its_files_and_nothing_else() {
    journey(async |visit| {
        visit.use_copy(Altered::release()?).await?;
        visit.start(&MARIT).await?;
        visit.answer("AM-Q1", Answer::Score(4)).await?;
        visit.ready_offline().await?;
        let others = "caches.open('somebody else').then(() => { window.opened = true; });";
        visit.ask(others, &[]).await?;
        visit
            .until("another cache", "return window.opened", &[])
            .await?;
        let before = visit.stored().await?;
        visit.follow("#/reset-app").await?;
        visit.gave_up().await?;
        assert!(visit.sees("De offline kopie is weg").await?);
        assert!(visit.sees("The offline copy is gone").await?);
        assert_eq!(visit.caches().await?, ["somebody else"]);
        assert_eq!(visit.address().await?, "#/");
        assert_eq!(visit.stored().await?, before);
        // It begins anew, with a worker of its own.
        visit.load_again().await?;
        visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
        visit.ready_offline().await?;

        // Without a network it would leave nothing that works, so it does nothing.
        visit.cut_off();
        visit.follow("#/reset-app").await?;
        visit.gave_up().await?;
        visit.follow("#/").await?;
        visit.tap(&Thing::button("Opnieuw laden")).await?;
        visit
            .until(
                "the app",
                "return !document.getElementById('boot-message')",
                &[],
            )
            .await?;
        visit.settled().await?;
        visit.stands("AM-Q1", Some(Answer::Score(4))).await
    });
}
