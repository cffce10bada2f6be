### `checker doctor`: what is looked at, in a column of 10 characters

limits = limits
compiler = compiler
cache = cache
linker = linker
sandbox = sandbox
exercises = exercises

## What was found, in a column of 8 characters
well = ok
missing = MISSING

room-enough = this shell leaves room enough
runs-programs = a program compiles, links and runs
runs-no-program = no program can be made and run: { $why }
shut-off = disk, network and other processes are shut off
lacks = { $lacks }; your own code runs all the same
all-there = all { $count } are in { $folder }
not-there = { $file } is not there: { $command } brings it back
