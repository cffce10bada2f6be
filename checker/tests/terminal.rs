//! What people and programs see: whole reports on golden submissions, with a fixed seed.

mod common;

use checker::process::supervise::{End, Watch, supervise};
use checker::report::badge::{NAMES, WORDS, badge};
use common::{checker, lay_out};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// What a command said, and how it ended.
#[derive(Debug)]
struct Said {
    stdout: String,
    stderr: String,
    status: i32,
}

impl Said {
    /// Runs `checker`, which must come to its end within a minute.
    fn by(checker: Command) -> Said {
        let watch = Watch {
            wall: Duration::from_secs(60),
            output: 8 << 20,
        };
        let outcome = supervise(checker, watch).expect("the checker starts");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let said = (text(&outcome.stdout), text(&outcome.stderr));
        let End::Exit(status) = outcome.end else {
            panic!("the checker ended by {:?}, and said {said:?}", outcome.end);
        };
        let (stdout, stderr) = said;
        Said {
            stdout,
            stderr,
            status,
        }
    }

    /// What it answered, where all is well: nothing on the other stream, and status 0.
    #[track_caller]
    fn answer(self) -> String {
        assert_eq!(
            (self.stderr.as_str(), self.status),
            ("", 0),
            "{}",
            self.stdout
        );
        self.stdout
    }

    /// What a mistake is answered with: on the other stream, with status 2 and no answer.
    #[track_caller]
    fn refusal(self) -> String {
        self.refused(2)
    }

    /// Why it did not do what was asked: on the other stream, with this status and no answer.
    #[track_caller]
    fn refused(self, status: i32) -> String {
        assert_eq!(
            (self.stdout.as_str(), self.status),
            ("", status),
            "{}",
            self.stderr
        );
        self.stderr
    }
}

/// What the checker says of a golden submission that lies in a folder called `work`.
fn said(case: &str, words: &[&str]) -> Said {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out(case, &folder.path().join("work"));
    said_in(folder.path(), words)
}

/// What the checker says of the folder `work` in `folder`.
fn said_in(folder: &Path, words: &[&str]) -> Said {
    let mut command: Command = checker();
    command
        .current_dir(folder)
        .args(["--dir", "work"])
        .args(words);
    Said::by(command)
}

/// What it answers, with nothing on the other stream and status 0.
#[track_caller]
fn says(case: &str, words: &[&str]) -> String {
    said(case, words).answer()
}

#[test]
fn the_first_look_at_untouched_stubs() {
    insta::assert_snapshot!(says("untouched", &["--seed", "1"]));
}

#[test]
fn one_mistake_and_what_follows_from_it() {
    insta::assert_snapshot!(says("adds_gradient", &["--seed", "1"]));
}

#[test]
fn the_same_for_other_programs() {
    let said = says("adds_gradient", &["--seed", "1", "--format", "json"]);
    // What differs from day to day, and from machine to machine.
    let hidden = |line: &str| {
        let varies = ["source", "compiler", "time"];
        let varies = varies.map(|key| format!("    \"{key}\": \""));
        let found = varies.iter().find(|start| line.starts_with(start.as_str()));
        found.map_or(line.to_string(), |start| format!("{start}…\","))
    };
    let lines: Vec<String> = said.lines().map(hidden).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_report_says_where_it_comes_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("untouched", &work);
    fs::write(folder.path().join("key"), "secret\n").expect("written");
    let provenance = |words: &[&str]| {
        let said = said_in(
            folder.path(),
            &[words, &["--format", "json", "ex03"]].concat(),
        );
        let report: serde_json::Value = serde_json::from_str(&said.answer()).expect("JSON");
        report["provenance"].clone()
    };
    let first = provenance(&[]);
    assert_eq!(first["folder"], "work");
    assert_eq!(first["checker"], env!("CARGO_PKG_VERSION"));
    let compiler = first["compiler"].as_str().expect("words");
    assert!(compiler.starts_with("rustc 1."), "{compiler}");
    let time = first["time"].as_str().expect("words");
    assert!(
        time.starts_with("20") && time.ends_with('Z') && time.len() == 20,
        "{time}"
    );
    assert_eq!(first["key"], serde_json::Value::Null);
    let keyed = provenance(&["--key-file", "key"]);
    let mark = keyed["key"].as_str().expect("a mark");
    assert!(mark.len() == 8 && !mark.contains("secret"), "{mark}");
    assert_eq!(keyed["source"], first["source"], "nothing was changed");
    let file = work.join("ex07_guard/src/lib.rs");
    let text = fs::read_to_string(&file).expect("it was laid out");
    fs::write(&file, text + "// one line more\n").expect("written");
    assert_ne!(provenance(&[])["source"], first["source"]);
}

#[test]
fn one_line_a_finding_for_editors() {
    insta::assert_snapshot!(says("two_mistakes", &["--seed", "1", "--format", "short"]));
    insta::assert_snapshot!(
        "one_line_a_finding_of_the_compiler",
        says(
            "syntax_error_in_step",
            &["ex03", "--seed", "1", "--format", "short"]
        )
    );
    insta::assert_snapshot!(
        "one_line_an_answer",
        says("one_wrong_answer", &["--seed", "1", "--format", "short"])
    );
    for case in [
        "untouched",
        "adds_gradient",
        "argmin",
        "endless_loop",
        "figures_not_drawn",
    ] {
        for line in says(case, &["--format", "short"]).lines() {
            let parts: Vec<&str> = line.splitn(5, ':').collect();
            let [file, row, column, kind, words] = parts[..] else {
                panic!("{case}: {line}");
            };
            let is_number = |text: &str| text.parse::<usize>().is_ok_and(|number| number > 0);
            assert!(
                file.starts_with("work/")
                    && is_number(row)
                    && is_number(column)
                    && [" error", " warning"].contains(&kind)
                    && words.len() > 3,
                "{case}: {line}"
            );
        }
    }
    assert_eq!(
        says("all_right", &["--format", "short"]),
        "",
        "nothing is to be said"
    );
}

#[test]
fn servers_that_run_tests_are_told_whose_fault_it_is() {
    let case = "adds_gradient";
    let junit = says(case, &["--seed", "1", "--format", "junit"]);
    let json = says(case, &["--seed", "1", "--format", "json"]);
    let follow = ["affected", "waiting"].map(|status| {
        let word = format!("\"status\": \"{status}\"");
        json.matches(&word).count()
    });
    let skipped: usize = follow.iter().sum();
    assert!(
        skipped >= 3
            && junit.contains(&format!(
                "failures=\"1\" errors=\"0\" skipped=\"{skipped}\""
            )),
        "one step is wrong, and {skipped} follow from it or wait:\n{junit}"
    );
    assert!(
        junit.contains("<failure type=\"adds-gradient\" message=\"work/ex03_step/src/lib.rs:"),
        "{junit}"
    );
    let sarif = says(case, &["--seed", "1", "--format", "sarif"]);
    let sarif: serde_json::Value = serde_json::from_str(&sarif).expect("JSON");
    let result = &sarif["runs"][0]["results"][0];
    assert_eq!(
        (&result["ruleId"], &result["level"]),
        (&"adds-gradient".into(), &"error".into())
    );
    let github = says(case, &["--seed", "1", "--format", "github"]);
    for line in github.lines() {
        assert!(
            line.starts_with("::error file=work/ex03_step/src/lib.rs,line="),
            "{github}"
        );
    }
    for format in ["github", "short"] {
        assert_eq!(says("all_right", &["--format", format]), "", "{format}");
    }
}

#[test]
fn every_call_for_other_programs_and_of_several_steps() {
    let names = checker::course::core().map(|exercise| exercise.name);
    let steps: Vec<&str> = std::iter::once("replay").chain(names).collect();
    let json = says(
        "adds_gradient",
        &[&steps[..], &["--seed", "1", "--format", "json"]].concat(),
    );
    let replayed: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(replayed["seed"], 1);
    let exercises = replayed["exercises"].as_array().expect("a list");
    assert_eq!(exercises.len(), checker::course::core().count());
    let step = &exercises[2];
    assert_eq!(
        (&step["name"], &step["why_not"]),
        (&"ex03_step".into(), &().into())
    );
    let call = &step["functions"][0]["calls"][0];
    assert_eq!(call["judged"], "does not hold");
    assert_eq!(call["formula"], "[0.6, 6.8]");

    let two = says("adds_gradient", &["replay", "ex04", "ex03", "--seed", "1"]);
    let at = |words: &str| {
        two.find(words)
            .unwrap_or_else(|| panic!("no {words} in {two}"))
    };
    assert!(at("ex03_step, seed 1") < at("ex04_loop, seed 1"), "{two}");
    let two = says(
        "syntax_error_in_step",
        &["replay", "ex02", "ex03", "--seed", "1"],
    );
    assert!(two.contains("ex03_step does not run as it stands"), "{two}");
    let one = said("syntax_error_in_step", &["replay", "ex03", "--seed", "1"]).refused(4);
    assert!(one.contains("ex03_step does not run as it stands"), "{one}");
    let why = said(
        "untouched",
        &["replay", "ex03", "--seed", "1", "--format", "short"],
    )
    .refusal();
    assert!(why.contains("human or json"), "{why}");
}

#[test]
fn a_mistake_and_a_folder_with_nothing_in_it_leave_with_numbers_of_their_own() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("work")).expect("made");
    said_in(folder.path(), &[]).refused(4);
    said("untouched", &["ex12"]).refused(2);
    said("untouched", &["--no-such-option"]).refused(2);
    said("untouched", &["--key-file", "nowhere"]).refused(2);
}

#[cfg(unix)]
#[test]
fn a_command_that_is_printed_can_be_pasted() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = "Ada's work (1) & more";
    lay_out("adds_gradient", &folder.path().join(name));
    fs::write(folder.path().join("a key"), "secret\n").expect("written");
    let mut command = checker();
    command
        .current_dir(folder.path())
        .args(["--dir", name, "--key-file", "a key", "--seed", "1"]);
    let said = Said::by(command).answer();
    let printed = said.split('`').nth(1).expect("a command");
    let words = printed.strip_prefix("cargo run -- ").expect(printed);
    // As a shell would part it.
    let script = format!("printf '%s\n' {words}");
    let parted = Command::new("sh").args(["-c", &script]).output();
    let parted = String::from_utf8(parted.expect("a shell").stdout).expect("UTF-8");
    let mut again = checker();
    again.current_dir(folder.path()).args(parted.lines());
    assert!(
        Said::by(again).answer().contains("ex03_step, seed 1"),
        "{printed}"
    );
    assert!(words.contains("--key-file 'a key'"), "{printed}");
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("adds_gradient", &folder.path().join("work"));
    for (words, status) in [
        (&["--exit-code"][..], 11),
        (&["--format", "json"], 0),
        (&["replay", "ex03", "--seed", "1"], 0),
        (&["list"], 0),
        (&["hint", "ex03"], 0),
        (&["diff", "ex03"], 0),
        (&["doctor"], 0),
        (&["explain", "--print"], 0),
        (&["explain"], 0),
        (&["watch", "ex03"], 0),
        (&["--help"], 0),
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = checker();
        let command = command
            .current_dir(folder.path())
            .args(["--dir", "work"])
            .args(words);
        let ended = command
            .stdin(std::process::Stdio::null())
            .stdout(writer)
            .output()
            .expect("the checker starts");
        let said = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(
            (said.as_ref(), ended.status.code()),
            ("", Some(status)),
            "{words:?}"
        );
    }
}

#[test]
fn the_exit_status_of_single_steps_tells_whether_they_are_right() {
    for (words, status) in [
        (&["ex03"][..], 11),
        (&["ex01"], 0),
        (&["ex01", "ex02"], 0),
        (&["ex01", "ex03"], 11),
        (&["ex04"], 11),
    ] {
        let asked = said("adds_gradient", &[words, &["--exit-code"]].concat());
        assert_eq!(asked.status, status, "{words:?}: {}", asked.stdout);
    }
    assert_eq!(said("argmin", &["ex02", "--exit-code"]).status, 12);
}

#[test]
fn the_model_solutions_are_not_begun_afresh() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["exercises", "solutions"] {
        lay_out("all_right", &folder.path().join(name));
    }
    let reset = |dir: &str| {
        let mut command = checker();
        command
            .current_dir(folder.path())
            .args(["reset", "ex03", "--dir", dir]);
        Said::by(command)
    };
    let why = reset("solutions").refusal();
    assert!(why.contains("holds the model solutions"), "{why}");
    reset("exercises").answer();
}

#[test]
fn one_step_alone() {
    insta::assert_snapshot!(says("gradient_doubled", &["ex02", "--seed", "1"]));
}

#[test]
fn two_mistakes_in_one_function() {
    let said = says("two_mistakes_in_one_function", &["ex03", "--seed", "1"]);
    insta::assert_snapshot!(said);
}

#[test]
fn functions_that_are_right_wrong_and_to_do() {
    let folder = "wrong_in_one_function_and_to_do_in_another";
    insta::assert_snapshot!(says(folder, &["ex01", "--seed", "1"]));
}

#[test]
fn two_functions_that_are_wrong() {
    insta::assert_snapshot!(says("two_functions_wrong", &["ex08", "--seed", "1"]));
}

#[test]
fn a_step_that_waits_for_another() {
    insta::assert_snapshot!(says("adds_gradient", &["ex05", "--seed", "1"]));
}

#[test]
fn a_dependency_that_does_the_work() {
    insta::assert_snapshot!(says("argmin_renamed", &["--seed", "1"]));
}

#[test]
fn a_loop_that_does_not_end() {
    insta::assert_snapshot!(says("endless_loop", &["ex04", "--seed", "1"]));
}

#[test]
fn a_prediction_that_is_wrong() {
    insta::assert_snapshot!(says("one_wrong_answer", &["--seed", "1"]));
}

#[test]
fn answers_that_were_given_for_another_name() {
    insta::assert_snapshot!(says("answers_for_another_name", &["--seed", "1"]));
}

#[test]
fn everything_right() {
    insta::assert_snapshot!(says("all_right", &["--seed", "1"]));
}

#[test]
fn a_figure_that_the_present_code_did_not_draw() {
    insta::assert_snapshot!(says("figures_of_an_earlier_version", &["--seed", "1"]));
}

#[test]
fn nothing_drawn_yet() {
    insta::assert_snapshot!(says("figures_not_drawn", &["--seed", "1"]));
}

#[test]
fn every_call_of_one_step() {
    let whole = says("adds_gradient", &["replay", "ex03", "--seed", "1"]);
    let lines: Vec<&str> = whole.lines().collect();
    let ends = [&lines[..7], &["…"], &lines[lines.len() - 7..]].concat();
    insta::assert_snapshot!(ends.join("\n"));
}

#[test]
fn the_steps_of_the_course_and_where_each_stands() {
    insta::assert_snapshot!(says("adds_gradient", &["list"]));
}

#[test]
fn a_command_that_names_no_step_means_the_one_that_one_stands_at() {
    let starts = |words: &[&str], with: &str| {
        let said = says("adds_gradient", words);
        assert!(said.starts_with(with), "{words:?}: {said}");
    };
    starts(&["hint"], "ex03_step, the idea:");
    starts(&["replay", "--seed", "1"], "ex03_step, seed 1");
    starts(
        &["diff"],
        "--- as it was handed out\n+++ work/ex03_step/src/lib.rs",
    );
    let reset = says("adds_gradient", &["reset"]);
    assert!(
        reset.contains("ex03_step/src/lib.rs is as it was handed out. What you had"),
        "{reset}"
    );
    // Nothing is begun: the first.
    assert!(says("untouched", &["hint"]).starts_with("ex01_surface, the idea:"));
    let why = said("all_right", &["hint"]).refused(4);
    assert!(
        why.contains("steps are right: name the one you mean"),
        "{why}"
    );
}

#[test]
fn one_stands_at_the_step_that_was_begun_and_saved_last() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("untouched", &work);
    let mut saved = std::time::SystemTime::now();
    for step in ["ex02_gradient", "ex07_guard", "ex05_sweep"] {
        saved += Duration::from_secs(10);
        let path = work.join(step).join("src/lib.rs");
        let text = fs::read_to_string(&path).expect("it was laid out");
        fs::write(&path, text + "// begun\n").expect("written");
        let file = fs::File::options().write(true).open(&path).expect("there");
        file.set_modified(saved).expect("its time can be set");
        let hint = said_in(folder.path(), &["hint"]).answer();
        assert!(hint.starts_with(step), "{step} was saved last: {hint}");
    }
}

#[test]
fn help_is_short_and_every_page_of_it_fits_the_screen() {
    let pages = [
        "verdicts", "status", "json", "short", "hint", "diff", "watch", "replay",
    ];
    let pages = pages.iter().map(|page| says("untouched", &["help", page]));
    let short = says("untouched", &["--help"]);
    assert_eq!(
        short,
        says("untouched", &["-h"]),
        "one text, however it is asked for"
    );
    assert_eq!(
        short,
        says("untouched", &["help"]),
        "one text, however it is asked for"
    );
    let count = short.lines().count();
    assert!(count <= 40, "{count} lines are not short:\n{short}");
    for page in pages.chain([short]) {
        for line in page.lines() {
            assert!(line.chars().count() <= 80, "wider than 80 columns: {line}");
        }
    }
    let why = said("untouched", &["help", "nothing"]).refusal();
    assert!(
        why.contains("there are verdicts, status, json, short"),
        "{why}"
    );
}

#[test]
fn the_page_on_json_has_every_field_of_a_report() {
    fn fields(json: &serde_json::Value, found: &mut BTreeSet<String>) {
        if let Some(object) = json.as_object() {
            found.extend(object.keys().cloned());
        }
        let parts = json.as_object().into_iter().flat_map(|it| it.values());
        parts
            .chain(json.as_array().into_iter().flatten())
            .for_each(|part| fields(part, found));
    }
    let page = says("untouched", &["help", "json"]);
    let words: BTreeSet<&str> = page
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .collect();
    // Between them, these have something in every list that a report holds.
    for case in [
        "two_mistakes_in_one_function",
        "syntax_error_in_step",
        "argmin",
        "one_figure_missing",
        "extension_half_done",
    ] {
        let report = says(case, &["--format", "json"]);
        let mut found = BTreeSet::new();
        let report = serde_json::from_str(&report).expect("JSON");
        fields(&report, &mut found);
        found.retain(|field| !words.contains(field.as_str()));
        assert!(
            found.is_empty(),
            "`help json` has no word of {found:?}, which a report on {case} has"
        );
    }
}

#[test]
fn the_words_for_where_a_step_stands_fit_their_column() {
    use checker::judge::evidence::Status::*;
    for status in [
        Passed,
        Failed,
        Stub,
        DoesNotCompile,
        Waiting,
        Affected,
        Panicked,
        Limit,
        Locked,
        GraderError,
    ] {
        let word = badge(status).word;
        assert!(word.chars().count() <= WORDS, "{word} is too wide");
    }
    for exercise in checker::course::all() {
        assert!(
            exercise.name.len() <= NAMES,
            "{} is too wide",
            exercise.name
        );
    }
}

#[test]
fn a_seed_is_named_where_something_was_called_and_no_error_stands_in_the_way() {
    let says_seed = |case, words: &[&str]| {
        let mut command = checker();
        let folder = tempfile::tempdir().expect("a folder");
        let work = folder.path().join("exercises");
        lay_out(case, &work);
        command.current_dir(folder.path()).args(words);
        Said::by(command).answer().contains("--seed")
    };
    assert!(says_seed("adds_gradient", &["ex03"]));
    assert!(says_seed("all_right", &[]));
    assert!(!says_seed("untouched", &[]));
    assert!(!says_seed("syntax_error_in_step", &["ex03"]));
}

#[test]
fn a_solution_is_shown_once_the_step_is_right_or_on_demand() {
    let shows = |words: &[&str]| says("adds_gradient", words).contains("the solution");
    assert!(shows(&["diff", "ex02"]), "ex02 is right");
    assert!(!shows(&["diff", "ex03"]), "ex03 is not");
    assert!(shows(&["diff", "ex03", "--solution"]));
    let said = says("untouched", &["diff", "ex03"]);
    assert!(
        said.starts_with("work/ex03_step/src/lib.rs is as it was handed out."),
        "{said}"
    );
}

#[test]
fn a_hint() {
    insta::assert_snapshot!(says("untouched", &["hint", "ex03", "2"]));
}

#[test]
fn what_was_changed_in_a_step() {
    insta::assert_snapshot!(says("adds_gradient", &["diff", "ex03", "--solution"]));
}

#[test]
fn reset_puts_a_step_back_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("adds_gradient", folder.path());
    let source = folder.path().join("ex03_step/src");
    let read = |name: &str| std::fs::read_to_string(source.join(name)).expect("it is there");
    let before = read("lib.rs");
    let reset = || {
        let mut command = checker();
        command.args(["reset", "ex03", "--dir"]).arg(folder.path());
        Said::by(command).answer()
    };
    let said = reset();
    assert!(said.contains("What you had is in"), "{said}");
    assert!(
        read("lib.rs").contains("todo!("),
        "it should be a stub again"
    );
    let copies: Vec<String> = std::fs::read_dir(&source)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("readable")
                .file_name()
                .into_string()
                .expect("UTF-8")
        })
        .filter(|name| name != "lib.rs")
        .collect();
    assert_eq!(copies.len(), 1, "one copy beside it: {copies:?}");
    assert!(copies[0].ends_with(".bak"), "{copies:?}");
    assert_eq!(read(&copies[0]), before, "the copy is not what stood there");
    // There is nothing to do a second time, and no second copy.
    let said = reset();
    assert!(!said.contains("What you had"), "{said}");
    std::fs::remove_file(source.join("lib.rs")).expect("it is there");
    let said = reset();
    assert!(said.contains("was not there"), "{said}");
    assert!(read("lib.rs").contains("todo!("), "it should be back");
}

#[test]
fn a_healthy_machine_has_all_that_the_checker_needs() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("untouched", folder.path());
    let doctor = || {
        let mut command = checker();
        command.args(["doctor", "--dir"]).arg(folder.path());
        let said = Said::by(command);
        assert_eq!(said.stderr, "");
        (said.status, said.stdout)
    };
    let (status, said) = doctor();
    assert_eq!(status, 0, "{said}");
    for what in ["compiler", "cache", "linker", "sandbox", "exercises"] {
        let line = said.lines().find(|line| line.starts_with(what));
        let line = line.unwrap_or_else(|| panic!("nothing is said of the {what}:\n{said}"));
        assert!(line[what.len()..].trim_start().starts_with("ok"), "{line}");
    }
    std::fs::remove_file(folder.path().join("ex04_loop/src/lib.rs")).expect("it was there");
    let (status, said) = doctor();
    assert!(
        status == 1 && said.contains("`cargo run -- reset ex04 --dir "),
        "{said}"
    );
}

#[test]
fn watch_reports_again_when_a_file_has_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    lay_out("untouched", folder.path());
    let file = folder.path().join("ex03_step/src/lib.rs");
    let (done, told) = std::sync::mpsc::channel();
    let watched = folder.path().to_path_buf();
    std::thread::spawn(move || {
        let mut reports = 0;
        let ended = checker::commands::watch::each_save(&watched, || {
            reports += 1;
            let text = fs::read_to_string(&file)?;
            fs::write(&file, format!("{text}// {reports}\n"))?;
            Ok(reports < 3)
        });
        let _ = done.send((ended.is_ok(), reports));
    });
    let seen = told.recv_timeout(Duration::from_secs(20));
    assert_eq!(
        seen,
        Ok((true, 3)),
        "watch should report at the start and after each change, and not wait for ever"
    );
}

#[test]
fn watch_ends_with_a_reason_where_there_is_nothing_to_watch() {
    let folder = tempfile::tempdir().expect("a folder");
    let why = said_in(folder.path(), &["watch"]).refused(4);
    assert!(why.contains("there is no folder work"), "{why}");
    let why = said("untouched", &["watch", "ex12"]).refusal();
    assert!(why.contains("there is no exercise \"ex12\""), "{why}");
}

#[test]
fn watch_goes_on_when_its_folder_has_been_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let (work, aside) = (folder.path().join("work"), folder.path().join("aside"));
    lay_out("untouched", &work);
    let said = folder.path().join("said");
    let mut command = checker();
    command
        .current_dir(folder.path())
        .args(["--dir", "work", "watch"])
        .stdout(fs::File::create(&said).expect("writable"));
    let mut watch = command.spawn().expect("the checker starts");
    let mut says = |words: &str, times: usize| {
        let start = std::time::Instant::now();
        loop {
            let text = fs::read_to_string(&said).expect("readable");
            if text.matches(words).count() >= times {
                return;
            }
            let ended = watch.try_wait().expect("one's own child");
            if ended.is_some() || start.elapsed() > Duration::from_secs(60) {
                let _ = watch.kill();
                panic!("watch does not say {words:?} {times} times; it ended: {ended:?}\n{text}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    };
    says("INCOMPLETE", 1);
    fs::rename(&work, &aside).expect("moved");
    says("This goes on when the folder is back.", 1);
    fs::rename(&aside, &work).expect("moved back");
    says("INCOMPLETE", 2);
    watch.kill().expect("one's own child");
    let _ = watch.wait();
}

#[test]
fn a_step_may_be_called_by_a_short_name() {
    for name in ["ex03_step", "ex03", "ex3", "03", "3", "step"] {
        let found = checker::course::find(name).map(|exercise| exercise.name);
        assert_eq!(found, Some("ex03_step"), "asked for {name}");
    }
}

#[test]
fn a_step_that_does_not_exist() {
    insta::assert_snapshot!(said("untouched", &["ex12"]).refusal());
}

#[test]
fn no_line_is_wider_than_eighty_columns() {
    for case in [
        "untouched",
        "adds_gradient",
        "argmin",
        "endless_loop",
        "one_wrong_answer",
        "figures_of_an_earlier_version",
    ] {
        for line in says(case, &["--seed", "1"]).lines() {
            assert!(
                line.chars().count() <= 80,
                "in {case}, wider than 80 columns: {line}"
            );
        }
    }
    // The very first look, before any question is answered.
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("untouched", &work);
    for file in ["understanding.toml", "write-up.md"] {
        fs::remove_file(work.join(file)).expect("it was laid out");
    }
    for line in said_in(folder.path(), &[]).answer().lines() {
        assert!(line.chars().count() <= 80, "wider than 80 columns: {line}");
    }
}

#[test]
fn nothing_is_coloured_where_colour_is_not_wanted_and_words_say_it_all_the_same() {
    let plain = says("adds_gradient", &["--seed", "1", "--color", "never"]);
    let coloured = says("adds_gradient", &["--seed", "1", "--color", "always"]);
    assert!(!plain.contains('\u{1b}'), "there is colour in {plain}");
    assert!(
        coloured.contains('\u{1b}'),
        "there is no colour in {coloured}"
    );
    for word in ["wrong", "affected", "passed", "INCOMPLETE"] {
        assert!(
            plain.contains(word),
            "without colour, {word:?} should stand in {plain}"
        );
    }
}

#[test]
fn the_exit_status_says_the_verdict_where_it_is_asked_for() {
    for (case, status) in [
        ("all_right", 0),
        ("one_wrong_answer", 10),
        ("untouched", 11),
        ("argmin", 12),
    ] {
        let asked = said(case, &["--exit-code"]);
        assert_eq!(asked.status, status, "{case} says {}", asked.stdout);
        assert_eq!(asked.stderr, "", "{case}");
        let not_asked = said(case, &[]);
        assert_eq!(not_asked.status, 0, "{case}, where nobody asks");
    }
}

#[test]
fn a_course_key_gives_a_course_questions_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("all_right", &work);
    for (name, text) in [("key", "  a secret word\n"), ("empty", " \n")] {
        fs::write(folder.path().join(name), text).expect("written");
    }
    let questions = |words: &[&str]| said_in(folder.path(), words).answer();
    let plain = questions(&["explain", "--print"]);
    let keyed = questions(&["explain", "--print", "--key-file", "key"]);
    assert_ne!(plain, keyed, "the key should draw other numbers");
    // What holds for one course does not hold for another.
    let report = questions(&["--key-file", "key"]);
    assert!(report.contains("RUNS-NOT-UNDERSTOOD"), "{report}");
    let words: Vec<&str> = report.split_whitespace().collect();
    assert!(
        words
            .join(" ")
            .contains("given for another name or course key"),
        "it should say why: {report}"
    );
    let said = said_in(folder.path(), &["--key-file", "empty"]).refusal();
    assert!(
        said.contains("empty is empty: write a secret word into it"),
        "{said}"
    );
    let said = said_in(folder.path(), &["--key-file", "nowhere"]).refusal();
    assert!(
        said.contains("cannot read the course key nowhere"),
        "{said}"
    );
}

#[test]
fn the_questions_can_be_printed_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("untouched", &work);
    let file = work.join("understanding.toml");
    fs::write(&file, "name = \"\"\n").expect("written");
    let said = said_in(folder.path(), &["explain", "--print"]).refusal();
    assert!(said.contains("write your name into"), "{said}");
    fs::write(&file, "name = \"me\"\n").expect("written");
    insta::assert_snapshot!(said_in(folder.path(), &["explain", "--print"]).answer());
    let kept = fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, "name = \"me\"\n", "printing should change nothing");
}

/// What is said of the step `ex03` of the solutions, where its text is changed.
fn said_of_step(change: impl Fn(&str) -> String) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("all_right", &work);
    let file = work.join("ex03_step/src/lib.rs");
    let text = fs::read_to_string(&file).expect("it was laid out");
    fs::write(&file, change(&text)).expect("written");
    let said = said_in(folder.path(), &["EX03", "--seed", "1"]).answer();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `step` with this body.
fn step(body: &str) -> impl Fn(&str) -> String {
    let function = format!(
        "pub fn step<const N: usize>(gradient: impl Fn(Point<N>) -> Point<N>, p: Point<N>, lr: f64) \
         -> Point<N> {{ {body} let g = gradient(p); std::array::from_fn(|i| p[i] - lr * g[i]) }}"
    );
    move |text| checker::course::functions::replaced(text, &function).expect("Rust")
}

#[test]
fn what_is_left_open_is_called_by_its_name() {
    let said = said_of_step(step("unimplemented!();"));
    assert!(said.contains("is still an unimplemented!()"), "{said}");
    assert!(!said.contains("todo!()"), "{said}");
}

#[test]
fn a_function_that_never_comes_to_an_end_of_types_is_no_other_signature() {
    let said = said_of_step(step(
        "fn again<T>(t: T, n: usize) -> usize { if n == 0 { 0 } else { again((t, 1), n - 1) } } \
         again(p, 3);",
    ));
    assert!(said.contains("call itself with another type"), "{said}");
    assert!(said.contains("Mend work/ex03_step/src/lib.rs:"), "{said}");
    for word in ["signature", "probe"] {
        assert!(!said.contains(word), "{word} in {said}");
    }
    assert_eq!(
        said.matches("reached the recursion limit").count(),
        1,
        "{said}"
    );
}

#[test]
fn a_walk_that_calls_itself_and_lends_what_it_was_lent_is_no_other_signature() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("all_right", &work);
    let file = work.join("ex04_loop/src/lib.rs");
    let text = fs::read_to_string(&file).expect("it is there");
    let (above, _) = text.split_once("\npub fn descend").expect("the function");
    let walk = "
pub fn descend<const N: usize>(
    gradient: impl Fn(Point<N>) -> Point<N>,
    start: Point<N>,
    lr: f64,
    steps: usize,
) -> Vec<Point<N>> {
    if steps == 0 {
        return vec![start];
    }
    let next = ex03_step::step(&gradient, start, lr);
    let mut walk = descend(&gradient, next, lr, steps - 1);
    walk.insert(0, start);
    walk
}
";
    fs::write(&file, format!("{above}{walk}")).expect("written");
    let said = said_in(folder.path(), &["ex04"]).answer();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        said.contains("does a function call itself, and lend"),
        "{said}"
    );
    assert!(!said.contains("signature"), "{said}");
}

#[test]
fn what_stands_above_the_lesson_is_told_to_move() {
    let said = said_of_step(|text| format!("use std::f64;\n{text}"));
    assert!(
        said.contains("work/ex03_step/src/lib.rs:1: the lesson, whose lines begin with //!"),
        "{said}"
    );
    assert!(!said.contains("outer doc comment"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_the_sandbox_refuses_is_explained() {
    for body in [
        "std::fs::write(\"/tmp/x\", \"y\").unwrap();",
        "std::thread::spawn(|| 1).join().unwrap();",
    ] {
        let said = said_of_step(step(body));
        assert!(said.contains("without disk, network, threads"), "{said}");
    }
}

#[test]
fn a_file_that_is_gone_is_brought_back_by_reset() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("all_right", &work);
    fs::remove_file(work.join("ex05_sweep/src/lib.rs")).expect("it was laid out");
    let said = said_in(folder.path(), &["ex05"]).answer();
    assert!(
        said.contains("`cargo run -- reset ex05_sweep --dir work`"),
        "{said}"
    );
    assert!(!said.contains("todo!()"), "{said}");
}

#[test]
fn a_file_of_the_workshop_is_brought_back_by_git_since_cargo_does_not_start_without_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let exercises = folder.path().join("exercises");
    lay_out("all_right", &exercises);
    fs::remove_file(exercises.join("ex05_sweep/src/lib.rs")).expect("it was laid out");
    for words in [
        &["ex05"][..],
        &["doctor"],
        &["doctor", "--dir", "exercises"],
    ] {
        let mut command = checker();
        command.current_dir(folder.path()).args(words);
        let said = Said::by(command).stdout;
        let said: Vec<&str> = said.split_whitespace().collect();
        let said = said.join(" ");
        assert!(
            said.contains("`git restore exercises/ex05_sweep/src/lib.rs` brings it back"),
            "{words:?}: {said}"
        );
    }
}

#[test]
fn a_write_up_without_headings_is_told_how_to_get_them_back_where_git_keeps_it() {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, restores) in [("exercises", true), ("work", false)] {
        let dir = folder.path().join(name);
        lay_out("all_right", &dir);
        fs::write(dir.join("write-up.md"), "Nothing yet.\n").expect("written");
        let mut command = checker();
        command.current_dir(folder.path()).args(["--dir", name]);
        let said = Said::by(command).answer();
        let said: Vec<&str> = said.split_whitespace().collect();
        let said = said.join(" ");
        assert!(said.contains("none of its headings is in it"), "{said}");
        let restore = "`git restore exercises/write-up.md` brings them back";
        assert_eq!(said.contains(restore), restores, "{said}");
        assert_eq!(said.contains("git restore"), restores, "{said}");
    }
}

#[test]
fn what_the_machine_refuses_has_a_number_of_its_own_in_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("adds_gradient", &work);
    // Where a new file should be written, there is a folder.
    fs::create_dir_all(work.join("ex03_step/src/lib.rs.new")).expect("made");
    fs::create_dir_all(work.join("understanding.toml.bak")).expect("made");
    fs::write(work.join("understanding.toml"), "name = \"me\"\n").expect("written");
    let why = said_in(folder.path(), &["reset", "ex03"]).refused(3);
    assert!(
        why.contains("cannot write work/ex03_step/src/lib.rs"),
        "{why}"
    );
    let said = said_in(folder.path(), &["explain"]).refused(3);
    assert!(
        said.contains("cannot keep a copy of work/understanding.toml"),
        "{said}"
    );
    // An empty path is none.
    let mut command = checker();
    command.args(["doctor"]).env("CHECKER_CACHE", "");
    let why = Said::by(command).refused(3);
    assert!(why.contains("CHECKER_CACHE is no path"), "{why}");
}

#[test]
fn a_command_that_is_nearly_one_is_named() {
    let why = said("untouched", &["hints", "ex03"]).refusal();
    assert!(why.contains("mean the command `hint`?"), "{why}");
    let why = said("untouched", &["ex12"]).refusal();
    assert!(!why.contains("mean the command"), "{why}");
}

#[test]
fn a_mistake_with_a_name_comes_before_a_panic() {
    let folder = tempfile::tempdir().expect("a folder");
    let work = folder.path().join("work");
    lay_out("start_not_recorded", &work);
    let file = work.join("ex04_loop/src/lib.rs");
    let text = fs::read_to_string(&file).expect("it was laid out");
    // It counts the steps down, and one too far where there are none.
    let functions = checker::course::functions::functions(&text).expect("Rust");
    let body = functions[0].body.start + 1;
    let text = format!("{} let _last = steps - 1;{}", &text[..body], &text[body..]);
    fs::write(&file, text).expect("written");
    let said = said_in(folder.path(), &["ex04", "--seed", "1"]).answer();
    let at = |words: &str| {
        said.find(words)
            .unwrap_or_else(|| panic!("no {words} in {said}"))
    };
    assert!(
        at("start-not-recorded:") < at("subtract with overflow"),
        "{said}"
    );
}
