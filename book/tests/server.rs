//! The server, over a real socket: what it gives, and to whom.

mod common;

use common::served::{assert_status, shared};
use std::io::{Read, Write};
use std::net::TcpStream;

#[test]
fn pages_are_served_with_their_kind_and_never_kept() {
    for path in ["/", "/one.html", "/one.html?a=b", "/index.html"] {
        let answer = shared().get(path);
        assert_status(&answer, "200 OK");
        assert!(
            answer.contains("Content-Type: text/html; charset=utf-8\r\n"),
            "{path}"
        );
        assert!(answer.contains("Cache-Control: no-store\r\n"), "{path}");
        assert!(answer.contains("The limit is 0.1."), "{path}");
    }
    let answer = shared().ask("HEAD", "/one.html", "");
    assert_status(&answer, "200 OK");
    assert!(answer.ends_with("\r\n\r\n"), "HEAD has no body");
}

#[test]
fn nothing_but_the_book_can_be_reached() {
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/css/../../Cargo.toml",
        "//etc/passwd",
        "/..%5CCargo.toml",
        "/one.md",
        "/SUMMARY.md",
        "/nowhere.html",
    ] {
        assert_status(&shared().get(path), "404 Not Found");
    }
}

#[test]
fn only_get_and_head_are_served() {
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "get"] {
        let answer = shared().ask(method, "/", "");
        assert_status(&answer, "405 Method Not Allowed");
        assert!(answer.contains("Allow: GET, HEAD\r\n"));
    }
}

#[test]
fn another_name_for_this_address_is_refused() {
    let port = shared().port;
    for host in [
        "evil.example".to_string(),
        format!("evil.example:{port}"),
        "127.0.0.1".to_string(),
        format!("127.0.0.1:{}", port ^ 1),
        format!("127.0.0.1:{port}\r\nHost: evil.example"),
    ] {
        let answer = shared().raw(&format!("GET /api/state HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_status(&answer, "403 Forbidden");
    }
    let none = shared().raw("GET / HTTP/1.1\r\n\r\n");
    assert_status(&none, "400 Bad Request");
    let other = shared().raw(&format!("GET / HTTP/1.1\r\nHost: LOCALHOST:{port}\r\n\r\n"));
    assert_status(&other, "200 OK");
}

#[test]
fn a_page_of_another_site_is_refused() {
    let port = shared().port;
    for further in [
        "Origin: http://evil.example\r\n".to_string(),
        "Origin: null\r\n".to_string(),
        format!("Origin: https://127.0.0.1:{port}\r\n"),
        "Sec-Fetch-Site: cross-site\r\n".to_string(),
        "Sec-Fetch-Site: same-site\r\n".to_string(),
    ] {
        assert_status(
            &shared().ask("GET", "/api/state", &further),
            "403 Forbidden",
        );
    }
    for further in [
        format!("Origin: http://127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n"),
        format!("Origin: http://localhost:{port}\r\n"),
        "Sec-Fetch-Site: none\r\n".to_string(),
    ] {
        assert_status(&shared().ask("GET", "/api/state", &further), "200 OK");
    }
    // A link to the book may stand anywhere.
    assert_status(
        &shared().ask("GET", "/", "Sec-Fetch-Site: cross-site\r\n"),
        "200 OK",
    );
}

#[test]
fn what_is_no_request_gets_a_refusal_or_nothing() {
    for lines in [
        "nonsense\r\n\r\n",
        "GET\r\n\r\n",
        "GET / SMTP/1.0\r\n\r\n",
        "GET %zz HTTP/1.1\r\n\r\n",
    ] {
        assert_status(&shared().raw(lines), "400 Bad Request");
    }
    let long = format!("GET / HTTP/1.1\r\nX: {}\r\n", "x".repeat(40 << 10));
    let mut stream = TcpStream::connect(("127.0.0.1", shared().port)).expect("somebody listens");
    // The server may stop listening before all of it is sent.
    let _ = stream.write_all(long.as_bytes());
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
        "{answer}"
    );
}
