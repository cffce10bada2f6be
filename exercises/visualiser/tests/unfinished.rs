//! A learner who is on the way: what can be drawn is drawn, and the rest says what it waits for.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{build, folder, root, run, text};

/// The solutions, with one body taken out.
fn workspace_without(exercise: &str, body: &str) -> PathBuf {
    let copy = folder("unfinished").join("solutions");
    let root = std::path::absolute(root()).expect("the project is somewhere");
    copy_folder(&root.join("solutions"), &copy, &root);
    let file = copy.join(exercise).join("src/lib.rs");
    let source = fs::read_to_string(&file).expect("the exercise is there");
    assert!(
        source.contains(body),
        "the model answer reads otherwise: {source}"
    );
    let source = source.replacen(body, "    todo!(\"later\")\n", 1);
    fs::write(&file, source).expect("a copy can be changed");
    copy
}

/// Copies the crates; what lies beside `solutions` is named by its full path.
fn copy_folder(from: &Path, to: &Path, root: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for entry in fs::read_dir(from).expect("the solutions are there") {
        let path = entry.expect("a folder can be read").path();
        let name = path.file_name().expect("a name");
        let copied = to.join(name);
        if path.is_dir() && name != "target" && name != "figures" {
            copy_folder(&path, &copied, root);
        } else if name == "Cargo.toml" {
            let manifest = fs::read_to_string(&path).expect("a manifest is text");
            let place = root.display().to_string().replace('\\', "/");
            let manifest = manifest.replace("\"../../", &format!("\"{place}/"));
            fs::write(copied, manifest).expect("a manifest can be written");
        } else if path.is_file() {
            fs::copy(&path, copied).expect("a file can be copied");
        }
    }
}

#[test]
fn a_picture_says_which_exercise_it_waits_for() {
    let body = "    let slope = gradient(p);\n    let velocity: Point<N> = std::array::from_fn(|i| \
                momentum * v[i] - lr * slope[i]);\n    let next = std::array::from_fn(|i| p[i] + \
                velocity[i]);\n    (next, velocity)\n";
    let program = build(
        &workspace_without("ex06_momentum", body),
        "visualiser-built",
        &[],
    );
    let out = folder("unfinished-figures");

    let output = run(&program, "all", Some(&out));
    assert_eq!(output.status.code(), Some(1));
    let error = text(&output.stderr);
    for figure in ["momentum", "table"] {
        let needs = format!(
            "{figure} needs exercise ex06_momentum (`momentum_step` is still a todo!() at "
        );
        assert!(error.contains(&needs), "{error}");
    }
    assert!(
        error.contains("\n  next: fill it in, then run `cargo test -p ex06_momentum`"),
        "{error}"
    );
    for file in ["trajectory.svg", "lr_sweep.svg", "saddle.svg"] {
        assert!(
            out.join(file).is_file(),
            "{file} needs no momentum: {error}"
        );
    }
    for file in ["momentum.svg", "table.md"] {
        assert!(!out.join(file).exists(), "{file} cannot be drawn yet");
    }

    // The map asks many threads at once; the answer comes once, and without a backtrace.
    let output = run(&program, "map", Some(&out));
    assert_eq!(output.status.code(), Some(1));
    let error = text(&output.stderr);
    assert!(
        error.starts_with("map needs exercise ex06_momentum ("),
        "{error}"
    );
    assert_eq!(error.lines().count(), 2, "{error}");

    // Without momentum, a walk needs none.
    let plain = run(&program, "trajectory --surface terrain", Some(&out));
    assert!(plain.status.success(), "{}", text(&plain.stderr));
    let bent = run(&program, "trajectory --momentum 0.9", Some(&out));
    let error = text(&bent.stderr);
    assert!(
        error.starts_with("trajectory needs exercise ex06_momentum ("),
        "{error}"
    );
}
