### What a machine lacks, and what to do about it

no-random-numbers = the system gives no random numbers
no-random-numbers-since = the system gives no random numbers: { $why }
no-random-bytes = the system gives no random bytes: { $why }
no-thread = cannot start a thread: { $why }
no-large-stack = cannot start a thread with a large stack
no-probe = cannot start the probe

disk-full = The disk is full: make room there, or name another folder for what is compiled in the variable CHECKER_CACHE.
too-many-files = Too many files are open: raise the limit that `ulimit -n` shows.
too-little-of-it = There is no thread, process or memory left for it: close other programs, or raise the limits that `ulimit -u` and `ulimit -v` show.
too-little-memory = There is no memory left for it: close other programs.

## The compiler and the linker
no-compiler = no compiler at { $place }: is Rust installed? See https://rustup.rs
version-not-kept = cannot keep the compiler's version
linker = Does `cargo new trial` and then `cargo run` work there? The linker `cc` comes with the system's C compiler: the package `build-essential`, or `gcc`.
linker-on-macos = Does `cargo new trial` and then `cargo run` work there? The linker comes with `xcode-select --install`.
linker-on-windows = Does `cargo new trial` and then `cargo run` work there? The linker comes with the Build Tools for Visual Studio.
linker-advice = { $why }. { $advice }
does-not-start = cannot start `{ $program }`
does-not-answer = `{ $command }` does not answer: what is the `rustc` on the search path? Rust's own comes from https://rustup.rs
failed = `{ $command }` failed: { $said }
answer-is-no-text = what `rustc` answers is not UTF-8
rustc-not-on-path = there is a `rustc` in { $folder }, but the search path does not lead there: open a new terminal, or add that folder to PATH
no-rustc = there is no `rustc` on the search path: is Rust installed? See https://rustup.rs

## Where things are
no-current-folder = there is no current folder
no-exercises = there is no exercises folder here or above; run this inside the workshop, or give --dir
cache-is-no-path = CHECKER_CACHE is no path
program-not-found = cannot find this program
no-cache-place = there is no place for a cache; name one: CHECKER_CACHE
key-not-read = cannot read the course key { $file }
key-is-empty = the course key { $file } is empty: write a secret word into it
