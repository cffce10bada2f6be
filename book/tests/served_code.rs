//! The reader's own code, asked for over a real socket.

mod common;

use book::server::Server;
use checker::course;
use common::grader;
use common::places;
use common::served::{SAID, assert_status, options, serve, shared};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

#[test]
fn the_state_of_every_step_is_told() {
    let state = shared().json("/api/state");
    let exercises = state["exercises"].as_object().expect("they are there");
    assert_eq!(exercises.len(), course::all().len());
    for step in course::core() {
        let state = &exercises[step.name]["state"];
        assert_eq!(state, "ready", "{}", step.name);
    }
    assert!(state["version"].is_u64());
}

#[test]
fn the_terminal_is_told_how_many_of_the_steps_are_written() {
    shared();
    let steps = course::core().count();
    let told = format!("{steps} of {steps} steps are written and compile.");
    let until = Instant::now() + Duration::from_secs(30);
    while !SAID.lock().expect("lines").contains(&told) {
        let said = SAID.lock().expect("lines").clone();
        assert!(Instant::now() < until, "nobody said {told:?}, but {said:?}");
        thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_walk_has_its_points_and_losses() {
    let walk = shared()
        .json("/api/walk?by=ex03_step&surface=bowl&a=1&b=20&x=-2.5&y=2&lr=0.02&momentum=0&steps=2");
    assert_eq!(walk["points"][0], serde_json::json!([-2.5, 2.0]));
    assert_eq!(walk["points"][1], serde_json::json!([-2.45, 1.2]));
    assert_eq!(walk["points"].as_array().map(Vec::len), Some(3));
    // The page computes the losses from the points, unless they are the reader's own.
    assert_eq!(walk["losses"], Value::Null);
    let swept = shared().json("/api/walk?by=ex05_sweep&lr=0.02&steps=2");
    assert_eq!(swept["losses"][0], 43.125);
    // What is not finite is no number of JSON.
    let far = shared().json("/api/walk?by=ex05_sweep&lr=0.5&steps=400");
    assert_eq!(far["losses"][400], Value::Null);
}

#[test]
fn a_walk_that_makes_no_sense_is_refused() {
    for (query, says) in [
        ("by=ex12_jump", "by is one of"),
        ("", "by is one of"),
        (
            "by=ex03_step&steps=2001",
            "steps is a whole number up to 2000",
        ),
        (
            "by=ex03_step&steps=-1",
            "steps is a whole number up to 2000",
        ),
        ("by=ex03_step&lr=inf", "lr is a finite number, not inf"),
        ("by=ex03_step&x=left", "x is a finite number, not left"),
        (
            "by=ex03_step&surface=terrain",
            "your code walks on the bowl and the saddle",
        ),
        (
            "by=ex09_saddle&surface=bowl",
            "ex09_saddle walks on the saddle: ask for surface=saddle",
        ),
        ("by=ex09_saddle", "ex09_saddle walks on the saddle"),
    ] {
        let path = format!("/api/walk?{query}");
        assert_status(&shared().get(&path), "400 Bad Request");
        let answer = shared().json(&path);
        let said = answer["error"]["says"].as_str().expect("it is said");
        assert!(said.starts_with(says), "{query}: {said}");
    }
}

#[test]
fn a_question_comes_with_practice_numbers() {
    let question =
        |n: u32| shared().json(&format!("/api/question?name=one-step&n={n}"))["html"].clone();
    let html = question(1);
    assert!(
        html.as_str()
            .is_some_and(|html| html.starts_with("<form class=\"question\"")),
        "{html}"
    );
    assert_ne!(html, question(2), "another attempt has other numbers");
    assert_eq!(html, question(1), "the same attempt has the same");
    assert_status(
        &shared().get("/api/question?name=no-such"),
        "400 Bad Request",
    );
}

#[test]
fn a_saved_file_is_built_and_told_without_being_asked() {
    let served = serve();
    let stream = TcpStream::connect(("127.0.0.1", served.port)).expect("somebody listens");
    stream
        .set_read_timeout(Some(Duration::from_secs(60)))
        .expect("it can be set");
    let head = format!(
        "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
        served.port
    );
    (&stream)
        .write_all(head.as_bytes())
        .expect("it can be sent");
    let mut news = BufReader::new(stream)
        .lines()
        .map(|line| line.expect("the server goes on"));
    news.find(|line| line.is_empty()).expect("a head");
    // A line that starts with a colon only says that the server is there.
    let is_event = |line: &String| !line.is_empty() && !line.starts_with(':');

    served.copy.replace("ex03_step", "p[i] - lr", "p[i] + lr");
    let event = news.find(is_event).expect("an event");
    assert_eq!(event, "data: {\"version\": 2}");
    let walk = served.json("/api/walk?by=ex04_loop&lr=0.02&steps=1");
    assert_eq!(
        walk["points"][1],
        serde_json::json!([-2.55, 2.8]),
        "the wrong step shows its wrong walk"
    );

    let one = served.folder.path().join("chapters/one.md");
    fs::write(&one, "# One\n\nThe limit is {{=limit.m09}}.\n").expect("a file can be written");
    let event = news.find(is_event).expect("an event");
    assert_eq!(event, "event: reload");
    assert!(served.get("/one.html").contains("The limit is 0.19."));
}

#[test]
fn code_without_an_end_holds_up_nobody_else() {
    let served = serve();
    served.copy.replace(
        "ex04_loop",
        "-> Vec<Point<N>> {",
        "-> Vec<Point<N>> { loop {}",
    );
    let patience = Instant::now() + Duration::from_secs(120);
    while served.json("/api/state")["version"] == 1 {
        assert!(Instant::now() < patience, "the edit is never noticed");
        thread::sleep(Duration::from_millis(20));
    }
    thread::scope(|scope| {
        let stuck = scope.spawn(|| served.json("/api/walk?by=ex04_loop"));
        let other = served.json("/api/walk?by=ex03_step&steps=1");
        assert!(other["points"].is_array(), "{other}");
        assert!(!stuck.is_finished(), "the other walk was there first");
        let said = stuck.join().expect("it is answered")["error"]["says"].clone();
        assert!(
            said.as_str()
                .is_some_and(|said| said.starts_with("it ran for three seconds")),
            "{said}"
        );
        // What is known to have no end is not run again: that would take its three seconds.
        let asked = Instant::now();
        let again = served.json("/api/walk?by=ex04_loop&steps=7");
        assert_eq!(again["error"]["says"], said);
        assert!(
            asked.elapsed() < Duration::from_secs(3),
            "code without an end was run a second time"
        );
    });
}

#[test]
fn where_the_crates_stand_is_said_at_the_start() {
    static SAID: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let folder = TempDir::new().expect("a folder");
    let options = options(&folder.path().join("nowhere"), folder.path(), 0);
    let server = Server::open(&options, grader()).expect("a port is free");
    thread::spawn(move || server.run(|news| SAID.lock().expect("no panic").push(news.into())));
    let patience = Instant::now() + Duration::from_secs(60);
    let first = || SAID.lock().expect("no panic").first().cloned();
    while first().is_none() {
        assert!(Instant::now() < patience, "nothing is ever said");
        thread::sleep(Duration::from_millis(20));
    }
    let first = first().expect("something is said");
    assert!(
        first.contains("nowhere"),
        "it names the folder that is not there: {first}"
    );
}

#[test]
fn a_port_that_is_taken_is_left_for_the_next() {
    let folder = TempDir::new().expect("a folder");
    let options = options(&places().exercises, folder.path(), shared().port);
    let server = Server::open(&options, grader()).expect("another port is free");
    assert_ne!(server.port, shared().port);
}
