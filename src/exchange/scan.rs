//! Walking over JSON, byte by byte, as its grammar (RFC 8259) has it.

/// Why a text is no JSON.
#[derive(Debug)]
pub struct Fault {
    /// The byte at which it stops being JSON; the end of the text where that breaks off.
    pub at: usize,
    /// What should have stood there, in English.
    pub sentence: &'static str,
}

/// A text and how far it was read.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn fault(&self, sentence: &'static str) -> Fault {
        let at = self.at;
        Fault { at, sentence }
    }

    /// Passes this byte, if it is next.
    fn pass(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn blanks(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.at += 1;
        }
    }

    /// Passes a value and hands it out.
    pub(super) fn value(&mut self) -> Result<&'a str, Fault> {
        self.blanks();
        let start = self.at;
        let first = self.peek().unwrap_or_default();
        let mut mark = first;
        match first {
            b'{' => {
                while self.goes_on(&mut mark, b'}')? {
                    self.name()?;
                    self.value()?;
                }
            }
            b'[' => {
                while self.goes_on(&mut mark, b']')? {
                    self.value()?;
                }
            }
            b'"' => self.quoted()?,
            b't' => self.word("true")?,
            b'f' => self.word("false")?,
            b'n' => self.word("null")?,
            _ => self.number()?,
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    /// Passes the opening bracket, a comma or the closing bracket; whether another value follows. The mark is the
    /// opening bracket at first, and a comma from then on.
    pub(super) fn goes_on(&mut self, mark: &mut u8, close: u8) -> Result<bool, Fault> {
        self.blanks();
        let begins = *mark != b',';
        if !begins && self.pass(close) {
            return Ok(false);
        }
        if !self.pass(*mark) {
            return Err(self.fault(match close {
                b'}' => "expected `,` or `}`",
                _ => "expected `,` or `]`",
            }));
        }
        *mark = b',';
        self.blanks();
        Ok(!(begins && self.pass(close)))
    }

    /// Passes the name of a member and the colon behind it, and hands out the name.
    pub(super) fn name(&mut self) -> Result<&'a str, Fault> {
        self.blanks();
        let start = self.at;
        self.quoted()?;
        let name = self.text.get(start..self.at).unwrap_or_default();
        self.blanks();
        self.must(b':', "expected `:`")?;
        Ok(name)
    }

    fn must(&mut self, byte: u8, sentence: &'static str) -> Result<(), Fault> {
        match self.pass(byte) {
            true => Ok(()),
            false => Err(self.fault(sentence)),
        }
    }

    fn quoted(&mut self) -> Result<(), Fault> {
        self.must(b'"', "expected a text between quotation marks")?;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => break,
                b'\\' => self.escape()?,
                0..b' ' => return Err(self.fault("a control character in a text")),
                _ => self.at += 1,
            }
        }
        self.must(b'"', "a text breaks off")
    }

    fn escape(&mut self) -> Result<(), Fault> {
        self.at += 1;
        let known = self
            .peek()
            .is_some_and(|byte| b"\"\\/bfnrtu".contains(&byte));
        if !known {
            return Err(self.fault("invalid escape"));
        }
        if self.pass(b'u') {
            for _ in 0..4 {
                if !self.peek().is_some_and(|byte| byte.is_ascii_hexdigit()) {
                    return Err(self.fault("invalid escape"));
                }
                self.at += 1;
            }
            return Ok(());
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self, word: &str) -> Result<(), Fault> {
        word.bytes()
            .try_for_each(|byte| self.must(byte, "expected a value"))
    }

    fn number(&mut self) -> Result<(), Fault> {
        self.pass(b'-');
        if !self.pass(b'0') {
            self.digits("expected a value")?;
        }
        if self.pass(b'.') {
            self.digits("invalid number")?;
        }
        if self.pass(b'e') || self.pass(b'E') {
            let _sign = self.pass(b'+') || self.pass(b'-');
            self.digits("invalid number")?;
        }
        Ok(())
    }

    fn digits(&mut self, sentence: &'static str) -> Result<(), Fault> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        match self.at > start {
            true => Ok(()),
            false => Err(self.fault(sentence)),
        }
    }
}
