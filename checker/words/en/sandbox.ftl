### The walls around a learner's code

cannot-try = cannot try the sandbox
no-program-starts = no program can be started in the sandbox: { $why }
unknown-call = no program can run in the sandbox: the C library of this machine makes a system call that the checker does not know
no-end = a program that does no harm does not come to its end in the sandbox
may-not-run = { $why }. It lies on a disk from which nothing may be run (noexec): name a folder on another in the variable CHECKER_CACHE.
cannot-start = cannot start { $program }: { $why }
own-use = { $word } is for the checker's own use
own-use-on-unix = { $word } is for the checker's own use on Unix
cannot-tie = cannot tie this process to the checker: { $why }
open-files-unseen = cannot see which files are open
cannot-set = cannot set { $limit }: { $why }
cannot-shut-the-disk-off = cannot shut the disk off
no-filter = cannot make the filter of system calls
filter-not-on = cannot switch the filter of system calls on
unknown-processor = no filter for this processor
too-many-calls = too many calls in a list
no-such-call = no system call has such a number

## What a machine cannot shut off
disk = the disk is not shut off (Landlock)
network = the network is not shut off (seccomp)
processes = new processes are not refused (seccomp)
disk-and-network = the disk and the network are not shut off
