### What a step's answers show

together = two mistakes account for this together. Each by itself:
or-named = or { $name }: { $says }
calls-wrong = { $function } calls { $other }: look at it again once that is right
all-right = { $functions }: { $count } calls on fresh inputs, all answered right
not-reached = { $function } was not asked: the run ended in { $other }, which stands before it. It has its turn once that is right
still-asks = { $function } is still { $called }: { $asks }
still = { $function } is still { $called }
not-all-answered = { $function }: not all calls were answered

## Where a run was cut short
cut-between-calls = between two calls: { $why }
cut-in = in { $call }: { $why }
cut-before = before { $function }: { $why }

## What it came to
time = the code used up its processor time: does a loop never end?
memory = the code used up its memory: does a list grow without end?
stack = the code used up its stack: does a function call itself without end?
output = the code printed or returned far too much: does a loop go on without end?
exit = the program was ended from inside (exit status { $status }); a function must return its answer
slopes = the code called the gradient more than { $most } times in one call: does a loop never end?
out-of-turn = the code spoke for the grader instead of returning its answer
forbidden = the code asked the operating system for something that no step needs, and was stopped
killed = something on this machine killed the program: is there too little memory?
abort = the code aborted the whole program
budget = the submission had used up its time before: look for the step that takes so long
asleep = the code sleeps, or waits for something that never comes: does it take a lock twice?
wall-clock = the code did not answer in time, though the processor was hardly used: is the machine busy, or does the code wait for something?

## What a call returned
should-panic = yours returns { $yours }; it should panic
formula-gives = yours returns { $yours }, the formula gives { $right }
should-be = yours returns { $yours }, it should be { $right }
gradient-called = { $count ->
    [one] the result is right, but the gradient was called once (at { $places })
   *[other] the result is right, but the gradient was called { $count } times (at { $places })
}

## A panic
panicked = it panicked
panicked-in = it panicked in { $called } of { $exercise }
panicked-in-used = it panicked in { $exercise }, which { $function } uses
panic-says = { $panicked }: { $said }
panic-refused = { $panicked }: { $said }. The checker runs a step without disk, network, threads and other programs: it needs none of them
refuses = { $panicked }; { $called } refuses what { $function } asks of it here

## What follows from an earlier step
may-follow = it may go wrong only because it uses { $exercise }
follows = its own code is right; it goes wrong because it rests on { $exercise }
waits = its own code is right; it needs { $exercise }, which is not ready

## What was handed out, and is another
given-changed = { $name } was handed out with this step, and is no longer what it was. What is built on this step hangs on it, so put it back.
function-is-gone = { $function } is not there; the course has { $signature }
signature-changed = the signature of { $function } is no longer that of the course: { $signature }
