### What a shell or a batch system has limited too far

address-space = the address space of a program is limited to { $is } MiB, and { $needed } are needed: raise the limit that `ulimit -v` shows, here or where a batch system sets it.
processor-time = the processor time of a program is limited to { $is } seconds, and { $needed } are needed: raise the limit that `ulimit -t` shows, here or where a batch system sets it.
file-size = the size of a file is limited to { $is } MiB, and { $needed } are needed: raise the limit that `ulimit -f` shows, here or where a batch system sets it.
open-files = the number of files that a program may open is limited to { $is } files, and { $needed } are needed: raise the limit that `ulimit -n` shows, here or where a batch system sets it.
stack = the stack of a program is limited to { $is } KiB, and { $needed } are needed: raise the limit that `ulimit -s` shows, here or where a batch system sets it.
