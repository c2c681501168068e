//! Going through the page with a keyboard alone.

use super::Visit;
use crate::{Thing, Told, Trouble};
use serde_json::json;
use thirtyfour::Key;

/// More stops than any page has between two things.
const STOPS: usize = 150;

/// Where the focus is, and whether a person can see it: on the screen, and with nothing lying over it.
const FOCUS: &str = "
    const one = document.activeElement;
    if (!one || one === document.body) return { there: false, seen: true, name: 'nothing' };
    const thing = find(arguments[0]);
    const box = face(one).getBoundingClientRect();
    const at = (x, y) => { const top = document.elementFromPoint(x, y);
        return !top || face(one).contains(top) || one.contains(top) || top.contains(one); };
    const high = Math.min(box.height, innerHeight) / 2;
    const within = box.bottom > 1 && box.top < innerHeight - 1;
    return {
        there: !!thing && (thing === one || (arguments[1] && thing.contains(one))),
        seen: within && at(box.left + box.width / 2, Math.max(1, box.top) + Math.min(high, innerHeight - 2)),
        name: one.tagName + ' «' + (names(one)[0] || '') + '»',
    };";

impl Visit {
    /// Goes on with the Tab key until the focus is on this thing.
    ///
    /// # Errors
    /// When it is not reached, or when a stop on the way cannot be seen.
    pub async fn tab_to(&self, thing: &Thing) -> Told {
        self.tab(thing, false).await
    }

    /// Goes on with the Tab key until the focus is somewhere inside this thing.
    ///
    /// # Errors
    /// When it is not reached, or when a stop on the way cannot be seen.
    pub async fn tab_into(&self, thing: &Thing) -> Told {
        self.tab(thing, true).await
    }

    async fn tab(&self, thing: &Thing, inside: bool) -> Told {
        self.meets(thing).await?;
        self.settled().await?;
        let mut stops = Vec::new();
        for _ in 0..STOPS {
            let focus = self.ask(FOCUS, &[thing.to_json(), json!(inside)]).await?;
            let said = |what: &str| focus.get(what).cloned().unwrap_or_default();
            let name = said("name").as_str().unwrap_or_default().to_owned();
            if said("seen") == json!(false) {
                return Err(Trouble::new(format!(
                    "the focus is on {name}, but that cannot be seen"
                )));
            }
            if said("there") == json!(true) {
                return Ok(());
            }
            stops.push(name);
            self.key(Key::Tab).await?;
        }
        stops.truncate(40);
        Err(Trouble::new(format!(
            "the Tab key does not lead to {thing:?}; it stopped at {stops:?}"
        )))
    }

    /// Presses one key where the focus is.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn key(&self, key: Key) -> Told {
        self.driver()
            .action_chain()
            .send_keys(key + "")
            .perform()
            .await?;
        Ok(())
    }

    /// Waits until the focus is on something that is called this.
    ///
    /// # Errors
    /// When the focus stays elsewhere.
    pub async fn focus_is_on(&self, words: &str) -> Told {
        let script = "return squash(said(document.activeElement)) === squash(arguments[0])";
        let what = format!("the focus on «{words}»");
        self.until(&what, script, &[json!(words)]).await.map(drop)
    }

    /// Waits until the focus is in something that this selector leads to.
    ///
    /// # Errors
    /// When the focus stays elsewhere.
    pub async fn focus_is_in(&self, selector: &str) -> Told {
        let script = "return document.activeElement.matches(arguments[0])";
        let what = format!("the focus in {selector}");
        self.until(&what, script, &[json!(selector)])
            .await
            .map(drop)
    }
}
