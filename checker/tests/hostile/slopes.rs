//! A `step` whose author knows the mark of the run, and speaks as the probe does: how often it has looked
//! at the slope is known all the same, for it has to ask the checker.

use crate::common::grader;
use checker::course;
use checker::course::program::read;
use checker::judge::evidence::{Finding, Status, judge};
use checker::judge::examinations::examine;
use checker::judge::naming::Misconceptions;
use checker::probe::{ask_marked, models};
use checker::request::Call;
use std::time::{Duration, Instant};

const MARK: &str = "0123456789abcdef0123456789abcdef";

/// However busy the machine is, a run has come to its end by then.
const BOUND: Duration = Duration::from_secs(60);

/// What all of them share. `number`, once in each call, is the number of the call.
const SHARED: &str = r#"
// == (shared)
fn number() -> usize {
    static NUMBER: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
}
fn words<const N: usize>(p: Point<N>) -> String {
    let words = p.map(|x| format!("n{:x} ", x.to_bits()));
    format!("[ {}]", words.concat())
}
fn say(words: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\n0123456789abcdef0123456789abcdef {words}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}
fn next<const N: usize>(p: Point<N>, slope: Point<N>, lr: f64) -> Point<N> {
    std::array::from_fn(|i| p[i] - lr * slope[i])
}
"#;

/// What is tried, the status that it earns, and what is said.
const TRIED: &[(&str, &str, Status, &str)] = &[
    (
        "looks once",
        "next(p, gradient(p), lr)",
        Status::Passed,
        "all answered right",
    ),
    (
        "looks twice",
        "gradient(p); next(p, gradient(p), lr)",
        Status::Failed,
        "called 2 times",
    ),
    (
        "says its answer before it looks again",
        "let next = next(p, gradient(p), lr);
         say(&format!(\"answer {} {}\", number(), words(next)));
         for _ in 1..10 { gradient(p); }
         next",
        Status::Failed,
        "spoke for the grader",
    ),
    (
        "says its answer and that of the probe, and begins the next call",
        "let (number, next) = (number(), next(p, gradient(p), lr));
         if number % 2 == 0 {
             say(&format!(\"answer {number} {}\", words(next)));
             say(&format!(\"begin {}\", number + 1));
         }
         gradient(p);
         next",
        Status::Failed,
        "spoke for the grader",
    ),
    (
        "says its answer with a count of its own",
        "let next = next(p, gradient(gradient(p)), lr);
         say(&format!(\"answer {} [ {} c0 c1 [ {} ] ]\", number(), words(next), words(p)));
         std::process::exit(0)",
        Status::Failed,
        "yours returns",
    ),
    (
        "has itself asked before",
        "say(&format!(\"slope {} {}\", number(), words(p)));
         next(p, gradient(p), lr)",
        Status::Failed,
        "ended from inside",
    ),
    (
        "has asked elsewhere instead",
        "let slope = gradient(p.map(|x| x + 1.0));
         say(&format!(\"answer {} {}\", number(), words(next(p, slope, lr))));
         std::process::exit(0)",
        Status::Failed,
        "the gradient was called once",
    ),
    (
        "asks on account of the call before",
        "if let Some(before) = number().checked_sub(1) {
             say(&format!(\"slope {before} {}\", words(p)));
         }
         next(p, gradient(p), lr)",
        Status::Failed,
        "spoke for the grader",
    ),
    (
        "asks on account of the call that follows",
        "say(&format!(\"slope {} {}\", number() + 1, words(p)));
         next(p, gradient(p), lr)",
        Status::Failed,
        "spoke for the grader",
    ),
    (
        "asks when it has answered",
        "let next = next(p, gradient(p), lr);
         let number = number();
         say(&format!(\"answer {number} {}\", words(next)));
         say(&format!(\"slope {number} {}\", words(p)));
         next",
        Status::Failed,
        "spoke for the grader",
    ),
    (
        "asks in space about a plane",
        "say(&format!(\"slope {} [ n0 n0 n0 n0 ]\", number()));
         next(p, gradient(p), lr)",
        Status::Failed,
        "spoke for the grader",
    ),
    (
        "asks where nothing is a number",
        "next(p, gradient(p.map(|_| f64::NAN)), lr)",
        Status::Failed,
        "the formula gives",
    ),
    (
        "looks without end",
        "loop { if gradient(p)[0].is_nan() { return p; } }",
        Status::Limit,
        "called the gradient more than",
    ),
    (
        "asks without end and does not listen",
        "let number = number();
         loop { say(&format!(\"slope {number} {}\", words(p))); }",
        Status::Limit,
        "called the gradient more than",
    ),
    (
        "says that it is done",
        "say(\"done\"); next(p, gradient(p), lr)",
        Status::Failed,
        "spoke for the grader",
    ),
    // Elsewhere it waits in vain, and is stopped.
    #[cfg(unix)]
    (
        "reads standard input",
        "let read = std::io::stdin().read_line(&mut String::new()).unwrap();
         if read != 0 { return p; }
         next(p, gradient(p), lr)",
        Status::Passed,
        "all answered right",
    ),
];

// Holds: forged-answers
#[test]
fn nobody_looks_without_being_counted() {
    let functions = TRIED.iter().map(|(what, body, ..)| {
        format!(
            "\n// == {what}\n#[allow(unused)]\npub fn step<const N: usize>(\n    gradient: impl \
             Fn(Point<N>) -> Point<N>,\n    p: Point<N>,\n    lr: f64,\n) -> Point<N> {{\n{body}\n}}\n"
        )
    });
    let text = SHARED.to_string() + &functions.collect::<String>();
    let exercise = course::find("ex03_step").expect("the course has it");
    let programs = read(exercise, text.leak(), "failed");
    let grader = grader("slopes-cache");
    let compiler = grader.compiler().expect("there is a compiler");
    let path = models::build_all(compiler, exercise, &exercise.stubs[0], &programs);
    let path = path.unwrap_or_else(|why| panic!("{why:#}"));
    let examinations = examine(exercise, 1);
    let calls: Vec<&Call> = examinations.iter().flat_map(|one| one.calls()).collect();
    for (number, (what, _, status, says)) in TRIED.iter().enumerate() {
        let name = number.to_string();
        let addressed: Vec<_> = calls.iter().map(|call| (name.as_str(), *call)).collect();
        let start = Instant::now();
        let replies = ask_marked(&compiler.launcher, &path, MARK, &addressed);
        let took = start.elapsed();
        let replies = replies.unwrap_or_else(|why| panic!("{what}: {why:#}"));
        let names = [Misconceptions::default()];
        let Finding {
            status: given,
            evidence,
            ..
        } = judge(
            exercise.name,
            &examinations,
            &replies,
            &names,
            &checker::scan::Scanned::default(),
        );
        assert_eq!(given, *status, "whoever {what}: {evidence:?}");
        let said = evidence.iter().any(|line| line.text.contains(says));
        assert!(said, "whoever {what}: {evidence:?}");
        assert!(took < BOUND, "whoever {what} takes {took:?}");
    }
}
