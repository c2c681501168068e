//! «Verdieping»: all instruments, lens by lens.

use super::{heading, page_link};
use crate::reflection::{Choice, Instrument, Lens};
use crate::session::{Route, State};
use crate::ui::app::App;
use crate::ui::dom::{Dom, fragment, text_node};
use crate::ui::elements::{self, actions, heading2, li, section, text_span, ul};
use crate::ui::parts::lens_symbol;
use crate::ui::texts::Texts;
use crate::ui::whole_texts::{filling_texts, instrument_texts};

/// The page.
pub fn deepening(app: App, texts: Texts) -> Dom {
    let lead = filling_texts(texts).deepening.lead;
    let mut views = vec![heading(&texts.page(Route::Deepening), lead)];
    views.extend(Lens::ALL.map(|lens| of_lens(app, texts, lens)));
    views.push(actions(vec![page_link("button", Route::Overview, texts)]));
    fragment(views)
}

/// The instruments of a lens.
fn of_lens(app: App, texts: Texts, lens: Lens) -> Dom {
    let all = Instrument::ALL.iter().filter(|one| one.lens() == lens);
    let rows = all.map(|one| li("", vec![way_in(app, texts, *one)]));
    let name = text_node(texts.content.lens(lens).name);
    let inside = vec![
        heading2("", vec![lens_symbol(lens.key()), name]),
        ul("open-list", rows.collect()),
    ];
    section("open-group", inside).attr("data-lens", lens.key())
}

/// The way to an instrument, with what it is and how one is with it.
fn way_in(app: App, texts: Texts, one: Instrument) -> Dom {
    let words = &filling_texts(texts).deepening;
    let (name, lead) = instrument_texts(one, texts).map_or(("", ""), |it| (it.name, it.lead));
    let (is_filled, is_asked) = app.state.with_untracked(|state: &State| {
        let is_filled = state.me().is_some_and(|me| me.has_filled(one));
        (is_filled, state.extras().contains(&one))
    });
    let how = if is_filled { words.filled } else { words.empty };
    let kind = match (one.is_short(), is_asked) {
        (true, _) => Some(words.short),
        (_, true) => Some(words.asked),
        _ => None,
    };
    let said: Vec<&str> = kind.into_iter().chain([how]).collect();
    let inside = vec![
        text_span("person-name", name),
        text_span("person-about", lead),
        text_span("person-about", &said.join(" · ")),
    ];
    elements::link("", &Route::Instrument(one).to_hash(), inside)
}
