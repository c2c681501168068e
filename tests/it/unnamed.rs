//! People who gave no name are pointed at in the same way before and after any import.

use crate::common::{Visit, id, label};
use gezamenlijke_blik::exchange::read;
use gezamenlijke_blik::insight::{digits, mark};
use gezamenlijke_blik::reflection::NAME;
use gezamenlijke_blik::session::{
    Action, ExportExtent, Stems, export_backup, export_for_others, plan,
};

/// A tablet on which these people filled in, each with `id: organisation, name`.
fn tablet(people: &[&str]) -> Visit {
    let mut visit = Visit::on(people.first().map_or("a", |first| &first[..1]));
    for person in people {
        let (who, about) = person.split_once(": ").unwrap();
        let (organisation, name) = about.split_once(", ").unwrap_or((about, ""));
        visit.begins(who, organisation);
        if !name.is_empty() {
            visit.does(Action::describe(id(who), NAME, Some(label(name))));
        }
    }
    visit
}

impl Visit {
    fn gets_everybody_of(&mut self, other: &Visit) -> &mut Self {
        let file = export_backup(&other.state, "").text;
        let import = plan(&self.state, vec![read(file.as_bytes()).unwrap()]).unwrap();
        self.does(Action::Import(Box::new(import), None))
    }

    fn mark(&self, who: &str) -> Option<u32> {
        mark(&self.state.contents.document, &id(who))
    }
}

#[test]
fn whoever_is_the_only_one_of_an_organisation_without_a_name_needs_no_mark() {
    let visit = tablet(&["p: Wonen Noord", "q: Zorg Oost", "r: Wonen Noord, Anna"]);
    assert_eq!(visit.mark("p"), None);
    assert_eq!(visit.mark("q"), None);
}

#[test]
fn who_has_a_mark_keeps_it_whoever_else_comes_in() {
    let mut visit = tablet(&["p: Wonen Noord", "q: WONEN  NOORD"]);
    let before = [visit.mark("p"), visit.mark("q")];
    assert!(before[0].is_some() && before[0] != before[1]);
    // Ids that come before, between and after those that are here.
    let other = tablet(&["a: Wonen Noord", "pp: Wonen Noord", "z: Zorg Oost"]);
    visit.gets_everybody_of(&other);
    assert_eq!([visit.mark("p"), visit.mark("q")], before);
    // And it is theirs on the tablet that they come to.
    let mut there = tablet(&["b: Wonen Noord"]);
    there.gets_everybody_of(&visit);
    assert_eq!([there.mark("p"), there.mark("q")], before);
}

#[test]
fn two_who_came_as_files_with_ids_that_look_alike_are_told_apart() {
    let visit = tablet(&["00AA0: Zorg Oost", "00AA1: Zorg Oost", "00AB0: Oever"]);
    let marks = [visit.mark("00AA0"), visit.mark("00AA1")];
    assert!(marks[0].is_some() && marks[0] != marks[1]);
    assert_eq!(visit.mark("00AB0"), None);
}

#[test]
fn a_mark_is_four_digits_and_hardly_ever_that_of_another() {
    let marks = (0..1_000).map(|number| digits(&id(&format!("QmFzZTY0{number}"))));
    let marks: std::collections::BTreeSet<u32> = marks.collect();
    assert!(marks.iter().all(|mark| (1_000..10_000).contains(mark)));
    assert!(marks.len() > 900, "{}", marks.len());
}

#[test]
fn the_file_of_somebody_without_a_name_has_the_mark_that_the_screen_shows() {
    let visit = tablet(&["p: Wonen Noord", "q: Wonen Noord"]);
    let stems = Stems {
        device: "apparaat",
        merged: "samen",
        unnamed: "naamloos",
    };
    let file = export_for_others(&visit.state, &ExportExtent::One(id("q")), stems);
    let mark = visit.mark("q").unwrap();
    let expected = format!("gezamenlijke-blik_wonen-noord_naamloos_{mark}.json");
    assert_eq!(file.name, expected);
}
