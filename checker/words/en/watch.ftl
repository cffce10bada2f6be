### `checker watch`. The keys: in one word, and what each does.

hint = hint
hint-says = a hint; again, and it says more
next = next
next-says = the next step; Enter, where this one is right, the next to do
test = test
test-says = cargo test of this step
open = open
open-says = the place in your editor ($VISUAL, $EDITOR, or code)
diff = diff
diff-says = what you changed; the solution, too, once it is right
previous = previous
previous-says = the step before
list = list
list-says = all steps
explain = explain
explain-says = the questions, one at a time
reset = reset
reset-says = begin the step afresh; it asks first
scroll = scroll
scroll-says = further down and up
help = help
help-says = this page; Esc leads back
quit = quit
quit-says = leave

## Around the page
right = { $count } of { $total } right
more-lines = … { $count } more lines: ↓
hint-title = Hint { $level }: { $kind }
judging = judging …
waiting = waiting for a save
folder-is-away =
    { $why }
    This goes on when the folder is back.

## Where the step stands
all-right = All that was asked of it came out right.
waits = It waits for { $exercise }.
affected = Its own code is right. { $exercise }, on which it rests, is not.
asks-afresh = Begin { $exercise } afresh? A dated copy of what you have is kept beside it. y: yes; any other key: no.

## What to do next
next-is = Next:
enter-goes-on = Enter goes on to { $exercise }, { $title }.
first = First { $exercise }.
fill-in = Open { $place }, fill in the todo!(), and save.
mend = Mend { $place }, and save.
take-out = Take out what stands at { $place }, and save.
save-again = Save again; doctor looks at the machine.
look-again = Look again at { $place }, and save.

## What other programs do
no-editor = Say which editor is yours: set EDITOR, and start this again.
does-not-start = { $program } does not start
tests-the-workshop-alone = cargo tests the steps of the workshop alone.
enter-leads-back = Enter leads back.
no-single-keys = the terminal does not give single keys
no-terminal = the terminal cannot be written to
