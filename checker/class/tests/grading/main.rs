//! A run: what it says, what it keeps, and what stops it.

#[path = "../common/mod.rs"]
mod common;

use class::delivery::take::Lack;
use class::journal::{FILE, State};
use class::record::Record;
use common::{class, grade, mistaken, records, said, step, words};

/// What a program said, however it is broken into lines.
fn words_of(output: &std::process::Output) -> String {
    words(output)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Stdio;

struct Desk {
    _folder: tempfile::TempDir,
    class: PathBuf,
    out: PathBuf,
    roster: PathBuf,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    let (class_folder, out, roster) = (path("class"), path("grades"), path("roster.csv"));
    class(&class_folder);
    fs::write(&roster, common::ROSTER).expect("written");
    Desk {
        class: class_folder,
        out,
        roster,
        _folder: folder,
    }
}

#[track_caller]
fn assert_agree(one: &BTreeMap<String, Record>, other: &BTreeMap<String, Record>) {
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        other.keys().collect::<Vec<_>>()
    );
    for (key, record) in one {
        assert!(
            record.agrees(&other[key]),
            "{key}: {record:?}\n{:?}",
            other[key]
        );
    }
}

#[test]
fn everybody_gets_a_row_and_alike_at_any_number_of_jobs() {
    let desk = desk();
    let run = |jobs: &str| {
        let out = desk.out.with_extension(jobs);
        let mut command = grade(&desk.class, &out);
        command
            .arg("--roster")
            .arg(&desk.roster)
            .args(["--jobs", jobs]);
        (said(&mut command), records(&out))
    };
    let (said_by_one, one) = run("1");
    let verdict = |key: &str| one[key].verdict();
    assert_eq!(verdict("ada"), Some("COMPLETE"), "{said_by_one}");
    for key in ["bo", "cy", "dee"] {
        assert_eq!(verdict(key), Some("INCOMPLETE"), "{said_by_one}");
    }
    assert_eq!(one["eve"].lack().map(|it| it.0), Some(Lack::NoWork));
    assert_eq!(one["fay"].lack().map(|it| it.0), Some(Lack::NotHandedIn));
    assert_eq!(one["cy"].same_as.as_deref(), Some("bo"), "graded once");
    assert_eq!(one["cy"].taken, "class: cy/lab/exercises");
    assert!(said_by_one.contains("2 no verdict"), "{said_by_one}");
    assert!(said_by_one.contains("the same as bo"), "{said_by_one}");
    let known = one["bo"].graded().expect("graded").misconceptions();
    assert!(said_by_one.contains(known[0]), "{said_by_one}");
    let (_, many) = run("8");
    assert_agree(&one, &many);

    let out = desk.out.with_extension("1");
    let regrade = || {
        let mut command = common::program();
        said(command.args(["regrade", "--out"]).arg(&out))
    };
    assert_eq!(regrade(), "0 of 6 graded again.\nNothing differs.\n");

    // What stays the same is not graded again.
    let again = || {
        let mut command = grade(&desk.class, &out);
        command.arg("--roster").arg(&desk.roster);
        said(&mut command)
    };
    let (before, all) = (lines(&out), again());
    assert!(all.contains("\n0 graded now, 6 in all"), "{all}");
    assert_eq!(lines(&out), before, "no result was written again");
    fs::remove_dir_all(desk.class.join("dee")).expect("removed");
    mistaken(step(), &desk.class.join("dee"));
    let step = step().name;
    let all = regrade();
    assert!(
        all.starts_with("1 of 6 graded again.\ndee: "),
        "only who stands elsewhere: {all}"
    );
    assert!(all.contains(&format!("{step} stub -> failed")), "{all}");
    let all = again();
    assert!(all.contains("\n0 graded now, 6 in all"), "{all}");
    assert!(all.contains("6 are as they were"), "{all}");
}

/// How many results a journal holds.
fn lines(out: &std::path::Path) -> usize {
    let text = fs::read_to_string(out.join(FILE)).expect("there");
    text.lines()
        .filter(|line| line.contains("\"line\":\"result\""))
        .count()
}

#[test]
fn a_run_that_is_killed_goes_on_where_it_was() {
    let desk = desk();
    let mut command = grade(&desk.class, &desk.out);
    command.args(["--jobs", "1"]).stdout(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let mut said_so_far = BufReader::new(child.stdout.take().expect("piped")).lines();
    let is_result = |line: &String| line.contains("INCOMPLETE") || line.contains("COMPLETE");
    while !is_result(&said_so_far.next().expect("a line").expect("text")) {
        // Somebody without work comes first.
    }
    child.kill().expect("killed");
    child.wait().expect("it ended");
    let before = lines(&desk.out);
    assert!(before < 5, "it was to be killed in the middle");
    // The last line may be torn.
    let path = desk.out.join(FILE);
    let mut text = fs::read_to_string(&path).expect("there");
    text.push_str("{\"line\":\"result\",\"person\":{\"na");
    fs::write(&path, &text).expect("written");

    let all = said(&mut grade(&desk.class, &desk.out));
    assert!(all.contains("5 in all"), "{all}");
    let state = State::read(&desk.out).expect("readable");
    assert!(state.is_done && state.ill.is_none());
    assert_eq!(state.torn.len(), 1, "one torn line, which is passed over");
    assert_eq!(
        lines(&desk.out),
        5 + 1,
        "five results, the torn one, and none twice"
    );
}

#[test]
fn a_class_in_shares_comes_to_the_same_as_on_one_machine() {
    let desk = desk();
    let run = |words: &[&str]| {
        let output = common::program()
            .args(words)
            .arg("--out")
            .arg(&desk.out)
            .output();
        let output = output.expect("it starts");
        let said = words_of(&output);
        (output.status.success(), said)
    };
    let (class, roster) = (
        desk.class.to_str().expect("UTF-8"),
        desk.roster.to_str().expect("UTF-8"),
    );
    let plan = [
        "shard", class, "--roster", roster, "--trust", "--seed", "1", "--of", "2",
    ];
    let (is_well, said_of_plan) = run(&plan);
    assert!(
        is_well && said_of_plan.contains("6 learners in 2 shares"),
        "{said_of_plan}"
    );
    assert!(!desk.out.join(FILE).exists(), "nothing is graded yet");
    let (is_well, said_of_pack) = run(&["pack", "slurm"]);
    assert!(
        is_well && said_of_pack.contains("sbatch "),
        "{said_of_pack}"
    );
    let script = fs::read_to_string(desk.out.join("class.sbatch")).expect("there");
    for line in [
        "#SBATCH --array=0-1\n",
        "#SBATCH --propagate=NONE\n",
        "--of 2 --jobs 2 --out ",
    ] {
        assert!(script.contains(line), "{line}\n{script}");
    }
    let kubernetes = [
        "pack",
        "kubernetes",
        "--image",
        "grader:1",
        "--claim",
        "class",
    ];
    let (is_well, said_of_pack) = run(&kubernetes);
    assert!(
        is_well && said_of_pack.contains("kubectl apply "),
        "{said_of_pack}"
    );
    let manifest = fs::read_to_string(desk.out.join("job.json")).expect("there");
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    assert_eq!(manifest["spec"]["completions"], 2);
    let container = &manifest["spec"]["template"]["spec"]["containers"][0];
    assert_eq!(
        container["volumeMounts"][0]["mountPath"],
        desk.out.to_str().expect("UTF-8"),
        "the plan names folders of this machine"
    );
    let (is_well, said_of_task) = run(&["task", "--index", "1", "--of", "2"]);
    assert!(
        is_well && said_of_task.contains("3 in this share"),
        "{said_of_task}"
    );
    let (is_well, said_of_merge) = run(&["merge"]);
    assert!(!is_well, "{said_of_merge}");
    let missing = "3 of 6 have no result yet (ada, cy, eve…). Run these shares again: 0";
    assert!(said_of_merge.contains(missing), "{said_of_merge}");
    let (is_well, said_of_task) = run(&["task", "--index", "0", "--of", "3"]);
    assert!(
        !is_well && said_of_task.contains("the plan has 2 shares"),
        "{said_of_task}"
    );
    assert!(run(&["task", "--index", "0", "--of", "2"]).0);
    let (is_well, said_of_task) = run(&["task", "--index", "0", "--of", "2"]);
    assert!(
        is_well && said_of_task.contains("0 graded now"),
        "{said_of_task}"
    );
    let (is_well, said_of_merge) = run(&["merge"]);
    assert!(
        is_well && said_of_merge.contains("All 6 are there"),
        "{said_of_merge}"
    );
    let count = lines(&desk.out);
    assert!(
        run(&["merge"]).0 && lines(&desk.out) == count,
        "joined twice, and nothing is twice there"
    );

    let alone = desk.out.with_extension("alone");
    let mut command = grade(&desk.class, &alone);
    said(command.arg("--roster").arg(&desk.roster));
    let (mut one, many) = (records(&alone), records(&desk.out));
    // Which of two that are the same was graded is a matter of shares.
    for record in one.values_mut() {
        record.same_as = None;
    }
    assert_agree(&one, &many);
}

#[test]
fn two_runs_into_one_folder_are_refused_and_a_dead_one_holds_nothing() {
    let desk = desk();
    fs::create_dir_all(&desk.out).expect("made");
    let lock = class::lock::Lock::take(&desk.out).expect("free");
    let output = grade(&desk.class, &desk.out).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        words(&output).contains("another run is writing"),
        "{}",
        words(&output)
    );
    drop(lock);
    // The file stays, as a killed run leaves it.
    assert!(desk.out.join(".lock").is_file());
    drop(class::lock::Lock::take(&desk.out).expect("free again"));
}

/// On a disk of its own, which a mount within a namespace makes: not every machine lets one.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_stops_a_run_and_loses_nothing() {
    // The first line of a result fills the disk, before the next one is written.
    const SCRIPT: &str = r#"
        mount -t tmpfs -o size=4m none "$OUT" || exit 77
        { "$@"; echo $? >"$KEPT/first"; } 2>"$KEPT/says" | while read -r line; do
            case $line in *COMPLETE*) dd if=/dev/zero of="$OUT/filler" bs=4k 2>/dev/null ;; esac
        done
        rm "$OUT/filler"
        "$@" >"$KEPT/second"
        status=$?
        cp "$OUT/journal.jsonl" "$KEPT"
        exit $status
    "#;
    let desk = desk();
    let kept = desk.out.with_extension("kept");
    for folder in [&desk.out, &kept] {
        fs::create_dir_all(folder).expect("made");
    }
    let mut grade = grade(&desk.class, &desk.out);
    grade.args(["--jobs", "1"]);
    let mut command = std::process::Command::new("unshare");
    let shell = ["--mount", "--map-root-user", "sh", "-c", SCRIPT, "sh"];
    command.args(shell).arg(grade.get_program());
    command.args(grade.get_args());
    let set = grade
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    command.envs(set).env("OUT", &desk.out).env("KEPT", &kept);
    let output = match command.output() {
        Ok(output) if output.status.code() != Some(77) => output,
        refused => return eprintln!("left out, for no disk can be mounted: {refused:?}"),
    };
    let read = |name: &str| fs::read_to_string(kept.join(name)).unwrap_or_default();
    if read("first").is_empty() {
        return eprintln!("left out, for no disk can be mounted: {}", words(&output));
    }
    let says: Vec<String> = read("says")
        .split_whitespace()
        .map(str::to_string)
        .collect();
    let says = says.join(" ");
    assert_eq!(read("first").trim(), "2", "{says}");
    assert!(says.contains("No space left on device"), "{says}");
    assert!(
        says.contains("make room, and run the same command again"),
        "{says}"
    );
    assert!(output.status.success(), "{}", words(&output));
    let state = State::read(&kept).expect("a journal");
    let keys: Vec<&String> = state.records.keys().collect();
    assert_eq!(
        keys,
        ["ada", "bo", "cy", "dee", "eve"],
        "{}",
        read("second")
    );
    assert!(state.is_done && state.ill.is_none());
    // Once each, but for what was torn.
    assert_eq!(lines(&kept), 5 + state.torn.len(), "torn: {:?}", state.torn);
}

#[test]
fn what_a_clock_says_decides_nothing() {
    let desk = desk();
    let cache = desk.out.with_extension("cache");
    let run = |verb: &[&str]| {
        let mut command = common::program();
        command.args(verb).arg("--out").arg(&desk.out);
        said(command.env("CHECKER_CACHE", &cache))
    };
    let class_folder = desk.class.to_str().expect("UTF-8");
    let verb = ["grade", "--trust", "--seed", "1", class_folder];
    run(&verb);
    let before = records(&desk.out);
    // It was far ahead, and has been put right: what was written then seems to be later than now.
    let path = desk.out.join(FILE);
    let text = fs::read_to_string(&path).expect("there");
    let year = &before["ada"].graded[..5];
    assert!(text.contains(year), "{year}");
    fs::write(&path, text.replace(&format!("\"{year}"), "\"2099-")).expect("written");
    let ahead = std::time::SystemTime::now() + std::time::Duration::from_secs(70 * 365 * 86_400);
    let long_ago = std::time::UNIX_EPOCH;
    for (number, entry) in fs::read_dir(&cache).expect("kept").enumerate() {
        let list = entry.expect("readable").path().join("whole.txt");
        let time = if number % 2 == 0 { ahead } else { long_ago };
        if let Ok(list) = fs::File::options().append(true).open(list) {
            list.set_modified(time).expect("set");
        }
    }
    let all = run(&verb);
    assert!(all.contains("\n0 graded now, 5 in all"), "{all}");
    fs::remove_dir_all(desk.class.join("dee")).expect("removed");
    mistaken(step(), &desk.class.join("dee"));
    let all = run(&verb);
    assert!(all.contains("\n1 graded now, 5 in all"), "{all}");
    let after = records(&desk.out);
    assert!(
        after["dee"].graded < after["ada"].graded,
        "as the clock has it"
    );
    let steps = |record: &Record| record.graded().expect("graded").steps_right().0;
    assert!(
        steps(&after["dee"]) > steps(&before["dee"]),
        "the last word counts"
    );
    assert_eq!(after["ada"].digest, before["ada"].digest);
}

#[test]
fn a_submission_that_goes_away_has_a_row_and_stops_nobody() {
    let desk = desk();
    let terms = class::grade::Terms {
        seed: 1,
        course_key: String::new(),
        trust: true,
    };
    assert!(class::grade::digest(&desk.class.join("ada")).is_ok());
    fs::remove_dir_all(desk.class.join("ada")).expect("removed");
    let grader = common::grader();
    let outcome = class::grade::grade(&grader, &desk.class.join("ada"), &terms);
    let class::record::Outcome::NoVerdict { lack, says } = outcome.expect("a row") else {
        panic!("there was nothing to grade");
    };
    assert_eq!(lack, Lack::NoWork, "{says}");
}

#[test]
fn a_grader_that_takes_right_for_wrong_is_ill() {
    use class::canary::{Known, ill};
    let desk = desk();
    let grader = common::grader();
    let judge = |name: &str, known| ill(&grader, &desk.class.join(name), &[step()], 1, known);
    let name = mistaken(step(), &desk.out.join("bo"));
    assert_eq!(judge("ada", Known::Right), None);
    assert_eq!(judge("bo", Known::Wrong(name)), None);
    for (folder, known) in [
        ("bo", Known::Right),
        ("ada", Known::Wrong(name)),
        ("bo", Known::Wrong("other")),
    ] {
        let says = judge(folder, known).expect("it is judged otherwise");
        assert!(says.starts_with(step().name), "{says}");
    }
    let says = judge("nobody", Known::Right).expect("it is not judged");
    assert!(says.contains("did not judge"), "{says}");
}

#[test]
fn what_differs_is_said_and_nothing_else() {
    let old = class::record::Outcome::NoVerdict {
        lack: Lack::NoWork,
        says: String::new(),
    };
    let record = |outcome: &class::record::Outcome| -> Record {
        serde_json::from_value(serde_json::json!({
            "person": {"name": "Ada", "signs": {"login": "ada"}}, "outcome": outcome,
            "taken": "", "folder": "", "submitted": null, "late": false, "notes": [],
            "digest": null, "graded": "", "same_as": null,
            "made": {"grader": "", "checker": "", "compiler": "", "seed": 1, "key": null},
        }))
        .expect("a record")
    };
    let graded = |status: &str| {
        let step = serde_json::json!({"name": "s", "status": status, "functions": [], "wrong": []});
        let graded = serde_json::json!({
            "state": "graded", "verdict": "INCOMPLETE", "steps": [step], "report": {}
        });
        serde_json::from_value(graded).expect("an outcome")
    };
    let all = |outcome| BTreeMap::from([("ada".to_string(), record(&outcome))]);
    let differences = class::changes::differences;
    assert_eq!(
        differences(&all(old.clone()), &all(old.clone())),
        Vec::<String>::new()
    );
    let found = differences(&all(graded("failed")), &all(graded("passed")));
    assert_eq!(found, ["ada: s failed -> passed"]);
    let found = differences(&all(old.clone()), &all(graded("failed")));
    assert_eq!(found, ["ada: no verdict -> INCOMPLETE"]);
    assert_eq!(
        differences(&all(old), &BTreeMap::new()),
        ["ada: is not there any more"]
    );
}

#[test]
fn an_autograder_has_its_scripts_at_the_root_and_the_course_below() {
    let desk = desk();
    let path = desk.out.with_file_name("autograder.zip");
    let output = common::program()
        .current_dir(common::root())
        .args(["pack", "gradescope", "--into"])
        .arg(&path)
        .output();
    let output = output.expect("it starts");
    assert!(output.status.success(), "{}", words_of(&output));
    let file = fs::File::open(&path).expect("written");
    let mut zip = zip::ZipArchive::new(file).expect("a zip");
    for script in ["setup.sh", "run_autograder"] {
        let mode = zip.by_name(script).expect("at the root").unix_mode();
        assert_eq!(mode.map(|mode| mode & 0o777), Some(0o755), "{script}");
    }
    let names: Vec<_> = zip.file_names().map_while(Result::ok).collect();
    for needed in [
        "environment",
        "course/Cargo.lock",
        "course/.cargo/config.toml",
        "course/solutions/ex09_saddle/src/lib.rs",
    ] {
        assert!(
            names.iter().any(|name| *name == needed),
            "{needed} is not in the zip"
        );
    }
    for foreign in ["/target/", "/.git/", "/node_modules/"] {
        let found = names.iter().find(|name| name.contains(foreign));
        assert_eq!(found, None, "it is not needed to judge");
    }
}
