//! `doctor`: what is on this machine, what is missing, and what installs it. It changes nothing.

use crate::failure::Failure;
use crate::place;
use crate::shell::{answer, find, say};
use crate::tools::{binstall, cargo_tool, cargo_tool::CargoTool, npm, rustup};

/// One line of the list.
struct Tool {
    name: &'static str,
    /// Version and place; nothing when it is missing.
    found: Option<String>,
    /// What installs it.
    remedy: String,
}

/// Prints the list.
///
/// # Errors
/// When there is no folder of tools, or `Cargo.lock` cannot be read.
pub(crate) fn run() -> Result<(), Failure> {
    say(format!(
        "Tools of this project's own are kept in {}.\n",
        place::tools()?.display()
    ));
    let mut missing = 0;
    for tool in list()? {
        match tool.found {
            Some(found) => say(format!("  found    {:<16} {found}", tool.name)),
            None => {
                missing += 1;
                say(format!("  missing  {:<16} {}", tool.name, tool.remedy));
            }
        }
    }
    say(match missing {
        0 => "\nNothing is missing.".to_owned(),
        _ => format!(
            "\n{missing} missing. `cargo xtask serve` and `cargo xtask test` install what they need, except for what \
             is marked as optional, and Node.js and Rust themselves."
        ),
    });
    Ok(())
}

fn list() -> Result<Vec<Tool>, Failure> {
    let rust = "the Rust toolchain, through rustup";
    let node = "Node.js 20 or newer with npm (on Debian: `apt-get install nodejs npm`)";
    let chromium = "`apt-get install chromium chromium-driver`";
    let webkit = "`apt-get install webkit2gtk-driver xvfb`";
    let wasm = rustup::has_wasm().then(|| "in the Rust toolchain".to_owned());
    let style = "`rustup component add rustfmt clippy`";
    Ok(vec![
        program("cargo", &["cargo"], &["--version"], rust),
        program("rustc", &["rustc"], &["--version"], rust),
        Tool {
            name: "wasm target",
            found: wasm,
            remedy: format!("`rustup target add {}`", rustup::WASM),
        },
        program("rustfmt", &["rustfmt"], &["--version"], style),
        program("clippy", &["cargo-clippy"], &["--version"], style),
        built("Trunk", &cargo_tool::trunk())?,
        built("wasm-bindgen", &cargo_tool::wasm_bindgen()?)?,
        program(
            "cargo-binstall",
            &["cargo-binstall"],
            &["-V"],
            "optional: fetches Trunk and wasm-bindgen as their authors built them, in seconds instead of minutes",
        ),
        program("Node.js", &["node"], &["--version"], node),
        program("npm", &["npm"], &["--version"], node),
        from_npm("wasm-opt", "binaryen")?,
        from_npm("terser", "terser")?,
        from_npm("axe-core", "axe-core")?,
        program(
            "Chromium",
            &["chromium", "chromium-browser", "google-chrome"],
            &["--version"],
            chromium,
        ),
        program("chromedriver", &["chromedriver"], &["--version"], chromium),
        program(
            "WebKitWebDriver",
            &["WebKitWebDriver"],
            &["--version"],
            webkit,
        ),
        program("Xvfb", &["Xvfb"], &[], webkit),
        program(
            "Firefox",
            &["firefox-esr", "firefox"],
            &["--version"],
            "optional: `apt-get install firefox-esr`, which `cargo xtask test` does where it may",
        ),
        program(
            "geckodriver",
            &["geckodriver"],
            &["--version"],
            "optional, for the journeys in Firefox: `cargo install --locked geckodriver`",
        ),
        program(
            "cargo-fuzz",
            &["cargo-fuzz"],
            &["--version"],
            "optional: `cargo xtask soak --only fuzz` builds it, and asks for a C++ compiler",
        ),
    ])
}

/// A program on the search path, under the first of these names; without words for it, its version is not asked.
fn program(name: &'static str, names: &[&str], version: &[&str], remedy: &str) -> Tool {
    let place = names.iter().find_map(|name| find(name));
    let found = place.map(|place| {
        let text = match version {
            [] => None,
            words => answer(&place, words),
        };
        let line = text
            .as_deref()
            .and_then(|text| text.lines().next())
            .unwrap_or("version not known");
        format!("{line} ({})", place.display())
    });
    Tool {
        name,
        found,
        remedy: remedy.to_owned(),
    }
}

fn built(name: &'static str, tool: &CargoTool) -> Result<Tool, Failure> {
    let origin = tool.origin()?.map(|origin| format!(", {origin}"));
    let origin = origin.unwrap_or_default();
    let found = tool
        .found()?
        .map(|folder| format!("{}{origin} ({})", tool.version, folder.display()));
    let way = match binstall::found() {
        Some(_) => "as its authors built it, in seconds".to_owned(),
        None => format!(
            "from its sources, in {}, or in seconds where cargo-binstall is",
            tool.takes
        ),
    };
    Ok(Tool {
        name,
        found,
        remedy: format!("`cargo xtask build`, {way} ({})", tool.by_hand()),
    })
}

fn from_npm(name: &'static str, package: &str) -> Result<Tool, Failure> {
    let folder = npm::found()?.map(|folder| folder.join("node_modules").join(package));
    let found = folder
        .filter(|folder| folder.is_dir())
        .map(|folder| format!("in {}", folder.display()));
    Ok(Tool {
        name,
        found,
        remedy: "`cargo xtask build`, through npm, in seconds".to_owned(),
    })
}
