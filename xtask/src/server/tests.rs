//! The server as a browser meets it, over real connections.

use super::{Host, LogEntry, Server, start, start_as, start_with};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

/// A folder with a page in it, and a file beside it that must never be served.
fn site(name: &str) -> PathBuf {
    let place = std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
    let folder = place.join("site");
    fs::create_dir_all(folder.join("a")).ok();
    fs::write(place.join("secret.txt"), "secret").ok();
    fs::write(folder.join("index.html"), "<h1>Blik</h1>").ok();
    fs::write(folder.join("a/index.html"), "<h1>A</h1>").ok();
    fs::write(folder.join("app.wasm"), [0, 97, 115, 109]).ok();
    folder
}

fn ask(server: &Server, request: &str) -> String {
    let mut answer = Vec::new();
    if let Ok(mut connection) = TcpStream::connect(server.addr) {
        connection.write_all(request.as_bytes()).ok();
        connection.read_to_end(&mut answer).ok();
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn get(server: &Server, target: &str) -> String {
    ask(server, &format!("GET {target} HTTP/1.1\r\nHost: x\r\n\r\n"))
}

#[test]
fn files_come_with_their_type_and_folders_with_their_page() -> Result<(), crate::Failure> {
    let server = start(&site("files"), 0)?;
    let page = get(&server, "/");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"));
    assert!(page.contains("Cache-Control: no-cache\r\n"));
    assert!(page.ends_with("\r\n\r\n<h1>Blik</h1>"));
    assert!(get(&server, "/app.wasm").contains("Content-Type: application/wasm\r\n"));
    assert!(get(&server, "/a").contains("Location: /a/\r\n"));
    assert!(get(&server, "//a").contains("Location: /a/\r\n"));
    assert!(get(&server, "/a/?x=1").ends_with("<h1>A</h1>"));
    Ok(())
}

#[test]
fn nothing_outside_the_folder_is_served() -> Result<(), crate::Failure> {
    let folder = site("outside");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.join("../secret.txt"), folder.join("link.txt")).ok();
    let server = start(&folder, 0)?;
    for target in [
        "/../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/link.txt",
        "/no.js",
    ] {
        let answer = get(&server, target);
        assert!(answer.starts_with("HTTP/1.1 404 "), "{target}: {answer}");
        assert!(!answer.contains("secret\n") && !answer.ends_with("secret"));
    }
    assert!(ask(&server, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
    Ok(())
}

#[test]
fn requests_are_noted_and_head_gets_no_body() -> Result<(), crate::Failure> {
    let server = start(&site("log"), 0)?;
    let head = ask(&server, "HEAD /index.html HTTP/1.1\r\n\r\n");
    assert!(head.contains("Content-Length: 13\r\n") && head.ends_with("\r\n\r\n"));
    get(&server, "/no?q");
    let noted = |method: &str, target: &str, status| LogEntry {
        method: method.to_owned(),
        target: target.to_owned(),
        status,
    };
    assert_eq!(
        server.requests(),
        [
            noted("HEAD", "/index.html", 200),
            noted("GET", "/no?q", 404)
        ]
    );
    server.forget_requests();
    assert_eq!(server.requests(), []);
    Ok(())
}

#[test]
fn a_test_can_talk_with_its_page() -> Result<(), crate::Failure> {
    let server = start_with(&site("talk"), 0, |asked| {
        (asked.path() == "/collect").then(|| format!("{:?}", asked.body))
    })?;
    let answer = ask(
        &server,
        "POST /collect?n=1 HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello",
    );
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("Content-Type: application/json\r\n"));
    assert!(answer.ends_with("\r\n\r\n\"hello\""), "{answer}");
    assert!(get(&server, "/").ends_with("<h1>Blik</h1>"));
    assert_eq!(server.requests().len(), 1, "what was talked is not noted");
    Ok(())
}

#[test]
fn what_a_browser_wants_of_others_is_refused_and_noted() -> Result<(), crate::Failure> {
    let server = start(&site("strangers"), 0)?;
    for first in [
        "GET http://elsewhere.example/x?y=://",
        "CONNECT a.example:443",
    ] {
        let answer = ask(&server, &format!("{first} HTTP/1.1\r\n\r\n"));
        assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    }
    get(&server, "/?from=http://elsewhere.example");
    assert_eq!(
        server.strangers(),
        [
            "GET http://elsewhere.example/x?y=://",
            "CONNECT a.example:443"
        ]
    );
    assert_eq!(server.requests().len(), 1);
    Ok(())
}

#[test]
fn a_public_host_packs_keeps_and_sends_on() -> Result<(), crate::Failure> {
    let server = start_as(Host::Public, &site("public"), 0)?;
    let moved = get(&server, "/a/index.html?x=1");
    assert!(moved.starts_with("HTTP/1.1 308 "), "{moved}");
    assert!(moved.contains("Location: ./?x=1\r\n"), "{moved}");
    let page = get(&server, "/a/");
    assert!(page.contains("Cache-Control: max-age=600\r\n"), "{page}");
    assert!(page.contains("Content-Encoding: gzip\r\n"), "{page}");
    assert!(!page.contains("<h1>"), "{page}");
    assert!(!get(&server, "/no.js").contains("gzip"));
    Ok(())
}

#[test]
fn an_answer_is_held_back_until_it_is_let_go() -> Result<(), crate::Failure> {
    let server = start(&site("hold"), 0)?;
    server.hold("app.wasm");
    std::thread::scope(|scope| {
        let held = scope.spawn(|| get(&server, "/app.wasm?v"));
        assert!(get(&server, "/").contains("Blik"));
        assert!(!held.is_finished());
        assert_eq!(server.requests().len(), 1);
        server.let_go();
        let answer = held.join().unwrap_or_default();
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    });
    Ok(())
}

#[test]
fn after_stopping_the_port_refuses() -> Result<(), crate::Failure> {
    let folder = site("stop");
    let mut server = start(&folder, 0)?;
    let addr = server.addr;
    assert!(start(&folder, addr.port()).is_err(), "the port is taken");
    server.stop();
    assert!(TcpStream::connect(addr).is_err());
    Ok(())
}
