//! `class pack slurm`: a plan's shares as an array of tasks, ready to submit.

use crate::commands::export::put;
use crate::commands::grade::say;
use crate::shard::SharedPlan;
use anyhow::{Context, Result};
use checker::invocation::quoted;
use std::path::Path;

/// Writes the script beside the plan, and says how it is submitted.
///
/// # Errors
/// When there is no plan, or the script cannot be written.
pub fn run_pack(out: &Path, key_file: Option<&Path>) -> Result<()> {
    let plan = SharedPlan::read(out)?;
    let out = std::path::absolute(out)?;
    let program = std::env::current_exe().context("cannot find this program")?;
    let key = match key_file {
        Some(path) => format!(" --key-file {}", quoted(&std::path::absolute(path)?)),
        None => String::new(),
    };
    let text = script(&plan, &quoted(&program), &quoted(&out), &key);
    let path = out.join("class.sbatch");
    put(&path, &text)?;
    say(&format!(
        "sbatch {}\nWhen the queue is empty, `class merge --out {}` joins the shares, and names those to \
         run again: sbatch --array=K,K {}",
        quoted(&path),
        quoted(&out),
        quoted(&path)
    ))
}

fn script(plan: &SharedPlan, program: &str, out: &str, key: &str) -> String {
    let (of, last) = (plan.of, plan.of - 1);
    format!(
        "#!/bin/bash
# One share a task, each into a journal of its own. A task that is lost, or cancelled, is run again with
# the same number: it goes on where it was.
#SBATCH --job-name=class
#SBATCH --array=0-{last}
#SBATCH --requeue
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
#SBATCH --mem=4500M
#SBATCH --time=04:00:00
#SBATCH --output=slurm-%A_%a.log
# Limits of the shell that submits would be taken for those of a learner's code.
#SBATCH --propagate=NONE
set -eu
# A cache of its own on the node: over a network it would be slower than none.
cache=$(mktemp -d \"${{SLURM_TMPDIR:-/tmp}}/class-XXXXXX\")
trap 'rm -rf \"$cache\"' EXIT
export CHECKER_CACHE=$cache
{program} task --index \"$SLURM_ARRAY_TASK_ID\" --of {of} --jobs 2 --out {out}{key}
"
    )
}
