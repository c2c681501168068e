//! Putting the page on a device, and what it says about privacy: found from the welcome page, before the first answer.

use e2e::{Language, Thing, Told, Visit, journey};
use serde_json::json;

#[test]
fn both_pages_are_one_tap_from_the_welcome_page_in_both_languages() {
    journey(async |visit| {
        for language in [Language::Dutch, Language::English] {
            visit.use_language(language).await?;
            for page in ["install", "privacy"] {
                let name = visit.words.say(&format!("pages.{page}"))?;
                visit.go("#/").await?;
                visit.tap(&Thing::link(name.as_str())).await?;
                visit.settled().await?;
                visit.meets(&Thing::heading(name.as_str())).await?;
                visit.focus_is_on(&name).await?;
                let title = visit.title().await?;
                assert!(title.starts_with(&name), "{title}");
            }
        }
        Ok(())
    });
}

#[test]
fn whatever_the_device_all_ways_are_told_and_its_own_comes_first() {
    journey(async |visit| {
        let agents = [
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 5, "ipad"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0)", 5, "ipad"),
            ("Mozilla/5.0 (Linux; Android 15; Tablet)", 5, "android"),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)",
                0,
                "desktop",
            ),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", 10, "desktop"),
        ];
        for (agent, fingers, first) in agents {
            visit.go("#/").await?;
            let pretend = "for (const [name, value] of [['userAgent', arguments[0]], ['maxTouchPoints', arguments[1]]])
                Object.defineProperty(navigator, name, { configurable: true, get: () => value });";
            visit.ask(pretend, &[json!(agent), json!(fingers)]).await?;
            visit.go("#/op-je-tablet").await?;
            let titles = "return [...document.querySelectorAll('main li h3')].map((title) => title.textContent)";
            let titles = visit.ask(titles, &[]).await?;
            let titles: Vec<String> = serde_json::from_value(titles)?;
            assert_eq!(titles.len(), 3, "{titles:?}");
            let expected = visit.words.say(&format!("install.{first}"))?;
            assert_eq!(titles[0], expected, "{agent}");
            for text in [
                "here",
                "first",
                "ipad_note",
                "android_note",
                "desktop_firefox",
            ] {
                visit
                    .reads(&visit.words.say(&format!("install.{text}"))?)
                    .await?;
            }
        }
        Ok(())
    });
}

#[test]
fn the_browsers_own_offer_becomes_a_button_and_can_be_declined() {
    journey(async |visit| {
        offer(visit, "dismissed").await?;
        visit.go("#/op-je-tablet").await?;
        let button = Thing::button(visit.words.say("install.install")?);
        visit.tap(&button).await?;
        visit.reads(&visit.words.say("install.declined")?).await?;
        assert!(!visit.has(&button).await?, "an offer holds once");

        // Another offer comes while the page is open, and is taken up.
        offer(visit, "accepted").await?;
        visit.tap(&button).await?;
        visit
            .ask("dispatchEvent(new Event('appinstalled'))", &[])
            .await?;
        visit.reads(&visit.words.say("install.done")?).await?;
        let asked = visit.ask("return window.asked", &[]).await?;
        assert_eq!(asked, json!(["dismissed", "accepted"]));
        Ok(())
    });
}

#[test]
fn where_it_is_installed_already_the_page_says_so() {
    journey(async |visit| {
        let pretend = "const media = window.matchMedia.bind(window);
            window.matchMedia = (query) => query.includes('standalone') ? { matches: true } : media(query);";
        visit.ask(pretend, &[]).await?;
        visit.go("#/op-je-tablet").await?;
        visit.reads(&visit.words.say("install.already")?).await?;
        assert!(!visit.sees(&visit.words.say("install.first")?).await?);
        Ok(())
    });
}

#[test]
fn the_rule_that_the_privacy_page_names_is_the_rule_of_the_page() {
    journey(async |visit| {
        visit.go("#/privacy").await?;
        let rule = "connect-src 'self'";
        visit.reads(rule).await?;
        let policy =
            "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content";
        let policy = visit.ask(policy, &[]).await?;
        let parts: Vec<&str> = policy.as_str().unwrap_or_default().split("; ").collect();
        assert!(parts.contains(&rule), "{parts:?}");

        // There are no cookies, as it says, and the way to erase everything is a tap away.
        assert_eq!(visit.ask("return document.cookie", &[]).await?, "");
        let data = visit.words.say("pages.data")?;
        visit.tap(&Thing::link(data.as_str())).await?;
        visit.meets(&Thing::heading(data)).await?;
        visit
            .meets(&Thing::heading(visit.words.say("data.erase_heading")?))
            .await
    });
}

/// What a browser does that can install the page: an event, with a question that is answered like this.
async fn offer(visit: &Visit, outcome: &str) -> Told {
    let script = "const offer = new Event('beforeinstallprompt', { cancelable: true });
        offer.prompt = () => { (window.asked ||= []).push(arguments[0]); return Promise.resolve(); };
        offer.userChoice = Promise.resolve({ outcome: arguments[0] });
        dispatchEvent(offer);
        if (!offer.defaultPrevented) throw new Error('the browser would ask by itself');";
    visit.ask(script, &[json!(outcome)]).await.map(|_| ())
}
