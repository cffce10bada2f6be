//! Answers of the wrong kind in `understanding.toml` and `write-up.md`: a message with the line, and
//! the steps are judged all the same.

use crate::attempt::{Attempt, solution_file};

const ANSWERS: &str = "understanding.toml";
const WRITE_UP: &str = "write-up.md";

#[track_caller]
fn assert_answers(text: impl AsRef<[u8]>, says: &str) {
    let said = Attempt::with(ANSWERS, text).grade();
    said.is("RUNS-NOT-UNDERSTOOD", &[]);
    let item = said.item("answers");
    assert!(
        item.contains(says),
        "it should say {says:?}, and says {item:?}"
    );
}

#[track_caller]
fn assert_write_up(text: impl AsRef<[u8]>, says: &str) {
    let said = Attempt::with(WRITE_UP, text).grade();
    said.is("RUNS-NOT-UNDERSTOOD", &[]);
    let item = said.item("write-up");
    assert!(
        item.contains(says),
        "it should say {says:?}, and says {item:?}"
    );
}

// Holds: odd-answers
#[test]
fn answers_of_the_wrong_kind_get_a_message_with_their_line() {
    let named = "name = \"Ada\"\n";
    for (text, says) in [
        ("name = \"a\"\nname = \"b\"\n", "understanding.toml:2: "),
        (
            &format!("name = \"{}\"\n", "a".repeat(201)),
            "understanding.toml:1: ",
        ),
        (&format!("{named}one-step = 3\n"), "understanding.toml:2: "),
        (
            &format!("{named}[no-such-question]\n"),
            "understanding.toml:2: ",
        ),
        (
            &format!("{named}[one-step]\nanswer = 1\nhint = 2\n"),
            "understanding.toml:4: ",
        ),
        (
            &format!("{named}[one-step]\nattempt = 0\n"),
            "understanding.toml:3: ",
        ),
        (
            &format!("{named}[one-step]\nattempt = 99999999999999999999\n"),
            "understanding.toml:3: ",
        ),
        (
            &format!("{named}[one-step]\nattempt = 1.5\n"),
            "understanding.toml:3: ",
        ),
    ] {
        assert_answers(text, says);
    }
}

// Holds: odd-answers
#[test]
fn an_answer_that_is_none_gets_a_message_with_its_line() {
    for answer in [
        "nan".to_string(),
        "inf".to_string(),
        "1e999".to_string(),
        "true".to_string(),
        "1979-05-27".to_string(),
        "{ x = 1 }".to_string(),
        "[1, 2, 3, 4, 5, 6]".to_string(),
        "\"0.8\"".to_string(),
        "[".repeat(100_000) + "7",
        "{a=".repeat(30_000),
    ] {
        let text = format!("name = \"Ada\"\n[one-step]\nanswer = {answer}\n");
        let said = Attempt::with(ANSWERS, text).grade();
        said.is("RUNS-NOT-UNDERSTOOD", &[]);
        let item = said.item("one-step");
        assert!(item.starts_with("understanding.toml:3: "), "{item}");
    }
}

// Holds: odd-answers
#[test]
fn an_answer_file_that_is_empty_or_missing_is_said_to_be() {
    assert_answers("", "understanding.toml: there is no name in it yet");
    assert_answers(
        "# nothing\n",
        "understanding.toml: there is no name in it yet",
    );
    let attempt = Attempt::new();
    std::fs::remove_file(attempt.dir().join(ANSWERS)).expect("it was copied");
    std::fs::remove_file(attempt.dir().join(WRITE_UP)).expect("it was copied");
    let said = attempt.grade();
    said.is("RUNS-NOT-UNDERSTOOD", &[]);
    for item in ["answers", "write-up"] {
        assert!(
            said.item(item).contains("is not there"),
            "{}",
            said.item(item)
        );
    }
}

// Holds: odd-answers
#[test]
fn an_answer_file_that_is_nested_without_end_gets_a_message_with_its_line() {
    for (text, line) in [
        (format!("a{} = 1", ".a".repeat(50_000)), 1),
        (format!("[a{}]", ".a".repeat(50_000)), 1),
    ] {
        assert_answers(text, &format!("understanding.toml:{line}: "));
    }
}

// Holds: odd-answers
#[test]
fn an_answer_file_that_is_huge_or_no_text_is_said_to_be() {
    let right = solution_file(ANSWERS);
    let huge = format!("{right}\n# {}\n", "x".repeat(10 << 20));
    assert_answers(huge, "understanding.toml: this file is larger than");
    assert_answers(
        b"name = \"caf\xe9\"\n",
        "understanding.toml: this file is not UTF-8",
    );
    let huge = format!("{}\n{}\n", solution_file(WRITE_UP), "x".repeat(10 << 20));
    assert_write_up(huge, "write-up.md: this file is larger than");
    assert_write_up(b"caf\xe9\n", "write-up.md: this file is not UTF-8");
}

// Holds: odd-answers
#[test]
fn a_write_up_that_claims_no_number_gets_its_line() {
    let right = solution_file(WRITE_UP);
    let (number, claim) = right
        .lines()
        .enumerate()
        .find(|(_, line)| line.starts_with("- ") && line.contains(": "))
        .expect("a write-up claims figures");
    let (label, _) = claim.split_once(": ").expect("it has a number");
    for figure in ["NaN", "inf", "1e999", "", "many", "0x10", "[[[[", "`"] {
        let text = right.replace(claim, &format!("{label}: {figure}"));
        assert_write_up(text, &format!("write-up.md:{}: ", number + 1));
    }
    for figure in ["-1", "0", "1e300", "1e-300"] {
        let text = right.replace(claim, &format!("{label}: {figure}"));
        assert_write_up(text, "your own code");
    }
}

// Holds: odd-answers
#[test]
fn half_a_step_is_none() {
    let right = solution_file(WRITE_UP);
    let counts = |line: &&str| line.starts_with("- ") && line.contains("step: ");
    let claims: Vec<&str> = right.lines().filter(counts).collect();
    assert_eq!(claims.len(), 3, "a write-up counts steps three times");
    for claim in claims {
        let line = right
            .lines()
            .position(|line| line == claim)
            .expect("it is there")
            + 1;
        let words = format!("write-up.md:{line}: steps are counted in whole numbers");
        assert_write_up(right.replace(claim, &format!("{claim}.5")), &words);
    }
    let answers = solution_file(ANSWERS);
    let (before, after) = answers.split_once("[guard-speaks]").expect("it is asked");
    let (question, rest) = after.split_once("answer = ").expect("it is answered");
    let (_, rest) = rest.split_once('\n').expect("more follows");
    let text = format!("{before}[guard-speaks]{question}answer = 31.5\n{rest}");
    let said = Attempt::with(ANSWERS, text).grade();
    said.is("RUNS-NOT-UNDERSTOOD", &[]);
    let says = said.item("guard-speaks");
    assert!(says.contains("counted in whole numbers"), "{says}");
}

// Holds: odd-answers
#[test]
fn a_write_up_of_nothing_but_comments_is_empty() {
    assert_write_up("", "none of its headings is in it");
    assert_write_up("<!-- ".repeat(20_000), "none of its headings is in it");
    assert_write_up("# The update rule\n".repeat(5_000), "nothing stands below");
}
