//! What the twelve of the workshop filled in with the instruments, side by side, with numbers worked out by hand from the files.
//!
//! The organisations stand in the order of the picture: Gemeente Westerdam, Welzijn Linde, Wonen Noord, Zorggroep Oever.

use super::{files, fraction, merged};
use gezamenlijke_blik::insight::{
    Comparisons, HollowWords, Lean, Likeness, MirrorOutcome, Weighting, comparisons,
};
use gezamenlijke_blik::reflection::{Balance, Choice, InterestKind, Lens, Phase, PhaseState, Sign};

fn compared(weighting: Weighting) -> Comparisons {
    let hollow = HollowWords::listed("integraal, toekomstbestendig, eigen kracht, maatwerk");
    comparisons(&merged(&files()), weighting, &hollow, |_| true)
}

/// Belofte, commitment and doen of each organisation and of the group, and their product in percent.
///
/// Gemeente Westerdam: Anna 80 70 60, Fatih 90 80 60; mean 85 75 60; 85 x 75 x 60 = 382,500, so 153/4 %.
/// Welzijn Linde: Yusuf 80 40 30, Hennie 90 70 40, Noor 70 50 30; mean 80 160/3 100/3; so 128/9 %.
/// Wonen Noord: Anna 70 60 40, Zoë 80 50 30; mean 75 55 35; 75 x 55 x 35 = 144,375, so 231/16 %.
/// Zorggroep Oever: Joris 80 60 40, Saskia 80 60 30, (geen naam) 90 40 20; mean 250/3 160/3 30; so 40/3 %.
/// Organisations equal: (85 + 80 + 75 + 250/3)/4 = 485/6, (75 + 160/3 + 55 + 160/3)/4 = 355/6, (60 + 100/3 + 35 + 30)/4 = 475/12.
/// Ten people: 810/10, 580/10 and 380/10; 81 x 58 x 38 = 178,524, so 44631/2500 %.
#[test]
fn the_formula_is_multiplied_by_hand() {
    let shown = compared(Weighting::Organisations).formula;
    let organisations = [
        ["85", "75", "60", "153/4"],
        ["80", "160/3", "100/3", "128/9"],
        ["75", "55", "35", "231/16"],
        ["250/3", "160/3", "30", "40/3"],
    ];
    for (found, expected) in shown.organisations.iter().zip(organisations) {
        let [promise, commitment, doing, product] = expected.map(fraction);
        assert_eq!(found.0, [promise, commitment, doing]);
        assert_eq!(found.product(), product);
    }
    assert_eq!(shown.group.0, ["485/6", "355/6", "475/12"].map(fraction));
    assert_eq!(shown.people, 10);
    let by_person = compared(Weighting::Participants).formula.group;
    assert_eq!(by_person.0, ["81", "58", "38"].map(fraction));
    assert_eq!(by_person.product(), fraction("44631/2500"));
}

/// Eleven texts, as Blauwe Reiger passed it by. Of the four words asked for here Fatih has «eigen kracht» («integrale» and
/// «toekomstbestendige» are other words than those of the list), and Noor «maatwerk».
#[test]
fn own_words_are_eleven_texts_with_some_that_say_little() {
    let all = compared(Weighting::Organisations).own_words;
    let by_organisation =
        [0, 1, 2, 3].map(|at| all.iter().filter(|it| it.organisation == at).count());
    assert_eq!(by_organisation, [2, 3, 3, 3]);
    let with_any: Vec<(&str, usize)> = all
        .iter()
        .filter(|it| !it.hollow.is_empty())
        .map(|it| (&it.text[..5], it.hollow.len()))
        .collect();
    assert_eq!(with_any, [("Samen", 1), ("Een i", 1)]);
}

/// Wonen Noord names three things that it brings (Anna two, Zoë one), and none that it gets.
#[test]
fn one_organisation_only_brings() {
    let shown = compared(Weighting::Organisations).gets_brings;
    let lines = |all: &[gezamenlijke_blik::insight::Exchanged]| {
        [0, 1, 2, 3].map(|at| all.iter().filter(|it| it.line.organisation == at).count())
    };
    assert_eq!(lines(&shown.gets), [3, 2, 0, 2]);
    assert_eq!(lines(&shown.brings), [3, 3, 3, 3]);
    assert_eq!((shown.only_gets(), shown.only_brings()), (vec![], vec![2]));
    assert!(
        shown
            .gets
            .iter()
            .chain(&shown.brings)
            .all(|it| it.kind.is_some())
    );
}

/// Collective: Westerdam three, Linde two, Noord one, Oever two. Of organisations: Yusuf; Anna and Zoë; Joris and Saskia. Of people,
/// as far as they share it: Yusuf and Saskia.
#[test]
fn no_go_s_and_interests_are_counted() {
    let shown = compared(Weighting::Organisations);
    let places: Vec<usize> = shown.no_go.iter().map(|line| line.organisation).collect();
    let of = |at| places.iter().filter(|place| **place == at).count();
    assert_eq!([0, 1, 2, 3].map(of), [1, 1, 2, 1]);
    let lines = InterestKind::ALL.iter().map(|kind| {
        let lines = shown.interests.of(*kind);
        [0, 1, 2, 3].map(|at| lines.iter().filter(|it| it.organisation == at).count())
    });
    assert_eq!(
        lines.collect::<Vec<_>>(),
        [[3, 2, 1, 2], [0, 1, 2, 2], [0, 1, 0, 1]]
    );
    assert_eq!(shown.interests.empty_kinds(), []);
}

/// Level and course. Westerdam: 4 steady, 4 rising, 4 steady. Linde: Yusuf 2 falling, Noor 3 steady. Noord: Anna 3 steady, Zoë 3
/// falling, (geen naam) 4 rising. Oever: Joris 4 steady, Saskia 3 falling, (geen naam) 3 steady.
#[test]
fn the_reservoir_of_trust_is_lowest_where_it_falls() {
    let shown = compared(Weighting::Organisations).trust;
    // Rising, steady, falling, not said; from 1 to 5.
    let levels = [
        [0, 0, 0, 0],
        [0, 0, 1, 0],
        [0, 3, 2, 0],
        [2, 3, 0, 0],
        [0, 0, 0, 0],
    ];
    assert_eq!(shown.all.levels, levels);
    assert_eq!(shown.all.courses, [2, 6, 3]);
    assert_eq!((shown.all.people(), shown.all.low()), (11, 1));
}

/// Nine people: yes, no, does not know.
#[test]
fn signs_are_counted() {
    let shown = compared(Weighting::Organisations).signs;
    let expected = [
        (Sign::MeetingsOnly, [7, 2, 0]), // all but Anna of Westerdam and Fatih
        (Sign::SupportFades, [4, 3, 2]), // Joris, Saskia, Zoë, Yusuf
        (Sign::Obstructing, [1, 4, 4]),  // (geen naam) of Oever
        (Sign::DroppingOut, [1, 7, 1]),  // Anna of Wonen Noord
        (Sign::Opposing, [1, 8, 0]),     // Zoë
        (Sign::TeamChosen, [5, 2, 2]),   // Anna, Fatih, Saskia, the other Anna, Zoë
        (Sign::DifferencesDiscussed, [2, 7, 0]), // Anna and Fatih
        (Sign::RoomForInterests, [4, 4, 1]), // Anna, Fatih, Joris, Saskia
    ];
    let found = shown
        .iter()
        .map(|it| (it.sign, [it.all.yes, it.all.no, it.all.unknown]));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// Yes, in part, no, and whether organisations name the same people.
///
/// Wie bepaalt: the three of Westerdam say yes, Joris and Anna of Noord in part, the other five no. «De stuurgroep»; «De gemeente»; «De
/// wethouder»; «Wie het budget heeft» and «Dat hoor ik achteraf»: five wordings.
/// Wie doet: «Staat in het jaarplan» at Westerdam, and in no other. «Ieder zijn eigen deel», «Dat verschilt per keer», «Wie er die dag is».
/// Wie hoort erbij: somebody of each says «Wij vieren», so they say the same, whatever Yusuf says beside it.
#[test]
fn conditions_are_the_same_where_any_two_share_a_wording() {
    let shown = compared(Weighting::Organisations).conditions;
    let found = shown
        .iter()
        .map(|it| ([it.all.yes, it.all.partly, it.all.no], it.likeness));
    let expected = [
        ([3, 2, 5], Likeness::Different(5)),
        ([2, 8, 0], Likeness::Different(4)),
        ([7, 3, 0], Likeness::Same),
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// Per balance the means of the organisations, and where it leans.
///
/// Daadkracht and draagvlak: 3/2 (2 and 1), -1/2, -3/2, -3/2: Westerdam stands a step and a half on the other side of two others.
/// Georganiseerd: 0, 0, -1, -3/2; the group -5/8. Inhoud and proces: -1/2, 1, 0, 1. Tempo: -3/2, 3/2, 3/2, 0.
#[test]
fn balances_lean_to_opposite_sides_for_support_and_pace() {
    let shown = compared(Weighting::Organisations).balances;
    let expected = [
        (Balance::Support, ["3/2", "-1/2", "-3/2", "-3/2"], true),
        (Balance::Organising, ["0", "0", "-1", "-3/2"], false),
        (Balance::Attention, ["-1/2", "1", "0", "1"], false),
        (Balance::Pace, ["-3/2", "3/2", "3/2", "0"], true),
    ];
    for (found, (balance, means, is_opposite)) in shown.iter().zip(expected) {
        assert_eq!(found.balance, balance);
        assert_eq!(
            found.means.organisations,
            means.map(fraction),
            "{balance:?}"
        );
        let lean = found.lean();
        assert_eq!(
            matches!(lean, Some(Lean::Opposite(..))),
            is_opposite,
            "{balance:?}: {lean:?}"
        );
        assert_eq!(lean.is_some(), is_opposite, "{balance:?}: {lean:?}");
    }
}

/// Where eleven people think that it is: Westerdam Uitvoeren twice and Vormgeven; Linde Delen twice; Noord Vormgeven (Anna), Delen (Zoë)
/// and Verkennen (geen naam); Oever Overeenkomen twice and Delen (Saskia).
#[test]
fn people_disagree_about_the_phase() {
    let shown = compared(Weighting::Organisations).phases;
    let here: Vec<&[usize]> = shown.phases.iter().map(|it| it.here.as_slice()).collect();
    let expected = [
        [0, 0, 1, 0],
        [0, 2, 1, 1],
        [0, 0, 0, 2],
        [1, 0, 1, 0],
        [2, 0, 0, 0],
    ];
    assert_eq!(here, expected);
    assert_eq!(shown.span(), Some((Phase::Exploring, Phase::Doing)));
    assert_eq!((shown.marks(), shown.from(Phase::Agreeing)), (11, 6));
    // Delen: gedaan says Anna of Westerdam; overgeslagen Blauwe Reiger, Joris and Anna of Noord; bezig Saskia, Zoë and Yusuf.
    let sharing = &shown.phases[1];
    let states = PhaseState::ALL.iter().map(|state| sharing.count(*state));
    assert_eq!(states.collect::<Vec<_>>(), [0, 3, 1, 3]);
}

/// Known and not known, and whether organisations say the same.
#[test]
fn hardly_anything_is_clear() {
    let shown = compared(Weighting::Organisations).clarity;
    let found = shown.iter().map(|it| (it.known, it.unknown, it.likeness));
    // Decides: two of Westerdam, Yusuf, Anna and Zoë, Joris; Saskia, Noor and (geen naam) of Noord do not know. Meets: 5 November say
    // Westerdam and Oever, 12 November says Anna. Agenda: «De begroting voor 2027» at Westerdam, «De subsidie» says Yusuf.
    let expected = [
        (6, 3, Likeness::Different(4)),
        (5, 4, Likeness::Different(2)),
        (3, 4, Likeness::Different(2)),
    ];
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// What each organisation guesses of each lens: the mean of its people.
const GUESSES: [[&str; 4]; 5] = [
    ["4", "4", "11/3", "11/3"],
    ["10/3", "5/2", "3", "3"],
    ["4", "7/2", "3", "8/3"],
    ["7/3", "3", "3", "10/3"],
    ["10/3", "3", "3", "3"],
];

/// The own values stand in `numbers.rs`; that of the others is the mean of the other three.
///
/// Westerdam on relationship: own 34/9, others (20/9 + 25/9 + 53/18)/3 = 143/54, guess 4. Own and others are 61/54 apart, more than a
/// step; the guess is 73/54 off, and 2/9 from its own: it takes the others for like-minded.
/// Westerdam on organisation: own 43/12, others (5/2 + 17/8 + 43/18)/3 = 505/216, guess 7/3. 269/216 apart, and the guess is 1/216 off: it
/// knows that they see it otherwise.
/// Linde on relationship: own 20/9, others (34/9 + 25/9 + 53/18)/3 = 19/6. 17/18 apart, which is within a step; and the guess 7/2 is 1/3 off.
#[test]
fn in_the_mirror_westerdam_takes_the_others_for_alike_once_and_knows_better_once() {
    let shown = compared(Weighting::Organisations).mirror;
    for (view, guesses) in shown.iter().zip(GUESSES) {
        for (at, (mirrored, guess)) in view.organisations.iter().zip(guesses).enumerate() {
            assert_eq!(mirrored.guess, fraction(guess), "{:?} {at}", view.lens);
            let expected = match (view.lens, at) {
                (Lens::Relationship, 0) => MirrorOutcome::TakenForAlike,
                (Lens::Organisation, 0) => MirrorOutcome::KnownApart,
                _ => MirrorOutcome::KnownAlike,
            };
            assert_eq!(mirrored.outcome(), Some(expected), "{:?} {at}", view.lens);
        }
    }
    let [relationship, organisation] = [2, 3].map(|lens| &shown[lens].organisations);
    let three = |it: &gezamenlijke_blik::insight::Mirrored| [it.own, it.others, it.guess];
    assert_eq!(
        three(&relationship[0]),
        ["34/9", "143/54", "4"].map(fraction)
    );
    assert_eq!(
        three(&organisation[0]),
        ["43/12", "505/216", "7/3"].map(fraction)
    );
    assert_eq!(
        three(&relationship[1]),
        ["20/9", "19/6", "7/2"].map(fraction)
    );
}
