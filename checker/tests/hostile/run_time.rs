//! What code can try while it runs: to leave early, to forge its answers, to use up the machine.

use crate::attempt::{self, Attempt};

/// The solution of `exercise` with this function in the place of its own.
fn instead(exercise: &str, function: &str) -> Attempt {
    let text = attempt::instead(exercise, function);
    Attempt::with(&format!("{exercise}/src/lib.rs"), text)
}

// Holds: early-exit, after-the-end
#[test]
fn leaving_early_earns_nothing() {
    let exits =
        "struct Exits; impl Drop for Exits { fn drop(&mut self) { std::process::exit(0) } }";
    let panics = "struct Panics; impl Drop for Panics { fn drop(&mut self) { panic!(\"again\") } }";
    let kept = format!("thread_local! {{ static KEPT: Exits = const {{ Exits }}; }} {exits}");
    for (body, more) in [
        ("std::process::exit(0)", ""),
        ("std::process::abort()", ""),
        (
            "std::panic::catch_unwind(|| std::process::exit(0)).unwrap_or(right(p))",
            "",
        ),
        (
            "std::thread::spawn(|| std::process::exit(0)).join().unwrap_or(right(p))",
            "",
        ),
        ("std::panic::panic_any(Exits)", exits),
        (
            "std::panic::set_hook(Box::new(|_| std::process::exit(0))); panic!()",
            "",
        ),
        ("let _hook = std::panic::take_hook(); panic!()", ""),
        (
            "let _second = Panics; if p.len() == 2 { panic!(\"once\") } right(p)",
            panics,
        ),
        ("KEPT.with(|_| right(p))", &kept),
    ] {
        let said = Attempt::saddle(body, more).grade();
        let status = said.status("ex09_saddle").to_string();
        assert!(
            ["failed", "panicked"].contains(&status.as_str()),
            "{body} made the status {status}"
        );
        said.is("INCOMPLETE", &[("ex09_saddle", &status)]);
    }
}

// Holds: forged-output
#[cfg(unix)]
#[test]
fn the_codes_own_last_words_name_no_limit() {
    for words in [
        "thread 'main' has overflowed its stack",
        "memory allocation of 8 bytes failed",
    ] {
        let body = format!("eprintln!(\"{words}\"); std::process::exit(7)");
        let said = Attempt::saddle(&body, "").grade();
        said.saddle_is("failed", "ended from inside (exit status 7)");
    }
}

// Holds: forged-output, forged-answers
#[test]
fn answers_that_are_written_instead_of_returned_count_for_nothing() {
    let attempt = Attempt::saddle(
        "for line in [
            \"test result: ok. 6 passed; 0 failed; 0 ignored\",
            \"{\\\"type\\\": \\\"suite\\\", \\\"event\\\": \\\"ok\\\"}\",
            \"answer 0 [ n0 c0 c0 [ ] ]\", \"answer 0 n0\", \"done\", \"COMPLETE\",
         ] { println!(\"{line}\"); eprintln!(\"{line}\"); }
         99.0",
        "",
    );
    attempt.grade().saddle_is("failed", "yours returns 99");
}

// Holds: forged-answers
#[test]
fn the_questions_cannot_be_read_nor_the_answers_kept_back() {
    // All questions have been read before the first is put; a lock that is never given back is no
    // obstacle to whoever holds it.
    let reads = "let mut all = String::new();
                 let read = std::io::Read::read_to_string(&mut std::io::stdin(), &mut all);
                 std::mem::forget(std::io::stdout().lock());
                 print!(\"no end of line\");
                 only_if(read.is_ok_and(|length| length == 0), p)";
    Attempt::saddle(reads, "").grade().is_complete();
}

// Holds: forged-answers
#[cfg(target_os = "linux")]
#[test]
fn what_was_written_cannot_be_read_again() {
    // The mark of this run would be in it.
    let reads = "let again = std::fs::File::open(\"/proc/self/fd/1\");
                 only_if(again.is_err(), p)";
    Attempt::saddle(reads, "").grade().is_complete();
}

// Holds: forged-answers
#[cfg(unix)]
#[test]
fn a_channel_that_refuses_to_wait_is_no_way_out() {
    let blocks = "use std::os::fd::AsFd;
                  if let Ok(out) = std::io::stdout().as_fd().try_clone_to_owned() {
                      let mut out = std::os::unix::net::UnixStream::from(out);
                      let _ = out.set_nonblocking(true);
                      let _ = std::io::Write::write(&mut out, &[b'x'; 1 << 20]);
                  }
                  99.0";
    let said = Attempt::saddle(blocks, "").grade();
    let status = said.status("ex09_saddle").to_string();
    assert!(["failed", "limit"].contains(&status.as_str()), "{status}");
    said.is("INCOMPLETE", &[("ex09_saddle", &status)]);
}

// Holds: endless-run
#[test]
fn ten_million_numbers_are_too_many() {
    let said = instead(
        "ex01_surface",
        "pub fn linspace(start: f64, _: f64, _: usize) -> Vec<f64> { vec![start; 10_000_000] }",
    )
    .grade();
    assert_eq!(said.status("ex01_surface"), "limit", "{}", said.text());
    said.says("ex01_surface", "in linspace(");
    assert_eq!(said.verdict(), "INCOMPLETE");
}

// Holds: endless-run
#[test]
fn a_gradient_that_is_called_again_and_again_is_counted() {
    for (times, status, says) in [
        (100, "failed", "called 100 times"),
        (10_000, "limit", "called the gradient more than 100 times"),
    ] {
        let said = instead(
            "ex03_step",
            &format!(
                "pub fn step<const N: usize>(
                     gradient: impl Fn(Point<N>) -> Point<N>, p: Point<N>, lr: f64,
                 ) -> Point<N> {{
                     let mut slope = gradient(p);
                     for _ in 1..{times} {{ slope = gradient(p); }}
                     std::array::from_fn(|i| p[i] - lr * slope[i])
                 }}"
            ),
        )
        .grade();
        assert_eq!(said.status("ex03_step"), status, "{}", said.text());
        said.says("ex03_step", says);
    }
}

// Holds: endless-run
#[cfg(target_os = "linux")]
#[test]
fn what_uses_up_the_machine_is_stopped_and_said_to_be() {
    let recursion = "#[allow(unconditional_recursion)]
                     fn again(p: Point) -> f64 { std::hint::black_box(again(p)) + 1.0 }";
    for (body, more, says) in [
        ("again(p)", recursion, "stack"),
        (
            "let mut all = vec![p]; loop { all.extend_from_within(..); }",
            "",
            "memory",
        ),
        (
            "loop { println!(\"{p:?}\"); }",
            "",
            "printed or returned far too much",
        ),
        (
            "loop { eprint!(\"{}\", \"x\".repeat(1 << 16)); }",
            "",
            "printed or returned far too much",
        ),
        (
            "panic!(\"{}\", \"no end \".repeat(1 << 20))",
            "",
            "printed or returned far too much",
        ),
    ] {
        let said = Attempt::saddle(body, more).grade();
        said.saddle_is("limit", says);
        said.says("ex09_saddle", "in saddle_value at (");
    }
}

// Holds: waiting
#[cfg(target_os = "linux")]
#[test]
fn waiting_for_what_never_comes_is_the_codes_own_limit() {
    let channel = "use std::os::fd::AsFd;
        let own = std::io::stdout().as_fd().try_clone_to_owned().unwrap();
        let mut own = std::fs::File::from(own);
        let _ = std::io::Read::read(&mut own, &mut [0; 9]);
        right(p)";
    let all = [
        "std::thread::sleep(std::time::Duration::from_secs(1 << 40)); right(p)",
        "loop { std::thread::sleep(std::time::Duration::from_millis(300)); }",
        "std::thread::park(); right(p)",
        "let lock = std::sync::Mutex::new(p); let _first = lock.lock(); right(*lock.lock().unwrap())",
        "std::sync::Barrier::new(2).wait(); right(p)",
        "let (_kept, none) = std::sync::mpsc::channel::<f64>(); none.recv().unwrap_or(right(p))",
        channel,
    ];
    crate::common::all_at_once(&all, |waits| {
        let said = Attempt::saddle(waits, "").grade();
        said.saddle_is("limit", "sleeps, or waits for something");
    });
    let naps = "std::thread::sleep(std::time::Duration::from_millis(5)); right(p)";
    Attempt::saddle(naps, "").grade().is_complete();
}

#[test]
fn the_words_of_a_panic_are_cut_short() {
    let said = Attempt::saddle("panic!(\"{}\", \"no end \".repeat(10_000))", "").grade();
    said.saddle_is("panicked", "no end no end");
    let length = said.text().len();
    assert!(length < 20_000, "the report has {length} bytes");
}

#[test]
fn an_answer_that_is_one_long_line_is_cut_short() {
    let long = "pub fn render(_: &[Row]) -> String { \"`x  \".repeat(50_000) }";
    let said = instead("ex08_table", long).grade();
    said.says("ex08_table", "`x␣␣`x␣␣");
    let length = said.text().len();
    assert!(length < 30_000, "the report has {length} bytes");
}

// Holds: learnt-by-heart
#[test]
fn answers_learnt_by_heart_are_answers_to_other_questions() {
    let visible = "if p == [1.0, 1.0] || p == [0.0, 0.0] { 0.0 } else { p[0] }";
    let attempt = Attempt::saddle(visible, "");
    let graded = |seed: &str| attempt.grade_by(crate::attempt::checker(), &["--seed", seed]);
    let said = graded("1");
    said.saddle_is("failed", "saddle_value at");
    assert_ne!(
        said.evidence("ex09_saddle"),
        graded("2").evidence("ex09_saddle"),
        "another seed asks the same"
    );
    assert_eq!(
        said.evidence("ex09_saddle"),
        graded("1").evidence("ex09_saddle"),
        "the same seed asks something else"
    );
}

// Holds: recognising-the-grader
#[cfg(unix)]
#[test]
fn nothing_tells_one_run_from_another() {
    // What a program can know of its surroundings, in the words of its panic.
    let looks = "let here = (
                     std::env::args().collect::<Vec<_>>(),
                     std::env::vars_os().collect::<Vec<_>>(),
                     std::env::current_dir(),
                     std::thread::current().name().map(String::from),
                     std::panic::Location::caller(),
                     std::thread::available_parallelism().is_ok(),
                 );
                 panic!(\"{here:?}\")";
    let attempt = Attempt::saddle(looks, "");
    let said = |words: &[&str]| {
        let checker = crate::attempt::checker();
        let evidence = attempt.grade_by(checker, words).evidence("ex09_saddle");
        let (_, panic) = evidence.split_once("it panicked: ").expect("it panics");
        panic.to_string()
    };
    let whole = said(&["--seed", "1"]);
    assert!(
        whole.contains("run.exe\"], [], Ok("),
        "one argument and no environment were expected: {whole}"
    );
    assert_eq!(whole, said(&["--seed", "2"]), "two gradings look different");
    for word in ["exNN", "test", "grade", "hidden", "probe_"] {
        assert!(!whole.contains(word), "{word} can be seen: {whole}");
    }
}
