//! A plan's shares as an array of tasks for Slurm.

use crate::shard::SharedPlan;
use checker::invocation::quoted;
use std::path::Path;

/// The script: `program task` for each share of `plan`, which lies in `out`. All paths absolute.
pub fn script(plan: &SharedPlan, program: &Path, out: &Path, key_file: Option<&Path>) -> String {
    let (of, last) = (plan.of, plan.of - 1);
    let (program, out) = (quoted(program), quoted(out));
    let key = key_file.map_or(String::new(), |path| {
        format!(" --key-file {}", quoted(path))
    });
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
