//! `class pack`: what runs the grader elsewhere.

use crate::cli::Engine;
use crate::commands::export::{put, put_bytes};
use crate::commands::say::say;
use crate::pack::gradescope::{Course, autograder};
use crate::pack::kubernetes::{Cluster, job};
use crate::pack::slurm::script;
use crate::shard::SharedPlan;
use anyhow::{Context, Result};
use checker::grader::Grader;
use checker::home;
use checker::invocation::quoted;
use std::path::{Path, absolute};

/// Writes it, and says what to do with it.
///
/// # Errors
/// When there is no plan where one is needed, or something cannot be read or written.
pub fn run_pack(engine: &Engine) -> Result<()> {
    match engine {
        Engine::Slurm { kept, key } => slurm(&kept.out, key.key_file.as_deref()),
        Engine::Kubernetes { kept, image, claim } => {
            kubernetes(&kept.out, &Cluster { image, claim })
        }
        Engine::Gradescope { into, course, key } => {
            gradescope(into, course.as_deref(), key.key_file.as_deref())
        }
    }
}

fn slurm(out: &Path, key_file: Option<&Path>) -> Result<()> {
    let plan = SharedPlan::read(out)?;
    let out = absolute(out)?;
    let program = std::env::current_exe().context("cannot find this program")?;
    let key_file = key_file.map(absolute).transpose()?;
    let path = out.join("class.sbatch");
    put(&path, &script(&plan, &program, &out, key_file.as_deref()))?;
    say(&format!(
        "sbatch {}\nWhen the queue is empty, `class merge --out {}` joins the shares, and names those to \
         run again: sbatch --array=K,K {}",
        quoted(&path),
        quoted(&out),
        quoted(&path)
    ))
}

fn kubernetes(out: &Path, cluster: &Cluster) -> Result<()> {
    let plan = SharedPlan::read(out)?;
    let out = absolute(out)?;
    let path = out.join("job.json");
    let manifest = serde_json::to_string_pretty(&job(&plan, &out, cluster)?)?;
    put(&path, &(manifest + "\n"))?;
    say(&format!(
        "kubectl apply --filename {}\nThe volume behind the claim {} must hold what is in {}. When the job \
         is done, `class merge --out {}` joins the shares.",
        quoted(&path),
        cluster.claim,
        quoted(&out),
        quoted(&out)
    ))
}

fn gradescope(into: &Path, scheme: Option<&Path>, key_file: Option<&Path>) -> Result<()> {
    // It judges as this machine does.
    let grader = Grader::open(home::setup()?)?;
    let compiler = grader.compiler()?;
    let version = compiler.toolchain.version(&compiler.cache)?;
    let rust = version.split(' ').nth(1).unwrap_or("stable");
    let zip = autograder(&Course {
        root: &home::root()?,
        rust,
        scheme,
        key_file,
    })?;
    put_bytes(into, &zip)?;
    say(&format!(
        "{}\nOn Gradescope: the assignment, Configure Autograder, this file, a current Ubuntu. Then \
         test it there with a submission of your own.",
        into.display()
    ))
}
