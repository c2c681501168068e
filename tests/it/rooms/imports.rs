//! What a source brings in from elsewhere.

/// A name that a file brings in, and the path by which it does; `*` for all that there are.
pub struct Import {
    pub name: String,
    pub path: Vec<String>,
    pub is_passed_on: bool,
}

/// Everything that the code brings in, and what it passes on.
pub fn imports(code: &str) -> Vec<Import> {
    let mut imports = Vec::new();
    for statement in code.split(';') {
        let from = statement.lines().find(|line| brings(line).is_some());
        if let Some(from) = from {
            let at = from.as_ptr() as usize - statement.as_ptr() as usize;
            let (tree, is_passed_on) = brings(&statement[at..]).unwrap();
            let before = imports.len();
            spread(tree, &[], &mut imports);
            let new = imports[before..].iter_mut();
            new.for_each(|import| import.is_passed_on = is_passed_on);
        }
    }
    imports
}

/// The paths of `a::b`, or of `a::{b as c, d::e}`, each with the name under which it is known afterwards.
pub fn spread(tree: &str, before: &[String], all: &mut Vec<Import>) {
    let tree = tree.trim();
    if let Some(group) = tree.strip_prefix('{') {
        let (mut depth, mut from) = (0, 0);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    spread(&group[from..at], before, all);
                    from = at + 1;
                    if c == '}' {
                        return;
                    }
                }
                _ => {}
            }
        }
        return;
    }
    let end = tree.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '*');
    let (first, rest) = tree.split_at(end.unwrap_or(tree.len()));
    if first.is_empty() {
        return;
    }
    let mut path = before.to_vec();
    if first != "self" || path.is_empty() {
        path.push(first.to_owned());
    }
    match rest.strip_prefix("::") {
        Some(rest) => spread(rest, &path, all),
        None => {
            let name = rest.trim().strip_prefix("as ");
            let name = name.and_then(|name| name.split_whitespace().next());
            let name = name.or(path.last().map(String::as_str)).unwrap_or_default();
            let name = name.to_owned();
            let is_passed_on = false;
            all.push(Import {
                name,
                path,
                is_passed_on,
            });
        }
    }
}

/// Whether a line brings something in: what follows its `use`, and whether it passes it on.
pub fn brings(line: &str) -> Option<(&str, bool)> {
    let (before, tree) = match line.split_once("use ") {
        Some((before, tree)) => (before.trim(), tree),
        None => return None,
    };
    let is_passed_on = before.starts_with("pub");
    (before.is_empty() || is_passed_on && !before.contains(' ')).then_some((tree, is_passed_on))
}
