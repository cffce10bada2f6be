//! The server, over a real socket: what it gives, and to whom.

mod common;

use common::served::{assert_status, serve, shared};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

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
}

#[test]
fn every_answer_tells_the_browser_to_keep_others_out() {
    for (path, status) in [
        ("/one.html", "200 OK"),
        ("/nowhere.html", "404 Not Found"),
        ("/api/state", "200 OK"),
        ("/api/nothing", "400 Bad Request"),
    ] {
        let answer = shared().get(path);
        assert_status(&answer, status);
        let (head, _) = answer.split_once("\r\n\r\n").expect("a head");
        for field in [
            "Content-Security-Policy: default-src 'self' 'unsafe-inline' data:; frame-ancestors 'self'",
            "X-Content-Type-Options: nosniff",
            "Cross-Origin-Resource-Policy: same-origin",
            "Referrer-Policy: no-referrer",
        ] {
            assert!(
                head.lines().any(|line| line == field),
                "{path}: no {field} in\n{head}"
            );
        }
    }
}

#[test]
fn head_gets_the_head_alone() {
    let mut stream = TcpStream::connect(("127.0.0.1", shared().port)).expect("somebody listens");
    let host = format!("Host: 127.0.0.1:{}\r\n\r\n", shared().port);
    let head = format!("HEAD /api/events HTTP/1.1\r\n{host}");
    stream.write_all(head.as_bytes()).expect("it can be sent");
    // Line by line: events would never end.
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let head: Vec<String> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
    assert_eq!(head[0], "HTTP/1.1 200 OK");
    assert!(head.contains(&"Content-Type: text/event-stream".to_string()));
    assert_eq!(lines.next(), None, "nothing follows the head");
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
        let answer = shared().raw(format!("GET /api/state HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_status(&answer, "403 Forbidden");
    }
    let none = shared().raw("GET / HTTP/1.1\r\n\r\n");
    assert_status(&none, "400 Bad Request");
    let other = shared().raw(format!("GET / HTTP/1.1\r\nHost: LOCALHOST:{port}\r\n\r\n"));
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
}

#[test]
fn a_head_of_more_than_16_kib_is_refused() {
    let head = |bytes: usize| {
        let start = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nX: ", shared().port);
        let filler = "x".repeat(bytes - start.len() - 4);
        format!("{start}{filler}\r\n\r\n")
    };
    assert_status(&shared().raw(head(16 << 10)), "200 OK");
    // So long without an end, and no more will come: what was refused has all been read, and no byte
    // is left over that would cost us the answer.
    let start = &head(32 << 10)[..(16 << 10) + 1];
    let mut stream = TcpStream::connect(("127.0.0.1", shared().port)).expect("somebody listens");
    stream.write_all(start.as_bytes()).expect("it can be sent");
    stream.shutdown(Shutdown::Write).expect("it can be ended");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer comes");
    assert_status(&answer, "400 Bad Request");
}

#[test]
fn only_the_head_is_read_and_of_it_only_what_is_used() {
    let port = shared().port;
    let head = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    let after = shared().raw(format!("{head}\r\nHost: evil.example\r\n\r\n"));
    assert_status(&after, "200 OK");
    let latin = [head.as_bytes(), b"X-Name: Ren\xe9\r\n\r\n"].concat();
    assert_status(&shared().raw(latin), "200 OK");
    let host = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}");
    let wrong = [host.as_bytes(), b"\xff\r\n\r\n"].concat();
    assert_status(&shared().raw(wrong), "403 Forbidden");
}

#[test]
fn more_than_64_connections_are_too_many_until_one_goes() {
    let served = serve();
    let connect = || TcpStream::connect(("127.0.0.1", served.port)).expect("somebody listens");
    let mut idle: Vec<TcpStream> = (0..64).map(|_| connect()).collect();
    let mut answer = String::new();
    let read = connect().read_to_string(&mut answer);
    read.expect("an answer comes");
    assert_status(&answer, "503 Service Unavailable");
    assert!(answer.contains("close some"), "{answer}");

    idle.pop();
    let patience = Instant::now() + Duration::from_secs(60);
    let is_served = || {
        let mut stream = connect();
        let head = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", served.port);
        let mut answer = String::new();
        // A refused connection may be gone before the request is sent.
        let _ = stream.write_all(head.as_bytes());
        let _ = stream.read_to_string(&mut answer);
        answer.starts_with("HTTP/1.1 200 OK")
    };
    while !is_served() {
        assert!(Instant::now() < patience, "the place is never free again");
        thread::sleep(Duration::from_millis(20));
    }
}
