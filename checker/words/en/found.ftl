### What the files and the compiler say of a step, without a run

not-there = this file is not there
with-the-right = that is with the right { $exercise }; yours is not ready
compiler-alone-reads = the compiler takes this file, but the checker cannot read it as Rust, and runs nothing that it has not read
not-asked = it could not be asked
other-signature = the crate compiles, but a given name or signature is no longer the one of the course
compiler-limit = the compiler reached its limit of { $limit } on this crate
compiler-broke = the compiler itself broke down on this crate: { $why }
not-linked = the crate compiles, but cannot be linked into a program: { $why }
calls-itself = does a function call itself with another type every time?
lends-without-end = does a function call itself, and lend what it was lent (&gradient)? Each such call is of another type, and they have no end: a loop needs none of them
comment-at-the-top = a //! comment stands at the top of a file alone: write // here
lesson-comes-first = the lesson, whose lines begin with //!, has to come first: move what stands above line { $line } below it

## `called` is a todo!() or an unimplemented!()
a-todo = a todo!()
an-unimplemented = an unimplemented!()
left = { $called } is left
left-in = { $called } is left in { $function }

write-without = this step is checked without { $crates }: write it without, too
not-needed = this step is checked without { $crates }; it is not needed
more = and { $count } more
