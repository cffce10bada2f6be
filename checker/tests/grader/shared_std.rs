//! Programs find Rust's library where it lies, or hold it themselves.

use crate::setup;
use checker::compile::cache::Cache;
use checker::compile::graph;
use checker::compile::rustc::Compiler;
use checker::compile::toolchain::Toolchain;
use checker::course::Kind;
use checker::probe::programs::{idle, support};
use checker::probe::{Ending, ask};
use checker::process::limited::Launcher;
use std::fs;

#[test]
fn programs_run_with_a_library_in_an_odd_place_and_with_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let odd = folder.path().join("Rust, 日本 (2)");
    fs::create_dir(&odd).expect("a folder");
    let found = Toolchain::find().expect("a compiler");
    let copy = found.shared_std.as_ref().map(|library| {
        let copy = odd.join(library.file_name().expect("a file has a name"));
        fs::copy(library, &copy).expect("it can be copied");
        copy
    });
    let is_known = cfg!(all(target_os = "linux", target_env = "gnu"));
    assert_eq!(copy.is_some(), is_known, "its place on this system");
    for shared_std in [copy, None] {
        let setup = setup();
        let toolchain = Toolchain {
            shared_std,
            ..found.clone()
        };
        let cache = Cache::open(setup.cache).expect("a cache");
        let compiler = Compiler::new(toolchain, cache, Launcher::new(setup.checker));
        let fixed = support(Kind::Core);
        let built = graph::build(&compiler, &[support(Kind::Core)]).expect("the machine is well");
        let library = built[&fixed.id].library().expect("it compiles");
        let program = compiler.compile_anew(&idle(&[library]));
        let (program, _folder) = program.expect("the machine is well").expect("it links");
        let asked = ask(&compiler.launcher, &program.program(), &[]).expect("it starts");
        let place = &compiler.toolchain.shared_std;
        assert_eq!(asked.ending, Ending::Complete, "linked with {place:?}");
    }
}
