//! The map that people read is the table that the sources are held against.

use super::{ROOMS, sources};
use std::collections::BTreeSet;
use std::path::Path;

/// The cells of each row of the map: room, what it is for, rooms, crates.
fn rows() -> Vec<[String; 4]> {
    let text = include_str!("../../../CONTRIBUTING.md");
    let (_, map) = text.split_once("\n| room | what it is for |").unwrap();
    let lines = map.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells = |line: &str| -> [String; 4] {
        let cells = line.trim_matches('|').split('|');
        let cells: Vec<String> = cells.map(|cell| cell.trim().to_owned()).collect();
        cells.try_into().unwrap()
    };
    lines.map(cells).collect()
}

/// The names in a cell, without what is said about them in brackets.
fn names(cell: &str) -> BTreeSet<String> {
    let names = cell.split(" (").next().unwrap().split(", ");
    let names = names.filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

#[test]
fn the_map_for_people_is_this_table() {
    let rows = rows();
    let rooms: Vec<&str> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(rooms, ROOMS.map(|room| room.name));
    for (at, ([name, purpose, rooms, crates], room)) in rows.iter().zip(&ROOMS).enumerate() {
        assert!(!purpose.is_empty(), "{name}");
        let expected: BTreeSet<String> = match rooms.as_str() {
            "all" => ROOMS[..at]
                .iter()
                .map(|room| room.name.to_owned())
                .collect(),
            rooms => names(rooms),
        };
        let allowed: BTreeSet<String> = room.rooms.iter().map(|room| (*room).to_owned()).collect();
        assert_eq!(expected, allowed, "{name}");
        let crates: BTreeSet<String> = names(crates)
            .iter()
            .map(|name| name.replace('-', "_"))
            .collect();
        let allowed: BTreeSet<String> = room.crates.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(crates, allowed, "{name}");
    }
}

#[test]
fn no_room_uses_one_that_comes_after_it() {
    for (at, room) in ROOMS.iter().enumerate() {
        let before: Vec<&str> = ROOMS[..at].iter().map(|room| room.name).collect();
        assert!(
            room.rooms.iter().all(|used| before.contains(used)),
            "{}",
            room.name
        );
    }
}

#[test]
fn every_room_of_the_table_is_there() {
    for room in &ROOMS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(room.name);
        let mut all = Vec::new();
        sources(&folder, &mut all);
        assert!(
            all.iter().any(|path| path.ends_with("mod.rs")),
            "{}",
            room.name
        );
    }
}
