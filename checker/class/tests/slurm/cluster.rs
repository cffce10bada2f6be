//! A cluster of one node, from Debian's packages, with its own key, ports and state.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Runs until it is stopped, or dropped.
pub struct Cluster {
    folder: PathBuf,
}

/// What Debian's packages `slurm-wlm` and `munge` bring.
const PROGRAMS: [&str; 8] = [
    "munged",
    "slurmctld",
    "slurmd",
    "sbatch",
    "scancel",
    "scontrol",
    "sinfo",
    "squeue",
];
/// The files in which the daemons say what their numbers are.
const DAEMONS: [&str; 3] = ["slurmctld.pid", "slurmd.pid", "munge/pid"];
/// So long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(900);
const STEP: Duration = Duration::from_millis(200);

impl Cluster {
    /// Starts it in `folder`, which is its own.
    ///
    /// # Errors
    /// Why it is not to be had on this machine.
    pub fn start(folder: &Path) -> Result<Cluster, String> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let is_there = |name: &&str| std::env::split_paths(&path).any(|it| it.join(name).is_file());
        let missing: Vec<&str> = PROGRAMS.into_iter().filter(|it| !is_there(it)).collect();
        if !missing.is_empty() {
            let packages = "apt-get install --no-install-recommends slurm-wlm munge";
            return Err(format!("{} are not there: {packages}", missing.join(", ")));
        }
        if said(Command::new("id").arg("-u")) != "0" {
            return Err("a cluster is started by root alone".to_string());
        }
        for name in ["state", "spool", "log", "munge"] {
            fs::create_dir_all(folder.join(name)).map_err(|why| why.to_string())?;
        }
        let cluster = Cluster {
            folder: folder.to_path_buf(),
        };
        cluster.configure().map_err(|why| why.to_string())?;
        cluster.munge()?;
        for daemon in ["slurmctld", "slurmd"] {
            let output = cluster.slurm(&[daemon, "-c"]);
            if !output.status.success() {
                return Err(format!("{daemon} does not start: {}", cluster.logs()));
            }
        }
        let since = Instant::now();
        while !cluster
            .answer(&["sinfo", "-h", "-o", "%T"])
            .starts_with("idle")
        {
            if since.elapsed() > Duration::from_secs(60) {
                return Err(format!("its node is not idle: {}", cluster.logs()));
            }
            thread::sleep(STEP);
        }
        Ok(cluster)
    }

    fn configure(&self) -> std::io::Result<()> {
        let folder = self.folder.display();
        let host = said(Command::new("hostname").arg("-s"));
        let cores = thread::available_parallelism()?;
        let memory = fs::read_to_string("/proc/meminfo")?;
        let memory = memory
            .lines()
            .find_map(|line| line.strip_prefix("MemTotal:"));
        let memory = memory.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
        let mebibytes = memory.unwrap_or(4 << 20) / 1024_u64 * 9 / 10;
        let text = format!(
            "ClusterName=course
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
SlurmctldPort=16817
SlurmdPort=16818
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/log/slurmctld.log
SlurmdLogFile={folder}/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
SchedulerParameters=batch_sched_delay=0,sched_interval=1
MailProg=/bin/true
KillWait=1
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={cores} RealMemory={mebibytes} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"
        );
        fs::write(self.configuration(), text)
    }

    /// What vouches for who asks, with a key of its own.
    fn munge(&self) -> Result<(), String> {
        let (folder, fails) = (self.folder.join("munge"), |why: std::io::Error| {
            why.to_string()
        });
        let key = folder.join("key");
        let mut bytes = Vec::new();
        let random = fs::File::open("/dev/urandom").map_err(fails)?;
        std::io::Read::read_to_end(&mut std::io::Read::take(random, 128), &mut bytes)
            .map_err(fails)?;
        fs::write(&key, bytes).map_err(fails)?;
        for (path, mode) in [(&folder, 0o700), (&key, 0o600)] {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).map_err(fails)?;
        }
        let option = |name: &str, file: &str| format!("--{name}={}", folder.join(file).display());
        // It does not like a folder above that others may write, as temporary ones are.
        let status = Command::new("munged")
            .arg("--force")
            .args([option("key-file", "key"), option("socket", "socket")])
            .args([option("pid-file", "pid"), option("log-file", "log")])
            .arg(option("seed-file", "seed"))
            .stderr(Stdio::null())
            .status();
        match status.map_err(fails)?.success() {
            true => Ok(()),
            false => Err("munged does not start".to_string()),
        }
    }

    fn configuration(&self) -> PathBuf {
        self.folder.join("slurm.conf")
    }

    fn slurm(&self, words: &[&str]) -> Output {
        let mut command = Command::new(words[0]);
        command
            .args(&words[1..])
            .env("SLURM_CONF", self.configuration());
        command.current_dir(self.folder.join("log"));
        command.output().expect("it was seen to be there")
    }

    fn answer(&self, words: &[&str]) -> String {
        let output = self.slurm(words);
        String::from_utf8_lossy(&output.stdout).trim().to_string()
    }

    /// Puts a script into the queue; the number of the job.
    pub fn submit(&self, script: &Path) -> String {
        self.sbatch(script, &[])
    }

    /// Puts one task of a script into the queue again.
    pub fn submit_again(&self, script: &Path, task: usize) -> String {
        self.sbatch(script, &[&format!("--array={task}")])
    }

    fn sbatch(&self, script: &Path, more: &[&str]) -> String {
        let script = script.to_str().expect("UTF-8");
        // Whatever node there is: this one may be small.
        let words = [
            &["sbatch", "--parsable", "--mem=0", "--cpus-per-task=1"],
            more,
            &[script],
        ];
        let output = self.slurm(&words.concat());
        assert!(output.status.success(), "{output:?}");
        String::from_utf8_lossy(&output.stdout).trim().to_string()
    }

    /// Kills a task, as a node does that goes away: nothing of it can tidy up.
    pub fn kill(&self, job: &str, task: usize) {
        let output = self.slurm(&[
            "scancel",
            "--signal=KILL",
            "--full",
            &format!("{job}_{task}"),
        ]);
        assert!(output.status.success(), "{output:?}");
    }

    /// Is nothing in the queue?
    pub fn is_empty(&self) -> bool {
        let output = self.slurm(&["squeue", "-h"]);
        output.status.success() && output.stdout.is_empty()
    }

    /// Waits for what `look` finds.
    ///
    /// # Panics
    /// When it takes too long.
    pub fn until<T>(&self, what: &str, look: impl Fn() -> Option<T>) -> T {
        let since = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            let (queue, logs) = (self.answer(&["squeue"]), || self.logs());
            assert!(since.elapsed() < PATIENCE, "{what}? {queue}\n{}", logs());
            thread::sleep(STEP);
        }
    }

    /// The ends of all that it wrote.
    pub fn logs(&self) -> String {
        let files = fs::read_dir(self.folder.join("log")).into_iter().flatten();
        let text = |path: PathBuf| fs::read_to_string(path).unwrap_or_default();
        files
            .filter_map(|entry| {
                let path = entry.ok()?.path();
                let text = text(path.clone());
                let lines: Vec<&str> = text.lines().collect();
                let end = lines[lines.len().saturating_sub(10)..].join("\n");
                Some(format!("{}:\n{end}\n", path.display()))
            })
            .collect()
    }

    /// Stops it; are its daemons gone?
    pub fn stop(self) -> bool {
        self.end()
    }

    fn end(&self) -> bool {
        let numbers: Vec<String> = DAEMONS
            .iter()
            .filter_map(|file| fs::read_to_string(self.folder.join(file)).ok())
            .map(|text| text.trim().to_string())
            .collect();
        self.slurm(&["scancel", "-u", "root"]);
        self.slurm(&["scontrol", "shutdown"]);
        if let Ok(munged) = fs::read_to_string(self.folder.join("munge/pid")) {
            let _ = Command::new("kill").arg(munged.trim()).status();
        }
        // What has ended and nobody has asked for is a zombie (Z), and gone all the same.
        let runs = |number: &String| {
            let stat = fs::read_to_string(format!("/proc/{number}/stat"));
            stat.is_ok_and(|stat| !stat.contains(") Z "))
        };
        let since = Instant::now();
        while numbers.iter().any(runs) && since.elapsed() < Duration::from_secs(30) {
            thread::sleep(STEP);
        }
        !numbers.iter().any(runs)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.end();
    }
}

fn said(command: &mut Command) -> String {
    let output = command.output();
    let text = output.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_string());
    text.unwrap_or_default()
}
