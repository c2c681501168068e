//! The mirror: three comparisons, exact, and what they come to.

use super::*;
use gezamenlijke_blik::insight::{Fraction, MirrorOutcome, Mirrored};
use gezamenlijke_blik::words::{Language, mirror_counted, mirror_sentences};

fn tenths(value: i64) -> Option<Fraction> {
    Fraction::new(value, 10)
}

/// Own value, that of the others and the guess, in tenths; 0 where there is none.
fn seen(own: i64, others: i64, guess: i64) -> Mirrored {
    let of = |value| tenths(value).filter(|_| value > 0);
    Mirrored {
        own: of(own),
        others: of(others),
        guess: of(guess),
    }
}

#[test]
fn each_value_is_held_against_the_two_others() {
    // Oever answers 4 and 2, Linde 1 and 2, Noord 5; of Oever two guess 3 and 4.
    let document = partners([
        &[
            "lens.process=4 | mirror.process=3",
            "lens.process=2 | mirror.process=4",
        ],
        &["lens.process=1", "lens.process=2 | mirror.process=!5"],
        &["lens.process=5 | mirror.process=1"],
    ]);
    let process = &compared(&document).mirror[4];
    let [linde, noord, oever] = process.organisations[..] else {
        panic!()
    };
    assert_eq!(oever, seen(30, 0, 35).with_others(Fraction::new(13, 4)));
    assert_eq!(linde, seen(15, 40, 0));
    assert_eq!(noord, seen(50, 0, 10).with_others(Fraction::new(9, 4)));
    assert_eq!(oever.agreement(), Fraction::new(-1, 4));
    assert_eq!(oever.accuracy(), Fraction::new(1, 4));
    assert_eq!(oever.congruency(), Fraction::new(1, 2));
    assert_eq!(oever.outcome(), Some(MirrorOutcome::KnownAlike));
    assert_eq!(linde.outcome(), None, "nobody guessed for all to see");
    assert_eq!(noord.outcome(), Some(MirrorOutcome::UnknownApart));
    assert_eq!(process.total(), 2);
    // Where every participant weighs the same: the others of Oever are 1, 2 and 5.
    let each = compared_by(&document, Weighting::Participants, |_| true);
    assert_eq!(each.mirror[4].organisations[2].others, Fraction::new(8, 3));
    // Whoever is left out is nowhere, and one organisation has no others.
    let alone = compared_by(&document, Weighting::Organisations, |who| {
        who.as_str() < "p02"
    });
    assert_eq!(alone.mirror[4].organisations, [seen(30, 0, 35)]);
    assert!(
        compared(&document).mirror[..4]
            .iter()
            .all(|lens| lens.total() == 0)
    );
}

trait WithOthers {
    fn with_others(self, others: Option<Fraction>) -> Self;
}

impl WithOthers for Mirrored {
    fn with_others(self, others: Option<Fraction>) -> Self {
        Self { others, ..self }
    }
}

#[test]
fn a_guess_is_good_within_one_step() {
    use MirrorOutcome::{KnownAlike, KnownApart, TakenForAlike, UnknownAlike, UnknownApart};
    for ((own, others, guess), expected) in [
        ((30, 40, 50), Some(KnownAlike)),
        ((29, 40, 50), Some(KnownApart)),
        ((29, 40, 51), Some(UnknownApart)),
        ((30, 40, 51), Some(UnknownAlike)),
        ((20, 35, 30), Some(KnownApart)),
        ((20, 35, 20), Some(TakenForAlike)),
        ((40, 20, 50), Some(TakenForAlike)),
        ((39, 20, 50), Some(UnknownApart)),
        ((0, 40, 40), None),
        ((40, 0, 40), None),
        ((40, 40, 0), None),
    ] {
        assert_eq!(
            seen(own, others, guess).outcome(),
            expected,
            "{own} {others} {guess}"
        );
    }
}

fn sentences(seen: &Mirrored, language: Language) -> [Option<String>; 4] {
    let said = mirror_sentences(seen, "Oever", Lens::Process, language);
    [said.agreement, said.accuracy, said.congruency, said.outcome]
}

#[test]
fn each_comparison_is_a_sentence_with_its_numbers() {
    let says = |seen: Mirrored, expected: [Option<&str>; 4]| {
        let said = sentences(&seen, Language::Dutch);
        assert_eq!(said.each_ref().map(Option::as_deref), expected);
        for said in sentences(&seen, Language::English).into_iter().flatten() {
            assert!(said.contains("Oever") && !said.contains('{'), "{said}");
        }
    };
    says(
        seen(20, 35, 30),
        [
            Some(
                "Niet eens: Oever geeft Proces een 2,0, de anderen een 3,5. Dat is 1,5 stap verschil.",
            ),
            Some(
                "Goed ingeschat: Oever dacht dat de anderen een 3,0 zouden geven. Het is een 3,5.",
            ),
            Some("Oever denkt dat de anderen denken als zij: zelf een 2,0, de anderen een 3,0."),
            Some("Oever weet dat de anderen dit anders zien. Daar kan een gesprek beginnen."),
        ],
    );
    says(
        seen(40, 35, 15),
        [
            Some("Eens: Oever geeft Proces een 4,0, de anderen een 3,5."),
            Some(
                "Te laag ingeschat: Oever dacht dat de anderen een 1,5 zouden geven. Het is een 3,5, 2,0 stap hoger.",
            ),
            Some(
                "Oever denkt dat de anderen er anders over denken: zelf een 4,0, de anderen een 1,5.",
            ),
            Some("Jullie zijn het meer eens dan Oever dacht."),
        ],
    );
    says(
        seen(40, 20, 50),
        [
            Some(
                "Niet eens: Oever geeft Proces een 4,0, de anderen een 2,0. Dat is 2,0 stap verschil.",
            ),
            Some(
                "Te hoog ingeschat: Oever dacht dat de anderen een 5,0 zouden geven. Het is een 2,0, 3,0 stap lager.",
            ),
            Some("Oever denkt dat de anderen denken als zij: zelf een 4,0, de anderen een 5,0."),
            Some(
                "Oever denkt dat de anderen het ook zo zien. Zij zien het anders. Vraag eens door.",
            ),
        ],
    );
    says(seen(40, 0, 0), [None; 4]);
    says(
        seen(40, 40, 0),
        [
            Some("Eens: Oever geeft Proces een 4,0, de anderen een 4,0."),
            None,
            None,
            None,
        ],
    );
}

#[test]
fn where_no_organisation_is_named_they_are_counted() {
    // The others of the one who answers 5 are at 1; those of each who answers 1 are at 3.
    let document = people(&[
        "Oever | lens.process=5 | mirror.process=1",
        "Linde | lens.process=1 | mirror.process=5",
        "Noord | lens.process=1 | mirror.process=3",
    ]);
    let process = &compared(&document).mirror[4];
    let says = |language| mirror_counted(process, language).unwrap();
    let expected = "Proces: 2 van 3 organisaties schatten de anderen goed in. \
        2 organisaties weten dat de anderen het anders zien.";
    assert_eq!(says(Language::Dutch), expected);
    let expected = "Process: 2 of 3 organisations guessed the others well. \
        2 organisations know that the others see it otherwise.";
    assert_eq!(says(Language::English), expected);
    let two = people(&[
        "Oever | lens.process=4 | mirror.process=1",
        "Linde | lens.process=3 | mirror.process=5",
    ]);
    let expected = "Proces: 1 van 2 organisaties schatte de anderen goed in. \
        1 organisatie is het meer eens met de rest dan ze dacht.";
    assert_eq!(
        mirror_counted(&compared(&two).mirror[4], Language::Dutch).unwrap(),
        expected
    );
    let nothing = people(&["Oever | lens.process=4", "Linde | mirror.process=2"]);
    assert_eq!(
        mirror_counted(&compared(&nothing).mirror[4], Language::Dutch),
        None
    );
}
