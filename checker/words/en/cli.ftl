### What the command line takes: `checker help`

about = Says where you stand: runs your steps on fresh inputs, and asks why
further =
    Further pages: `help verdicts`, `help status` (exit status), and for other
    programs `help json`, `help short`.

exercises = `ex03`, `step` or `3`; without any, all, and the verdict
exercise = `ex03`, `step` or `3`; without it, the step you stand at
exercises-or-this = `ex03`, `step` or `3`; without any, the step you stand at

## The names of values
folder = FOLDER
number = NUMBER
file = FILE

dir = Grade this folder, or the `exercises` in it
seed = Draw the inputs again that a report names
format = The report as { $formats }
color = Colour: auto, always or never
plain = Neither colour nor screen: one line after the other
exit-code = Tell the verdict by the exit status
trust = Run code where a part of the sandbox is missing
key-file = Its text gives a course questions of its own

list = The steps, and where each stands
hint = A hint: the idea, the formula, the line of code
level = 1: the idea; 2: the formula; 3: the line
diff = What you changed in a step; and the solution, once it is right
solution = Show the solution before the step is right
reset = Begin a step afresh; a dated copy of yours is kept
doctor = Is everything there that the checker needs?
watch = Judge on every save, on one screen; ? shows its keys
replay = Every call of a step, what came back, how it was judged
replay-seed = The seed that a report names
explain = Ask the questions, one at a time
print = Print the questions with your numbers instead of asking
help = This page, another page, or what a command takes
page = verdicts, status, json, short, or a command

## What is said where a word on it is not known
no-page = there is no page { $name }; there are { $pages }, and one for each command
meant-command = { $why }. Did you mean the command `{ $command }`?
