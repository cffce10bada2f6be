//! The predictions: fair to a careful learner, and told apart from the known slips.

mod common;

use checker::commands::explain;
use checker::compile::graph::Ground;
use checker::course::{self, functions::replaced};
use checker::invocation::Invocation;
use checker::scan::scan_all;
use checker::submission::Submission;
use checker::submission::read_text;
use checker::text::is_obeyed;
use checker::understanding::answers::{ATTEMPTS, Answers, Given};
use checker::understanding::attempts::{self, Attempts};
use checker::understanding::challenge::{Challenge, ChallengeKind, Worth, names};
use checker::understanding::judge;
use checker::understanding::own_code::OwnCode;
use checker::understanding::questions::questions;
use checker::understanding::tasks::Wish;
use checker::understanding::written::GivenAnswer;
use checker::understanding::{Item, Standing};
use common::{checker, grader, kept, lay_out, report, root};
use std::fs;
use std::path::Path;

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
    let judged = judge::answers(&Ok(answers.write("")), "", None, &Attempts::default())
        .expect("nothing is run");
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
        (
            "name = \"me\"\n\n[one-stepp]\nanswer = 1\n",
            "understanding.toml:3: there is no question",
        ),
        (
            "name = \"me\"\n[one-step]\nattempt = 0\n",
            "understanding.toml:3: attempt is a whole number from 1 to 1000",
        ),
        (
            "name = \"me\"\n[one-step]\nattempt = 1001\n",
            "understanding.toml:3: attempt is a whole number from 1 to 1000",
        ),
        (
            "name = \"me\"\n[one-step]\nanswr = 1\n",
            "understanding.toml:3: below [one-step] only attempt and answer",
        ),
        (
            "name = \"me\"\n[one-step]\nanswer = 1\n\nanswer = 2\n",
            "understanding.toml:5: answer stands here a second time",
        ),
        (
            "name = \"me\"\nanswer = 1\n",
            "understanding.toml:2: which question",
        ),
        (
            "name = \"me\"\nmy notes\n",
            "understanding.toml:2: before the first question",
        ),
        ("one-step = 3\n", "understanding.toml:1: write [one-step]"),
    ];
    for (text, message) in cases {
        let judged = judge::answers(&Ok(text.to_string()), "", None, &Attempts::default())
            .expect("nothing is run");
        let items = judged.items;
        assert_eq!(items.len(), 1, "one message for the whole file: {text}");
        assert!(
            says(&items[0]).starts_with(message),
            "{text:?} gives {:?}",
            says(&items[0])
        );
    }
}

/// What the verdict says of the first question, where this stands behind `answer` in the file.
fn first_item(behind: &str) -> Item {
    let text = format!("name = me\n[one-step]\nattempt = 1\n{behind}\n\n[loss-change]\n");
    let judged = judge::answers(&Ok(text), "", None, &Attempts::default()).expect("nothing is run");
    let mut items = judged.items.into_iter();
    let item = items.next().expect("it is asked");
    assert_eq!(item.name, "one-step", "{}", says(&item));
    item
}

#[test]
fn one_answer_that_cannot_be_read_leaves_the_others_alone_and_is_told_what_to_write() {
    for behind in [
        "answer = left",
        "answer = \"left\"",
        "answer = nan",
        "answer = 0.8",
        "answer = [0.1, 0.2, 0.3]",
        "answer = 07:32:00",
        "answer = {",
        "answer = [0.1,",
    ] {
        let item = first_item(behind);
        let says = says(&item);
        assert_eq!(item.standing, Standing::Missing, "{behind}: {says}");
        assert!(
            says.starts_with("understanding.toml:4: ")
                && says.contains("write it like [1.5, -0.2]"),
            "{behind}: {says}"
        );
        for word in ["TOML", "mantissa", "literal", "newline", "expected"] {
            assert!(!says.contains(word), "{behind}: {says}");
        }
    }
}

#[test]
fn the_file_and_explain_take_the_same_answers() {
    let posed = questions()[0].pose("me", 1, "");
    let [x, y] = posed.right[..] else {
        panic!("a point is asked for");
    };
    let comma = |number: f64| number.to_string().replace('.', ",");
    for typed in [
        format!("[{x}, {y}]"),
        format!("({x}, {y})"),
        format!("{x} {y}"),
        format!("{}; {}", comma(x), comma(y)),
        format!("x = {x}, y = {y}"),
        format!("≈({x}, {y})").replace('-', "−"),
        format!("{}% {}/10", x * 100.0, y * 10.0),
        "?".to_string(),
        "I don't know".to_string(),
        String::new(),
        "left".to_string(),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut seen = Vec::new();
        let input = format!("me\n{typed}\n");
        explain::run(
            folder.path(),
            "",
            &Invocation::default(),
            &mut input.as_bytes(),
            &mut seen,
        )
        .expect("it runs");
        let seen = String::from_utf8(seen).expect("UTF-8");
        for behind in [
            format!("answer = {typed}"),
            format!("answer = {typed} # a note"),
            format!("answer: {typed}"),
            format!("answer =\"{typed}\""),
        ] {
            let item = first_item(&behind);
            let taken = match item.standing {
                Standing::Held => "Right.",
                Standing::Wrong => "Not quite.",
                Standing::Missing if says(&item).contains("not answered yet") => "Left for later.",
                Standing::Missing if says(&item).contains("don't know yet") => "Good to know.",
                Standing::Missing => "cannot be read",
            };
            assert!(
                seen.split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
                    .contains(taken),
                "{behind}: the verdict says {}, and explain\n{seen}",
                says(&item)
            );
        }
    }
}

#[test]
fn a_file_is_read_as_people_leave_it() {
    let right = questions()[0].pose("Ada", 1, "").right;
    let (x, y) = (right[0], right[1]);
    for text in [
        format!("name = Ada\n[one-step]\nanswer = ({x}, {y})"),
        format!("Name: 'Ada' # that is me\n\n[One-Step]\n  answer = [\n  {x}, # x\n  {y},\n]\n"),
        format!("name = \"Ada\r[one-step\ranswer {x} {y}\r"),
    ] {
        let answers = Answers::read(&text).unwrap_or_else(|why| panic!("{text}: {why:?}"));
        assert_eq!(answers.name, "Ada", "{text}");
        assert_eq!(
            answers.of("one-step").answer,
            GivenAnswer::Numbers(right.clone()),
            "{text}"
        );
    }
    for name in ["Ada \"the first\"", "a\\b", "é # 1", "'", "[one-step]"] {
        let answers = Answers {
            name: name.to_string(),
            ..Answers::default()
        };
        let again = Answers::read(&answers.write("")).expect("it was written by us");
        assert_eq!(again.name, name);
    }
}

#[test]
fn a_report_says_at_which_attempt_a_question_was_answered() {
    let question = questions()[0];
    let mut answers = Answers {
        name: "me".to_string(),
        ..Answers::default()
    };
    for attempt in [1, 103, ATTEMPTS] {
        let answer = GivenAnswer::Numbers(question.pose("me", attempt, "").right);
        answers
            .given
            .insert(question.name, Given { attempt, answer });
        let judged = judge::answers(&Ok(answers.write("")), "", None, &Attempts::default())
            .expect("nothing is run");
        let item = &judged.items[0];
        assert_eq!(
            (item.standing, item.attempt),
            (Standing::Held, Some(attempt))
        );
    }
}

#[test]
fn explain_asks_an_answer_again_that_it_cannot_read_and_keeps_it_until_then() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("understanding.toml");
    fs::write(&path, "name = me\n[one-step]\nanswer = left\n").expect("written");
    let mut seen = Vec::new();
    explain::run(
        folder.path(),
        "",
        &Invocation::default(),
        &mut "\n".as_bytes(),
        &mut seen,
    )
    .expect("it runs");
    let seen = String::from_utf8(seen).expect("UTF-8");
    assert!(seen.contains("In understanding.toml:3 stands"), "{seen}");
    let text = fs::read_to_string(&path).expect("there");
    assert!(text.contains("answer = \"left\""), "{text}");
}

#[test]
fn explain_shows_what_the_file_says_and_obeys_none_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("understanding.toml");
    let orders = "\u{1b}]0;x\u{7}left\u{202e}";
    let answer = format!("{orders} {}", "and further ".repeat(20));
    let text = format!("name = \"me\"\n[one-step]\nanswer = {answer:?}\n");
    let text = text
        .replace("\\u{1b}", "\\u001b")
        .replace("\\u{7}", "\\u0007");
    let text = text.replace("\\u{202e}", "\\u202e");
    fs::write(&path, text).expect("written");
    let mut seen = Vec::new();
    explain::run(
        folder.path(),
        "",
        &Invocation::default(),
        &mut format!("{orders}\n\n").as_bytes(),
        &mut seen,
    )
    .expect("it runs");
    let seen = String::from_utf8(seen).expect("UTF-8");
    let printed = explain::print(folder.path(), "").expect("it is read");
    for said in [&seen, &printed] {
        assert!(said.contains("left"), "{said}");
        assert!(!said.contains(is_obeyed), "{said:?}");
    }
    let kept = fs::read_to_string(&path).expect("there");
    let kept = Answers::read(&kept).expect("well formed").of("one-step");
    match kept.answer {
        GivenAnswer::Unclear { text, .. } => assert_eq!(text, answer, "it should be kept whole"),
        other => panic!("it is read as {other:?}"),
    }
}

#[test]
fn explain_asks_answers_at_once_and_keeps_every_answer() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = questions()[0].pose("me", 1, "");
    let right = format!("{} {}", first.right[0], first.right[1]);
    let typed = format!("me\n{right}\nabc\n?\n\n");
    let mut seen = Vec::new();
    explain::run(
        folder.path(),
        "",
        &Invocation::default(),
        &mut typed.as_bytes(),
        &mut seen,
    )
    .expect("it runs");
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
    explain::run(
        folder.path(),
        "",
        &Invocation::default(),
        &mut "1\n".as_bytes(),
        &mut seen,
    )
    .expect("it runs");
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
    let error = explain::run(
        folder.path(),
        "",
        &Invocation::default(),
        &mut "".as_bytes(),
        &mut Vec::new(),
    )
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
    let error = explain::run(
        folder.path(),
        "",
        &Invocation::default(),
        &mut "".as_bytes(),
        &mut Vec::new(),
    );
    let error = error.expect_err("a link is not read").to_string();
    assert!(error.contains("is a link, not the file itself"), "{error}");

    fs::remove_file(&path).expect("removed");
    fs::write(&path, "name = \"me\"\n").expect("written");
    for name in ["understanding.toml.bak", "understanding.toml.new"] {
        symlink(&secret, folder.path().join(name)).expect("linked");
    }
    explain::run(
        folder.path(),
        "",
        &Invocation::default(),
        &mut "?\n".as_bytes(),
        &mut Vec::new(),
    )
    .expect("it runs");
    assert_eq!(
        fs::read_to_string(&secret).expect("there"),
        "name = \"somebody else\"\n",
        "explain has written through a link"
    );
}

#[test]
fn answers_for_another_name_are_asked_again_for_whoever_wants_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(root().join("solutions/understanding.toml")).expect("there");
    let text = text.replace("\"model answers\"", "\"me\"");
    let path = folder.path().join("understanding.toml");
    fs::write(&path, &text).expect("written");
    let explain = |typed: &str| {
        let mut seen = Vec::new();
        explain::run(
            folder.path(),
            "",
            &Invocation::default(),
            &mut typed.as_bytes(),
            &mut seen,
        )
        .expect("it runs");
        String::from_utf8(seen).expect("UTF-8")
    };
    for typed in ["", "\n1\n", "no\n"] {
        let seen = explain(typed);
        assert!(seen.contains("for another name or course"), "{seen}");
        assert!(seen.contains("Nothing was changed."), "{seen}");
        assert_eq!(fs::read_to_string(&path).expect("there"), text);
    }
    let seen = explain("yes\n?\n");
    assert!(seen.contains("Good to know."), "{seen}");
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
        let all: Vec<_> = course::core().collect();
        let scans = scan_all(&submission, &all).expect("the machine is well");
        let programs = grader.programs(&submission, &scans, &all, Ground::Right);
        let own = OwnCode {
            launcher: &grader.compiler().expect("a compiler").launcher,
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
            let judged =
                judge::answers(&Ok(answers.write("")), "", Some(&own), &Attempts::default());
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
        explain::run(
            folder.path(),
            "",
            &Invocation::default(),
            &mut typed.as_bytes(),
            &mut seen,
        )
        .expect("it runs");
        let seen = String::from_utf8(seen).expect("UTF-8");
        let words: Vec<_> = seen.split_whitespace().collect();
        words.join(" ")
    };
    let all = |answer: &'static str| names().map(|_| answer).collect::<Vec<_>>();
    let mut mixed = all("");
    mixed[0] = "?";
    for (answers, says) in [
        (all(""), "the numbers stay as they are."),
        (all("?"), "for the rest, with new numbers."),
        (
            mixed,
            "what you left blank keeps its numbers, the others are new.",
        ),
    ] {
        let seen = end(&format!("me\n{}\n", answers.join("\n")));
        assert!(seen.ends_with(says), "no {says:?} at the end of {seen}");
    }
}

/// What `explain` says where these lines are typed, in words with one space between them.
fn explained(folder: &Path, typed: &[String]) -> String {
    let mut seen = Vec::new();
    let typed = typed.join("\n") + "\n";
    let again = Invocation::default();
    explain::run(folder, "", &again, &mut typed.as_bytes(), &mut seen).expect("it runs");
    let seen = String::from_utf8(seen).expect("UTF-8");
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An answer to the first question that is neither right nor known, and the right one.
fn strange_and_right(attempt: u32) -> [String; 2] {
    let posed = questions()[0].pose("me", attempt, "");
    let right = &posed.right;
    [
        format!("{} 77", right[0]),
        format!("{} {}", right[0], right[1]),
    ]
}

#[test]
fn after_a_strange_answer_the_way_is_shown_and_the_next_numbers_are_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let ([strange, _], [_, right]) = (strange_and_right(1), strange_and_right(2));
    let seen = explained(folder.path(), &["me".to_string(), strange, right]);
    let at = |words: &str| {
        seen.find(words)
            .unwrap_or_else(|| panic!("no {words:?} in {seen}"))
    };
    let worked = questions()[0].pose("me", 1, "").worked;
    let next = questions()[0].pose("me", 2, "").text;
    assert!(
        at("That is not it.") < at(&format!("It was like this: {worked}")),
        "{seen}"
    );
    assert!(at("Once more, with other numbers:") < at(&next), "{seen}");
    assert!(at(&next) < at("Right."), "{seen}");
    let attempts = Attempts::read(&read_text(&folder.path().join(attempts::FILE)));
    let mark = checker::understanding::answers::mark("me", "");
    assert_eq!(
        (attempts.count(&mark, "one-step"), attempts.flaw),
        (2, None)
    );
}

#[test]
fn after_a_wrong_construction_one_that_does_it_is_shown_and_does_not_serve_again() {
    let names = [
        "one-axis-diverges",
        "start-that-stays",
        "rate-that-momentum-saves",
    ];
    for (learner, name) in (0..100).flat_map(|learner| names.map(|name| (learner, name))) {
        for attempt in 1..5 {
            let learner = format!("learner {learner}");
            let posed = |attempt| Challenge::new(name, &learner, attempt, "").expect("known");
            let (asked, next) = (posed(attempt), posed(attempt + 1));
            let ChallengeKind::Construction(wish) = &asked.kind else {
                panic!("{name} is a construction");
            };
            let shown = wish.fulfilled();
            assert_eq!(
                asked.reply(&shown),
                Worth::Holds,
                "{shown:?} for {}",
                asked.text()
            );
            assert_ne!(
                next.reply(&shown),
                Worth::Holds,
                "{shown:?} for {}",
                next.text()
            );
            let last = checker::show::number(*shown.last().expect("a number"));
            let worked = wish.worked();
            assert!(
                worked.contains(&last),
                "{shown:?} does not stand in: {worked}"
            );
        }
    }
}

#[test]
fn explain_shows_how_a_construction_can_be_done() {
    let folder = tempfile::tempdir().expect("a folder");
    // Every prediction is left for later; then a bowl that goes nowhere.
    let mut typed = vec!["me".to_string()];
    typed.extend(questions().iter().map(|_| String::new()));
    typed.push("[1, 1, 0.1]".to_string());
    let seen = explained(folder.path(), &typed);
    let asked = Challenge::new("one-axis-diverges", "me", 1, "").expect("known");
    let ChallengeKind::Construction(wish) = &asked.kind else {
        panic!("it is a construction");
    };
    let next = Challenge::new("one-axis-diverges", "me", 2, "").expect("known");
    let at = |words: &str| {
        seen.find(words)
            .unwrap_or_else(|| panic!("no {words:?} in {seen}"))
    };
    let way = format!("It can be done like this: {}", wish.worked());
    assert!(
        at("Not yet:") < at(&way) && at(&way) < at(&next.text()),
        "{seen}"
    );
}

#[test]
fn every_way_is_shown_with_the_numbers_of_its_question() {
    for learner in 0..100 {
        for question in questions() {
            let posed = question.pose(&format!("learner {learner}"), 1, "");
            let end = posed.right.last().expect("a number");
            let said = [checker::show::number(*end), end.to_string()];
            assert!(
                said.iter().any(|said| posed.worked.contains(said.as_str())),
                "{}: the answer {said:?} does not stand in: {}",
                question.name,
                posed.worked
            );
        }
    }
}

#[test]
fn an_attempt_that_was_judged_wrong_is_spent_whichever_way_it_was_given() {
    // In the workshop's own build folder: it is the learner's own.
    let folder = kept("attempts");
    let _ = fs::remove_dir_all(&folder);
    lay_out("all_right", &folder);
    let file = folder.join("understanding.toml");
    let open = "name = \"me\"\n[one-step]\n";
    let first = |typed: &str| {
        fs::write(&file, format!("{open}answer = {typed}\n")).expect("written");
        let report = report(&folder, &[]);
        let item = report["understanding"]["items"][0].clone();
        assert_eq!(item["name"], "one-step");
        (item["status"].clone(), item["says"].to_string())
    };
    let [strange, right] = strange_and_right(1);
    assert_eq!(first(&strange).0, "wrong");
    let (status, says) = first(&right);
    assert_eq!(status, "wrong", "it was tried out: {says}");
    assert!(says.contains("write attempt = 2"), "{says}");
    // `explain` knows of it, and asks with other numbers.
    fs::write(&file, open).expect("written");
    let seen = explained(&folder, &[]);
    assert!(
        seen.contains(&questions()[0].pose("me", 2, "").text),
        "{seen}"
    );
    let [_, right] = strange_and_right(2);
    let (status, says) = first(&format!("{right}\nattempt = 2"));
    assert_eq!(status, "held", "{says}");
}

#[test]
fn an_instructor_learns_how_often_each_answer_was_tried_and_whether_that_can_be_known() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("all_right", &work);
    let said = || {
        let mut command = checker();
        command.current_dir(folder.path()).args(["--dir", "work"]);
        let said = command.output().expect("the checker starts").stdout;
        let said = String::from_utf8(said).expect("UTF-8");
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(
        said().contains("attempts.txt: this file is not there"),
        "{}",
        said()
    );
    let text = fs::read_to_string(work.join("understanding.toml")).expect("laid out");
    let answers = Answers::read(&text).expect("well formed");
    let GivenAnswer::Numbers(right) = answers.of("one-step").answer else {
        panic!("the model answers are numbers");
    };
    let mark = checker::understanding::answers::mark(&answers.name, "");
    let tried = |attempt, holds, numbers: &[f64]| {
        attempts::Tried::new(&mark, "one-step", attempt, holds, numbers)
    };
    // Of other numbers two answers were wrong.
    let all = [
        tried(2, false, &[1.0]),
        tried(3, false, &[2.0]),
        tried(1, true, &right),
    ];
    attempts::add(&work, &all).expect("written");
    let report = said();
    assert!(report.contains("one-step held, judged 3 times"), "{report}");
    assert!(
        report.contains("COMPLETE") && !report.contains("attempts.txt"),
        "{report}"
    );
    let file = work.join(attempts::FILE);
    let text = fs::read_to_string(&file).expect("written");
    fs::write(&file, text.replace("3 wrong", "9 wrong")).expect("written");
    let report = said();
    assert!(report.contains("COMPLETE"), "{report}");
    assert!(
        report.contains("attempts.txt:4: this line does not follow"),
        "{report}"
    );
}
