//! A rescue file has to be good for something: it can be brought back, however much stood on the device.

use super::{holds, mark};
use crate::steps::{MARIT, OMAR, crowd, on_disk, workshop_files};
use e2e::{Altered, Answer, Export, Told, Visit, journey};

/// More than twice as many people as fit into the slots.
const PEOPLE: usize = 450;

#[test]
fn the_rescue_file_of_a_full_workshop_with_its_recovery_points_can_be_brought_back() {
    journey(async |visit| {
        visit.use_copy(Altered::copy()?.breakable()?).await?;
        visit.start(&MARIT).await?;
        visit.import(&[crowd(PEOPLE)?]).await?;
        // Before each of these everything is kept as a recovery point.
        for file in workshop_files()?.chunks(1).take(3) {
            visit.import(file).await?;
        }
        visit.answer("AM-Q1", Answer::Score(5)).await?;
        visit.is_safe().await?;
        let whole = visit.export("merged").await?;
        assert!(whole.text.len() > 1_000_000, "{} bytes", whole.text.len());

        visit.break_app("trap").await?;
        let file = rescued(visit).await?;
        assert!(file.text.len() < 5_000_000, "{} bytes", file.text.len());
        visit.load_again().await?;
        visit.erase_all().await?;
        visit.import(&[on_disk(&file)?]).await?;
        let again = visit.export("merged").await?;
        assert!(again.text == whole.text, "something is missing");
        Ok(())
    });
}

#[test]
fn what_was_never_saved_comes_along_when_the_program_after_the_first_breaks() {
    journey(async |visit| {
        visit.use_copy(Altered::copy()?.breakable()?).await?;
        // What stands here cannot be read, so nothing is written.
        let plant = "localStorage.setItem('gezamenlijke-blik/a', 'onzin')";
        visit.ask(plant, &[]).await?;
        visit.reload().await?;
        visit.go("#/start").await?;
        visit.introduce(&OMAR).await?;
        visit.answer("AM-Q1", Answer::Score(2)).await?;
        visit.note("AM-Q1", &mark(7)).await?;
        visit.go("#/bestanden").await?;
        visit.break_app("trap").await?;
        let rescue = visit.rescue().await?;
        // Nobody knows whose it is: it stays on the device.
        assert!(!holds(&rescue, "onzin"), "{rescue}");
        assert!(holds(&rescue, &mark(7)), "{rescue}");
        let file = rescued(visit).await?;
        visit.ask("localStorage.clear()", &[]).await.ok();
        visit.load_again().await?;
        visit.import(&[on_disk(&file)?]).await?;
        visit.look_together().await?;
        visit.reads(OMAR.name).await
    });
}

/// The rescue file, to be brought back.
async fn rescued(visit: &Visit) -> Told<Export> {
    let rescue = visit.rescue().await?;
    Ok(Export {
        name: format!("rescued-{}.json", visit.engine().name()),
        text: serde_json::to_string_pretty(&rescue)?,
    })
}
