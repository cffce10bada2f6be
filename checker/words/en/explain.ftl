### `checker explain`

for-another = The answers so far are for another name or course. Does your course have a key file? Then name it with --key-file. Did you change your name? Put the old one back, or answer again for the new one.
ask-again = Ask again what does not hold for this one (yes, or Enter)?
# What the answer to that begins with, if it is so, in small letters
yes = y
nothing-changed = Nothing was changed.
numbers-are-yours = Your numbers are your own: they are drawn from your name (any name will do).
your-name = Your name:
no-name = without a name there are no numbers; nothing was changed
name-first = write your name into { $file } first: name = "…"
all-hold = All your answers hold. { $command } gives the verdict.
begins =
    Take paper, or your own code. Enter alone leaves a question for later;
    ? says that you don't know yet. Ctrl-C at any time loses nothing.

number = { $number } of { $total }:
not-understood = In { $file }:{ $line } stands what is not understood: { $why }.
your-answer = Your answer, { $form }:
unclear = { $why }. Enter alone leaves it for later.
once-more = Once more, with other numbers:

left = Left for later.
good-to-know = Good to know. Read { $section }.
right = Right.
not-quite = Not quite. { $why }
it-was = It was like this: { $worked }
it-can-be = It can be done like this: { $worked }

held = { $held } of { $total } answers hold.
verdict = { $command } gives the verdict.
rest-with-new-numbers = Run this again for the rest, with new numbers.
rest-with-these-numbers = Run this again for the rest; the numbers stay as they are.
rest-with-both = Run this again for the rest: what you left blank keeps its numbers, the others are new.

no-copy = cannot keep a copy of { $file }
no-write = cannot write { $file }
not-asked = cannot write what is asked
left-alone =
    { $why }
    { $file } was left as it is: mend that line first
