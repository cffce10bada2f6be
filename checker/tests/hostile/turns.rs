//! Lines that carry the probe's own mark, as if a submission had got hold of it: they count only when
//! it is their turn, so that nothing can be said before its call, twice, or after the end; and whoever
//! asks for a slope is counted, once for each.

use checker::probe::{Answer, Cut, Ending, MOST_SLOPES, Replies, Reply, Turns};
use checker::process::supervise::{End, Outcome};
use checker::surface::Surface;
use checker::wire::Value;

const MARK: &str = "0123456789abcdef";

/// A probe that was asked for two calls: in the first, the slopes of a bowl of the plane are watched.
fn turns() -> Turns {
    Turns::new(MARK, vec![Some(Surface::bowl(&[2.0, 4.0])), None])
}

fn outcome(end: End) -> Outcome {
    Outcome {
        used: std::time::Duration::ZERO,
        end,
        stdout: Vec::new(),
        stderr: Vec::new(),
    }
}

/// What is made of these lines, and what is answered to each as long as anybody listens.
fn heard(lines: &[&str]) -> (Replies, Vec<String>) {
    let mut turns = turns();
    let hear = |line: &&str| turns.hear(format!("\n{MARK} {line}\n").as_bytes());
    let answers: Vec<Vec<u8>> = lines.iter().map_while(hear).collect();
    let text = |bytes| String::from_utf8(bytes).expect("it is text");
    (
        turns.end(&outcome(End::Exit(0))),
        answers.into_iter().map(text).collect(),
    )
}

fn point(p: &[f64]) -> String {
    let mut line = String::new();
    Value::point(p).encode(&mut line);
    line
}

fn asks(p: &[f64]) -> String {
    format!("slope 0 {}", point(p))
}

const ANSWER: &str = "answer 0 c1";
const SECOND: &str = "answer 1 c1";

#[test]
fn a_probe_that_takes_its_turns_is_heard_and_answered() {
    let (here, there) = ([1.0, 2.0], [f64::NAN, f64::INFINITY]);
    let (first, second) = (asks(&here), asks(&there));
    let lines = [
        "begin 0",
        &first,
        &second,
        ANSWER,
        "begin 1",
        "panic 1 [ wno ]",
        "done",
    ];
    let (replies, answers) = heard(&lines);
    assert_eq!(replies.ending, Ending::Complete);
    let [
        Reply::Answer(Answer { value, slopes_at }),
        Reply::Panic { .. },
    ] = replies.replies.as_slice()
    else {
        panic!("one answer, one panic: {:?}", replies.replies);
    };
    assert_eq!(*value, Value::Count(1));
    let places: Vec<String> = slopes_at.iter().map(|p| point(p)).collect();
    assert_eq!(places, [point(&here), point(&there)]);
    assert_eq!(answers[1], point(&[2.0, 8.0]) + "\n");
    let said: usize = answers.iter().map(|answer| answer.lines().count()).sum();
    assert_eq!(said, 2, "only slopes are answered: {answers:?}");
}

#[test]
fn it_is_no_matter_where_what_was_said_is_cut() {
    let asks = asks(&[1.0, 2.0]);
    let lines = ["begin 0", &asks, ANSWER, "begin 1", SECOND, "done"];
    let lines = lines.map(|line| format!("not a line of the probe\n{MARK} {line}\n"));
    let all = lines.concat().into_bytes();
    for size in [1, 7, 64, all.len()] {
        let mut turns = turns();
        let said = all.chunks(size).map(|piece| turns.hear(piece));
        let said: Vec<u8> = said
            .flat_map(|said| said.expect("all is in turn"))
            .collect();
        assert_eq!(
            said,
            (point(&[2.0, 8.0]) + "\n").into_bytes(),
            "in pieces of {size}"
        );
        let ending = turns.end(&outcome(End::Exit(0))).ending;
        assert_eq!(ending, Ending::Complete, "in pieces of {size}");
    }
}

// Holds: forged-answers, after-the-end
#[test]
fn whoever_speaks_out_of_turn_is_heard_no_further() {
    let deep = format!(
        "answer 0 {}{}",
        "[ ".repeat(1_000_000),
        "] ".repeat(1_000_000)
    );
    let asks = asks(&[1.0, 2.0]);
    let begun = ["begin 0", ANSWER, "begin 1"];
    let whole = ["begin 0", ANSWER, "begin 1", SECOND, "done"];
    let running = || vec!["begin 0"];
    let cases: &[(&str, Vec<&str>, &[&str])] = &[
        ("an answer before its call", vec![], &[ANSWER]),
        ("two answers to one call", running(), &[ANSWER, ANSWER]),
        ("an answer to an earlier call", begun.to_vec(), &[ANSWER]),
        ("an answer to a later call", running(), &[SECOND]),
        (
            "a call that is not asked for",
            [&begun[..], &[SECOND]].concat(),
            &["begin 2"],
        ),
        ("a call within a call", running(), &["begin 1"]),
        ("a call that is left out", vec![], &["begin 1"]),
        ("a call with something behind it", vec![], &["begin 0 c1"]),
        ("the end in the middle", begun.to_vec(), &["done"]),
        (
            "the end before the last call",
            vec!["begin 0", ANSWER],
            &["done"],
        ),
        ("an answer after the end", whole.to_vec(), &[ANSWER]),
        ("two ends", whole.to_vec(), &["done"]),
        ("a number that is none", running(), &["answer minus-one c1"]),
        ("no value", running(), &["answer 0"]),
        ("a value that is none", running(), &["answer 0 one"]),
        ("a word that there is not", running(), &["right 0 [ ]"]),
        ("a value of a million lists", running(), &[&deep]),
        ("a slope before its call", vec![], &[&asks]),
        (
            "a slope after the answer",
            vec!["begin 0", ANSWER],
            &[&asks],
        ),
        ("a slope of an earlier call", begun.to_vec(), &[&asks]),
        ("a slope after the end", whole.to_vec(), &[&asks]),
        (
            "a slope that nobody watches",
            begun.to_vec(),
            &["slope 1 [ n0 n0 ]"],
        ),
        ("a slope on a line", running(), &["slope 0 [ n0 ]"]),
        ("a slope in space", running(), &["slope 0 [ n0 n0 n0 ]"]),
        ("a slope nowhere", running(), &["slope 0 [ ]"]),
        ("a slope at no point", running(), &["slope 0 n0"]),
        (
            "a slope at two points",
            running(),
            &["slope 0 [ [ n0 n0 ] [ n0 n0 ] ]"],
        ),
        ("a slope without a point", running(), &["slope 0"]),
    ];
    for (what, before, odd) in cases {
        let (replies, answers) = heard(&[before, *odd].concat());
        let Ending::Cut {
            why: Cut::OutOfTurn,
            ..
        } = replies.ending
        else {
            panic!("{what}: {:?}", replies.ending);
        };
        assert!(
            answers.len() < before.len() + odd.len(),
            "{what}: it is heard on"
        );
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
fn what_follows_in_the_same_breath_counts_for_nothing() {
    let mut turns = turns();
    let said = ["begin 0", "begin 1", ANSWER].map(|line| format!("{MARK} {line}\n"));
    assert_eq!(turns.hear(said.concat().as_bytes()), None);
    assert_eq!(turns.hear(format!("{MARK} {ANSWER}\n").as_bytes()), None);
    let replies = turns.end(&outcome(End::Refused)).replies;
    assert_eq!(replies, [Reply::None, Reply::None]);
}

// Holds: forged-answers
#[test]
fn slopes_are_counted_and_there_is_an_end_to_them() {
    let asks = asks(&[1.0, 2.0]);
    for (count, is_too_many) in [(MOST_SLOPES, false), (MOST_SLOPES + 1, true)] {
        let mut lines = vec![asks.as_str(); count];
        lines.insert(0, "begin 0");
        lines.extend([ANSWER, "begin 1", SECOND, "done"]);
        let (replies, _) = heard(&lines);
        let ending = match is_too_many {
            false => Ending::Complete,
            true => Ending::Cut {
                why: Cut::Slopes,
                during: Some(0),
            },
        };
        assert_eq!(replies.ending, ending);
        let looked = match &replies.replies[0] {
            Reply::Answer(answer) => Some(answer.slopes_at.len()),
            _ => None,
        };
        assert_eq!(looked, (!is_too_many).then_some(count));
    }
}

// Holds: forged-answers
#[test]
fn a_word_that_no_probe_says_is_out_of_turn() {
    let (replies, _) = heard(&["begin 0", "unknown 0 [ ]"]);
    let Ending::Cut {
        why: Cut::OutOfTurn,
        during: Some(0),
    } = replies.ending
    else {
        panic!("{:?}", replies.ending);
    };
}

// Holds: forged-answers
#[test]
fn a_line_that_was_cut_off_is_no_line() {
    let mut turns = turns();
    let said = format!("\n{MARK} begin 0\n\n{MARK} answer 0 c1");
    assert_eq!(turns.hear(said.as_bytes()), Some(Vec::new()));
    let replies = turns.end(&outcome(End::TooMuchOutput));
    assert_eq!(replies.replies, [Reply::None, Reply::None]);
    let Ending::Cut {
        why: Cut::Output,
        during: Some(0),
    } = replies.ending
    else {
        panic!("{:?}", replies.ending);
    };
}
