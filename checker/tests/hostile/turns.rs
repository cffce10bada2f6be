//! Lines that carry the probe's own mark, as if a submission had got hold of it: they count only when
//! it is their turn, so that nothing can be said before its call, twice, or after the end.

use checker::probe::{Cut, Ending, Replies, Reply, read};
use checker::process::supervise::{End, Outcome};

const MARK: &str = "0123456789abcdef";

/// What is made of these lines of a probe that was asked for two calls.
fn heard(lines: &[&str]) -> Replies {
    let lines = lines.iter().map(|line| format!("\n{MARK} {line}\n"));
    let outcome = Outcome {
        end: End::Exit(0),
        stdout: lines.collect::<String>().into_bytes(),
        stderr: Vec::new(),
    };
    read(&outcome, MARK, 2)
}

#[test]
fn a_probe_that_takes_its_turns_is_heard() {
    let replies = heard(&[
        "begin 0",
        "answer 0 [ c1 c0 c0 [ ] ]",
        "begin 1",
        "panic 1 [ wno ]",
        "done",
    ]);
    assert_eq!(replies.ending, Ending::Complete);
    let [Reply::Answer(_), Reply::Panic { .. }] = replies.replies.as_slice() else {
        panic!("one answer, one panic: {:?}", replies.replies);
    };
}

// Holds: forged-answers, after-the-end
#[test]
fn whoever_speaks_out_of_turn_is_heard_no_further() {
    let (answer, second) = ("answer 0 [ c1 c0 c0 [ ] ]", "answer 1 [ c1 c0 c0 [ ] ]");
    let deep = format!(
        "answer 0 {}{}",
        "[ ".repeat(1_000_000),
        "] ".repeat(1_000_000)
    );
    let begun = ["begin 0", answer, "begin 1"];
    let whole = ["begin 0", answer, "begin 1", second, "done"];
    let cases: &[(&str, Vec<&str>, &[&str])] = &[
        ("an answer before its call", vec![], &[answer]),
        (
            "two answers to one call",
            vec!["begin 0"],
            &[answer, answer],
        ),
        ("an answer to an earlier call", begun.to_vec(), &[answer]),
        ("an answer to a later call", vec!["begin 0"], &[second]),
        (
            "a call that is not asked for",
            [&begun[..], &[second]].concat(),
            &["begin 2"],
        ),
        ("a call within a call", vec!["begin 0"], &["begin 1"]),
        ("a call that is left out", vec![], &["begin 1"]),
        ("the end in the middle", begun.to_vec(), &["done"]),
        (
            "the end before the last call",
            vec!["begin 0", answer],
            &["done"],
        ),
        ("an answer after the end", whole.to_vec(), &[answer]),
        ("two ends", whole.to_vec(), &["done"]),
        ("no answer at all", vec!["begin 0"], &["answer 0 c1"]),
        (
            "a number that is none",
            vec!["begin 0"],
            &["answer minus-one [ c1 c0 c0 [ ] ]"],
        ),
        (
            "a word that there is not",
            vec!["begin 0"],
            &["right 0 [ ]"],
        ),
        ("a value of a million lists", vec!["begin 0"], &[&deep]),
    ];
    for (what, before, odd) in cases {
        let replies = heard(&[before, *odd].concat());
        let Ending::Cut {
            why: Cut::OutOfTurn,
            ..
        } = replies.ending
        else {
            panic!("{what}: {:?}", replies.ending);
        };
        let counted = replies
            .replies
            .iter()
            .filter(|reply| **reply != Reply::None)
            .count();
        let answers = before
            .iter()
            .filter(|line| line.starts_with("answer"))
            .count();
        assert!(counted <= answers.max(1), "{what}: {:?}", replies.replies);
    }
}

// Holds: forged-answers
#[test]
fn a_probe_that_does_not_know_the_call_ends_no_grading() {
    let replies = heard(&["begin 0", "unknown 0 [ ]"]);
    let Ending::Cut {
        why: Cut::Unknown,
        during: Some(0),
    } = replies.ending
    else {
        panic!("{:?}", replies.ending);
    };
}

// Holds: forged-answers
#[test]
fn a_line_that_was_cut_off_is_no_line() {
    let outcome = Outcome {
        end: End::TooMuchOutput,
        stdout: format!("\n{MARK} begin 0\n\n{MARK} answer 0 [ c1 c0 c0 [ ] ]").into_bytes(),
        stderr: Vec::new(),
    };
    let replies = read(&outcome, MARK, 2);
    assert_eq!(replies.replies, [Reply::None, Reply::None]);
    let Ending::Cut {
        why: Cut::Output,
        during: Some(0),
    } = replies.ending
    else {
        panic!("{:?}", replies.ending);
    };
}
