### Where a step stands: at most 16 characters each, since they stand in a column.

passed = passed
wrong = wrong
to-do = to do
does-not-compile = does not compile
waiting = waiting
affected = affected
panicked = panicked
stopped = stopped
locked = locked
not-judged = not judged
