//! A panic in an exercise becomes a sentence that says which exercise, where, and what to do.

#[allow(dead_code)]
#[path = "../src/failure.rs"]
mod failure;

#[path = "ex42_sample/lib.rs"]
mod sample;

use failure::{Failure, Panic, catch, function_around};

const NEEDS: &[&str] = &["ex01_surface", "ex42_sample"];

/// The text of a failure, with the place cut down to what does not depend on the workspace.
fn words<T: std::fmt::Debug>(result: Result<T, Failure>) -> String {
    let text = result.expect_err("a failure").to_string();
    let start = text.find(" at ").expect("a place") + " at ".len();
    let name = text[start..].find("ex42_sample/").expect("the sample");
    format!("{}{}", &text[..start], &text[start + name..])
}

#[test]
fn work_that_succeeds_is_handed_on() {
    assert_eq!(catch(|| 7, NEEDS).ok(), Some(7));
}

#[test]
fn a_todo_names_the_exercise_and_the_function() {
    assert_eq!(
        words(catch(|| sample::Sample.value(), NEEDS)),
        "needs exercise ex42_sample (`value` is still a todo!() at ex42_sample/lib.rs:7)\n  \
         next: fill it in, then run `cargo test -p ex42_sample`"
    );
    assert_eq!(
        words(catch(|| sample::halve([1.0]), NEEDS)),
        "needs exercise ex42_sample (`halve` is still a todo!() at ex42_sample/lib.rs:15)\n  \
         next: fill it in, then run `cargo test -p ex42_sample`"
    );
}

#[test]
fn another_panic_keeps_its_message_and_its_place() {
    assert_eq!(
        words(catch(|| sample::third(&[1.0]), NEEDS)),
        "stopped: index out of bounds: the len is 1 but the index is 2 at ex42_sample/lib.rs:19\n  \
         next: run `cargo test -p ex42_sample`"
    );
}

#[test]
fn a_panic_outside_the_exercises_leaves_them_all_under_suspicion() {
    let text = catch(|| -> () { panic!("no {}", "good") }, NEEDS)
        .expect_err("a failure")
        .to_string();
    assert!(text.starts_with("stopped: no good at "), "{text}");
    assert!(
        text.ends_with("next: run `cargo test -p ex01_surface -p ex42_sample`"),
        "{text}"
    );
    // A todo!() that belongs to nobody is not an exercise that waits.
    assert!(matches!(
        catch(|| todo!(), NEEDS).err(),
        Some(Failure::Panicked { .. })
    ));
}

#[test]
fn a_ruler_of_the_wrong_length_names_linspace() {
    let failure = Failure::Ruler {
        wanted: 200,
        found: 199,
    };
    assert_eq!(
        failure.to_string(),
        "needs a ruler: `linspace` of ex01_surface was asked for 200 numbers and returned 199\n  \
         next: run `cargo test -p ex01_surface`"
    );
}

#[test]
fn panics_in_threads_do_not_mix() {
    std::thread::scope(|scope| {
        let tasks: Vec<_> = (0..8)
            .map(|k| scope.spawn(move || catch(move || -> () { panic!("number {k}") }, NEEDS)))
            .collect();
        for (k, task) in tasks.into_iter().enumerate() {
            let failure = task.join().expect("caught").expect_err("a failure");
            assert!(
                failure
                    .to_string()
                    .starts_with(&format!("stopped: number {k} at "))
            );
        }
    });
}

#[test]
fn the_folder_tells_the_exercise() {
    let exercise = |file: &str| {
        let panic = Panic {
            message: String::new(),
            file: file.to_owned(),
            line: 1,
        };
        panic.exercise().map(str::to_owned)
    };
    for (file, name) in [
        ("exercises/ex02_gradient/src/lib.rs", Some("ex02_gradient")),
        ("ex02_gradient/src/lib.rs", Some("ex02_gradient")),
        ("exercises/ext07_missing/src/lib.rs", Some("ext07_missing")),
        (
            "/home/me/gd/exercises/ex02_gradient/src/lib.rs",
            Some("ex02_gradient"),
        ),
        ("exercises/plot/src/lib.rs", None),
        ("exercises/examples_of/src/lib.rs", None),
        ("/rustc/0123/library/core/src/option.rs", None),
    ] {
        assert_eq!(exercise(file).as_deref(), name, "{file}");
    }
}

#[test]
fn the_function_is_the_last_one_declared_above() {
    let source = "\
pub const fn first() {}
/// A fn of two numbers.
pub(crate) fn second<T>(f: impl Fn(T) -> T) {
    let fn_like = 3; // a fn here
    todo!()
}
";
    assert_eq!(function_around(source, 1), Some("first"));
    assert_eq!(function_around(source, 2), Some("first"));
    assert_eq!(function_around(source, 5), Some("second"));
    assert_eq!(function_around("use a;\n", 1), None);
}
