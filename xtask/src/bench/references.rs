//! What other ways of making such a page weigh.
//!
//! Measured once, with the same 25 questions and a radar, each built for release; what counts is the ratio.

/// Something to compare with.
pub(super) struct Reference {
    pub(super) name: &'static str,
    /// First load in kilobytes of 1,000 bytes, after brotli.
    pub(super) brotli_kb: f64,
}

pub(super) const FIRST_LOAD: [Reference; 5] = [
    Reference {
        name: "React 19 and Chart.js, by hand",
        brotli_kb: 102.0,
    },
    Reference {
        name: "SurveyJS and Chart.js",
        brotli_kb: 338.0,
    },
    Reference {
        name: "Leptos with one heading and a button",
        brotli_kb: 28.7,
    },
    Reference {
        name: "prototype: Leptos, plotters, serde_json",
        brotli_kb: 79.6,
    },
    Reference {
        name: "static HTML page",
        brotli_kb: 1.7,
    },
];
