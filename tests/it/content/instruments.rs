//! What the model has of an instrument stands on the instrument itself, and not only in what there is to read.

use gezamenlijke_blik::reflection::{Choice, Instrument};
use gezamenlijke_blik::words::Language;
use gezamenlijke_blik::words::instruments::Instruments;

/// The parts of the model that have to be shown, as the design has them for each instrument. Of the mirror the fine words, AM-08 and
/// AM-09, stand at the own words.
const fn parts(instrument: Instrument) -> &'static str {
    match instrument {
        Instrument::OwnWords => "AM-07 AM-08 AM-09",
        Instrument::Formula => "AM-F",
        Instrument::GetsBrings => "AM-19 AM-20 AM-21",
        Instrument::NoGo => "AM-Q4",
        Instrument::Interests => "BE-S1 BE-S2 BE-S3 BE-10 BE-11 BE-12 BE-15",
        Instrument::Trust => "RE-07 RE-08 RE-09 RE-V1 RE-V2 RE-V3",
        Instrument::Signs => "AM-15 AM-16 BE-04 RE-12",
        Instrument::Conditions => "OR-K OR-M1 OR-M2 OR-M3",
        Instrument::Balances => "OR-05 OR-06 OR-07 OR-08 OR-09 OR-12 OR-13 PR-Q4 PR-Q5 PR-17 PR-18",
        Instrument::Phases => "PR-F0 PR-F1 PR-F2 PR-F3 PR-F4 PR-F5",
        Instrument::Clarity => "PR-10 PR-11 PR-12 PR-T1 PR-T2 PR-T3",
        Instrument::Mirror => "AM-10 AM-13",
    }
}

#[test]
fn every_instrument_carries_what_the_model_has_of_it_in_both_languages() {
    for language in Language::ALL {
        for instrument in Instrument::ALL {
            let all = &Instruments::of(language).instruments;
            let carried = all.get(instrument.key()).unwrap().carries;
            let carried: Vec<&str> = carried.split(' ').collect();
            let left: Vec<&str> = parts(*instrument)
                .split(' ')
                .filter(|id| !carried.contains(id))
                .collect();
            assert_eq!(left, Vec::<&str>::new(), "{instrument:?} in {language:?}");
        }
    }
}

#[test]
fn all_of_them_are_parts_that_have_to_be_shown() {
    let inventory = super::inventory();
    for id in Instrument::ALL
        .iter()
        .flat_map(|one| parts(*one).split(' '))
    {
        let item = inventory.iter().find(|item| item.id == id);
        assert!(item.is_some_and(|item| item.must_show), "{id}");
    }
}
