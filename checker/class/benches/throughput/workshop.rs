//! The loop without a grader: one workshop in which one learner's crates after the other are tested.

use anyhow::{Context, Result};
use checker::course;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A copy of the repository.
pub struct Workshop(PathBuf);

impl Workshop {
    /// Copies the repository into `into`.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn lay_out(into: &Path) -> Result<Workshop> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.ancestors().nth(2).context("it lies in the checker")?;
        copy(root, into)?;
        Ok(Workshop(into.to_path_buf()))
    }

    /// How many seconds it takes to test all of these.
    ///
    /// # Errors
    /// When cargo cannot be started, or something cannot be copied.
    pub fn seconds(&self, works: &[&Path]) -> Result<f64> {
        let start = Instant::now();
        works.iter().try_for_each(|work| self.test(work))?;
        Ok(start.elapsed().as_secs_f64())
    }

    /// Tests one learner's crates, which are built anew. Whether they pass is another matter.
    ///
    /// # Errors
    /// As [`Workshop::seconds`].
    pub fn test(&self, work: &Path) -> Result<()> {
        for exercise in course::core() {
            let file = Path::new(exercise.name).join("src/lib.rs");
            let to = self.0.join("exercises").join(&file);
            fs::copy(work.join(&file), &to)
                .with_context(|| format!("cannot copy {}", file.display()))?;
        }
        let packages = course::core().flat_map(|exercise| ["-p", exercise.name]);
        let packages: Vec<&str> = packages.collect();
        self.cargo(&[&["clean"], &packages[..]].concat())?;
        self.cargo(&[&["test", "--no-fail-fast"], &packages[..]].concat())
    }

    fn cargo(&self, words: &[&str]) -> Result<()> {
        let mut command = Command::new("cargo");
        let own = ["CARGO_HOME", "CARGO_NET_", "CARGO_HTTP_", "CARGO_REGISTR"];
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy().into_owned();
            if name.starts_with("CARGO") && !own.iter().any(|own| name.starts_with(own)) {
                command.env_remove(name);
            }
        }
        command
            .args(words)
            .arg("--quiet")
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", self.0.join("target"))
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command.status().context("cannot start cargo")?;
        Ok(())
    }
}

/// Copies a folder, without what was built there.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if ["target", ".git", "node_modules"]
            .iter()
            .any(|built| name == *built)
        {
            continue;
        }
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &to.join(name))?,
            false => drop(fs::copy(entry.path(), to.join(name))?),
        }
    }
    Ok(())
}
