//! «Vertrouwensreservoir».

use super::mine::{Mine, choices, steps, steps_key};
use crate::reflection::{Course, TRUST, TRUST_COURSE};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_element};
use crate::ui::elements::{disclosure, p, ul};
use crate::ui::texts::Texts;
use crate::ui::whole_texts::filling_texts;

/// What is filled in, and what one can do for it.
pub fn trust(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).trust;
    let levels = words.levels();
    let actions = [
        (words.action_1, "RE-V1"),
        (words.action_2, "RE-V2"),
        (words.action_3, "RE-V3"),
    ];
    let actions = actions.map(|(text, id)| text_element("li", "", text).attr("data-seed-id", id));
    let level = Mine::of(app, texts, TRUST).radios(words.level, steps(levels));
    let course = Mine::of(app, texts, TRUST_COURSE);
    fragment(vec![
        steps_key(levels),
        level,
        course.radios(words.course, choices::<Course>(&words.courses())),
        p("", words.about),
        disclosure(
            "disclosure",
            words.helps,
            vec![ul("points", actions.into())],
        ),
    ])
}
