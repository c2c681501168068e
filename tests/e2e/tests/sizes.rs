//! Fingers and narrow screens: everything to tap is large enough, and nothing sticks out.

use crate::steps::{LONG, halfway, twelve_organisations, unfold};
use e2e::{Language, Screen, Told, Visit, journey, pages};

/// The least width and height of something to tap, in CSS pixels.
const FINGER: u32 = 44;

/// Whatever is tapped, with its label; a link inside a sentence may be as high as its line.
const TOO_SMALL: &str = "
    const inSentence = (link) => getComputedStyle(link).display === 'inline'
        && squash(link.parentElement.textContent).length > squash(link.textContent).length;
    const targets = document.querySelectorAll(
        'button, a[href], summary, select, textarea, [role=button], input:not([type=hidden])');
    return [...targets].filter((one) => shown(face(one)) && !(one.matches('a') && inSentence(one))).flatMap((one) => {
        const label = (one.labels || [])[0];
        const boxes = [one.getBoundingClientRect(), face(one).getBoundingClientRect()];
        if (one.type === 'file' && label) boxes.push(label.getBoundingClientRect());
        const box = boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
        // What waits off the screen until it gets the focus is measured when it is there.
        if (box.right <= 0 || box.bottom + scrollY <= 0) return [];
        if (box.width > arguments[0] - 0.5 && box.height > arguments[0] - 0.5) return [];
        return [Math.round(box.width) + ' × ' + Math.round(box.height) + ' ' + one.tagName + ' «' + (names(one)[0] || '') + '»'];
    });";

/// What reaches beyond the right edge, unless it stands in something that scrolls by itself.
const STICKS_OUT: &str = "
    const edge = document.documentElement.clientWidth;
    const scrolls = (one) => one && one !== document.body && one !== document.documentElement
        && (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const wide = document.documentElement.scrollWidth > edge ? ['the page is ' + document.documentElement.scrollWidth + ' wide'] : [];
    const out = [...document.body.querySelectorAll('*')].filter((one) =>
        shown(one) && one.getBoundingClientRect().right > edge + 1 && !scrolls(one.parentElement));
    return wide.concat(out.slice(0, 5).map((one) => one.tagName + '.' + one.className + ' reaches ' + Math.round(one.getBoundingClientRect().right)));";

/// Words that a narrow column broke to pieces: fewer than three letters on a line.
const IN_PIECES: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const text = texts.currentNode;
        const letters = squash(text.data).length;
        if (letters < 6 || !shown(text.parentElement) || getComputedStyle(text.parentElement).writingMode !== 'horizontal-tb') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size;
        if (lines > 2 && letters / lines < 3) found.push('«' + squash(text.data) + '» in ' + lines + ' lines');
    }
    return found;";

/// Numbers of a table that have to be scrolled to, whatever the names beside them.
const OUT_OF_SIGHT: &str = "
    const cut = [...document.querySelectorAll('main table')].filter(shown).filter((table) => {
        const box = table.closest('section').getBoundingClientRect();
        return [...table.querySelectorAll('td')].some((cell) => cell.getBoundingClientRect().right > box.right + 1);
    });
    return cut.map((table) => 'numbers out of sight in «' + squash(table.caption.textContent) + '»');";

/// A page that begins at another place than the header above it.
const OFF_THE_EDGE: &str = "
    const left = (one) => Math.round(one.getBoundingClientRect().left);
    const name = [...document.querySelectorAll('header a')].find(shown);
    const inside = [...document.querySelectorAll('main *')].filter((one) => shown(one) && one.getBoundingClientRect().width > 2);
    const edge = Math.min(...inside.map(left));
    return Math.abs(edge - left(name)) > 1 ? ['the page begins at ' + edge + ', the header at ' + left(name)] : [];";

/// Fields with letters so small that an iPad would zoom in on them.
const SMALL_PRINT: &str = "
    return [...document.querySelectorAll('input:not([type=radio], [type=checkbox], [type=file]), textarea, select')]
        .filter((field) => shown(field) && parseFloat(getComputedStyle(field).fontSize) < 16)
        .map((field) => 'small letters in «' + (names(field)[0] || '') + '»');";

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "no other window can be as narrow as a phone"
)]
fn everything_fits_fingers_and_screens_also_with_letters_twice_as_large() {
    journey(async |visit| {
        halfway(visit, &LONG).await?;
        visit.import(&[twelve_organisations()?]).await?;
        let mut faults = Vec::new();
        for (screen, letters) in [
            (Screen::NARROW, "100%"),
            (Screen::PHONE, "100%"),
            (Screen::WIDE, "100%"),
            (Screen::NARROW, "200%"),
            (Screen::UPRIGHT, "200%"),
        ] {
            visit.use_screen(screen).await?;
            for page in pages() {
                visit.land(&page.hash).await?;
                let enlarge = "document.documentElement.style.fontSize = arguments[0]";
                visit.ask(enlarge, &[letters.into()]).await?;
                unfold(visit).await?;
                let place = format!("{} at {} with {letters}", page.name, screen.width);
                faults.extend(all(visit, STICKS_OUT, &place).await?);
                faults.extend(all(visit, IN_PIECES, &place).await?);
                if letters == "100%" {
                    faults.extend(all(visit, OUT_OF_SIGHT, &place).await?);
                    faults.extend(all(visit, OFF_THE_EDGE, &place).await?);
                }
                if screen == Screen::PHONE {
                    faults.extend(all(visit, TOO_SMALL, &place).await?);
                    faults.extend(all(visit, SMALL_PRINT, &place).await?);
                }
            }
        }
        assert!(
            faults.is_empty(),
            "too small or too wide:\n{}",
            faults.join("\n")
        );
        Ok(())
    });
}

/// How far the last choice of the first question that is shown stands below the screen.
const BELOW: &str = "
    const question = [...document.querySelectorAll('fieldset')].find(shown);
    const choices = question ? [...question.querySelectorAll('label')].filter(shown) : [];
    const bottom = Math.max(...choices.filter((one) => one.control && one.control.type === 'radio')
        .map((one) => one.getBoundingClientRect().bottom));
    return scrollY === 0 && choices.length >= 7 && [Math.round(bottom - innerHeight)];";

#[test]
#[cfg_attr(
    not(engine = "chromium"),
    ignore = "no other window can be as narrow as a phone"
)]
fn a_lens_opens_with_its_first_question_and_all_its_choices_in_sight() {
    journey(async |visit| {
        for language in Language::ALL {
            visit.use_language(language).await?;
            for screen in [Screen::SMALL, Screen::PHONE] {
                visit.use_screen(screen).await?;
                for lens in ["ambitie", "belangen", "relatie", "organisatie", "proces"] {
                    visit.land(&format!("#/lens/{lens}")).await?;
                    let below = visit.until("the first question", BELOW, &[]).await?;
                    let below = below[0].as_i64().unwrap_or(i64::MAX);
                    assert!(below <= 0, "{lens} at {}: {below} below", screen.width);
                }
            }
        }
        Ok(())
    });
}

async fn all(visit: &Visit, script: &str, place: &str) -> Told<Vec<String>> {
    let found: Vec<String> = serde_json::from_value(visit.ask(script, &[FINGER.into()]).await?)?;
    Ok(found
        .into_iter()
        .map(|fault| format!("  {place}: {fault}"))
        .collect())
}
