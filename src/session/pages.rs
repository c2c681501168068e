//! The pages, a row each: the one place that says where a page is, what it is called and which program has it.

use super::route::Route;
use crate::reflection::{Instrument, Lens};

/// A row of the table: all there is to say about a page, except what stands on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// The page. The lenses share a row, in which the first stands for them all; their articles and the instruments likewise.
    pub route: Route,
    /// What stands behind the `#/`; of a lens and its article, the part before its name.
    pub address: &'static str,
    /// The smallest program that can show it.
    pub program: Program,
    /// Where a link to it stands on every page.
    pub menu: Option<Menu>,
    /// Under which name `pages` in `words.json` says what it is called.
    pub wording: &'static str,
}

/// The programs: a small one for who comes to answer, and one with everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The page is in both, and can be shown before the whole program is there.
    Answering,
    /// The page is in the whole program alone.
    Whole,
}

/// The places for a link that stands on every page: always the menu that opens with a tap, in a group of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// In the header too, where there is room.
    Header(Group),
    /// In the menu alone.
    Folded(Group),
}

/// The groups of the menu, each under a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Answering.
    Answers,
    /// Bringing answers together.
    Others,
    /// What this device keeps, and who uses it.
    Device,
    /// What there is to know.
    About,
}

impl Menu {
    /// The group in which the link stands.
    pub const fn group(self) -> Group {
        match self {
            Menu::Header(group) | Menu::Folded(group) => group,
        }
    }
}

impl Group {
    /// The groups, in the order of the menu.
    pub const ALL: [Group; 4] = [Group::Answers, Group::Others, Group::Device, Group::About];
}

use Group::{About, Answers, Device, Others};
use Menu::{Folded, Header};
use Program::{Answering, Whole};

const LENS: Route = Route::Lens(Lens::Ambition, None);
const INSTRUMENT: Route = Route::Instrument(Instrument::OwnWords);
const ARTICLE: Route = Route::Article(Lens::Ambition);

/// Every page; those of a group stand in the menu in this order.
#[rustfmt::skip]
pub static PAGES: &[Page] = &[
    page(Route::Welcome,      "",              Answering, Some(Folded(About)),    "welcome"),
    page(Route::Start,        "start",         Answering, None,                   "start"),
    page(Route::Overview,     "overzicht",     Answering, Some(Header(Answers)),  "overview"),
    page(LENS,                "lens",          Answering, None,                   "lens"),
    page(INSTRUMENT,          "instrument",    Whole,     None,                   "instrument"),
    page(Route::Deepening,    "verdieping",    Whole,     Some(Folded(Answers)),  "deepening"),
    page(Route::Open,         "nog-open",      Whole,     Some(Folded(Answers)),  "still_open"),
    page(Route::Mine,         "mijn-beeld",    Whole,     Some(Header(Answers)),  "my_picture"),
    page(Route::Done,         "klaar",         Whole,     Some(Folded(Answers)),  "done"),
    page(Route::Together,     "samen",         Whole,     Some(Header(Others)),   "together"),
    page(Route::Files,        "bestanden",     Whole,     Some(Header(Others)),   "files"),
    page(Route::Scan,         "scan",          Whole,     Some(Folded(Others)),   "scan"),
    page(Route::Data,         "mijn-gegevens", Whole,     Some(Folded(Device)),   "data"),
    page(Route::Differences,  "verschillen",   Whole,     None,                   "differences"),
    page(Route::Sessions,     "sessies",       Whole,     Some(Folded(Others)),   "sessions"),
    page(Route::Facilitate,   "begeleiden",    Whole,     None,                   "facilitate"),
    page(Route::Invite,       "nodig-uit",     Whole,     None,                   "invite"),
    page(Route::Invitation,   "uitnodiging",   Whole,     None,                   "invitation"),
    page(Route::HandOver,     "geef-door",     Whole,     Some(Folded(Device)),   "hand_over"),
    page(Route::ShowCode,     "toon-code",     Whole,     None,                   "show_code"),
    page(Route::Erase,        "wissen",        Whole,     None,                   "erase"),
    page(Route::Example,      "voorbeeld",     Whole,     None,                   "example"),
    page(Route::Install,      "op-je-tablet",  Whole,     Some(Folded(Device)),   "install"),
    page(Route::Privacy,      "privacy",       Whole,     Some(Folded(About)),    "privacy"),
    page(ARTICLE,             "lees-meer",     Whole,     None,                   "article"),
    page(Route::About,        "over",          Whole,     Some(Folded(About)),    "about"),
    UNKNOWN,
];

#[rustfmt::skip]
const UNKNOWN: Page =
    page(Route::Unknown,      "niet-gevonden", Whole,     None,                   "not_found");

const fn page(
    route: Route,
    address: &'static str,
    program: Program,
    menu: Option<Menu>,
    wording: &'static str,
) -> Page {
    Page {
        route,
        address,
        program,
        menu,
        wording,
    }
}

impl Route {
    /// The row of this page; one that was forgotten in the table passes for an address that leads nowhere.
    pub fn page(self) -> &'static Page {
        let kind = std::mem::discriminant(&self);
        let mut pages = PAGES.iter();
        let row = pages.find(|page| std::mem::discriminant(&page.route) == kind);
        row.unwrap_or(&UNKNOWN)
    }
}
