//! News for the page, as they come: server-sent events.

use super::desk::Desk;
use super::respond::HEADERS;
use std::io::{self, Write};
use std::net::TcpStream;
use std::time::Duration;

/// After so long without news a line goes out all the same, to see whether anybody is there: a page
/// that was left must not keep its connection for long.
const KEEP_ALIVE: Duration = Duration::from_secs(5);

/// Writes an event for each change until the page has gone: the version of the reader's crates, or
/// `reload` when the pages themselves have changed. For HEAD nothing but the head.
///
/// # Errors
/// When nobody is there any more.
pub(super) fn stream(stream: &mut TcpStream, desk: &Desk, wants_body: bool) -> io::Result<()> {
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n";
    stream.write_all(format!("{head}{HEADERS}\r\n").as_bytes())?;
    if !wants_body {
        return Ok(());
    }
    let now = desk.snapshot();
    let (mut version, mut edition) = (now.version, now.edition);
    loop {
        let newest = desk.wait(version, edition, KEEP_ALIVE);
        let mut news = String::new();
        if newest.edition > edition {
            news += "event: reload\ndata: {}\n\n";
        }
        if newest.version > version {
            news += &format!("data: {{\"version\": {}}}\n\n", newest.version);
        }
        if news.is_empty() {
            news += ": nothing new\n\n";
        }
        stream.write_all(news.as_bytes())?;
        (version, edition) = (newest.version, newest.edition);
    }
}
