### The figures. What is said of one goes on after "it".

it = it { $does }
not-there = is not there
no-real-folder = is not read: its folder is not a real one
no-numbers = holds no numbers: it was not drawn by the visualiser
too-many-numbers = holds more than { $size } KiB of numbers
numbers-not-read = holds numbers that cannot be read: they were not written by the visualiser
of-another = holds the numbers of another figure
too-much = shows more than { $runs } runs, or more than { $steps } steps in all
terrain = shows the terrain, where none of your slopes is at work
no-rate = does not say with which rate it was drawn

stale = is not drawn with your present code: { $why }
unfinished = cannot be drawn again: your code did not finish its runs
no-walk = shows no walk
does-not-move = shows no walk: the point does not move
momentum-not-shown = does not show that momentum changes the path
no-saddle = shows no saddle
with-momentum = sweeps with momentum: draw the plain one
no-run = shows no run
none-crawls = shows no rate that crawls
none-converges = shows no rate that converges
none-diverges = shows no rate that diverges

## Why one is stale
other-length = { $points ->
    [one] with rate { $lr } and momentum { $momentum } it shows { $points } point, and your code makes { $made }
   *[other] with rate { $lr } and momentum { $momentum } it shows { $points } points, and your code makes { $made }
}
other-point = with rate { $lr } and momentum { $momentum }, at step { $step }, it shows { $shown }, and your code gives { $made }
other-loss = with rate { $lr }, at step { $step }, it shows the loss { $shown }, and your code gives { $made }
other-count-of-losses = { $losses ->
    [one] with rate { $lr } it shows { $losses } loss, and your code makes { $made }
   *[other] with rate { $lr } it shows { $losses } losses, and your code makes { $made }
}
other-line = where it has { $shown }, your code writes { $made }
nothing = nothing
line-too-many = your code does not write { $shown }
