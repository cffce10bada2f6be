//! How the compiler reads texts: thousands in one run.

use crate::{alike, tokens::BETWEEN};
use checker::compile::toolchain::Toolchain;
use checker::workers;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A folder in which each text is a file, `0.rs` and so on.
pub struct Compiler {
    rustc: PathBuf,
    folder: TempDir,
    texts: usize,
}

/// One message of the compiler.
#[derive(Deserialize)]
struct Message {
    message: String,
    level: String,
    spans: Vec<Span>,
}

/// Where it belongs.
#[derive(Deserialize)]
struct Span {
    file_name: String,
    line_start: usize,
}

impl Span {
    /// The text in whose file it stands.
    fn case(&self) -> Option<usize> {
        self.file_name.strip_suffix(".rs")?.parse().ok()
    }
}

/// So many texts are modules of one crate.
const PART: usize = 100;

impl Compiler {
    pub fn new(texts: &[String]) -> Compiler {
        let folder = tempfile::tempdir().expect("a folder");
        for (case, text) in texts.iter().enumerate() {
            fs::write(folder.path().join(format!("{case}.rs")), text).expect("writable");
        }
        Compiler {
            rustc: Toolchain::find().expect("there is a compiler").rustc,
            folder,
            texts: texts.len(),
        }
    }

    /// The tokens of each text; `None` where the compiler's lexer refuses it.
    pub fn tokens(&self) -> Vec<Option<Vec<String>>> {
        let witness = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/differential/witness.rs");
        let built = self.run(&["--crate-type=proc-macro", "-Cprefer-dynamic", witness]);
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        let calls: Vec<String> = (0..self.texts)
            .map(|case| format!("witness::read!({case});"))
            .collect();
        self.write("all.rs", &calls.join("\n"));
        let library = format!(
            "{}witness{}",
            std::env::consts::DLL_PREFIX,
            std::env::consts::DLL_SUFFIX
        );
        let library = format!("--extern=witness={library}");
        let output = self.run(&["--crate-type=lib", "--emit=metadata", &library, "all.rs"]);
        // An error belongs to the call in whose line it stands.
        let errors = errors(&output);
        let refused: BTreeSet<usize> = errors
            .iter()
            .flat_map(|error| &error.spans)
            .map(|span| span.line_start - 1)
            .collect();
        let read = |case: usize| {
            let text =
                fs::read_to_string(self.folder.path().join(format!("{case}.tokens"))).ok()?;
            let tokens = text.split(BETWEEN).filter(|token| !token.is_empty());
            (!refused.contains(&case)).then(|| tokens.map(alike).collect())
        };
        (0..self.texts).map(read).collect()
    }

    /// The beacons that the compiler reaches in each text as a file; `None` where it refuses the text.
    /// Only those `of_interest` are put to it.
    pub fn beacons(&self, of_interest: impl Fn(usize) -> bool) -> Vec<Option<BTreeSet<String>>> {
        let cases: Vec<usize> = (0..self.texts).filter(|case| of_interest(*case)).collect();
        let parts: Vec<&[usize]> = cases.chunks(PART).collect();
        let found = workers::map(&parts, |part| self.beacons_of(part));
        let mut found: BTreeMap<usize, BTreeSet<String>> = found.into_iter().flatten().collect();
        (0..self.texts).map(|case| found.remove(&case)).collect()
    }

    /// The compiler ends at the first text that it refuses, or soon after it: then it is asked again
    /// without that text.
    fn beacons_of(&self, part: &[usize]) -> BTreeMap<usize, BTreeSet<String>> {
        let mut found: BTreeMap<_, _> = part.iter().map(|case| (*case, BTreeSet::new())).collect();
        let crate_file = format!("part{}.rs", part[0]);
        loop {
            let module = |case: &usize| format!("#[path = \"{case}.rs\"] mod c{case};\n");
            let modules: String = found.keys().map(module).collect();
            let takes_all = "macro_rules! nothing { ($($t:tt)*) => {} }";
            self.write(&crate_file, &format!("{takes_all}\n{modules}"));
            let output = self.run(&["--crate-type=lib", "--emit=metadata", &crate_file]);
            let before = found.len();
            for error in errors(&output) {
                let Some(case) = error.spans.first().and_then(Span::case) else {
                    continue;
                };
                match (error.message.strip_prefix("beacon "), found.get_mut(&case)) {
                    (Some(_), Some(beacons)) => drop(beacons.insert(error.message)),
                    _ => drop(found.remove(&case)),
                }
            }
            if found.len() == before {
                return found;
            }
            found.values_mut().for_each(BTreeSet::clear);
        }
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).expect("writable");
    }

    fn run(&self, words: &[&str]) -> Output {
        let mut command = Command::new(&self.rustc);
        command
            .args(["--edition=2024", "--error-format=json", "--cap-lints=allow"])
            .args(words);
        command
            .current_dir(self.folder.path())
            .env("DIFFERENTIAL", self.folder.path());
        command.output().expect("the compiler starts")
    }
}

fn errors(output: &Output) -> Vec<Message> {
    let lines = output.stderr.split(|byte| *byte == b'\n');
    let messages = lines.filter_map(|line| serde_json::from_slice::<Message>(line).ok());
    messages
        .filter(|message| message.level == "error")
        .collect()
}
