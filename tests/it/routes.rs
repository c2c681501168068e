//! Every page has one address, and every address leads somewhere.

use gezamenlijke_blik::reflection::{Instrument, Lens};
use gezamenlijke_blik::session::{PAGES, Program, Route};
use std::collections::BTreeSet;

/// A page and its address lead to each other.
fn check(hash: &str, route: Route) {
    assert_eq!(Route::from_hash(hash), route, "{hash}");
    assert_eq!(route.to_hash(), hash);
}

/// Another way of writing an address.
fn check_also(hash: &str, route: Route) {
    assert_eq!(Route::from_hash(hash), route, "{hash}");
}

#[test]
fn pages_and_addresses_lead_to_each_other() {
    check("#/", Route::Welcome);
    check("#/start", Route::Start);
    check("#/overzicht", Route::Overview);
    check("#/nog-open", Route::Open);
    check("#/verdieping", Route::Deepening);
    check(
        "#/instrument/eigen-woorden",
        Route::Instrument(Instrument::OwnWords),
    );
    check(
        "#/instrument/spiegel",
        Route::Instrument(Instrument::Mirror),
    );
    check("#/mijn-beeld", Route::Mine);
    check("#/klaar", Route::Done);
    check("#/samen", Route::Together);
    check("#/bestanden", Route::Files);
    check("#/scan", Route::Scan);
    check("#/mijn-gegevens", Route::Data);
    check("#/verschillen", Route::Differences);
    check("#/sessies", Route::Sessions);
    check("#/begeleiden", Route::Facilitate);
    check("#/nodig-uit", Route::Invite);
    check("#/uitnodiging", Route::Invitation);
    check("#/geef-door", Route::HandOver);
    check("#/toon-code", Route::ShowCode);
    check("#/wissen", Route::Erase);
    check("#/voorbeeld", Route::Example);
    check("#/op-je-tablet", Route::Install);
    check("#/privacy", Route::Privacy);
    check("#/over", Route::About);
    check("#/lens/ambitie", Route::Lens(Lens::Ambition, None));
    check("#/lens/belangen", Route::Lens(Lens::Interests, None));
    check("#/lens/relatie", Route::Lens(Lens::Relationship, None));
    check("#/lens/organisatie", Route::Lens(Lens::Organisation, None));
    check("#/lens/proces", Route::Lens(Lens::Process, None));
    check("#/lees-meer/ambitie", Route::Article(Lens::Ambition));
    check("#/lees-meer/proces", Route::Article(Lens::Process));
    check(
        "#/lens/relatie/RE-Q3",
        Route::Lens(Lens::Relationship, Some("RE-Q3")),
    );
}

#[test]
fn every_question_has_an_address() {
    for lens in Lens::ALL {
        for question in lens.questions() {
            let route = Route::Lens(lens, Some(question));
            assert_eq!(Route::from_hash(&route.to_hash()), route);
        }
    }
}

#[test]
fn an_address_may_come_without_its_signs() {
    check_also("", Route::Welcome);
    check_also("#", Route::Welcome);
    check_also("/", Route::Welcome);
    check_also("samen", Route::Together);
    check_also("#samen", Route::Together);
    check_also("#/samen/", Route::Together);
    check_also("sessies", Route::Sessions);
    // An address of before, which was passed on.
    check_also("#/deelnemers", Route::HandOver);
    // The pages themselves read what stands behind their address, whatever that is.
    check_also("#/nodig-uit/abc", Route::Invite);
    check_also("#/uitnodiging/1jAb_-", Route::Invitation);
    check_also("#/uitnodiging/a/b/c", Route::Invitation);
    assert_eq!(Route::behind("#/uitnodiging/1jAb_-"), "1jAb_-");
    assert_eq!(Route::behind("#/uitnodiging/a/b"), "a/b");
    assert_eq!(Route::behind("#/uitnodiging"), "");
    check_also("#/lens/proces/", Route::Lens(Lens::Process, None));
}

#[test]
fn anything_else_leads_to_the_page_that_says_so() {
    for hash in [
        "#/lens",
        "#/lens/",
        "#/lens/rust",
        "#/lens/proces/RE-Q3",
        "#/lens/proces/PR-Q8",
        "#/lens/proces/PR-Q1/more",
        "#/lees-meer",
        "#/lees-meer/rust",
        "#/lees-meer/proces/PR-Q1",
        "#/samen/daarna",
        "#/Samen",
        "#/%00",
        "#/../etc",
        "#/🙂",
    ] {
        check_also(hash, Route::Unknown);
    }
    let hash = Route::Unknown.to_hash();
    check_also(&hash, Route::Unknown);
}

#[test]
fn every_page_has_a_row_of_its_own_that_its_route_and_its_address_lead_to() {
    for page in PAGES {
        assert_eq!(page.route.page(), page);
        if page.route.lens().is_none() {
            check(&format!("#/{}", page.address), page.route);
        }
    }
    let addresses: BTreeSet<_> = PAGES.iter().map(|page| page.address).collect();
    let names: BTreeSet<_> = PAGES.iter().map(|page| page.wording).collect();
    assert_eq!([addresses.len(), names.len()], [PAGES.len(); 2]);
}

#[test]
fn all_lenses_and_their_questions_share_a_row_and_their_articles_another() {
    let row = Route::Lens(Lens::Ambition, None).page();
    assert_eq!((row.address, row.program), ("lens", Program::Answering));
    for lens in Lens::ALL {
        assert_eq!(Route::Lens(lens, None).page(), row);
        assert_eq!(Route::Article(lens).page().address, "lees-meer");
        for question in lens.questions() {
            assert_eq!(Route::Lens(lens, Some(question)).page(), row);
        }
    }
}

#[test]
fn the_first_program_is_asked_for_where_one_of_its_pages_is_and_nowhere_else() {
    let ask = include_str!("../../public/boot/ask.js");
    let (_, after) = ask.split_once("var ANSWERING = [").unwrap();
    let (addresses, _) = after.split_once(']').unwrap();
    let asked = addresses
        .split(", ")
        .map(|address| address.trim_matches('\''));
    let answering = PAGES
        .iter()
        .filter(|page| page.program == Program::Answering)
        .map(|page| page.address);
    assert_eq!(asked.collect::<Vec<_>>(), answering.collect::<Vec<_>>());
}
