//! The numbers of the workshop, worked out by hand from the answers in its files. The sums stand beside
//! them, so that anybody with a pencil can check them.

use gezamenlijke_blik::reflection::Lens;

/// The organisations in the order of the picture, which is also that of every row below.
pub const ORGANISATIONS: [&str; 4] = [
    "Gemeente Westerdam",
    "Welzijn Linde",
    "Wonen Noord",
    "Zorggroep Oever",
];

/// Each participant: organisation, name, answered questions of 25, scored ones, and the five lens values.
/// `*` is thin, `-` is no value; lenses in the order ambition, interests, relationship, organisation, process.
#[rustfmt::skip]
pub const PEOPLE: [(&str, &str, usize, usize, [&str; 5]); 12] = [
    ("Gemeente Westerdam", "Anna", 25, 25, ["15/4", "13/4", "4", "15/4", "25/7"]),
    ("Gemeente Westerdam", "Fatih", 25, 24, ["4", "15/4", "11/3", "4", "23/7"]),
    ("Gemeente Westerdam", "Blauwe Reiger", 25, 20, ["4", "8/3", "11/3", "3", "7/2"]),
    ("Zorggroep Oever", "Joris", 24, 24, ["13/4", "3", "17/6", "8/3", "3"]),
    ("Zorggroep Oever", "Saskia", 25, 25, ["15/4", "11/4", "19/6", "5/2", "3"]),
    ("Zorggroep Oever", "", 25, 20, ["13/4", "11/4", "17/6", "2", "11/3"]),
    ("Wonen Noord", "Anna", 25, 25, ["13/4", "3", "17/6", "9/4", "20/7"]),
    ("Wonen Noord", "Zoë", 25, 23, ["13/4", "8/3", "17/6", "2", "17/6"]),
    ("Wonen Noord", "", 25, 17, ["13/4", "11/4", "8/3", "-", "8/3*"]),
    ("Welzijn Linde", "Yusuf", 25, 22, ["7/2", "9/4", "5/2", "3*", "3"]),
    ("Welzijn Linde", "Hennie", 10, 9, ["13/4", "10/3", "2*", "-", "-"]),
    ("Welzijn Linde", "Noor", 25, 22, ["4", "11/4", "13/6", "2*", "22/7"]),
];

/// A lens: its organisations, its group, and its lowest and highest organisation.
pub type LensRow = (
    Lens,
    [&'static str; 4],
    [&'static str; 2],
    [&'static str; 2],
);

/// Each lens: the value of every organisation, the group (every organisation the same; every participant the
/// same) and the range from the lowest to the highest organisation. Behind each exact value stands what the screen shows,
/// rounded half up.
#[rustfmt::skip]
pub const LENSES: [LensRow; 5] = [
    // Gemeente Westerdam: Anna (4+4+4+3)/4 = 15/4, Fatih (4+3+5)/3 = 4, Blauwe Reiger (5+4+4+3)/4 = 4; mean 47/12 = 3.917
    // Welzijn Linde: Yusuf (5+4+2+3)/4 = 7/2, Hennie (4+4+2+3)/4 = 13/4, Noor (4+5+3+4)/4 = 4; mean 43/12 = 3.583
    // Wonen Noord: Anna (4+3+4+2)/4 = 13/4, Zoë (4+3+3+3)/4 = 13/4, (geen naam) (3+4+3+3)/4 = 13/4; mean 13/4 = 3.250
    // Zorggroep Oever: Joris (4+3+3+3)/4 = 13/4, Saskia (5+4+3+3)/4 = 15/4, (geen naam) (4+4+3+2)/4 = 13/4; mean 41/12 = 3.417
    // Group: (47/12 + 43/12 + 13/4 + 41/12)/4 = 85/24; 85/2 over 12 people = 85/24
    (Lens::Ambition, ["47/12 3.9", "43/12 3.6", "13/4 3.3", "41/12 3.4"], ["85/24 3.5", "85/24 3.5"], ["13/4 3.3", "47/12 3.9"]),
    // Gemeente Westerdam: Anna (3+3+4+3)/4 = 13/4, Fatih (4+4+4+3)/4 = 15/4, Blauwe Reiger (3+3+2)/3 = 8/3; mean 29/9 = 3.222
    // Welzijn Linde: Yusuf (3+1+4+1)/4 = 9/4, Hennie (4+2+4)/3 = 10/3, Noor (3+2+4+2)/4 = 11/4; mean 25/9 = 2.778
    // Wonen Noord: Anna (4+2+4+2)/4 = 3, Zoë (3+3+2)/3 = 8/3, (geen naam) (4+2+4+1)/4 = 11/4; mean 101/36 = 2.806
    // Zorggroep Oever: Joris (4+2+4+2)/4 = 3, Saskia (4+2+4+1)/4 = 11/4, (geen naam) (3+1+5+2)/4 = 11/4; mean 17/6 = 2.833
    // Group: (29/9 + 25/9 + 101/36 + 17/6)/4 = 419/144; 419/12 over 12 people = 419/144
    (Lens::Interests, ["29/9 3.2", "25/9 2.8", "101/36 2.8", "17/6 2.8"], ["419/144 2.9", "419/144 2.9"], ["25/9 2.8", "29/9 3.2"]),
    // Gemeente Westerdam: Anna (4+5+4+4+3+4)/6 = 4, Fatih (4+4+4+4+3+3)/6 = 11/3, Blauwe Reiger (4+5+3+4+2+4)/6 = 11/3; mean 34/9 = 3.778
    // Welzijn Linde: Yusuf (4+1+2+2+3+3)/6 = 5/2, Hennie (2+2)/2 = 2*, Noor (3+2+2+1+2+3)/6 = 13/6; mean 20/9 = 2.222
    // Wonen Noord: Anna (4+2+3+3+2+3)/6 = 17/6, Zoë (4+2+2+3+3+3)/6 = 17/6, (geen naam) (3+2+3+2+2+4)/6 = 8/3; mean 25/9 = 2.778
    // Zorggroep Oever: Joris (3+2+3+3+2+4)/6 = 17/6, Saskia (4+3+3+2+3+4)/6 = 19/6, (geen naam) (4+2+2+3+3+3)/6 = 17/6; mean 53/18 = 2.944
    // Group: (34/9 + 20/9 + 25/9 + 53/18)/4 = 211/72; 211/6 over 12 people = 211/72
    (Lens::Relationship, ["34/9 3.8", "20/9 2.2", "25/9 2.8", "53/18 2.9"], ["211/72 2.9", "211/72 2.9"], ["20/9 2.2", "34/9 3.8"]),
    // Gemeente Westerdam: Anna (4+4+4+3)/4 = 15/4, Fatih (3+4+5+4)/4 = 4, Blauwe Reiger (3)/1 = 3; mean 43/12 = 3.583
    // Welzijn Linde: Yusuf (3)/1 = 3*, Hennie none, Noor (2)/1 = 2*; mean 5/2 = 2.500
    // Wonen Noord: Anna (4+2+2+1)/4 = 9/4, Zoë (3+2+1+2)/4 = 2, (geen naam) none; mean 17/8 = 2.125
    // Zorggroep Oever: Joris (3+3+2)/3 = 8/3, Saskia (4+3+2+1)/4 = 5/2, (geen naam) (3+2+1)/3 = 2; mean 43/18 = 2.389
    // Group: (43/12 + 5/2 + 17/8 + 43/18)/4 = 763/288; 163/6 over 10 people = 163/60
    (Lens::Organisation, ["43/12 3.6", "5/2* 2.5", "17/8 2.1", "43/18 2.4"], ["763/288 2.6", "163/60 2.7"], ["17/8 2.1", "43/12 3.6"]),
    // Gemeente Westerdam: Anna (4+4+5+3+2+3+4)/7 = 25/7, Fatih (3+4+4+3+3+3+3)/7 = 23/7, Blauwe Reiger (4+4+5+2+3+3)/6 = 7/2; mean 145/42 = 3.452
    // Welzijn Linde: Yusuf (3+4+2+3+4+2+3)/7 = 3, Hennie none, Noor (3+3+3+3+3+3+4)/7 = 22/7; mean 43/14 = 3.071
    // Wonen Noord: Anna (3+3+3+3+2+3+3)/7 = 20/7, Zoë (3+4+2+3+2+3)/6 = 17/6, (geen naam) (4+1+3)/3 = 8/3*; mean 39/14 = 2.786
    // Zorggroep Oever: Joris (3+4+3+3+3+2+3)/7 = 3, Saskia (3+3+3+2+3+3+4)/7 = 3, (geen naam) (4+4+3)/3 = 11/3; mean 29/9 = 3.222
    // Group: (145/42 + 43/14 + 39/14 + 29/9)/4 = 1579/504; 725/21 over 11 people = 725/231
    (Lens::Process, ["145/42 3.5", "43/14 3.1", "39/14 2.8", "29/9 3.2"], ["1579/504 3.1", "725/231 3.1"], ["39/14 2.8", "145/42 3.5"]),
];

/// One question: its id, the scores of every organisation, how far people of two organisations are apart (every pair of
/// organisations the same; every pair of people the same), and how many do not know, say that it does not apply, and left it open.
pub type QuestionRow = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    [usize; 3],
);

/// The questions, the most distant first. RE-Q2: 5 4 5 against 1 2 2 lies 27 steps over 9 pairs apart, so 3; the six pairs of
/// organisations come to (27 + 24 + 21 + 3 + 6 + 3) / 9 / 6 = 14/9.
#[rustfmt::skip]
pub const QUESTIONS: [QuestionRow; 25] = [
    ("RE-Q2", "5 4 5 | 1 2 2 | 2 2 2 | 2 3 2", "14/9", "14/9", [0, 0, 0]),
    ("OR-Q4", "3 4 |  | 1 2 | 2 1 1", "14/9", "3/2", [1, 3, 1]),
    ("OR-Q3", "4 5 | 2 | 2 1 | 2", "3/2", "24/13", [4, 0, 2]),
    ("RE-Q4", "4 4 4 | 2 1 | 3 3 2 | 3 2 3", "143/108", "19/15", [0, 0, 1]),
    ("PR-Q3", "5 4 5 | 2 3 | 3 2 | 3 3", "5/4", "7/5", [2, 0, 1]),
    ("OR-Q2", "4 4 3 |  | 2 2 | 3 3 2", "10/9", "23/21", [3, 0, 1]),
    ("AM-Q3", "4 5 4 | 2 2 3 | 4 3 3 | 3 3 3", "19/18", "19/18", [0, 0, 0]),
    ("PR-Q5", "2 3 2 | 4 3 | 2 2 1 | 3 3 3", "37/36", "1", [0, 0, 1]),
    ("BE-Q2", "3 4 3 | 1 2 2 | 2 3 2 | 2 2 1", "55/54", "55/54", [0, 0, 0]),
    ("RE-Q3", "4 4 3 | 2 2 2 | 3 2 3 | 3 3 2", "49/54", "49/54", [0, 0, 0]),
    ("BE-Q4", "3 3 2 | 1 2 | 2 2 1 | 2 1 2", "83/108", "7/9", [0, 0, 1]),
    ("AM-Q2", "4 3 4 | 4 4 5 | 3 3 4 | 3 4 4", "35/54", "35/54", [0, 0, 0]),
    ("AM-Q1", "4 4 5 | 5 4 4 | 4 4 3 | 4 5 4", "5/9", "5/9", [0, 0, 0]),
    ("RE-Q6", "4 3 4 | 3 3 | 3 3 4 | 4 4 3", "29/54", "8/15", [0, 0, 1]),
    ("BE-Q1", "3 4 3 | 3 4 3 | 4 3 4 | 4 4 3", "14/27", "14/27", [0, 0, 0]),
    ("RE-Q5", "3 3 2 | 3 2 | 2 3 2 | 2 3 3", "55/108", "23/45", [0, 0, 1]),
    ("OR-Q1", "4 3 | 3 | 4 3 | 3 4 3", "17/36", "11/23", [3, 1, 0]),
    ("PR-Q7", "4 3 3 | 3 4 | 3 3 3 | 3 4", "17/36", "17/37", [1, 0, 1]),
    ("AM-Q4", "3 3 | 3 3 4 | 2 3 3 | 3 3 2", "25/54", "22/45", [1, 0, 0]),
    ("RE-Q1", "4 4 4 | 4 3 | 4 4 3 | 3 4 4", "47/108", "19/45", [0, 0, 1]),
    ("PR-Q2", "4 4 4 | 4 3 | 3 4 4 | 4 3 4", "47/108", "19/45", [0, 0, 1]),
    ("PR-Q1", "4 3 4 | 3 3 | 3 3 | 3 3 4", "23/54", "17/37", [1, 0, 1]),
    ("PR-Q6", "3 3 3 | 2 3 | 3 | 2 3", "5/12", "10/23", [2, 1, 1]),
    ("PR-Q4", "3 3 | 3 3 | 3 3 | 3 2", "1/4", "1/4", [3, 0, 1]),
    ("BE-Q3", "4 4 | 4 4 4 | 4 4 | 4 4 5", "1/6", "7/37", [1, 1, 0]),
];
