### `checker replay`: what stands before a value, in a column of 9 characters

asked = asked
yours = yours
formula = formula

holds = holds
does-not-hold = does not hold
no-answer = no answer
nothing = nothing
panics = a panic
panicked = panic: { $said } at { $place }
gradient-calls = { $calls ->
    [one] (gradient called once)
   *[other] (gradient called { $calls } times)
}
more = { $characters ->
    [one] … and 1 character more
   *[other] … and { $characters } characters more
}
exercise = { $exercise }, seed { $seed }
held = { $function }: { $held } of { $total } hold
ended = the run did not reach its end: { $why }
unknown-format = replay is written as { $human } or { $json }, and not as { $name }
