//! Files that were made to cost as much as they can, each as large as a file may be.

use gezamenlijke_blik::exchange::{MAX_BYTES, seal};
use std::iter::repeat_n;

/// What a file begins with.
const HEAD: &str =
    "{\"format\": \"gezamenlijke-blik\", \"version\": {\"major\": 1, \"minor\": 0}, ";

/// The name of a file, and how it is made.
type File = (&'static str, fn() -> String);

/// Every file with its name, one after the other, so that they are not all in memory at once.
pub fn all() -> impl Iterator<Item = (&'static str, String)> {
    let files: [File; 31] = [
        ("500 participants, everything filled in", || {
            crowd(500, false, MAX_BYTES)
        }),
        ("250 participants, four answers to everything", || {
            crowd(250, true, MAX_BYTES)
        }),
        ("lists that open and never close", || repeat("[")),
        ("objects that open and never close", || repeat("{\"a\":")),
        ("a list of ones", || unknown("[", "1", "]")),
        ("a list of ones, 28 deep", || {
            unknown(&"[".repeat(28), "1", &"]".repeat(28))
        }),
        ("a list of empty texts", || unknown("[", "\"\"", "]")),
        ("a list of empty objects", || unknown("[", "{}", "]")),
        ("one text", || text("a")),
        ("one text of escapes", || text("\\u00e9")),
        ("unknown members, tiny", || members("", "0", numbered)),
        ("unknown members, tiny, 28 objects deep", || {
            members(&"{\"a\":".repeat(28), "0", numbered)
        }),
        ("unknown members, names alike for 1,000 letters", || {
            members("", "0", |number| format!("{}{number}", "a".repeat(1_000)))
        }),
        ("unknown registers, tiny", || {
            members("", "{\"stamp\":\"1.0.a\"}", numbered)
        }),
        ("unknown registers, 27 inside each other", || {
            let value = format!(
                "{}0{}",
                "{\"stamp\":\"1.0.a\",\"value\":".repeat(27),
                "}".repeat(27)
            );
            members("", &value, numbered)
        }),
        (
            "unknown registers, with all that they can have read",
            || {
                let value = disputed("0");
                members("", &value, numbered)
            },
        ),
        ("answers, with all that they can have read", || {
            let value = disputed("1");
            answers(move |number| format!("\"{number}\":{value}"))
        }),
        ("a million participants", || {
            participants(|number| format!("\"{number}\":{{}}"))
        }),
        ("answers of one participant", || {
            answers(|number| format!("\"{number}\":{{\"value\":1,\"stamp\":\"1.0.a\"}}"))
        }),
        ("answers with unknown members", || {
            let many: Vec<String> = (0..1_500).map(|number| format!("\"{number}\":0")).collect();
            let many = many.join(",");
            answers(|number| format!("\"{number}\":{{\"value\":1,\"stamp\":\"1.0.a\",{many}}}"))
        }),
        ("rivals of one answer", || {
            let answer = "\"participants\":{\"p\":{\"answers\":{\"q\":{\"value\":1,\"stamp\":\"1.0.a\",\"rivals\":[";
            format!(
                "{}{answer}{}]}}}}}}}}}}",
                HEAD,
                filled(answer.len() + 10, "1", |_| "1".to_owned())
            )
        }),
        ("a name of 5 MB", || {
            let open = "\"participants\":{\"p\":{\"name\":{\"stamp\":\"1.0.a\",\"value\":\"";
            format!("{HEAD}{open}{}\"}}}}}}}}", "a".repeat(room(open.len() + 5)))
        }),
        ("line breaks, and a mistake at the end", || {
            format!("{HEAD}{}x", "\n".repeat(room(1)))
        }),
        ("one line, and a mistake at the end", || {
            format!("{HEAD}\"x\": \"{}\" x", "é".repeat(room(9) / 2))
        }),
        ("a member a line, the last one twice", || {
            let open = "\"x\": {\"last\":0,\n";
            let all = filled(open.len() + 50, "", |number| format!("\"{number}\":0\n"));
            format!("{HEAD}{open}{all},\"last\":0}}, \"participants\": {{}}}}")
        }),
        ("a rescue file full of records", || {
            rescue(crowd(200, false, 2_000_000))
        }),
        ("a rescue file with a row of people who are one", || {
            rescue(format!(
                "{HEAD}\"participants\": {{}}, \"device\": {{{}}}}}",
                row()
            ))
        }),
        ("hard blanks", || {
            let blanks = "\u{a0}".repeat(room(20) / 2);
            format!("{HEAD}{blanks}\"participants\": {{}}}}")
        }),
        ("500 participants in a letter", || {
            let text = crowd(500, false, MAX_BYTES - 100);
            format!("Hoi!\n```\n{text}```")
        }),
        ("braces of a letter, and no file", || repeat("hoi {}} ")),
        ("blanks", || {
            format!("{}{HEAD}\"participants\": {{}}}}", " ".repeat(room(20)))
        }),
    ];
    files
        .into_iter()
        .map(|(name, file)| (name, fitting(file())))
}

/// Two tablets that filled in here, and the one is the next, and that one the next, and so on.
fn row() -> String {
    let own = |from: usize| -> Vec<String> {
        (from..from + 80_000)
            .map(|number| format!("\"{number}\""))
            .collect()
    };
    let same = (0..80_000).map(|number| format!("\"{number}\":\"{}\"", number + 1));
    let same: Vec<String> = same.collect();
    format!(
        "\"own\": [{}], \"same\": {{{}}}",
        own(0).join(","),
        same.join(",")
    )
}

/// A rescue file with this record and as many small ones as fit.
fn rescue(large: String) -> String {
    let entry = |key: String, record: &str| {
        let sealed = serde_json::to_string(&seal(1, record)).unwrap_or_default();
        format!("\"{key}\":{sealed}")
    };
    let open = "{\"format\": \"gezamenlijke-blik-rescue\", \"version\": 1, \"entries\": {";
    let small = |number: usize| {
        format!(
            "{HEAD}\"participants\": {{\"q{number}\": {{}}}}, \"device\": {{\"own\": [\"q{number}\"]}}}}"
        )
    };
    let first = entry("gezamenlijke-blik/a".to_owned(), &large);
    let others = filled(first.len() + 1_500, "", |number| {
        entry(format!("{number}/b"), &small(number))
    });
    let last = entry(
        "gezamenlijke-blik/b".to_owned(),
        &large.replace("\"0\"", "\"-\""),
    );
    let mut text = format!("{open}{first},{others}}}}}");
    if text.len() + last.len() < MAX_BYTES {
        text = format!("{open}{first},{last}}}}}");
    }
    text
}

/// As it came, but never larger than what is looked at.
fn fitting(mut text: String) -> String {
    while text.len() > MAX_BYTES {
        text.pop();
    }
    text
}

/// How much fits beside the head of a file and so many bytes more.
fn room(taken: usize) -> usize {
    MAX_BYTES.saturating_sub(HEAD.len() + taken)
}

fn repeat(piece: &str) -> String {
    piece.repeat(MAX_BYTES / piece.len())
}

/// Pieces with commas between them, as many as fit.
fn filled(taken: usize, example: &str, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    let room = room(taken).saturating_sub(example.len() + 1);
    for number in 0.. {
        if text.len() >= room {
            break;
        }
        if number > 0 {
            text.push(',');
        }
        text.push_str(&piece(number));
    }
    text
}

/// An unknown member with a list, or something like one.
fn unknown(open: &str, item: &str, close: &str) -> String {
    let tail = ", \"participants\": {}}";
    let count = room(5 + open.len() + close.len() + tail.len()) / (item.len() + 1);
    let items: Vec<&str> = repeat_n(item, count).collect();
    format!("{HEAD}\"x\": {open}{}{close}{tail}", items.join(","))
}

/// An unknown member with one text in it.
fn text(letter: &str) -> String {
    let tail = "\", \"participants\": {}}";
    let count = room(6 + tail.len()) / letter.len();
    format!("{HEAD}\"x\": \"{}{tail}", letter.repeat(count))
}

/// An unknown object with as many members as fit.
fn members(open: &str, value: &str, name: fn(usize) -> String) -> String {
    let close = "}".repeat(open.matches('{').count());
    let tail = format!("}}{close}, \"participants\": {{}}}}");
    let taken = 6 + open.len() + tail.len() + name(9_999_999).len() + 5 + value.len();
    let piece = |number| format!("\"{}\":{value}", name(number));
    let all = filled(taken, "", piece);
    format!("{HEAD}\"x\": {open}{{{all}{tail}")
}

/// A register with as many versions as it can have, each of which had read as many writers as it can, others each time.
fn disputed(value: &str) -> String {
    let seen = |version: usize| {
        let stamps = (0..32).map(|writer| format!("\"1.0.{version}-{writer}\""));
        stamps.collect::<Vec<_>>().join(",")
    };
    let version = |version: usize| {
        let (seen, at) = (seen(version), 2 + version);
        format!("\"value\":{value},\"stamp\":\"{at}.0.{version}\",\"seen\":[{seen}]")
    };
    let rivals: Vec<String> = (0..127).map(|at| format!("{{{}}}", version(at))).collect();
    format!("{{{},\"rivals\":[{}]}}", version(127), rivals.join(","))
}

fn numbered(number: usize) -> String {
    number.to_string()
}

fn participants(one: fn(usize) -> String) -> String {
    let open = "\"participants\": {";
    format!("{HEAD}{open}{}}}}}", filled(open.len() + 20, "", one))
}

fn answers(one: impl Fn(usize) -> String) -> String {
    let open = "\"participants\": {\"p\": {\"answers\": {";
    let all = filled(open.len() + 20 + one(500).len(), "", one);
    format!("{HEAD}{open}{all}}}}}}}}}")
}

/// Everybody answers all that there is, with notes so long that the file gets this size.
fn crowd(people: usize, disputed: bool, size: usize) -> String {
    let answer = |value: usize, count: usize| {
        format!("\"value\": {value}, \"stamp\": \"{count}.1791459567000.a1b2c3d4e5f6a7b8\"")
    };
    let mut text = format!("{HEAD}\n  \"participants\": {{");
    for person in 0..people {
        let separator = if person == 0 { "" } else { "," };
        text.push_str(&format!(
            "{separator}\n    \"participant-{person:010}\": {{\n      \"answers\": {{"
        ));
        for question in 0..25 {
            let separator = if question == 0 { "" } else { "," };
            let given = answer(question % 5 + 1, 9);
            text.push_str(&format!(
                "{separator}\n        \"Q-{question}\": {{ {given}"
            ));
            if disputed {
                let rival = |count| format!("{{ {} }}", answer((question + count) % 5 + 1, count));
                let rivals: Vec<String> = (2..5).map(rival).collect();
                text.push_str(&format!(", \"rivals\": [{}]", rivals.join(", ")));
            }
            text.push_str(" }");
        }
        text.push_str("\n      },\n      \"notes\": {");
        for question in 0..4 {
            let separator = if question == 0 { "" } else { "," };
            let left = (size - 50) / people * (person + 1);
            let length = left.saturating_sub(text.len() + 150) / (4 - question);
            let note: String = "Daar hebben we het over gehad. "
                .chars()
                .cycle()
                .take(length.max(1))
                .collect();
            text.push_str(&format!(
                "{separator}\n        \"Q-{question}\": {{ \"value\": \"{note}.\", \"stamp\": \"9.0.a\" }}"
            ));
        }
        text.push_str("\n      }\n    }");
    }
    text.push_str("\n  }\n}\n");
    text
}
