//! How the page that is open stands in the address behind the `#`.

use super::pages::PAGES;
use super::route::Route;
use crate::reflection::{Instrument, Lens, lens_of};

const LENSES: [(&str, Lens); 5] = [
    ("ambitie", Lens::Ambition),
    ("belangen", Lens::Interests),
    ("relatie", Lens::Relationship),
    ("organisatie", Lens::Organisation),
    ("proces", Lens::Process),
];

const INSTRUMENTS: [(&str, Instrument); 12] = [
    ("eigen-woorden", Instrument::OwnWords),
    ("formule", Instrument::Formula),
    ("halen-en-brengen", Instrument::GetsBrings),
    ("no-gos", Instrument::NoGo),
    ("belangenkaart", Instrument::Interests),
    ("vertrouwen", Instrument::Trust),
    ("herken-je-dit", Instrument::Signs),
    ("wie-bepaalt", Instrument::Conditions),
    ("balansen", Instrument::Balances),
    ("fase", Instrument::Phases),
    ("duidelijk", Instrument::Clarity),
    ("spiegel", Instrument::Mirror),
];

/// Addresses of before that were passed on, and where they lead now.
const MOVED: [(&str, Route); 1] = [("deelnemers", Route::HandOver)];

impl Route {
    /// The page for what stands behind the `#`, with or without the `#` itself.
    pub fn from_hash(hash: &str) -> Route {
        let path = hash.trim_start_matches('#');
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let address = parts.next().unwrap_or_default();
        let moved = MOVED.iter().find(|(old, _)| *old == address);
        let page = PAGES.iter().find(|page| page.address == address);
        let page = page.map(|page| page.route).or(moved.map(|(_, to)| *to));
        let page = match (page, parts.next(), parts.next()) {
            // The page itself reads what stands behind it.
            (Some(Route::Invite | Route::Invitation), ..) => return page.unwrap_or(Route::Unknown),
            (Some(Route::Lens(..)), Some(lens), question) => lens_page(lens, question),
            (Some(Route::Article(_)), Some(name), None) => lens_named(name).map(Route::Article),
            (Some(Route::Instrument(_)), Some(name), None) => {
                let mut all = INSTRUMENTS.iter();
                let found = all.find(|(known, _)| *known == name);
                found.map(|(_, instrument)| Route::Instrument(*instrument))
            }
            (Some(Route::Lens(..) | Route::Article(_) | Route::Instrument(_)), ..) => None,
            (page, None, _) => page,
            _ => None,
        };
        page.filter(|_| parts.next().is_none())
            .unwrap_or(Route::Unknown)
    }

    /// What stands in an address behind the page itself: the text of an invitation, the id of a session.
    pub fn behind(hash: &str) -> &str {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        path.split_once('/').map_or("", |(_, behind)| behind)
    }

    /// The page as an address behind the `#`, which is included: `#/lens/ambitie`.
    pub fn to_hash(self) -> String {
        let mut hash = "#/".to_owned() + self.page().address;
        let question = match self {
            Route::Lens(_, question) => question,
            _ => None,
        };
        let name = match self {
            Route::Instrument(instrument) => {
                let mut all = INSTRUMENTS.iter();
                let found = all.find(|(_, one)| *one == instrument);
                found.map(|(name, _)| *name)
            }
            _ => {
                let found = LENSES.iter().find(|(_, one)| Some(*one) == self.lens());
                found.map(|(name, _)| *name)
            }
        };
        for part in name.into_iter().chain(question) {
            hash.push('/');
            hash.push_str(part);
        }
        hash
    }
}

fn lens_page(name: &str, question: Option<&str>) -> Option<Route> {
    let lens = lens_named(name)?;
    let Some(question) = question else {
        return Some(Route::Lens(lens, None));
    };
    let known = lens
        .questions()
        .iter()
        .copied()
        .find(|id| *id == question)?;
    lens_of(known).map(|lens| Route::Lens(lens, Some(known)))
}

fn lens_named(name: &str) -> Option<Lens> {
    let lens = LENSES.iter().find(|(known, _)| *known == name);
    lens.map(|(_, lens)| *lens)
}
