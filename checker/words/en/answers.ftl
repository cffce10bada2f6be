### The answers: understanding.toml

## What stands above them. Each line begins with #.
head =
    # Your predictions. `cargo run -- explain` asks them one by one and fills this
    # in; you may also write here yourself. The numbers are yours alone: they follow
    # from your name and the attempt. "I don't know" is an answer, too, and costs
    # nothing.
# In one line
given-for = # The name and course that the answers below are for.
i-dont-know = I don't know

## How an answer is written
one-number = one number
whole-number = a whole number

## Who does not know yet says one of these, in small letters
dont-know =
    ?
    i don't know
    i dont know
    i do not know
    don't know
    dont know
    idk
    no idea
# What may stand behind them
yet = yet
# What may stand beside a number and says nothing
beside-numbers = about approx approximately around ca roughly and at step steps

## What cannot be read
may-be-thousands = "{ $shown }" may be { $before }{ $after } or { $before }.{ $after }: write it with a point, or without the comma
has-commas = "{ $shown }" is to be one number: write it without the commas
not-read = "{ $shown }" cannot be read as { $form }: write it like { $example }, or write "I don't know"
example-of-whole = 12, in digits
example-of-one = 0.5, with a decimal point
example-of-two = [1.5, -0.2], with a decimal point
example-of-three = [1.5, 20, 0.1], with a decimal point

no-question = there is no question { $name }; the questions are { $known }
name-too-long = the name is longer than 200 characters
leave-line = leave this line as explain wrote it
own-line = write [{ $shown }] on a line of its own, and below it attempt = 1 and answer = …
which-question = which question is this the { $key } to? Its name belongs above it, as in [{ $example }]
only-the-name = before the first question only the name belongs: name = "Ada". Put # in front of a note
attempt-is-whole = attempt is a whole number from 1 to { $most }
not-asked = this question is not asked
only-attempt-and-answer = below [{ $question }] only attempt and answer belong, not { $shown }. Put # in front of a note
second-time = { $key } stands here a second time: take one of them out

## What is said of one. `idea` is the question in a few words.
this-file = this file { $why }
no-name = there is no name in it yet
for-another = these answers were given for another name or course key, and so for other numbers: put the old one back, or let explain ask you again
open = { $idea }: not answered yet
not-known = { $idea }: you don't know yet; read { $section }
unclear = { $idea }: { $why }
spent = { $idea }: an answer to these numbers was judged before, and was wrong. Let explain ask you with others, or write attempt = { $next } and answer what it asks then
you-say = { $idea }: you say { $yours }. { $why }
walk-unfinished = your code did not finish the walk.
on-your-code = On your own code: { $why }
written-as = The answer is written as { $form }.
whole-steps = Steps are counted in whole numbers.
not-it = That is not it. Read { $section }.
not-yet = Not yet: { $why }

## What was judged before: attempts.txt. Each line of its head begins with #.
attempts-head =
    # What was judged of the answers, and when; the checker adds a line each time. The last word of a
    # line follows from all above it: leave them as they are.
changed-by-hand = this line does not follow from those above it: the file was changed by hand.
attempts-not-known = this file { $why }: how often each answer was tried is not known.
