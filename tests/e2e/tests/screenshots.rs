//! Pictures of every page, to be looked at by people: `target/screenshots/<width>-<theme>-<language>/<page>.png`.
//!
//! `cargo test -p e2e screenshots -- --ignored` makes them all; `GB_SHOTS="390 dark nl lens"` only those whose path
//! holds all of these words.

use crate::steps::{LONG, halfway, twelve_organisations, unfold, workshop_files};
use e2e::{Language, Page, Screen, Theme, Thing, Told, Visit, artefacts, journey, pages};
use std::env;
use std::fs;
use std::path::PathBuf;

/// What is looked at: everything with one organisation, or what changes when there are twelve.
#[derive(Clone, Copy, PartialEq)]
enum Scene {
    Alone,
    Twelve,
}

#[test]
#[ignore = "makes pictures for people to look at; asserts nothing"]
fn screenshots() {
    journey(async |visit| {
        halfway(visit, &LONG).await?;
        every_look(visit, Scene::Alone).await?;
        visit.remember(Language::Dutch, Theme::Light).await?;
        visit.use_screen(Screen::WIDE).await?;
        visit.import(&[twelve_organisations()?]).await?;
        every_look(visit, Scene::Twelve).await
    });
}

async fn every_look(visit: &mut Visit, scene: Scene) -> Told {
    for language in Language::ALL {
        for theme in [Theme::Light, Theme::Dark] {
            for screen in [Screen::WIDE, Screen::UPRIGHT, Screen::PHONE] {
                let folder = format!("{}-{}-{}", screen.width, theme.key(), language.code());
                let wanted: Vec<(PathBuf, Shot)> = shots(scene)
                    .into_iter()
                    .filter_map(|shot| place(&folder, &shot).map(|file| (file, shot)))
                    .collect();
                if wanted.is_empty() {
                    continue;
                }
                visit.use_screen(screen).await?;
                visit.remember(language, theme).await?;
                for (file, shot) in wanted {
                    // One page that cannot be shown is no reason to have no pictures of the others.
                    if let Err(trouble) = take(visit, &shot, &file).await {
                        println!("{}: {trouble}", file.display());
                    }
                }
            }
        }
    }
    Ok(())
}

/// A page, and what is done on it before the picture is taken.
struct Shot {
    page: Page,
    then: Then,
}

#[derive(Clone, Copy, PartialEq)]
enum Then {
    Look,
    Unfold,
    BringFiles,
    ChooseAName,
}

fn shots(scene: Scene) -> Vec<Shot> {
    let shot = |name: &str, hash: &str, then| {
        let page = Page {
            name: name.to_owned(),
            hash: hash.to_owned(),
        };
        Shot { page, then }
    };
    if scene == Scene::Twelve {
        return vec![
            shot("together-12", "#/samen", Then::Look),
            shot("together-12-unfolded", "#/samen", Then::Unfold),
            shot("files-12", "#/bestanden", Then::Look),
        ];
    }
    let mut shots: Vec<Shot> = pages()
        .into_iter()
        .map(|page| Shot {
            page,
            then: Then::Look,
        })
        .collect();
    shots.extend([
        shot("question", "#/lens/relatie/RE-Q3", Then::Look),
        shot("ambition-unfolded", "#/lens/ambitie", Then::Unfold),
        shot("files-preview", "#/bestanden", Then::BringFiles),
        shot("hand-over-question", "#/geef-door", Then::ChooseAName),
    ]);
    shots
}

/// Where a picture goes, if it is wanted.
fn place(folder: &str, shot: &Shot) -> Option<PathBuf> {
    let path = format!("{folder}/{}", shot.page.name);
    let wishes = env::var("GB_SHOTS").unwrap_or_default();
    if !wishes.split_whitespace().all(|wish| path.contains(wish)) {
        return None;
    }
    let folder = artefacts("screenshots").ok()?.join(folder);
    fs::create_dir_all(&folder).ok()?;
    Some(folder.join(format!("{}.png", shot.page.name)))
}

async fn take(visit: &Visit, shot: &Shot, file: &std::path::Path) -> Told {
    // Loaded anew, so that no picture depends on the one before.
    visit.land(&shot.page.hash).await?;
    visit.ready_offline().await?;
    match shot.then {
        Then::Look => {}
        Then::Unfold => unfold(visit).await?,
        Then::BringFiles => {
            let mut files = workshop_files()?;
            files.extend(
                ["truncated", "newer-major", "score-6"]
                    .map(|bad| e2e::fixtures().join("bad").join(format!("{bad}.json"))),
            );
            visit.bring(&files).await?;
        }
        Then::ChooseAName => {
            visit.pass_on().await?;
            visit.tap(&Thing::button(LONG.name)).await?;
        }
    }
    visit.picture(file).await?;
    if shot.then == Then::BringFiles {
        visit.dismiss().await?;
    }
    Ok(())
}
