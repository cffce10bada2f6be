//! Linux: what a program may ask of the kernel. The lists name what is allowed; nothing else is
//! there.
//!
//! Found by watching every program that the tests run; what a C library of another age or make asks
//! for instead is added. [`crate::process::sandbox`] says what a program may reach with it.

mod filter;

use crate::process::bounds::Role;
use anyhow::Result;
use filter::{Filter, Rules, rule};
use nix::libc::*;
use seccompiler::SeccompCmpOp::{Eq, MaskedEq, Ne};
use seccompiler::{SeccompAction, SeccompCmpArgLen, SeccompCondition, SeccompRule};

/// A program that starts, calculates, reads what it is asked and writes its answers.
const CALCULATES: &[c_long] = &[
    // Memory. With conditions for a probe: mmap, mprotect.
    SYS_brk,
    SYS_madvise,
    SYS_mremap,
    SYS_munmap,
    // Files, of which Landlock leaves it the libraries.
    SYS_close,
    SYS_faccessat,
    SYS_fstat,
    SYS_getcwd,
    SYS_lseek,
    SYS_newfstatat,
    SYS_openat,
    SYS_ppoll,
    SYS_pread64,
    SYS_read,
    SYS_readlinkat,
    SYS_readv,
    SYS_statx,
    SYS_write,
    SYS_writev,
    // Itself. Landlock names the one program that it may become.
    SYS_execve,
    SYS_exit,
    SYS_exit_group,
    SYS_futex,
    SYS_getpid,
    SYS_getrandom,
    SYS_gettid,
    SYS_restart_syscall,
    SYS_rseq,
    SYS_rt_sigaction,
    SYS_rt_sigprocmask,
    SYS_rt_sigreturn,
    SYS_sched_getaffinity,
    SYS_sched_yield,
    SYS_set_robust_list,
    SYS_set_tid_address,
    SYS_sigaltstack,
    SYS_uname,
    // Clocks.
    SYS_clock_getres,
    SYS_clock_gettime,
    SYS_clock_nanosleep,
    SYS_gettimeofday,
    SYS_nanosleep,
    // What processors of one kind have: the older names of some of the above.
    #[cfg(target_arch = "x86_64")]
    SYS_access,
    #[cfg(target_arch = "x86_64")]
    SYS_arch_prctl,
    #[cfg(target_arch = "x86_64")]
    SYS_getrlimit,
    #[cfg(target_arch = "x86_64")]
    SYS_lstat,
    #[cfg(target_arch = "x86_64")]
    SYS_open,
    #[cfg(target_arch = "x86_64")]
    SYS_poll,
    #[cfg(target_arch = "x86_64")]
    SYS_readlink,
    #[cfg(target_arch = "x86_64")]
    SYS_stat,
    #[cfg(target_arch = "x86_64")]
    SYS_time,
    // riscv_hwprobe and riscv_flush_icache, which have no names here.
    #[cfg(target_arch = "riscv64")]
    258,
    #[cfg(target_arch = "riscv64")]
    259,
];

/// What the standard library offers to everybody, and the code of an exercise has no need of. It is
/// told that it may not, which is an error like any other; whatever a probe asks for beyond this
/// ends it at once.
const REFUSED: &[c_long] = &[
    // The network, and what goes from one process to another.
    SYS_accept4,
    SYS_bind,
    SYS_connect,
    SYS_getpeername,
    SYS_getsockname,
    SYS_getsockopt,
    SYS_listen,
    SYS_pipe2,
    SYS_recvfrom,
    SYS_recvmsg,
    SYS_sendmsg,
    SYS_sendto,
    SYS_setsockopt,
    SYS_shutdown,
    SYS_socket,
    SYS_socketpair,
    // Processes and threads.
    SYS_clone,
    SYS_clone3,
    SYS_execveat,
    SYS_getpgid,
    SYS_getppid,
    SYS_getsid,
    SYS_kill,
    SYS_pidfd_open,
    SYS_pidfd_send_signal,
    SYS_setgid,
    SYS_setgroups,
    SYS_setpgid,
    SYS_setsid,
    SYS_setuid,
    SYS_tkill,
    SYS_wait4,
    SYS_waitid,
    // Descriptors.
    SYS_close_range,
    SYS_dup,
    SYS_dup3,
    SYS_fcntl,
    SYS_ioctl,
    // Folders, names, and whose a file is, which Landlock does not watch.
    SYS_chdir,
    SYS_chroot,
    SYS_copy_file_range,
    SYS_faccessat2,
    SYS_fadvise64,
    SYS_fallocate,
    SYS_fchdir,
    SYS_fchmod,
    SYS_fchmodat,
    #[cfg(target_arch = "x86_64")]
    SYS_fchmodat2,
    SYS_fchown,
    SYS_fchownat,
    SYS_fdatasync,
    SYS_flock,
    SYS_fstatfs,
    SYS_fsync,
    SYS_ftruncate,
    SYS_getdents64,
    SYS_linkat,
    SYS_mkdirat,
    SYS_mknodat,
    SYS_openat2,
    SYS_preadv,
    SYS_preadv2,
    SYS_pwrite64,
    SYS_pwritev,
    SYS_pwritev2,
    SYS_renameat2,
    SYS_sendfile,
    SYS_splice,
    SYS_statfs,
    SYS_symlinkat,
    SYS_sync,
    SYS_truncate,
    SYS_umask,
    SYS_unlinkat,
    SYS_utimensat,
    // Who and where it is.
    SYS_getegid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getpriority,
    SYS_getrusage,
    SYS_getuid,
    SYS_sysinfo,
    SYS_times,
    #[cfg(not(target_arch = "riscv64"))]
    SYS_renameat,
    #[cfg(target_arch = "x86_64")]
    SYS_chmod,
    #[cfg(target_arch = "x86_64")]
    SYS_chown,
    #[cfg(target_arch = "x86_64")]
    SYS_creat,
    #[cfg(target_arch = "x86_64")]
    SYS_dup2,
    #[cfg(target_arch = "x86_64")]
    SYS_fork,
    #[cfg(target_arch = "x86_64")]
    SYS_lchown,
    #[cfg(target_arch = "x86_64")]
    SYS_link,
    #[cfg(target_arch = "x86_64")]
    SYS_mkdir,
    #[cfg(target_arch = "x86_64")]
    SYS_mknod,
    #[cfg(target_arch = "x86_64")]
    SYS_pipe,
    #[cfg(target_arch = "x86_64")]
    SYS_rename,
    #[cfg(target_arch = "x86_64")]
    SYS_rmdir,
    #[cfg(target_arch = "x86_64")]
    SYS_symlink,
    #[cfg(target_arch = "x86_64")]
    SYS_unlink,
    #[cfg(target_arch = "x86_64")]
    SYS_utimes,
    #[cfg(target_arch = "x86_64")]
    SYS_vfork,
];

/// What a compiler does besides: it writes files and folders and works on several threads, which
/// wait for each other.
const COMPILES: &[c_long] = &[
    SYS_mmap,
    SYS_mprotect,
    SYS_msync,
    SYS_mincore,
    SYS_close_range,
    SYS_copy_file_range,
    SYS_dup,
    SYS_dup3,
    SYS_epoll_create1,
    SYS_epoll_ctl,
    SYS_epoll_pwait,
    SYS_eventfd2,
    SYS_faccessat2,
    SYS_fadvise64,
    SYS_fallocate,
    SYS_fchdir,
    SYS_fchmod,
    SYS_fchmodat,
    #[cfg(target_arch = "x86_64")]
    SYS_fchmodat2,
    SYS_fcntl,
    SYS_fdatasync,
    SYS_flock,
    SYS_fstatfs,
    SYS_fsync,
    SYS_ftruncate,
    SYS_getdents64,
    SYS_ioctl,
    SYS_linkat,
    SYS_mkdirat,
    SYS_pipe2,
    SYS_preadv,
    SYS_pselect6,
    SYS_pwrite64,
    SYS_pwritev,
    SYS_renameat2,
    SYS_sendfile,
    SYS_statfs,
    SYS_symlinkat,
    SYS_truncate,
    SYS_umask,
    SYS_unlinkat,
    SYS_utimensat,
    SYS_getegid,
    SYS_geteuid,
    SYS_getgid,
    SYS_getpgid,
    SYS_getppid,
    SYS_getpriority,
    SYS_getresgid,
    SYS_getresuid,
    SYS_getrusage,
    SYS_getuid,
    SYS_get_mempolicy,
    SYS_getcpu,
    SYS_membarrier,
    SYS_prctl,
    SYS_prlimit64,
    SYS_rt_sigpending,
    SYS_rt_sigsuspend,
    SYS_rt_sigtimedwait,
    SYS_sched_get_priority_max,
    SYS_sched_get_priority_min,
    SYS_sched_getparam,
    SYS_sched_getscheduler,
    SYS_sysinfo,
    SYS_tgkill,
    SYS_times,
    #[cfg(not(target_arch = "riscv64"))]
    SYS_renameat,
    #[cfg(target_arch = "x86_64")]
    SYS_chmod,
    #[cfg(target_arch = "x86_64")]
    SYS_creat,
    #[cfg(target_arch = "x86_64")]
    SYS_dup2,
    #[cfg(target_arch = "x86_64")]
    SYS_epoll_wait,
    #[cfg(target_arch = "x86_64")]
    SYS_link,
    #[cfg(target_arch = "x86_64")]
    SYS_mkdir,
    #[cfg(target_arch = "x86_64")]
    SYS_pipe,
    #[cfg(target_arch = "x86_64")]
    SYS_rename,
    #[cfg(target_arch = "x86_64")]
    SYS_rmdir,
    #[cfg(target_arch = "x86_64")]
    SYS_select,
    #[cfg(target_arch = "x86_64")]
    SYS_symlink,
    #[cfg(target_arch = "x86_64")]
    SYS_unlink,
    #[cfg(target_arch = "x86_64")]
    SYS_utimes,
];

/// And where it links: linkers are programs of many makers, and some are shell scripts around
/// another.
const LINKS: &[c_long] = &[
    SYS_chdir,
    SYS_getgroups,
    SYS_getpeername,
    SYS_getsid,
    SYS_getsockname,
    SYS_getsockopt,
    SYS_kill,
    SYS_recvfrom,
    SYS_recvmsg,
    SYS_sendmsg,
    SYS_sendto,
    SYS_shutdown,
    SYS_tkill,
    SYS_wait4,
    SYS_waitid,
    #[cfg(target_arch = "x86_64")]
    SYS_fork,
    #[cfg(target_arch = "x86_64")]
    SYS_getpgrp,
    #[cfg(target_arch = "x86_64")]
    SYS_vfork,
];

/// Memory that is entered at marks alone; not every C library names it.
#[cfg(target_arch = "aarch64")]
const PROT_BTI: u64 = 0x10;

/// What makes a process see another world than its parent.
const NEW_NAMESPACES: c_int = CLONE_NEWCGROUP
    | CLONE_NEWIPC
    | CLONE_NEWNET
    | CLONE_NEWNS
    | CLONE_NEWPID
    | CLONE_NEWUSER
    | CLONE_NEWUTS;

/// Lets this process, and whatever it starts, ask for nothing but what `role` needs; for good.
///
/// # Errors
/// When the kernel does not take the filter.
pub fn restrict(role: Role) -> Result<()> {
    let filter = match role {
        Role::Probe => probe()?,
        Role::Compiler => others_unknown(&[CALCULATES, COMPILES], compiler()?),
        Role::Linker => others_unknown(&[CALCULATES, COMPILES, LINKS], linker()?),
    };
    filter.switch_on()
}

/// No memory is both written and run, no limit is changed, and a signal goes to itself alone, as
/// that of an abort does. (A process keeps its number when it becomes another program.)
fn probe() -> Result<Filter> {
    let mut rules = Rules::new();
    let [executable, both] = [PROT_EXEC, PROT_EXEC | PROT_WRITE].map(|bits| bits as u64);
    let anonymous = MAP_ANONYMOUS as u64;
    let is_code = [(2, MaskedEq(both), executable), (3, MaskedEq(anonymous), 0)];
    let is_data = rule(&[(2, MaskedEq(executable), 0)])?;
    let mapped = vec![is_data.clone(), rule(&is_code)?];
    rules.insert(SYS_mmap, mapped);
    rules.insert(SYS_mprotect, vec![is_data]);
    // There the C library marks the code of libraries once more, as one that is entered at marks
    // alone.
    #[cfg(target_arch = "aarch64")]
    {
        let marked = executable | PROT_BTI;
        let is_marked = rule(&[(2, MaskedEq(both | marked), marked)])?;
        rules.entry(SYS_mprotect).or_default().push(is_marked);
    }
    let asks_alone = SeccompCondition::new(2, SeccompCmpArgLen::Qword, Eq, 0)?;
    rules.insert(SYS_prlimit64, vec![SeccompRule::new(vec![asks_alone])?]);
    let me = u64::from(std::process::id());
    rules.insert(SYS_tgkill, vec![rule(&[(0, Eq, me)])?]);
    // It reads what it is asked where it writes its answers: it has that open twice.
    let others = vec![rule(&[(1, Ne, F_DUPFD_CLOEXEC as u64)])?];
    let duplicates = Rules::from([(SYS_fcntl, others)]);
    let refused = errno(EPERM);
    Ok(Filter {
        ruled: vec![
            (rules, [SeccompAction::Allow, SeccompAction::KillProcess]),
            (duplicates, [refused.clone(), SeccompAction::Allow]),
        ],
        named: vec![
            (CALCULATES.to_vec(), SeccompAction::Allow),
            (REFUSED.to_vec(), refused),
        ],
        others: SeccompAction::KillProcess,
    })
}

/// Whoever writes code for a compiler does not write its calls. What it asks for beyond the list is,
/// to it, a call that this kernel does not know: it does without.
fn others_unknown(allowed: &[&[c_long]], rules: Rules) -> Filter {
    let unknown = errno(ENOSYS);
    Filter {
        ruled: vec![(rules, [SeccompAction::Allow, unknown.clone()])],
        named: vec![(allowed.concat(), SeccompAction::Allow)],
        others: unknown,
    }
}

/// Threads, and no processes. How a process is made can be read in the arguments of `clone`; not in
/// those of `clone3`, without which a C library uses `clone`.
fn compiler() -> Result<Rules> {
    let [thread, spaces] = [CLONE_THREAD, NEW_NAMESPACES].map(|flag| flag as u32 as u64);
    let starts_thread = rule(&[(0, MaskedEq(thread | spaces), thread)])?;
    Ok(Rules::from([(SYS_clone, vec![starts_thread])]))
}

/// Processes too, and the pairs of sockets through which a parent hears of its child.
fn linker() -> Result<Rules> {
    let stays = rule(&[(0, MaskedEq(NEW_NAMESPACES as u32 as u64), 0)])?;
    let is_local = rule(&[(0, Eq, AF_UNIX as u64)])?;
    Ok(Rules::from([
        (SYS_clone, vec![stays]),
        (SYS_socketpair, vec![is_local]),
    ]))
}

fn errno(number: c_int) -> SeccompAction {
    SeccompAction::Errno(number as u32)
}
