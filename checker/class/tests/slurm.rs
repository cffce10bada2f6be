//! A class on a real Slurm: one node on the loopback, in a folder of its own; nothing of the system's
//! configuration is touched.
//!
//! ```text
//! apt-get install --no-install-recommends slurm-wlm munge
//! cargo test -p class --test slurm -- --ignored
//! ```
//!
//! It takes a minute, and the rights of root. Where Slurm is not there, it says so and holds nothing.

#![cfg(target_os = "linux")]

#[path = "common/mod.rs"]
mod common;
#[path = "../../tests/common/golden.rs"]
#[allow(dead_code)] // it is the checker's tests'
mod golden;
#[path = "slurm/cluster.rs"]
mod cluster;
#[path = "../../tests/common/verdicts.rs"]
mod verdicts;

#[test]
#[ignore = "starts a Slurm, as root: cargo test -p class --test slurm -- --ignored"]
fn an_array_that_loses_a_task_comes_to_the_same_as_one_machine() {
    use cluster::Cluster;
    use common::{program, records, said};
    use std::fs;

    const SHARES: usize = 4;
    let folder = tempfile::tempdir().expect("a folder");
    let cluster = match Cluster::start(&folder.path().join("slurm")) {
        Ok(cluster) => cluster,
        Err(why) => return eprintln!("left out: {why}"),
    };
    let class = folder.path().join("class");
    for case in golden::cases() {
        let into = class.join(&case);
        fs::create_dir_all(&into).expect("made");
        golden::lay_out(&case, &into);
    }
    let out = folder.path().join("grades");
    let shares: Vec<String> = (0..=SHARES).map(|number| number.to_string()).collect();
    let of = shares[SHARES].as_str();
    let plan = ["shard", "--trust", "--seed", "7", "--of", of, "--out"];
    said(program().args(plan).arg(&out).arg(&class));
    said(program().args(["pack", "slurm", "--out"]).arg(&out));

    let array = cluster.submit(&out.join("class.sbatch"));
    let journals = || -> Vec<usize> {
        let results = |share: usize| {
            let folder = class::shard::folder_of(&out, share, SHARES);
            let text = fs::read_to_string(folder.join(class::journal::FILE));
            let text = text.unwrap_or_default();
            text.matches("\"line\":\"result\"").count()
        };
        (0..SHARES).map(results).collect()
    };
    // A task is killed in the middle of its share: begun, and with most of it still to be done.
    let middle = cluster.until("a task is in its middle", || {
        let results = journals();
        (0..SHARES).find(|share| (2..8).contains(&results[*share]))
    });
    cluster.kill(&array, middle);
    let at_the_kill = journals()[middle];
    cluster.until("the others are done", || cluster.is_empty().then_some(()));

    let merge = || program().args(["merge", "--out"]).arg(&out).output();
    let merged = merge().expect("it starts");
    let words = common::words(&merged);
    assert!(!merged.status.success(), "a share is not whole: {words}");
    let mut numbers = words
        .split_whitespace()
        .skip_while(|word| *word != "again:");
    assert_eq!(numbers.nth(1), Some(shares[middle].as_str()), "{words}");
    assert_eq!(numbers.next(), None, "the other shares are whole: {words}");

    cluster.submit_again(&out.join("class.sbatch"), middle);
    cluster.until("the lost task is done", || cluster.is_empty().then_some(()));
    let merged = merge().expect("it starts");
    assert!(
        merged.status.success(),
        "{}\n{}",
        common::words(&merged),
        cluster.logs()
    );
    let results = journals()[middle];
    let share = golden::cases().len().div_ceil(SHARES);
    assert!(at_the_kill < share, "it was to be killed in the middle");
    assert!(
        results <= share,
        "nothing was graded twice: {results} results in a share of {share}"
    );

    // The same class on this machine alone, without a queue.
    let alone = folder.path().join("alone");
    let grade = ["grade", "--trust", "--seed", "7", "--out"];
    said(program().args(grade).arg(&alone).arg(&class));
    let (alone, array) = (records(&alone), records(&out));
    assert_eq!(alone.len(), golden::cases().len());
    for (key, record) in &alone {
        let mut record = record.clone();
        record.same_as = None;
        let mut other = array[key].clone();
        other.same_as = None;
        assert!(record.agrees(&other), "{key}: {record:?}\n{other:?}");
        let graded = other.graded();
        let graded = graded.unwrap_or_else(|| panic!("{key}: {:?}", other.lack()));
        let differences = verdicts::differences(&golden::expected(key), &graded.report);
        assert!(differences.is_empty(), "{key}: {differences:?}");
    }
    assert!(cluster.stop(), "its daemons are gone");
}
