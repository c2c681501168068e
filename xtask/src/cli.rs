//! Which command was asked for, and with what.

use crate::failure::Failure;
use crate::shell::say;
use crate::{bench, build, doctor, join, pack, serve, soak, test};

const HELP: &str = "\
cargo xtask <command>

  serve [--port N] [--open] [--dir FOLDER]   build the release and serve it on this machine only
  test [--only PART]…                        run every check and test; PART is format, clippy, native, build,
                                             trunk, browser, chromium, webkit or firefox
  build [--offline] [--zip]                  build the release into dist/; and as one file, with its SHA-256, into target/
  bench                                      bytes of the first load, Lighthouse, and native figures
  soak [--only PART]… [--again]              the long form of the tests, which takes hours and can be stopped: it goes
                                             on where it was; PART is laws, mutants, builds, fuzz, browser or an
                                             engine
  join                                       what Trunk asks for before it builds (see Trunk.toml)
  doctor                                     what is on this machine, what is missing, what installs it

Tools are kept in GB_TOOLS, or else in ~/.cache/gezamenlijke-blik. Whatever is missing is installed when it is needed.";

/// Does what the words after `cargo xtask` ask for.
///
/// # Errors
/// When the command is not known, or could not do its work; the sentence says which.
pub fn run(words: &[String]) -> Result<(), Failure> {
    let mut words = words.iter().map(String::as_str);
    let command = words.next().unwrap_or("help");
    let rest: Vec<&str> = words.collect();
    let mut options = Options::new(command, &rest);
    match command {
        "serve" => {
            let port = options.value("--port")?;
            let open = options.flag("--open");
            let dir = options.value("--dir")?;
            options.done()?;
            let port = port.map(|text| parse_port(&text)).transpose()?;
            serve::run(&serve::Wish {
                port,
                open,
                dir: dir.map(Into::into),
            })
        }
        "build" => {
            let network = match options.flag("--offline") {
                true => build::Network::Off,
                false => build::Network::On,
            };
            let zip = options.flag("--zip");
            options.done()?;
            build::build(network)?;
            match zip {
                true => pack::release(),
                false => Ok(()),
            }
        }
        "test" => {
            let only = options.values("--only")?;
            options.done()?;
            test::run(&only)
        }
        "bench" => options.done().and_then(|()| bench::run()),
        "soak" => {
            let only = options.values("--only")?;
            let passed = match options.flag("--again") {
                true => soak::Passed::Again,
                false => soak::Passed::Stays,
            };
            options.done()?;
            soak::run(&only, passed)
        }
        "join" => options.done().and_then(|()| join::run()),
        "doctor" => options.done().and_then(|()| doctor::run()),
        "help" | "--help" | "-h" => {
            say(HELP);
            Ok(())
        }
        other => Err(Failure::new(format!(
            "There is no command `{other}`; `cargo xtask help` lists them."
        ))),
    }
}

fn parse_port(text: &str) -> Result<u16, Failure> {
    text.parse().map_err(|_| {
        Failure::new(format!(
            "`{text}` is not a port; give a number from 0 to 65535."
        ))
    })
}

/// The words behind a command, taken out one by one until none is left.
struct Options {
    command: String,
    words: Vec<String>,
}

impl Options {
    fn new(command: &str, words: &[&str]) -> Self {
        // `--port=8080` means the same as `--port 8080`.
        let words = words
            .iter()
            .flat_map(|word| match word.split_once('=') {
                Some((name, value)) if name.starts_with("--") => vec![name, value],
                _ => vec![*word],
            })
            .map(str::to_owned)
            .collect();
        Self {
            command: command.to_owned(),
            words,
        }
    }

    fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() < before
    }

    fn value(&mut self, name: &str) -> Result<Option<String>, Failure> {
        let Some(at) = self.words.iter().position(|word| word == name) else {
            return Ok(None);
        };
        self.words.remove(at);
        if self.words.get(at).is_none_or(|next| next.starts_with("--")) {
            return Err(Failure::new(format!("`{name}` needs a value behind it.")));
        }
        Ok(Some(self.words.remove(at)))
    }

    fn values(&mut self, name: &str) -> Result<Vec<String>, Failure> {
        let mut found = Vec::new();
        while let Some(value) = self.value(name)? {
            found.extend(value.split(',').map(str::to_owned));
        }
        Ok(found)
    }

    fn done(self) -> Result<(), Failure> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => Err(Failure::new(format!(
                "`cargo xtask {}` does not know `{word}`; `cargo xtask help` lists what it knows.",
                self.command
            ))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(words: &[&str]) -> Options {
        Options::new("serve", words)
    }

    #[test]
    fn a_value_stands_behind_its_name_or_behind_an_equals_sign() {
        assert_eq!(
            options(&["--port", "80"]).value("--port"),
            Ok(Some("80".into()))
        );
        assert_eq!(
            options(&["--port=80"]).value("--port"),
            Ok(Some("80".into()))
        );
        assert_eq!(options(&["--open"]).value("--port"), Ok(None));
    }

    #[test]
    fn a_forgotten_value_and_an_unknown_word_are_refused() {
        assert!(options(&["--port"]).value("--port").is_err());
        assert!(options(&["--port", "--open"]).value("--port").is_err());
        assert!(options(&["--prot"]).done().is_err());
        assert!(options(&[]).done().is_ok());
    }

    #[test]
    fn a_choice_can_be_given_more_than_once() {
        let both = Ok(vec!["native".to_owned(), "webkit".to_owned()]);
        assert_eq!(options(&["--only", "native,webkit"]).values("--only"), both);
        assert_eq!(
            options(&["--only", "native", "--only=webkit"]).values("--only"),
            both
        );
    }
}
