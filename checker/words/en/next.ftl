### The one thing to do next

again = Run the checker again, with fewer other programs running; if it stays like this, report it together with the seed.
take-out = Take out what stands at { $place }, and write that part yourself.
draw = Your code is right. Now draw with it: `cargo run -p visualiser -- all`.
draw-in-its-workshop = The code is right. Its figures are drawn in its own workshop, with `cargo run -p visualiser -- all`.
step-is-done = This step is done. { $command } shows the whole way.
look-at-figures = Look at what you have built: { $folder }/figures.
extensions = Then, if you like, an extension: { $command }.
first = First { $exercise }: { $command }.
not-there = { $file } is not there: { $command } brings it back.
unimplemented = Open { $place }, write what is not implemented there, and try { $command }.
fill-in = Open { $place }, fill in the todo!(), and try { $command }.
mend-until-it-compiles = Mend { $place } until { $command } compiles.
mend = Mend { $place }, and try { $command }.
look-at-calls = Look at { $place }; { $command } shows every call.
look-again = Look again at { $place }, then try { $command }.
answer = Your code is right. Now { $what }.
predict = Your code is right. Now show that you can predict it: { $command }.
