//! Releases of which something is wrong on the server, or was at the first visit.

use super::{after, in_the_middle};
use crate::steps::MARIT;
use e2e::{Altered, Answer, Sign, Told, Visit, journey, precached, soaking};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

#[test]
fn of_a_broken_release_nothing_is_taken() {
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        let folder = visit.folder()?;
        let own = visit.caches().await?;
        assert_eq!(own.len(), 1);
        let next = after(&first, 1);
        // Nobody looks before the first damage is done.
        visit.deploy(&next)?;
        let mut files = precached(&folder)?;
        files.push("sw.js".to_owned());
        let ways = [Damage::Gone, Damage::Cut, Damage::Altered, Damage::Other];
        let every = files.iter().flat_map(|file| ways.map(|way| (file, way)));
        let mut tried = 0;
        let mut before: Option<(PathBuf, Vec<u8>)> = None;
        for (file, way) in every.filter(|(file, way)| is_tried(file, *way)) {
            let path = folder.join(file);
            // The new release is never whole: browsers look by themselves, too.
            let whole = match before.take() {
                Some((other, whole)) if other == path => {
                    fs::write(&path, &whole)?;
                    way.done_to(&path, &whole)?;
                    whole
                }
                other => {
                    let whole = fs::read(&path)?;
                    way.done_to(&path, &whole)?;
                    if let Some((other, bytes)) = other {
                        fs::write(other, bytes)?;
                    }
                    whole
                }
            };
            before = Some((path, whole));
            // What came in of the new one is kept for the next try; here each try has to meet its own damage.
            visit.drop_caches_but(&own).await?;
            let taken = visit.look_for_update(Sign::Online).await?;
            assert!(!taken, "{way:?} {file} was taken");
            // The old version goes on, also from the beginning.
            visit.reload().await?;
            assert_eq!(visit.version().await?, first, "{way:?} {file}");
            assert!(
                !visit.looked().await?,
                "{way:?} {file} was taken at the start"
            );
            tried += 1;
        }
        if let Some((path, whole)) = before {
            fs::write(path, whole)?;
        }
        let line = format!(
            "\n{tried} ways to break one of {} files tried.\n",
            files.len()
        );
        io::stderr().write_all(line.as_bytes()).ok();
        visit.cut_off();
        visit.reload().await?;
        assert_eq!(visit.version().await?, first);
        visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
        // When it is whole at last it is taken.
        visit.connect_again()?;
        assert!(visit.look_for_update(Sign::Online).await?);
        visit.go("#/overzicht").await?;
        visit.accept_update().await?;
        visit.becomes(&next).await?;
        assert_eq!(visit.version().await?, next);
        visit.ready_offline().await?;
        assert_eq!(visit.caches().await?.len(), 1);
        Ok(())
    });
}

#[test]
#[cfg_attr(
    engine = "webkit",
    ignore = "its driver works in a private window, which forgets what a worker kept that came to nothing"
)]
fn an_update_that_broke_off_goes_on_where_it_was() {
    journey(async |visit| {
        let first = in_the_middle(visit).await?;
        let folder = visit.folder()?;
        let next = after(&first, 1);
        visit.deploy(&next)?;
        let path = folder.join("whole_bg.wasm");
        let whole = fs::read(&path)?;
        fs::remove_file(&path)?;
        assert!(!visit.look_for_update(Sign::Online).await?);
        assert_eq!(visit.caches().await?.len(), 2);
        fs::write(&path, &whole)?;
        visit.forget_requests();
        assert!(visit.look_for_update(Sign::Online).await?);
        let asked = visit.requests();
        let has = |name: &str| asked.iter().any(|one| one.target.ends_with(name));
        assert!(has("whole_bg.wasm"), "{asked:?}");
        assert!(!has("whole.js"), "fetched twice: {asked:?}");
        Ok(())
    });
}

#[test]
fn a_first_visit_on_a_bad_network_gets_ready_as_soon_as_it_can() {
    journey(a_first_visit_on_a_bad_network);
}

#[test]
#[cfg_attr(
    engine = "webkit",
    ignore = "its driver works in a private window, which forgets what a worker kept that came to nothing"
)]
fn what_came_in_bit_by_bit_works_without_a_network() {
    journey(async |visit| {
        a_first_visit_on_a_bad_network(visit).await?;
        visit.cut_off();
        works_without_a_network(visit).await
    });
}

/// A file does not come in at first, and does later.
async fn a_first_visit_on_a_bad_network(visit: &mut Visit) -> Told {
    let copy = Altered::counting()?;
    let path = copy.folder().join("whole_bg.wasm");
    let whole = fs::read(&path)?;
    fs::remove_file(&path)?;
    visit.use_copy(copy).await?;
    visit.start(&MARIT).await?;
    assert!(!visit.looked().await?);
    let ready = visit.words.say("app.offline")?;
    assert!(!visit.sees(&ready).await?);
    visit.answer("AM-Q1", Answer::Score(4)).await?;

    fs::write(&path, &whole)?;
    visit.look_for_update(Sign::Online).await?;
    visit.ready_offline().await?;
    visit.go("#/overzicht").await?;
    visit.reads(&ready).await
}

async fn works_without_a_network(visit: &Visit) -> Told {
    visit.reload().await?;
    visit.stands("AM-Q1", Some(Answer::Score(4))).await?;
    visit.land("#/samen").await?;
    visit.version().await.map(drop)
}

/// In the short form each kind of damage once or twice.
fn is_tried(file: &str, way: Damage) -> bool {
    let few = [
        ("index.html", Damage::Gone),
        ("whole_bg.wasm", Damage::Cut),
        ("whole.js", Damage::Altered),
        ("sw.js", Damage::Gone),
        ("sw.js", Damage::Other),
    ];
    // One other byte at its end makes no other worker.
    let is_none = (file, way) == ("sw.js", Damage::Altered);
    !is_none && (soaking() || few.contains(&(file, way)))
}

/// What is wrong with a file on the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Damage {
    /// It is not there.
    Gone,
    /// Only its first half is.
    Cut,
    /// One bit of it is another.
    Altered,
    /// Something else comes in its place.
    Other,
}

impl Damage {
    fn done_to(self, file: &Path, whole: &[u8]) -> Told {
        match self {
            Self::Gone => fs::remove_file(file)?,
            Self::Cut => fs::write(file, whole.get(..whole.len() / 2).unwrap_or_default())?,
            Self::Altered => {
                let mut other = whole.to_vec();
                if let Some(byte) = other.last_mut() {
                    *byte ^= 1;
                }
                fs::write(file, other)?;
            }
            Self::Other => fs::write(file, "<!doctype html><p>Log eerst in op dit netwerk.")?,
        }
        Ok(())
    }
}
