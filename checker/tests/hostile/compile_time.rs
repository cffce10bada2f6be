//! What code can try while it is compiled: to take in files, to ask for the environment, to go on for
//! ever, to undo the ban on unsafe code.

use crate::attempt::{Attempt, place, saddle, solution};

/// An attempt whose file ends in `more`, and the place of the line with `words` in it.
fn ending_in(more: &str, words: &str) -> (Attempt, String) {
    let text = saddle("right(p)", more);
    let place = place("ex09_saddle", &text, words);
    (Attempt::with("ex09_saddle/src/lib.rs", text), place)
}

// Holds: code-from-elsewhere
#[test]
fn code_from_outside_the_step_locks_with_file_and_line() {
    let outside = "it lies outside this exercise";
    for (code, says) in [
        (
            "const S: &str = include_str!(\"../../../secret.rs\");",
            outside,
        ),
        ("const S: &[u8] = include_bytes!(\"/etc/passwd\");", outside),
        (
            "mod environment { include!(\"/proc/self/environ\"); }",
            outside,
        ),
        (
            "#[path = \"../../ex01_surface/src/lib.rs\"] mod other;",
            outside,
        ),
        (
            "#[cfg_attr(all(), path = \"../../../secret.rs\")] mod other;",
            outside,
        ),
        (
            "fn f() { println!(\"{}\", include_str!(\"../../../secret.rs\")); }",
            outside,
        ),
        (
            "include!(\"../../../solutions/ex09_saddle/src/lib.rs\");",
            "taken from the solutions",
        ),
        (
            "const S: &str = include_str!(concat!(\"..\", \"/x\"));",
            "whose name is computed",
        ),
        (
            "macro_rules! m { ($f:literal) => { #[path = $f] mod x; } }",
            "whose name is computed",
        ),
    ] {
        let (attempt, place) = ending_in(code, code);
        let said = attempt.grade();
        said.is("TOOL-LOCKED", &[("ex09_saddle", "locked")]);
        said.says("ex09_saddle", says);
        let locks = said.locks();
        assert!(
            locks.len() == 1 && locks[0].starts_with(&place),
            "{code} should lock at {place}, and what locks is {locks:?}"
        );
    }
}

// Holds: environment-in-code, cargo-configuration
#[cfg(unix)]
#[test]
fn the_compiler_has_no_environment() {
    let names = [
        "PATH",
        "HOME",
        "USER",
        "CARGO",
        "CHECKER_CACHE",
        "RUSTC_BOOTSTRAP",
    ];
    let none: Vec<String> = names
        .iter()
        .map(|name| format!("option_env!({name:?}).is_none()"))
        .collect();
    let attempt = Attempt::saddle(&format!("only_if({}, p)", none.join(" && ")), "");
    attempt.grade().is_complete();
    let (attempt, place) = ending_in("pub const HOME: &str = env!(\"HOME\");", "env!(\"HOME\")");
    let said = attempt.grade();
    said.saddle_is("does-not-compile", "HOME");
    said.says("ex09_saddle", &place);
}

// Holds: unsafe-code, system-calls
#[test]
fn unsafe_code_is_refused_with_its_line_and_not_run() {
    for code in [
        "pub fn f() { unsafe { std::hint::unreachable_unchecked() } } // here",
        "#[unsafe(no_mangle)] pub extern \"C\" fn malloc() {} // here",
        "#[used] #[unsafe(link_section = \".init_array\")] static F: fn() = before; fn before() {} // here",
        // A function of machine code counts as safe for the compiler's own ban.
        "#[unsafe(naked)] pub extern \"C\" fn f() { core::arch::naked_asm!(\"ret\") } // here",
        "macro_rules! m { ($u:tt) => { #[$u(naked)] extern \"C\" fn f() {} } } m!(unsafe); // here",
        "macro_rules! m { () => { unsafe extern \"C\" { safe fn abs(x: i32) -> i32; } } } m!{} // here",
        "struct A; unsafe impl Sync for A {} // here",
        "core::arch::global_asm!(\"nop\"); // here",
        "#[allow(unsafe_code)] pub fn f() { unsafe {} } // here",
    ] {
        let (attempt, place) = ending_in(code, "// here");
        let said = attempt.grade();
        said.saddle_is("does-not-compile", &place);
    }
}

#[test]
fn unsafe_in_words_and_strings_is_nothing_but_a_word() {
    let (attempt, _) = ending_in(
        "/// unsafe { }\npub const WORD: &str = \"unsafe\"; // unsafe",
        "",
    );
    attempt.grade().is_complete();
}

// Holds: unsafe-code
#[test]
fn two_allocators_do_not_keep_the_other_steps_from_being_judged() {
    let own = "\n#[global_allocator]\nstatic MINE: std::alloc::System = std::alloc::System;\n";
    let steps = ["ex08_table", "ex09_saddle"];
    let file = |step: &str| format!("{step}/src/lib.rs");
    let attempt = steps.iter().fold(Attempt::new(), |attempt, step| {
        attempt.and_at_the_end_of(&file(step), own)
    });
    let said = attempt.grade();
    said.is("INCOMPLETE", &steps.map(|step| (step, "does-not-compile")));
    for step in steps {
        let place = place(step, &(solution(step) + own), "#[global_allocator]");
        said.says(step, &format!("{place}: the attribute global_allocator"));
    }
}

// Holds: manifest-tricks
#[test]
fn attributes_of_the_crate_do_not_change_what_is_built() {
    for (name, attribute) in [
        ("crate_type", "#![crate_type = \"proc-macro\"]"),
        ("crate_type", "#![crate_type = \"bin\"]"),
        ("no_main", "#![no_main]"),
        ("crate_name", "#![crate_name = \"ex03_step\"]"),
    ] {
        let text = saddle("right(p)", "");
        let attempt = Attempt::with("ex09_saddle/src/lib.rs", format!("{attribute}\n{text}"));
        let says = format!("ex09_saddle/src/lib.rs:1: the attribute {name}");
        attempt.grade().saddle_is("does-not-compile", &says);
    }
}

// Holds: endless-compilation
#[test]
fn a_constant_without_end_is_stopped() {
    let loops = "pub const X: u32 = { let mut i = 0; while i < 10 { i ^= 1; } i };";
    let (attempt, place) = ending_in(loops, loops);
    let said = attempt.grade();
    said.saddle_is("does-not-compile", &place);
    said.says("ex09_saddle", "taking a long time");
}

// Holds: endless-compilation
#[cfg(unix)]
#[test]
fn a_constant_without_end_is_stopped_where_the_warning_is_switched_off_too() {
    let loops = "pub const X: u32 = { let mut i = 0; while i < 10 { i ^= 1; } i };";
    let text = format!(
        "#![allow(long_running_const_eval)]\n{}",
        saddle("right(p)", loops)
    );
    let said = Attempt::with("ex09_saddle/src/lib.rs", text).grade();
    said.saddle_is("limit", "the compiler reached its limit of time");
}

// Holds: endless-compilation
#[cfg(target_os = "linux")]
#[test]
fn a_macro_that_doubles_what_it_is_given_is_stopped() {
    let doubles = "macro_rules! m { ($($t:tt)*) => { m! { $($t)* $($t)* } } } m! { x }";
    let (attempt, _) = ending_in(doubles, doubles);
    attempt
        .grade()
        .saddle_is("limit", "the compiler reached its limit of");
}

// Holds: endless-compilation
#[test]
fn a_type_or_a_macro_without_end_gets_the_compilers_own_words() {
    for (code, words) in [
        (
            "macro_rules! m { () => { m! {} } } m! {} // here",
            "recursion limit",
        ),
        (
            "pub struct S<T>(T); impl<T> S<T> { pub fn go(self) { S(self).go() } } pub fn f() { S(1).go() } // here",
            "recursion limit",
        ),
        ("pub struct S(S); // here", "infinite size"),
    ] {
        let (attempt, place) = ending_in(code, "// here");
        let said = attempt.grade();
        said.saddle_is("does-not-compile", &place);
        said.says("ex09_saddle", words);
    }
}

// Holds: endless-compilation
#[cfg(target_os = "linux")]
#[test]
fn a_table_of_gigabytes_is_not_made() {
    let table = "pub static TABLE: [u8; 5 << 30] = [1; 5 << 30];";
    let (attempt, place) = ending_in(table, table);
    attempt.grade().saddle_is("does-not-compile", &place);
    let table = "pub static TABLE: [u8; 200 << 20] = [1; 200 << 20];";
    let (attempt, _) = ending_in(table, table);
    attempt
        .grade()
        .saddle_is("limit", "the compiler reached its limit of output");
}

// Holds: endless-compilation
#[test]
fn errors_without_number_and_without_end_make_a_short_report() {
    let many = "macro_rules! m { ($($t:tt)*) => { $($t)* $($t)* $($t)* $($t)* $($t)* $($t)* } }\n\
                m! { m! { m! { m! { compile_error!(\"no\"); } } } }";
    let long = format!("compile_error!(\"{}\");", "no ".repeat(30_000));
    for code in [many, &long] {
        let said = Attempt::saddle("right(p)", code).grade();
        said.saddle_is("does-not-compile", "no");
        let length = said.text().len();
        assert!(length < 50_000, "the report has {length} bytes");
    }
}

// Holds: deep-or-broad-source
#[test]
fn words_of_the_compiler_that_read_oddly_are_told_of_one_step() {
    let chain: String = (0..100)
        .map(|k| format!("macro_rules! m{k} {{ () => {{ m{}!() }} }}\n", k + 1))
        .collect();
    let deep = chain
        + "macro_rules! m100 { () => { let _: u8 = \"x\"; } }\n\
           pub fn never() { m0!(); }\n";
    for (more, words) in [
        (
            "compile_error!(\"aborting due to nothing\");",
            "aborting due to nothing",
        ),
        (deep.as_str(), "mismatched types"),
    ] {
        Attempt::saddle("right(p)", more)
            .grade()
            .saddle_is("does-not-compile", words);
    }
}

// Holds: deep-or-broad-source
#[test]
fn what_is_deep_behind_commas_or_within_attributes_is_seen_to_be() {
    let closures = format!("pub fn never() {{ {} 0; }}", "|a,b|".repeat(20_000));
    let attributes = format!(
        "macro_rules! quiet {{ ($($t:tt)*) => {{}} }}\nquiet! {{ {}{} }}",
        "#[".repeat(40_000),
        "]".repeat(40_000)
    );
    for more in [closures, attributes] {
        Attempt::saddle("right(p)", &more)
            .grade()
            .saddle_is("does-not-compile", "nested too deeply to be read");
    }
    // Broad is not deep.
    let names = "a, ".repeat(40_000);
    Attempt::saddle(
        "right(p)",
        &format!("#[cfg(any())] use nothing::{{{names}}};"),
    )
    .grade()
    .is_complete();
}

// Holds: other-programs
#[test]
fn a_module_of_ones_own_and_tests_lock_nothing() {
    let own = "pub mod process { pub enum Command { Go, Stop } }\n\
               use process::Command;\n\
               pub fn go() -> Command { Command::Go }\n\
               #[cfg(test)]\n\
               mod tests { #[test] fn runs() { std::process::Command::new(\"ls\"); todo!() } }";
    Attempt::saddle("right(p)", own).grade().is_complete();
}
