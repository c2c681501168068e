//! Both languages say the same things in the same places.

use super::places::{Leaf, Places};
use super::{INTERFACE, LANGUAGES, Mistake, path};

/// How the texts of a file in both languages differ in more than words; the first difference is enough.
pub fn difference(name: &str, texts: [&str; 2]) -> Option<Mistake> {
    let [dutch, english] = texts.map(|text| Places::of(text).leaves);
    let is_interface = INTERFACE.contains(&name);
    for at in 0..dutch.len().max(english.len()) {
        let (here, there) = (dutch.get(at), english.get(at));
        let path_of = |leaf: Option<&Leaf>| leaf.map(|leaf| leaf.path.clone());
        let [nl, en] = [here, there].map(|leaf| leaf.map(|leaf| shared(leaf, is_interface)));
        if path_of(here) == path_of(there) && nl == en {
            continue;
        }
        let place = here.or(there).map_or("", |leaf| &leaf.path);
        let sentence = match path_of(here) == path_of(there) && is_interface {
            true => format!(
                "nl and en fill in different things at {place}: nl has {}, en has {}",
                told(here),
                told(there)
            ),
            false => format!(
                "nl and en are not twins at {place}: nl has {}, en has {}",
                told(here),
                told(there)
            ),
        };
        let [language, _] = LANGUAGES;
        return Some(Mistake {
            file: path(language, name),
            line: here.map(|leaf| leaf.line),
            sentence,
        });
    }
    None
}

/// What twins have in common beside their places: of the model ids and kinds, of the interface what is filled in.
fn shared(leaf: &Leaf, is_interface: bool) -> Vec<&str> {
    if is_interface {
        let mut gaps = gaps(&leaf.value);
        gaps.sort_unstable();
        return gaps;
    }
    let last = leaf.path.rsplit('.').next().unwrap_or_default();
    match last == "id" || last == "kind" || last == "scale" || last.starts_with("carries[") {
        true => vec![&leaf.value],
        false => Vec::new(),
    }
}

/// The names between `{` and `}`: what a text wants to be given.
fn gaps(text: &str) -> Vec<&str> {
    let pieces = text.split('{').skip(1);
    let names = pieces.filter_map(|piece| piece.split_once('}').map(|(name, _)| name));
    names.collect()
}

fn told(leaf: Option<&Leaf>) -> String {
    leaf.map_or("nothing more".to_owned(), |leaf| {
        let Leaf { path, line, value } = leaf;
        let start: String = value.chars().take(30).collect();
        let dots = if start.len() < value.len() { "…" } else { "" };
        format!("“{start}{dots}” ({path}, line {line})")
    })
}
