//! Everything that reads what a submission wrote, each with what holds for any bytes at all.

use checker::calls::{ex01_surface::Linspace, ex03_step::Step, ex07_guard::GuardedDescent};
use checker::compile::diagnostics;
use checker::course::functions::replaced;
use checker::course::{self, Exercise};
use checker::figures::record;
use checker::modules::Leads;
use checker::place::Remark;
use checker::probe::{Ending, MOST_SLOPES, Reply, Turns};
use checker::process::supervise::{End, Outcome};
use checker::request::{Request, Wire};
use checker::scan::manifest::{Inherited, Manifest};
use checker::scan::tokens::Tokens;
use checker::scan::{Scanned, source};
use checker::surface::Surface;
use checker::text::{WIDTH, hanging, is_joiner, is_obeyed, paragraphs, printable};
use checker::understanding::answers::Answers;
use checker::understanding::attempts::Attempts;
use checker::understanding::challenge;
use checker::understanding::write_up::Claims;
use checker::understanding::written;
use checker::wire::Value;
use std::path::Path;
use std::time::Duration;

/// A reader: it panics where bytes are read as they should not be.
pub type Reader = fn(&[u8]);

/// All of them, by the folder of `tests/corpus` that holds their seeds.
pub const READERS: [(&str, Reader); 8] = [
    ("wire", wire),
    ("source", sources),
    ("manifest", manifest),
    ("understanding", answers),
    ("write-up", write_up),
    ("figure", figure),
    ("diagnostics", compiler),
    ("words", words),
];

fn exercise(name: &str) -> &'static Exercise {
    course::find(name).expect("the course has it")
}

/// Every reader but that of bytes gets what `submission` makes of a file.
fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

fn encoded(value: &Value) -> String {
    let mut line = String::new();
    value.encode(&mut line);
    line
}

/// What a probe says, in pieces: lines, turns and values.
fn wire(bytes: &[u8]) {
    for line in String::from_utf8_lossy(bytes).lines() {
        let value = line.splitn(3, ' ').last().and_then(Value::decode);
        let Some(value) = value else { continue };
        let again = encoded(&value);
        let back = Value::decode(&again).expect("it was encoded");
        assert_eq!(encoded(&back), again);
        if let Some(surface) = Surface::from_value(&value) {
            assert_eq!(encoded(&surface.to_value()), again);
        }
        let arguments = value.items().unwrap_or_default();
        let _ = Linspace::from_arguments(arguments);
        let _ = Step::from_arguments(arguments);
        let _ = GuardedDescent::from_arguments(arguments);
    }
    let watched = vec![Some(Surface::bowl(&[2.0, 4.0])), None, None];
    let calls = watched.len();
    let at_once = run(Turns::new("m", watched.clone()), [bytes]);
    let (first, second) = bytes.split_at(bytes.len() / 2);
    let in_pieces = run(Turns::new("m", watched), [first, second]);
    assert_eq!(at_once.len(), calls);
    // However a pipe cuts it, the same was said.
    assert_eq!(format!("{at_once:?}"), format!("{in_pieces:?}"));
}

/// What counts of these pieces.
fn run<const N: usize>(mut turns: Turns, pieces: [&[u8]; N]) -> Vec<Reply> {
    let is_heard = pieces.iter().all(|piece| turns.hear(piece).is_some());
    let said = turns.end(&Outcome {
        end: if is_heard { End::Exit(0) } else { End::Refused },
        used: Duration::ZERO,
        stdout: Vec::new(),
        stderr: Vec::new(),
    });
    let is_missing = |reply: &Reply| *reply == Reply::None;
    if said.ending == Ending::Complete {
        assert!(!said.replies.iter().any(is_missing), "complete without all");
    }
    let mut replies = said.replies.iter();
    let first_missing = replies.position(is_missing);
    let rest = &said.replies[first_missing.unwrap_or(said.replies.len())..];
    assert!(rest.iter().all(is_missing), "an answer after none");
    for reply in &said.replies {
        if let Reply::Answer(answer) = reply {
            assert!(answer.slopes_at.len() <= MOST_SLOPES);
        }
    }
    said.replies
}

/// A source: scanned, its functions found, and put into another.
fn sources(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    let mut scanned = Scanned::default();
    source::scan(exercise("ex03"), "src/lib.rs", text, &mut scanned).expect("the machine is well");
    let notes = scanned.unreadable.iter().chain(&scanned.refused);
    let lines = text.split('\n').count();
    for Remark { place, text } in notes {
        // A reader that panics is caught, and says this.
        assert!(!text.contains("this file cannot be read"), "a panic");
        let place = place.as_ref().expect("a file has a place");
        assert!(place.line <= lines, "line {} of {lines}", place.line);
    }
    if let Leads::Files(files) = Leads::of("src/lib.rs", text, true) {
        for file in files {
            assert!(file.starts_with("src/") && file.ends_with(".rs"), "{file}");
        }
    }
    if let Ok(tokens) = Tokens::of(text)
        && !scanned.too_deep
    {
        assert!(tokens.depth <= text.len() + 1);
        let _ = replaced(exercise("ex03").solution, text);
    }
}

fn manifest(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Err(why) = Manifest::read(exercise("ex08"), text, &Inherited::by(Path::new("nowhere"))) {
        is_in(&why, "ex08_table/Cargo.toml", text);
    }
}

fn answers(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    match Answers::read(text) {
        Ok(answers) => {
            let again = Answers::read(&answers.write("")).expect("it was written by us");
            assert_eq!(again.name, answers.name);
            for name in challenge::names() {
                assert_eq!(again.of(name), answers.of(name));
            }
        }
        Err(why) => is_in(&why, "understanding.toml", text),
    }
    let attempts = Attempts::read(&Ok(text.to_string()));
    if let Some(flaw) = &attempts.flaw {
        is_in(flaw, "attempts.txt", text);
    }
    let _ = attempts.next("mark", "one-step", 1);
    for line in text.lines() {
        for numbers in 1..3 {
            let _ = written::read(line, "(x, y)", numbers);
        }
    }
}

fn write_up(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    if let Err(why) = Claims::read(text) {
        is_in(&why, "write-up.md", text);
    }
}

fn figure(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    for name in [
        "surface",
        "trajectory",
        "sweep",
        "momentum",
        "saddle",
        "table",
    ] {
        if let Ok(record) = record::read(text, name) {
            let steps = record.steps * record.runs.len();
            assert!(steps <= 50_000, "{steps} steps are too much to run again");
        }
    }
}

/// What the compiler says is read from any bytes: its words may be a learner's.
fn compiler(bytes: &[u8]) {
    for said in diagnostics::errors(bytes) {
        let _ = (said.is_refusal(), said.relayed.below("dir"));
    }
}

/// What is shown: never obeyed, never wider than a line where a word allows it, and the same when it is
/// shown again.
fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let shown = printable(&text);
    assert_eq!(printable(&shown), shown);
    for shown in [shown, paragraphs(&text), hanging("  - ", &text)] {
        for line in shown.lines() {
            assert!(!line.contains(is_obeyed), "{line:?}");
            assert!(!line.trim_start().starts_with("::"), "{line:?}");
            assert!(!line.contains("##["), "{line:?}");
            // Nor to whoever passes over what is not to be seen.
            let bare = line.replace(is_joiner, "");
            assert!(!bare.trim_start().starts_with("::"), "{line:?}");
            assert!(!bare.contains("##["), "{line:?}");
        }
    }
    for line in paragraphs(&text).lines() {
        // An order that is not obeyed any more has got a space.
        let word = line.replacen(": :", "::", 1);
        let has_room = line.contains('`') || !word.trim_start().contains(' ');
        assert!(
            line.chars().count() <= WIDTH + 1 || has_room,
            "{} letters: {line:?}",
            line.chars().count()
        );
    }
}

/// Does a refusal name its file, and a line that it has?
fn is_in(why: &Remark, file: &str, text: &str) {
    let place = why.place.as_ref().expect("a refusal has a place");
    assert_eq!(place.file, file);
    let lines = text.split(['\n', '\r']).count();
    assert!(place.line <= lines, "line {} of {lines}", place.line);
}
