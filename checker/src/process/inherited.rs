//! The limits that a shell or a batch system has handed on to this process, and so to all that it
//! starts. Where they leave too little, right code would look wrong: so nothing is graded there.

#[cfg(unix)]
use nix::sys::resource::{Resource, getrlimit};

/// One limit, and how much of it the compiler needs to compile whatever the course hands out.
#[cfg(unix)]
struct Need {
    resource: Resource,
    least: u64,
    /// What the limit is on, before a number.
    on: &'static str,
    /// What it is counted in where people read it, and how many of the system's units that is.
    unit: (&'static str, u64),
    /// The letter by which a shell knows it.
    letter: char,
}

#[cfg(unix)]
const NEEDS: [Need; 5] = [
    Need {
        resource: Resource::RLIMIT_AS,
        least: 1 << 30,
        on: "the address space of a program",
        unit: ("MiB", 1 << 20),
        letter: 'v',
    },
    Need {
        resource: Resource::RLIMIT_CPU,
        least: 30,
        on: "the processor time of a program",
        unit: ("seconds", 1),
        letter: 't',
    },
    Need {
        resource: Resource::RLIMIT_FSIZE,
        least: 32 << 20,
        on: "the size of a file",
        unit: ("MiB", 1 << 20),
        letter: 'f',
    },
    Need {
        resource: Resource::RLIMIT_NOFILE,
        least: 64,
        on: "the number of files that a program may open",
        unit: ("files", 1),
        letter: 'n',
    },
    Need {
        resource: Resource::RLIMIT_STACK,
        least: 512 << 10,
        on: "the stack of a program",
        unit: ("KiB", 1 << 10),
        letter: 's',
    },
];

/// The limits under which nothing can be graded, a sentence each, with what to do.
#[cfg(unix)]
pub fn too_low() -> Vec<String> {
    let says = |need: &Need| {
        let (soft, _) = getrlimit(need.resource).ok()?;
        let (unit, size) = need.unit;
        (soft < need.least).then(|| {
            format!(
                "{} is limited to {} {unit}, and {} are needed: raise the limit that `ulimit -{}` \
                 shows, here or where a batch system sets it.",
                need.on,
                soft / size,
                need.least / size,
                need.letter
            )
        })
    };
    NEEDS.iter().filter_map(says).collect()
}

/// Elsewhere nothing of the kind is handed on.
#[cfg(not(unix))]
pub fn too_low() -> Vec<String> {
    Vec::new()
}
