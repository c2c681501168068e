//! Files with mistakes in them, made by chance out of the fixtures. The same number always gives the same one.
//!
//! Some are changed byte by byte, as a bad disk or a bad connection would; most piece by piece, as
//! somebody would who knows what JSON is and what our files look like.

mod bytes;
mod tokens;

use crate::sample::Dice;
use std::path::Path;

/// What the mistakes are made from.
pub struct Corpus {
    files: Vec<Vec<u8>>,
    words: Vec<Vec<u8>>,
}

impl Corpus {
    /// Every JSON file of the fixtures. The good ones count three times: a bad one is mostly refused
    /// for what was wrong with it already.
    pub fn of_the_fixtures() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let mut files = Vec::new();
        for (folder, times) in [("v1", 3), ("workshop", 3), ("odd", 3), ("bad", 1)] {
            let entries = std::fs::read_dir(root.join(folder)).unwrap();
            let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
            paths.retain(|path| path.extension().is_some_and(|end| end == "json"));
            paths.sort();
            for path in paths {
                let bytes = std::fs::read(path).unwrap();
                files.extend(std::iter::repeat_n(bytes, times));
            }
        }
        assert!(files.len() > 100, "{} are too few to be all", files.len());
        let words = words(include_str!("../../fuzz/words.dict"));
        Self { files, words }
    }

    /// With this file as well.
    pub fn and(mut self, file: &str) -> Self {
        let bytes = file.as_bytes().to_vec();
        self.files.extend(std::iter::repeat_n(bytes, 3));
        self
    }

    /// Whatever texts there are, such as stored records.
    pub fn of(files: Vec<Vec<u8>>) -> Self {
        let words = words(include_str!("../../fuzz/words.dict"));
        Self { files, words }
    }

    /// The mutant with this number.
    pub fn mutant(&self, number: u64) -> Vec<u8> {
        let mut dice = Dice::new(number);
        let text = self.file(&mut dice).to_vec();
        self.mutant_of(&text, &mut dice)
    }

    /// A mutant of this very text.
    pub fn mutant_of(&self, text: &[u8], dice: &mut Dice) -> Vec<u8> {
        let mut text = text.to_vec();
        for _ in 0..dice.one_of(&[1, 1, 1, 2, 2, 3, 6]) {
            match dice.once_in(5) {
                true => bytes::change(&mut text, self, dice),
                false => tokens::change(&mut text, self, dice),
            }
        }
        text
    }

    fn file(&self, dice: &mut Dice) -> &[u8] {
        &self.files[dice.below(self.files.len())]
    }

    fn word(&self, dice: &mut Dice) -> &[u8] {
        &self.words[dice.below(self.words.len())]
    }

    /// A word that can stand where a text stands, quotes included.
    fn text(&self, dice: &mut Dice) -> &[u8] {
        self.until(dice, |word| word.starts_with(b"\""))
    }

    /// A word that can stand where a number stands, or almost.
    fn number(&self, dice: &mut Dice) -> &[u8] {
        self.until(dice, |word| {
            word.len() > 1 && word.iter().all(u8::is_ascii_graphic)
        })
    }

    fn until(&self, dice: &mut Dice, fits: impl Fn(&[u8]) -> bool) -> &[u8] {
        loop {
            let word = self.word(dice);
            if fits(word) {
                return word;
            }
        }
    }
}

/// The words of a dictionary as libFuzzer reads it.
fn words(dictionary: &str) -> Vec<Vec<u8>> {
    let lines = dictionary.lines().filter(|line| line.starts_with('"'));
    let words: Vec<Vec<u8>> = lines.map(word).collect();
    assert!(words.len() > 50, "{} are too few to be all", words.len());
    words
}

fn word(line: &str) -> Vec<u8> {
    let inside = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
    let mut word = Vec::new();
    let mut rest = inside.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            word.push(byte);
            continue;
        }
        match rest.next() {
            Some(b'x') => {
                let digits = [rest.next().unwrap(), rest.next().unwrap()];
                let digits = std::str::from_utf8(&digits).unwrap();
                word.push(u8::from_str_radix(digits, 16).unwrap());
            }
            Some(escaped @ (b'"' | b'\\')) => word.push(escaped),
            other => panic!("{line}: libFuzzer does not know the escape {other:?}"),
        }
    }
    word
}

#[test]
fn the_words_are_read_as_libfuzzer_reads_them() {
    let check = |line: &str, expected: &[u8]| assert_eq!(word(line), expected, "{line}");
    check(r#""null""#, b"null");
    check(r#""\"value\"""#, b"\"value\"");
    check(r#""\"\\ud800\"""#, br#""\ud800""#);
    check(r#""\xE2\x80\xAE""#, "\u{202E}".as_bytes());
}

#[test]
fn a_number_always_gives_the_same_mutant() {
    let corpus = Corpus::of_the_fixtures();
    let row = |from: u64| (from..from + 200).map(|number| corpus.mutant(number));
    assert!(row(0).eq(row(0)));
    let different: std::collections::BTreeSet<Vec<u8>> = row(0).collect();
    assert!(different.len() > 190, "{}", different.len());
}
