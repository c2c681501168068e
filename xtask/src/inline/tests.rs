use super::{Failure, inline};
use std::fs;

#[test]
fn boot_script_and_sheet_stand_in_the_page_and_the_program_is_asked_for_by_a_tag()
-> Result<(), Failure> {
    let name = format!("gezamenlijke-blik-inline-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    fs::create_dir_all(&folder).ok();
    for (name, text) in [
        (
            "index.html",
            "<script data-js=./app-1.js data-wasm=./app-2_bg.wasm src=./boot.js></script>\
             <link href=./style-3.css integrity=sha384-x rel=stylesheet><p>",
        ),
        ("boot.js", "boot();\n"),
        ("style-3.css", "a{}\n"),
        ("app-1.js", "export default 1;"),
    ] {
        fs::write(folder.join(name), text).ok();
    }
    inline(&folder)?;
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    assert_eq!(
        read("index.html"),
        "<script data-version=\"\" data-js=\"./app-1.js\" data-wasm=\"./app-2_bg.wasm\" \
         data-sheet=\"./style-3.css\">boot();</script><script type=\"module\" src=\"./app-1.js?\"></script>\
         <style>a{}</style><p>"
    );
    let program = read("app-1.js");
    assert!(program.starts_with("export default 1;\n") && program.contains("boot.js"));

    fs::write(folder.join("index.html"), "<p>").ok();
    assert!(inline(&folder).is_err());
    fs::remove_dir_all(&folder).ok();
    Ok(())
}

#[test]
fn what_would_end_its_element_too_early_is_refused() {
    assert!(super::safe("a('</SCRIPT>')".to_owned(), "</script").is_err());
    assert!(super::safe("a('<!--')".to_owned(), "</script").is_err());
}
