### The write-up. Its headings and the labels of its figures, as `exercises/write-up.md` has them:

update-rule = The update rule
why-subtract = Why the step subtracts
rate-that-worked = The rate that worked
why-diverges = Why too large a rate diverges
what-momentum-did = What momentum did

rate = a rate that converges
settled = it settles below 1e-3 at step
crawls = a rate that crawls
too-large = a rate that diverges
stopped = the guard stops it at step
momentum = momentum, from 0 to 1
its-rate = with the rate
its-step = it settles with momentum at step

## What is missing
this-file = this file { $why }
brings-back = this file { $why }: { $command } brings it back as it was handed out
no-heading = none of its headings is in it, from "{ $first }" to "{ $last }"
no-heading-brings-back = none of its headings is in it, from "{ $first }" to "{ $last }": { $command } brings them back, in place of all that stands there now
heading-is-gone = the heading "## { $heading }" is gone
nothing-below = nothing stands below "{ $heading }" yet
nothing-but-comments = nothing stands below "{ $heading }" yet; what stands between <!-- and --> is not read
own-sentence = below "{ $heading }" belongs a sentence or a formula of your own
whole-steps = steps are counted in whole numbers, and { $number } is none
number-is-missing = a number is missing
number-alone = after the colon belongs a number alone, with a decimal point; there stands "{ $there }"
line-is-missing = the line "- { $label }: …" is missing
waits = its figures are run once all { $count } steps are right

## What it claims, and what the learner's code does
unfinished = your code did not finish the runs of the write-up
holds = its figures are what your own code does
you-say = you say { $claim }; your own code, with { $settings }, { $does }
it-settles = it settles at step { $step }
it-crawls = it crawls
it-is-stopped = it is stopped at step { $step }
with-rate = rate { $rate }
with-momentum = momentum { $momentum } and rate { $rate }
does-converge = converges and settles at step { $step }
does-diverge = diverges and is stopped at step { $step }
does-crawl = crawls over { $steps } steps
does-stall = stalls over { $steps } steps
momentum-changes-nothing = momentum { $momentum } does not change the path
