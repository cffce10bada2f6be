### What the files of a step hold that is not the learner's own, or is not read

reverses-text = a character stands here that reverses text: what you see need not be what is compiled
file-not-read = this file cannot be read
too-deep = this file is nested too deeply to be read
this-file = this file { $why }
no-manifest = this file is not there, and cargo does not start without it
unsafe-code = unsafe code; the exercises need none, and none is run
attribute = the attribute { $name }; the exercises need none like it, and nothing with it is run

## What locks. `does` is a crate's line in data/locking_crates.toml.
uses-crate = use of the crate { $name }: it { $does }
starts-program = start of another program (std::process::Command)
part-of-crate = { $item }, which is a part of the crate { $from }
other-language = functions of another language (extern block)
depends = dependency { $name }: it { $does }
depends-renamed = dependency { $name } (called { $key }): it { $does }
depends-on-solutions = dependency { $name }: it is taken from the solutions
depends-on-solutions-renamed = dependency { $name } (called { $key }): it is taken from the solutions
file-from-solutions = { $what } of { $file }: it is taken from the solutions
file-outside = { $what } of { $file }: it lies outside this exercise
file-computed = { $what } of a file whose name is computed

## What cargo heeds and the checker does not
file-no-rust = { $what } of { $file }: the checker takes the files of src that end in .rs, and no others
called-otherwise = { $exercise } is called { $key } here, and the checker knows it by its own name alone: write { $exercise }, here and in the code
edition = the checker compiles with edition { $edition }, and not with { $other }
no-edition = the checker compiles with edition { $edition }, and not with 2015, which cargo takes where none is named
begins-at = the checker begins at { $file }, and not at { $other }
crate-name = the checker calls this crate { $exercise }, and not { $other }
features = the checker builds without features: what stands below cfg(feature = …) is left out

## For an instructor
copied = { $same } of the { $longer } longer functions are the model solution's, word for word: { $functions }. By itself that proves nothing.
