### Two values that differ

items = { $count ->
    [one] { $count } item: { $value }
   *[other] { $count } items: { $value }
}
at-index = { $value } at index { $index }
there = { $value } there
spaces-shown = { $text } (each ␣ is a space)
