### The report for a person

## What stands before a paragraph
next = Next:
note = Note:
in-rust = In Rust:

name-given = the answers are given in the name of { $name }.
on-this-machine = on this machine { $lacks }.
seed = Fresh inputs, drawn with --seed { $seed }: the same number draws them again.

## What a verdict means
grader-error = The grader could not judge everything. That is its fault, not yours.
tool-locked = Some of the work is done by something that is not your own code.
to-draw-yet = All { $count } steps stand. What comes next is to draw with them.
incomplete = { $passed } of { $total } steps stand. A fine place to rest; go on when you like.
not-understood = All { $count } steps are right. What is left is to show that you know why.
complete = All { $count } steps are right, and you can say what they do. Well done.

## A step
waiting-for = for { $exercise }; its own code is right
affected-by = by { $exercise }; its own code is right
read = Read: { $sections }.
no-named-mistake = None of the mistakes that have a name here. The common ones: { $section }.

## A function of it
right = right
calls = calls { $function }
not-asked-yet = not asked yet

## What comes after the steps
understanding = understanding
later = later
after-the-steps = questions and a write-up, after the steps
held-so-far = { $held } held; they count once the steps are right
figures = figures
to-draw = to draw
held = held
no-figures = none is in { $folder }/figures yet
extensions = extensions
done = { $done } of { $total } done
not-yet-right = not yet right
answered-at = answered at attempt { $attempt }
judged = judged { $count } times

## For other programs
gloss = in Rust: { $says }
figure-not-there = is not there
