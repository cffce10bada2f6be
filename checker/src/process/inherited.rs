//! The limits that a shell or a batch system has handed on to this process, and so to all that it
//! starts. Where they leave too little, right code would look wrong: so nothing is graded there.

#[cfg(unix)]
use crate::words;
#[cfg(unix)]
use nix::sys::resource::{Resource, getrlimit};

/// One limit, and how much of it the compiler needs to compile whatever the course hands out.
#[cfg(unix)]
struct Need {
    resource: Resource,
    least: u64,
    /// How many of the system's units are one of those in which people count it.
    unit: u64,
    /// What is said of what it is, and of what is needed.
    says: fn(u64, u64) -> String,
}

#[cfg(unix)]
const NEEDS: [Need; 5] = [
    Need {
        resource: Resource::RLIMIT_AS,
        least: 1 << 30,
        unit: 1 << 20,
        says: |is, needed| words::limits::address_space(is, needed),
    },
    Need {
        resource: Resource::RLIMIT_CPU,
        least: 30,
        unit: 1,
        says: |is, needed| words::limits::processor_time(is, needed),
    },
    Need {
        resource: Resource::RLIMIT_FSIZE,
        least: 32 << 20,
        unit: 1 << 20,
        says: |is, needed| words::limits::file_size(is, needed),
    },
    Need {
        resource: Resource::RLIMIT_NOFILE,
        least: 64,
        unit: 1,
        says: |is, needed| words::limits::open_files(is, needed),
    },
    Need {
        resource: Resource::RLIMIT_STACK,
        least: 512 << 10,
        unit: 1 << 10,
        says: |is, needed| words::limits::stack(is, needed),
    },
];

/// The limits under which nothing can be graded, a sentence each, with what to do.
#[cfg(unix)]
pub fn too_low() -> Vec<String> {
    let says = |need: &Need| {
        let (soft, _) = getrlimit(need.resource).ok()?;
        (soft < need.least).then(|| (need.says)(soft / need.unit, need.least / need.unit))
    };
    NEEDS.iter().filter_map(says).collect()
}

/// Elsewhere nothing of the kind is handed on.
#[cfg(not(unix))]
pub fn too_low() -> Vec<String> {
    Vec::new()
}
