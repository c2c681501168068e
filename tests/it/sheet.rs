//! What holds for all of `style/`: rules that a browser cannot be asked about page by page.

use std::fs;
use std::path::Path;

/// Each declaration block of the sheets: its file, and what stands before it and around it, the outermost first.
fn blocks() -> Vec<(String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut blocks = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut around = Vec::new();
        let mut before = String::new();
        let sheet = fs::read_to_string(&path).unwrap();
        let code = sheet.split("/*").enumerate().map(|(at, part)| match at {
            0 => part,
            _ => part.split_once("*/").unwrap().1,
        });
        for letter in code.collect::<String>().chars() {
            match letter {
                '{' => {
                    around.push(before.trim().to_owned());
                    blocks.push((name.clone(), around.clone()));
                    before.clear();
                }
                '}' => {
                    around.pop().unwrap();
                    before.clear();
                }
                ';' => before.clear(),
                other => before.push(other),
            }
        }
        assert!(around.is_empty(), "{name} leaves a block open");
    }
    blocks
}

fn lines(faults: impl Iterator<Item = (String, Vec<String>)>) -> String {
    faults
        .map(|(name, around)| format!("{name}: {}\n", around.join(" { ")))
        .collect()
}

#[test]
fn only_a_mouse_makes_something_look_pointed_at() {
    let left = blocks().into_iter().filter(|(_, around)| {
        around.last().unwrap().contains(":hover") && around[0] != "@media (hover: hover)"
    });
    let left = lines(left);
    assert!(
        left.is_empty(),
        "a tap would leave these looking chosen:\n{left}"
    );
}

#[test]
fn the_layout_follows_the_size_of_the_text_and_not_the_screen_alone() {
    let of_screen = blocks().into_iter().filter(|(_, around)| {
        let last = around.last().unwrap();
        last.starts_with("@media") && last.contains("width")
    });
    let of_screen = lines(of_screen);
    assert!(
        of_screen.is_empty(),
        "with large text these still see a wide screen; ask `@container` in rem:\n{of_screen}"
    );
}
