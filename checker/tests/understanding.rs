//! The predictions: fair to a careful learner, and told apart from the known slips.

mod common;

use checker::commands::explain;
use checker::course::{self, functions::replaced};
use checker::probe::programs::Ground;
use checker::scan::scan_all;
use checker::submission::Submission;
use checker::understanding::answers::{Answers, Given, GivenAnswer};
use checker::understanding::challenge::{Challenge, ChallengeKind, Worth};
use checker::understanding::judge;
use checker::understanding::own_code::OwnCode;
use checker::understanding::questions::questions;
use checker::understanding::tasks::Wish;
use checker::understanding::{Item, Standing};
use common::{grader, lay_out, root};
use std::fs;

/// What is said about an item, as programs read it.
fn says(item: &Item) -> String {
    let remarks: Vec<String> = item.says.iter().map(|remark| remark.below("")).collect();
    remarks.join("\n")
}

#[test]
fn the_model_answers_hold() {
    let text =
        fs::read_to_string(root().join("solutions/understanding.toml")).expect("it is there");
    let answers = Answers::read(&text).expect("it is well formed");
    for (asked, given) in answers.asked("") {
        let holds =
            matches!(&given.answer, GivenAnswer::Numbers(n) if asked.reply(n) == Worth::Holds);
        let right = match &asked.kind {
            ChallengeKind::Prediction(posed) => format!("{:?}", posed.right),
            ChallengeKind::Construction(wish) => format!("something that fulfils {wish:?}"),
        };
        assert!(
            holds,
            "the model answer to {} should be {right}",
            asked.name
        );
    }
    assert_eq!(
        answers.write(""),
        text,
        "solutions/understanding.toml should stand as `checker explain` writes it"
    );
}

#[test]
fn the_learner_starts_with_an_open_file() {
    let text =
        fs::read_to_string(root().join("exercises/understanding.toml")).expect("it is there");
    // Whoever works on the course has answers in it.
    let begun = !Answers::read(&text).is_ok_and(|answers| answers.name.is_empty());
    if begun && std::env::var_os("CI").is_none() {
        return;
    }
    assert_eq!(
        text,
        Answers::default().write(""),
        "exercises/understanding.toml should be the file that nobody has written in yet"
    );
}

#[test]
fn an_answer_rounded_as_the_question_allows_is_right_for_every_learner() {
    for learner in 0..300 {
        for question in questions() {
            let posed = question.pose(&format!("learner {learner}"), 1, "");
            let unit = if posed.tolerance == 0.0 {
                1.0
            } else {
                posed.tolerance
            };
            let rounded: Vec<f64> = posed
                .right
                .iter()
                .map(|x| (x / unit).round() * unit)
                .collect();
            assert!(
                posed.holds(&rounded),
                "{rounded:?} is {:?} rounded, and should be right: {}",
                posed.right,
                posed.text
            );
        }
    }
}

#[test]
fn a_slip_is_never_right_and_is_recognised_by_its_own_name() {
    for learner in 0..300 {
        for question in questions() {
            let posed = question.pose(&format!("learner {learner}"), 2, "key");
            for slip in &posed.slips {
                assert!(
                    !posed.holds(&slip.answer),
                    "{} would count: {}",
                    slip.name,
                    posed.text
                );
                let found = posed.slip(&slip.answer).expect("it is known");
                assert!(
                    found.name == slip.name || found.answer == slip.answer,
                    "{} is taken for {}: {}",
                    slip.name,
                    found.name,
                    posed.text
                );
            }
        }
    }
}

#[test]
fn numbers_belong_to_one_learner_one_attempt_and_one_course() {
    for question in questions() {
        let text = |name, attempt, key| question.pose(name, attempt, key).text;
        let mine = text("me", 1, "");
        assert_eq!(
            mine,
            text("me", 1, ""),
            "the same learner gets the same numbers"
        );
        let others = [
            text("you", 1, ""),
            text("me", 2, ""),
            text("me", 1, "course"),
        ];
        let differ = others.iter().filter(|other| **other != mine).count();
        assert!(differ >= 2, "{} hardly changes: {mine}", question.name);
    }
}

#[test]
fn a_wrong_answer_is_answered_with_its_reason() {
    let mut answers = Answers {
        name: "me".to_string(),
        ..Answers::default()
    };
    let question = questions()[0];
    let posed = question.pose("me", 1, "");
    let uphill = posed
        .slips
        .iter()
        .find(|slip| slip.name == "adds-gradient")
        .expect("known");
    let answer = GivenAnswer::Numbers(uphill.answer.clone());
    answers
        .given
        .insert(question.name, Given { attempt: 1, answer });
    let judged = judge::answers(&Ok(answers.write("")), "", None).expect("nothing is run");
    let item = judged
        .items
        .iter()
        .find(|item| item.name == question.name)
        .expect("asked");
    assert_eq!(item.standing, Standing::Wrong);
    assert_eq!(item.misconception, Some("adds-gradient"));
    assert!(
        says(item).contains("subtract"),
        "it should say what to do: {}",
        says(item)
    );
    assert_eq!(
        judged.standing(),
        Standing::Wrong,
        "wrong outweighs missing"
    );
}

#[test]
fn a_file_that_cannot_be_read_gets_a_message_with_its_line() {
    let cases = [
        ("name = Ada", "understanding.toml:1"),
        ("name = 7", "understanding.toml:1: the name goes in quotes"),
        (
            "name = \"me\"\n\n[one-stepp]\nanswer = 1\n",
            "understanding.toml:3: there is no question",
        ),
        (
            "name = \"me\"\n[one-step]\nanswer = \"left\"\n",
            "understanding.toml:3: an answer is",
        ),
        (
            "name = \"me\"\n[one-step]\nanswer = nan\n",
            "understanding.toml:3: an answer is",
        ),
        (
            "name = \"me\"\n[one-step]\nanswer = [[1]]\n",
            "understanding.toml:3: an answer is",
        ),
        (
            "name = \"me\"\n[one-step]\nattempt = 0\n",
            "understanding.toml:3: attempt is",
        ),
        (
            "name = \"me\"\n[one-step]\nanswr = 1\n",
            "understanding.toml:3: only attempt and answer",
        ),
        ("one-step = 3\n", "understanding.toml:1: write [one-step]"),
    ];
    for (text, message) in cases {
        let judged = judge::answers(&Ok(text.to_string()), "", None).expect("nothing is run");
        let items = judged.items;
        assert_eq!(items.len(), 1, "one message for the whole file: {text}");
        assert!(
            says(&items[0]).starts_with(message),
            "{text:?} gives {:?}",
            says(&items[0])
        );
    }
}

#[test]
fn explain_asks_answers_at_once_and_keeps_every_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = questions()[0].pose("me", 1, "");
    let right = format!("{} {}", first.right[0], first.right[1]);
    let typed = format!("me\n{right}\nabc\n?\n\n");
    let mut seen = Vec::new();
    explain::run(folder.path(), "", &mut typed.as_bytes(), &mut seen).expect("it runs");
    insta::assert_snapshot!(String::from_utf8(seen).expect("UTF-8"));

    let text = fs::read_to_string(folder.path().join("understanding.toml")).expect("kept");
    let answers = Answers::read(&text).expect("well formed");
    assert_eq!(answers.name, "me");
    assert_eq!(
        answers.of("one-step").answer,
        GivenAnswer::Numbers(first.right.clone())
    );
    assert_eq!(answers.of("loss-change").answer, GivenAnswer::DontKnow);
    assert_eq!(answers.of("largest-rate").answer, GivenAnswer::Open);

    // Next time: what held is not asked again, and what was not known gets new numbers.
    let mut seen = Vec::new();
    explain::run(folder.path(), "", &mut "1\n".as_bytes(), &mut seen).expect("it runs");
    let seen = String::from_utf8(seen).expect("UTF-8");
    assert!(
        !seen.contains(questions()[0].idea),
        "what held is asked again:\n{seen}"
    );
    let text = fs::read_to_string(folder.path().join("understanding.toml")).expect("kept");
    assert_eq!(
        Answers::read(&text)
            .expect("well formed")
            .of("loss-change")
            .attempt,
        2
    );
}

#[test]
fn explain_leaves_a_file_alone_that_it_cannot_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("understanding.toml");
    fs::write(&path, "name = \"me\"\nanswer 3\n").expect("written");
    let error = explain::run(folder.path(), "", &mut "".as_bytes(), &mut Vec::new())
        .expect_err("the file is broken");
    assert!(
        error.to_string().contains("understanding.toml:2"),
        "no line in: {error}"
    );
    assert_eq!(
        fs::read_to_string(&path).expect("there"),
        "name = \"me\"\nanswer 3\n"
    );
}

#[cfg(unix)]
#[test]
fn explain_follows_no_link() {
    use std::os::unix::fs::symlink;

    let (folder, elsewhere) = (tempfile::tempdir(), tempfile::tempdir());
    let (folder, elsewhere) = (folder.expect("a folder"), elsewhere.expect("another"));
    let secret = elsewhere.path().join("secret.toml");
    fs::write(&secret, "name = \"somebody else\"\n").expect("written");
    let path = folder.path().join("understanding.toml");
    symlink(&secret, &path).expect("linked");
    let error = explain::run(folder.path(), "", &mut "".as_bytes(), &mut Vec::new());
    let error = error.expect_err("a link is not read").to_string();
    assert!(error.contains("is not a regular file"), "{error}");

    fs::remove_file(&path).expect("removed");
    fs::write(&path, "name = \"me\"\n").expect("written");
    for name in ["understanding.toml.bak", "understanding.toml.new"] {
        symlink(&secret, folder.path().join(name)).expect("linked");
    }
    explain::run(folder.path(), "", &mut "?\n".as_bytes(), &mut Vec::new()).expect("it runs");
    assert_eq!(
        fs::read_to_string(&secret).expect("there"),
        "name = \"somebody else\"\n",
        "explain has written through a link"
    );
}

#[test]
fn answers_for_another_name_are_asked_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(root().join("solutions/understanding.toml")).expect("there");
    let text = text.replace("\"model answers\"", "\"me\"");
    fs::write(folder.path().join("understanding.toml"), text).expect("written");
    let mut seen = Vec::new();
    explain::run(folder.path(), "", &mut "".as_bytes(), &mut seen).expect("it runs");
    let seen = String::from_utf8(seen).expect("UTF-8");
    assert!(seen.contains("for another name or course"), "{seen}");
}

#[test]
fn a_construction_is_judged_by_the_walk_that_it_makes() {
    type Answering<'a> = &'a dyn Fn(&Wish) -> Vec<f64>;
    let cases: [(&str, Answering, bool); 17] = [
        (
            "one-axis-diverges",
            &|wish| along(wish, [1.0, 30.0, 0.1]),
            true,
        ),
        (
            "one-axis-diverges",
            &|wish| along(wish, [30.0, 1.0, 0.1]),
            false,
        ),
        ("one-axis-diverges", &|_| vec![1.0, 2.0, 0.1], false),
        ("one-axis-diverges", &|_| vec![-1.0, 2.0, 0.1], false),
        // One axis overflows long before the other is near.
        (
            "one-axis-diverges",
            &|wish| along(wish, [0.1, 100.0, 0.1]),
            true,
        ),
        (
            "one-axis-diverges",
            &|wish| along(wish, [1.0, 1000.0, 0.01]),
            true,
        ),
        (
            "one-axis-diverges",
            &|wish| along(wish, [0.1, 60.0, 0.1]),
            true,
        ),
        (
            "one-axis-diverges",
            &|wish| along(wish, [1.0, 3000.0, 0.01]),
            true,
        ),
        (
            "one-axis-diverges",
            &|wish| along(wish, [1.0, 1e308, 0.5]),
            true,
        ),
        // Not near after all the steps; not far out after all of them.
        (
            "one-axis-diverges",
            &|wish| along(wish, [0.05, 100.0, 0.1]),
            false,
        ),
        (
            "one-axis-diverges",
            &|wish| along(wish, [1.0, 20.01, 0.1]),
            false,
        ),
        ("start-that-stays", &|wish| vec![given_x(wish), 0.0], true),
        // The first step leads beyond all numbers.
        (
            "start-that-stays",
            &|wish| vec![given_x(wish), 1.7e308],
            false,
        ),
        (
            "start-that-stays",
            &|wish| vec![given_x(wish), 1e-300],
            false,
        ),
        (
            "rate-that-momentum-saves",
            &|wish| vec![3.2 / steep(wish)],
            true,
        ),
        (
            "rate-that-momentum-saves",
            &|wish| vec![2.4 / steep(wish)],
            false,
        ),
        // It grows, if only just: momentum 0.9 has its limit at 3.8 / b.
        (
            "rate-that-momentum-saves",
            &|wish| vec![3.8002 / steep(wish)],
            false,
        ),
    ];
    for learner in 0..20 {
        for (name, answer, holds) in &cases {
            let asked = Challenge::new(name, &format!("learner {learner}"), 1, "").expect("known");
            let ChallengeKind::Construction(wish) = &asked.kind else {
                panic!("{name} is a construction");
            };
            let answer = answer(wish);
            let reply = asked.reply(&answer);
            assert_eq!(
                reply == Worth::Holds,
                *holds,
                "{answer:?} for {}: {reply:?}",
                asked.text()
            );
        }
    }
}

/// The learners whose code a construction is walked by: right, and written by different hands.
fn hands() -> [(&'static str, Option<&'static str>); 2] {
    let other = "pub fn descend_with_momentum<const N: usize>(
        gradient: impl Fn(Point<N>) -> Point<N>, start: Point<N>, lr: f64, momentum: f64, steps: usize,
    ) -> Vec<Point<N>> {
        let mut walk = vec![start];
        let mut before = start;
        for k in 0..steps {
            let (p, slope) = (walk[k], gradient(walk[k]));
            walk.push(std::array::from_fn(|i| p[i] + momentum * (p[i] - before[i]) - lr * slope[i]));
            before = p;
        }
        walk
    }";
    [("the solutions", None), ("another hand", Some(other))]
}

#[test]
fn whatever_explain_takes_the_verdict_takes_on_the_learners_own_code() {
    let grader = grader("understanding-cache");
    for (hand, change) in hands() {
        let folder = tempfile::tempdir().expect("a folder");
        lay_out("all_right", folder.path());
        if let Some(change) = change {
            let file = folder.path().join("ex06_momentum/src/lib.rs");
            let text = fs::read_to_string(&file).expect("it was laid out");
            fs::write(&file, replaced(&text, change).expect("Rust")).expect("written");
        }
        let submission = Submission::read(folder.path()).expect("it was laid out");
        let scans = scan_all(&submission).expect("the machine is well");
        let all: Vec<_> = course::core().collect();
        let programs = grader.programs(&submission, &scans, &all, Ground::Right);
        let own = OwnCode {
            launcher: grader.launcher(),
            programs: programs.expect("the machine is well").all(),
        };
        for (learner, try_out) in tries().iter().enumerate() {
            let mut answers = Answers {
                name: format!("learner {learner}"),
                ..Answers::default()
            };
            for (asked, given) in answers.asked("") {
                let answer = GivenAnswer::Numbers(try_out(&asked));
                answers.given.insert(asked.name, Given { answer, ..given });
            }
            let judged = judge::answers(&Ok(answers.write("")), "", Some(&own));
            let judged = judged.expect("the machine is well").items;
            for ((asked, given), item) in answers.asked("").iter().zip(&judged) {
                let GivenAnswer::Numbers(numbers) = &given.answer else {
                    panic!("{} was answered", asked.name);
                };
                assert_eq!(
                    asked.reply(numbers) == Worth::Holds,
                    item.standing == Standing::Held,
                    "{numbers:?} for {}, walked by {hand}: explain says {:?}, the verdict {}",
                    asked.text(),
                    asked.reply(numbers),
                    says(item)
                );
            }
        }
    }
}

/// What somebody answers to everything that is asked.
type Try = Box<dyn Fn(&Challenge) -> Vec<f64>>;

/// A careful learner's answers, and those of others.
fn tries() -> Vec<Try> {
    let mut tries: Vec<Try> = Vec::new();
    for [shallow, steep, lr] in [
        [1.0, 30.0, 0.1],
        [0.1, 100.0, 0.1],
        [1.0, 1000.0, 0.01],
        [0.1, 60.0, 0.1],
        [1.0, 3000.0, 0.01],
        [0.058, 1e6, 0.1],
        [1e-3, 1e300, 10.0],
        [1.0, 1e308, 0.5],
        [20.1, 20.2, 0.1],
        [0.05, 30.0, 0.1],
    ] {
        // The share of the limit at which momentum comes in, and a height beside the ridge.
        for (share, y) in [(3.2, 0.0), (2.83, 1e-300), (3.797, -0.0), (3.9, 1.7e308)] {
            tries.push(Box::new(move |asked| match &asked.kind {
                ChallengeKind::Prediction(posed) => posed.right.clone(),
                ChallengeKind::Construction(wish) => match wish {
                    Wish::OneAxisDiverges { .. } => along(wish, [shallow, steep, lr]),
                    Wish::StartThatStays { x, .. } => vec![*x, y],
                    Wish::RateThatMomentumSaves { b } => vec![share / b],
                },
            }));
        }
    }
    tries
}

/// A bowl and a rate, turned so that the axis that is wished for diverges where `[shallow, steep]`
/// comes in this order.
fn along(wish: &Wish, [a, b, lr]: [f64; 3]) -> Vec<f64> {
    match wish {
        Wish::OneAxisDiverges { axis: 0 } => vec![b, a, lr],
        _ => vec![a, b, lr],
    }
}

fn given_x(wish: &Wish) -> f64 {
    match wish {
        Wish::StartThatStays { x, .. } => *x,
        _ => f64::NAN,
    }
}

fn steep(wish: &Wish) -> f64 {
    match wish {
        Wish::RateThatMomentumSaves { b } => *b,
        _ => f64::NAN,
    }
}

#[test]
fn explain_says_truly_which_questions_come_with_new_numbers() {
    let end = |typed: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        let mut seen = Vec::new();
        explain::run(folder.path(), "", &mut typed.as_bytes(), &mut seen).expect("it runs");
        let seen = String::from_utf8(seen).expect("UTF-8");
        let words: Vec<_> = seen.split_whitespace().collect();
        words.join(" ")
    };
    for (answers, says) in [
        ([""; 10], "the numbers stay as they are."),
        (["?"; 10], "for the rest, with new numbers."),
        (
            ["?", "", "", "", "", "", "", "", "", ""],
            "what you left blank keeps its numbers, the others are new.",
        ),
    ] {
        let seen = end(&format!("me\n{}\n", answers.join("\n")));
        assert!(seen.ends_with(says), "no {says:?} at the end of {seen}");
    }
}
