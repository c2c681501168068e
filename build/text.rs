//! The texts of a language in one piece, in the order in which they are read: data in that order becomes smallest on its
//! way to a tablet. A constant is a slice of it.

/// The texts so far.
#[derive(Default)]
pub struct Texts {
    whole: String,
    name: String,
}

impl Texts {
    /// None yet; the constant that holds the whole gets this name.
    pub fn named(name: &str) -> Self {
        Self {
            whole: String::new(),
            name: name.to_owned(),
        }
    }

    /// Adds a text, and gives the code for it.
    pub fn add(&mut self, text: &str) -> String {
        let from = self.whole.len();
        self.whole.push_str(text);
        format!("cut({}, {from}, {})", self.name, text.len())
    }

    /// A list of texts.
    pub fn list<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) -> String {
        let texts: Vec<_> = texts.into_iter().map(|text| self.add(text)).collect();
        format!("&[{}]", texts.join(", "))
    }

    /// The code for the whole.
    pub fn code(&self) -> String {
        format!("const {}: &str = {:?};\n", self.name, self.whole)
    }
}
