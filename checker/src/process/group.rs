//! A child with everything that it starts, to be stopped together: a process group on Unix, a job on
//! Windows. Elsewhere it is the child alone.

use std::process::{Child, Command};

/// A child's group. On Windows it ends with this value, and so with the checker.
pub struct Group {
    #[cfg(unix)]
    leader: Option<nix::unistd::Pid>,
    #[cfg(windows)]
    job: Option<win32job::Job>,
}

impl Group {
    /// Has `command` begin a group of its own.
    pub fn begin(command: &mut Command) {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let _ = command;
    }

    /// The group of `child`, which has just been started.
    #[cfg(unix)]
    pub fn of(child: &Child) -> Group {
        let leader = i32::try_from(child.id()).ok();
        Group {
            leader: leader.map(nix::unistd::Pid::from_raw),
        }
    }

    /// The group of `child`, which has just been started. Where the system gives no job, as within
    /// another that forbids it, the child is stopped alone.
    #[cfg(windows)]
    pub fn of(child: &Child) -> Group {
        use std::os::windows::io::AsRawHandle;
        let mut limits = win32job::ExtendedLimitInfo::new();
        limits.limit_kill_on_job_close();
        let job = win32job::Job::create_with_limit_info(&limits).and_then(|job| {
            job.assign_process(child.as_raw_handle() as isize)?;
            Ok(job)
        });
        Group { job: job.ok() }
    }

    /// The child alone.
    #[cfg(not(any(unix, windows)))]
    pub fn of(_: &Child) -> Group {
        Group {}
    }

    /// Stops whoever is in it.
    pub fn stop(&mut self) {
        #[cfg(unix)]
        if let Some(leader) = self.leader {
            let _ = nix::sys::signal::killpg(leader, nix::sys::signal::Signal::SIGKILL);
        }
        #[cfg(windows)]
        drop(self.job.take());
    }
}
