//! Where each value of a JSON text stands, so that a mistake can be pointed at.
//!
//! `serde_json` reads values but forgets their places; this only looks for places and leaves the judging to it.
//! A text that `serde_json` cannot read has no places.

/// A line and a column in bytes, both from 1.
pub type Spot = (usize, usize);

/// A text, number or word in the file.
pub struct Leaf {
    /// The way to it, such as `questions[1].about.text`.
    pub path: String,
    pub line: usize,
    /// What stands there, without quotation marks.
    pub value: String,
}

/// Something between `{` and `}`.
pub struct Object {
    pub path: String,
    pub start: Spot,
    pub end: Spot,
}

#[derive(Default)]
pub struct Places {
    pub leaves: Vec<Leaf>,
    pub objects: Vec<Object>,
}

impl Places {
    pub fn of(json: &str) -> Places {
        // The walk trusts the brackets, so it must not set out where they do not match.
        if serde_json::from_str::<serde::de::IgnoredAny>(json).is_err() {
            return Places::default();
        }
        let mut walk = Walk {
            rest: json.bytes().collect::<Vec<_>>().into_iter().peekable(),
            spot: (1, 0),
            found: Places::default(),
        };
        walk.value("");
        walk.found
    }

    pub fn leaf(&self, path: &str) -> Option<&Leaf> {
        self.leaves.iter().find(|leaf| leaf.path == path)
    }

    /// The line of the first text under this path; 1 when there is none.
    pub fn line(&self, path: &str) -> usize {
        self.leaves
            .iter()
            .find(|leaf| leaf.path.starts_with(path))
            .map_or(1, |leaf| leaf.line)
    }

    /// The path of the innermost object around this spot.
    pub fn around(&self, spot: Spot) -> &str {
        self.objects
            .iter()
            .filter(|object| object.start <= spot && spot <= object.end)
            .max_by_key(|object| object.start)
            .map_or("", |object| &object.path)
    }
}

struct Walk {
    rest: std::iter::Peekable<std::vec::IntoIter<u8>>,
    /// The spot of the byte that was taken last.
    spot: Spot,
    found: Places,
}

impl Walk {
    fn take(&mut self) -> Option<u8> {
        let byte = self.rest.next()?;
        let (line, column) = self.spot;
        self.spot = if byte == b'\n' {
            (line + 1, 0)
        } else {
            (line, column + 1)
        };
        Some(byte)
    }

    /// The next byte that is no white space, comma or colon; it is not taken yet.
    fn next(&mut self) -> Option<u8> {
        while self
            .rest
            .next_if(|byte| matches!(byte, b' ' | b'\r' | b'\t' | b',' | b':'))
            .is_some()
        {
            self.spot.1 += 1;
        }
        if self.rest.peek() == Some(&b'\n') {
            self.take();
            return self.next();
        }
        self.rest.peek().copied()
    }

    fn value(&mut self, path: &str) {
        match self.next() {
            Some(b'{') => {
                self.take();
                let start = self.spot;
                while self.next().is_some_and(|byte| byte != b'}') {
                    let key = self.text();
                    let dot = if path.is_empty() { "" } else { "." };
                    self.value(&format!("{path}{dot}{key}"));
                }
                self.take();
                self.found.objects.push(Object {
                    path: path.to_owned(),
                    start,
                    end: self.spot,
                });
            }
            Some(b'[') => {
                self.take();
                let mut index = 0;
                while self.next().is_some_and(|byte| byte != b']') {
                    self.value(&format!("{path}[{index}]"));
                    index += 1;
                }
                self.take();
            }
            Some(_) => {
                let line = self.spot.0;
                let value = self.text();
                self.found.leaves.push(Leaf {
                    path: path.to_owned(),
                    line,
                    value,
                });
            }
            None => {}
        }
    }

    /// A text between quotation marks, or a bare number or word. Escapes stay as they are written.
    fn text(&mut self) -> String {
        let mut bytes = Vec::new();
        if self.next() == Some(b'"') {
            self.take();
            while let Some(byte) = self.take() {
                match byte {
                    b'"' => break,
                    b'\\' => bytes.extend([Some(byte), self.take()].into_iter().flatten()),
                    _ => bytes.push(byte),
                }
            }
        } else {
            while let Some(byte) = self
                .rest
                .next_if(|byte| !matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r'))
            {
                self.spot.1 += 1;
                bytes.push(byte);
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }
}
