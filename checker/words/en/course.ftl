### Numbers as words, from 0 on; of those that are not here, digits are shown

numbers = no one two three four five six seven eight nine ten eleven twelve

step = step { $number }
chapter = chapter { $number }
extension = extension { $number }

## Where to read: a heading of a chapter
section = { $chapter }, { $heading } ({ $file })
what-can-go-wrong = What can go wrong
the-mathematics = The mathematics

not-read = it cannot be read

## What stands at the head of the solutions as a learner's copy has them
packed =
    What the checker knows of right answers, so that it can judge in a folder without them.
    A curtain, not a lock: no secret is in here. It is packed so that you do not read by
    accident what you are about to find out.
