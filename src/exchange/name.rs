//! File names that people can tell apart in a download folder.

/// A readable file name of the parts that are known, such as
/// `gezamenlijke-blik_zorgnetwerk-de-linde_wonen-noord_anna.json`.
///
/// The last part keeps two files of people with the same name apart.
pub fn file_name(parts: &[&str], distinct: &str, extension: &str) -> String {
    let mut name = String::from("gezamenlijke-blik");
    for part in parts.iter().chain([&distinct]) {
        let part = slug(part);
        if !part.is_empty() {
            name.push('_');
            name.push_str(&part);
        }
    }
    name.push('.');
    name.push_str(extension);
    name
}

/// At most 40 small letters and digits of any script, the rest as single dashes.
fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let slug: String = words.collect::<Vec<_>>().join("-");
    let slug: String = slug.chars().take(40).collect();
    slug.trim_matches('-').to_owned()
}
