### Whatever command was given

no-thread = cannot start a thread
no-answer = cannot write the answer
no-fault-of-the-code =
    { $verdict }, which is no fault of the code that was to be judged.
    { $why }
    { $doctor } looks at all that the checker needs.
name-one = all { $count } steps are right: name the one you mean
further = { $watch } answers on every save; `cargo run -p book` is the book.
