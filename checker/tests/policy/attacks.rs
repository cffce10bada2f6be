//! Whatever may be tried on the grader is held by a test, and a table says by which.

use crate::common::root;
use crate::files::{below, read};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

/// What `hostile/attacks.toml` lists.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Attacks {
    attack: Vec<Attack>,
}

/// One attempt, and what must come of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Attack {
    /// By which tests name it.
    name: String,
    tries: String,
    outcome: String,
}

/// How a test says what it holds, in a line above itself.
const HOLDS: &str = "// Holds: ";
const TABLE: &str = "checker/tests/ATTACKS.md";

#[test]
fn every_attack_is_held_by_a_test_and_the_table_says_by_which() {
    let attacks: Attacks = toml::from_str(&read("checker/tests/hostile/attacks.toml"))
        .unwrap_or_else(|why| panic!("hostile/attacks.toml: {why}"));
    let mut held: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for attack in &attacks.attack {
        let before = held.insert(&attack.name, Vec::new());
        assert!(before.is_none(), "{} is listed twice", attack.name);
    }
    for (file, names, test) in holding() {
        for name in names {
            let tests = held.get_mut(name.as_str());
            let tests = tests.unwrap_or_else(|| {
                panic!(
                    "checker/tests/{file}: {test} holds {name}, which hostile/attacks.toml lacks"
                )
            });
            tests.push(format!("{} ([{file}]({file}))", test.replace('_', " ")));
        }
    }
    let mut table = HEAD.to_string();
    for Attack {
        name,
        tries,
        outcome,
    } in &attacks.attack
    {
        let tests = &held[name.as_str()];
        assert!(
            !tests.is_empty(),
            "no test holds {name}: write one, with `{HOLDS}{name}` above it"
        );
        let tests = tests.join("<br>");
        writeln!(table, "| {name} | {tries} | {outcome} | {tests} |").expect("a string takes it");
    }
    let path = root().join(TABLE);
    if std::env::var_os("UPDATE_ATTACKS").is_some() {
        fs::write(&path, &table).expect("writable");
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == table,
        "{TABLE} is no longer true: UPDATE_ATTACKS=1 cargo test -p checker --test policy attacks"
    );
}

const HEAD: &str = "# What is tried on the grader, and what holds\n\n\
    Made by a test from `hostile/attacks.toml` and the tests that name its rows. A row without a test \
    fails.\n\n\
    | attack | what is tried | what comes of it | held by |\n|---|---|---|---|\n";

/// Every test that says what it holds: its file, the attacks, its name.
fn holding() -> Vec<(String, Vec<String>, String)> {
    let mut found = Vec::new();
    let sources = below("checker/tests").into_iter();
    for file in sources.filter(|file| is_tests(file)) {
        let text = read(&format!("checker/tests/{file}"));
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        for (at, line) in lines.iter().enumerate() {
            let Some(names) = line.strip_prefix(HOLDS) else {
                continue;
            };
            let below = &lines[at + 1..];
            let head = below
                .iter()
                .take_while(|line| !line.starts_with("fn "))
                .count();
            let function = below.get(head).and_then(|line| line.strip_prefix("fn "));
            let test = function.and_then(|line| line.split('(').next());
            let test = test.filter(|_| below[..head].contains(&"#[test]"));
            let test = test.unwrap_or_else(|| {
                panic!("checker/tests/{file}:{}: no test stands below this", at + 1)
            });
            let names = names.split(", ").map(str::to_string).collect();
            found.push((file.clone(), names, test.to_string()));
        }
    }
    found
}

/// Sources of tests: not these rules, and not what tests read.
fn is_tests(file: &str) -> bool {
    let others = ["policy/", "corpus/", "submissions/", "replayed/"];
    file.ends_with(".rs") && !others.iter().any(|folder| file.starts_with(folder))
}
