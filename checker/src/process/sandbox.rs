//! Linux: shuts a process off from the disk (Landlock) and from other processes and the network
//! (seccomp). Neither needs rights of its own; both hold for everything that the process starts.

use crate::process::bounds::{Bounds, Role};
use crate::words;
use anyhow::{Context, Result};
use landlock::{
    ABI, Access, AccessFs, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetCreatedAttr,
    RulesetStatus, path_beneath_rules,
};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Where the system's libraries lie, for a program that starts others; none of it is anybody's own.
const LIBRARIES: [&str; 11] = [
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/usr/local/lib64",
    "/nix/store",
    "/gnu/store",
    "/etc/ld.so.cache",
    "/etc/ld.so.conf",
    "/etc/ld.so.conf.d",
];
/// Where its programs lie.
const PROGRAMS: [&str; 2] = ["/usr", "/bin"];
/// The C library's other parts, which a program may need that computes a sine, say.
const PARTS: [&str; 6] = [
    "libm.so.6",
    "libmvec.so.1",
    "libdl.so.2",
    "libpthread.so.0",
    "librt.so.1",
    "libutil.so.1",
];
/// What a compiler driver opens as a matter of course.
const DEVICES: [&str; 2] = ["/dev/null", "/dev/urandom"];

/// Enters the sandbox, for good, as far as the kernel knows how; [`missing`] says what it lacks.
///
/// # Errors
/// When a part that the kernel has cannot be switched on.
pub fn enter(bounds: &Bounds, program: &Path) -> Result<()> {
    disk(bounds, program)?;
    system_calls(bounds.role)
}

fn disk(bounds: &Bounds, program: &Path) -> Result<RulesetStatus> {
    // Version 5 restricts all that matters here; where the kernel knows less, it does what it can.
    let abi = ABI::V5;
    let system: &[&[&str]] = match bounds.role {
        Role::Probe => &[],
        Role::Compiler => &[&LIBRARIES],
        Role::Linker => &[&LIBRARIES, &PROGRAMS],
    };
    let system = system.iter().copied().flatten().map(Path::new);
    let devices = DEVICES.iter().filter(|_| bounds.role != Role::Probe);
    let read: Vec<&Path> = bounds
        .read
        .iter()
        .map(PathBuf::as_path)
        .chain([program])
        .collect();
    let status = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(abi))
        .and_then(|rules| rules.create())
        .and_then(|rules| rules.add_rules(path_beneath_rules(system, AccessFs::from_read(abi))))
        .and_then(|rules| rules.add_rules(path_beneath_rules(read, AccessFs::from_read(abi))))
        .and_then(|rules| {
            rules.add_rules(path_beneath_rules(&bounds.write, AccessFs::from_all(abi)))
        })
        .and_then(|rules| {
            let read_write = AccessFs::ReadFile | AccessFs::WriteFile;
            rules.add_rules(path_beneath_rules(devices, read_write))
        })
        .and_then(|rules| rules.restrict_self())
        .context(words::sandbox::CANNOT_SHUT_THE_DISK_OFF)?;
    Ok(status.ruleset)
}

/// The libraries that this program itself runs on, and their kin. A probe is a Rust program like
/// it, and needs no others; the rest of the folders where they lie is shut off.
pub fn libraries() -> Vec<PathBuf> {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    let paths = maps
        .lines()
        .filter_map(|line| line.find('/').map(|at| &line[at..]));
    let libraries = paths.filter(|path| path.contains(".so")).map(PathBuf::from);
    let mut found: Vec<PathBuf> = libraries.collect();
    found.dedup();
    if found.is_empty() {
        // Linked into one piece: what a probe needs cannot be told.
        return LIBRARIES.iter().map(PathBuf::from).collect();
    }
    let folders: BTreeSet<PathBuf> = found
        .iter()
        .filter_map(|path| Some(path.parent()?.to_path_buf()))
        .collect();
    let parts = |folder: &PathBuf| PARTS.map(|part| folder.join(part));
    found.extend(folders.iter().flat_map(parts));
    found.push(PathBuf::from("/etc/ld.so.cache"));
    found.retain(|path| path.exists());
    found
}

/// Keeps to the calls that `role` needs, where processors of this kind are known.
fn system_calls(role: Role) -> Result<()> {
    #[cfg(any(
        target_arch = "x86_64",
        target_arch = "aarch64",
        target_arch = "riscv64"
    ))]
    crate::process::system_calls::restrict(role)?;
    let _ = role;
    Ok(())
}

/// Tries every door and says which are open: none, if all is well. To be called by a program that
/// runs within the bounds of a probe.
pub fn missing() -> Vec<&'static str> {
    let mut missing = Vec::new();
    if std::fs::read_dir("/").is_ok() || std::fs::File::open("/proc/self/mem").is_ok() {
        missing.push(words::sandbox::DISK);
    }
    if std::net::UdpSocket::bind("127.0.0.1:0").is_ok() {
        missing.push(words::sandbox::NETWORK);
    }
    if std::thread::Builder::new().spawn(|| ()).is_ok() {
        missing.push(words::sandbox::PROCESSES);
    }
    missing
}
