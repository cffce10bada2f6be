### How many there are of something.

rounds = { $count ->
    [one] { $count } round
   *[other] { $count } rounds
}
rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
runs = { $count ->
    [one] { $count } run
   *[other] { $count } runs
}
steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
