//! Takes a port, and lets in whoever comes: so many at a time, and none may dawdle.

use super::request::Refusal;
use super::respond::Response;
use anyhow::{Context, Result};
use std::io::{self, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

/// How many ports are tried.
const PORTS: u16 = 20;

/// No more connections than these are open at a time. Each page of the book keeps one.
const CONNECTIONS: usize = 64;

/// How long to wait when the machine cannot give what a connection needs.
const RETRY_PAUSE: Duration = Duration::from_millis(50);

/// Takes the first free port from `first` on; any free one for 0.
///
/// # Errors
/// When none of them can be had.
pub(super) fn bind(first: u16) -> Result<(TcpListener, u16)> {
    let mut refused = None;
    for port in ports(first) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => {
                let port = listener.local_addr()?.port();
                return Ok((listener, port));
            }
            // Some systems deny ports that they keep for themselves: the next may be free.
            Err(error) => refused = Some(error),
        }
    }
    let error = refused.expect("a range of ports is not empty");
    let last = ports(first).last().unwrap_or(first);
    Err(error).with_context(|| {
        format!("none of the ports {first} to {last} can be had, choose another with --port")
    })
}

fn ports(first: u16) -> RangeInclusive<u16> {
    first..=first.saturating_add(PORTS - 1)
}

/// Has `answer` answer every connection in a thread of its own, until the program ends.
pub(super) fn for_each_connection(
    listener: &TcpListener,
    answer: impl Fn(TcpStream) + Send + Sync + 'static,
) {
    // Each connection holds a share of `open`; one share is this function's own.
    let (answer, open) = (Arc::new(answer), Arc::new(()));
    loop {
        let Ok((mut stream, _)) = listener.accept() else {
            thread::sleep(RETRY_PAUSE);
            continue;
        };
        if Arc::strong_count(&open) > CONNECTIONS {
            // Whoever has gone away does not wait for an answer.
            let _ = Response::refusal(&Refusal::Crowded).send(&mut stream, true);
            continue;
        }
        let (answer, share) = (Arc::clone(&answer), Arc::clone(&open));
        let started = thread::Builder::new().spawn(move || {
            answer(stream);
            drop(share);
        });
        if started.is_err() {
            thread::sleep(RETRY_PAUSE);
        }
    }
}

/// Reads from a stream until a deadline, however slowly the bytes drip.
pub(super) struct ReadUntil<'a> {
    pub stream: &'a TcpStream,
    pub deadline: Instant,
}

impl Read for ReadUntil<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        self.stream.set_read_timeout(Some(left))?;
        self.stream.read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn twenty_ports_are_tried_but_none_after_the_last() {
        assert_eq!(ports(4000), 4000..=4019);
        assert_eq!(ports(65530), 65530..=65535);
        assert_eq!(ports(65535), 65535..=65535);
    }

    #[test]
    fn nothing_is_read_after_the_deadline_although_bytes_are_there() {
        let (listener, port) = bind(0).expect("a port is free");
        let mut sender = TcpStream::connect(("127.0.0.1", port)).expect("somebody listens");
        sender.write_all(b"GET /").expect("it can be sent");
        let (stream, _) = listener.accept().expect("somebody came");
        let read_until = |deadline| {
            let mut until = ReadUntil {
                stream: &stream,
                deadline,
            };
            until.read(&mut [0; 2]).map_err(|error| error.kind())
        };
        let now = Instant::now();
        assert_eq!(read_until(now + Duration::from_secs(60)), Ok(2));
        assert_eq!(read_until(now), Err(io::ErrorKind::TimedOut));
    }
}
