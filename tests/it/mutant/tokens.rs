//! Mistakes of somebody who knows JSON and our files: by accident in an editor, or on purpose.

use super::Corpus;
use super::bytes::insert;
use crate::sample::Dice;
use std::ops::Range;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    /// A number, `null`, `true`, or something that should have been one.
    Word,
    Open,
    Close,
    Comma,
    Colon,
    Blank,
}

/// A piece of the text between two borders of JSON.
#[derive(Clone)]
struct Token {
    kind: Kind,
    bytes: Vec<u8>,
}

/// Makes one mistake; leaves a text without anything to change as it is.
pub fn change(text: &mut Vec<u8>, corpus: &Corpus, dice: &mut Dice) {
    let mut tokens = split(text);
    match dice.roll(20) {
        0 => swap(&mut tokens, Kind::Text, dice),
        1 | 2 => swap(&mut tokens, Kind::Word, dice),
        3 => replace(&mut tokens, Kind::Text, corpus.text(dice), dice),
        4 => replace(&mut tokens, Kind::Word, corpus.number(dice), dice),
        5 => write_into_a_text(&mut tokens, corpus, dice),
        6..9 => shift_a_number(&mut tokens, dice),
        9..12 => again(&mut tokens, dice),
        12 => remove(&mut tokens, dice),
        13 => wrap(&mut tokens, dice),
        14 | 15 => add_a_member(&mut tokens, corpus, dice),
        16..18 => graft(&mut tokens, corpus, dice),
        18 => stretch(&mut tokens, dice),
        _ => take_out_one(&mut tokens, dice),
    }
    *text = tokens.into_iter().flat_map(|token| token.bytes).collect();
}

fn split(text: &[u8]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (kind, end) = match text[at] {
            b'"' => (Kind::Text, end_of_text(text, at)),
            b'{' | b'[' => (Kind::Open, at + 1),
            b'}' | b']' => (Kind::Close, at + 1),
            b',' => (Kind::Comma, at + 1),
            b':' => (Kind::Colon, at + 1),
            byte if byte.is_ascii_whitespace() => {
                (Kind::Blank, run(text, at, u8::is_ascii_whitespace))
            }
            _ => (
                Kind::Word,
                run(text, at, |byte| {
                    !b"\"{}[],:".contains(byte) && !byte.is_ascii_whitespace()
                }),
            ),
        };
        let bytes = text[at..end].to_vec();
        tokens.push(Token { kind, bytes });
        at = end;
    }
    tokens
}

fn run(text: &[u8], from: usize, inside: impl Fn(&u8) -> bool) -> usize {
    let length = text[from..].iter().take_while(|byte| inside(byte)).count();
    from + length
}

fn end_of_text(text: &[u8], from: usize) -> usize {
    let mut at = from + 1;
    while at < text.len() && text[at] != b'"' {
        at += 1 + usize::from(text[at] == b'\\');
    }
    text.len().min(at + 1)
}

/// One of the tokens of a kind.
fn pick(tokens: &[Token], kind: Kind, dice: &mut Dice) -> Option<usize> {
    let all = tokens.iter().enumerate();
    let all: Vec<usize> = all
        .filter(|(_, token)| token.kind == kind)
        .map(|(at, _)| at)
        .collect();
    (!all.is_empty()).then(|| all[dice.below(all.len())])
}

/// The tokens of one value that begins here.
fn value(tokens: &[Token], from: usize) -> Range<usize> {
    let mut depth = 0_i32;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        depth += i32::from(token.kind == Kind::Open) - i32::from(token.kind == Kind::Close);
        if depth <= 0 && token.kind != Kind::Blank {
            return from..at + 1;
        }
    }
    from..tokens.len()
}

/// A name with its colon and its value.
fn member(tokens: &[Token], dice: &mut Dice) -> Option<Range<usize>> {
    let colon = pick(tokens, Kind::Colon, dice)?;
    let name = tokens[..colon]
        .iter()
        .rposition(|token| token.kind == Kind::Text)?;
    Some(name..value(tokens, colon + 1).end)
}

fn swap(tokens: &mut [Token], kind: Kind, dice: &mut Dice) {
    if let (Some(one), Some(other)) = (pick(tokens, kind, dice), pick(tokens, kind, dice)) {
        tokens.swap(one, other);
    }
}

fn replace(tokens: &mut [Token], kind: Kind, word: &[u8], dice: &mut Dice) {
    if let Some(at) = pick(tokens, kind, dice) {
        tokens[at].bytes = word.to_vec();
    }
}

/// Control characters, halves of emoji and whatever else has no place between quotes.
fn write_into_a_text(tokens: &mut [Token], corpus: &Corpus, dice: &mut Dice) {
    let Some(at) = pick(tokens, Kind::Text, dice) else {
        return;
    };
    let strange: [&[u8]; 8] = [
        br"\ud800",
        br"\udfff\ud800",
        b"\0",
        b"\n",
        br"\u0000",
        br"\q",
        "\u{202E}".as_bytes(),
        b"\xFF",
    ];
    match dice.once_in(3) {
        true => insert(&mut tokens[at].bytes, corpus.word(dice), dice),
        false => {
            let inside = 1 + dice.below(tokens[at].bytes.len().max(2) - 1);
            let end = inside.min(tokens[at].bytes.len());
            tokens[at]
                .bytes
                .splice(end..end, dice.one_of(&strange).iter().copied());
        }
    }
}

/// Another digit in a number, also in one inside a stamp, which mostly leaves a file that is taken.
fn shift_a_number(tokens: &mut [Token], dice: &mut Dice) {
    let digits = |token: &Token| token.bytes.iter().any(u8::is_ascii_digit);
    let all: Vec<usize> = (0..tokens.len())
        .filter(|at| digits(&tokens[*at]))
        .collect();
    if all.is_empty() {
        return;
    }
    let bytes = &mut tokens[all[dice.below(all.len())]].bytes;
    let places: Vec<usize> = (0..bytes.len())
        .filter(|at| bytes[*at].is_ascii_digit())
        .collect();
    let at = places[dice.below(places.len())];
    match dice.roll(3) {
        0 => bytes.insert(at, dice.one_of(b"123456789")),
        1 => drop(bytes.remove(at)),
        _ => bytes[at] = dice.one_of(b"0123456789"),
    }
}

/// A member twice: under its own name, or under one that is a little different.
fn again(tokens: &mut Vec<Token>, dice: &mut Dice) {
    let Some(member) = member(tokens, dice) else {
        return;
    };
    let mut copies = Vec::new();
    for number in 0..dice.one_of(&[1, 1, 3, 30]) {
        let mut copy = tokens[member.clone()].to_vec();
        if !dice.once_in(4) {
            let name = &mut copy[0].bytes;
            let at = name.len().saturating_sub(1);
            name.splice(at..at, format!("-{number}").into_bytes());
        }
        copies.extend(copy);
        copies.push(token(Kind::Comma, b","));
    }
    tokens.splice(member.start..member.start, copies);
}

/// A member less; the comma beside it mostly goes as well.
fn remove(tokens: &mut Vec<Token>, dice: &mut Dice) {
    let Some(mut member) = member(tokens, dice) else {
        return;
    };
    let after = tokens[member.end..]
        .iter()
        .position(|token| token.kind != Kind::Blank);
    let comma = after.map(|after| member.end + after);
    if let Some(comma) = comma.filter(|at| tokens[*at].kind == Kind::Comma && !dice.once_in(8)) {
        member.end = comma + 1;
    }
    tokens.drain(member);
}

/// A value deep inside lists or objects.
fn wrap(tokens: &mut Vec<Token>, dice: &mut Dice) {
    let Some(colon) = pick(tokens, Kind::Colon, dice) else {
        return;
    };
    let value = value(tokens, colon + 1);
    let depth = dice.one_of(&[1, 2, 24, 33, 2_000]);
    let (open, close): (&[u8], &[u8]) = match dice.once_in(2) {
        true => (b"[", b"]"),
        false => (b"{\"a\":", b"}"),
    };
    if !dice.once_in(8) {
        tokens.insert(value.end, token(Kind::Blank, &close.repeat(depth)));
    }
    tokens.insert(value.start, token(Kind::Blank, &open.repeat(depth)));
}

/// A member that does not belong there, or does.
fn add_a_member(tokens: &mut Vec<Token>, corpus: &Corpus, dice: &mut Dice) {
    let all = tokens.iter().enumerate();
    let objects: Vec<usize> = all
        .filter(|(_, token)| token.bytes == b"{")
        .map(|(at, _)| at)
        .collect();
    if objects.is_empty() {
        return;
    }
    let open = objects[dice.below(objects.len())];
    let name = match dice.once_in(2) {
        true => b"\"x-new\"".to_vec(),
        false => corpus.text(dice).to_vec(),
    };
    let other = split(corpus.file(dice));
    let value = match pick(&other, Kind::Colon, dice).filter(|_| dice.once_in(2)) {
        Some(colon) => other[value(&other, colon + 1)].to_vec(),
        None => vec![token(Kind::Word, corpus.number(dice))],
    };
    let colon = token(Kind::Colon, b":");
    let member = [token(Kind::Text, &name), colon].into_iter().chain(value);
    let member: Vec<Token> = member.chain([token(Kind::Comma, b",")]).collect();
    tokens.splice(open + 1..open + 1, member);
}

/// A member of another file, or of this one, in the place of a member: often still a good file.
fn graft(tokens: &mut Vec<Token>, corpus: &Corpus, dice: &mut Dice) {
    let other = match dice.once_in(3) {
        true => tokens.clone(),
        false => split(corpus.file(dice)),
    };
    let (Some(here), Some(there)) = (member(tokens, dice), member(&other, dice)) else {
        return;
    };
    let (mut here, mut there) = (here, there);
    if dice.once_in(2) {
        // Only the value, under the name that stands here.
        here.start = here.end.min(here.start + 2);
        there.start = there.end.min(there.start + 2);
    }
    tokens.splice(here, other[there].to_vec());
}

/// A text as long as it may be, and longer.
fn stretch(tokens: &mut [Token], dice: &mut Dice) {
    let Some(at) = pick(tokens, Kind::Text, dice) else {
        return;
    };
    let letters = dice.one_of(&["a", "é", "🙂", "\\n", " ", "\\ud83d\\ude42"]);
    let long = letters.repeat(dice.one_of(&[64, 65, 200, 201, 4_000, 4_001]));
    tokens[at].bytes = format!("\"{long}\"").into_bytes();
}

fn take_out_one(tokens: &mut Vec<Token>, dice: &mut Dice) {
    if !tokens.is_empty() {
        tokens.remove(dice.below(tokens.len()));
    }
}

fn token(kind: Kind, bytes: &[u8]) -> Token {
    Token {
        kind,
        bytes: bytes.to_vec(),
    }
}
