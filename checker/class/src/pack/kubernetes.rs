//! A plan's shares as an Indexed Job of Kubernetes.
//!
//! Source: the API reference of `batch/v1`, Job; `backoffLimitPerIndex` is there since 1.29.

use crate::shard::SharedPlan;
use anyhow::{Context, Result};
use checker::fault::MISTAKE;
use serde_json::{Value, json};
use std::path::Path;

/// Where the shares run, and on what.
pub struct Cluster<'a> {
    /// An image in which `class` is on the search path, and the Rust that it compiles with.
    pub image: &'a str,
    /// A claim for a volume that every node can write: what is at its root is the folder `out`.
    pub claim: &'a str,
}

/// The manifest. The plan names folders of this machine, so the volume is mounted where `out` lies
/// here. JSON, which `kubectl` reads as it reads YAML.
///
/// # Errors
/// When the path is not UTF-8.
pub fn job(plan: &SharedPlan, out: &Path, cluster: &Cluster) -> Result<Value> {
    let out = out.to_str().context("the path of the plan is not UTF-8")?;
    let of = plan.of.to_string();
    let command = [
        "class",
        "task",
        "--index",
        "$(JOB_COMPLETION_INDEX)",
        "--of",
        &of,
        "--jobs",
        "2",
        "--out",
        out,
    ];
    Ok(json!({
        "apiVersion": "batch/v1",
        "kind": "Job",
        "metadata": { "name": "class" },
        "spec": {
            "completionMode": "Indexed",
            "completions": plan.of,
            "parallelism": plan.of.min(PARALLELISM),
            "backoffLimitPerIndex": 2,
            "podFailurePolicy": { "rules": [
                // A mistake in the command stays one, however often it is tried.
                { "action": "FailIndex", "onExitCodes": {
                    "containerName": "class", "operator": "In", "values": [MISTAKE],
                } },
                // A node that is drained is nobody's failure.
                { "action": "Ignore", "onPodConditions": [
                    { "type": "DisruptionTarget", "status": "True" },
                ] },
            ] },
            "template": { "spec": {
                "restartPolicy": "Never",
                "automountServiceAccountToken": false,
                "enableServiceLinks": false,
                "securityContext": {
                    "runAsNonRoot": true,
                    "runAsUser": 1000,
                    "runAsGroup": 1000,
                    "fsGroup": 1000,
                    // It must let the three calls of Landlock through; the runtimes' own do.
                    "seccompProfile": { "type": "RuntimeDefault" },
                },
                "containers": [{
                    "name": "class",
                    "image": cluster.image,
                    "command": command,
                    "env": [{ "name": "CHECKER_CACHE", "value": "/cache" }],
                    "resources": {
                        "requests": { "cpu": "2", "memory": "2Gi" },
                        "limits": { "cpu": "2", "memory": "5Gi", "ephemeral-storage": "4Gi" },
                    },
                    "securityContext": {
                        "allowPrivilegeEscalation": false,
                        "readOnlyRootFilesystem": true,
                        "capabilities": { "drop": ["ALL"] },
                    },
                    "volumeMounts": [
                        { "name": "plan", "mountPath": out },
                        { "name": "cache", "mountPath": "/cache" },
                        { "name": "tmp", "mountPath": "/tmp" },
                    ],
                }],
                "volumes": [
                    { "name": "plan", "persistentVolumeClaim": { "claimName": cluster.claim } },
                    { "name": "cache", "emptyDir": { "sizeLimit": "3Gi" } },
                    { "name": "tmp", "emptyDir": { "sizeLimit": "256Mi" } },
                ],
            } },
        },
    }))
}

/// So many pods at once, at most: the rest wait.
const PARALLELISM: usize = 50;
