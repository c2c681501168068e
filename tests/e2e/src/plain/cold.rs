//! A browser that is started while the network is gone: the app comes up from what it kept.

use super::browser::Plain;
use super::desk::Desk;
use super::guard::Guard;
use crate::program::{Program, hidden_screen};
use crate::{Altered, Engine, Language, Told, Trouble, Words, place, version_of};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};
use xtask::server::{self, Server};

/// Where somebody may come in: the page itself, the same in a folder below it, a lens, and a page of the whole program.
const ROUTES: [&str; 4] = ["", "a/b/", "#/lens/ambitie", "a/b/#/samen"];

/// The two organisations at the table: the visitor's own, and that of the file that is brought in.
const ORGANISATIONS: [&str; 2] = ["Stichting Koud Begin", "Gemeente Westerdam"];

/// The file of somebody else.
const OTHER: &str = "workshop/gezamenlijke-blik_zorgnetwerk-de-linde_gemeente-westerdam_anna.json";

/// What the page allows itself to talk with.
const ALLOWED: &str = "connect-src 'self'";

/// How long a browser may take to end when it is asked to.
const PATIENCE: Duration = Duration::from_secs(20);

/// One start of a browser without a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColdStart {
    /// The address below the server's.
    pub route: &'static str,
    /// From the beginning of the page until the first question stood there.
    pub first_question: Duration,
}

/// Opens the app in two folders of one server, stops the server, and then starts the browser again and again at each of four
/// addresses. Each time the answer of the time before has to stand there, another one is given, and the rest of the way is gone:
/// the own picture, a file out, a file in, and the picture of all.
///
/// # Errors
/// When the app does not come up, is made of two versions, or has forgotten something.
pub fn cold_starts(engine: Engine, times: usize) -> Told<Vec<ColdStart>> {
    let mut bench = Bench::new(engine)?;
    for route in ["", "a/b/"] {
        bench.start(route, "?new&")?;
    }
    bench.server.stop();
    let mut starts = Vec::new();
    for _ in 0..times {
        for route in ROUTES {
            let first_question = bench.start(route, "?")?;
            starts.push(ColdStart {
                route,
                first_question,
            });
        }
    }
    Ok(starts)
}

/// What the starts need; cleared away when it is dropped.
struct Bench {
    // Dropped in this order: the guard first, which ends the browsers.
    guard: Guard,
    screen: Option<(Program, String)>,
    server: Server,
    _talk: Server,
    copy: Altered,
    desk: Arc<Desk>,
    engine: Engine,
    folder: PathBuf,
    version: String,
    visits: usize,
    /// The answers that were given last, by question.
    answers: std::collections::BTreeMap<String, String>,
}

impl Bench {
    fn new(engine: Engine) -> Told<Self> {
        let name = format!("gezamenlijke-blik-cold-{}", std::process::id());
        let folder = env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        let desk = Arc::new(Desk::default());
        let talk = server::start_with(&folder, 0, {
            let desk = Arc::clone(&desk);
            move |asked| desk.answer(asked)
        })?;
        let script = include_str!("../cold.js").replace("@desk@", &talk.url());
        let script = script.replace("@words@", &words()?.to_string());
        let copy = Altered::release()?.script("cold.js", &script)?;
        let page = copy.folder().join("index.html");
        let allowed = format!("{ALLOWED} {}", talk.url());
        let html = fs::read_to_string(&page)?;
        fs::write(&page, html.replacen(ALLOWED, &allowed, 1))?;
        let version = version_of(copy.folder())?;
        let copy = copy.stamped()?;
        // The same release once more, in a folder below the first one.
        copy.again_below("a/b")?;
        let mut guard = Guard::over(&folder, &[copy.folder()])?;
        let screen = match engine {
            Engine::WebKit => Some(hidden_screen()?),
            Engine::Chromium | Engine::Firefox => None,
        };
        if let Some((screen, _)) = &screen {
            guard.also(screen.id())?;
        }
        Ok(Self {
            guard,
            screen,
            server: server::start(copy.folder(), 0)?,
            _talk: talk,
            copy,
            desk,
            engine,
            folder,
            version,
            visits: 0,
            answers: std::collections::BTreeMap::new(),
        })
    }

    /// Starts the browser at this address, has a question answered, and ends the browser.
    fn start(&mut self, route: &'static str, query: &str) -> Told<Duration> {
        let visit = self.visits;
        self.visits += 1;
        let answer = (visit % 5 + 1).to_string();
        let query = format!("{query}cold={visit}&answer={answer}");
        let (path, hash) = match route.split_once('#') {
            Some((path, hash)) => (path, format!("#{hash}")),
            None => (route, String::new()),
        };
        let url = format!("{}{path}{query}{hash}", self.server.url());
        let screen = self.screen.as_ref().map(|(_, name)| name.as_str());
        let browser = Plain::start(self.engine, &self.folder.join("profile"), screen, &url)?;
        self.server.forget_requests();
        let what = format!("the app at /{route}");
        let found = self.desk.wait_for(visit, &what, |told| told.found.clone());
        let found = found.map_err(|trouble| {
            Trouble::new(format!(
                "{trouble}; asked for: {:?}",
                self.server.requests()
            ))
        })?;
        self.check(route, path, &found)?;
        if query.starts_with("?cold") {
            check_journey(&found, &answer)
                .map_err(|trouble| trouble.during(&format!("the journey from /{route}")))?;
        }
        let question = found
            .get("question")
            .and_then(Value::as_str)
            .unwrap_or_default();
        self.answers.insert(question.to_owned(), answer);
        self.end(browser)?;
        let time = found
            .get("time")
            .and_then(Value::as_f64)
            .unwrap_or_default();
        Ok(Duration::from_secs_f64(time / 1000.0))
    }

    fn check(&self, route: &str, path: &str, found: &Value) -> Told {
        let told = |name| found.get(name).and_then(Value::as_str);
        let versions = found.get("versions").and_then(Value::as_array);
        let one = versions.is_some_and(|all| all.iter().all(|it| *it == self.version.as_str()));
        let worker = format!("{}{path}sw.js", self.server.url());
        let before = told("question").and_then(|it| self.answers.get(it));
        let kept = told("before") == before.map(String::as_str);
        if one && kept && told("worker") == Some(worker.as_str()) {
            return Ok(());
        }
        Err(Trouble::new(format!(
            "at /{route} stands {found} instead of {before:?} by {worker} in {}",
            self.version
        )))
    }

    /// Ends the browser as somebody does who closes it.
    fn end(&mut self, browser: Plain) -> Told {
        self.guard.ask_to_end(browser.group())?;
        let end = Instant::now() + PATIENCE;
        while !browser.all().is_empty() && Instant::now() < end {
            sleep(Duration::from_millis(20));
        }
        let left = browser.all().into_iter().map(i64::from);
        self.guard.kill(&left.collect::<Vec<_>>())?;
        browser.bury()
    }
}

/// What the script has to know: the names of the buttons, and the file that is brought in. The script makes another person of
/// its owner at each visit.
fn words() -> Told<Value> {
    let words = Words::read(Language::Dutch)?;
    let mine = format!(
        "{}: {}",
        words.say("files.download")?,
        words.say("files.mine")?
    );
    let other: Value = serde_json::from_str(&fs::read_to_string(place::fixtures().join(OTHER))?)?;
    Ok(json!({
        "mine": mine,
        "read": words.say("merge.paste_read")?,
        "apply": words.say("merge.apply")?,
        "open": words.say("curtain.open")?,
        "applied": words.pieces("merge.applied")?.first(),
        "organisations": ORGANISATIONS,
        "other": other,
    }))
}

/// Looks whether the pictures were drawn, the file holds the answer that was just given, and both organisations stand together.
fn check_journey(found: &Value, answer: &str) -> Told {
    let journey = found.get("journey").unwrap_or(&Value::Null);
    let file = journey
        .get("file")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let file: Value = serde_json::from_str(file)?;
    let people = file.get("participants").and_then(Value::as_object);
    let given = found.get("question").and_then(Value::as_str);
    let is_in_it = people.is_some_and(|people| {
        let pointer = format!("/answers/{}/value", given.unwrap_or_default());
        people.values().any(|one| {
            one.pointer(&pointer)
                .is_some_and(|it| it.as_u64() == answer.parse().ok())
        })
    });
    let together = journey.get("organisations") == Some(&json!(ORGANISATIONS));
    if is_in_it && together {
        return Ok(());
    }
    Err(Trouble::new(format!("this came of it: {journey}")))
}

impl Drop for Bench {
    fn drop(&mut self) {
        // The guard removes the folders; the copy below the copy goes with it.
        fs::remove_dir_all(self.copy.folder().join("a")).ok();
    }
}
