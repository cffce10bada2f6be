### The grader

not-trusted =
    { $folder } is not your own workshop, and on this machine { $lacks }.
    If you trust the code in it, say so with --trust.
not-replayed = { $exercise } does not run as it stands: { $command } says more
other-signatures = { $exercise } does not have the signatures of the course: { $command } says more
not-looked-up = which mistake it may be was not looked up: { $why }
time-is-up = the { $budget } seconds that a submission may work or sleep in all were used up before all of it was run: { $exercise } took { $used } of them
no-exercise = there is no exercise { $name }; { $command } shows the { $count }
