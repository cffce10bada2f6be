//! What editors are told of the checker's lines is true of real ones.

use crate::common::{checker, lay_out};
use crate::files::read;
use regex::Regex;
use serde_json::Value;

const PAGE: &str = "book/chapters/editors.md";
const TASKS: &str = ".vscode/tasks.json";

/// What a submission with a mistake of each kind gives: two wrong steps, and one that does not compile.
fn lines() -> Vec<String> {
    let mut lines = Vec::new();
    for case in ["two_mistakes", "syntax_error_in_step", "todo_left"] {
        let folder = tempfile::tempdir().expect("a folder");
        lay_out(case, folder.path());
        let mut command = checker();
        command.args(["--seed", "1", "--format", "short", "--dir"]);
        let output = command.arg(folder.path()).output().expect("it starts");
        let text = String::from_utf8(output.stdout).expect("text");
        assert!(!text.is_empty(), "{case} gives no line");
        lines.extend(text.lines().map(str::to_string));
    }
    lines
}

/// Does every line have a file that is there, a line, a column, a level and a message?
#[track_caller]
fn assert_reads(pattern: &str, groups: [usize; 5], lines: &[String], of: &str) {
    let pattern = Regex::new(pattern).unwrap_or_else(|why| panic!("{of}: {why}"));
    for line in lines {
        let found = pattern.captures(line);
        let found = found.unwrap_or_else(|| panic!("{of} does not read this line:\n{line}"));
        let [file, row, column, level, message] =
            groups.map(|group| found.get(group).map_or("", |it| it.as_str()));
        assert!(
            file.ends_with(".rs") || file.ends_with(".svg"),
            "{of}: {file} in {line}"
        );
        assert!(row.parse().is_ok_and(|row: usize| row > 0), "{of}: {line}");
        assert!(column.parse().is_ok_and(|it: usize| it > 0), "{of}: {line}");
        assert!(
            ["error", "warning", "note", "e", "w", "n"].contains(&level),
            "{of}: {line}"
        );
        assert!(
            !message.is_empty() && line.ends_with(message),
            "{of}: {line}"
        );
    }
}

#[test]
fn editors_read_the_lines_of_the_short_format() {
    let lines = lines();
    for level in ["error", "warning"] {
        let said = lines
            .iter()
            .any(|line| line.contains(&format!(": {level}: ")));
        assert!(
            said,
            "no line is of the level {level}, so nothing is tried:\n{lines:#?}"
        );
    }
    let on_windows = lines
        .iter()
        .map(|line| format!("C:\\work\\{line}"))
        .collect::<Vec<_>>();
    let tasks = json(TASKS, &read(TASKS));
    let tasks = tasks["tasks"].as_array().expect("tasks");
    let matcher = tasks.iter().map(|task| &task["problemMatcher"]["pattern"]);
    let matcher = matcher.into_iter().find(|pattern| pattern.is_object());
    let matcher = matcher.unwrap_or_else(|| panic!("{TASKS} has no problem matcher"));
    let pattern = matcher["regexp"].as_str().expect("a text");
    let group = |name: &str| matcher[name].as_u64().unwrap_or_default() as usize;
    let groups = ["file", "line", "column", "severity", "message"].map(group);
    assert_reads(pattern, groups, &lines, TASKS);
    assert_reads(pattern, groups, &on_windows, TASKS);
    assert_reads(&errorformat(), [1, 2, 3, 4, 5], &lines, PAGE);
}

/// Vim's errorformat on the page as one pattern. `%t` is one letter, of which the rest is written out.
fn errorformat() -> String {
    let page = read(PAGE);
    let mut lines = page.lines();
    let format = lines.find_map(|line| line.strip_prefix("set errorformat="));
    let format = format.unwrap_or_else(|| panic!("{PAGE} has no errorformat"));
    let ways = format.split(',').map(|way| way.replace("\\ ", " "));
    let levels: Vec<String> = ways
        .map(|way| {
            let (begins, rest) = way.split_once("%t").expect("a level");
            let (word, ends) = rest.split_once(": ").expect("a colon after it");
            assert_eq!((begins, ends), ("%f:%l:%c: ", "%m"), "{PAGE}: {way}");
            word.to_string()
        })
        .collect();
    format!(
        r"^(.+?):(\d+):(\d+): ([ewn])(?:{}): (.*)$",
        levels.join("|")
    )
}

#[track_caller]
fn json(of: &str, text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|why| panic!("{of}: {why}"))
}

#[test]
fn every_task_of_an_editor_starts_what_is_there() {
    let page = read(PAGE).replace("\r\n", "\n");
    let block = |language: &str| {
        let opens = format!("```{language}\n");
        let block = page.split(opens.as_str()).nth(1);
        let block = block.and_then(|rest| rest.split("```").next());
        block
            .unwrap_or_else(|| panic!("{PAGE} has no {language}"))
            .to_string()
    };
    let zed = json(PAGE, &block("json"));
    let commands = zed.as_array().into_iter().flatten();
    let mut commands: Vec<String> = commands
        .map(|task| task["command"].as_str().unwrap_or_default().to_string())
        .collect();
    let helix: toml::Table = block("toml")
        .parse()
        .unwrap_or_else(|why| panic!("{PAGE}: {why}"));
    let keys = helix["keys"]["normal"].as_table().expect("keys");
    let bound = keys
        .values()
        .filter_map(|it| it.as_str()?.strip_prefix(":sh "));
    commands.extend(bound.map(str::to_string));
    let tasks = json(TASKS, &read(TASKS));
    for task in tasks["tasks"].as_array().expect("tasks") {
        let words = task["args"].as_array().into_iter().flatten();
        let words: Vec<&str> = words.filter_map(Value::as_str).collect();
        let command = task["command"].as_str().unwrap_or_default();
        commands.push(format!("{command} {}", words.join(" ")).replace("${input:step}", "ex03"));
    }
    assert!(commands.len() >= 8, "{commands:?}");
    for command in commands {
        let is_book = command == "cargo run --quiet --package book";
        let ours = ["cargo checker", "cargo run --quiet --", "cargo run --quiet"];
        let words = ours.iter().find_map(|start| command.strip_prefix(start));
        let words = words.unwrap_or_else(|| panic!("what does {command:?} start?"));
        let read = || {
            let words = words.split_whitespace().chain(["--help"]);
            checker()
                .args(words)
                .output()
                .expect("it starts")
                .status
                .success()
        };
        assert!(is_book || read(), "the checker does not take {command:?}");
    }
}
