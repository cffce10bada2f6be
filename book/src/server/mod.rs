//! Serves the book on this machine, and runs its figures on the reader's own crates.
//!
//! It is bound to loopback, answers GET and HEAD, and checks who asks: a page from elsewhere in the
//! same browser gets nothing. The reader's code runs in the checker's limits, in a process of its
//! own.

mod api;
mod desk;
mod events;
mod listen;
mod options;
mod request;
mod respond;
mod watch;

use anyhow::{Context, Result};
use checker::grader::Grader;
use desk::Desk;
use listen::ReadUntil;
pub use options::Options;
use request::{Refusal, Request};
use respond::Response;
use std::io::{self, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use watch::WatchedFiles;

/// A server that is ready.
pub struct Server {
    listener: TcpListener,
    /// The port that it has got.
    pub port: u16,
    desk: Arc<Desk>,
    /// How the files were before anything was built.
    before: WatchedFiles,
}

/// So long may the head of a request take, and each write of an answer.
const TIMEOUT: Duration = Duration::from_secs(10);

impl Server {
    /// Builds the book and the reader's crates, and takes a port.
    ///
    /// # Errors
    /// When the book cannot be built or its files cannot be looked at, or no port is free.
    pub fn open(options: &Options, grader: Grader) -> Result<Server> {
        let (listener, port) = listen::bind(options.port)?;
        let before = WatchedFiles::of(&options.places).context("cannot look at the files")?;
        let desk = Desk::open(options, grader)?;
        Ok(Server {
            listener,
            port,
            desk: Arc::new(desk),
            before,
        })
    }

    /// Answers until the program ends. `says`: where news for the terminal go, a line each; the
    /// first is where the reader's crates stand.
    pub fn run(self, says: fn(&str)) {
        says(&watch::progress(&self.desk));
        let desk = Arc::clone(&self.desk);
        thread::spawn(move || watch::watch(&desk, self.before, says));
        let (desk, port) = (self.desk, self.port);
        listen::for_each_connection(&self.listener, move |stream| {
            // Whoever has gone away does not wait for an answer.
            let _ = answer_connection(stream, port, &desk);
        });
    }
}

fn answer_connection(mut stream: TcpStream, port: u16, desk: &Desk) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(TIMEOUT))?;
    let mut head = ReadUntil {
        stream: &stream,
        deadline: Instant::now() + TIMEOUT,
    };
    let request = match Request::read(&mut head) {
        Ok(request) => request,
        Err(Refusal::Gone) => return Ok(()),
        Err(refusal) => return Response::refusal(&refusal).send(&mut stream, true),
    };
    if let Err(refusal) = request.check(port) {
        return Response::refusal(&refusal).send(&mut stream, true);
    }
    if request.path == "/api/events" {
        return events::stream(&mut stream, desk, request.wants_body);
    }
    let response = match request.path.strip_prefix("/api/") {
        Some(name) => api::answer(name, &request, desk),
        None => page(&request.path, desk),
    };
    response.send(&mut stream, request.wants_body)?;
    stream.flush()
}

/// A file of the book; there are no others.
fn page(path: &str, desk: &Desk) -> Response {
    let snapshot = desk.snapshot();
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    match snapshot.pages.0.get(name) {
        Some(bytes) => Response::file(name, bytes.clone()),
        None => {
            let missing = snapshot.pages.0.get("404.html").cloned();
            Response::not_found(missing.unwrap_or_default())
        }
    }
}
