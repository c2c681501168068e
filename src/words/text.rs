//! What texts are made of: forms for one and for many, tables by name, and places to fill in.

/// A text that counts: one form for exactly one, and one for every other number.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// For exactly one.
    pub one: &'static str,
    /// For none, two and more. With `{count}` where the number is said.
    pub many: &'static str,
}

impl Counted {
    /// The text for this number.
    #[must_use]
    pub fn of(&self, count: usize) -> String {
        let text = if count == 1 { self.one } else { self.many };
        fill(text, &[("count", &count.to_string())])
    }
}

/// Texts by name, where the names are known elsewhere: in the table of pages or of what is kept. They keep the order in
/// which they stand in their file.
#[derive(Debug)]
pub struct Keyed<T: 'static>(pub(super) &'static [(&'static str, T)]);

impl<T> Keyed<T> {
    /// What has this name.
    pub fn get(&self, key: &str) -> Option<&'static T> {
        let mut all = self.0.iter();
        all.find(|(known, _)| *known == key).map(|(_, value)| value)
    }

    /// All names.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(key, _)| *key)
    }
}

/// A text with its placeholders filled in: `{name}` becomes the value given for `name`.
///
/// Filled from left to right in one pass, so a value that itself holds `{name}` stays as it is. A placeholder
/// without a value stays visible, which the tests notice.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, tail)| {
            let value = values.iter().find(|(key, _)| *key == name)?;
            Some((value.1, tail))
        });
        if let Some((value, tail)) = known {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}
