//! No files of a room use each other in a circle: each can be read after those that it uses, and tested with them alone.
//!
//! What a file asks of its room through a `mod.rs` counts as a use of the file where it really stands.

use super::code::{Texts, code, paths};
use super::imports::{Import, brings, imports, spread};
use super::{ROOMS, sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Where a file stands in its room: `["json", "node"]`; a `mod.rs` by its folder, that of the room by nothing.
type ModulePath = Vec<String>;

/// The files of a room, with what each says and brings in.
struct Files<'r> {
    room: &'r str,
    codes: BTreeMap<ModulePath, String>,
    imports: BTreeMap<ModulePath, Vec<Import>>,
}

/// Where a file of this name stands in the folder of another.
fn below(place: &ModulePath, name: &str) -> ModulePath {
    [place.as_slice(), &[name.to_owned()]].concat()
}

impl<'r> Files<'r> {
    fn new(room: &'r str, sources: &[(&str, &str)]) -> Self {
        let mut files = Self {
            room,
            codes: BTreeMap::new(),
            imports: BTreeMap::new(),
        };
        for (path, source) in sources {
            let path = path.trim_end_matches(".rs").trim_end_matches("mod");
            let place = path.split('/').filter(|part| !part.is_empty());
            let place: ModulePath = place.map(str::to_owned).collect();
            let source = source.split("#[cfg(test)]").next().unwrap();
            let code = code(source, Texts::Blank);
            let imports = imports(&code);
            files.imports.insert(place.clone(), imports);
            files.codes.insert(place, code);
        }
        files
    }

    fn brought_in(&self, place: &ModulePath) -> impl Iterator<Item = &Import> {
        self.imports.get(place).into_iter().flatten()
    }

    /// The file that a path leads to, as it is written in another one; nothing where it leads out of the room.
    fn at(&self, from: &ModulePath, path: &[String], depth: usize) -> Option<ModulePath> {
        let (mut place, mut path) = (from.clone(), path);
        match path.first()?.as_str() {
            "crate" if path.get(1).is_some_and(|room| room == self.room) => {
                place.clear();
                path = &path[2..];
            }
            "self" => path = &path[1..],
            "super" => {
                while path.first().is_some_and(|step| step == "super") {
                    place.pop()?;
                    path = &path[1..];
                }
            }
            child if self.codes.contains_key(&below(&place, child)) => {}
            _ => return None,
        }
        while let Some(name) = path.first() {
            let child = below(&place, name);
            if !self.codes.contains_key(&child) {
                let stands = self.passed_on(&place, name, depth);
                return Some(stands.unwrap_or(place));
            }
            (place, path) = (child, &path[1..]);
        }
        Some(place)
    }

    /// Where a name stands that a file only passes on.
    fn passed_on(&self, place: &ModulePath, name: &str, depth: usize) -> Option<ModulePath> {
        let imports = || self.brought_in(place).filter(|_| depth < 9);
        let by_name = imports().filter(|import| import.name == name);
        let mut found = by_name.filter_map(|import| self.at(place, &import.path, depth + 1));
        let all = imports().filter(|import| import.name == "*");
        let all = all.filter_map(|import| self.at(place, &import.path, depth + 1));
        let mut all = all.filter(|other| {
            let words = ["struct", "enum", "trait", "type", "const", "static", "fn"];
            let code = self.codes.get(other).map_or("", String::as_str);
            words.iter().any(|word| {
                let item = format!("{word} {name}");
                let mut found = code.match_indices(&item);
                found.any(|(at, _)| !code[at + item.len()..].starts_with(char::is_alphanumeric))
            })
        });
        found.next().or_else(|| all.next())
    }

    /// The files that a file uses.
    fn used(&self, place: &ModulePath) -> BTreeSet<ModulePath> {
        let code = &self.codes[place];
        let mut asked = Vec::new();
        // What a file passes on it does not use itself.
        let kept: Vec<&str> = code
            .split(';')
            .filter(|statement| {
                let mut lines = statement.lines().filter_map(brings);
                !lines.any(|(_, is_passed_on)| is_passed_on)
            })
            .collect();
        let kept = kept.join(";");
        for start in ["crate", "super", "self"] {
            for (_, after) in paths(&kept, start) {
                spread(after, &[start.to_owned()], &mut asked);
            }
        }
        let mut used: BTreeSet<ModulePath> = asked
            .iter()
            .chain(self.brought_in(place).filter(|import| !import.is_passed_on))
            .filter_map(|import| self.at(place, &import.path, 0))
            .collect();
        used.remove(place);
        used
    }

    /// A way from each file back to itself, where there is one.
    fn circles(&self) -> Vec<String> {
        // The sign of the room only says what is in it.
        let places = || self.codes.keys().filter(|place| !place.is_empty());
        let used: BTreeMap<&ModulePath, BTreeSet<ModulePath>> =
            places().map(|place| (place, self.used(place))).collect();
        let mut found = Vec::new();
        for start in places() {
            let mut ways = vec![vec![start]];
            let mut known = BTreeSet::new();
            while let Some(way) = ways.pop() {
                for next in used[way[way.len() - 1]]
                    .iter()
                    .filter(|next| used.contains_key(next))
                {
                    if next == start {
                        let way = way.iter().map(|place| place.join("/"));
                        let way: Vec<String> = way.chain([start.join("/")]).collect();
                        found.push(format!("{}: {}", self.room, way.join(" -> ")));
                    } else if known.insert(next) {
                        ways.push([way.as_slice(), &[next]].concat());
                    }
                }
            }
        }
        found
    }
}

#[test]
fn no_files_of_a_room_use_each_other_in_a_circle() {
    let mut found = Vec::new();
    for room in &ROOMS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src")
            .join(room.name);
        let mut all = Vec::new();
        sources(&folder, &mut all);
        let texts: Vec<(String, String)> = all
            .iter()
            .map(|path| {
                let name = path.strip_prefix(&folder).unwrap().to_str().unwrap();
                (
                    name.replace('\\', "/"),
                    std::fs::read_to_string(path).unwrap(),
                )
            })
            .collect();
        let texts: Vec<(&str, &str)> = texts
            .iter()
            .map(|(name, text)| (&**name, &**text))
            .collect();
        found.extend(Files::new(room.name, &texts).circles());
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// The circles in a room of these files, which is called `a`.
fn check(sources: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(Files::new("a", sources).circles(), expected, "{sources:?}");
}

#[test]
fn a_planted_circle_is_found() {
    let both = ["a: b -> c -> b", "a: c -> b -> c"];
    let c = ("c.rs", "use super::b;\nfn g() { b::f() }");
    check(&[("b.rs", "use super::c::g;"), c], &both);
    check(&[("b.rs", "fn f() { crate::a::c::g() }"), c], &both);
    check(
        &[("b.rs", "use super::{\n    c::{self, g as h},\n};"), c],
        &both,
    );
    let sign = (
        "mod.rs",
        "mod b;\nmod c;\npub use b::f;\npub(crate) use c::{g, h as i};",
    );
    check(&[sign, ("b.rs", "use super::i;"), c], &both);
    let sign = ("mod.rs", "pub use b::*;\npub use c::*;");
    check(&[sign, ("b.rs", "use super::g;"), c], &both);
    let three = [
        ("b.rs", "use super::c::g;"),
        ("c.rs", "use super::d::h;"),
        ("d.rs", "use super::b::f;"),
    ];
    check(
        &three,
        &[
            "a: b -> c -> d -> b",
            "a: c -> d -> b -> c",
            "a: d -> b -> c -> d",
        ],
    );
    let inner = ("b/d.rs", "use super::super::c::g;");
    check(
        &[
            ("b/mod.rs", "mod d;\nuse d::f;"),
            inner,
            ("c.rs", "use crate::a::b::d::f;"),
        ],
        &["a: b/d -> c -> b/d", "a: c -> b/d -> c"],
    );
}

#[test]
fn what_is_passed_on_or_only_talked_about_is_no_circle() {
    let c = ("c.rs", "use super::f;\nuse crate::e::b;");
    let sign = ("mod.rs", "mod b;\nmod c;\npub use b::f;\npub use c::g;");
    check(
        &[sign, ("b.rs", "// use super::c;\nlet a = \"super::c\";"), c],
        &[],
    );
    check(
        &[
            ("b/mod.rs", "mod d;\npub use d::f;"),
            ("b/d.rs", "use super::g;"),
            c,
        ],
        &[],
    );
    check(
        &[("b.rs", "#[cfg(test)]\nmod tests { use super::c; }"), c],
        &[],
    );
}
