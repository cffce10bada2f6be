### `checker diff`

handed-out = as it was handed out
solution = the solution
is-as-handed-out = { $file } is as it was handed out.
is-the-solution = { $file } is the solution, letter by letter.
solution-later = The solution stands here, too, once { $exercise } is right. { $command } shows it now.
