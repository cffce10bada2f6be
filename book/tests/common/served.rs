//! A server of a small book, and what is asked of it over a real socket.

use super::{EditableSolutions, grader, places};
use book::places::Places;
use book::server::{Options, Server};
use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::{LazyLock, Mutex};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

/// What the servers of this program have told the terminal.
pub static SAID: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// A server of a small book, which goes when the test program does.
pub struct Served {
    pub port: u16,
    pub copy: EditableSolutions,
    pub folder: TempDir,
}

/// Writes the chapters of a small book.
fn chapters(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder can be made");
    fs::write(folder.join("SUMMARY.md"), "[One](one.md)\n").expect("a file can be written");
    fs::write(
        folder.join("one.md"),
        "# One\n\nThe limit is {{=limit.plain}}.\n",
    )
    .expect("a file");
}

/// What it takes to serve the small book from `folder`, with the reader's code in `exercises`.
pub fn options(exercises: &Path, folder: &Path, port: u16) -> Options {
    let written = folder.join("chapters");
    chapters(&written);
    Options {
        places: Places {
            exercises: exercises.to_path_buf(),
            chapters: written,
            ..places()
        },
        port,
        out: folder.join("out"),
    }
}

/// Builds and serves the small book, with a copy of the solutions as the reader's code.
pub fn serve() -> Served {
    let (copy, folder) = (
        EditableSolutions::copied(),
        TempDir::new().expect("a folder"),
    );
    let options = options(copy.path(), folder.path(), 0);
    let server = Server::open(&options, grader()).expect("a port is free");
    let port = server.port;
    let says = |line: &str| {
        SAID.lock()
            .expect("no test panics here")
            .push(line.to_string())
    };
    thread::spawn(move || server.run(says));
    Served { port, copy, folder }
}

/// One for all the tests that change nothing.
pub fn shared() -> &'static Served {
    static SERVED: LazyLock<Served> = LazyLock::new(serve);
    &SERVED
}

impl Served {
    /// Sends these lines as a request, and returns all that comes back.
    pub fn raw(&self, lines: impl AsRef<[u8]>) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("somebody listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .expect("it can be set");
        stream.write_all(lines.as_ref()).expect("it can be sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer comes");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Sends a request for `path` with further header lines.
    pub fn ask(&self, method: &str, path: &str, further: &str) -> String {
        let port = self.port;
        self.raw(format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{further}\r\n"
        ))
    }

    pub fn get(&self, path: &str) -> String {
        self.ask("GET", path, "")
    }

    pub fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        let (_, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        serde_json::from_str(body).unwrap_or_else(|why| panic!("{path}: {why}: {body}"))
    }
}

/// The answer has this status.
#[track_caller]
pub fn assert_status(answer: &str, status: &str) {
    let line = answer.lines().next().unwrap_or_default();
    assert_eq!(line, format!("HTTP/1.1 {status}"));
}
