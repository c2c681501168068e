//! «Spiegelvraag»: what the people of the other organisations will have answered, one guess for each lens.

use super::mine::{Mine, steps, steps_key};
use crate::reflection::{Lens, MIRROR};
use crate::ui::app::App;
use crate::ui::dom::{Dom, element, fragment, text_node};
use crate::ui::elements::{div, p};
use crate::ui::parts::lens_symbol;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{filling_texts, whole_texts};

/// What is filled in. What somebody answered themselves is not beside it: it would pull their guess towards it.
pub fn mirror(app: App, texts: Texts) -> Dom {
    let words = &filling_texts(texts).mirror;
    let scale = &whole_texts(texts).picture.steps;
    let scale = [
        scale.step1,
        scale.step2,
        scale.step3,
        scale.step4,
        scale.step5,
    ];
    let rows = Lens::ALL.map(|lens| {
        let name = texts.content.lens(lens).name;
        let legend = element("legend", "", vec![lens_symbol(lens.key()), text_node(name)]);
        let guess = Mine::at(app, texts, MIRROR, lens.key());
        guess
            .radios_under(legend, name, steps(scale))
            .attr("data-lens", lens.key())
    });
    fragment(vec![
        p("", words.others),
        steps_key(scale),
        div("rows", rows.into()),
        p("hint", words.why),
    ])
}
