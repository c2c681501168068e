//! The bench: a server, a browser with its profile, and the tabs that are opened and killed in it.

use super::browser::Plain;
use super::desk::{Desk, Visitor};
use super::found::Found;
use super::guard::Guard;
use super::work::{Work, pages};
use crate::program::{Program, hidden_screen};
use crate::{Altered, Engine, Language, Told, Trouble, Words};
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};
use xtask::server::{self, Server};

/// The page that opens tabs.
const LAUNCHER: &str = "<!doctype html><title>Launcher</title><script src=\"probe.js\"></script>\n";

/// How long something that was killed may take to be gone.
const PATIENCE: Duration = Duration::from_secs(20);

/// No page at work is silent for so long; until then reports that a killed page had sent may still be on their way.
const ECHO: Duration = Duration::from_millis(400);

/// How many benches this program set up, so that each has a folder of its own.
static BENCHES: AtomicUsize = AtomicUsize::new(0);

/// Everything that one series of kills needs. It is cleared away when this is dropped.
pub(super) struct Bench {
    // Dropped in this order: the guard first, which ends the browsers.
    guard: Guard,
    browser: Option<Plain>,
    screen: Option<(Program, String)>,
    server: Server,
    _copy: Altered,
    words: Words,
    desk: Arc<Desk>,
    engine: Engine,
    folder: PathBuf,
    profiles: usize,
    visits: usize,
}

impl Bench {
    pub(super) fn new(engine: Engine) -> Told<Self> {
        let copy = Altered::copy()?.script("probe.js", include_str!("../probe.js"))?;
        copy.file("launcher.html", LAUNCHER.as_bytes())?;
        let number = BENCHES.fetch_add(1, Ordering::Relaxed);
        let name = format!("gezamenlijke-blik-killed-{}-{number}", std::process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        let mut guard = Guard::over(&folder, &[copy.folder()])?;
        let screen = match engine {
            Engine::WebKit => Some(hidden_screen()?),
            Engine::Chromium | Engine::Firefox => None,
        };
        if let Some((screen, _)) = &screen {
            guard.also(screen.id())?;
        }
        let desk = Arc::new(Desk::default());
        let server = server::start_with(copy.folder(), 0, {
            let desk = Arc::clone(&desk);
            move |asked| desk.answer(asked)
        })?;
        Ok(Self {
            guard,
            browser: None,
            screen,
            server,
            _copy: copy,
            words: Words::read(Language::Dutch)?,
            desk,
            engine,
            folder,
            profiles: 0,
            visits: 0,
        })
    }

    /// Opens the app in a new tab, in a browser that is started if none runs, and looks at what stands there.
    pub(super) fn visit(&mut self) -> Told<Found> {
        if self.browser.is_none() {
            self.start()?;
        }
        let visit = self.visits;
        self.visits += 1;
        self.desk
            .order(format!("look-{visit}"), &json!({ "pages": pages() }));
        let url = format!("{}?visit={visit}#/start", self.server.url());
        self.desk
            .order(format!("tab-{visit}"), &json!({ "url": url }));
        let found = self
            .desk
            .wait_for(visit, "what stands there", |told| told.found.clone())?;
        Found::read(&found, &self.words)
    }

    /// Has the work done in the tab that was opened last, and waits until so many steps were reported.
    pub(super) fn work(&self, work: &Work, pause: usize, until: usize) -> Told {
        let visit = self.current();
        let order = work.to_json(pause, &self.words);
        self.desk.order(format!("work-{visit}"), &order);
        self.desk.wait_for(visit, "the work", |told| {
            (told.done() >= until).then_some(())
        })
    }

    /// Kills the process of the tab that was opened last; the browser lives on. Gives what was told, and the moment just
    /// before the kill.
    pub(super) fn kill_tab(&mut self) -> Told<(Visitor, Instant)> {
        let browser = self.browser.as_ref().ok_or_else(asleep)?;
        let tabs = browser.tabs();
        if tabs.is_empty() {
            return Err(Trouble::new("the tab has no process of its own"));
        }
        let ids: Vec<i64> = tabs.iter().copied().map(i64::from).collect();
        let moment = Instant::now();
        self.guard.kill(&ids)?;
        gone(|| browser.all().is_disjoint(&tabs))?;
        Ok((self.last_words()?, moment))
    }

    /// Kills every process of the browser at once; likewise.
    pub(super) fn kill_browser(&mut self) -> Told<(Visitor, Instant)> {
        let browser = self.browser.take().ok_or_else(asleep)?;
        let group = -i64::from(browser.group());
        let all = browser.all().into_iter().map(i64::from);
        let ids: Vec<i64> = [group].into_iter().chain(all).collect();
        let moment = Instant::now();
        self.guard.kill(&ids)?;
        gone(|| browser.all().is_empty())?;
        browser.bury()?;
        Ok((self.last_words()?, moment))
    }

    /// What the tab that was opened last has told, once nothing more comes. A page that is still there would go on.
    fn last_words(&self) -> Told<Visitor> {
        let end = Instant::now() + PATIENCE;
        let mut told = self.desk.visitor(self.current());
        while Instant::now() < end {
            sleep(ECHO);
            let now = self.desk.visitor(self.current());
            if now.steps.len() == told.steps.len() {
                return Ok(now);
            }
            told = now;
        }
        Err(Trouble::new("what was killed still works"))
    }

    /// Takes another browser, with nothing in it yet, for the next visit.
    pub(super) fn afresh(&mut self) -> Told {
        if self.browser.is_some() {
            self.kill_browser()?;
        }
        fs::remove_dir_all(self.profile()).ok();
        self.profiles += 1;
        Ok(())
    }

    /// The visit in the tab that was opened last.
    fn current(&self) -> usize {
        self.visits.saturating_sub(1)
    }

    fn start(&mut self) -> Told {
        // Another name for the same server is another site, and so has another process.
        let port = self.server.addr.port();
        let next = self.visits;
        let launcher = format!("http://localhost:{port}/launcher.html?from={next}");
        let screen = self.screen.as_ref().map(|(_, name)| name.as_str());
        self.desk.forget(&format!("tab-{next}"));
        let browser = Plain::start(self.engine, &self.profile(), screen, &launcher)?;
        let browser = self.browser.insert(browser);
        self.desk.asked_for(&format!("tab-{next}"))?;
        browser.moved_in();
        Ok(())
    }

    fn profile(&self) -> PathBuf {
        self.folder.join(format!("profile-{}", self.profiles))
    }
}

fn asleep() -> Trouble {
    Trouble::new("no browser runs")
}

fn gone(look: impl Fn() -> bool) -> Told {
    let end = Instant::now() + PATIENCE;
    while !look() {
        if Instant::now() > end {
            return Err(Trouble::new("what was killed is still there"));
        }
        sleep(Duration::from_millis(10));
    }
    Ok(())
}
