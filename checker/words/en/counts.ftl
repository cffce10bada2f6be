# How many there are of something.

items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
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
