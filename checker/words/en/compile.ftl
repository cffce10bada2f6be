### The compiler, and what is kept of its work

## What the compiler was limited in
time = time
memory = memory
output = output

reached-limit = the compiler reached its limit of { $limit }
broke = the compiler itself broke down: { $why }
kept-message = a kept compiler message
no-folder = cannot make the folder { $folder }
cannot-run = cannot run the compiler
no-end = the compiler did not come to its end within { $seconds } seconds. The machine is very busy, or the compiler hangs: do `cargo new trial` and then `cargo run` work there?
no-room = cannot write what is compiled: { $why }
could-not-work = the compiler could not work: { $why }
killed = the compiler was killed from outside, as the system does for want of memory: close other programs, and try again
broke-down = the compiler broke down: { $why }
stopped = the compiler stopped with status { $status }: { $said }
cannot-write = cannot write { $file }

## What is compiled
support = the probe's support
right = the right { $exercise }
program-that-calls = the program that calls { $exercise }
wrong-programs = the known wrong programs of { $exercise }
not-there = { $what } is not there
own-code = the checker's own code does not compile here: { $why }
no-models = the models of { $exercise } are not there: { $why }
models-do-not-end = the models do not come to their end: { $ending }

## The cache
cannot-keep = cannot keep the output as { $folder }
no-cache = cannot make the folder { $folder }; the variable CHECKER_CACHE names another place
vanished = { $path } has vanished: please try again

no-message = (no message)
