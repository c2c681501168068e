//! Finding things on the page as a person does, and waiting for them.

use crate::{Told, Trouble, Visit};
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::WebElement;
use thirtyfour::error::WebDriverError;

/// How long the visitor waits for something to appear; generous, because the machine may be compiling meanwhile.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks at the page.
const BLINK: Duration = Duration::from_millis(40);

/// What the scripts need to look at the page.
const EYES: &str = include_str!("eyes.js");

/// Something on the page: what it is, and what stands on it.
#[derive(Clone, Debug)]
pub struct Thing {
    kind: &'static str,
    name: String,
    within: Option<Box<Thing>>,
}

impl Thing {
    fn new(kind: &'static str, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
            within: None,
        }
    }

    /// A button with these words.
    pub fn button(name: impl Into<String>) -> Self {
        Self::new("button", name)
    }

    /// A link with these words.
    pub fn link(name: impl Into<String>) -> Self {
        Self::new("link", name)
    }

    /// A button, link or fold with these words.
    pub fn press(name: impl Into<String>) -> Self {
        Self::new("press", name)
    }

    /// One of several choices: a radio, a tick, a switch or an item of a list.
    pub fn choice(name: impl Into<String>) -> Self {
        Self::new("choice", name)
    }

    /// A place to type in, by its label.
    pub fn field(label: impl Into<String>) -> Self {
        Self::new("field", label)
    }

    /// Something to tick, by its label.
    pub fn checkbox(label: impl Into<String>) -> Self {
        Self::new("checkbox", label)
    }

    /// The place that takes files.
    #[must_use]
    pub fn files() -> Self {
        Self::new("file", "")
    }

    /// Choices or fields that belong together, by what stands above them.
    pub fn group(name: impl Into<String>) -> Self {
        Self::new("group", name)
    }

    /// A heading; things *within* it are those in the part of the page below it.
    pub fn heading(name: impl Into<String>) -> Self {
        Self::new("heading", name)
    }

    /// A table, by its caption.
    pub fn table(caption: impl Into<String>) -> Self {
        Self::new("table", caption)
    }

    /// The same thing, but only inside another.
    #[must_use]
    pub fn within(mut self, around: Self) -> Self {
        self.within = Some(Box::new(around));
        self
    }

    /// The thing as `eyes.js` takes it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let within = self.within.as_ref().map(|around| around.to_json());
        json!({ "kind": self.kind, "name": self.name, "within": within })
    }

    /// The thing in words, for messages.
    fn told(&self) -> String {
        let within = self
            .within
            .as_ref()
            .map(|around| format!(" in the {}", around.told()));
        format!(
            "{} «{}»{}",
            self.kind,
            self.name,
            within.unwrap_or_default()
        )
    }
}

impl Visit {
    /// Runs a script in the page that may use what `eyes.js` offers, and gives what it returns.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn ask(&self, script: &str, arguments: &[Value]) -> Told<Value> {
        let answer = self
            .driver()
            .execute(format!("{EYES}\n{script}"), arguments.to_vec())
            .await?;
        Ok(answer.json().clone())
    }

    /// Asks until the answer is something other than nothing, no and zero.
    ///
    /// # Errors
    /// When that has not come after a generous wait; the message names what was waited for.
    pub async fn until(&self, what: &str, script: &str, arguments: &[Value]) -> Told<Value> {
        let start = Instant::now();
        loop {
            // While a page is being replaced, a script may fail; the next one runs in the new page.
            let answer = self.ask(script, arguments).await;
            match answer {
                Ok(Value::Null | Value::Bool(false)) => {}
                Ok(Value::Number(number)) if number.as_f64() == Some(0.0) => {}
                Ok(answer) => return Ok(answer),
                Err(reason) if start.elapsed() > PATIENCE => return Err(reason.during(what)),
                Err(_) => {}
            }
            if start.elapsed() > PATIENCE {
                return Err(Trouble::new(format!("waited in vain for {what}")));
            }
            tokio::time::sleep(BLINK).await;
        }
    }

    /// Looks at something other than the page until it is so.
    ///
    /// # Errors
    /// When that has not come after a generous wait.
    pub async fn until_true(&self, what: &str, look: impl Fn() -> bool) -> Told {
        let start = Instant::now();
        while !look() {
            if start.elapsed() > PATIENCE {
                return Err(Trouble::new(format!("waited in vain for {what}")));
            }
            tokio::time::sleep(BLINK).await;
        }
        Ok(())
    }

    /// Waits until these words can be read on the page.
    ///
    /// # Errors
    /// When they do not appear.
    pub async fn reads(&self, words: &str) -> Told {
        self.until(
            &format!("the words «{words}»"),
            "return reads(arguments[0])",
            &[json!(words)],
        )
        .await
        .map(drop)
    }

    /// Whether these words can be read now.
    ///
    /// # Errors
    /// When the page cannot be looked at.
    pub async fn sees(&self, words: &str) -> Told<bool> {
        Ok(self
            .ask("return reads(arguments[0])", &[json!(words)])
            .await?
            == json!(true))
    }

    /// Whether such a thing is there now.
    ///
    /// # Errors
    /// When the page cannot be looked at.
    pub async fn has(&self, thing: &Thing) -> Told<bool> {
        Ok(self
            .ask("return !!find(arguments[0])", &[thing.to_json()])
            .await?
            == json!(true))
    }

    /// Waits until such a thing is there.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn meets(&self, thing: &Thing) -> Told {
        self.until(
            &thing.told(),
            "return !!find(arguments[0])",
            &[thing.to_json()],
        )
        .await
        .map(drop)
    }

    /// Waits for such a thing and gives it.
    ///
    /// # Errors
    /// When it does not appear.
    pub async fn find(&self, thing: &Thing) -> Told<WebElement> {
        let found = self
            .until(
                &thing.told(),
                "return find(arguments[0])",
                &[thing.to_json()],
            )
            .await?;
        Ok(WebElement::from_json(
            found,
            self.driver().handle().clone(),
        )?)
    }

    /// Taps a thing, once it is there and can be tapped.
    ///
    /// # Errors
    /// When it does not appear or stays out of reach.
    pub async fn tap(&self, thing: &Thing) -> Told {
        let script = "const it = find(arguments[0]); const seen = it && face(it);
            if (seen) seen.scrollIntoView({ block: 'center', behavior: 'instant' });
            return seen || null;";
        let start = Instant::now();
        loop {
            let found = self
                .until(&thing.told(), script, &[thing.to_json()])
                .await?;
            let element = WebElement::from_json(found, self.driver().handle().clone())?;
            match element.click().await {
                Ok(()) => return Ok(()),
                // The page was drawn anew in between, or something still covers the thing.
                Err(reason) if passes(&reason) && start.elapsed() < PATIENCE => {
                    tokio::time::sleep(BLINK).await
                }
                Err(reason) => {
                    return Err(
                        Trouble::from(reason).during(&format!("tapping the {}", thing.told()))
                    );
                }
            }
        }
    }
}

fn passes(reason: &WebDriverError) -> bool {
    use thirtyfour::error::WebDriverErrorInner as Kind;
    matches!(
        **reason,
        Kind::StaleElementReference(_)
            | Kind::ElementClickIntercepted(_)
            | Kind::ElementNotInteractable(_)
            | Kind::NoSuchElement(_)
            | Kind::MoveTargetOutOfBounds(_)
    )
}
