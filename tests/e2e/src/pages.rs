//! Every page of the app, by its address.

/// One of the five lenses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lens {
    /// Its name in files: `ambition`.
    pub key: &'static str,
    /// Its name in addresses: `ambitie`.
    pub slug: &'static str,
    /// The two letters in front of its questions: `AM`.
    pub letters: &'static str,
    /// How many questions it has.
    pub questions: usize,
}

/// The five lenses, in the order of the model.
pub const LENSES: [Lens; 5] = [
    Lens {
        key: "ambition",
        slug: "ambitie",
        letters: "AM",
        questions: 4,
    },
    Lens {
        key: "interests",
        slug: "belangen",
        letters: "BE",
        questions: 4,
    },
    Lens {
        key: "relationship",
        slug: "relatie",
        letters: "RE",
        questions: 6,
    },
    Lens {
        key: "organisation",
        slug: "organisatie",
        letters: "OR",
        questions: 4,
    },
    Lens {
        key: "process",
        slug: "proces",
        letters: "PR",
        questions: 7,
    },
];

/// How many questions there are in all.
pub const QUESTIONS: usize = 25;

/// The lens of a question, by the letters of its id.
#[must_use]
pub fn lens_of(question: &str) -> Option<Lens> {
    LENSES
        .into_iter()
        .find(|lens| question.starts_with(lens.letters))
}

impl Lens {
    /// The ids of its questions, in order.
    pub fn ids(self) -> impl Iterator<Item = String> {
        (1..=self.questions).map(move |number| format!("{}-Q{number}", self.letters))
    }

    /// The address of its page.
    #[must_use]
    pub fn hash(self) -> String {
        format!("#/lens/{}", self.slug)
    }

    /// The address of the article about it.
    #[must_use]
    pub fn article(self) -> String {
        format!("#/lees-meer/{}", self.slug)
    }
}

/// A page, by a short name and its address behind the `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// A name for messages and pictures.
    pub name: String,
    /// Its address, from the `#` on.
    pub hash: String,
}

/// Every page, and of the instruments two, in the order in which a visitor meets them; the last is an address that leads nowhere.
#[must_use]
pub fn pages() -> Vec<Page> {
    let page = |name: &str, hash: &str| Page {
        name: name.to_owned(),
        hash: hash.to_owned(),
    };
    let mut all = vec![
        page("welcome", "#/"),
        page("start", "#/start"),
        page("overview", "#/overzicht"),
    ];
    all.extend(LENSES.map(|lens| page(lens.key, &lens.hash())));
    all.extend([
        page("conditions", "#/instrument/wie-bepaalt"),
        page("mirror", "#/instrument/spiegel"),
        page("deepening", "#/verdieping"),
        page("open", "#/nog-open"),
        page("mine", "#/mijn-beeld"),
        page("done", "#/klaar"),
        page("together", "#/samen"),
        page("files", "#/bestanden"),
        page("scan", "#/scan"),
        page("data", "#/mijn-gegevens"),
        page("differences", "#/verschillen"),
        page("sessions", "#/sessies"),
        page("facilitate", "#/begeleiden"),
        page("invite", "#/nodig-uit"),
        page("invitation", "#/uitnodiging"),
        page("hand-over", "#/geef-door"),
        page("show-code", "#/toon-code"),
        page("erase", "#/wissen"),
        page("example", "#/voorbeeld"),
        page("install", "#/op-je-tablet"),
        page("privacy", "#/privacy"),
    ]);
    all.extend(LENSES.map(|lens| page(&format!("article-{}", lens.key), &lens.article())));
    all.extend([page("about", "#/over"), page("unknown", "#/nergens")]);
    all
}
